/**
 * The text of a draft as the page shows it, for a server to send with the page: it can be read before
 * the editor is there. It has the elements and classes of the editor (`client/editor`), nothing of the
 * text is markup, and there is no script in it.
 */

import type { Span } from "../model/body.ts"
import type { RenderedBlock, RenderedParagraph, Rendition } from "../renditions/rendition.ts"
import { escapeHtml } from "./escapeHtml.ts"
import { inlineOf, type InlineSpan, type InlineWriter } from "./inline.ts"
import { MARK_TAGS } from "./markTags.ts"

/**
 * Writes the blocks of a rendition as one `div`; notes are not among them. Links lead nowhere yet. There is
 * no space between blocks: the text is shown with all its spaces.
 */
export function firstText({ blocks }: Pick<Rendition, "blocks">): string {
  return `<div class="draft"><section data-sheet>${blocks.map(blockHtml).join("")}</section></div>`
}

function blockHtml(block: RenderedBlock): string {
  if (block.type === "paragraph") return paragraphHtml(block)
  const rows = block.rows.map(({ cells }) => {
    const written = cells.map(({ header, colspan, rowspan, paragraphs }) => {
      const tag = header ? "th" : "td"
      const inside = paragraphs.map(paragraphHtml).join("")
      return `<${tag} colspan="${colspan}" rowspan="${rowspan}">${inside}</${tag}>`
    })
    return `<tr>${written.join("")}</tr>`
  })
  return `<table><tbody>${rows.join("")}</tbody></table>`
}

/** How far a label hangs out at most, in characters, as in the editor. */
const LONGEST_LABEL = 10
/** Brackets deeper than this share one class, as in the editor. */
const DEEPEST = 8

function paragraphHtml(paragraph: RenderedParagraph): string {
  const { id, kind, level, dir, lang, label } = paragraph
  const attributes = [
    `data-id="${escapeHtml(id)}"`,
    `data-kind="${kind}"`,
    ...(level > 0 ? [`data-level="${level}"`] : []),
    `dir="${dir}"`,
    ...(lang === "" ? [] : [`lang="${escapeHtml(lang)}"`]),
    ...(label
      ? [`class="labelled" style="--hang: ${Math.min(label.to + 1, LONGEST_LABEL)}ch"`]
      : []),
  ]
  return `<p ${attributes.join(" ")}>${inline(paragraph)}</p>`
}

type Written = (InlineSpan & { readonly mark: "label" }) | Span

const WRITER: InlineWriter<Written> = {
  text: escapeHtml,
  open: ({ mark }) =>
    mark === "label" || mark === "link" ? `<span class="${mark}">` : `<${MARK_TAGS[mark]}>`,
  close: ({ mark }) => (mark === "label" || mark === "link" ? "</span>" : `</${MARK_TAGS[mark]}>`),
  note: (number) => `<span class="note-reference" data-number="${number}"></span>`,
  names: () => "",
  glyph: (character, depth) =>
    `<span class="bracket depth-${Math.min(depth, DEEPEST)}">${escapeHtml(character)}</span>`,
}

function inline(paragraph: RenderedParagraph): string {
  const { label, spans } = paragraph
  const labels: readonly Written[] = label ? [{ ...label, mark: "label" }] : []
  return inlineOf(paragraph, [...labels, ...spans], WRITER)
}
