/**
 * Where a thread of comments stands now, or that what it was about is gone.
 *
 * Its characters are looked for where they are, also where the server moved them to (`moves.ts`). What is
 * found is kept until one of the paragraphs in which it was found changes, so that a keystroke looks for
 * the threads of one paragraph only.
 */

import * as Y from "yjs"
import type { Paragraph } from "../model/body.ts"
import type { Derived, Place } from "../model/derived.ts"
import type { CharacterRun, ThreadRecord } from "../model/records.ts"
import type { DraftDocument } from "../operations/document.ts"
import { textsIn } from "../operations/elements.ts"
import { Images } from "./images.ts"
import { movesOf } from "./moves.ts"

/** A thread on words that are there, or on words that are gone. */
export type ThreadStand =
  | { readonly stands: true; readonly from: Place; readonly to: Place }
  /** `near`: where the words were, as far as that is known. */
  | { readonly stands: false; readonly near: Place | null }

export interface ThreadPlacer {
  standOf(id: string, record: ThreadRecord, derived: Derived): ThreadStand
}

interface Kept {
  readonly record: ThreadRecord
  /** How many moves and paragraphs there were. */
  readonly moves: number
  readonly paragraphs: number
  /** The paragraphs on which it rests. */
  readonly rests: readonly Paragraph[]
  readonly stand: ThreadStand
}

/** Finds the threads of a document, whose derived form is given with each question. */
export function threadPlacer({ doc }: DraftDocument): ThreadPlacer {
  const moves = movesOf(doc)
  const images = new Images()
  const known = new Set<string>()
  const kept = new Map<string, Kept>()

  function learn(): void {
    if (known.size === moves.size) return
    for (const [key, moved] of moves.entries())
      if (!known.has(key)) {
        known.add(key)
        images.add(moved)
      }
  }

  return {
    standOf(id, record, derived) {
      learn()
      const before = kept.get(id)
      if (before && isTrue(before, record, derived, moves.size)) return before.stand
      const stand = wholeStand(record, derived) ?? found(doc, images, record, derived)
      const ids = stand.stands
        ? [stand.from.paragraph, stand.to.paragraph]
        : [stand.near?.paragraph ?? ""]
      const rests = ids.flatMap((each) => paragraphOf(derived, each) ?? [])
      const now = { moves: moves.size, paragraphs: derived.paragraphs.length }
      // A cluster can come and go without any of its characters.
      if (record.about !== "cluster") kept.set(id, { record, ...now, rests, stand })
      return stand
    },
  }
}

function isTrue(kept: Kept, record: ThreadRecord, derived: Derived, moves: number): boolean {
  return (
    kept.record === record &&
    kept.moves === moves &&
    kept.paragraphs === derived.paragraphs.length &&
    kept.rests.every((each) => paragraphOf(derived, each.id) === each)
  )
}

/** Where a thread on a whole paragraph or a cluster stands, while that is there. */
function wholeStand({ about, subject = "" }: ThreadRecord, derived: Derived): ThreadStand | null {
  if (about === "paragraph") {
    const text = paragraphOf(derived, subject)?.text
    return text === undefined ? null : standing(subject, 0, subject, text.length)
  }
  if (about !== "cluster") return null
  const brackets = derived.cluster(subject)?.brackets ?? []
  const open = derived.bracket(brackets[0] ?? "")?.open
  const close = derived.bracket(brackets.at(-1) ?? "")?.close
  if (!open || !close) return null
  const { length } = paragraphOf(derived, close.paragraph)?.text ?? ""
  return standing(open.paragraph, open.offset, close.paragraph, Math.min(close.offset + 1, length))
}

function found(doc: Y.Doc, images: Images, record: ThreadRecord, derived: Derived): ThreadStand {
  const { store } = doc
  const runs = runsOf(record)
  const first = livingIn(store, images, runs, 1)
  const last = livingIn(store, images, runs, -1)
  const [from, to] = [first && placeOf(first), last && placeOf(last)]
  if (from && to) {
    const after = { ...to, offset: to.offset + 1 }
    if (isBefore(derived, from, after)) return { stands: true, from, to: after }
    // Its paragraphs changed places.
    const { length } = paragraphOf(derived, from.paragraph)?.text ?? ""
    return standing(from.paragraph, from.offset, from.paragraph, length)
  }
  return again(record, derived, whereGone(store, runs[0]))
}

/** The characters of a thread; of an older one, its first and its last. */
function runsOf({ runs, from, to }: ThreadRecord): readonly CharacterRun[] {
  if (runs) return runs
  return [from, to].flatMap((position): CharacterRun[] => {
    const { item } = (position ?? {}) as { readonly item?: Partial<Y.ID> }
    return item?.client === undefined || item.clock === undefined
      ? []
      : [[item.client, item.clock, 1]]
  })
}

type Store = Y.Doc["store"]

/** A character: the item that holds it, and which of its characters it is. */
interface Character {
  readonly item: Y.Item
  readonly offset: number
}

/** The first (1) or last (-1) character that is still there, where it is now. */
function livingIn(
  store: Store,
  images: Images,
  runs: readonly CharacterRun[],
  direction: 1 | -1,
): Character | null {
  for (const [client, clock, length] of direction === 1 ? runs : runs.toReversed()) {
    const end = Math.min(clock + length, Y.getState(store, client))
    let at = direction === 1 ? clock : end - 1
    while (clock <= at && at < end) {
      const struct = Y.getItem(store, Y.createID(client, at)) as Y.Item | Y.GC
      if (isLiving(struct)) return { item: struct, offset: at - struct.id.clock }
      const { id, length: size } = struct
      const edge = direction === 1 ? Math.min(end, id.clock + size) - 1 : Math.max(clock, id.clock)
      for (; direction * (edge - at) >= 0; at += direction) {
        const image = images.of(Y.createID(client, at))
        const now = image && characterOf(store, image)
        if (now) return now
      }
    }
  }
  return null
}

function characterOf(store: Store, { client, clock }: Y.ID): Character | null {
  if (clock >= Y.getState(store, client)) return null
  const struct = Y.getItem(store, Y.createID(client, clock)) as Y.Item | Y.GC
  return isLiving(struct) ? { item: struct, offset: clock - struct.id.clock } : null
}

function isLiving(struct: Y.Item | Y.GC): struct is Y.Item {
  return struct instanceof Y.Item && !struct.deleted && struct.countable
}

/** Paragraph and offset of a character; null when it stands in no paragraph. */
function placeOf({ item, offset }: Character): Place | null {
  const text = item.parent
  if (!(text instanceof Y.XmlText)) return null
  const element = text.parent as Y.XmlElement | Y.XmlFragment | null
  if (!(element instanceof Y.XmlElement)) return null
  let at = offset
  for (let left = item.left; left; left = left.left)
    if (!left.deleted && left.countable) at += left.length
  for (const each of textsIn(element)) {
    if (each === text) break
    at += each.length
  }
  const id: unknown = element.getAttribute("id")
  return typeof id === "string" ? { paragraph: id, offset: at } : null
}

/** Where a character was that is gone, while its paragraph is there. */
function whereGone(store: Store, run: CharacterRun | undefined): Place | null {
  if (!run || run[1] >= Y.getState(store, run[0])) return null
  const struct = Y.getItem(store, Y.createID(run[0], run[1])) as Y.Item | Y.GC
  return struct instanceof Y.Item ? placeOf({ item: struct, offset: 0 }) : null
}

/**
 * A thread none of whose characters is there. Its words may have come back as new characters, by an undo
 * where they were, or in a copy of the draft in the paragraph in which they were.
 */
function again(
  { quote, subject = "", runs = [] }: ThreadRecord,
  derived: Derived,
  gone: Place | null,
): ThreadStand {
  const paragraph = paragraphOf(derived, gone?.paragraph ?? subject)
  if (!paragraph) return { stands: false, near: null }
  const found = runs.length > 0 ? wordsAgain(paragraph.text, quote, gone?.offset ?? null) : null
  if (found) return standing(paragraph.id, found[0], paragraph.id, found[1])
  return { stands: false, near: gone ?? { paragraph: paragraph.id, offset: 0 } }
}

/** So many characters of both ends of a quote are looked for: what is between may have changed. */
const END = 12

/** Where a quote begins and ends in a text, around an offset when one is known. */
function wordsAgain(
  text: string,
  quote: string,
  near: number | null,
): readonly [from: number, to: number] | null {
  if (quote === "") return null
  const size = Math.min(END, Math.max(1, Math.floor(quote.length / 2)))
  const [head, tail] = [quote.slice(0, size), quote.slice(-size)]
  const from = near === null ? text.indexOf(head) : text.lastIndexOf(head, near)
  const end = text.indexOf(tail, from + Math.min(size, quote.length - size))
  const to = end + size
  const isThere = from >= 0 && end >= 0 && to - from <= 2 * quote.length + 4 * END
  return isThere && (near === null || near <= to) ? [from, to] : null
}

function standing(first: string, from: number, last: string, to: number): ThreadStand {
  return {
    stands: true,
    from: { paragraph: first, offset: from },
    to: { paragraph: last, offset: to },
  }
}

function isBefore(derived: Derived, one: Place, other: Place): boolean {
  if (one.paragraph === other.paragraph) return one.offset < other.offset
  return (derived.indexOf(one.paragraph) ?? 0) < (derived.indexOf(other.paragraph) ?? 0)
}

function paragraphOf(derived: Derived, id: string): Paragraph | undefined {
  return derived.paragraphs[derived.indexOf(id) ?? -1]?.paragraph
}
