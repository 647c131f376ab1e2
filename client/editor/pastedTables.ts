/** Tables that are pasted, made fit: even, a paragraph in each cell, and none within another. */

import { Fragment, Slice, type Node } from "prosemirror-model"
import type { NewId } from "../../schema/base/ids.ts"
import { draftSchema, isHeader } from "../../schema/model/nodes.ts"
import { repairsOf } from "../../schema/model/tableGrid.ts"
import { spanOf } from "./tablePlace.ts"

/** No paper has a cell over more columns; pages of the web ask for thousands. */
const WIDEST = 50

/** A table as a draft has it; null when it has no cell. */
export function fittedTable(table: Node, newId: NewId): Node | null {
  const rows = table.children.map((row) =>
    row.children.map((cell) => ({
      header: isHeader(cell),
      colspan: Math.min(WIDEST, spanOf(cell).colspan),
      rowspan: spanOf(cell).rowspan,
      content: cell.childCount > 0 ? cell.children : [emptyParagraph(newId)],
    })),
  )
  if (rows.flat().length === 0) return null
  const repairs = repairsOf(rows)
  for (const { row, cell, colspan, rowspan } of repairs?.spans ?? [])
    Object.assign(rows[row]?.[cell] ?? {}, { colspan, rowspan })
  const made = rows.map((cells, row) =>
    draftSchema.node("table_row", null, [
      ...cells.map(({ header, colspan, rowspan, content }) =>
        draftSchema.node(header ? "table_header" : "table_cell", { colspan, rowspan }, content),
      ),
      ...Array.from({ length: repairs?.missing[row] ?? 0 }, () =>
        draftSchema.node("table_cell", null, [emptyParagraph(newId)]),
      ),
    ]),
  )
  return draftSchema.node("table", { id: newId() }, made)
}

/** The paragraphs of a slice without their tables: what is pasted into a cell are words. */
export function withoutTables(slice: Slice): Slice {
  const { content } = slice
  if (!content.content.some(({ type }) => type.name === "table")) return slice
  const paragraphs = (node: Node): Node[] =>
    node.isText || node.isTextblock ? [node] : node.children.flatMap(paragraphs)
  const all = content.content.flatMap(paragraphs)
  return new Slice(
    Fragment.fromArray(all),
    all[0]?.isTextblock ? 1 : 0,
    all.at(-1)?.isTextblock ? 1 : 0,
  )
}

function emptyParagraph(newId: NewId): Node {
  return draftSchema.node("paragraph", { id: newId() })
}
