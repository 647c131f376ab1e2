/** A paragraph's characters cut into words, for comparing and for finding what alternatives share. */

import { OBJECT_REPLACEMENT, sideOf, type Paragraph } from "./body.ts"

export interface Word {
  /** The characters. The words of a paragraph joined are its text. */
  readonly text: string
  /** Two words are the same when their keys are equal; equal keys have equal characters. */
  readonly key: string
}

/** Scripts that write without spaces, or whose words a dictionary finds better than a pattern. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}]+/uy
const LETTERS = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/uy
const SPACES = /\s+/uy

/** Intl.Segmenter of Node 20 takes quadratic time in the length of its text, so longer runs are cut. */
const LONGEST_RUN = 400

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" })

/**
 * Cuts a paragraph into words, runs of space and single marks; Chinese, Japanese and Arabic by
 * Intl.Segmenter. With `identities`, a marked bracket equals only the same bracket on the other side.
 */
export function wordsOf(paragraph: Paragraph, identities: boolean): Word[] {
  const { text } = paragraph
  const ids = new Map<number, string>()
  if (identities) {
    for (const token of paragraph.tokens) ids.set(token.at, token.id)
    for (const reference of paragraph.refs) ids.set(reference.at, reference.id)
  }
  const words: Word[] = []
  const add = (word: string) => words.push({ text: word, key: word })
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  while (at < text.length) {
    const unspaced = take(UNSPACED)
    if (unspaced !== undefined) {
      segments(unspaced).forEach(add)
      continue
    }
    const simple = take(SPACES) ?? take(LETTERS)
    if (simple !== undefined) {
      add(simple)
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const id = ids.get(at)
    const marked = id !== undefined && (character === OBJECT_REPLACEMENT || sideOf(character))
    words.push({ text: character, key: marked ? `${character}${id}` : character })
    at += character.length
  }
  return words
}

function segments(run: string): string[] {
  const found: string[] = []
  for (let from = 0; from < run.length;) {
    let to = Math.min(run.length, from + LONGEST_RUN)
    // A cut must not part the two halves of a character outside the basic plane.
    if (to < run.length && /[\uDC00-\uDFFF]/.test(run.charAt(to))) to--
    for (const { segment } of segmenter.segment(run.slice(from, to))) found.push(segment)
    from = to
  }
  return found
}
