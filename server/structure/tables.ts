/**
 * Ragged tables, made even by the server.
 *
 * When one person puts in a row while another puts in a column, the new row lacks a cell; when two people
 * change merged cells at once, these may reach over others. Each page that put that right would write
 * cells of its own. So the server does, right after the edit, by what stands in the draft alone: no cell
 * goes, short rows get empty ones. A table of which every cell was taken out goes.
 */

import * as Y from "yjs"
import { paragraph, type Body, type Table } from "../../schema/model/body.ts"
import { headerOf } from "../../schema/model/nodes.ts"
import { repairsOf, type Span } from "../../schema/model/tableGrid.ts"
import { elementsIn } from "../../schema/operations/reading.ts"
import { paragraphElement } from "../../schema/operations/writing.ts"
import { blocksIn } from "./places.ts"
import type { Writing } from "./writing.ts"

/**
 * Ids of the tables that an edit left ragged or without a cell. What a text brought ragged stays as it
 * is until somebody changes its rows, columns or cells.
 */
export function raggedTables(before: Body, after: Body): ReadonlySet<string> {
  const known = new Set(tablesIn(before).map(shapeOf))
  return new Set(
    tablesIn(after)
      .filter((table) => {
        const rows = table.rows.map(({ cells }) => cells)
        const isWhole = rows.flat().length > 0 && repairsOf(rows) === null
        return !isWhole && !known.has(shapeOf(table))
      })
      .map(({ id }) => id),
  )
}

function tablesIn({ sheets }: Body): Table[] {
  return sheets.flat().filter((block) => block.type === "table")
}

function shapeOf({ id, rows }: Table): string {
  const spans = rows.map(({ cells }) => cells.map(({ colspan, rowspan }) => [colspan, rowspan]))
  return JSON.stringify([id, spans])
}

/** Makes tables of the draft even. */
export function evenTables(writing: Writing, ids: ReadonlySet<string>): void {
  const { keeping } = writing
  for (const sheet of blocksIn(keeping, keeping.body))
    for (const table of blocksIn(keeping, sheet))
      if (table.nodeName === "table" && ids.has(String(table.getAttribute("id"))))
        makeEven(writing, table)
}

function makeEven(writing: Writing, table: Y.XmlElement): void {
  const { keeping, newId } = writing
  const rows = blocksIn(keeping, table).map((row) => ({ row, cells: blocksIn(keeping, row) }))
  if (rows.every(({ cells }) => cells.length === 0)) {
    writing.remove(table)
    return
  }
  const repairs = repairsOf(rows.map(({ cells }) => cells.map(spanOf)))
  if (!repairs) return
  for (const { row, cell, colspan, rowspan } of repairs.spans) {
    const element = rows[row]?.cells[cell]
    // Yjs holds numbers in attributes too, although it types them as strings.
    element?.setAttribute("colspan", colspan as unknown as string)
    element?.setAttribute("rowspan", rowspan as unknown as string)
  }
  rows.forEach(({ row, cells }, i) => {
    const missing = repairs.missing[i] ?? 0
    if (missing === 0) return
    const header = cells.length > 0 && cells.every(isHeader)
    const fresh = Array.from({ length: missing }, () => emptyCell(newId(), header))
    const last = cells.at(-1)
    row.insert(last ? elementsIn(row).indexOf(last) + 1 : 0, fresh)
  })
}

function isHeader(cell: Y.XmlElement): boolean {
  return headerOf(cell.nodeName, cell.getAttribute("header"))
}

function spanOf(cell: Y.XmlElement): Span {
  const { colspan, rowspan } = cell.getAttributes() as Record<string, unknown>
  return { colspan: Number(colspan ?? 1) || 1, rowspan: Number(rowspan ?? 1) || 1 }
}

function emptyCell(id: string, header: boolean): Y.XmlElement {
  const cell = new Y.XmlElement(header ? "table_header" : "table_cell")
  cell.insert(0, [paragraphElement(paragraph(id, ""))])
  return cell
}
