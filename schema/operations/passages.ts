/**
 * Passages: the characters from one place to another, perhaps over several paragraphs, checked
 * before an operation uses them.
 */

import { fault, type Fault } from "../base/fault.ts"
import { BRACKET_PAIRS, type Paragraph } from "../model/body.ts"
import type { RunMark } from "../model/delta.ts"
import type { Place } from "../model/derived.ts"
import type { DraftDocument } from "./document.ts"
import { findParagraph, paragraphElements, type Located } from "./elements.ts"
import { readParagraph } from "./reading.ts"

export interface Passage {
  /** The paragraphs touched, in order; never empty. */
  readonly paragraphs: readonly Located[]
  readonly first: Located
  readonly last: Located
  /** Offset in the first paragraph. */
  readonly from: number
  /** Offset in the last paragraph. */
  readonly to: number
}

/**
 * The passage between two places.
 *
 * A paragraph's end at the beginning and a paragraph's start at the end are left out: nobody sees
 * them selected. Refuses `no-such-paragraph`, `out-of-range` (outside the text, inside a character of
 * two code units, or backwards) and `empty-selection`.
 */
export function readPassage(document: DraftDocument, from: Place, to: Place): Passage | Fault {
  const elements = paragraphElements(document)
  let first = findParagraph(elements, from.paragraph)
  let last = from.paragraph === to.paragraph ? first : findParagraph(elements, to.paragraph)
  if (!first || !last) return noParagraph()
  if (!standsIn(first.paragraph, from.offset) || !standsIn(last.paragraph, to.offset))
    return outOfRange()
  if (last.index < first.index || (first === last && to.offset < from.offset)) return outOfRange()
  let [start, end] = [from.offset, to.offset]
  while (first.index < last.index && start === first.paragraph.text.length) {
    first = locate(elements, first.index + 1)
    start = 0
  }
  while (first.index < last.index && end === 0) {
    last = locate(elements, last.index - 1)
    end = last.paragraph.text.length
  }
  // One paragraph is one object: what follows compares by identity.
  if (first.index === last.index) last = first
  if (first === last && start >= end) return fault("empty-selection", "Select some words first.")
  const paragraphs: Located[] = []
  for (let i = first.index; i <= last.index; i++)
    paragraphs.push(i === first.index ? first : i === last.index ? last : locate(elements, i))
  return { paragraphs, first, last, from: start, to: end }
}

/** One place as a paragraph and offset. Refuses `no-such-paragraph` and `out-of-range`. */
export function readPlace(document: DraftDocument, place: Place): Located | Fault {
  const found = findParagraph(paragraphElements(document), place.paragraph)
  if (!found) return noParagraph()
  return standsIn(found.paragraph, place.offset) ? found : outOfRange()
}

/** Ids of brackets of which one character lies in the passage and the other does not. */
export function cutBrackets({ paragraphs, first, last, from, to }: Passage): Set<string> {
  const balance = new Map<string, number>()
  for (const each of paragraphs) {
    for (const token of each.paragraph.tokens) {
      if (each === first && token.at < from) continue
      if (each === last && token.at >= to) continue
      balance.set(token.id, (balance.get(token.id) ?? 0) + (token.side === "open" ? 1 : -1))
    }
  }
  return new Set([...balance].filter(([, sum]) => sum !== 0).map(([id]) => id))
}

/**
 * The passage without cut bracket characters at its very edges: a selection that begins on an
 * opening character and ends within the bracket means the words within.
 */
export function trimmedOfCuts(passage: Passage): Passage | Fault {
  const cut = cutBrackets(passage)
  if (cut.size === 0) return passage
  let { from, to } = passage
  const { first, last } = passage
  const cutAt = ({ paragraph }: Located, at: number) => {
    const token = paragraph.tokens.find((each) => each.at === at)
    return token !== undefined && cut.has(token.id)
  }
  const single = first === last
  while ((single ? from < to : from < first.paragraph.text.length) && cutAt(first, from)) from++
  while ((single ? from < to : to > 0) && cutAt(last, to - 1)) to--
  if (single && from >= to) return fault("empty-selection", "Select some words first.")
  const trimmed = { ...passage, from, to }
  return cutBrackets(trimmed).size === 0
    ? trimmed
    : fault(
        "would-cut-bracket",
        "The selection holds one end of a bracket and not the other. Select the whole bracket, or words within it.",
      )
}

/**
 * Formatting for a character inserted at an offset: what both neighbours have, so that a bracket
 * brings no formatting of its own. Links are not extended beyond their words.
 */
export function formattingAt(paragraph: Paragraph, offset: number): RunMark[] {
  const { text, spans } = paragraph
  const before = offset > 0 ? offset - 1 : offset
  const after = offset < text.length ? offset : offset - 1
  return spans
    .filter((span) => span.from <= before && span.to > after)
    .filter((span) => span.mark !== "link" || (offset > span.from && offset < span.to))
    .map((span) =>
      span.mark === "link" ? { type: "link", href: span.href ?? "" } : { type: span.mark },
    )
}

/** The pair of bracket characters that a paragraph uses, else the draft's first, else `[` and `]`. */
export function glyphsFor(
  document: DraftDocument,
  { paragraph }: Located,
): readonly [open: string, close: string] {
  const own = glyphsIn(paragraph)
  if (own) return own
  for (const element of paragraphElements(document)) {
    const found = glyphsIn(readParagraph(element))
    if (found) return found
  }
  return ["[", "]"]
}

function glyphsIn({ text, tokens }: Paragraph): readonly [string, string] | undefined {
  const [token] = tokens
  return token && BRACKET_PAIRS.find((pair) => pair.includes(text.charAt(token.at)))
}

/** Whether an offset lies in a text and not within a character of two code units. */
function standsIn({ text }: Paragraph, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false
  return !(
    /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))
  )
}

function locate(elements: readonly Located["element"][], index: number): Located {
  const element = elements[index]
  if (!element) throw new Error(`no paragraph ${index}`)
  return { element, index, paragraph: readParagraph(element) }
}

function noParagraph(): Fault {
  return fault("no-such-paragraph", "That paragraph is no longer in the draft.")
}

function outOfRange(): Fault {
  return fault("out-of-range", "That place is not in the text.")
}
