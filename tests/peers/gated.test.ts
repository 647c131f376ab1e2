/**
 * What the page lets through, the server takes: a short run. `CHAPEAU_GATED=400` makes a long one, and
 * `CHAPEAU_GATED_SEED` begins it elsewhere.
 */

import { expect, test } from "vitest"
import { POLICIES } from "../../schema/sharing/roles.ts"
import { gatedRun, noFigures } from "./gated.ts"

const RUNS = Number(process.env["CHAPEAU_GATED"] ?? 6)
const FIRST_SEED = Number(process.env["CHAPEAU_GATED_SEED"] ?? 1)

test.each(POLICIES)(
  "E23 what the page lets through, the server takes (%s)",
  { timeout: 3_600_000 },
  (policy) => {
    const figures = noFigures()
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) gatedRun(seed, policy, figures)
    const told = figures.refused.map(
      ({ act, fault, log }) => `${act}: ${fault.fault}: ${fault.message}\n${log}`,
    )
    expect(told.join("\n\n")).toBe("")
    expect(figures.sent).toBeGreaterThan(30 * RUNS)
    // Each thing was done, and some were refused by the page itself.
    const acts = [
      "type",
      "type over",
      "erase",
      "erase range",
      "paste",
      "paste over",
      "undo",
      "panel",
    ]
    expect(acts.filter((act) => !figures.done.has(act))).toEqual([])
    expect(figures.refusedHere).toBeGreaterThan(0)
  },
)
