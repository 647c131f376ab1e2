/**
 * Brackets that stand in quoted words: they are those of another text and propose nothing here
 * (SEEDS R1).
 */

import type { Derived, ParagraphInfo } from "./derived.ts"

/** Pairs of quotation marks; a single ’ is an apostrophe more often than a mark. */
const PAIRS = new Map([
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["「", "」"],
  ["『", "』"],
  ['"', '"'],
])

/** Whoever hands a paper in speaks of themselves, as the text of a draft does not. */
const SPEAKER = /\b(?:we|our|us|I|my)\b|我们|我方/iu

/** What they do with the text that they quote. */
const DELIBERATES =
  /\b(?:review|discuss|comment|refer|address|question|quot|propos|suggest|consider)|讨论|评论|审议|建议/iu

/**
 * The ids of the brackets under negotiation that are quoted: between the quotation marks of one
 * paragraph, or in a list after a paragraph that ends in a colon, in which somebody says “we” and
 * that they would review, discuss or propose what follows.
 */
export function quotedBrackets(derived: Derived): ReadonlySet<string> {
  const { paragraphs } = derived
  const listed = quotedItems(paragraphs)
  const marks = new Map<number, readonly Quotation[]>()
  const quotationsAt = (index: number) => {
    const found = marks.get(index) ?? quotationsIn(paragraphs[index]?.paragraph.text ?? "")
    marks.set(index, found)
    return found
  }
  const quoted = derived.brackets.filter(({ class: sort, open, close }) => {
    const index = derived.indexOf(open.paragraph)
    if (sort !== "negotiation" || index === undefined) return false
    if (listed.has(index)) return true
    if (open.paragraph !== close.paragraph) return false
    return quotationsAt(index).some(({ from, to }) => from < open.offset && close.offset < to)
  })
  return new Set(quoted.map(({ id }) => id))
}

/** Offsets of an opening and a closing mark. */
interface Quotation {
  readonly from: number
  readonly to: number
}

/** The outermost quotations of a text, in order; a mark without its partner begins none. */
function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  const unclosed = new Set<string>()
  for (const { 0: mark, index } of text.matchAll(/[“„«「『"]/gu)) {
    if (index <= (found.at(-1)?.to ?? -1) || unclosed.has(mark)) continue
    const to = text.indexOf(PAIRS.get(mark) ?? mark, index + 1)
    if (to < 0) unclosed.add(mark)
    else found.push({ from: index, to })
  }
  return found
}

/** Indexes of the items of lists that are announced as words of another text. */
function quotedItems(paragraphs: readonly ParagraphInfo[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  let announced = false
  paragraphs.forEach(({ paragraph: { kind, text } }, index) => {
    if (kind !== "item") announced = announces(text)
    else if (announced) quoted.add(index)
  })
  return quoted
}

function announces(text: string): boolean {
  return /[:：]\s*$/u.test(text.slice(-20)) && SPEAKER.test(text) && DELIBERATES.test(text)
}
