/** Where each cluster stands once the decisions are applied. */

import type { Derived } from "./derived.ts"
import type { DecisionRecord } from "./records.ts"

export type ClusterStanding =
  /** Nobody has decided it, and the text that it stands in stays. */
  | "open"
  | "decided"
  /** It stands in words that a decision removed (SEEDS G08), so nothing is left to decide. */
  | "closed"

export interface Standing {
  of(cluster: string): ClusterStanding | undefined
  /** What becomes of a bracket's words: they stay, they go, or it is open. Placeholders stay. */
  fate(bracket: string): "kept" | "removed" | "open" | undefined
  /** Clusters still open: the number that everybody asks for. */
  readonly open: number
}

/** Applies decisions to a derivation. A decision whose cluster or chosen bracket is gone counts as none. */
export function standing(
  derived: Derived,
  decisions: ReadonlyMap<string, DecisionRecord>,
): Standing {
  const clusters = new Map<string, ClusterStanding>()
  const fates = new Map<string, "kept" | "removed" | "open">()
  let open = 0
  // A placeholder or insertion in between has no fate of its own.
  const isGone = (bracket: string | null): boolean => {
    for (let at = bracket; at !== null; at = derived.bracket(at)?.parent ?? null)
      if (fates.get(at) === "removed") return true
    return false
  }
  // Clusters come in order of their place, so that a parent bracket's fate is known before its children's.
  for (const cluster of derived.clusters) {
    const gone = isGone(cluster.parent)
    const decision = gone ? undefined : decisions.get(cluster.id)
    const valid =
      decision !== undefined &&
      (decision.outcome !== "choose" || cluster.brackets.includes(decision.bracket))
    clusters.set(cluster.id, gone ? "closed" : valid ? "decided" : "open")
    if (!gone && !valid) open++
    for (const id of cluster.brackets) {
      if (gone) fates.set(id, "removed")
      else if (!valid) fates.set(id, "open")
      else if (decision.outcome === "keep") fates.set(id, "kept")
      else if (decision.outcome === "choose" && decision.bracket === id) fates.set(id, "kept")
      else fates.set(id, "removed")
    }
  }
  for (const bracket of derived.brackets) {
    if (fates.has(bracket.id)) continue
    fates.set(bracket.id, isGone(bracket.parent) ? "removed" : "kept")
  }
  return { of: (id) => clusters.get(id), fate: (id) => fates.get(id), open }
}
