/** The words that several passages of one paragraph begin and end with. */

import type { Paragraph } from "../model/body.ts"
import { contentOfRuns, runsOf } from "../model/delta.ts"
import { closeSeams } from "../model/seams.ts"
import { wordsOf } from "../model/words.ts"

interface Passage {
  readonly from: number
  readonly to: number
}

/** A passage cut into words; the key of a word tells its characters and how they are formatted. */
type Cut = readonly { readonly text: string; readonly key: string }[]

const HAS_WORD = /[\p{L}\p{N}]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const CLOSING = /^[\s,.;:)、，。；：）]/u

/**
 * Lengths (UTF-16 units) of the common beginning and the common ending. `start` and `end` are the
 * places of the first and the last bracket character.
 *
 * Cuts stand beside a space, before closing punctuation, or in a script without spaces. Each passage
 * keeps a word of its own, since a bracket without words means something else. Brackets and note
 * references end a common part: they are different things even where they look alike. Where a bracket
 * character stands at a space or comma that goes with it (SEEDS 5.4), it stays, and none is put there:
 * the text that can be read would not be the same.
 */
export function commonEnds(
  paragraph: Paragraph,
  passages: readonly Passage[],
  { start, end }: { readonly start: number; readonly end: number },
): { readonly prefix: number; readonly suffix: number } {
  const cuts = passages.map((passage) => cut(paragraph, passage))
  const [words = []] = cuts
  const length = (part: Cut) => part.reduce((sum, word) => sum + word.text.length, 0)
  // Words can be common to the beginning or to the ending: what takes more out is better.
  const headOf = (tail: number) => (isQuiet(paragraph.text, start) ? commonHead(cuts, tail) : 0)
  const tailOf = (head: number) => (isQuiet(paragraph.text, end) ? commonTail(cuts, head) : 0)
  const [heads, tails] = [headOf(0), tailOf(0)]
  const choices = [
    { head: heads, tail: tailOf(heads) },
    { head: headOf(tails), tail: tails },
  ].map(({ head, tail }) => ({
    prefix: length(words.slice(0, head)),
    suffix: length(words.slice(words.length - tail)),
  }))
  return choices.reduce((best, each) =>
    each.prefix + each.suffix > best.prefix + best.suffix ? each : best,
  )
}

/** How many words can be taken out at the beginning when `tail` words go at the end. */
function commonHead(cuts: readonly Cut[], tail: number): number {
  const most = Math.min(...cuts.map((words) => words.length)) - tail
  let head = commonCount(cuts, most, (words, i) => words[i])
  while (head > 0 && !(endsAtCut(cuts, head) && keepsWords(cuts, head, tail) && isCut(cuts, head)))
    head--
  return head
}

/** How many words can be taken out at the end when `head` words go at the beginning. */
function commonTail(cuts: readonly Cut[], head: number): number {
  const most = Math.min(...cuts.map((words) => words.length)) - head
  let tail = commonCount(cuts, most, (words, i) => words[words.length - 1 - i])
  while (
    tail > 0 &&
    !(startsAtCut(cuts, tail) && keepsWords(cuts, head, tail) && isCut(cuts, -tail))
  )
    tail--
  return tail
}

function cut(paragraph: Paragraph, { from, to }: Passage): Cut {
  const marked = new Set([...paragraph.tokens, ...paragraph.refs].map(({ at }) => at))
  const runs = runsOf(paragraph, from, to)
  const words = wordsOf({ ...paragraph, ...contentOfRuns(runs) }, false)
  let at = from
  return words.map(({ text }) => {
    const [start, end] = [at, at + text.length]
    at = end
    // A bracket or note reference equals nothing but itself.
    if (marked.has(start)) return { text, key: `${start} ${text}` }
    const formats = paragraph.spans.filter((span) => span.from < end && span.to > start)
    const marks = formats.map((span) => [
      span.mark,
      span.href ?? "",
      Math.max(0, span.from - start),
      Math.min(text.length, span.to - start),
    ])
    return { text, key: `${text} ${JSON.stringify(marks)}` }
  })
}

function commonCount(
  cuts: readonly Cut[],
  most: number,
  pick: (words: Cut, i: number) => Cut[number] | undefined,
): number {
  const [first = []] = cuts
  let count = 0
  while (count < most && cuts.every((words) => pick(words, count)?.key === pick(first, count)?.key))
    count++
  return count
}

/** Whether the first `head` words may be parted from what follows them. */
function endsAtCut(cuts: readonly Cut[], head: number): boolean {
  const last = cuts[0]?.[head - 1]?.text ?? ""
  return /\s$/u.test(last) || UNSPACED.test(last)
}

/** Whether the last `tail` words may be parted from what precedes them. */
function startsAtCut(cuts: readonly Cut[], tail: number): boolean {
  const next = cuts[0]?.at(-tail)?.text ?? ""
  return CLOSING.test(next) || UNSPACED.test(next)
}

/** Whether a bracket character can stand before a word (counted from the end when negative). */
function isCut(cuts: readonly Cut[], at: number): boolean {
  const joined = (words: Cut) => words.map(({ text }) => text).join("")
  return cuts.every((words) => {
    const before = joined(words.slice(0, at))
    return isQuiet(`${before}[${joined(words.slice(at))}`, before.length)
  })
}

/** Whether a character that is taken out takes no space or comma along. */
function isQuiet(text: string, at: number): boolean {
  const gone = closeSeams(text, [{ from: at, to: at + 1 }])
  return gone.every(({ from, to }) => from === at && to === at + 1)
}

function keepsWords(cuts: readonly Cut[], head: number, tail: number): boolean {
  return cuts.every((words) =>
    words.slice(head, words.length - tail).some((word) => HAS_WORD.test(word.text)),
  )
}
