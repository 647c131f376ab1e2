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
    orphaned: 0,
    paragraphs: 0,
    unpaired: 0,
    misplaced: 0,
    footnotes: 0,
  }
  const done = new Map<Act, number>()
  const failing: number[] = []
  for (let seed = first; seed < first + count; seed++) {
    const outcome = named(profile, seed, () => run(schedule(profile, seed), { exact }))
    for (const [name, value] of Object.entries(outcome.verdict) as [keyof Verdict, number][])
      totals[name] += value
    for (const [act, times] of outcome.done) done.set(act, (done.get(act) ?? 0) + times)
    if (judged(profile).some((name) => outcome.verdict[name] > 0)) failing.push(seed)
  }
  return { profile, runs: count, totals, done, failing }
}

/** What breaks in a run says in which. */
function named<T>(profile: Profile, seed: number, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new Error(`--profile ${profile} --seed ${seed} --schedules 1`, { cause: error })
  }
}

const ALL = [...FAULTS, "orphaned"] as const

/**
 * The counts that must be zero in a profile. In `undo` not the order: what an undo puts back can come to
 * stand on the other side of what somebody typed beside it meanwhile, because Yjs inserts text with
 * attributes behind what is deleted there (MODEL P13). Where paragraphs are split, not the order either:
 * two edits at the edge of a half, one of them late, can come to stand either way round; what is brought
 * back stands in a paragraph beside its old place. And where that is undone, not the paragraphs: one that
 * somebody joins while another removes it and brings it back is one by either's wish.
 */
export function judged(profile: Profile): readonly (keyof Verdict)[] {
  switch (profile) {
    case "undo":
      return FAULTS.filter((name) => name !== "misplaced")
    case "struct":
      return ALL.filter((name) => name !== "misplaced")
    case "structundo":
    case "structaway":
    case "structnotes":
      return ALL.filter((name) => name !== "misplaced" && name !== "paragraphs")
    default:
      return FAULTS
  }
}
