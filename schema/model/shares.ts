/** How much of a draft stands in brackets: the measure of progress (SEEDS 5.1, G21). */

import type { Paragraph } from "./body.ts"
import type { Bracket, Derived, ParagraphInfo } from "./derived.ts"

export interface Share {
  /** UTF-16 code units of text: no headings, labels, bracket characters, note marks or note bodies. */
  readonly characters: number
  readonly bracketedCharacters: number
  /** Words between spaces. A word of which any character is bracketed counts as bracketed. */
  readonly words: number
  readonly bracketedWords: number
}

export interface Shares {
  readonly total: Share
  /** By key of the section; "" for text before the first heading. Sections without text are left out. */
  readonly sections: ReadonlyMap<string, Share>
}

const NONE: Share = { characters: 0, bracketedCharacters: 0, words: 0, bracketedWords: 0 }
const NOT_TEXT: readonly Paragraph["kind"][] = [
  "title",
  "subtitle",
  "heading",
  "annex",
  "footnote",
  "note",
]

/** What a bracket's words are: still open, agreed like the text around, or no text any more. */
type Fate = "open" | "kept" | "removed"

/**
 * Measures a draft. Only brackets under negotiation count; placeholders are text like any other. All of
 * them are open unless `fateOf` says otherwise.
 */
export function sharesOf(
  derived: Derived,
  fateOf: (bracket: Bracket) => Fate = () => "open",
): Shares {
  const covered = coveredRanges(derived, (bracket) => fateOf(bracket) === "open")
  const gaps = gapsBetweenAlternatives(derived)
  const removed = coveredRanges(derived, (bracket) => fateOf(bracket) === "removed")
  for (const [id, ranges] of removed) gaps.set(id, [...(gaps.get(id) ?? []), ...ranges])
  const sections = new Map<string, Share>()
  let total = NONE
  for (const info of derived.paragraphs) {
    if (NOT_TEXT.includes(info.paragraph.kind)) continue
    const { id } = info.paragraph
    const share = shareOf(info, covered.get(id) ?? [], gaps.get(id) ?? [])
    if (share.characters === 0) continue
    total = sum(total, share)
    sections.set(info.section, sum(sections.get(info.section) ?? NONE, share))
  }
  return { total, sections }
}

/** Offsets of the two bracket characters; what lies between them is covered. */
type Range = readonly [open: number, close: number]

/** What brackets under negotiation hold of each paragraph. */
function coveredRanges(
  derived: Derived,
  counts: (bracket: Bracket) => boolean,
): ReadonlyMap<string, readonly Range[]> {
  const ranges = new Map<string, Range[]>()
  for (const bracket of derived.brackets) {
    if (bracket.class !== "negotiation" || !counts(bracket)) continue
    const first = derived.indexOf(bracket.open.paragraph) ?? 0
    const last = derived.indexOf(bracket.close.paragraph) ?? first
    for (const { paragraph } of derived.paragraphs.slice(first, last + 1)) {
      const from = paragraph.id === bracket.open.paragraph ? bracket.open.offset : -1
      const to =
        paragraph.id === bracket.close.paragraph ? bracket.close.offset : paragraph.text.length
      const known = ranges.get(paragraph.id)
      if (known) known.push([from, to])
      else ranges.set(paragraph.id, [[from, to]])
    }
  }
  return ranges
}

/** What stands between the members of a cluster, such as a space or a stroke, is no text of the draft. */
function gapsBetweenAlternatives(derived: Derived): Map<string, readonly Range[]> {
  const gaps = new Map<string, readonly Range[]>()
  for (const { brackets, explicit } of derived.clusters) {
    // Members that a record joined may stand anywhere, with text of the draft between them.
    if (explicit) continue
    brackets.forEach((id, i) => {
      const [before, after] = [derived.bracket(brackets[i - 1] ?? ""), derived.bracket(id)]
      const paragraph = after?.open.paragraph
      if (!before || !after || paragraph !== before.close.paragraph) return
      const gap: Range = [before.close.offset, after.open.offset]
      gaps.set(after.open.paragraph, [...(gaps.get(after.open.paragraph) ?? []), gap])
    })
  }
  return gaps
}

function shareOf(
  { paragraph, label }: ParagraphInfo,
  covered: readonly Range[],
  gaps: readonly Range[],
): Share {
  const { text } = paragraph
  const marks = new Set([...paragraph.tokens, ...paragraph.refs].map(({ at }) => at))
  const start = startOfText(text, label)
  const holds = (ranges: readonly Range[], at: number) =>
    ranges.some(([open, close]) => at > open && at < close)
  const counted = { characters: 0, bracketedCharacters: 0, words: 0, bracketedWords: 0 }
  let inWord = false
  let wordIsBracketed = false
  for (let at = 0; at < text.length; at++) {
    if (gaps.some(([close]) => close === at)) inWord = false
    if (marks.has(at) || (label && at >= label.from && at < start) || holds(gaps, at)) continue
    const bracketed = holds(covered, at)
    counted.characters++
    if (bracketed) counted.bracketedCharacters++
    if (/\s/.test(text.charAt(at))) {
      inWord = false
      continue
    }
    if (!inWord) {
      counted.words++
      wordIsBracketed = false
    }
    if (bracketed && !wordIsBracketed) {
      counted.bracketedWords++
      wordIsBracketed = true
    }
    inWord = true
  }
  return counted
}

/** The text begins after the label and the space behind it. */
function startOfText(text: string, label: ParagraphInfo["label"]): number {
  let start = label?.to ?? 0
  while (label && /\s/.test(text.charAt(start))) start++
  return start
}

function sum(a: Share, b: Share): Share {
  return {
    characters: a.characters + b.characters,
    bracketedCharacters: a.bracketedCharacters + b.bracketedCharacters,
    words: a.words + b.words,
    bracketedWords: a.bracketedWords + b.bracketedWords,
  }
}
