/**
 * Deciding a cluster, and reopening it.
 *
 * A decision is a record beside the text and removes nothing (DESIGN §1.3). What becomes of the
 * clusters inside is derived from it (`schema/model/standing.ts`, SEEDS G08).
 */

import { fault, type Fault } from "../base/fault.ts"
import type { Cluster, Derived } from "../model/derived.ts"
import type { DecisionRecord, Level, Outcome } from "../model/records.ts"
import { standing } from "../model/standing.ts"
import { apply, signature } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import type { DraftDocument } from "./document.ts"
import { readRecords } from "./reading.ts"

/** How a decision is recorded, beside what it decides. */
export interface Ruling {
  /** Default: supported in the group. */
  readonly level?: Level
  /** Reference of the meeting; needed for `ad-ref`. */
  readonly meeting?: string
  readonly reason?: string
}

/**
 * Decides a cluster. One map entry.
 *
 * Refuses `no-such-cluster`, `already-decided` (also when the words that it stands in were removed by
 * a decision), `needs-meeting`, `no-such-bracket` (choosing what is not an alternative of the
 * cluster) and `bad-request` (an outcome that does not fit an optional bracket or alternatives).
 */
export function decide(
  context: Context,
  request: Outcome & Ruling & { readonly cluster: string },
): Applied | Fault {
  const { document } = context
  const { cluster, ...rest } = request
  const refusal =
    needsMeeting(rest) ??
    refusedDecision(readRecords(document).decisions, derivedNow(document), cluster, rest)
  if (refusal) return refusal
  const record = decisionRecord(context, rest, rest)
  return apply(context, undefined, () => document.decisions.set(cluster, record))
}

/**
 * Takes a decision back: everything is as before it. One map entry.
 *
 * Refuses `not-decided`.
 */
export function reopen(context: Context, request: { readonly cluster: string }): Applied | Fault {
  const { decisions } = context.document
  if (!decisions.has(request.cluster))
    return fault("not-decided", "There is no decision to take back.")
  return apply(context, undefined, () => decisions.delete(request.cluster))
}

/** The record of a decision taken now. */
export function decisionRecord(context: Context, outcome: Outcome, ruling: Ruling): DecisionRecord {
  const { level = "supported", meeting = "", reason = "" } = ruling
  const what: Outcome =
    outcome.outcome === "choose"
      ? { outcome: "choose", bracket: outcome.bracket }
      : { outcome: outcome.outcome }
  return { ...what, level, meeting: meeting.trim(), reason, ...signature(context) }
}

/** Refuses "agreed ad ref" without the meeting that it refers to. */
export function needsMeeting({ level, meeting = "" }: Ruling): Fault | undefined {
  return level === "ad-ref" && meeting.trim() === ""
    ? fault("needs-meeting", "Agreed ad referendum needs the reference of a meeting.")
    : undefined
}

/** Why a cluster cannot be decided so beside the decisions taken before, or undefined. */
export function refusedDecision(
  decisions: ReadonlyMap<string, DecisionRecord>,
  derived: Derived,
  id: string,
  outcome: Outcome,
): Fault | undefined {
  const cluster = derived.cluster(id)
  if (!cluster) return fault("no-such-cluster", "That bracket is no longer in the draft.")
  const stands = standing(derived, decisions).of(id)
  if (stands === "decided")
    return fault("already-decided", "That is decided already. Reopen it first.")
  if (stands === "closed")
    return fault("already-decided", "The words that it stands in were removed by a decision.")
  return misfit(cluster, outcome)
}

function misfit(cluster: Cluster, outcome: Outcome): Fault | undefined {
  switch (outcome.outcome) {
    case "choose":
      return cluster.brackets.includes(outcome.bracket)
        ? undefined
        : fault("no-such-bracket", "What was chosen is not one of these alternatives.")
    case "drop":
      return cluster.kind === "optional"
        ? undefined
        : fault("bad-request", "Among alternatives choose one, or none of them.")
    case "none":
      return cluster.kind === "alternatives"
        ? undefined
        : fault("bad-request", "A single bracket is kept or dropped.")
    case "keep":
      return undefined
  }
}

/** Refuses to change the members of a decided cluster. */
export function refusedIfDecided(
  document: DraftDocument,
  cluster: string | null,
): Fault | undefined {
  return cluster !== null && document.decisions.has(cluster)
    ? fault("already-decided", "That is decided already. Reopen it first.")
    : undefined
}
