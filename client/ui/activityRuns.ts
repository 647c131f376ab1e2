/** What happened, in runs: what one party or role did of one kind within a while is told as one thing. */

import { kindOf, type ActivityDeed, type ActivityKind } from "../../schema/sharing/activity.ts"
import { millisOf } from "../base/clock.ts"

export interface ActivityRun {
  readonly kind: ActivityKind
  readonly party: string
  readonly role: string
  /** The newest first; never empty. */
  readonly deeds: readonly ActivityDeed[]
  /** When the newest of them was done: ISO 8601, UTC. */
  readonly at: string
  /** How many things they amount to, from 1. */
  readonly count: number
}

/** What lies further apart is another run, in milliseconds. */
const WHILE = 10 * 60_000

/** Deeds, the newest first, as runs in the order of the newest deed of each. */
export function runsOf(deeds: readonly ActivityDeed[]): readonly ActivityRun[] {
  const runs: ActivityDeed[][] = []
  const open = new Map<string, ActivityDeed[]>()
  for (const deed of deeds) {
    const { party, role, draft, action, at } = deed
    const who = JSON.stringify([kindOf(action), party, role, draft])
    const run = open.get(who)
    const last = run?.at(-1)
    if (run && last && Math.abs(millisOf(last.at) - millisOf(at)) < WHILE) run.push(deed)
    else {
      const next = [deed]
      open.set(who, next)
      runs.push(next)
    }
  }
  return runs.flatMap((run): ActivityRun[] => {
    const [newest] = run
    const kind = newest && kindOf(newest.action)
    if (!newest || !kind) return []
    const { party, role, at } = newest
    return [{ kind, party, role, deeds: run, at, count: countOf(kind, run) }]
  })
}

/**
 * Words of one paragraph are one thing. A proposal is counted once: agreed words that it brackets and the
 * cluster that it makes belong to it.
 */
function countOf(kind: ActivityKind, deeds: readonly ActivityDeed[]): number {
  if (kind === "words") return new Set(deeds.map(({ paragraph }) => paragraph)).size
  if (kind !== "proposals") return deeds.length
  const own = deeds.filter(
    ({ action, after, before }) => action !== "cluster" && !/^keep\b/.test(after || before),
  )
  return Math.max(1, new Set(own.map(({ subject }) => subject)).size)
}
