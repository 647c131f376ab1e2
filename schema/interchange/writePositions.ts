/** The table of positions as a file for spreadsheets. */

import { CSV_BEGIN, csvRow } from "../base/csv.ts"
import type { PositionRow, Voice } from "../renditions/positionTable.ts"

/** A column before those of the parties. */
export interface PositionColumn {
  readonly head: string
  readonly cell: (row: PositionRow) => string
}

/**
 * The rows as CSV, in the order given: first `columns`, then one column for each party. `voice` puts
 * what a party has to say of one alternative into words.
 */
export function positionsCsv(
  rows: readonly PositionRow[],
  columns: readonly PositionColumn[],
  parties: readonly string[],
  voice: (voice: Voice, row: PositionRow) => string,
): string {
  const lines = rows.map((row) =>
    csvRow([
      ...columns.map(({ cell }) => cell(row)),
      ...parties.map((party) =>
        (row.voices.get(party) ?? []).map((each) => voice(each, row)).join("; "),
      ),
    ]),
  )
  const heads = [...columns.map(({ head }) => head), ...parties]
  return CSV_BEGIN + csvRow(heads) + lines.join("")
}
