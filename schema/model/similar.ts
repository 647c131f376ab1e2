/**
 * Clusters that look like one dispute: the same alternatives, or the same parties behind them. They
 * are only pointed out; linking them is a person's act (`operations/issues.ts`, SEEDS C37, S07, Q10).
 */

import type { Paragraph } from "./body.ts"
import { textIn, wordsFrom } from "./brackets.ts"
import type { Bracket, Cluster, Derived } from "./derived.ts"
import type { BracketRecord } from "./records.ts"

/** Why two clusters are alike: their words, or whose words they are. */
export type Likeness = "words" | "parties"

export interface Similar {
  readonly cluster: string
  readonly likeness: Likeness
}

/**
 * The other clusters of a draft that are like one, in order of the text, those with the same words
 * first. The words of alternatives count whatever their order, case, width and punctuation; parties
 * count where every alternative has some and two or more stand against each other.
 */
export function similarClusters(
  derived: Derived,
  brackets: ReadonlyMap<string, BracketRecord>,
  id: string,
): readonly Similar[] {
  const cluster = derived.cluster(id)
  if (!cluster) return []
  const partiesKey = partyKeys(brackets)
  const [words, parties] = [wordsKey(derived, cluster), partiesKey(cluster)]
  const alike: Similar[] = []
  const between: Similar[] = []
  for (const other of derived.clusters) {
    if (other.id === id || other.kind !== cluster.kind) continue
    if (words !== "" && wordsKey(derived, other) === words)
      alike.push({ cluster: other.id, likeness: "words" })
    else if (parties !== "" && partiesKey(other) === parties)
      between.push({ cluster: other.id, likeness: "parties" })
  }
  return [...alike, ...between]
}

/** The words of a bracket as they are compared: letters and digits in small, single spaces between. */
export function comparedWords(derived: Derived, bracket: Bracket): string {
  const { open, close } = bracket
  const paragraph = derived.paragraphs[derived.indexOf(open.paragraph) ?? -1]?.paragraph
  if (!paragraph || close.paragraph !== open.paragraph) return normal(textIn(derived, bracket))
  const from = wordsFrom(bracket)
  const known = within.get(paragraph) ?? new Map<string, string>()
  within.set(paragraph, known)
  const place = `${from} ${close.offset}`
  const found = known.get(place)
  if (found !== undefined) return found
  const words = normal(paragraph.text.slice(from, close.offset))
  known.set(place, words)
  return words
}

/** A paragraph that did not change is the same object, so its words are compared once. */
const within = new WeakMap<Paragraph, Map<string, string>>()

function normal(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
}

/** A cluster of which no word changed is the same object, so that its key is made once. */
const keys = new WeakMap<Cluster, string>()

/** "" when an alternative has no words: those are alike in nothing. */
function wordsKey(derived: Derived, cluster: Cluster): string {
  const known = keys.get(cluster)
  if (known !== undefined) return known
  const words = cluster.brackets.map((id) => {
    const bracket = derived.bracket(id)
    return bracket ? comparedWords(derived, bracket) : ""
  })
  const key = words.includes("") ? "" : words.sort().join("\n")
  keys.set(cluster, key)
  return key
}

const parties = new WeakMap<ReadonlyMap<string, BracketRecord>, WeakMap<Cluster, string>>()

/** The keys of whose words clusters are, each made once for one state of the records. */
function partyKeys(records: ReadonlyMap<string, BracketRecord>): (cluster: Cluster) => string {
  const made = parties.get(records) ?? new WeakMap<Cluster, string>()
  parties.set(records, made)
  return (cluster) => {
    const known = made.get(cluster)
    if (known !== undefined) return known
    const key = partiesKey(records, cluster)
    made.set(cluster, key)
    return key
  }
}

/** "" when an alternative is nobody's, or all are of one party. */
function partiesKey(records: ReadonlyMap<string, BracketRecord>, { brackets }: Cluster): string {
  const sides = brackets.map((id) => {
    const record = records.get(id)
    const named = record ? [record.party, ...(record.sponsors ?? [])] : []
    return [...new Set(named)].sort().join("/")
  })
  return sides.includes("") || new Set(sides).size < 2 ? "" : sides.sort().join("\n")
}
