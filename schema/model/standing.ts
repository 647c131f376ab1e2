/** Where each cluster stands once the decisions are applied. */

import { allAlike } from "../base/alike.ts"
import type { Bracket, Cluster, Derived } from "./derived.ts"
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

type Fate = "kept" | "removed" | "open"

/** What a standing rests on. */
interface Ground {
  readonly brackets: readonly Bracket[]
  readonly clusters: readonly Cluster[]
  readonly decisions: ReadonlyMap<string, DecisionRecord>
}

const grounds = new WeakMap<Standing, Ground>()

/**
 * Applies decisions to a derivation. A decision whose cluster or chosen bracket is gone counts as none.
 *
 * Where nothing that it rests on is other than it was for `before`, that is answered again: most keys
 * change the words of a bracket and not where it stands.
 */
export function standing(
  derived: Derived,
  decisions: ReadonlyMap<string, DecisionRecord>,
  before?: Standing,
): Standing {
  const { brackets, clusters } = derived
  const last = before && grounds.get(before)
  const same =
    last?.decisions === decisions &&
    allAlike(last.brackets, brackets, sameBracket) &&
    allAlike(last.clusters, clusters, sameCluster)
  const made = same && before ? before : applied(derived, decisions)
  grounds.set(made, { brackets, clusters, decisions })
  return made
}

function sameBracket(one: Bracket, other: Bracket): boolean {
  return one.id === other.id && one.cluster === other.cluster && one.parent === other.parent
}

function sameCluster(one: Cluster, other: Cluster): boolean {
  const same = (a: string, b: string) => a === b
  return one.id === other.id && allAlike(one.brackets, other.brackets, same)
}

function applied(derived: Derived, decisions: ReadonlyMap<string, DecisionRecord>): Standing {
  const valid = new Map<string, DecisionRecord>()
  for (const [id, decision] of decisions) {
    const members = derived.cluster(id)?.brackets
    if (members && (decision.outcome !== "choose" || members.includes(decision.bracket)))
      valid.set(id, decision)
  }
  const fates = new Map<string, Fate>()
  /** Clusters of which a member stands in text that stays. */
  const alive = new Set<string>()
  // Parents come before their children, so that a removed bracket takes all that stands in it along.
  for (const bracket of derived.brackets) {
    const gone = bracket.parent !== null && fates.get(bracket.parent) === "removed"
    if (!gone && bracket.cluster !== null) alive.add(bracket.cluster)
    fates.set(bracket.id, gone ? "removed" : fateOf(bracket, valid))
  }
  let open = 0
  const stands = new Map<string, ClusterStanding>()
  for (const { id } of derived.clusters) {
    const now = !alive.has(id) ? "closed" : valid.has(id) ? "decided" : "open"
    if (now === "open") open++
    stands.set(id, now)
  }
  return {
    of: (id) => stands.get(id),
    fate: (id) => fates.get(id),
    open,
  }
}

function fateOf({ id, cluster }: Bracket, decisions: ReadonlyMap<string, DecisionRecord>): Fate {
  if (cluster === null) return "kept"
  const decision = decisions.get(cluster)
  if (!decision) return "open"
  const keeps =
    decision.outcome === "keep" || (decision.outcome === "choose" && decision.bracket === id)
  return keeps ? "kept" : "removed"
}
