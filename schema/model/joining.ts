/** Clusters whose members stand in different places, because records put them together. */

import { clusterOf, type Group } from "./clusters.ts"
import type { Bracket, Cluster } from "./derived.ts"
import type { Diagnostic } from "./diagnostic.ts"
import { remark } from "./remarks.ts"
import type { RunResult } from "./runs.ts"

export interface Joined {
  readonly brackets: readonly Bracket[]
  readonly clusters: readonly Cluster[]
  readonly diagnostics: readonly Diagnostic[]
}

/** All brackets and clusters of the draft: the runs one after another, groups of one name as one cluster. */
export function joinRuns(results: readonly RunResult[]): Joined {
  const brackets: Bracket[] = []
  const clusters: Cluster[] = []
  const names = new Set<string>()
  for (const result of results) {
    for (const bracket of result.brackets) brackets.push(bracket)
    for (const cluster of result.clusters) clusters.push(cluster)
    if (result.elsewhere)
      for (const group of result.groups) if (group.elsewhere) names.add(group.id)
  }
  if (names.size === 0) return { brackets, clusters, diagnostics: [] }

  const byName = new Map<string, Group[]>()
  for (const { groups } of results) {
    for (const group of groups) {
      if (!names.has(group.id)) continue
      const known = byName.get(group.id)
      if (known) known.push(group)
      else byName.set(group.id, [group])
    }
  }
  const done = new Set<string>()
  const diagnostics: Diagnostic[] = []
  const joined = clusters.flatMap((cluster) => {
    const groups = byName.get(cluster.id)
    if (!groups || groups.length === 1) return [cluster]
    if (done.has(cluster.id)) return []
    done.add(cluster.id)
    diagnostics.push(...brokenCluster(groups))
    return [clusterOf(groups)]
  })
  return { brackets, clusters: joined, diagnostics }
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
