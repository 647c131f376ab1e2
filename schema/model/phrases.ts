/** Finding a standard phrase in whichever language its words are typed (SEEDS D18). */

import { PHRASE_LANGUAGES, PHRASES, type Phrase, type PhraseLanguage } from "./phraseList.ts"

/** A phrase that was found. */
export interface FoundPhrase {
  readonly phrase: Phrase
  /** The language in which the words that were looked for stand. */
  readonly language: PhraseLanguage
}

/**
 * The phrases that have every word of a query in one of their languages, the best first: the query
 * itself, then phrases that begin with it, that hold it, and that hold its words. A word is found by
 * its beginning, Chinese also in the middle; case and accents do not count. No words find all. Looks in the
 * standard phrases unless told `among` which.
 */
export function findPhrases(
  query: string,
  among: readonly Phrase[] = PHRASES,
): readonly FoundPhrase[] {
  const wanted = wordsIn(query)
  const found = among.flatMap((phrase) => {
    const ranked = PHRASE_LANGUAGES.flatMap((language) => {
      const text = phrase[language]
      return text === undefined ? [] : { language, rank: rankOf(wordsIn(text), wanted) }
    })
    const best = ranked.reduce((a, b) => (b.rank < a.rank ? b : a))
    return best.rank === Infinity ? [] : { phrase, ...best }
  })
  return found.sort((a, b) => a.rank - b.rank).map(({ phrase, language }) => ({ phrase, language }))
}

/** The language of the list that a draft's language tag names; English when it names none of them. */
export function phraseLanguage(tag: string): PhraseLanguage {
  const [language] = tag.toLowerCase().split("-")
  return PHRASE_LANGUAGES.find((each) => each === language) ?? "en"
}

/** 0 is best; Infinity when a word is missing. */
function rankOf(words: readonly string[], wanted: readonly string[]): number {
  if (!wanted.every((each) => words.some((word) => fits(word, each)))) return Infinity
  const [whole, part] = [words.join(" "), wanted.join(" ")]
  if (whole === part) return 0
  if (whole.startsWith(part)) return 1
  return ` ${whole}`.includes(` ${part}`) ? 2 : 3
}

function fits(word: string, wanted: string): boolean {
  return /\p{Script=Han}/u.test(wanted) ? word.includes(wanted) : word.startsWith(wanted)
}

function wordsIn(text: string): readonly string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
