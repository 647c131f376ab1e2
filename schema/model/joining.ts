/** The brackets and clusters of all runs put together, with clusters that records gather from several places. */

import { clusterOf, type Group } from "./clusters.ts"
import type { Bracket, Cluster } from "./derived.ts"
import type { Diagnostic } from "./diagnostic.ts"
import { remark } from "./remarks.ts"
import type { Runs } from "./runs.ts"

export interface Joined {
  readonly brackets: readonly Bracket[]
  readonly clusters: readonly Cluster[]
  readonly diagnostics: readonly Diagnostic[]
  /** True when a cluster is gathered from several groups, or could be. */
  readonly gathered: boolean
}

/** The runs one after another; groups of one name are one cluster. `before` is the result for `runsBefore`. */
export function joinRuns(
  runs: Runs,
  before: (Joined & { readonly runs: Runs }) | undefined,
): Joined {
  return (before && patched(runs, before)) ?? joined(runs)
}

/** The result before with the fresh runs put in, when these are as many and as long as they were. */
function patched(runs: Runs, before: Joined & { readonly runs: Runs }): Joined | null {
  if (before.runs.runs !== runs.runs || before.gathered || runs.fresh.length > 8) return null
  const now = runs.fresh.map((index) => runs.results[index])
  const old = runs.fresh.map((index) => before.runs.results[index])
  const fits = now.every(
    (result, i) =>
      result?.elsewhere === false &&
      result.brackets.length === old[i]?.brackets.length &&
      result.clusters.length === old[i].clusters.length,
  )
  if (!fits) return null
  const put = <T>(
    all: readonly T[],
    from: readonly T[] = [],
    to: readonly T[] = [],
  ): readonly T[] => {
    const [first] = from
    if (first === undefined) return all
    const at = all.indexOf(first)
    const copy = [...all]
    to.forEach((each, i) => (copy[at + i] = each))
    return copy
  }
  let { brackets, clusters } = before
  now.forEach((result, i) => {
    brackets = put(brackets, old[i]?.brackets, result?.brackets)
    clusters = put(clusters, old[i]?.clusters, result?.clusters)
  })
  const sameRemarks = now.every(
    (result, i) => result?.diagnostics.length === 0 && old[i]?.diagnostics.length === 0,
  )
  const diagnostics = sameRemarks ? before.diagnostics : remarksOf(runs)
  return { brackets, clusters, diagnostics, gathered: false }
}

function remarksOf({ results }: Runs): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const result of results) for (const each of result.diagnostics) diagnostics.push(each)
  return diagnostics
}

function joined(runs: Runs): Joined {
  const brackets: Bracket[] = []
  const clusters: Cluster[] = []
  const names = new Set<string>()
  for (const result of runs.results) {
    for (const bracket of result.brackets) brackets.push(bracket)
    for (const cluster of result.clusters) clusters.push(cluster)
    if (result.elsewhere)
      for (const group of result.groups) if (group.elsewhere) names.add(group.id)
  }
  const diagnostics = remarksOf(runs)
  return names.size === 0
    ? { brackets, clusters, diagnostics, gathered: false }
    : { brackets, ...gather(runs, clusters, names, diagnostics), gathered: true }
}

function gather(
  runs: Runs,
  clusters: readonly Cluster[],
  names: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): Pick<Joined, "clusters" | "diagnostics"> {
  const byName = new Map<string, Group[]>()
  for (const { groups } of runs.results) {
    for (const group of groups) {
      if (!names.has(group.id)) continue
      const known = byName.get(group.id)
      if (known) known.push(group)
      else byName.set(group.id, [group])
    }
  }
  const done = new Set<string>()
  const gathered = clusters.flatMap((cluster) => {
    const groups = byName.get(cluster.id)
    if (!groups || groups.length === 1) return [cluster]
    if (done.has(cluster.id)) return []
    done.add(cluster.id)
    diagnostics.push(...brokenCluster(groups))
    return [clusterOf(groups)]
  })
  return { clusters: gathered, diagnostics }
}

/** Members in different brackets, or recorded as alternatives with words between them (MODEL N11). */
function brokenCluster(groups: readonly Group[]): Diagnostic[] {
  const members = groups.flatMap((group) => group.members)
  const [first] = members
  const stray = members.find((member) => member.parent !== first?.parent)
  const apart = groups.find((group, i) => i > 0 && !group.explicit)?.members[0]
  const at = stray ?? apart
  if (!at) return []
  const message = stray
    ? "This bracket is in one cluster with a bracket that stands inside another bracket."
    : "This alternative no longer stands beside the others of its cluster."
  const { paragraph, offset } = at.open
  return [remark("broken-cluster", "warning", paragraph, offset, offset + 1, message)]
}
