/** All the ways in which the text of a paragraph can come out of the negotiation. */

import type { Cluster, Derived } from "../model/derived.ts"
import { cutsOf } from "../model/cuts.ts"
import type { Draft } from "../model/draft.ts"
import { clustersAt } from "../model/readingCount.ts"
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

function optionsOf(cluster: Cluster): (string | null)[] {
  return cluster.kind === "optional" ? [...cluster.brackets, null] : [...cluster.brackets]
}
