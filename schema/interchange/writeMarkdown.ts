/** A rendition as Markdown (CommonMark with footnotes and tables). */

import type { Span } from "../model/body.ts"
import type { RenderedParagraph, RenderedTable, Rendition } from "../renditions/rendition.ts"
import { escapeHtml } from "./escapeHtml.ts"
import { inlineOf, type InlineWriter } from "./inline.ts"
import { MARK_TAGS } from "./markTags.ts"

/**
 * Writes a rendition as Markdown that ends with a line end.
 *
 * Labels stay as they are written: `5.` is escaped, or a program would make a list of it and number
 * it anew. Whatever else Markdown would take as markup is escaped too. Formatting that Markdown
 * cannot tell unmistakably is written as HTML tags, and so are tables with merged cells. The notice
 * stands first, as a quotation, where a reader could take the text for more than it is.
 */
export function markdownOf(rendition: Rendition): string {
  const notice = rendition.form === "strict" || rendition.form === "reading"
  const parts = [
    ...(notice && rendition.notice !== null ? [`> ${escapeText(rendition.notice)}`] : []),
    ...rendition.blocks.map((block) =>
      block.type === "table" ? tableMarkdown(block) : paragraphMarkdown(block),
    ),
    ...rendition.notes.map(({ number, paragraphs }) => {
      const bodies = paragraphs.map((each) => linesOf(inline(each)).replace(/\n/g, "\n    "))
      return `[^${number}]: ${bodies.join("\n\n    ")}`
    }),
  ]
  return `${parts.join("\n\n")}\n`
}

function paragraphMarkdown(paragraph: RenderedParagraph): string {
  const { kind, level, label } = paragraph
  const text = inline(paragraph)
  switch (kind) {
    case "title":
      return `# ${headingLine(text)}`
    case "heading":
      return `${"#".repeat(Math.min(6, Math.max(1, level) + 1))} ${headingLine(text)}`
    case "annex":
    case "subtitle":
      return `## ${headingLine(text)}`
    case "item": {
      if (label) return linesOf(text)
      const indent = "  ".repeat(Math.max(0, level - 1))
      return `${indent}- ${linesOf(text).replace(/\n/g, `\n${indent}  `)}`
    }
    default:
      return linesOf(text)
  }
}

function headingLine(text: string): string {
  return text.replace(/\n/g, "<br>").replace(/#+$/, "\\$&")
}

/** Lines within a paragraph, each guarded at its beginning. */
function linesOf(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      line
        .replace(/^[ \t]+/, (space) => space.replace(/[ \t]/g, "&#32;"))
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
        .replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|-{2,}|={2,}|>)/, "\\")
        .replace(/^(?=\[[^\]]*\]:)/, "\\"),
    )
    .join("\\\n")
}

function tableMarkdown(table: RenderedTable): string {
  const isPlain = table.rows.every((row) =>
    row.cells.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1),
  )
  if (!isPlain) return htmlTable(table)
  const [first, ...rest] = table.rows.map(({ cells }) => {
    const texts = cells.map(({ paragraphs }) => paragraphs.map(cellLine).join("<br>"))
    return `| ${texts.join(" | ")} |`
  })
  const columns = table.rows[0]?.cells.length ?? 0
  return [first ?? "", `|${" --- |".repeat(columns)}`, ...rest].join("\n")
}

function cellLine(paragraph: RenderedParagraph): string {
  return inline(paragraph).replace(/\n/g, "<br>").replace(/\|/g, "\\|")
}

function htmlTable(table: RenderedTable): string {
  const rows = table.rows.map(({ cells }) => {
    const written = cells.map(({ header, colspan, rowspan, paragraphs }) => {
      const tag = header ? "th" : "td"
      const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ""}${rowspan > 1 ? ` rowspan="${rowspan}"` : ""}`
      const text = paragraphs.map((each) => inline(each).replace(/\n/g, "<br>")).join("<br>")
      return `<${tag}${spans}>${text}</${tag}>`
    })
    return `<tr>${written.join("")}</tr>`
  })
  return `<table>\n${rows.join("\n")}\n</table>`
}

const SIGNS: Readonly<Partial<Record<Span["mark"], string>>> = {
  strong: "**",
  em: "*",
  strike: "~~",
}

function inline(paragraph: RenderedParagraph): string {
  const { text, spans } = paragraph
  const simple = spans.every((span, i) => {
    const next = spans[i + 1]
    return (
      (span.mark === "link" || SIGNS[span.mark] !== undefined) &&
      (next === undefined || next.from > span.to) &&
      /^[\p{L}\p{N}](?:[^]*[\p{L}\p{N}])?$/u.test(text.slice(span.from, span.to))
    )
  })
  const tagOf = (mark: keyof typeof MARK_TAGS, closing: "" | "/") =>
    (simple && SIGNS[mark]) || `<${closing}${MARK_TAGS[mark]}>`
  const writer: InlineWriter = {
    text: escapeText,
    open: (span) => {
      if (span.mark !== "link") return tagOf(span.mark, "")
      return simple ? "[" : `<a href="${escapeHtml(span.href ?? "")}">`
    },
    close: (span) => {
      if (span.mark !== "link") return tagOf(span.mark, "/")
      return simple ? `](${addressOf(span.href ?? "")})` : "</a>"
    },
    note: (number) => `[^${number}]`,
    names: (parties) => escapeText(`${parties.join("; ")}: `),
    glyph: (character) => character,
  }
  return inlineOf(paragraph, spans, writer)
}

function escapeText(text: string): string {
  return (
    text
      .replace(/[\\`*_<]/g, "\\$&")
      .replace(/~(?=~)|&(?=[#a-zA-Z])|!(?=\[)/g, "\\$&")
      .replace(/\[(?=\^)/g, "\\[")
      // Straight behind a bracket, a parenthesis would make a link of it.
      .replace(/(^|\])\(/g, "$1\\(")
  )
}

function addressOf(href: string): string {
  return encodeURI(href).replace(
    /[()\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  )
}
