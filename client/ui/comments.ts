/**
 * The comments of the draft that is open: where each thread stands, what is new to this person, and what
 * they are writing. Made with the workbench; what is open and what is being written outlives an editor.
 */

import { isFault } from "../../schema/base/fault.ts"
import { addresses } from "../../schema/model/addressing.ts"
import type { Cluster, Derived } from "../../schema/model/derived.ts"
import { threadsOf, type Thread } from "../../schema/model/threads.ts"
import type { ThreadPlace } from "../../schema/operations/commentPlace.ts"
import { threadPlacer, type ThreadStand } from "../../schema/sharing/threadPlaces.ts"
import { askAddressees } from "../base/attentionApi.ts"
import type { Attention } from "../base/attention.ts"
import { browserDevice, placeOnDevice } from "../base/device.ts"
import type { Session } from "../base/session.ts"
import { createStore, type Store, type WritableStore } from "../base/store.ts"
import { createUnsent, type Unsent } from "../base/unsent.ts"
import type { CommentMark } from "../editor/commentMarks.ts"
import type { EditorHandle, Snapshot } from "../editor/handle.ts"
import { everybodyIn, type Offered } from "./mentions.ts"
import { sameList } from "./useStore.ts"

export type CommentFilter = "open" | "resolved" | "mine"

/** A thread as the panel shows it. */
export interface ShownThread {
  readonly thread: Thread
  readonly stand: ThreadStand
  /** The key of its paragraph, such as `D.6bis`; "" when that is gone. */
  readonly key: string
  /** Ids of what others said since this person last looked. */
  readonly unread: readonly string[]
  /** Whether this person wrote in it or is mentioned. */
  readonly mine: boolean
  readonly mentioned: boolean
}

/** What of the comments is on the screen. */
export interface CommentsOnScreen {
  readonly filter: CommentFilter
  /** The thread that is open. */
  readonly thread: string | null
  /** Where a comment is being begun. */
  readonly place: ThreadPlace | null
}

export interface Comments {
  /** In order of the text; those whose place is gone come last. */
  readonly threads: Store<readonly ShownThread[]>
  readonly screen: WritableStore<CommentsOnScreen>
  readonly unsent: Unsent
  /** Whom a comment can address; nobody until the server has answered. */
  readonly addressable: Store<readonly Offered[]>
  /** Asks again whom. */
  readonly learn: () => void
  /** This person has seen these. */
  readonly see: (ids: readonly string[]) => void
  readonly destroy: () => void
}

/** The box of a comment that begins a thread; those of answers are called after their thread. */
export const NEW_BOX = "new"

/** Follows the comments of a session's draft and marks their words in the editor. */
export function createComments(
  session: Session,
  editor: EditorHandle,
  settled: Store<Snapshot>,
  { seen, see }: Pick<Attention, "seen" | "see">,
  before?: Comments,
): Comments {
  const { person } = session.me
  const device = browserDevice()
  const screen =
    before?.screen ?? createStore<CommentsOnScreen>({ filter: "open", thread: null, place: null })
  const addressable = createStore<readonly Offered[]>(before?.addressable.get() ?? [])
  const learn = () =>
    void askAddressees(session.draftId).then((answer) => {
      if (!isFault(answer)) addressable.set(everybodyIn(answer))
    })
  const unsent =
    before?.unsent ??
    createUnsent(device, `${placeOnDevice(person)}${encodeURIComponent(session.draftId)}/`)
  const placer = threadPlacer(session.document)
  const threads = createStore<readonly ShownThread[]>([])
  let lastSeen: ReadonlySet<string> | null = null
  let read: { readonly of: unknown; readonly all: readonly Thread[] } = { of: null, all: [] }

  const refresh = () => {
    const { draft, derived } = settled.get()
    const { threads: records } = draft.records
    // What did not change is the same map again.
    if (read.of !== records) read = { of: records, all: [...threadsOf(records).values()] }
    const ids = seen.get()
    const showing = read.all.map((thread): Showing => {
      const stand = placer.standOf(thread.id, thread.record, derived)
      const place = stand.stands ? stand.from : stand.near
      const index = derived.indexOf(place?.paragraph ?? "") ?? Infinity
      return {
        thread,
        stand,
        index,
        offset: place?.offset ?? 0,
        key: derived.paragraphs[index]?.key ?? "",
      }
    })
    const before = new Map(
      ids === lastSeen ? threads.get().map((each) => [each.thread.id, each]) : [],
    )
    lastSeen = ids
    showing.sort((a, b) => (a.index === b.index ? a.offset - b.offset : a.index < b.index ? -1 : 1))
    const next = showing.map((each) => {
      const was = before.get(each.thread.id)
      return was && isSame(was, each) ? was : shownThread(each, session, ids)
    })
    if (!sameList(next, threads.get())) threads.set(next)
    mark()
  }
  const mark = () => {
    const { thread: open } = screen.get()
    editor.showComments(threads.get().flatMap((each) => markOf(each, open)))
  }
  const stops = [settled.subscribe(refresh), seen.subscribe(refresh), screen.subscribe(mark)]
  refresh()
  if (!before) learn()
  if (!before)
    void unsent.load().then(() => {
      const begun = unsent.boxes.get().get(NEW_BOX)?.place
      if (begun) screen.set({ ...screen.get(), place: begun as ThreadPlace })
    })
  return {
    threads,
    screen,
    unsent,
    addressable,
    learn,
    see,
    destroy() {
      for (const stop of stops) stop()
    },
  }
}

interface Showing extends Pick<ShownThread, "thread" | "stand" | "key"> {
  /** Where it comes in the order of the text. */
  readonly index: number
  readonly offset: number
}

function isSame(was: ShownThread, { thread, stand, key }: Showing): boolean {
  const stands = was.stand === stand || JSON.stringify(was.stand) === JSON.stringify(stand)
  return was.thread === thread && stands && was.key === key
}

function shownThread(
  { thread, stand, key }: Showing,
  { me, actor, standing }: Session,
  seen: ReadonlySet<string> | null,
): ShownThread {
  const others = thread.said.filter(({ by, party }) => by !== me.name || party !== actor.party)
  const named = others.some((each) => addresses(each, standing.get()))
  return {
    ...{ thread, stand, key },
    // Until the device has answered nothing is called new.
    unread: seen ? others.map(({ id }) => id).filter((id) => !seen.has(id)) : [],
    mine: named || others.length < thread.said.length,
    mentioned: named,
  }
}

/** How an open thread is marked in the text; a settled one while it is looked at. */
function markOf({ thread, stand, unread }: ShownThread, open: string | null): CommentMark[] {
  if (!stand.stands || (thread.resolved && thread.id !== open)) return []
  const { from, to } = stand
  const whole = thread.record.about === "paragraph"
  return [
    { thread: thread.id, from, to, whole, open: thread.id === open, isNew: unread.length > 0 },
  ]
}

/** The threads that are about a cluster or stand within it. */
export function threadsOn(
  threads: readonly ShownThread[],
  derived: Derived,
  cluster: Cluster,
): readonly ShownThread[] {
  return threads.filter(({ thread: { record }, stand }) => {
    if (record.about === "cluster") return record.subject === cluster.id
    if (!stand.stands || record.about === "paragraph") return false
    const { paragraph, offset } = stand.from
    return cluster.brackets.some((id) => {
      const bracket = derived.bracket(id)
      if (!bracket) return false
      const [at, open, close] = [paragraph, bracket.open.paragraph, bracket.close.paragraph].map(
        (each) => derived.indexOf(each) ?? -1,
      ) as [number, number, number]
      const after = at > open || (at === open && offset >= bracket.open.offset)
      return after && (at < close || (at === close && offset <= bracket.close.offset))
    })
  })
}
