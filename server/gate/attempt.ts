/**
 * Trying a change on a document, so that it can be taken back as if it had never come.
 *
 * Yjs has no such thing. But what a transaction does is little, and all of it can be undone: it links
 * new items into lists and takes none out, it marks items as deleted, and it cuts items in two. What is
 * deleted keeps its content until the change is kept: collecting waits for that.
 */

import * as Y from "yjs"
import type { Decoded } from "./screening.ts"

type Store = Y.Doc["store"]
type AnyType = Y.AbstractType<unknown>

/** A character of two code units between which a change cuts; Yjs would put two others in its place. */
interface CutCharacter {
  readonly id: Y.ID
  readonly halves: readonly [string, string]
}

export interface Attempt {
  /** Makes the change lasting. */
  readonly keep: () => void
  /**
   * Takes the change back. Answers false when Yjs gave up in its midst: then the document is not to be
   * used any more.
   */
  readonly takeBack: () => boolean
}

/** Applies an update; answers false when Yjs cannot. */
export type Apply = (update: Uint8Array, decoded: Decoded) => boolean

/** Makes a change in one transaction of a document: the updates that it applies. */
export function attempt(
  doc: Y.Doc,
  change: (apply: Apply, transaction: Y.Transaction) => void,
): Attempt {
  const transactions: Y.Transaction[] = []
  const cut: CutCharacter[] = []
  let gaveUp = false
  const note = (transaction: Y.Transaction) => transactions.push(transaction)
  const apply: Apply = (update, decoded) => {
    cut.push(...cutCharacters(doc.store, decoded))
    try {
      Y.applyUpdate(doc, update)
    } catch {
      gaveUp = true
    }
    return !gaveUp
  }
  doc.gc = false
  doc.on("beforeObserverCalls", note)
  try {
    doc.transact((transaction) => change(apply, transaction))
  } finally {
    doc.off("beforeObserverCalls", note)
    doc.gc = true
  }
  return {
    keep: () => {
      for (const { deleteSet } of transactions) Y.tryGc(deleteSet, doc.store, doc.gcFilter)
    },
    takeBack: () => {
      if (!gaveUp) takeBack(doc.store, transactions, cut)
      return !gaveUp
    },
  }
}

function takeBack(
  store: Store,
  transactions: readonly Y.Transaction[],
  cut: readonly CutCharacter[],
): void {
  const [first] = transactions
  if (!first) return
  store.pendingStructs = null
  store.pendingDs = null
  for (const client of store.clients.keys()) separate(first, client)
  for (const transaction of transactions)
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct instanceof Y.Item && !isNew(first, struct)) revive(struct)
    })
  for (const [client, structs] of store.clients) {
    const before = first.beforeState.get(client) ?? 0
    if (before === Y.getState(store, client)) continue
    const from = before === 0 ? 0 : Y.findIndexSS(structs, before)
    for (const struct of structs.slice(from)) if (struct instanceof Y.Item) unlink(struct)
    structs.length = from
    if (from === 0) store.clients.delete(client)
  }
  for (const each of cut) rejoin(store, each)
}

function isNew({ beforeState }: Y.Transaction, { id }: Y.Item | Y.GC): boolean {
  return id.clock >= (beforeState.get(id.client) ?? 0)
}

/** What is new in a client's structs, and was merged into what is not, stands by itself again. */
function separate(transaction: Y.Transaction, client: number): void {
  const { store } = transaction.doc
  const before = transaction.beforeState.get(client) ?? 0
  if (before === 0 || before === Y.getState(store, client)) return
  const structs = store.clients.get(client) ?? []
  const index = Y.findIndexSS(structs, before)
  const struct = structs[index]
  if (!struct || struct.id.clock === before) return
  if (struct instanceof Y.Item) Y.getItemCleanStart(transaction, Y.createID(client, before))
  else {
    const [kept, end] = [before - struct.id.clock, struct.id.clock + struct.length]
    struct.length = kept
    structs.splice(index + 1, 0, new Y.GC(Y.createID(client, before), end - before))
  }
}

/** Undoes `Item.delete` of Yjs. */
function revive(item: Y.Item): void {
  if (!item.deleted) return
  item.deleted = false
  if (item.countable && item.parentSub === null) (item.parent as AnyType)._length += item.length
}

/** Undoes `Item.integrate` of Yjs. In which order items are unlinked is all the same. */
function unlink({ parent, parentSub, left, right, deleted, countable, length }: Y.Item): void {
  if (left) left.right = right
  if (right) right.left = left
  if (!(parent instanceof Y.AbstractType)) return
  const type: AnyType = parent
  if (parentSub === null) {
    if (!left) type._start = right
    if (!deleted && countable) type._length -= length
  } else if (!right) {
    if (left) type._map.set(parentSub, left)
    else type._map.delete(parentSub)
  }
}

/** The characters in two of which an update refers to one half alone. */
function cutCharacters(store: Store, { structs, ds }: Decoded): CutCharacter[] {
  const cut: CutCharacter[] = []
  const note = (client: number, clock: number) => {
    if (clock <= 0 || clock >= Y.getState(store, client)) return
    const item = Y.getItem(store, Y.createID(client, clock))
    const halves = halvesAt(item, clock - item.id.clock)
    if (halves) cut.push({ id: Y.createID(client, clock), halves })
  }
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const { origin, rightOrigin } = struct
    if (origin) note(origin.client, origin.clock + 1)
    if (rightOrigin) note(rightOrigin.client, rightOrigin.clock)
  }
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) {
      note(client, clock)
      note(client, clock + len)
    }
  return cut
}

/** The halves of the character that is cut in two at an offset of an item, if there is one. */
export function halvesAt(
  item: Y.Item | Y.GC,
  offset: number,
): readonly [string, string] | undefined {
  if (!(item instanceof Y.Item && item.content instanceof Y.ContentString)) return undefined
  const { str } = item.content
  const [high, low] = [str.charAt(offset - 1), str.charAt(offset)]
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(high + low) ? [high, low] : undefined
}

/** Puts the halves of a character back where Yjs put two others, be they merged again or not. */
function rejoin(store: Store, { id: { client, clock }, halves }: CutCharacter): void {
  for (const [i, half] of halves.entries()) {
    const at = clock - 1 + i
    if (at >= Y.getState(store, client)) continue
    const item = Y.getItem(store, Y.createID(client, at))
    const { content } = item
    if (!(content instanceof Y.ContentString)) continue
    const offset = at - item.id.clock
    content.str = content.str.slice(0, offset) + half + content.str.slice(offset + 1)
  }
}
