/** Words as a draft uses them: whole-word counts, verbs of obligation, mixed usage. Changes nothing. */

import { sideOf, type Paragraph } from "./body.ts"

export interface TermCount {
  readonly term: string
  readonly count: number
}

/**
 * How often a word or phrase stands in paragraphs, as whole words. A trailing `*` takes any ending.
 * Note marks and bracket characters do not belong to words: `waste³` and `plan[s]` are found (SEEDS C27b).
 */
export function countTerm(
  paragraphs: readonly Paragraph[],
  term: string,
  { matchCase = false } = {},
): number {
  const words = term
    .replace(/\*$/, "")
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
  const end = term.endsWith("*") ? "" : "(?![\\p{L}\\p{N}])"
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}${end}`, matchCase ? "gu" : "giu")
  return paragraphs.reduce((sum, { text }) => sum + Array.from(text.matchAll(pattern)).length, 0)
}

const VERBS = ["shall", "must", "should", "may", "will", "can", "invited", "encouraged", "urged"]

/** How often each verb of obligation or permission is used (SEEDS C45); unused ones are left out. */
export function verbReport(paragraphs: readonly Paragraph[]): readonly TermCount[] {
  return VERBS.map((term) => ({ term, count: countTerm(paragraphs, term) })).filter(
    (each) => each.count > 0,
  )
}

/**
 * Words written in two ways (SEEDS C44): with and without a capital within a sentence, with -is- and
 * -iz-, `programme` and `program`. Each entry lists its spellings, the most frequent first.
 */
export function mixedUsage(
  paragraphs: readonly Paragraph[],
): readonly { readonly spellings: readonly TermCount[] }[] {
  const groups = new Map<string, Map<string, number>>()
  for (const { text, kind } of paragraphs) {
    // Headings capitalise by their own rule.
    if (kind === "heading" || kind === "title" || kind === "annex") continue
    for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}’'-]*/gu)) {
      if (word.length < 4 || beginsSentence(text, index)) continue
      const name = stemOf(word)
      const spellings = groups.get(name) ?? new Map<string, number>()
      groups.set(name, spellings.set(word, (spellings.get(word) ?? 0) + 1))
    }
  }
  return Array.from(groups.values())
    .filter((spellings) => spellings.size > 1)
    .map((spellings) => ({
      spellings: Array.from(spellings, ([term, count]) => ({ term, count })).sort(
        (a, b) => b.count - a.count || (a.term < b.term ? -1 : 1),
      ),
    }))
}

/** What the spellings of one word have in common. */
function stemOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/isation|ise(?=[ds]?$)|ising/, (ending) => ending.replace("s", "z"))
    .replace(/^programmes?$/, (found) => found.replace("me", ""))
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
