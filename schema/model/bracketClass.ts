/** What a bracket is by its form: under negotiation, to be filled in, or an editor's insertion. */

import { partitionPoint } from "../base/partitionPoint.ts"
import { OBJECT_REPLACEMENT, type Paragraph } from "./body.ts"
import type { BracketClass } from "./derived.ts"
import { saysToFillIn } from "./placeholderWords.ts"
import type { BracketKind } from "./records.ts"

/** Dashes, dots, ellipsis, underscores, blanks or x. A single full stop is a disputed full stop (PRACTICE §2). */
const PLACEHOLDER = /^(?!\s*[.。]\s*$)[\s\-‐-―−_.․‥…·。⋯xX×]+$/u

/** Scripts that write words without spaces between them, or attach particles: no bracket is "in a word". */
const NOT_ALPHABETIC =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * The class of a bracket that stands in one paragraph (SEEDS 5.2 step 0, DESIGN §1).
 *
 * What a party recorded as a proposal is under negotiation whatever its form: a dash may be proposed.
 */
export function classOf(
  paragraph: Paragraph,
  open: number,
  close: number,
  kind: BracketKind | undefined,
): BracketClass {
  if (kind === "placeholder") return "placeholder"
  if (kind !== undefined && kind !== "open") return "negotiation"
  const words = paragraph.text.slice(open + 1, Math.min(close, open + 41))
  if (isPlaceholder(words)) return "placeholder"
  if (saysToFillIn(words) && standsAlone(paragraph.text, open, close)) return "placeholder"
  if (isInWord(paragraph.text, open, close) && isQuoted(paragraph, open, close)) return "insertion"
  return "negotiation"
}

/** Whether no other bracket stands right beside this one: it would be an alternative to it. */
function standsAlone(text: string, open: number, close: number): boolean {
  return (
    !/[\]］〕]\s*$/u.test(text.slice(Math.max(0, open - 9), open)) &&
    !/^\s*[[［〔]/u.test(text.slice(close + 1, close + 10))
  )
}

/** Whether words between brackets are there to be filled in: `--`, `…`, `xx`. No words are not. */
export function isPlaceholder(words: string): boolean {
  // Longer passages cannot be placeholders worth a regular expression.
  return words.length < 40 && PLACEHOLDER.test(words)
}

/** True when a letter of an alphabetic script stands right before or right after the bracket: `plan[s]`. */
export function isInWord(text: string, open: number, close: number): boolean {
  return isLetter(text.charAt(open - 1)) || isLetter(text.charAt(close + 1))
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character) && !NOT_ALPHABETIC.test(character)
}

/** Offsets of quotation marks, ascending. */
interface Quotes {
  readonly begin: readonly number[]
  readonly end: readonly number[]
}

const quotesOf = new WeakMap<Paragraph, Quotes>()

/** True within “…” of the same paragraph. */
function isQuoted(paragraph: Paragraph, open: number, close: number): boolean {
  const quotes = quotesOf.get(paragraph) ?? quotesIn(paragraph.text)
  quotesOf.set(paragraph, quotes)
  const lastBefore = (marks: readonly number[]) =>
    marks[partitionPoint(marks, (at) => at < open) - 1] ?? -1
  const begins = lastBefore(quotes.begin)
  return begins > lastBefore(quotes.end) && (quotes.end.at(-1) ?? -1) > close
}

function quotesIn(text: string): Quotes {
  const at = (mark: RegExp) => Array.from(text.matchAll(mark), ({ index }) => index)
  return { begin: at(/“/g), end: at(/”/g) }
}

/** The last character of a range that is no space and no note reference; "" when there is none. */
export function lastVisible(text: string, from: number, to: number): string {
  for (let at = to - 1; at >= from; at--) {
    const character = text.charAt(at)
    if (character !== OBJECT_REPLACEMENT && character.trim() !== "") return character
  }
  return ""
}

/** True when a range is empty or ends like a sentence, closing quotes and parentheses passed over. */
export function endsSentence(text: string, from: number, to: number): boolean {
  let end = to
  for (; end > from; end--) {
    const character = text.charAt(end - 1)
    if (character.trim() !== "" && !`${OBJECT_REPLACEMENT}”"’)）`.includes(character)) break
  }
  return end <= from || ".!?。！？".includes(text.charAt(end - 1))
}
