/** Linked clusters that are one dispute: ruled once, applied to all (SEEDS Q10, G07). */

import { fault, isFault, type Fault } from "../base/fault.ts"
import type { IssueRecord, Outcome } from "../model/records.ts"
import { apply } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { needsMeeting, type Ruling } from "./decide.ts"
import type { DraftDocument } from "./document.ts"
import { decideAll, previewRuling, type Ruled, type RulingStep } from "./ruling.ts"

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
 * Makes one issue of a cluster and others: of an issue in which the cluster is already, else a new one
 * that is called `title`. What else one of them is linked with comes along. One map entry, and one less
 * for each issue that is joined.
 *
 * Refuses `no-such-cluster`, `bad-request` (nothing to link it with) and `nothing-to-do`.
 */
export function linkWith(
  context: Context,
  request: { readonly cluster: string; readonly others: readonly string[]; readonly title: string },
): Applied<{ readonly issue: string }> | Fault {
  const { document } = context
  const derived = derivedNow(document)
  const asked = [...new Set([request.cluster, ...request.others])]
  if (asked.length < 2)
    return fault("bad-request", "An issue has a title and links two things or more.")
  if (asked.some((id) => !derived.cluster(id)))
    return fault("no-such-cluster", "One of these brackets is no longer in the draft.")
  const touched = [...document.issues.entries()].filter(([, { clusters }]) =>
    asked.some((id) => clusters.includes(id)),
  )
  const into = touched.find(([, { clusters }]) => clusters.includes(request.cluster)) ?? touched[0]
  const wanted = new Set([...touched.flatMap(([, { clusters }]) => clusters), ...asked])
  const gone = [...wanted].filter((id) => !derived.cluster(id))
  const clusters = [...derived.clusters.flatMap(({ id }) => (wanted.has(id) ? [id] : [])), ...gone]
  if (touched.length === 1 && into?.[1].clusters.length === clusters.length)
    return fault("nothing-to-do", "These are linked already.")
  const issue = into?.[0] ?? context.newId()
  const title = into?.[1].title ?? request.title.trim()
  const notes = [...new Set(touched.flatMap(([, each]) => each.notes))]
  return apply(context, { issue }, () => {
    for (const [id] of touched) if (id !== issue) document.issues.delete(id)
    document.issues.set(issue, { title: title === "" ? "–" : title, clusters, notes })
  })
}

/**
 * Takes a cluster out of an issue; an issue that links nothing any more goes with it. One map entry.
 *
 * Refuses `not-found` (no such issue, or it is not in it).
 */
export function unlinkCluster(
  context: Context,
  request: { readonly issue: string; readonly cluster: string },
): Applied | Fault {
  const { issues } = context.document
  const record = issues.get(request.issue)
  if (!record?.clusters.includes(request.cluster))
    return fault("not-found", "These are not linked any more.")
  const clusters = record.clusters.filter((id) => id !== request.cluster)
  return apply(context, undefined, () => {
    if (clusters.length + record.notes.length < 2) issues.delete(request.issue)
    else issues.set(request.issue, { ...record, clusters })
  })
}

/**
 * What `decideIssue` would do to each cluster (`previewRuling`).
 *
 * Refuses `not-found` (no such issue) and `no-such-bracket` (the chosen one is in none of its clusters).
 */
export function previewIssue(
  document: DraftDocument,
  request: Outcome & { readonly issue: string },
): readonly RulingStep[] | Fault {
  const record: IssueRecord | undefined = document.issues.get(request.issue)
  if (!record) return fault("not-found", "That issue is no longer in the draft.")
  return previewRuling(document, { ...request, clusters: record.clusters })
}

/**
 * Decides all clusters of an issue that can be decided so, in one transaction.
 *
 * Refuses what `previewIssue` refuses, `needs-meeting`, and what the first cluster is refused with when
 * none can be decided so.
 */
export function decideIssue(
  context: Context,
  request: Outcome & Ruling & { readonly issue: string },
): Applied<Ruled> | Fault {
  const steps = needsMeeting(request) ?? previewIssue(context.document, request)
  if (isFault(steps)) return steps
  return decideAll(context, { ...request, steps })
}
