/** All the ways in which the text of a paragraph can come out of the negotiation. */

import type { Cluster, Derived } from "../model/derived.ts"
import { cutsOf, partsOf } from "../model/cuts.ts"
import type { Draft } from "../model/draft.ts"
import { droppedNotes } from "./notes.ts"
import { shownText } from "./paragraphs.ts"
import { planOf } from "./plan.ts"

export interface Reading {
  /** What was chosen in each cluster that there was to choose in: the bracket kept, or null. */
  readonly choices: ReadonlyMap<string, string | null>
  /** Without note marks; null where the paragraph goes. */
  readonly text: string | null
}

/**
 * The readings of a paragraph, `limit` at most, in order of the choices: keep before drop, the first
 * alternative before the second. Decided clusters are not chosen in. Unknown paragraphs have none.
 *
 * One of the alternatives must be chosen; "none" is a decision, not a reading (SEEDS 5.2). A cluster
 * that stands in words which another choice removed is not part of that reading's choices.
 */
export function readingsOf(
  draft: Draft,
  derived: Derived,
  paragraph: string,
  limit = 1000,
): Reading[] {
  const index = derived.indexOf(paragraph)
  const info = index === undefined ? undefined : derived.paragraphs[index]
  if (!info) return []
  const here = new Set(clustersAt(derived, paragraph).map((cluster) => cluster.id))
  const readings: Reading[] = []
  const choose = (choices: ReadonlyMap<string, string | null>) => {
    if (readings.length >= limit) return
    const plan = planOf(derived, draft.records, { as: "reading", choices })
    const next = plan.open.find((cluster) => here.has(cluster.id) && !choices.has(cluster.id))
    if (next) {
      for (const choice of optionsOf(next)) choose(new Map(choices).set(next.id, choice))
      return
    }
    const cuts = cutsOf(derived, plan)
    const dropped = droppedNotes(derived, plan, cuts, true).references(info.paragraph)
    const shown = shownText(info.paragraph, cuts.get(paragraph), dropped)
    readings.push({ choices, text: shown?.text ?? null })
  }
  choose(new Map())
  return readings
}

/** How many readings there are, by recursion over the tree of brackets, decisions left aside. */
export function readingCount(derived: Derived, paragraph?: string): bigint {
  const clusters = paragraph === undefined ? derived.clusters : clustersAt(derived, paragraph)
  const within = new Map<string | null, Cluster[]>()
  const known = new Set(clusters.flatMap((cluster) => cluster.brackets))
  for (const cluster of clusters) {
    const parent = negotiated(derived, cluster.parent)
    const key = parent !== null && known.has(parent) ? parent : null
    within.set(key, [...(within.get(key) ?? []), cluster])
  }
  const ways = (bracket: string | null): bigint =>
    (within.get(bracket) ?? []).reduce((product, cluster) => {
      const kept = cluster.brackets.map(ways).reduce((sum, each) => sum + each, 0n)
      return product * (cluster.kind === "optional" ? kept + 1n : kept)
    }, 1n)
  return ways(null)
}

/** The nearest bracket around that is under negotiation: placeholders and insertions are passed over. */
function negotiated(derived: Derived, bracket: string | null): string | null {
  let at = bracket
  while (at !== null && derived.bracket(at)?.cluster === null)
    at = derived.bracket(at)?.parent ?? null
  return at
}

function optionsOf(cluster: Cluster): (string | null)[] {
  return cluster.kind === "optional" ? [...cluster.brackets, null] : [...cluster.brackets]
}

/** Clusters with a bracket that lies in the paragraph or around it. */
function clustersAt(derived: Derived, paragraph: string): Cluster[] {
  return derived.clusters.filter((cluster) =>
    cluster.brackets.some((id) => {
      const bracket = derived.bracket(id)
      return (
        bracket && partsOf(derived, bracket).some(({ info }) => info.paragraph.id === paragraph)
      )
    }),
  )
}
