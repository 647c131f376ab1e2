/** The words of a bracket, and other short texts about a draft, as the panel shows them. */

import { OBJECT_REPLACEMENT } from "../../schema/model/body.ts"
import type { Bracket, Derived, Place } from "../../schema/model/derived.ts"

/** The characters between two places, paragraphs joined by a line break. Notes' marks are left out. */
export function textBetween(derived: Derived, from: Place, to: Place, most = Infinity): string {
  const first = derived.indexOf(from.paragraph)
  const last = derived.indexOf(to.paragraph)
  if (first === undefined || last === undefined) return ""
  let text = ""
  for (let index = first; index <= last && text.length < most; index++) {
    const paragraph = derived.paragraphs[index]?.paragraph
    if (!paragraph) break
    const start = index === first ? from.offset : 0
    const end = index === last ? to.offset : paragraph.text.length
    const room = start + most - text.length
    text += (index > first ? "\n" : "") + paragraph.text.slice(start, Math.min(end, room + 1))
  }
  const plain = text.replaceAll(OBJECT_REPLACEMENT, "")
  return plain.length > most ? `${plain.slice(0, most).trimEnd()}…` : plain
}

/** The words inside a bracket, brackets within it included, at most `most` UTF-16 units of them. */
export function wordsOf(derived: Derived, bracket: Bracket, most = Infinity): string {
  const after = bracket.incomplete === "open" ? 0 : 1
  const open = { ...bracket.open, offset: bracket.open.offset + after }
  return textBetween(derived, open, bracket.close, most)
}

/** The two characters of a bracket as they stand in the text; `[` or `]` where one is missing. */
export function glyphsOf(
  derived: Derived,
  { open, close, incomplete }: Bracket,
): readonly [open: string, close: string] {
  const at = ({ paragraph, offset }: Place) =>
    derived.paragraphs[derived.indexOf(paragraph) ?? -1]?.paragraph.text.charAt(offset) ?? ""
  return [
    incomplete === "open" ? "[" : at(open) || "[",
    incomplete === "close" ? "]" : at(close) || "]",
  ]
}

/** The key of a paragraph, such as `D.6bis`; "" when it is not in the draft. */
export function keyOf(derived: Derived, paragraph: string): string {
  return derived.paragraphs[derived.indexOf(paragraph) ?? -1]?.key ?? ""
}

/** The words of a note, its paragraphs joined by a line break. */
export function noteText(derived: Derived, note: string): string {
  const body = derived.note(note)?.body ?? []
  return body
    .map((paragraph) =>
      textBetween(derived, { paragraph, offset: 0 }, { paragraph, offset: Infinity }),
    )
    .join("\n")
}

/** One line of a text: line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}
