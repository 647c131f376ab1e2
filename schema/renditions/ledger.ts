/**
 * How many clusters are open, followed through a log of deeds (rules FG of SPEC).
 *
 * The log tells when brackets came and went, what was grouped and what was decided; it does not tell
 * where in the text a bracket stands. That comes from drafts that are known whole: the one from which a
 * ledger begins, and the next one later. So between two known drafts the count rests on the log, and at
 * each known draft it begins anew.
 */

import type { Derived } from "../model/derived.ts"
import type { Draft } from "../model/draft.ts"
import type { Outcome } from "../model/records.ts"
import { recordOf } from "./sponsors.ts"

/** What the ledger reads of an entry of the audit log. */
export interface LoggedDeed {
  readonly action: string
  readonly subject: string
  readonly before: string
  readonly after: string
  readonly meeting: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Where the brackets of a draft stand: a draft that is known whole. */
export interface Shape {
  /** The cluster of each bracket; null for what is not under negotiation. */
  readonly clusters: ReadonlyMap<string, string | null>
  /** The bracket around each; null for none. */
  readonly parents: ReadonlyMap<string, string | null>
  /** Brackets that only hold a place, as far as their records say. */
  readonly placeholders: ReadonlySet<string>
  readonly decisions: ReadonlyMap<string, Outcome>
}

export interface Ledger {
  readonly brackets: Set<string>
  /** What was grouped since: the cluster's name, null for alone, "" for what its place says. */
  readonly grouped: Map<string, string | null>
  readonly decisions: Map<string, Outcome>
  readonly from: Shape
  /** The next draft that is known, for what the log leaves open. */
  readonly next: Shape | undefined
  /** Whether the brackets stand as in `next` by now. */
  settled: boolean
  /** The brackets of each cluster, until something comes, goes or is grouped. */
  groups: ReadonlyMap<string, readonly string[]> | null
}

/** A cluster as a ledger knows it. */
export interface LedgerCluster {
  readonly members: readonly string[]
  readonly standing: "open" | "decided" | "closed"
}

/** What of a draft the ledger needs. */
export function shapeOf({ records }: Draft, derived: Derived): Shape {
  return {
    clusters: new Map(derived.brackets.map(({ id, cluster }) => [id, cluster])),
    parents: new Map(derived.brackets.map(({ id, parent }) => [id, parent])),
    placeholders: new Set(
      derived.brackets.flatMap(({ id }) =>
        recordOf(id, records)?.kind === "placeholder" ? [id] : [],
      ),
    ),
    decisions: records.decisions,
  }
}

/** A ledger that begins at a draft. `next` is the next draft that is known, if there is one. */
export function ledgerFrom(from: Shape, next?: Shape): Ledger {
  const brackets = [...from.clusters].flatMap(([id, cluster]) => (cluster === null ? [] : [id]))
  return {
    brackets: new Set(brackets),
    grouped: new Map(),
    decisions: new Map(from.decisions),
    from,
    next,
    settled: false,
    groups: null,
  }
}

/** Takes a deed into the ledger. What is not about brackets is passed over. */
export function enter(ledger: Ledger, { action, subject, before, after }: LoggedDeed): void {
  const { brackets, grouped, decisions } = ledger
  switch (action) {
    case "bracket":
      if (before === "" && isNegotiated(ledger, subject, after)) brackets.add(subject)
      break
    case "bracket-removed":
      brackets.delete(subject)
      break
    case "cluster":
      // Its neighbours were not named: whose alternatives they are now is told by the next known draft.
      for (const id of withIt(ledger, subject)) if (!grouped.has(id)) grouped.set(id, "")
      grouped.set(subject, after === "alone" ? null : after)
      break
    case "decision":
      decisions.set(subject, outcomeIn(after))
      return
    case "reopened":
      decisions.delete(subject)
      return
    default:
      return
  }
  ledger.groups = null
}

/**
 * Takes where the brackets stand from the next known draft, which the ledger has reached: words that came
 * or went between brackets join and part them, or fill a place that was only held, and no entry says so.
 * What is there and what is decided stays as the log tells it.
 */
export function settle(ledger: Ledger): void {
  const { brackets, from, next } = ledger
  if (!next) return
  for (const [id, cluster] of next.clusters) {
    if (cluster === null) brackets.delete(id)
    else if (from.clusters.get(id) === null) brackets.add(id)
  }
  ledger.settled = true
  ledger.groups = null
}

/** Whether a new bracket is under negotiation: what stands in it says so, once that is known. */
function isNegotiated({ from, next }: Ledger, id: string, words: string): boolean {
  const known = next?.clusters.get(id) ?? from.clusters.get(id)
  if (known !== undefined) return true
  if (next?.clusters.has(id)) return false
  return !/^placeholder( |$)/.test(words)
}

/** The other brackets of a bracket's cluster. */
function withIt(ledger: Ledger, bracket: string): readonly string[] {
  const members = groupsIn(ledger).get(groupOf(ledger, bracket)) ?? []
  return members.filter((id) => id !== bracket)
}

/** What a decision carried out, from the words in which the log tells it. */
function outcomeIn(words: string): Outcome {
  const [outcome, bracket = ""] = (words.split(" · ")[0] ?? "").split(" ")
  if (outcome === "choose") return { outcome, bracket }
  return { outcome: outcome === "drop" || outcome === "none" ? outcome : "keep" }
}

/** The clusters that a ledger has. */
export function clustersIn(ledger: Ledger): readonly LedgerCluster[] {
  const groups = groupsIn(ledger)
  const valid = new Map<string, Outcome>()
  for (const [name, decision] of ledger.decisions) {
    const group = resolved(ledger, name)
    const members = groups.get(group)
    if (members && (decision.outcome !== "choose" || members.includes(decision.bracket)))
      valid.set(group, decision)
  }
  const goes = removedBy(ledger, valid)
  return [...groups].map(([group, members]) => ({
    members,
    standing: members.every((id) => goes(aroundIn(ledger, id)))
      ? "closed"
      : valid.has(group)
        ? "decided"
        : "open",
  }))
}

function groupsIn(ledger: Ledger): ReadonlyMap<string, readonly string[]> {
  if (ledger.groups) return ledger.groups
  const groups = new Map<string, string[]>()
  for (const id of ledger.brackets) {
    const group = groupOf(ledger, id)
    const members = groups.get(group)
    if (members) members.push(id)
    else groups.set(group, [id])
  }
  ledger.groups = groups
  return groups
}

/** Whether the words of a bracket go; null, for no bracket, do not. */
function removedBy(
  ledger: Ledger,
  valid: ReadonlyMap<string, Outcome>,
): (id: string | null) => boolean {
  const known = new Map<string, boolean>()
  const goes = (id: string | null): boolean => {
    if (id === null) return false
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false)
    const decision = ledger.brackets.has(id) ? valid.get(groupOf(ledger, id)) : undefined
    const kept =
      decision === undefined ||
      decision.outcome === "keep" ||
      (decision.outcome === "choose" && decision.bracket === id)
    const answer = !kept || goes(aroundIn(ledger, id))
    known.set(id, answer)
    return answer
  }
  return goes
}

/** The nearest bracket around one that is there now. */
function aroundIn({ brackets, from, next }: Ledger, id: string): string | null {
  const parents = next?.parents.has(id) ? next.parents : from.parents
  let around = parents.get(id) ?? null
  while (around !== null && !brackets.has(around)) around = parents.get(around) ?? null
  return around
}

const ALONE = "alone "
/** How far a name is followed: names that lead round in a circle end. */
const MOST_STEPS = 100

/** The cluster of a bracket, by a name that stays while brackets of it come and go. */
function groupOf(ledger: Ledger, id: string, steps = 0): string {
  if (ledger.settled) return ledger.next?.clusters.get(id) ?? id
  const said = ledger.grouped.get(id)
  if (said === null) return ALONE + id
  const { from, next } = ledger
  const place = said === "" ? (next ?? from) : from.clusters.has(id) ? from : next
  const name = said ? said : (place?.clusters.get(id) ?? id)
  return name === id || steps > MOST_STEPS ? name : named(ledger, name, steps + 1)
}

/** A cluster goes by the name of a bracket, mostly: of one that may have come to stand in another. */
function named(ledger: Ledger, name: string, steps: number): string {
  const isBracket = ledger.brackets.has(name) && ledger.grouped.get(name) !== null
  return isBracket ? groupOf(ledger, name, steps) : name
}

/** The cluster that a decision names. */
function resolved(ledger: Ledger, name: string): string {
  return ledger.brackets.has(name) && !ledger.settled ? groupOf(ledger, name) : name
}
