/**
 * Commands that change the paragraphs themselves: Enter, and Backspace and Delete at an edge.
 *
 * ProseMirror's own would copy words (dividing.ts), join sheets, or give both halves of a split
 * paragraph one id. A paragraph's id stays with its words; a sheet is never joined to another.
 */

import { Fragment, Slice, type Node, type ResolvedPos } from "prosemirror-model"
import type { Command, EditorState, Transaction } from "prosemirror-state"
import type { NewId } from "../../schema/base/ids.ts"
import { isNoteKind } from "../../schema/model/body.ts"
import { draftSchema } from "../../schema/model/nodes.ts"
import { joinDivided, replaceDivided, whole } from "./dividing.ts"

/** Two halves with nothing between. */
const APART = new Slice(
  Fragment.from([draftSchema.node("paragraph"), draftSchema.node("paragraph")]),
  1,
  1,
)

/** Enter: a new paragraph. At the start of a paragraph, an empty one before it. */
export function splitParagraph(newId: NewId): Command {
  return (state, dispatch) => {
    const { $from, $to, from, to } = state.selection
    if (!$from.parent.isTextblock || !$to.parent.isTextblock) return false
    const follows = following($from.parent.attrs["kind"])
    dispatch?.(whole(replaceDivided(state, { from, to }, APART, newId, follows)).scrollIntoView())
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
    const [first, second] = direction === -1 ? [other, own] : [own, other]
    // The words of a footnote stay where they are.
    if (isNoteAt(state.doc, first) !== isNoteAt(state.doc, second)) return true
    const divided = joinDivided(state, first, second)
    if (divided) dispatch(whole(divided).scrollIntoView())
    return true
  }
}

function isNoteAt(doc: Node, pos: number): boolean {
  return isNoteKind(doc.nodeAt(pos)?.attrs["kind"])
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

/** Backspace, Delete or Cut over a selection. */
export function deleteSelected(newId: NewId): Command {
  return (state, dispatch) => {
    const { $from, $to, from, to, empty } = state.selection
    if (empty) return false
    const textual = $from.parent.isTextblock && $to.parent.isTextblock
    dispatch?.(
      (textual
        ? whole(replaceDivided(state, { from, to }, Slice.empty, newId))
        : state.tr.deleteRange(from, to)
      ).scrollIntoView(),
    )
    return true
  }
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
