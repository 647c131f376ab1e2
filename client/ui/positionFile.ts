/** The table of positions as a file of this reader's language, with the rows that are shown. */

import { positionsCsv } from "../../schema/interchange/writePositions.ts"
import { language, say } from "../language/say.ts"
import type { TableRow } from "./tableRows.ts"
import { deedsOf, stateIn } from "./tableWords.ts"

/** The file's text. */
export function positionFile(rows: readonly TableRow[], parties: readonly string[]): string {
  const words = say.table
  const listed = new Map(rows.map(({ row, said }) => [said, row]))
  const columns = (
    [
      [words.number, (row) => String(row.number)],
      [words.bracket, (row) => row.key],
      [words.section, (row) => row.section],
      [words.status, stateIn],
      [
        words.words,
        ({ glyphs, words: all }) => all.map((each, i) => around(each, glyphs[i])).join(" "),
      ],
    ] satisfies [string, (row: TableRow["row"]) => string][]
  ).map(([head, cell]) => ({
    head,
    cell: (said: TableRow["said"]) => {
      const row = listed.get(said)
      return row ? cell(row) : ""
    },
  }))
  return positionsCsv(
    rows.map(({ said }) => said),
    [
      ...columns,
      { head: words.against, cell: ({ opposing }) => String(opposing) },
      { head: words.since, cell: ({ since }) => since },
    ],
    parties,
    (voice, { cluster }) => {
      const deeds = new Intl.ListFormat(language(), { type: "unit" }).format(
        deedsOf(voice).map((deed) => deed.words),
      )
      return cluster.brackets.length > 1 ? `${voice.alternative}: ${deeds}` : deeds
    },
  )
}

function around(words: string, glyphs: readonly [string, string] = ["[", "]"]): string {
  return glyphs[0] + words + glyphs[1]
}

/** Hands a text to the browser as a file. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
