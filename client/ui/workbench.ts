/**
 * What the parts of the page share: the session, the editor, the state of the screen, and the rows
 * of the list. Made once for each open draft.
 */

import type * as Y from "yjs"
import type { DecisionRecord } from "../../schema/model/records.ts"
import { createContext, useContext } from "react"
import { createAttention, type Attention } from "../base/attention.ts"
import { askAttention, tellAttention } from "../base/attentionApi.ts"
import { browserDevice } from "../base/device.ts"
import type { Session } from "../base/session.ts"
import type { Screen } from "../base/screen.ts"
import { createStore, throttled, type Store, type WritableStore } from "../base/store.ts"
import type { EditorHandle, Snapshot } from "../editor/handle.ts"
import { inOurWords } from "../language/answers.ts"
import { say } from "../language/say.ts"
import { isInMandate } from "../../schema/sharing/mandate.ts"
import { clusterRows, type ClusterRow } from "./clusterRows.ts"
import { createComments, type Comments } from "./comments.ts"
import { createFollowing, type Following } from "./following.ts"
import { createLeadNotes, type LeadNotes } from "./leadNotes.ts"
import { createMessages, type Messages } from "./messages.ts"
import { modesOf } from "./modes.ts"
import { createNotices, type Notices } from "./noticeStore.ts"
import { createPrivately, type Privately } from "./privately.ts"
import { FIRST_STATE, NO_FORM, type PageState } from "./pageState.ts"
import { tellSuggestions } from "./suggested.ts"
import { useStore } from "./useStore.ts"

export interface Workbench {
  readonly session: Session
  readonly editor: EditorHandle
  readonly page: WritableStore<PageState>
  /** How this person arranged the draft. */
  readonly screen: Screen
  readonly messages: Messages
  /** The draft a moment ago: what the panel reads, so that typing never waits for it. */
  readonly settled: Store<Snapshot>
  readonly rows: Store<readonly ClusterRow[]>
  readonly comments: Comments
  /** Notes that only those who lead see; of others, none. */
  readonly leadNotes: LeadNotes
  /** What this person has seen, and is not told. */
  readonly attention: Attention
  /** What concerns this person. */
  readonly notices: Notices
  /** What others changed, who types where, what has not arrived. */
  readonly following: Following
  /** What this person proposes and keeps to themselves. */
  readonly privately: Privately
  /** Changes some of the state of the screen. */
  readonly show: (change: Partial<PageState>) => void
  readonly destroy: () => void
}

/** How long the panel may lag behind the text, in milliseconds. */
const LAG = 80

/**
 * Ties a session and its editor together: the caret selects the card, refusals become messages, and
 * what the person may do is followed. `before` is the workbench whose editor this one replaces: the
 * screen stays as it is.
 */
export function createWorkbench(
  session: Session,
  editor: EditorHandle,
  screen: Screen,
  before?: Workbench,
): Workbench {
  const page = before?.page ?? createStore<PageState>({ ...FIRST_STATE, mode: editor.mode })
  const messages = before?.messages ?? createMessages()
  const settled = throttled(editor.snapshot, LAG)
  const rows = createStore(clusterRows(editor.snapshot.get(), session.me.party))
  const attention = createAttention(browserDevice(), session.me.person, session.draftId, {
    read: () => askAttention(session.draftId),
    tell: (change) => tellAttention(session.draftId, change),
  })
  const comments = createComments(session, editor, settled, attention, before?.comments)
  const notices = createNotices(session, settled, comments, attention)
  const privately = createPrivately(session, editor, settled, before?.privately)
  const leadNotes = createLeadNotes(session, settled, before?.leadNotes)
  const following = createFollowing(session, settled)
  const show = (change: Partial<PageState>) => page.set({ ...page.get(), ...change })

  function followStanding(): void {
    const standing = session.standing.get()
    const modes = modesOf(standing)
    const { mode } = page.get()
    // Who only reads because nothing else was allowed works as usual when it is.
    if (!modes.includes(mode) && session.saved.get().connection !== "closed") {
      editor.setMode(modes[0])
      show({ mode: modes[0] })
    }
    editor.openOnly((info) => isInMandate(standing, info))
  }

  let bracket: string | null = null
  const followCaret = () => {
    const snapshot = editor.snapshot.get()
    if (snapshot.bracket === bracket) return
    bracket = snapshot.bracket
    const cluster = bracket === null ? null : snapshot.derived.bracket(bracket)?.cluster
    if (bracket === null || !cluster) return
    const other = cluster !== page.get().cluster
    show({ cluster, bracket, card: true, tab: "clusters", ...(other ? { form: NO_FORM } : {}) })
  }
  const stops = [
    settled.subscribe(() => {
      rows.set(clusterRows(settled.get(), session.me.party, rows.get()))
    }),
    editor.snapshot.subscribe(followCaret),
    editor.onRefusal(messages.refuse),
    () => comments.destroy(),
    () => leadNotes.destroy(),
    () => notices.destroy(),
    () => attention.close(),
    whenSeen(() => attention.refresh()),
    () => following.destroy(),
    () => privately.destroy(),
    editor.folded.subscribe(() => {
      screen.arranged.set({ ...screen.arranged.get(), folded: [...editor.folded.get()] })
    }),
    tellDecisions(session, editor, messages),
    tellSuggestions(session, editor, messages),
    session.standing.subscribe(() => followStanding()),
    session.onNews(({ kind, text, held }) => {
      const conflict = held.find(({ cause }) => cause === "conflict")
      // Whoever is filling in another form is not interrupted.
      const opens = conflict !== undefined && page.get().form.form === "none"
      if (opens) show({ form: { form: "conflict", held: conflict.id } })
      if (kind === "news" || opens) messages.tell(text)
      else
        messages.refuse(
          held.length === 0
            ? text
            : `${inOurWords(text).text} ${say.tray.keptUnder(say.frame.tabs.held)}`,
          held.length > 0,
        )
    }),
  ]
  followStanding()
  return {
    session,
    editor,
    page,
    screen,
    messages,
    settled,
    rows,
    comments,
    leadNotes,
    attention,
    notices,
    following,
    privately,
    show,
    destroy: () => {
      for (const stop of stops) stop()
    },
  }
}

/** Calls when the page is looked at again. Answers how to stop. */
function whenSeen(look: () => void): () => void {
  const see = () => {
    if (document.visibilityState === "visible") look()
  }
  document.addEventListener("visibilitychange", see)
  return () => document.removeEventListener("visibilitychange", see)
}

/** Tells of decisions that somebody else takes or reopens. */
function tellDecisions(session: Session, editor: EditorHandle, messages: Messages): () => void {
  const { decisions } = session.document
  let arrived = false
  void session.loaded.then(() => {
    arrived = true
  })
  const watch = (event: Y.YMapEvent<DecisionRecord>) => {
    if (!arrived || event.transaction.local) return
    for (const cluster of event.changes.keys.keys()) {
      const { derived } = editor.snapshot.get()
      const place = derived.cluster(cluster)?.place.paragraph
      const key = derived.paragraphs[derived.indexOf(place ?? "") ?? -1]?.key
      const by = decisions.get(cluster)?.by
      const { others } = say.deciding
      if (by === undefined) messages.tell(key ? others.reopenedIn(key) : others.reopened)
      else messages.tell(key ? others.decidedIn(key, by) : others.decided(by))
    }
  }
  decisions.observe(watch)
  return () => decisions.unobserve(watch)
}

export const WorkbenchContext = createContext<Workbench | null>(null)

/** The workbench of the draft that is open; draws again when what the person may do changes. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (!workbench) throw new Error("a part of the page stands outside of a draft")
  useStore(workbench.session.standing, (standing) => standing)
  useStore(workbench.session.saved, ({ connection }) => connection === "closed")
  return workbench
}
