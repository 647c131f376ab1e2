/** In how many ways a text can come out of the negotiation: a product over the tree of brackets. */

import { partsOf } from "./cuts.ts"
import type { Cluster, Derived } from "./derived.ts"

/**
 * How many readings a draft or one paragraph has, decisions left aside: in an optional cluster keep or
 * omit, in alternatives exactly one; what stands in omitted words is not chosen (SEEDS 5.2).
 */
export function readingCount(derived: Derived, paragraph?: string): bigint {
  const clusters = paragraph === undefined ? derived.clusters : clustersAt(derived, paragraph)
  const known = new Set(clusters.flatMap((cluster) => cluster.brackets))
  /** Ways to decide what stands directly in a bracket, or in none. */
  const within = new Map<string | null, bigint>()
  const waysIn = (bracket: string | null) => within.get(bracket) ?? 1n
  // Clusters come after the bracket that holds them, so from the end the innermost come first.
  for (const cluster of clusters.toReversed()) {
    const kept = cluster.brackets.reduce((sum, id) => sum + waysIn(id), 0n)
    const parent = negotiated(derived, cluster.parent)
    const place = parent !== null && known.has(parent) ? parent : null
    within.set(place, waysIn(place) * (cluster.kind === "optional" ? kept + 1n : kept))
  }
  return waysIn(null)
}

/** Clusters with a bracket that lies in the paragraph or around it. */
export function clustersAt(derived: Derived, paragraph: string): Cluster[] {
  return derived.clusters.filter((cluster) =>
    cluster.brackets.some((id) => {
      const bracket = derived.bracket(id)
      return (
        bracket && partsOf(derived, bracket).some(({ info }) => info.paragraph.id === paragraph)
      )
    }),
  )
}

/** The nearest bracket around that is under negotiation: placeholders and insertions are passed over. */
function negotiated(derived: Derived, bracket: string | null): string | null {
  let at = bracket
  while (at !== null && derived.bracket(at)?.cluster === null)
    at = derived.bracket(at)?.parent ?? null
  return at
}
