/** Text that was typed here and could not stand in the draft: what it is and where it belonged. */

import type { Paragraph } from "../../schema/model/body.ts"

/** A paragraph before a person changed it, and as they had it; null when it was not there. */
export interface Versions {
  /** The paragraph's id. */
  readonly paragraph: string
  readonly base: Paragraph | null
  readonly mine: Paragraph | null
}

/** The words that stand instead of a part of a text. */
export interface Replacement {
  /** Offsets in the text before, in UTF-16 code units. */
  readonly from: number
  readonly to: number
  readonly words: string
}

export interface HeldText extends Versions, Replacement {
  readonly id: string
  /**
   * `refused` by the server; in `conflict` with what others did to the same paragraph meanwhile; its
   * paragraph is `gone`; `returned` by the server, which found no place for it.
   */
  readonly cause: "refused" | "conflict" | "gone" | "returned"
  /** A complete sentence: why it is here. */
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Key of the paragraph, such as `D.6bis`; "" when it has none. */
  readonly key: string
}

const LETTER = /[\p{L}\p{M}\p{N}]/u
/** Scripts that write words without a space between them. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/**
 * What a person changed of a paragraph, as one replacement of whole words. Characters of brackets that
 * they made are left out: a bracket that was refused is nobody's.
 */
export function replacementIn({ base, mine }: Pick<Versions, "base" | "mine">): Replacement {
  const before = base?.text ?? ""
  if (!mine) return { from: 0, to: before.length, words: "" }
  const known = new Set(base?.tokens.map(({ id }) => id))
  const made = new Set(mine.tokens.filter(({ id }) => !known.has(id)).map(({ at }) => at))
  const after = [...Array(mine.text.length).keys()]
    .filter((at) => !made.has(at))
    .map((at) => mine.text.charAt(at))
    .join("")
  let { from, to, end } = differenceOf(before, after)
  if (from === to && from === end) return { from, to, words: "" }
  const within = (text: string, at: number) =>
    isOfWord(text.charAt(at - 1)) && isOfWord(text.charAt(at))
  // What only came or only went may as well begin earlier: "always |act" and not "a|lways a|ct".
  const longer = end > to ? after : before
  const earlier = (by: number) =>
    longer.charAt(Math.max(to, end) - 1 - by) === longer.charAt(from - 1 - by)
  for (let by = 0; from === Math.min(to, end) && by < from; by++) {
    if (!within(before, from - by)) {
      from -= by
      to -= by
      end -= by
      break
    }
    if (!earlier(by)) break
  }
  // To the edges of words: "should" for "shall" reads better than "ould" for "all".
  while (from > 0 && (within(before, from) || within(after, from))) from--
  while (to < before.length && (within(before, to) || within(after, end))) {
    to++
    end++
  }
  return { from, to, words: after.slice(from, end) }
}

function isOfWord(character: string): boolean {
  return LETTER.test(character) && !UNSPACED.test(character)
}

/** The part in which two texts differ: from `from` to `to` in the first, to `end` in the second. */
export function differenceOf(before: string, after: string) {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  // Both halves of a character outside the basic plane, or none.
  if (isHigh(before, from - 1)) from--
  let same = 0
  while (
    same < shorter - from &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same++
  if (same > 0 && isHigh(before, before.length - same - 1)) same--
  return { from, to: before.length - same, end: after.length - same }
}

function isHigh(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at))
}

/**
 * Two refusals of one insertion as one text: who types on is refused again, with what they typed since.
 * Null when the two are not parts of one insertion.
 */
export function joinedText(earlier: HeldText, later: HeldText): HeldText | null {
  const [{ base, mine: first }, { mine: second }] = [earlier, later]
  const one =
    earlier.cause === "refused" &&
    later.cause === "refused" &&
    earlier.paragraph === later.paragraph &&
    earlier.reason === later.reason
  if (!one || !base || !first || !second || later.base?.text !== base.text) return null
  const places = insertedAt(base.text, second.text)
  const at = insertedAt(base.text, first.text).find((place) => places.includes(place))
  if (at === undefined) return null
  const length = (text: string) => text.length - base.text.length
  const more = second.text.slice(at, at + length(second.text))
  const mine = withWords(first, at + length(first.text), more)
  return { ...earlier, mine, ...replacementIn({ base, mine }) }
}

/** Where one insertion can have been that makes one text of another, last first; nowhere for other changes. */
function insertedAt(before: string, after: string): number[] {
  const { from, to, end } = differenceOf(before, after)
  if (from !== to || end === to) return []
  const places = [from]
  for (let by = 0; by < from && after[end - 1 - by] === before[from - 1 - by]; by++)
    places.push(from - 1 - by)
  return places
}

function withWords(paragraph: Paragraph, at: number, words: string): Paragraph {
  const moved = (offset: number) => (offset < at ? offset : offset + words.length)
  return {
    ...paragraph,
    text: paragraph.text.slice(0, at) + words + paragraph.text.slice(at),
    tokens: paragraph.tokens.map((token) => ({ ...token, at: moved(token.at) })),
    refs: paragraph.refs.map((ref) => ({ ...ref, at: moved(ref.at) })),
    spans: paragraph.spans.map((span) => ({ ...span, from: moved(span.from), to: moved(span.to) })),
  }
}

/**
 * Where an offset in one state of a text is in another; null when the text around it was changed.
 * `side` says to which of two neighbours it belongs.
 */
export function offsetNow(before: string, now: string, offset: number): number | null {
  const { from, to, end } = differenceOf(before, now)
  if (offset <= from) return offset
  return offset >= to ? offset - to + end : null
}

/**
 * Where the caret belongs in a text of which something was taken back: where it was typed in before
 * that, else as near as can be told.
 */
export function caretNow(before: string, now: string, offset: number): number {
  const gone = before.length - now.length
  if (gone > 0 && gone <= offset && before.slice(0, offset - gone) + before.slice(offset) === now)
    return offset - gone
  return offsetNow(before, now, offset) ?? differenceOf(before, now).from
}
