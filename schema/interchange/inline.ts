/** The inside of a rendered paragraph, written piece by piece with well-nested formatting. */

import type { Span } from "../model/body.ts"
import type { RenderedParagraph } from "../renditions/rendition.ts"

/** How a file format writes the parts of a paragraph. */
export interface InlineWriter<S extends InlineSpan = Span> {
  /** Characters of the paragraph, escaped as the format needs. */
  text(text: string): string
  open(span: S): string
  close(span: S): string
  /** A reference to a note. */
  note(number: number): string
  /** The parties behind a bracket, written straight behind its opening character. */
  names(parties: readonly string[]): string
  /** One character of a bracket. */
  glyph(character: string, depth: number): string
}

/** A range with a beginning and an end to be written: formatting, or what a format adds to it. */
export interface InlineSpan {
  readonly from: number
  readonly to: number
}

/**
 * Writes a paragraph. Where spans cross, the later one is closed and opened again, so that every
 * format can nest them. References and names are written before the character at their offset.
 */
export function inlineOf<S extends InlineSpan>(
  { text, notes, brackets }: Pick<RenderedParagraph, "text" | "notes" | "brackets">,
  spans: readonly S[],
  writer: InlineWriter<S>,
): string {
  const glyphs = new Map<number, number>()
  const insertions = new Map<number, string>()
  const insert = (at: number, what: string) => insertions.set(at, (insertions.get(at) ?? "") + what)
  for (const { at, number } of notes) insert(at, writer.note(number))
  for (const { from, to, depth, opens, closes, parties } of brackets) {
    if (opens) glyphs.set(from, depth)
    if (closes) glyphs.set(to - 1, depth)
    if (opens && parties.length > 0) insert(from + 1, writer.names(parties))
  }
  const cuts = new Set([0, text.length])
  for (const { from, to } of spans) cuts.add(from).add(to)
  for (const at of insertions.keys()) cuts.add(at)
  for (const at of glyphs.keys()) cuts.add(at).add(at + 1)
  const places = [...cuts].sort((a, b) => a - b)

  let written = ""
  let open: S[] = []
  places.forEach((from, i) => {
    const to = places[i + 1] ?? from
    const wanted = spans.filter((span) => span.from <= from && span.to >= to && to > from)
    const stays = open.findIndex((span) => !wanted.includes(span))
    const closing = stays < 0 ? [] : open.slice(stays).reverse()
    written += closing.map((span) => writer.close(span)).join("")
    written += insertions.get(from) ?? ""
    const kept = stays < 0 ? open : open.slice(0, stays)
    const opening = wanted
      .filter((span) => !kept.includes(span))
      .sort((a, b) => b.to - a.to || a.from - b.from)
    written += opening.map((span) => writer.open(span)).join("")
    open = [...kept, ...opening]
    const depth = glyphs.get(from)
    const part = text.slice(from, to)
    if (part !== "") written += depth === undefined ? writer.text(part) : writer.glyph(part, depth)
  })
  return written
}
