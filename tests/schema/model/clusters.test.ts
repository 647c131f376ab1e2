import { describe, expect, test } from "vitest"
import type { Body } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import {
  EMPTY_RECORDS,
  type BracketRecord,
  type MembershipRecord,
} from "../../../schema/model/records.ts"
import { build } from "../../support/build.ts"

const membersOf = (...sources: string[]) =>
  derive(build(...sources), EMPTY_RECORDS).clusters.map((each) => each.brackets.join(" "))

const member = (cluster: string | null): MembershipRecord => ({ cluster, by: "", at: "" })
const added = (cluster?: string): BracketRecord => ({
  kind: "add",
  party: "North",
  by: "",
  at: "",
  ...(cluster === undefined ? {} : { cluster }),
})

function withRecords(
  body: Body,
  membership: Record<string, MembershipRecord>,
  brackets: Record<string, BracketRecord> = {},
) {
  return derive(body, {
    ...EMPTY_RECORDS,
    membership: new Map(Object.entries(membership)),
    brackets: new Map(Object.entries(brackets)),
  })
}

describe("clusters", () => {
  test.each([
    ["Ports [should] [may] open", ["b1 b2"]],
    ["Ports [should][may][shall] open", ["b1 b2 b3"]],
    ["Ports [should]   [may] open", ["b1 b2"]],
    ["Ports [should] / [may] open", ["b1 b2"]],
    ["Ports [should]/[may] open", ["b1 b2"]],
    ["Ports [should] or [may] open", ["b1 b2"]],
    ["各国[应]或[可]开放", ["b1 b2"]],
    ["请[各国][缔约方]采取", ["b1 b2"]],
    ["Ports [should], [may] open", ["b1", "b2"]],
    ["Ports [should] and [may] open", ["b1", "b2"]],
    ["Ports [should] or, [may] open", ["b1", "b2"]],
    ["Ports [should]. [May] open", ["b1", "b2"]],
    ["Ports [should]\n[may] open", ["b1", "b2"]],
    ["Ports [--] [may] [should] open", ["b2 b3"]],
    ["Ports [may] [--] [should] open", ["b1", "b3"]],
  ])("K1 decides %j by what stands between", (text, clusters) => {
    expect(membersOf(text)).toEqual(clusters)
  })

  test("K2 a note reference between does not separate", () => {
    const [sheet = []] = build("Ports [should]\uFFFC [may] open").sheets
    const noted = sheet.map((block) =>
      block.type === "paragraph" ? { ...block, refs: [{ at: 14, id: "n" }] } : block,
    )
    expect(derive({ sheets: [noted] }, EMPTY_RECORDS).clusters).toHaveLength(1)
  })

  test("K3 a paragraph end separates, also between bracketed paragraphs", () => {
    expect(membersOf("[5. One]", "[5bis. Two]")).toEqual(["b1", "b2"])
  })

  test("K4 depth decides, not distance", () => {
    const text = "[7. [Ports [are to] [should]] [Harbours should] open [soon].]"
    expect(membersOf(text)).toEqual(["b1", "b2 b5", "b3 b4", "b6"])
    const { clusters } = derive(build(text), EMPTY_RECORDS)
    expect(clusters.map(({ id, kind, parent, depth }) => [id, kind, parent, depth])).toEqual([
      ["b1", "optional", null, 1],
      ["b2", "alternatives", "b1", 2],
      ["b3", "alternatives", "b2", 3],
      ["b6", "optional", "b1", 2],
    ])
  })

  test("K5 a membership record overrides the rule: null stands alone, a name joins", () => {
    const pair = build("Ports [should] [may] open")
    const split = withRecords(pair, { b2: member(null) })
    expect(split.clusters.map(({ id, explicit }) => [id, explicit])).toEqual([
      ["b1", false],
      ["b2", true],
    ])
    // G05: two bracketed paragraphs as alternatives.
    const paragraphs = build("[5. One]", "[5bis. Two]", "6. [Three] four")
    const joined = withRecords(paragraphs, { b1: member("b1"), b2: member("b1") })
    expect(joined.clusters.map(({ id, brackets }) => [id, brackets])).toEqual([
      ["b1", ["b1", "b2"]],
      ["b3", ["b3"]],
    ])
    expect(joined.bracket("b2")?.cluster).toBe("b1")
    expect(joined.diagnostics.map((each) => each.code)).not.toContain("broken-cluster")
  })

  test("seed G04: split and join again gives the cluster back, with the same brackets", () => {
    const body = build("Ports [should] [may] open")
    const before = derive(body, EMPTY_RECORDS)
    const split = withRecords(body, { b1: member(null), b2: member(null) })
    expect(split.clusters.map((each) => each.kind)).toEqual(["optional", "optional"])
    const again = withRecords(body, { b1: member("b1"), b2: member("b1") })
    expect(again.clusters.map((each) => each.brackets)).toEqual(
      before.clusters.map((each) => each.brackets),
    )
  })

  test("K5 a bracket that joined a cluster elsewhere does not take its neighbour along", () => {
    const body = build("Ports [should] open", "Harbours [may] [might] open")
    const derived = withRecords(body, { b2: member("b1") })
    expect(derived.clusters.map((each) => each.brackets)).toEqual([["b1", "b2"], ["b3"]])
  })

  test("K6 a proposal belongs to the cluster it was made for, also when words come between", () => {
    const beside = withRecords(build("Ports [should] [may] open"), {}, { b2: added("b1") })
    expect(beside.clusters.map((each) => each.brackets)).toEqual([["b1", "b2"]])
    expect(beside.diagnostics).toEqual([])
    const apart = withRecords(build("Ports [should] always [may] open"), {}, { b2: added("b1") })
    expect(apart.clusters.map((each) => each.brackets)).toEqual([["b1", "b2"]])
    expect(apart.diagnostics.map((each) => each.code)).toEqual(["broken-cluster"])
  })

  test("K6 members inside and outside another bracket are reported", () => {
    const body = build("Ports [should [soon]] open [may]")
    const derived = withRecords(body, { b2: member("b3"), b3: member("b3") })
    expect(derived.diagnostics.map((each) => each.code)).toContain("broken-cluster")
  })

  test("K7 a cluster keeps its id when an alternative is put before its first", () => {
    const body = build("Ports [may] [should] open")
    const derived = withRecords(body, {}, { b1: added("b2") })
    expect(derived.clusters.map(({ id, brackets }) => [id, brackets])).toEqual([
      ["b2", ["b1", "b2"]],
    ])
  })

  test("K7 a cluster keeps its id when the bracket it is named after is gone", () => {
    const derived = withRecords(build("Ports [may] open"), {}, { b1: added("gone") })
    expect(derived.clusters.map((each) => each.id)).toEqual(["gone"])
    expect(derived.bracket("b1")?.cluster).toBe("gone")
  })
})
