/**
 * Random peers through the real binding, against a flat list of symbols: a short run of what
 * `npm run peers` does at length. A failing line names the profile and the seed.
 */

import { describe, expect, test, vi } from "vitest"
import { figures, judged, type Figures } from "./figures.ts"
import { REGRESSIONS } from "./regressions.ts"
import { run } from "./run.ts"
import { schedule, type Act, type Profile } from "./schedule.ts"

const FIRST_SEED = 1

/** A short run takes one or two seconds; this is for a busy machine. */
vi.setConfig({ testTimeout: 90_000 })

/** Schedules of each profile in the short run. */
const COUNT: Readonly<Record<Profile, number>> = {
  text: 25,
  brackets: 30,
  undo: 30,
  clipboard: 20,
  disconnect: 25,
  notes: 20,
  struct: 30,
  structundo: 30,
  structaway: 20,
  structnotes: 20,
}

const known = new Map<Profile, Figures>()
function shortRun(profile: Profile): Figures {
  const figure = known.get(profile) ?? figures(profile, FIRST_SEED, COUNT[profile])
  known.set(profile, figure)
  return figure
}

const faultless = ["text", "brackets", "undo", "clipboard", "disconnect", "notes"] as const

test.each(faultless)(
  "X10 %s: all see the same, nothing is lost, doubled or unpaired",
  (profile) => {
    const { totals, failing } = shortRun(profile)
    const faults = Object.fromEntries(judged(profile).map((name) => [name, totals[name]]))
    expect(faults, `seeds ${failing.join(", ")}`).toEqual(
      Object.fromEntries(judged(profile).map((name) => [name, 0])),
    )
  },
)

test.each(["struct", "structundo", "structaway", "structnotes"] as const)(
  "X11 %s: paragraphs are split, joined, moved and removed, and no word is lost or doubled",
  (profile) => {
    const { totals, failing } = shortRun(profile)
    const faults = Object.fromEntries(judged(profile).map((name) => [name, totals[name]]))
    expect(faults, `seeds ${failing.join(", ")}`).toEqual(
      Object.fromEntries(judged(profile).map((name) => [name, 0])),
    )
  },
)

describe("the harness", () => {
  const acts: Readonly<Record<Profile, readonly Act[]>> = {
    text: ["type", "delete", "replace", "format", "deliver"],
    brackets: ["bracket", "wrap", "propose", "alternative", "withdraw", "decide", "reopen"],
    undo: ["undo", "redo", "wrap", "deliver"],
    clipboard: ["paste", "bracket"],
    disconnect: ["shuffle", "leave", "return"],
    notes: ["footnote", "wrap", "bracket"],
    struct: ["split", "join", "remove", "move"],
    structundo: ["split", "join", "remove", "move", "undo", "redo"],
    structaway: ["split", "join", "remove", "leave", "return"],
    structnotes: ["footnote", "split", "join", "remove", "move", "undo"],
  }

  test.each(Object.entries(acts) as [Profile, Act[]][])(
    "X12 %s really does what it is about",
    (profile, expected) => {
      const { done, totals } = shortRun(profile)
      for (const act of expected) expect(done.get(act) ?? 0, act).toBeGreaterThan(4)
      expect(totals.symbols).toBeGreaterThan(60 * COUNT[profile])
    },
  )

  test("X12 sees the harm of y-prosemirror's own comparison (P2)", () => {
    const { totals } = figures("brackets", FIRST_SEED, 8, { exact: false })
    expect(totals.diverged).toBe(0)
    expect(totals.doubled + totals.risen).toBeGreaterThan(0)
    expect(totals.lost + totals.unpaired + totals.misplaced).toBeGreaterThan(0)
  })

  test("X12 runs a schedule the same way each time", () => {
    const once = run(schedule("undo", 7))
    expect(run(schedule("undo", 7))).toEqual(once)
    expect(run({ ...schedule("undo", 7), steps: [] }).verdict.symbols).toBe(3 * 25)
  })
})

test.each(Object.entries(REGRESSIONS))("X10 %s", (_name, recorded) => {
  const { verdict } = run(recorded)
  for (const name of judged(recorded.profile)) expect(verdict[name], name).toBe(0)
})
