/** Which words a paragraph may begin with, by where it stands. */

import type { Derived, ParagraphInfo } from "./derived.ts"

/** The preamble says why a body acts, the operative part what it does. */
export type OpeningKind = "preambular" | "operative"

/**
 * Whether a paragraph stands in the preamble: its kind or its label says so, else that it comes before the
 * last preambular paragraph of its section. What is not in the draft counts as operative.
 */
export function openingKindAt(derived: Derived, paragraph: string): OpeningKind {
  const index = derived.indexOf(paragraph)
  const info = derived.paragraphs[index ?? -1]
  if (!info) return "operative"
  const said = saidBy(info)
  if (said) return said
  const later = derived.paragraphs
    .slice(info.index + 1)
    .filter(({ section }) => section === info.section)
  return later.some((each) => saidBy(each) === "preambular") ? "preambular" : "operative"
}

function saidBy({ paragraph, label }: ParagraphInfo): OpeningKind | null {
  if (paragraph.kind === "preambular" || label?.style === "preambular") return "preambular"
  if (paragraph.kind === "operative" || label?.style === "operative") return "operative"
  return null
}

/**
 * Where the words of a paragraph begin, in UTF-16 units: after its label, the bracket characters that hold
 * it, and spaces.
 */
export function wordsBegin({ paragraph: { text, tokens }, label }: ParagraphInfo): number {
  const brackets = new Set(tokens.map(({ at }) => at))
  let at = label?.to ?? 0
  while (at < text.length && (brackets.has(at) || /\s/u.test(text.charAt(at)))) at++
  return at
}
