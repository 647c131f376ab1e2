/**
 * What this person's undo and caret must know when the server moves words (`schema/sharing/moves.ts`).
 *
 * A moved character is another item of the shared text, and the old one is deleted. Yjs has a pointer
 * from an item to the one that it was redone as, which its undo manager and its relative positions
 * follow; a move sets just that pointer.
 */

import type { EditorState } from "prosemirror-state"
import * as Y from "yjs"
import { Images } from "../../schema/sharing/images.ts"
import { movesOf, type Moved } from "../../schema/sharing/moves.ts"
import { watchAstray, type Astray } from "./astray.ts"
import { bindingOf } from "./binding.ts"
import { rangeOf, type ItemRanges } from "./itemRanges.ts"

export type Follower = Omit<Astray, "moved">

/** Follows the moves of a document. `state` answers the editor whose caret goes along. */
export function followMoves(manager: Y.UndoManager, state: () => EditorState): Follower {
  const { doc } = manager
  const moves = movesOf(doc)
  const images = new Images()
  const astray = watchAstray(doc, images)
  for (const moved of moves.values()) images.add(moved)

  const follow = (event: Y.YMapEvent<readonly Moved[]>, transaction: Y.Transaction) => {
    const moved = [...event.keys.keys()].flatMap((key) => moves.get(key) ?? [])
    images.add(moved)
    const steps = [...manager.undoStack, ...manager.redoStack]
    point(transaction, moved, Y.mergeDeleteSets(steps.map(({ deletions }) => deletions)))
    for (const step of steps) step.insertions = withMoved(step.insertions, moved)
    astray.moved(moved)
    keepCaret(doc, state())
  }
  const retrace = (transaction: Y.Transaction) => {
    if (transaction.origin !== manager || moves.size === 0) return
    const stack = manager.undoing ? manager.undoStack : manager.redoStack
    for (const step of stack) aim(transaction, step, images)
  }
  moves.observe(follow)
  doc.on("beforeTransaction", retrace)
  return {
    get astray() {
      return astray.astray
    },
    whenBack: (act) => astray.whenBack(act),
    arrived: () => astray.arrived(),
    destroy() {
      astray.destroy()
      moves.unobserve(follow)
      doc.off("beforeTransaction", retrace)
    },
  }
}

type Step = Y.UndoManager["undoStack"][number]

/**
 * Points items to what they became, unless this person had deleted them: what is undone of a deletion is
 * an item of its own.
 */
function point(transaction: Y.Transaction, moved: readonly Moved[], own: ItemRanges): void {
  for (const [client, clock, length, toClient, toClock] of moved)
    Y.iterateDeletedStructs(transaction, rangeOf(client, clock, length), (item) => {
      if (!(item instanceof Y.Item) || !item.deleted || item.redone !== null) return
      if (!Y.isDeleted(own, item.id))
        item.redone = Y.createID(toClient, toClock + item.id.clock - clock)
    })
}

/** The same ranges, and those that they became: the server may move what it moved at once again. */
function withMoved(ranges: ItemRanges, moved: readonly Moved[]): ItemRanges {
  const all = [ranges]
  for (const each of all)
    for (const [client, clock, length, toClient, toClock] of moved)
      for (const range of each.clients.get(client) ?? []) {
        const from = Math.max(range.clock, clock)
        const to = Math.min(range.clock + range.len, clock + length)
        if (from < to) all.push(rangeOf(toClient, toClock + from - clock, to - from))
      }
  return all.length === 1 ? ranges : Y.mergeDeleteSets(all)
}

/**
 * Before a step is undone or redone: lets what it deleted come back where its neighbours are now. The
 * pointer of a text that was split leads to one half only, and one that leads over several moves may
 * lead over what is forgotten.
 */
function aim(transaction: Y.Transaction, step: Step, images: Images): void {
  const traced = new Set<Y.Item>()
  Y.iterateDeletedStructs(transaction, step.deletions, (item) => {
    if (!(item instanceof Y.Item) || item.redone !== null) return
    const text = parentItem(item)
    if (!text) return
    if (!traced.has(text)) retraceIn(transaction, text, images)
    traced.add(text)
    // A text that this step deleted comes back itself.
    if (!text.deleted || Y.isDeleted(step.deletions, text.id)) return
    // What is between the texts of a paragraph comes back with the paragraph or not at all.
    if (!(item.parent instanceof Y.XmlText)) return
    const beside =
      nearestImage(transaction.doc, item.left, "left") ??
      nearestImage(transaction.doc, item.right, "right")
    const target = beside && parentItem(beside.item)
    if (target && target !== text) text.redone = target.id
  })
}

/** Points a text and all that was in it to what they are now, each item to one that is as long. */
function retraceIn(transaction: Y.Transaction, text: Y.Item, images: Images): void {
  if (!(text.content instanceof Y.ContentType)) return
  const { store } = transaction.doc
  if (text.redone) text.redone = textAt(store, endOf(store, text.redone, images))
  for (let item = text.content.type._start; item; item = item.right) {
    const to = item.redone
    if (to === null) continue
    const first = endOf(store, to, images)
    const follows = (offset: number) => {
      const end = endOf(store, Y.createID(to.client, to.clock + offset), images)
      return first !== null && Y.compareIDs(end, Y.createID(first.client, first.clock + offset))
    }
    let length = 1
    while (length < item.length && follows(length)) length++
    if (length < item.length)
      Y.getItemCleanStart(transaction, Y.createID(item.id.client, item.id.clock + length))
    item.redone = first
    if (first === null) continue
    Y.getItemCleanStart(transaction, first)
    Y.getItemCleanEnd(transaction, store, Y.createID(first.client, first.clock + length - 1))
  }
}

/** The id of a text; null when its content is forgotten. */
function textAt(store: Y.Doc["store"], id: Y.ID | null): Y.ID | null {
  const item = id && Y.getItem(store, id)
  return item instanceof Y.Item && item.content instanceof Y.ContentType ? id : null
}

/** What an item is now, by moves and by what was redone here; null when that is forgotten. */
function endOf(store: Y.Doc["store"], start: Y.ID, images: Images): Y.ID | null {
  for (let id = start; ;) {
    const now = images.of(id) ?? id
    const item = Y.getItem(store, now)
    if (!(item instanceof Y.Item)) return null
    if (item.redone === null) return now
    id = Y.createID(item.redone.client, item.redone.clock + now.clock - item.id.clock)
  }
}

/** What the last character of an item became: the item that holds it, and which of its characters. */
interface Image {
  readonly item: Y.Item
  readonly offset: number
}

function nearestImage(doc: Y.Doc, from: Y.Item | null, side: "left" | "right"): Image | null {
  for (let item = from; item; item = item[side]) {
    const image = imageOf(doc, item)
    if (image.item !== item && parentItem(image.item)?.deleted === false) return image
  }
  return null
}

function imageOf({ store }: Y.Doc, moved: Y.Item): Image {
  let [item, clock] = [moved, moved.lastId.clock]
  for (let to = item.redone; to; to = item.redone) {
    const next = Y.getItem(store, to)
    if (!(next instanceof Y.Item)) break
    clock += to.clock - item.id.clock
    item = next
  }
  return { item, offset: clock - item.id.clock }
}

function parentItem({ parent }: Y.Item): Y.Item | null {
  return parent instanceof Y.AbstractType ? parent._item : null
}

/** The caret that y-prosemirror will restore goes where the character before it went. */
function keepCaret(doc: Y.Doc, state: EditorState): void {
  const kept = bindingOf(state).beforeTransactionSelection as {
    anchor: Y.RelativePosition | null
    head: Y.RelativePosition | null
  } | null
  if (!kept) return
  kept.anchor = moved(doc, kept.anchor)
  kept.head = moved(doc, kept.head)
}

function moved(doc: Y.Doc, position: Y.RelativePosition | null): Y.RelativePosition | null {
  if (position === null) return null
  const last = position.item ? itemOf(doc, position.item)?.left : lastIn(doc, position.type)
  const text = last && parentItem(last)
  if (!last || !text?.deleted) return position
  const beside = nearestImage(doc, last, "left")
  if (!beside || !(beside.item.parent instanceof Y.AbstractType)) return position
  const counts = ({ deleted, countable }: Y.Item) => !deleted && countable
  let index = counts(beside.item) ? beside.offset + 1 : 0
  for (let item = beside.item.left; item; item = item.left) if (counts(item)) index += item.length
  return Y.createRelativePositionFromTypeIndex(beside.item.parent as Y.AbstractType<unknown>, index)
}

function itemOf({ store }: Y.Doc, id: Y.ID): Y.Item | null {
  const item = Y.getItem(store, id)
  return item instanceof Y.Item ? item : null
}

function lastIn(doc: Y.Doc, id: Y.ID | null): Y.Item | null {
  const content = id && itemOf(doc, id)?.content
  if (!(content instanceof Y.ContentType)) return null
  let last = content.type._start
  while (last?.right) last = last.right
  return last
}
