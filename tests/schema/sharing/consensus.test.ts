import { expect, test } from "vitest"
import type {
  BracketRecord,
  Outcome,
  PositionRecord,
  Stance,
} from "../../../schema/model/records.ts"
import { whoStandsAgainst } from "../../../schema/sharing/consensus.ts"

const AT = "2026-01-02T03:04:05.000Z"

/** Who stands against an outcome for alternatives `kind party`, with positions `bracket/party: stance`. */
function against(
  proposals: Readonly<Record<string, readonly [BracketRecord["kind"], ...string[]]>>,
  stances: Readonly<Record<string, Stance>>,
  outcome: Outcome,
): readonly string[] {
  const brackets = new Map(
    Object.entries(proposals).map(([id, [kind, party = "", ...sponsors]]) => [
      id,
      { kind, party, by: party, at: AT, ...(sponsors.length > 0 && { sponsors }) },
    ]),
  )
  const positions = new Map(
    Object.entries(stances).map(([key, stance]): [string, PositionRecord] => [
      key,
      { stance, note: "", by: "somebody", at: AT },
    ]),
  )
  return whoStandsAgainst({ brackets: Object.keys(proposals) }, outcome, { brackets, positions })
}

const choose = (bracket: string): Outcome => ({ outcome: "choose", bracket })

test("G28 who opposes or reserves stands against what is chosen", () => {
  const proposals = { x: ["open"], y: ["open"] } as const
  const stances = { "x/A": "oppose", "x/B": "reserve", "x/C": "accept", "x/D": "none" } as const
  expect(against(proposals, stances, choose("x"))).toEqual(["A", "B"])
  expect(against(proposals, stances, choose("y"))).toEqual([])
})

test("G28 who supports another stands against it, unless they can accept it", () => {
  const proposals = { x: ["keep", "A"], y: ["add", "A", "S"], z: ["add", "B"] } as const
  expect(against(proposals, {}, choose("z"))).toEqual(["A", "S"])
  expect(against(proposals, { "z/A": "accept", "z/S": "none" }, choose("z"))).toEqual(["S"])
  expect(against(proposals, { "y/A": "accept", "y/S": "none" }, choose("z"))).toEqual([])
  expect(against(proposals, { "x/C": "support" }, choose("y"))).toEqual(["B", "C"])
})

test("G28 who supports any stands against none, and who opposes any against all", () => {
  const proposals = { x: ["open"], y: ["add", "B"] } as const
  const stances = { "x/A": "support", "x/C": "oppose" } as const
  expect(against(proposals, stances, { outcome: "none" })).toEqual(["B", "A"])
  expect(against(proposals, stances, { outcome: "keep" })).toEqual(["C"])
})

test("G28 to support a proposed deletion is to wish the words away", () => {
  const proposals = { x: ["drop", "A"] } as const
  const stances = { "x/B": "support", "x/C": "oppose", "x/D": "accept" } as const
  expect(against(proposals, stances, { outcome: "keep" })).toEqual(["A", "B"])
  expect(against(proposals, stances, { outcome: "drop" })).toEqual(["C"])
})
