/** Words as a draft uses them: whole-word counts, verbs of obligation. Changes nothing. */

import type { Paragraph } from "./body.ts"

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
  const words = termPattern(term.replace(/\*$/, ""))
  const end = term.endsWith("*") ? "" : "(?![\\p{L}\\p{N}])"
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}${end}`, matchCase ? "gu" : "giu")
  return paragraphs.reduce((sum, { text }) => sum + Array.from(text.matchAll(pattern)).length, 0)
}

/** The source of a regular expression that a term fits, with any spaces between its words. */
export function termPattern(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")
}

const VERBS = ["shall", "must", "should", "may", "will", "can", "invited", "encouraged", "urged"]

/** How often each verb of obligation or permission is used (SEEDS C45); unused ones are left out. */
export function verbReport(paragraphs: readonly Paragraph[]): readonly TermCount[] {
  return VERBS.map((term) => ({ term, count: countTerm(paragraphs, term) })).filter(
    (each) => each.count > 0,
  )
}
