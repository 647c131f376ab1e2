/** One edit of the server while it is being written: what was carried where, and what went. */

import * as Y from "yjs"
import type { NewId } from "../../schema/base/ids.ts"
import { movesOf, type Moved } from "../../schema/sharing/moves.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import type { Images } from "../../schema/sharing/images.ts"
import type { Keeping, Place, Words } from "./keeping.ts"
import { neighbours, placeBeside, type TextPlace } from "./places.ts"

/** What somebody is to be told: their words came back as a proposal, or are held for them. */
export interface Told {
  readonly person: string
  /** The words; null: they are held. */
  readonly proposed: string | null
}

/** Who wrote something, as far as the server knows. */
export type Author = Standing | null

export interface Writing {
  readonly keeping: Keeping
  readonly images: Images
  readonly newId: NewId
  /** ISO 8601, UTC. */
  readonly at: string
  /** What is held already, by its text and person: words typed on there are one with them. */
  readonly heldIn: Map<string, string>
  /** Takes a place away from the draft, with all in it. */
  remove(place: Place): void
  /** Records which character became which. */
  record(moved: readonly Moved[]): void
}

/**
 * So many edits of the server are remembered in the draft. What comes so late that its place was moved
 * before that, and after the server was started again, is held for its author.
 */
const MOST_MOVES = 1000

/** Writes as the server. Answers the edit as the draft is to take it, or null when there is none. */
export function writeAs(
  context: Omit<Writing, "remove" | "record">,
  change: (writing: Writing) => void,
): Uint8Array | null {
  const { keeping, images } = context
  return keeping.write((remove) => {
    const { doc } = keeping
    const key = `${context.at} ${doc.clientID}.${Y.getState(doc.store, doc.clientID)}`
    const all: Moved[] = []
    const record = (moved: readonly Moved[]) => {
      images.add(moved)
      all.push(...moved)
    }
    change({ ...context, remove, record })
    if (all.length === 0) return
    const moves = movesOf(doc)
    moves.set(key, all)
    const old = [...moves.keys()].sort().slice(0, -MOST_MOVES)
    for (const each of moves.size > MOST_MOVES ? old : []) moves.delete(each)
  })
}

type Context = Pick<Writing, "keeping" | "images">

/**
 * Where a character is now, with all its moves: the place beside it, also when it was deleted. Where it
 * was deleted in a text that moved on without it, the place beside the nearest that went along.
 */
export function placeNow(context: Context, id: Y.ID, side: "before" | "behind"): TextPlace | null {
  const { keeping, images } = context
  const now = images.of(id) ?? id
  const place = placeBeside(keeping, now, side)
  if (!place || !keeping.isGone(place.text)) return place
  const moved = place.text._item !== null && images.next(place.text._item.id) !== null
  return now !== id && moved ? placeAmong(context, now) : null
}

/** The place beside the nearest neighbour of words, in the text where they were typed. */
export function placeAmong(context: Context, first: Y.ID, last = first): TextPlace | null {
  const { keeping } = context
  const left = (id: Y.ID) => placeNow(context, id, "behind")
  const nearest = firstOf(neighbours(keeping, first, "left"), left)
  if (!nearest)
    return firstOf(neighbours(keeping, last, "right"), (id) => placeNow(context, id, "before"))
  // Yjs inserts behind what was deleted there, and so may what came in just before have been.
  const standing = firstOf(neighbours(keeping, first, "left"), (id) =>
    stands(context, id) ? left(id) : null,
  )
  return standing?.text === nearest.text && standing.index > nearest.index ? standing : nearest
}

function stands({ keeping, images }: Context, id: Y.ID): boolean {
  return !Y.getItem(keeping.doc.store, images.of(id) ?? id).deleted
}

function firstOf<T, R>(all: Iterable<T>, find: (each: T) => R | null): R | null {
  for (const each of all) {
    const found = find(each)
    if (found !== null) return found
  }
  return null
}

/** Puts words at a place and records where each of their characters went, and of their marks. */
export function insertWords(
  writing: Writing,
  { text, index }: TextPlace,
  words: Pick<Words, "text" | "ids" | "attributes">,
): void {
  text.insert(index, words.text, { ...words.attributes })
  const [made, first, last] = [idAt(text, index), words.ids[0], words.ids.at(-1)]
  if (!made || !first || !last) return
  writing.record(movedTo(words.ids, made))
  const end = Y.createID(made.client, made.clock + words.ids.length - 1)
  const { doc } = writing.keeping
  writing.record(matched(marksBeside(doc, first, "left"), marksBeside(doc, made, "left")))
  writing.record(matched(marksBeside(doc, last, "right"), marksBeside(doc, end, "right")))
}

/** Where marks begin and end on one side of a character, up to the next one. */
function marksBeside({ store }: Y.Doc, id: Y.ID, side: "left" | "right"): Y.Item[] {
  const marks: Y.Item[] = []
  const found = Y.getItem(store, id)
  let item = found instanceof Y.Item ? found[side] : null
  for (; item && (item.deleted || !item.countable); item = item[side])
    if (!item.deleted && item.content instanceof Y.ContentFormat) marks.push(item)
  return marks
}

function matched(from: readonly Y.Item[], to: readonly Y.Item[]): Moved[] {
  // The content of a mark is its key and its value.
  const says = ({ content }: Y.Item) => JSON.stringify(content)
  return from.flatMap((item): Moved[] => {
    const found = to.find((other) => says(other) === says(item))
    return found ? [[item.id.client, item.id.clock, 1, found.id.client, found.id.clock]] : []
  })
}

/** That some characters became others that follow each other under one client. */
function movedTo(ids: readonly Y.ID[], made: Y.ID): Moved[] {
  const moved: Moved[] = []
  ids.forEach(({ client, clock }, i) => {
    const last = moved.at(-1)
    if (last?.[0] === client && last[1] + last[2] === clock)
      moved[moved.length - 1] = [client, last[1], last[2] + 1, last[3], last[4]]
    else moved.push([client, clock, 1, made.client, made.clock + i])
  })
  return moved
}

/** The id of the character at an index of a text. */
export function idAt(text: Y.XmlText, index: number): Y.ID | null {
  let left = index
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (left < item.length) return Y.createID(item.id.client, item.id.clock + left)
    left -= item.length
  }
  return null
}
