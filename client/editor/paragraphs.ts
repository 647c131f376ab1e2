/**
 * Commands that change the paragraphs themselves: Enter, and Backspace and Delete at an edge.
 *
 * ProseMirror's own would join sheets, or give both halves of a split paragraph one id. A paragraph's
 * id stays with its words; a sheet is never joined to another, since that copies it (DESIGN §2).
 */

import { Fragment, type Node, type ResolvedPos } from "prosemirror-model"
import { TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state"
import type { NewId } from "../../schema/base/ids.ts"
import { draftSchema } from "../../schema/model/nodes.ts"

/** Enter: a new paragraph. At the start of a paragraph, an empty one before it. */
export function splitParagraph(newId: NewId): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.isTextblock) return false
    if (!dispatch) return true
    const tr = state.tr
    if (!state.selection.empty) deleteRange(tr, state.selection.from, state.selection.to)
    const $at = tr.doc.resolve(tr.selection.from)
    const { attrs } = $at.parent
    const atEnd = $at.parentOffset === $at.parent.content.size
    const fresh = { ...attrs, id: newId(), ...(atEnd ? following(attrs["kind"]) : {}) }
    if ($at.parentOffset === 0 && !atEnd) {
      tr.insert($at.before(), draftSchema.node("paragraph", fresh))
    } else if (atEnd) {
      const at = $at.after()
      tr.insert(at, draftSchema.node("paragraph", fresh))
      tr.setSelection(TextSelection.create(tr.doc, at + 1))
    } else {
      tr.split($at.pos, 1, [{ type: $at.parent.type, attrs: fresh }])
    }
    dispatch(tr.scrollIntoView())
    return true
  }
}

/** What follows a paragraph of a kind: after a title or heading comes text. */
function following(kind: unknown): { kind?: string; level?: number } {
  return ["title", "subtitle", "heading", "annex"].includes(String(kind))
    ? { kind: "text", level: 0 }
    : {}
}

/** Shift-Enter: a line break is a character (paragraphs hold text only). */
export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.isTextblock) return false
  dispatch?.(state.tr.insertText("\n").scrollIntoView())
  return true
}

/** Backspace at the start of a paragraph, Delete at its end. Elsewhere answers false. */
export function joinParagraph(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection
    if (!empty || !$from.parent.isTextblock) return false
    const edge = direction === -1 ? 0 : $from.parent.content.size
    if ($from.parentOffset !== edge) return false
    const other = neighbour(state.doc, $from, direction)
    if (!other || !dispatch) return true
    const own = $from.before()
    const tr = state.tr
    if (direction === -1) joinTwo(tr, other, own)
    else joinTwo(tr, own, other)
    dispatch(tr.scrollIntoView())
    return true
  }
}

/** Position before the paragraph beside, over the edge of a sheet too; undefined at a table or the end. */
function neighbour(doc: Node, $pos: ResolvedPos, direction: -1 | 1): number | undefined {
  const depth = $pos.depth - 1
  const container = $pos.node(depth)
  const index = $pos.index(depth) + direction
  const beside = container.maybeChild(index)
  if (beside)
    return !beside.isTextblock
      ? undefined
      : direction === -1
        ? $pos.before() - beside.nodeSize
        : $pos.after()
  if (container.type.name !== "sheet") return undefined
  const sheet = doc.maybeChild($pos.index(0) + direction)
  const last = direction === -1 ? sheet?.lastChild : sheet?.firstChild
  if (!last?.isTextblock) return undefined
  return direction === -1 ? $pos.before(depth) - 1 - last.nodeSize : $pos.after(depth) + 1
}

/** Makes one paragraph of two; `first` and `second` are the positions before them. */
function joinTwo(tr: Transaction, first: number, second: number): void {
  const [one, two] = [tr.doc.nodeAt(first), tr.doc.nodeAt(second)]
  if (!one || !two) return
  if (one.content.size === 0) {
    tr.delete(first, first + one.nodeSize)
    tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(second) + 1))
    return
  }
  const end = first + 1 + one.content.size
  if (two.content.size > 0 && first + one.nodeSize === second) {
    tr.join(second)
  } else {
    tr.delete(second, second + two.nodeSize)
    tr.insert(end, two.content)
  }
  tr.setSelection(TextSelection.create(tr.doc, end))
}

/** Backspace, Delete or Cut over a selection. */
export const deleteSelected: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection
  if (empty) return false
  if (dispatch) {
    const tr = state.tr
    deleteRange(tr, from, to)
    dispatch(tr.scrollIntoView())
  }
  return true
}

/**
 * Deletes from one position to another and joins what is left of the first and last paragraph, block
 * by block, so that no sheet is joined to another and no table cell to its neighbour.
 */
export function deleteRange(tr: Transaction, from: number, to: number): void {
  const [$from, $to] = [tr.doc.resolve(from), tr.doc.resolve(to)]
  if (!$from.parent.isTextblock || $from.sameParent($to)) {
    tr.deleteRange(from, to)
    return
  }
  const plain = $from.depth === 2 && $to.depth === 2 && $to.parent.isTextblock
  const rest = plain ? $to.parent.content.cut($to.parentOffset) : Fragment.empty
  for (const { pos, size } of blocksWithin(tr.doc, from, to).reverse()) tr.delete(pos, pos + size)
  if (plain) {
    const last = tr.mapping.map($to.before())
    const node = tr.doc.nodeAt(last)
    if (node?.eq($to.parent)) tr.delete(last, last + node.nodeSize)
  } else {
    cutTextblocks(tr, $to, from)
  }
  tr.replaceWith(from, $from.end(), rest)
  tr.setSelection(TextSelection.create(tr.doc, from))
}

/** Paragraphs and tables that lie wholly between two positions, the one at `to` not counted. */
function blocksWithin(doc: Node, from: number, to: number): { pos: number; size: number }[] {
  const blocks: { pos: number; size: number }[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name === "sheet") return true
    if (pos >= from && pos + node.nodeSize <= to) blocks.push({ pos, size: node.nodeSize })
    return false
  })
  return blocks
}

/** A range that ends within a table: the words before its end go, the cells stay. */
function cutTextblocks(tr: Transaction, $to: ResolvedPos, from: number): void {
  if (!$to.parent.isTextblock) return
  const start = tr.mapping.map($to.start())
  const end = tr.mapping.map($to.pos)
  if (start > from && end > start) tr.delete(start, end)
}

/** Gives every paragraph and table without an id of its own a new one; null when all have. */
export function withIds(state: EditorState, newId: NewId): Transaction | null {
  const seen = new Set<string>()
  const tr = state.tr
  state.doc.descendants((node, pos) => {
    if (node.isTextblock || node.type.name === "table") {
      const id = String(node.attrs["id"])
      if (id === "" || seen.has(id)) tr.setNodeAttribute(pos, "id", newId())
      seen.add(id)
    }
    return !node.isTextblock
  })
  return tr.docChanged ? tr : null
}

/** How many blocks the sheets hold: grows when paragraphs are made. */
export function blockCount(doc: Node): number {
  return doc.children.reduce((sum, sheet) => sum + sheet.childCount, 0)
}
