/** A rendition as plain text: one paragraph a line, a blank line between, notes at the end. */

import type { RenderedParagraph, RenderedTable, Rendition } from "../renditions/rendition.ts"

export interface TextOptions {
  /**
   * Begin with what the rendition says of itself. By default only where a reader could take the text
   * for more than it is (`strict`, `reading`): a notice in a bracketed text would be read back as text.
   */
  readonly notice?: boolean
}

/**
 * Writes a rendition as text that ends with a line end.
 *
 * Note references are superscript digits, note bodies lines that begin with theirs. Items without a
 * label get a list marker, table rows are lines of cells with tabs between. Formatting is not
 * written. A bracketed text without names, read again, gives the same tree, as far as plain text can
 * tell where paragraphs end.
 */
export function textOf(rendition: Rendition, options: TextOptions = {}): string {
  const notice = options.notice ?? (rendition.form === "strict" || rendition.form === "reading")
  const parts = [
    ...(notice && rendition.notice !== null ? [rendition.notice] : []),
    ...rendition.blocks.map((block) =>
      block.type === "table" ? tableText(block) : markerOf(block) + lines(paragraphText(block)),
    ),
    ...rendition.notes.map(
      ({ number, paragraphs }) =>
        `${superscript(number)} ${paragraphs.map((each) => lines(paragraphText(each))).join("\n\n")}`,
    ),
  ]
  return `${parts.join("\n\n")}\n`
}

function tableText(table: RenderedTable): string {
  return table.rows.map(({ cells }) => cells.map(cellText).join("\t")).join("\n")
}

/** A line break within a paragraph, told from the end of one by two spaces as in Markdown. */
function lines(text: string): string {
  return text.replace(/\n/g, "  \n")
}

/** A line can hold a cell of several lines only in the markup that the reader knows. */
function cellText({ paragraphs }: RenderedTable["rows"][number]["cells"][number]): string {
  const texts = paragraphs.map((each) =>
    paragraphText(each).replace(/\t/g, " ").replace(/\n/g, "<br>"),
  )
  return texts.length > 1 ? texts.map((text) => `<p>${text}</p>`).join("") : texts.join("")
}

function markerOf({ kind, level, label }: RenderedParagraph): string {
  return kind === "item" && !label ? `${"  ".repeat(Math.max(0, level - 1))}- ` : ""
}

/** The characters of a paragraph with its note marks and, where names are shown, `[EU; Norway: …]`. */
function paragraphText({ text, notes, brackets }: RenderedParagraph): string {
  const insertions = [
    ...notes.map(({ at, number }) => ({ at, text: superscript(number) })),
    ...brackets
      .filter(({ opens, parties }) => opens && parties.length > 0)
      .map(({ from, parties }) => ({ at: from + 1, text: `${parties.join("; ")}: ` })),
  ].sort((a, b) => a.at - b.at)
  let written = ""
  let at = 0
  for (const insertion of insertions) {
    written += text.slice(at, insertion.at) + insertion.text
    at = insertion.at
  }
  return written + text.slice(at)
}

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** A number in superscript digits: `¹²`. */
function superscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)))
}
