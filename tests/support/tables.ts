/** Tables for tests: made of words, and told as words. */

import { paragraph, type Body, type Cell, type Table } from "../../schema/model/body.ts"
import type { Node } from "prosemirror-model"
import { repairsOf } from "../../schema/model/tableGrid.ts"

/** A table with a cell for each text; the paragraph of row 1, column 2 is `t-1-2`. */
export function tableOf(rows: readonly (readonly string[])[], id = "t"): Table {
  return {
    type: "table",
    id,
    rows: rows.map((texts, r) => ({
      cells: texts.map((text, c): Cell => ({
        header: false,
        colspan: 1,
        rowspan: 1,
        paragraphs: [paragraph(`${id}-${r + 1}-${c + 1}`, text)],
      })),
    })),
  }
}

/** A draft of a paragraph, a table and a paragraph. */
export function draftWith(...rows: readonly (readonly string[])[]): Body {
  return { sheets: [[paragraph("above", "1."), tableOf(rows), paragraph("below", "2.")]] }
}

/** The words of each cell, row by row; merged cells as `words/2x1` (columns by rows). */
export function wordsOf(table: Table): string[][] {
  return table.rows.map(({ cells }) =>
    cells.map(({ paragraphs, colspan, rowspan, header }) => {
      const words = paragraphs.map(({ text }) => text).join("|")
      const span = colspan * rowspan === 1 ? "" : `/${colspan}x${rowspan}`
      return (header ? "#" : "") + words + span
    }),
  )
}

/** The tables of a body, each as words. */
export function tablesOf({ sheets }: Body): string[][][] {
  return sheets.flat().flatMap((block) => (block.type === "table" ? [wordsOf(block)] : []))
}

/** Whether every place in each table of a body belongs to one cell. */
export function isEven({ sheets }: Body): boolean {
  return sheets
    .flat()
    .every(
      (block) => block.type !== "table" || repairsOf(block.rows.map(({ cells }) => cells)) === null,
    )
}

/** The position of the first of some words in a document. */
export function positionOfWords(doc: Node, words: string): number {
  let found = -1
  doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? "").indexOf(words) : -1
    if (found < 0 && index >= 0) found = pos + index
    return found < 0
  })
  if (found < 0) throw new Error(`"${words}" is not in the draft`)
  return found
}
