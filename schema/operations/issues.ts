/** Linked clusters that are one dispute: ruled once, applied to all (SEEDS Q10, G07). */

import { fault, isFault, type Fault } from "../base/fault.ts"
import type { Derived } from "../model/derived.ts"
import type { Outcome } from "../model/records.ts"
import { apply } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { decisionRecord, needsMeeting, refusedDecision, type Ruling } from "./decide.ts"
import type { DraftDocument } from "./document.ts"
import { readRecords } from "./reading.ts"

/** What a ruling on an issue does to one of its clusters. */
export interface IssueStep {
  readonly cluster: string
  /** Null when the cluster cannot be decided so; `refusal` says why. */
  readonly outcome: Outcome | null
  readonly refusal: Fault | null
}

/**
 * Links clusters and notes as one issue, or changes what an issue links. One map entry.
 *
 * Refuses `bad-request` (no title, or fewer than two things to link), `no-such-cluster` and
 * `no-such-note`.
 */
export function linkClusters(
  context: Context,
  request: {
    readonly issue?: string
    readonly title: string
    readonly clusters: readonly string[]
    readonly notes?: readonly string[]
  },
): Applied<{ readonly issue: string }> | Fault {
  const { document } = context
  const title = request.title.trim()
  const clusters = [...new Set(request.clusters)]
  const notes = [...new Set(request.notes ?? [])]
  if (title === "" || clusters.length + notes.length < 2)
    return fault("bad-request", "An issue has a title and links two things or more.")
  const derived = derivedNow(document)
  if (clusters.some((id) => !derived.cluster(id)))
    return fault("no-such-cluster", "One of these brackets is no longer in the draft.")
  if (notes.some((id) => !document.notes.has(id)))
    return fault("no-such-note", "One of these notes is no longer in the draft.")
  const issue = request.issue ?? context.newId()
  return apply(context, { issue }, () => document.issues.set(issue, { title, clusters, notes }))
}

/**
 * What `decideIssue` would do to each cluster. Choosing an alternative of one cluster chooses the one at
 * the same position in the others, whatever its words: that is why it is shown before. Dropping an
 * optional bracket and choosing none of the alternatives are the same ruling.
 *
 * Refuses `not-found` (no such issue) and `no-such-bracket` (the chosen one is in none of its clusters).
 */
export function previewIssue(
  document: DraftDocument,
  request: Outcome & { readonly issue: string },
): readonly IssueStep[] | Fault {
  const record = document.issues.get(request.issue)
  if (!record) return fault("not-found", "That issue is no longer in the draft.")
  const derived = derivedNow(document)
  const { decisions } = readRecords(document)
  const position =
    request.outcome === "choose"
      ? record.clusters
          .map((id) => derived.cluster(id)?.brackets.indexOf(request.bracket) ?? -1)
          .find((index) => index >= 0)
      : 0
  if (position === undefined)
    return fault("no-such-bracket", "What was chosen is in none of the linked brackets.")
  return record.clusters.map((cluster): IssueStep => {
    const outcome = outcomeFor(derived, cluster, request, position)
    const refusal = isFault(outcome)
      ? outcome
      : (refusedDecision(decisions, derived, cluster, outcome) ?? null)
    return { cluster, outcome: refusal === null && !isFault(outcome) ? outcome : null, refusal }
  })
}

/**
 * Decides all clusters of an issue that can be decided so, in one transaction; the answer lists what
 * `previewIssue` lists.
 *
 * Refuses what `previewIssue` refuses, `needs-meeting`, and `nothing-to-do` when no cluster can be
 * decided so.
 */
export function decideIssue(
  context: Context,
  request: Outcome & Ruling & { readonly issue: string },
): Applied<readonly IssueStep[]> | Fault {
  const { document } = context
  const steps = needsMeeting(request) ?? previewIssue(document, request)
  if (isFault(steps)) return steps
  const records = steps.flatMap(({ cluster, outcome }) =>
    outcome ? [[cluster, decisionRecord(context, outcome, request)] as const] : [],
  )
  if (records.length === 0)
    return fault("nothing-to-do", "None of the linked brackets can be decided so.")
  return apply(context, steps, () => {
    for (const [cluster, record] of records) document.decisions.set(cluster, record)
  })
}

function outcomeFor(
  derived: Derived,
  id: string,
  outcome: Outcome,
  position: number,
): Outcome | Fault {
  const cluster = derived.cluster(id)
  if (!cluster) return fault("no-such-cluster", "That bracket is no longer in the draft.")
  if (outcome.outcome === "keep") return { outcome: "keep" }
  if (outcome.outcome !== "choose")
    return { outcome: cluster.kind === "optional" ? "drop" : "none" }
  const bracket = cluster.brackets[position]
  return bracket === undefined
    ? fault("no-such-bracket", "It has no alternative at that position.")
    : { outcome: "choose", bracket }
}
