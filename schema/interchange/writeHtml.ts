/** A rendition as HTML: semantic, readable, ready to print; no script, nothing of the text is markup. */

import type { Span } from "../model/body.ts"
import { directionOf } from "../model/direction.ts"
import type {
  RenderedBlock,
  RenderedNote,
  RenderedParagraph,
  RenderedTable,
  Rendition,
} from "../renditions/rendition.ts"
import { escapeHtml } from "./escapeHtml.ts"
import { PAGE_STYLE } from "./htmlStyle.ts"
import { inlineOf, type InlineSpan, type InlineWriter } from "./inline.ts"
import { MARK_TAGS } from "./markTags.ts"
import { symbolsIn } from "./symbols.ts"

export interface HtmlOptions {
  /** A whole page with its style, instead of an `article` element. */
  readonly standalone?: boolean
  /** HTML that stands above the article of a page, such as ways to other pages. */
  readonly above?: string
  /** What is said over the text, in another language than that of the rendition's own notice. */
  readonly notice?: SaidOver
}

export interface SaidOver {
  readonly text: string
  /** BCP 47 tag. */
  readonly language: string
}

/**
 * Writes a rendition as an `article` element, or as a whole page.
 *
 * The notice stands first. Brackets are spans of their one character, so they may cross formatting
 * and each other; parties are written only where names are shown. Notes are linked both ways.
 * Document symbols never break over a line (SEEDS Z22). Addresses other than web and mail ones, and
 * places in the same page, are shown but not linked: an address in a draft may be hostile.
 */
export function htmlOf(rendition: Rendition, options: HtmlOptions = {}): string {
  const { title, language, form, blocks, notes } = rendition
  const own = rendition.notice === null ? null : { text: rendition.notice, language: "en" }
  const notice = options.notice ?? own
  const referred = new Map<number, number>()
  const article = [
    `<article class="chapeau ${form}" lang="${escapeHtml(language)}" dir="${directionOf(language)}">`,
    ...(notice === null
      ? []
      : [
          `<p class="notice" role="note" lang="${notice.language}" dir="${directionOf(notice.language)}">${escapeHtml(notice.text)}</p>`,
        ]),
    ...blocks.map((block) => blockHtml(block, referred)),
    ...(notes.length > 0 ? [notesHtml(notes, referred)] : []),
    "</article>",
  ].join("\n")
  if (!options.standalone) return `${article}\n`
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title || "Draft")}</title>
<style>
${PAGE_STYLE}</style>
</head>
<body>
${options.above ?? ""}${article}
</body>
</html>
`
}

/** How often each note was referred to so far: only the first reference is linked back to. */
type Referred = Map<number, number>

function blockHtml(block: RenderedBlock, referred: Referred): string {
  return block.type === "table" ? tableHtml(block, referred) : paragraphHtml(block, referred)
}

function paragraphHtml(paragraph: RenderedParagraph, referred: Referred): string {
  const { kind, level } = paragraph
  const tag = kind === "title" ? "h1" : headingTag(kind, level)
  const indent =
    kind === "item" && level > 1 ? ` style="margin-inline-start: ${level * 1.5}em"` : ""
  return `<${tag} class="${kind}"${indent}${attributes(paragraph)}>${inline(paragraph, referred)}</${tag}>`
}

function headingTag(kind: RenderedParagraph["kind"], level: number): string {
  if (kind === "annex" || kind === "subtitle") return "h2"
  return kind === "heading" ? `h${Math.min(6, Math.max(1, level) + 1)}` : "p"
}

function attributes({ id, dir, lang }: RenderedParagraph): string {
  return ` id="p-${escapeHtml(id)}" dir="${dir}"${lang ? ` lang="${escapeHtml(lang)}"` : ""}`
}

function tableHtml({ rows }: RenderedTable, referred: Referred): string {
  const written = rows.map(({ cells }) => {
    const inRow = cells.map(({ header, colspan, rowspan, paragraphs }) => {
      const tag = header ? "th" : "td"
      const spans =
        (colspan > 1 ? ` colspan="${colspan}"` : "") + (rowspan > 1 ? ` rowspan="${rowspan}"` : "")
      const inCell = paragraphs.map((each) => paragraphHtml(each, referred))
      return `<${tag}${spans}>${inCell.join("")}</${tag}>`
    })
    return `<tr>${inRow.join("")}</tr>`
  })
  return `<table>\n${written.join("\n")}\n</table>`
}

function notesHtml(notes: readonly RenderedNote[], referred: Referred): string {
  // Bodies are written first, since they may refer to further notes.
  const items = notes
    .map(({ number, kind, paragraphs }) => ({
      number,
      kind,
      text: paragraphs.map((each) => paragraphHtml(each, referred)).join(""),
    }))
    .map(({ number, kind, text }) => {
      const back = referred.has(number)
        ? `<a class="back" href="#ref-${number}" aria-label="Back to the text">↩</a>`
        : ""
      return `<li id="note-${number}" value="${number}" class="${kind}">${text}${back}</li>`
    })
  return `<section class="notes" aria-label="Notes">\n<ol>\n${items.join("\n")}\n</ol>\n</section>`
}

type Written = InlineSpan & ({ readonly mark: "symbol" } | Span)

function inline(paragraph: RenderedParagraph, referred: Referred): string {
  const symbols = symbolsIn(paragraph.text).map((each): Written => ({ ...each, mark: "symbol" }))
  const writer: InlineWriter<Written> = {
    text: escapeHtml,
    open: (span) => {
      if (span.mark === "symbol") return '<span class="symbol" style="white-space: nowrap">'
      return span.mark === "link" ? linkHtml(span.href ?? "") : `<${MARK_TAGS[span.mark]}>`
    },
    close: (span) => {
      if (span.mark === "symbol") return "</span>"
      return span.mark === "link" ? "</a>" : `</${MARK_TAGS[span.mark]}>`
    },
    note: (number) => {
      const times = referred.get(number) ?? 0
      referred.set(number, times + 1)
      const id = times === 0 ? ` id="ref-${number}"` : ""
      return `<sup class="ref"${id}><a href="#note-${number}">${number}</a></sup>`
    },
    names: (parties) => `<bdi class="parties">${escapeHtml(parties.join("; "))}:</bdi> `,
    glyph: (character, depth) => `<span class="bracket d${depth}">${escapeHtml(character)}</span>`,
  }
  return inlineOf(paragraph, [...symbols, ...paragraph.spans], writer)
}

function linkHtml(href: string): string {
  if (!/^(?:https?:\/\/|mailto:|#)/i.test(href)) return `<a title="${escapeHtml(href)}">`
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">`
}
