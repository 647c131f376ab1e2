/**
 * What the everyday edits will do, told from the decoded update without applying it: typing and deleting
 * words in one paragraph (MODEL §9).
 *
 * It tells the very difference that would be seen if the update were applied, so that both are judged
 * by one law, or nothing: then the update has to be tried. Nothing is told where Yjs would have to choose
 * a place between what others wrote, where typed words would inherit the mark of a bracket or note,
 * and of characters that carry one.
 */

import * as Y from "yjs"
import type { RunMark } from "../../schema/model/delta.ts"
import { markOfKey } from "../../schema/operations/markKeys.ts"
import { areAttributes } from "../../schema/sharing/recordShapes.ts"
import { halvesAt } from "./attempt.ts"
import type { Mirror, Seen } from "./mirror.ts"
import { keyOf } from "./structure.ts"
import type { Decoded } from "./screening.ts"
import { editsOf, takesMarked, typed, type Typing } from "./typing.ts"

type Store = Y.Doc["store"]

/** Words to be put in after an item, `within` characters from its beginning; null: before all. */
interface Insertion {
  readonly text: Y.XmlText
  readonly after: Y.Item | null
  readonly within: number
  readonly words: string
}

/** So many characters of an item, from an offset in it. */
interface Deletion {
  readonly item: Y.Item
  readonly from: number
  readonly length: number
}

const NONE: ReadonlySet<string> = new Set()

/**
 * What an update will do to a document of which `mirror` tells what stands in it; null when only trying
 * can tell. `ownDeletions`: see `Difference`.
 */
export function foretell(
  store: Store,
  mirror: Mirror,
  { structs, ds }: Decoded,
  ownDeletions: boolean,
): Seen | null {
  const insertion = structs.length > 0 ? insertionOf(store, structs) : undefined
  if (insertion === null) return null
  const deletions = deletionsOf(store, ds)
  const text: unknown = insertion?.text ?? deletions?.[0]?.item.parent
  if (!deletions || !(text instanceof Y.XmlText) || text._item?.deleted !== false) return null
  if (deletions.some(({ item }) => item.parent !== text)) return null
  const key = keyOfParagraph(text)
  const before = key === null ? undefined : mirror.paragraph(key)
  if (key === null || !before || mirror.strays(key).size > 0) return null
  const typing = typingIn(text, insertion, deletions)
  if (!typing || takesMarked(before, typing)) return null
  const edits = editsOf(before, typing)
  const after = typed(before, typing, edits)
  const paragraph = { key, before, after, edits, rewritten: false, strays: [] }
  return {
    difference: {
      paragraphs: [paragraph],
      reframed: false,
      records: [],
      brought: NONE,
      marked: NONE,
      ownDeletions,
    },
    structure: mirror.structure,
    strays: new Map(),
  }
}

/** Words that one client typed at one place, where nothing stands between the neighbours it names. */
function insertionOf(store: Store, structs: Decoded["structs"]): Insertion | null {
  const [first] = structs
  if (!(first instanceof Y.Item)) return null
  const { client, clock } = first.id
  if (Y.getState(store, client) !== clock) return null
  let words = ""
  let last: Y.ID | null = null
  for (const struct of structs) {
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) return null
    const { origin, rightOrigin, parentSub } = struct
    const goesOn = last === null || (sameId(origin, last) && struct.id.clock === last.clock + 1)
    if (struct.id.client !== client || parentSub !== null || !goesOn) return null
    if (!sameId(rightOrigin, first.rightOrigin)) return null
    words += struct.content.str
    last = Y.createID(client, struct.id.clock + struct.length - 1)
  }
  const { origin, rightOrigin } = first
  const [left, right] = [itemAt(store, origin), itemAt(store, rightOrigin)]
  if (left === undefined || right === undefined) return null
  const text = left?.parent ?? right?.parent ?? typeAt(store, first.parent)
  if (!(text instanceof Y.XmlText) || (right && right.parent !== text)) return null
  if (left?.parentSub || right?.parentSub) return null
  const within = left && origin ? origin.clock - left.id.clock + 1 : 0
  if (!sameId(nextTo(text, left, within), rightOrigin)) return null
  return left && halvesAt(left, within) ? null : { text, after: left, within, words }
}

/** The id of what stands right after so many characters of an item. */
function nextTo(text: Y.XmlText, left: Y.Item | null, within: number): Y.ID | null {
  if (!left) return text._start?.id ?? null
  const { client, clock } = left.id
  return within < left.length ? Y.createID(client, clock + within) : (left.right?.id ?? null)
}

/** The item of an id; null when there is none to be, undefined when it is not to be had. */
function itemAt(store: Store, id: Y.ID | null): Y.Item | null | undefined {
  if (id === null) return null
  if (id.clock >= Y.getState(store, id.client)) return undefined
  const item: unknown = Y.getItem(store, id)
  return item instanceof Y.Item ? item : undefined
}

function typeAt(store: Store, parent: unknown): unknown {
  const item = parent instanceof Y.ID ? itemAt(store, parent) : null
  return item?.content instanceof Y.ContentType ? item.content.type : null
}

function sameId(one: Y.ID | null, other: Y.ID | null): boolean {
  return Y.compareIDs(one, other)
}

/** The characters that an update deletes; null when it deletes anything else. */
function deletionsOf(store: Store, { clients }: Decoded["ds"]): Deletion[] | null {
  const deletions: Deletion[] = []
  for (const [client, ranges] of clients) {
    const structs = store.clients.get(client) ?? []
    for (const { clock, len } of ranges) {
      const end = clock + len
      if (len === 0 || end > Y.getState(store, client)) return null
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const item = structs[i]
        if (!item || item.id.clock >= end) break
        if (!(item instanceof Y.Item && item.content instanceof Y.ContentString)) return null
        const from = Math.max(0, clock - item.id.clock)
        const to = Math.min(item.length, end - item.id.clock)
        if (item.deleted || halvesAt(item, from) || halvesAt(item, to)) return null
        deletions.push({ item, from, length: to - from })
      }
    }
  }
  return deletions
}

/** The paragraph whose only text this is. */
function keyOfParagraph(text: Y.XmlText): string | null {
  const element = text.parent
  if (!(element instanceof Y.XmlElement) || element.nodeName !== "paragraph") return null
  if (element.length !== 1 || !areAttributes("paragraph", element.getAttributes())) return null
  return keyOf(element as Y.XmlElement)
}

/** Characters typed one by one may be as many items: none is looked for among all. */
function byItem(deletions: readonly Deletion[]): ReadonlyMap<Y.Item, readonly Deletion[]> {
  const found = new Map<Y.Item, Deletion[]>()
  for (const deletion of deletions) {
    const known = found.get(deletion.item)
    if (known) known.push(deletion)
    else found.set(deletion.item, [deletion])
  }
  return found
}

/** Where an edit is in its paragraph; null when typed words would be marked as a bracket or note. */
function typingIn(
  text: Y.XmlText,
  insertion: Insertion | undefined,
  deletions: readonly Deletion[],
): Typing | null {
  const removed: { from: number; to: number }[] = []
  const active = new Map<string, unknown>()
  const goes = byItem(deletions)
  let at = insertion && !insertion.after ? 0 : undefined
  let [left, offset] = [deletions.length, 0]
  for (let item = text._start; item !== null; item = item.right) {
    let characters = 0
    if (!item.deleted) {
      const { content } = item
      if (content instanceof Y.ContentString) characters = item.length
      else if (at === undefined && content instanceof Y.ContentFormat)
        active.set(content.key, content.value)
    }
    if (left > 0)
      for (const { from, length } of goes.get(item) ?? []) {
        const last = removed.at(-1)
        if (last?.to === offset + from && last.to !== at) last.to += length
        else removed.push({ from: offset + from, to: offset + from + length })
        left--
      }
    if (insertion && item === insertion.after) at = offset + (characters > 0 ? insertion.within : 0)
    offset += characters
    if (left === 0 && (at !== undefined || !insertion)) break
  }
  if (left > 0 || (insertion && at === undefined)) return null
  const marks = insertion ? marksOf(active) : []
  if (marks.some(({ type }) => type === "bracket" || type === "note")) return null
  return { at: at ?? 0, words: insertion?.words ?? "", marks, removed }
}

function marksOf(active: ReadonlyMap<string, unknown>): RunMark[] {
  return [...active].flatMap(([key, value]) => markOfKey(key, value) ?? [])
}
