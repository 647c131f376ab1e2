/** Where the caret or the selected cells are in a table. */

import type { Node } from "prosemirror-model"
import type { EditorState } from "prosemirror-state"
import { CellSelection, TableMap } from "prosemirror-tables"
import { repairsOf, type Repairs, type Span } from "../../schema/model/tableGrid.ts"

/** Columns from `left` up to `right`, rows from `top` up to `bottom`; the ends are not part of it. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface TablePlace {
  readonly table: Node
  /** Position before the table. */
  readonly pos: number
  /** Positions of the cells are relative to the first place in the table, `pos + 1`. */
  readonly map: TableMap
  /** The cell of the caret, or the selected cells. */
  readonly part: Part
}

/** The table in which the caret is; null outside of tables. */
export function tablePlace({ selection }: EditorState): TablePlace | null {
  const $pos = selection instanceof CellSelection ? selection.$anchorCell : selection.$from
  for (let depth = $pos.depth; depth > 0; depth--) {
    const table = $pos.node(depth)
    if (table.type.name !== "table") continue
    const pos = $pos.before(depth)
    const map = TableMap.get(table)
    if (selection instanceof CellSelection) {
      const [anchor, head] = [selection.$anchorCell.pos, selection.$headCell.pos]
      return { table, pos, map, part: map.rectBetween(anchor - pos - 1, head - pos - 1) }
    }
    const cell = $pos.depth >= depth + 2 ? $pos.before(depth + 2) - pos - 1 : null
    return cell === null ? null : { table, pos, map, part: map.findCell(cell) }
  }
  return null
}

/** The cells that have a place in a part, each once and in order, by their positions in the table. */
export function cellsIn({ map }: TablePlace, { left, right, top, bottom }: Part): number[] {
  const cells = new Set<number>()
  for (let row = top; row < bottom; row++)
    for (const at of map.map.slice(row * map.width + left, row * map.width + right))
      // 0 stands where a ragged table has no cell.
      if (at > 0) cells.add(at)
  return [...cells].sort((one, other) => one - other)
}

/** The cell at a position in the table. */
export function cellAt({ table }: TablePlace, at: number): Node {
  const cell = table.nodeAt(at)
  if (!cell) throw new Error("the map of a table names its cells")
  return cell
}

/** Over how many columns and rows a cell reaches. */
export function spanOf({ attrs }: Node): Span {
  return { colspan: Number(attrs["colspan"]), rowspan: Number(attrs["rowspan"]) }
}

/** What makes the table even; null when it is. */
export function raggedness(table: Node): Repairs | null {
  return repairsOf(table.children.map((row) => row.children.map(spanOf)))
}
