/**
 * What happens in the paragraphs of a draft: what others changed since this person looked, who is typing
 * where, and which of one's own changes have not arrived.
 */

import * as Y from "yjs"
import type { Derived } from "../../schema/model/derived.ts"
import { browserDevice } from "../base/device.ts"
import { createLooked, type Looked } from "../base/looked.ts"
import { partyLook } from "../base/party.ts"
import type { Session } from "../base/session.ts"
import { createStore, type Store } from "../base/store.ts"
import { touchedBy } from "../base/touched.ts"
import type { Snapshot } from "../editor/handle.ts"
import { sameList } from "./useStore.ts"

export interface Following {
  /** Ids of the paragraphs that others changed since the person looked, in order of the text. */
  readonly changed: Store<readonly string[]>
  /** Who is typing in which paragraph. */
  readonly typing: Store<ReadonlyMap<string, string>>
  /** Ids of the paragraphs in which something of one's own has not arrived for a while. */
  readonly undelivered: Store<readonly string[]>
  readonly since: () => string | null
  readonly seeAll: () => void
  readonly destroy: () => void
}

/** How long somebody counts as typing after a key, in milliseconds. */
const TYPING = 3000
/** After so long a change that has not arrived is worth a word. */
const LATE = 1500

/** Follows the paragraphs of a session's draft. */
export function createFollowing(session: Session, settled: Store<Snapshot>): Following {
  const looked = createLooked(browserDevice(), session.me.person, session.draftId)
  const changed = createStore<readonly string[]>([])
  const typing = createStore<ReadonlyMap<string, string>>(new Map())
  const undelivered = createStore<readonly string[]>([])
  const mine = new Set<string>()
  const unsent = new Set<string>()
  let late: ReturnType<typeof setTimeout> | undefined
  /** The paragraphs that others changed a moment ago, and when that is over. */
  const fresh = new Map<string, ReturnType<typeof setTimeout>>()

  const refresh = () => {
    const { derived, selection } = settled.get()
    see(looked, derived, mine, selection?.from.paragraph, new Set(changed.get()))
    mine.clear()
    const next = derived.paragraphs.flatMap(({ paragraph: { id, text } }) =>
      looked.isSeen(id, text) ? [] : [id],
    )
    if (!sameList(next, changed.get())) changed.set(next)
  }
  /** Names who is at a paragraph that somebody changed a moment ago: their caret may come after their words. */
  const tellTyping = (paragraph: string) => {
    const name = whoIsAt(session, paragraph)
    if (name !== null && typing.get().get(paragraph) !== name)
      typing.set(new Map([...typing.get(), [paragraph, name]]))
  }
  const stopTyping = (paragraph: string) => {
    fresh.delete(paragraph)
    typing.set(new Map([...typing.get()].filter(([id]) => id !== paragraph)))
  }
  const startTyping = (paragraph: string) => {
    clearTimeout(fresh.get(paragraph))
    fresh.set(
      paragraph,
      setTimeout(() => stopTyping(paragraph), TYPING),
    )
    tellTyping(paragraph)
  }
  const carets = () => {
    for (const paragraph of fresh.keys()) tellTyping(paragraph)
  }
  const hear = (transaction: Y.Transaction) => {
    if (transaction.changed.size === 0) return
    const { paragraphs } = touchedBy(transaction)
    for (const id of paragraphs) {
      if (transaction.local) {
        mine.add(id)
        unsent.add(id)
        continue
      }
      startTyping(id)
    }
  }
  const delivered = () => {
    if (session.saved.get().undelivered === 0) {
      clearTimeout(late)
      late = undefined
      unsent.clear()
      if (undelivered.get().length > 0) undelivered.set([])
    } else
      late ??= setTimeout(() => {
        late = undefined
        undelivered.set([...unsent])
      }, LATE)
  }
  const { doc } = session.document
  doc.on("afterTransaction", hear)
  session.awareness.on("change", carets)
  const stops = [settled.subscribe(refresh), session.saved.subscribe(delivered)]
  void looked.load(() => textsOf(settled.get().derived)).then(refresh)
  return {
    changed,
    typing,
    undelivered,
    since: looked.since,
    seeAll() {
      looked.seeAll(textsOf(settled.get().derived))
      refresh()
    },
    destroy() {
      for (const stop of stops) stop()
      for (const timer of fresh.values()) clearTimeout(timer)
      session.awareness.off("change", carets)
      clearTimeout(late)
      doc.off("afterTransaction", hear)
    },
  }
}

/** What one writes oneself, and where one's caret stands, is seen. */
function see(
  looked: Looked,
  derived: Derived,
  mine: ReadonlySet<string>,
  caret: string | undefined,
  changed: ReadonlySet<string>,
): void {
  const ids = [...mine].filter((id) => !changed.has(id))
  for (const id of caret === undefined ? ids : [...ids, caret]) {
    const text = derived.paragraphs[derived.indexOf(id) ?? -1]?.paragraph.text
    if (text !== undefined && !looked.isSeen(id, text)) looked.see(id, text)
  }
}

function textsOf({ paragraphs }: Derived): ReadonlyMap<string, string> {
  return new Map(paragraphs.map(({ paragraph: { id, text } }) => [id, text]))
}

/** The parties, or names, of the others whose carets stand in a paragraph; null when nobody's does. */
function whoIsAt({ awareness, document }: Session, paragraph: string): string | null {
  const names = [...awareness.getStates()].flatMap(([client, state]) => {
    const { user, cursor } = state as {
      user?: { name?: unknown; party?: unknown }
      cursor?: { head?: unknown } | null
    }
    if (client === awareness.clientID || !cursor?.head) return []
    if (paragraphOf(cursor.head, document.doc) !== paragraph) return []
    const party = typeof user?.party === "string" ? user.party : ""
    return party !== "" ? [partyLook(party).short] : [String(user?.name)]
  })
  return names.length === 0 ? null : [...new Set(names)].join(", ")
}

/** The paragraph of a caret that somebody's program sent; null where it cannot be read. */
function paragraphOf(head: unknown, doc: Y.Doc): string | null {
  try {
    const position = Y.createRelativePositionFromJSON(head)
    let type: unknown = Y.createAbsolutePositionFromRelativePosition(position, doc)?.type
    while (type instanceof Y.AbstractType) {
      if (type instanceof Y.XmlElement && type.nodeName === "paragraph")
        return (type as Y.XmlElement<{ id: string }>).getAttribute("id") ?? null
      type = type.parent
    }
    return null
  } catch {
    return null
  }
}
