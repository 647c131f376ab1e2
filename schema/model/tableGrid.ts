/**
 * Where the cells of a table stand, and what makes a ragged one even.
 *
 * Cells lie row by row in the first columns that are free, as in HTML. Edits that two people make at once
 * can leave rows of different length (a row here, a column there) or merged cells that reach too far.
 * What makes such a table even takes no cell away: merged cells shrink, and short rows get empty cells.
 */

/** Over how many columns and rows a cell reaches, from 1. */
export interface Span {
  readonly colspan: number
  readonly rowspan: number
}

/** What is to be done to a table so that every place in it belongs to one cell. */
export interface Repairs {
  /** Merged cells that reach less far. `row` and `cell` count from 0. */
  readonly spans: readonly (Span & { readonly row: number; readonly cell: number })[]
  /** For each row, how many empty cells come behind its last. */
  readonly missing: readonly number[]
}

/** What makes a table of these rows of cells even; null when it is. A table without cells needs nothing. */
export function repairsOf(rows: readonly (readonly Span[])[]): Repairs | null {
  const taken = rows.map((): boolean[] => [])
  const spans: Repairs["spans"][number][] = []
  rows.forEach((cells, row) => {
    let column = 0
    const isTaken = (at: number) => taken[row]?.[at] === true
    cells.forEach((span, cell) => {
      while (isTaken(column)) column++
      let colspan = 1
      while (colspan < span.colspan && !isTaken(column + colspan)) colspan++
      const rowspan = Math.min(span.rowspan, rows.length - row)
      if (colspan !== span.colspan || rowspan !== span.rowspan)
        spans.push({ row, cell, colspan, rowspan })
      for (const line of taken.slice(row, row + rowspan))
        for (let at = column; at < column + colspan; at++) line[at] = true
      column += colspan
    })
  })
  const width = Math.max(0, ...taken.map((line) => line.length))
  const missing = taken.map((line) => {
    let free = width
    for (const is of line) if (is) free--
    return free
  })
  return spans.length > 0 || missing.some((count) => count > 0) ? { spans, missing } : null
}
