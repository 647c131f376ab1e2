/** Everything about brackets, run by run, reusing the runs that did not change. */

import { partitionPoint } from "../base/partitionPoint.ts"
import type { Paragraph } from "./body.ts"
import { treeOfRun } from "./brackets.ts"
import type { Change } from "./changes.ts"
import { clusterOf, groupsOfRun, type ClusterRecords, type Group } from "./clusters.ts"
import type { Bracket, Cluster } from "./derived.ts"
import type { Diagnostic } from "./diagnostic.ts"
import type { Run } from "./pairs.ts"
import { remarksOnRun, strayBrackets } from "./remarks.ts"

export interface RunResult {
  readonly brackets: readonly Bracket[]
  readonly groups: readonly Group[]
  /** One for each group. */
  readonly clusters: readonly Cluster[]
  /** True when a group names a cluster that may stand elsewhere. */
  readonly elsewhere: boolean
  /** By slot in the run: true when a bracket holds the paragraph whole. */
  readonly covered: readonly boolean[]
  readonly diagnostics: readonly Diagnostic[]
}

const NO_BRACKETS: RunResult = {
  brackets: [],
  groups: [],
  clusters: [],
  elsewhere: false,
  covered: [false],
  diagnostics: [],
}

/** Derives a run. `paragraphs` are those of the run alone. */
function deriveRun(run: Run, paragraphs: readonly Paragraph[], records: ClusterRecords): RunResult {
  const strays = paragraphs.flatMap(strayBrackets)
  if (run.pairs.length === 0)
    return strays.length === 0 ? NO_BRACKETS : { ...NO_BRACKETS, diagnostics: strays }
  const nodes = treeOfRun(paragraphs, run.pairs, records.brackets)
  const groups = groupsOfRun(nodes, paragraphs, records)
  const clusters = new Map<string, string>()
  for (const group of groups) for (const member of group.members) clusters.set(member.id, group.id)
  const covered = paragraphs.map(() => false)
  for (const { bracket, whole } of nodes) {
    bracket.cluster = clusters.get(bracket.id) ?? null
    if (whole) covered.fill(true, whole[0], whole[1] + 1)
  }
  return {
    brackets: nodes.map((node) => node.bracket),
    groups,
    clusters: groups.map((group) => clusterOf([group])),
    elsewhere: groups.some((group) => group.elsewhere),
    covered,
    diagnostics: [...strays, ...remarksOnRun(nodes, groups, paragraphs)],
  }
}

export interface Runs {
  readonly runs: readonly Run[]
  readonly results: readonly RunResult[]
  /** Indexes of the results that were derived anew. */
  readonly fresh: readonly number[]
}

export interface RunsBefore extends Runs {
  readonly records: ClusterRecords
  readonly change: Change
}

/** Derives each run, taking over the results of runs whose paragraphs, pairs and records are the same. */
export function deriveRuns(
  runs: readonly Run[],
  paragraphs: readonly Paragraph[],
  records: ClusterRecords,
  before: RunsBefore | undefined,
): Runs {
  const sameRecords =
    before?.records.brackets === records.brackets &&
    before.records.membership === records.membership
  const derived = (run: Run) => deriveRun(run, paragraphs.slice(run.from, run.to), records)
  if (before?.runs === runs && sameRecords) {
    const results = [...before.results]
    const fresh: number[] = []
    const { from, to } = before.change
    for (let i = runIndex(runs, from); from < to && (runs[i]?.from ?? to) < to; i++) {
      const run = runs[i]
      if (!run) break
      fresh.push(i)
      results[i] = derived(run)
    }
    return { runs, results, fresh }
  }
  const fresh: number[] = []
  let old = 0
  const results = runs.map((run, index) => {
    if (before) {
      const { from, to, oldTo } = before.change
      const oldFrom = run.to <= from ? run.from : run.from >= to ? run.from - to + oldTo : -1
      while ((before.runs[old]?.from ?? Infinity) < oldFrom) old++
      const known = oldFrom < 0 ? undefined : before.runs[old]
      const result = before.results[old]
      if (
        known?.from === oldFrom &&
        result &&
        samePairs(known, run) &&
        (sameRecords || hasSameRecords(run, before.records, records))
      )
        return result
    }
    fresh.push(index)
    return derived(run)
  })
  return { runs, results, fresh }
}

/** Index of the run that holds a slot. */
export function runIndex(runs: readonly Run[], slot: number): number {
  return Math.max(0, partitionPoint(runs, ({ from }) => from <= slot) - 1)
}

function samePairs(a: Run, b: Run): boolean {
  if (a === b) return true
  return (
    a.to - a.from === b.to - b.from &&
    a.pairs.length === b.pairs.length &&
    a.pairs.every((pair, i) => pair.id === b.pairs[i]?.id)
  )
}

function hasSameRecords({ pairs }: Run, before: ClusterRecords, now: ClusterRecords): boolean {
  return pairs.every(
    ({ id, record }) =>
      before.brackets.get(record) === now.brackets.get(record) &&
      before.membership.get(id) === now.membership.get(id),
  )
}
