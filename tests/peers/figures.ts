/** The figures of many runs of one profile, and which seeds failed. */

import { FAULTS, type Verdict } from "./judge.ts"
import { run } from "./run.ts"
import { schedule, type Act, type Profile } from "./schedule.ts"

export interface Figures {
  readonly profile: Profile
  readonly runs: number
  readonly totals: Readonly<Record<keyof Verdict, number>>
  /** How often each act really did something. */
  readonly done: ReadonlyMap<Act, number>
  /** Seeds with a count that should be zero and is not. */
  readonly failing: readonly number[]
}

/** Runs the schedules of `count` seeds from `first` on. */
export function figures(
  profile: Profile,
  first: number,
  count: number,
  { exact = true } = {},
): Figures {
  const totals: Record<keyof Verdict, number> = {
    symbols: 0,
    brackets: 0,
    diverged: 0,
    misshown: 0,
    lost: 0,
    doubled: 0,
    risen: 0,
    unpaired: 0,
    misplaced: 0,
  }
  const done = new Map<Act, number>()
  const failing: number[] = []
  for (let seed = first; seed < first + count; seed++) {
    const outcome = run(schedule(profile, seed), { exact })
    for (const [name, value] of Object.entries(outcome.verdict) as [keyof Verdict, number][])
      totals[name] += value
    for (const [act, times] of outcome.done) done.set(act, (done.get(act) ?? 0) + times)
    if (FAULTS.some((name) => outcome.verdict[name] > 0)) failing.push(seed)
  }
  return { profile, runs: count, totals, done, failing }
}
