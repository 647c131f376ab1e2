/** Remarks on a table that was read: empty dates, a status in the wrong column, cells run together. */

import type { Paragraph, Table } from "../model/body.ts"
import { isWide } from "./textLines.ts"
import type { Warning } from "./textReading.ts"

const DATE_COLUMN = /\b(?:date|deadline|due|status)\b|日期|期限|状态/i

export function tableWarnings(table: Table): Warning[] {
  return [...emptyDates(table), ...runTogether(table)]
}

/** An empty cell in a column of dates, and its words if they stand elsewhere in the row (SEEDS T11). */
function emptyDates({ rows }: Table): Warning[] {
  const header = rows[0]?.cells ?? []
  const found: Warning[] = []
  header.forEach((cell, column) => {
    if (!cell.header || !DATE_COLUMN.test(cell.paragraphs[0]?.text ?? "")) return
    const values = new Set(
      rows.slice(1).flatMap((row) => row.cells[column]?.paragraphs.map(manner) ?? []),
    )
    values.delete("")
    if (values.size === 0) return
    for (const row of rows.slice(1)) {
      const [first] = row.cells[column]?.paragraphs ?? []
      if (first?.text !== "") continue
      found.push(
        warning("empty-cell", first, "This cell is empty, while others in its column are filled."),
      )
      for (const paragraph of row.cells.flatMap((each) => each.paragraphs))
        if (values.has(manner(paragraph)))
          found.push(
            warning(
              "status-in-other-column",
              paragraph,
              "These words look like those of another column whose cell is empty in this row.",
            ),
          )
    }
  })
  return found
}

/** The first two words of a short cell: `Implemented by 31 March` and `Implemented by 30 June` are alike. */
function manner({ text }: Paragraph): string {
  return text.length > 60 ? "" : text.trim().split(/\s+/).slice(0, 2).join(" ").toLowerCase()
}

/** Characters after which, and before which, a line may have been broken within a sentence. */
const BEFORE_BREAK = "和与及或、，"
const AFTER_BREAK = "至到和与及或—–-"

/** A space between wide characters in a cell: paragraphs may have been run together (SEEDS Z16). */
function runTogether({ rows }: Table): Warning[] {
  return rows
    .flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
    .flatMap((paragraph) => {
      const { text } = paragraph
      for (const { index: at } of text.matchAll(/ /g)) {
        if (!isWide(text.charCodeAt(at - 1)) || !isWide(text.charCodeAt(at + 1))) continue
        if (BEFORE_BREAK.includes(text.charAt(at - 1))) continue
        if (AFTER_BREAK.includes(text.charAt(at + 1))) continue
        const message = "Paragraphs may have been run together in this cell."
        return [{ ...warning("paragraphs-run-together", paragraph, message), from: at, to: at + 1 }]
      }
      return []
    })
}

function warning(code: Warning["code"], paragraph: Paragraph, message: string): Warning {
  return { code, level: "warning", paragraph, from: 0, to: paragraph.text.length, message }
}
