import { describe, expect, test } from "vitest"
import { derive } from "../../../schema/model/derive.ts"
import { EMPTY_RECORDS, type DecisionRecord, type Outcome } from "../../../schema/model/records.ts"
import { standing } from "../../../schema/model/standing.ts"
import { build } from "../../support/build.ts"

const rest = { level: "supported", meeting: "", reason: "", by: "Lead", at: "" } as const
function standingOf(text: string, outcomes: Record<string, Outcome>) {
  const derived = derive(build(text), EMPTY_RECORDS)
  const decided = Object.entries(outcomes).map(([id, outcome]): [string, DecisionRecord] => [
    id,
    { ...outcome, ...rest },
  ])
  return standing(derived, new Map(decided))
}

const NESTED = "7. [Ports [are to] [should]] [Harbours should] open [soon]."

describe("where clusters stand", () => {
  test("D6 an undecided cluster is open, a placeholder is not", () => {
    const now = standingOf("x [a] [b] [--] y [c]", { b4: { outcome: "drop" } })
    expect([now.open, now.of("b1"), now.of("b4"), now.of("b3"), now.of("none")]).toEqual([
      1,
      "open",
      "decided",
      undefined,
      undefined,
    ])
    expect(["b1", "b3", "b4"].map((id) => now.fate(id))).toEqual(["open", "kept", "removed"])
  })

  test("seed G08: choosing the outer alternative leaves the inner cluster open, the other closes it", () => {
    const none = standingOf(NESTED, {})
    expect(none.open).toBe(3)
    const outer = standingOf(NESTED, { b1: { outcome: "choose", bracket: "b1" } })
    expect([outer.open, outer.of("b2"), outer.fate("b4")]).toEqual([2, "open", "removed"])
    const other = standingOf(NESTED, { b1: { outcome: "choose", bracket: "b4" } })
    expect([other.open, other.of("b2"), other.fate("b2")]).toEqual([1, "closed", "removed"])
  })

  test("D6 a decision inside removed words is without effect but stays recorded", () => {
    const inner = { b2: { outcome: "choose", bracket: "b3" } } as const
    const both = standingOf(NESTED, { ...inner, b1: { outcome: "none" } })
    expect([both.of("b2"), both.fate("b3")]).toEqual(["closed", "removed"])
    expect(standingOf(NESTED, inner).fate("b3")).toBe("kept")
  })

  test("D6 a decision for a bracket that is not in the cluster counts as none", () => {
    const now = standingOf("x [a] [b]", { b1: { outcome: "choose", bracket: "b9" } })
    expect([now.of("b1"), now.open]).toEqual(["open", 1])
  })

  test("R2 what stands in removed words is closed, whatever kind of bracket lies between", () => {
    const text = "Roads [are “safe[r [and] calmer]”] open."
    expect(derive(build(text), EMPTY_RECORDS).bracket("b2")?.class).toBe("insertion")
    expect(standingOf(text, {}).open).toBe(2)
    const dropped = standingOf(text, { b1: { outcome: "drop" } })
    expect(dropped.open).toBe(0)
    expect([dropped.of("b1"), dropped.of("b3")]).toEqual(["decided", "closed"])
    expect(["b1", "b2", "b3"].map((id) => dropped.fate(id))).toEqual([
      "removed",
      "removed",
      "removed",
    ])
  })
})
