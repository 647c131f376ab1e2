/**
 * A replacement that begins and ends in paragraphs: typing, deleting, splitting, joining, pasting.
 *
 * Yjs cannot move characters between texts: a split or a join written here copies one side, the shorter
 * one, and deletes it at its old place, and an edit made there at the same moment is misplaced or lost.
 * So the editor asks the server instead (dividing.ts); what still comes here so is made by no key.
 */

import type { Node, ResolvedPos, Slice } from "prosemirror-model"
import type { ProsemirrorBinding } from "y-prosemirror"
import type * as Y from "yjs"
import {
  deleteText,
  elementAt,
  elementOf,
  elementShowing,
  insertText,
  remember,
  rememberElement,
  removeBlocks,
  setAttributes,
  typeAt,
} from "./exactSyncTypes.ts"

/** The parts of a replacement: what stays on both sides, and what comes between. */
interface Replacement {
  readonly container: Y.XmlFragment
  /** Index in the container of the paragraph where it begins, and of that where it ends. */
  readonly index: number
  readonly lastIndex: number
  readonly first: Y.XmlElement
  readonly last: Y.XmlElement
  /** What stays of the first paragraph, from its start, and of the last one, to its end. */
  readonly head: Node
  readonly tail: Node
  readonly firstLength: number
  /** Length of the last paragraph before its tail. */
  readonly cut: number
  /** Text put after the head, and before the tail. The second is unused when only one paragraph remains. */
  readonly lead: readonly Node[]
  readonly trail: readonly Node[]
  /** The paragraphs and tables as they stand afterwards; at least one. */
  readonly made: readonly [Node, ...Node[]]
}

/**
 * Applies it, or answers false, having written nothing, when it joins or splits more than paragraphs
 * (rows, sheets) or the shared document is not known to show what was replaced.
 */
export function replaceText(
  binding: ProsemirrorBinding,
  $from: ResolvedPos,
  $to: ResolvedPos,
  slice: Slice,
  after: Node,
): boolean {
  const depth = $from.depth - 1
  const open = slice.openStart
  if ($to.depth !== $from.depth || $from.start(depth) !== $to.start(depth)) return false
  if (slice.openEnd !== open || open > 1) return false
  const { firstChild, lastChild, childCount } = slice.content
  const apart = open === 1 && childCount > 1
  if (open === 1 && !(firstChild?.isTextblock && lastChild?.isTextblock)) return false
  if (open === 0 && firstChild && !firstChild.isText) return false

  const container = typeAt(binding, $from, depth)
  const index = $from.index(depth)
  const lastIndex = $to.index(depth)
  const first = container && elementShowing(binding, container, index, $from.parent)
  const last = container && elementShowing(binding, container, lastIndex, $to.parent)
  if (!first || !last) return false
  const $after = after.resolve($from.start(depth))
  const [firstMade, ...others] = $after.parent.children.slice(
    index,
    index + (apart ? childCount : 1),
  )
  const difference = others.length - (lastIndex - index)
  if (!firstMade || $after.parent.childCount !== container.length + difference) return false

  const write = apart ? writeApart : writeJoined
  write(binding, {
    container,
    index,
    lastIndex,
    first,
    last,
    head: $from.parent.cut(0, $from.parentOffset),
    tail: $to.parent.cut($to.parentOffset),
    firstLength: $from.parent.content.size,
    cut: $to.parentOffset,
    lead: (open === 1 ? firstChild?.content : slice.content)?.content ?? [],
    trail: apart ? (lastChild?.content.content ?? []) : [],
    made: [firstMade, ...others],
  })
  ;[firstMade, ...others].forEach((node, i) => {
    const element = elementAt(container, index + i)
    if (!element) throw new Error("an element stands at each index")
    rememberElement(binding, element, node)
  })
  remember(binding, $after, depth)
  return true
}

/** One paragraph remains: typing within it, or what was two or more is joined. */
function writeJoined(binding: ProsemirrorBinding, parts: Replacement): void {
  const { container, index, lastIndex, first, last, head, tail, lead, made } = parts
  const start = head.content.size
  if (first === last) {
    deleteText(first, start, parts.cut)
    insertText(first, start, lead)
    return
  }
  if (tail.content.size <= start) {
    deleteText(first, start, parts.firstLength)
    insertText(first, start, [...lead, ...tail.children])
    removeBlocks(binding, container, index + 1, lastIndex - index)
  } else {
    deleteText(last, 0, parts.cut)
    insertText(last, 0, [...head.children, ...lead])
    setAttributes(last, made[0])
    removeBlocks(binding, container, index, lastIndex - index)
  }
}

/** Two or more remain: a paragraph is split, or blocks are put between two halves. */
function writeApart(binding: ProsemirrorBinding, parts: Replacement): void {
  const { container, index, lastIndex, first, last, head, tail, lead, trail, made } = parts
  const start = head.content.size
  const lastMade = made.at(-1) ?? made[0]
  const make = (nodes: readonly Node[]) => nodes.map((node) => elementOf(binding, node))
  const headStays = first !== last || tail.content.size <= start
  const tailStays = first !== last || !headStays
  if (headStays) {
    deleteText(first, start, parts.firstLength)
    insertText(first, start, lead)
  }
  if (tailStays) {
    deleteText(last, 0, parts.cut)
    insertText(last, 0, trail)
    setAttributes(last, lastMade)
  }
  if (lastIndex > index + 1) removeBlocks(binding, container, index + 1, lastIndex - index - 1)
  const between = make(made.slice(headStays ? 1 : 0, tailStays ? -1 : undefined))
  if (between.length > 0) container.insert(headStays ? index + 1 : index, between)
}
