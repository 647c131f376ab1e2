/**
 * What is done to the rows, columns and cells of a table, as transactions.
 *
 * No words change their place: rows and cells are inserted and deleted whole, and cells are merged and
 * split by how far they reach. So each edit reaches the shared document exactly (`exactSyncSteps.ts`),
 * and what somebody else types in another cell at the same moment stays there.
 */

import { Fragment, type Node } from "prosemirror-model"
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import { TableMap } from "prosemirror-tables"
import type { NewId } from "../../schema/base/ids.ts"
import { draftSchema, isHeader } from "../../schema/model/nodes.ts"
import { cellAt, cellsIn, raggedness, spanOf, tablePlace, type TablePlace } from "./tablePlace.ts"

/** The largest table that is inserted at once. */
export const MOST_ROWS = 50
export const MOST_COLUMNS = 20

export type TableAct =
  | "rowBefore"
  | "rowAfter"
  | "columnBefore"
  | "columnAfter"
  | "removeRow"
  | "removeColumn"
  | "merge"
  | "split"
  | "headerRow"
  | "removeTable"

/** Why nothing is done. */
export type TableHindrance =
  /** No caret in a table, or, to insert one, a caret that is in a table. */
  | "place"
  /** A merged cell reaches over the edge of what is removed or merged. */
  | "merged"
  /** More than one of the cells to be merged has words, or the one that has them is not in their first row. */
  | "words"
  | "nothing"

export type TableEdit = { readonly tr: Transaction } | { readonly hindrance: TableHindrance }

/** A new cell with an empty paragraph. */
function emptyCell(newId: NewId, header: boolean): Node {
  const paragraph = draftSchema.node("paragraph", { id: newId() })
  return draftSchema.node(header ? "table_header" : "table_cell", null, [paragraph])
}

export interface TableShape {
  readonly rows: number
  readonly columns: number
  readonly header: boolean
}

/** A new table below the paragraph of the caret, with the caret in its first cell. */
export function insertTable(state: EditorState, shape: TableShape, newId: NewId): TableEdit {
  const { $to } = state.selection
  if (tablePlace(state) || $to.depth !== 2) return { hindrance: "place" }
  const rows = Array.from({ length: shape.rows }, (_, row) =>
    draftSchema.node(
      "table_row",
      null,
      Array.from({ length: shape.columns }, () => emptyCell(newId, shape.header && row === 0)),
    ),
  )
  const at = $to.after()
  const blocks = [draftSchema.node("table", { id: newId() }, rows)]
  // Behind a table there is always a place for the caret.
  if ($to.node(1).maybeChild($to.index(1) + 1)?.isTextblock !== true)
    blocks.push(draftSchema.node("paragraph", { id: newId() }))
  const tr = state.tr.insert(at, blocks)
  return { tr: tr.setSelection(TextSelection.create(tr.doc, at + 4)).scrollIntoView() }
}

/** Does something to the table of the caret. */
export function editTable(state: EditorState, act: TableAct, newId: NewId): TableEdit {
  const tr = state.tr
  const found = tablePlace(state)
  if (!found) return { hindrance: "place" }
  makeEven(tr, found, newId)
  const table = tr.doc.nodeAt(found.pos)
  if (!table) throw new Error("a table that was made even stands where it stood")
  const place = { ...found, table, map: TableMap.get(table) }
  const steps = tr.steps.length
  const hindrance = ACTS[act]({
    ...{ tr, place, newId },
    now: (at) => tr.mapping.slice(steps).map(place.pos + 1 + at),
    at: (row, column) => place.map.map[row * place.map.width + column] ?? -1,
  })
  return hindrance ? { hindrance } : { tr: tr.scrollIntoView() }
}

/** A ragged table, as texts bring them, is made even before anything is done to it. */
function makeEven(tr: Transaction, { table, pos }: TablePlace, newId: NewId): void {
  const repairs = raggedness(table)
  if (!repairs) return
  let end = pos + table.nodeSize - 1
  for (let row = table.childCount - 1; row >= 0; row--) {
    const line = table.child(row)
    const cells = Array.from({ length: repairs.missing[row] ?? 0 }, () => emptyCell(newId, false))
    if (cells.length > 0) tr.insert(end - 1, cells)
    end -= line.nodeSize
    for (const { cell, colspan, rowspan } of repairs.spans.filter((span) => span.row === row)) {
      const before = line.children.slice(0, cell).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
      setSpan(tr, end + 1 + before, { colspan, rowspan })
    }
  }
}

function setSpan(
  tr: Transaction,
  pos: number,
  { colspan, rowspan }: { colspan: number; rowspan: number },
): void {
  const attrs = tr.doc.nodeAt(pos)?.attrs
  if (attrs?.["colspan"] !== colspan) tr.setNodeAttribute(pos, "colspan", colspan)
  if (attrs?.["rowspan"] !== rowspan) tr.setNodeAttribute(pos, "rowspan", rowspan)
}

/** One act on one even table: its positions are those from before the act. */
interface Edit {
  readonly tr: Transaction
  readonly place: TablePlace
  readonly newId: NewId
  /** A position in the table as it was, in the document as it is by now. */
  readonly now: (at: number) => number
  /** The cell at a row and a column. */
  readonly at: (row: number, column: number) => number
}

const ACTS: Readonly<Record<TableAct, (edit: Edit) => TableHindrance | null>> = {
  rowBefore: (edit) => addRow(edit, edit.place.part.top, edit.place.part.top),
  rowAfter: (edit) => addRow(edit, edit.place.part.bottom, edit.place.part.bottom - 1),
  columnBefore: (edit) => addColumn(edit, edit.place.part.left, edit.place.part.left),
  columnAfter: (edit) => addColumn(edit, edit.place.part.right, edit.place.part.right - 1),
  removeRow: removeRows,
  removeColumn: removeColumns,
  merge: mergeCells,
  split: splitCell,
  headerRow: toggleHeader,
  removeTable,
}

function headerAt(edit: Edit, at: number): boolean {
  return isHeader(cellAt(edit.place, at))
}

function addRow(edit: Edit, row: number, like: number): null {
  const { map, table } = edit.place
  const cells: Node[] = []
  for (let column = 0; column < map.width; column++) {
    const at = edit.at(row, column)
    if (row > 0 && row < map.height && at === edit.at(row - 1, column)) {
      const { colspan, rowspan } = spanOf(cellAt(edit.place, at))
      setSpan(edit.tr, edit.now(at), { colspan, rowspan: rowspan + 1 })
      column += colspan - 1
    } else {
      // A header column goes on; a new row is no header row.
      const header = isHeaderColumn(edit, column) && headerAt(edit, edit.at(like, column))
      cells.push(emptyCell(edit.newId, header))
    }
  }
  let at = 0
  for (const line of table.children.slice(0, row)) at += line.nodeSize
  const place = edit.now(at)
  edit.tr.insert(place, draftSchema.node("table_row", null, cells))
  if (cells.length > 0) caretIn(edit, place + 1)
  return null
}

function isHeaderColumn(edit: Edit, column: number): boolean {
  const { map } = edit.place
  return (
    map.height > 1 &&
    Array.from({ length: map.height }, (_, row) => edit.at(row, column)).every((at) =>
      headerAt(edit, at),
    )
  )
}

function addColumn(edit: Edit, column: number, like: number): null {
  const { map, table } = edit.place
  let first: number | null = null
  for (let row = 0; row < map.height; row++) {
    const at = edit.at(row, column)
    if (column > 0 && column < map.width && at === edit.at(row, column - 1)) {
      const { colspan, rowspan } = spanOf(cellAt(edit.place, at))
      setSpan(edit.tr, edit.now(at), { colspan: colspan + 1, rowspan })
      row += rowspan - 1
    } else {
      const place = edit.now(map.positionAt(row, column, table))
      edit.tr.insert(place, emptyCell(edit.newId, headerAt(edit, edit.at(row, like))))
      first ??= place
    }
  }
  if (first !== null) caretIn(edit, first)
  return null
}

function removeRows(edit: Edit): TableHindrance | null {
  const { top, bottom } = edit.place.part
  const { map, table } = edit.place
  if (top === 0 && bottom === map.height) return removeTable(edit)
  const whole = cellsIn(edit.place, { left: 0, right: map.width, top, bottom })
  for (const at of whole) {
    const rect = map.findCell(at)
    if (rect.top >= top && rect.bottom > bottom) return "merged"
    if (rect.top >= top) continue
    const { colspan, rowspan } = spanOf(cellAt(edit.place, at))
    const fewer = Math.min(rect.bottom, bottom) - top
    setSpan(edit.tr, edit.now(at), { colspan, rowspan: rowspan - fewer })
  }
  const sizes = table.children.map(({ nodeSize }) => nodeSize)
  const sum = (count: number) => sizes.slice(0, count).reduce((one, other) => one + other, 0)
  edit.tr.delete(edit.now(sum(top)), edit.now(sum(bottom)))
  caretNear(edit, edit.now(sum(top)))
  return null
}

function removeColumns(edit: Edit): TableHindrance | null {
  const { left, right } = edit.place.part
  const { map } = edit.place
  if (left === 0 && right === map.width) return removeTable(edit)
  const cells = cellsIn(edit.place, { left, right, top: 0, bottom: map.height })
  for (const at of cells) {
    const rect = map.findCell(at)
    const cell = cellAt(edit.place, at)
    const within = Math.min(rect.right, right) - Math.max(rect.left, left)
    const { colspan, rowspan } = spanOf(cell)
    if (within < colspan) setSpan(edit.tr, edit.now(at), { colspan: colspan - within, rowspan })
    else edit.tr.delete(edit.now(at), edit.now(at + cell.nodeSize))
  }
  caretNear(edit, edit.now(edit.at(0, left)))
  return null
}

function removeTable(edit: Edit): null {
  const { pos, table } = edit.place
  edit.tr.delete(pos, pos + table.nodeSize)
  // A sheet is never without a block in which the caret can be.
  if (edit.tr.doc.resolve(pos).parent.childCount === 0)
    edit.tr.insert(pos, draftSchema.node("paragraph", { id: edit.newId() }))
  caretNear(edit, pos)
  return null
}

function mergeCells(edit: Edit): TableHindrance | null {
  const { part } = edit.place
  const { map } = edit.place
  const cells = cellsIn(edit.place, part)
  if (cells.length < 2) return "nothing"
  const inside = cells.every((at) => {
    const { left, top, right, bottom } = map.findCell(at)
    return left >= part.left && top >= part.top && right <= part.right && bottom <= part.bottom
  })
  if (!inside) return "merged"
  const filled = cells.filter((at) => cellAt(edit.place, at).textContent !== "")
  const [kept = edit.at(part.top, part.left), second] = filled
  if (second !== undefined || map.findCell(kept).top !== part.top) return "words"
  for (const at of cells)
    if (at !== kept) edit.tr.delete(edit.now(at), edit.now(at + cellAt(edit.place, at).nodeSize))
  const place = edit.now(kept)
  setSpan(edit.tr, place, {
    colspan: part.right - part.left,
    rowspan: part.bottom - part.top,
  })
  caretIn(edit, place)
  return null
}

function splitCell(edit: Edit): TableHindrance | null {
  const { left, top } = edit.place.part
  const { map, table } = edit.place
  const at = edit.at(top, left)
  const rect = map.findCell(at)
  const { colspan, rowspan } = spanOf(cellAt(edit.place, at))
  if (colspan === 1 && rowspan === 1) return "nothing"
  const header = headerAt(edit, at)
  const more = (count: number) =>
    Fragment.fromArray(Array.from({ length: count }, () => emptyCell(edit.newId, header)))
  const own = at + cellAt(edit.place, at).nodeSize
  if (colspan > 1) edit.tr.insert(edit.now(own), more(colspan - 1))
  for (let row = rect.top + 1; row < rect.bottom; row++)
    edit.tr.insert(edit.now(map.positionAt(row, rect.left, table)), more(colspan))
  const place = edit.now(at)
  setSpan(edit.tr, place, { colspan: 1, rowspan: 1 })
  caretIn(edit, place)
  return null
}

function toggleHeader(edit: Edit): null {
  const { map } = edit.place
  const cells = cellsIn(edit.place, { left: 0, right: map.width, top: 0, bottom: 1 })
  const header = !cells.every((at) => headerAt(edit, at))
  for (const at of cells)
    if (headerAt(edit, at) !== header) edit.tr.setNodeAttribute(edit.now(at), "header", header)
  return null
}

/** The caret in the first paragraph of the cell at a position. */
function caretIn(edit: Edit, cell: number): void {
  edit.tr.setSelection(TextSelection.near(edit.tr.doc.resolve(cell + 1)))
}

function caretNear(edit: Edit, pos: number): void {
  const at = Math.min(pos, edit.tr.doc.content.size)
  edit.tr.setSelection(TextSelection.near(edit.tr.doc.resolve(at), 1))
}
