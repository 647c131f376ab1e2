/** Words that a draft writes in more than one way (SEEDS C44). Names them, changes nothing. */

import { sideOf, type Paragraph } from "./body.ts"
import { countTerm, type TermCount } from "./terms.ts"

/** The ways in which one term is written, the most frequent first; two at least. */
export type MixedUsage = readonly TermCount[]

/** What a text calls itself and the bodies that it speaks of: `this instrument`, `the instrument`. */
const NAMES =
  /^(?:instrument|framework|convention|agreement|protocol|treaty|conference|assembly|committee)$/i

/** Before these the words that belong to a name end. */
const NOT_OF_A_NAME =
  /^(?:the|this|that|a|an|any|each|such|its|their|our|of|to|in|for|by|with|under|from|on|at|as|and|or)$/i

/** Nouns that mean the same with and without an s, about which drafts differ. */
const MASS_NOUNS = ["waste", "finance", "technology", "capacity", "legislation", "expertise"]

/** More words than this before a name are no part of it. */
const LONGEST_NAME = 3

interface Word {
  readonly text: string
  /** True for the first of a sentence, which has a capital for that alone. */
  readonly begins: boolean
  /** True when only a space parts it from the word before. */
  readonly follows: boolean
}

/**
 * Terms that are written in two ways or more, headings aside: names within sentences, nouns with and
 * without an s, then words with and without a capital, with -is- and -iz-, `programme` and `program`.
 * A way is one that stands within a sentence and in no longer name, `Sustainable Development`; it is
 * counted at the beginning of sentences too. `Government(s)` is one with and without its s.
 */
export function mixedUsage(paragraphs: readonly Paragraph[]): readonly MixedUsage[] {
  // Headings capitalise by their own rule.
  const texts = paragraphs.filter(
    ({ kind }) => kind !== "heading" && kind !== "title" && kind !== "annex",
  )
  const words = texts.map(({ text }) => wordsOf(text))
  return [...mixedNames(words), ...mixedNumber(texts), ...mixedSpelling(words.flat())]
}

function wordsOf(text: string): Word[] {
  let end = -1
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu), ({ 0: word, index }) => {
    const follows = index === end + 1 && text.charAt(end) === " "
    end = index + word.length
    return { text: word, begins: beginsSentence(text, index), follows }
  })
}

function mixedNames(paragraphs: readonly (readonly Word[])[]): MixedUsage[] {
  const ways = new Map<string, Map<string, number>>()
  for (const words of paragraphs)
    words.forEach(({ text }, at) => {
      const name = NAMES.test(text) && nameAt(words, at)
      if (name) count(ways, text.toLowerCase(), name)
    })
  return mixed(ways)
}

/**
 * A name with the words that belong to it, or else with its article: `beyond 2020 instrument`,
 * `the instrument`. Null where that begins a sentence.
 */
function nameAt(words: readonly Word[], at: number): string | null {
  const before = (from: number) => (words[from]?.follows ? (words[from - 1]?.text ?? "") : "")
  let from = at
  while (at - from < LONGEST_NAME && before(from) !== "" && !NOT_OF_A_NAME.test(before(from)))
    from--
  if (from === at && /^(?:the|this)$/i.test(before(from))) from--
  if (words[from]?.begins !== false) return null
  return words
    .slice(from, at + 1)
    .map(({ text }) => text)
    .join(" ")
}

function mixedNumber(paragraphs: readonly Paragraph[]): MixedUsage[] {
  return MASS_NOUNS.map((noun) =>
    [noun, plural(noun)].map((term) => ({ term, count: countTerm(paragraphs, term) })),
  ).filter((ways) => ways.every(({ count }) => count > 0))
}

function plural(noun: string): string {
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

function mixedSpelling(words: readonly Word[]): MixedUsage[] {
  const ways = new Map<string, Map<string, number>>()
  const plurals = new Set(words.map(({ text }) => text))
  const single = words.filter((_, at) => !isInName(words, at))
  const within = new Set(single.flatMap(({ text, begins }) => (begins ? [] : singular(text))))
  for (const { text } of single) {
    const way = singular(text)
    if (way.length >= 4 && !NAMES.test(way) && within.has(way)) count(ways, stemOf(way), way)
  }
  return mixed(ways).map((usage) =>
    usage.map(({ term, count }) => ({ term: inUse(term, plurals), count })),
  )
}

/** True for a word with a capital beside another one that has it for no beginning of a sentence. */
function isInName(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  const capital = (each: Word | undefined) =>
    each !== undefined && /^\p{Lu}/u.test(each.text) && !NOT_OF_A_NAME.test(each.text)
  if (!word || !capital(word)) return false
  return (
    (word.follows && before?.begins === false && capital(before)) ||
    (after?.follows === true && capital(after))
  )
}

/** As it is written in a draft that has these words: `organizations`, `program`, `Government(s)`. */
function inUse(term: string, words: ReadonlySet<string>): string {
  if (!words.has(`${term}s`)) return term
  return words.has(term) ? `${term}(s)` : `${term}s`
}

function singular(word: string): string {
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** What the ways of writing one word have in common. */
function stemOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/is(?=ation$|e$|ed$|ing$)/, "iz")
    .replace(/^programme$/, "program")
}

function count(ways: Map<string, Map<string, number>>, term: string, way: string): void {
  const counts = ways.get(term) ?? new Map<string, number>()
  ways.set(term, counts.set(way, (counts.get(way) ?? 0) + 1))
}

function mixed(ways: ReadonlyMap<string, ReadonlyMap<string, number>>): MixedUsage[] {
  return [...ways.values()]
    .filter(({ size }) => size > 1)
    .map((counts) =>
      Array.from(counts, ([term, count]) => ({ term, count })).sort(
        (a, b) => b.count - a.count || (a.term < b.term ? -1 : 1),
      ),
    )
}

/** True for the first word of a text or sentence, after labels, brackets and quotation marks. */
function beginsSentence(text: string, at: number): boolean {
  let before = at - 1
  for (; before >= 0; before--) {
    const character = text.charAt(before)
    if (character.trim() !== "" && !"“\"'(".includes(character) && sideOf(character) === undefined)
      break
  }
  return before < 0 || !/[\p{L}\p{N},;\-–]/u.test(text.charAt(before))
}
