/** Reading copies: choices, one party's wishes, and names. */

import { describe, expect, test } from "vitest"
import type { BracketKind, BracketRecord, Stance } from "../../../schema/model/records.ts"
import { textOf } from "../../../schema/interchange/writeText.ts"
import { build, draftOf } from "../../support/build.ts"
import { decisions, rendered, shown } from "./support.ts"

const at = "2026-01-05T10:00:00Z"

function proposed(kind: BracketKind, party: string, sponsors: string[] = []): BracketRecord {
  return { kind, party, sponsors, by: "", at }
}

function positions(of: Readonly<Record<string, Stance>>) {
  return new Map(Object.entries(of).map(([key, stance]) => [key, { stance, note: "", by: "", at }]))
}

const ALTERNATIVES = "Schools [shall] [should] [may] open."

/** The verb that party X's reading keeps. */
function verb(
  records: Readonly<Record<string, BracketRecord>>,
  stances: Readonly<Record<string, Stance>> = {},
): string | undefined {
  const all = { brackets: new Map(Object.entries(records)), positions: positions(stances) }
  const [text] = shown(ALTERNATIVES, "reading", all, { choose: { party: "X" } })
  return /^Schools (?:(\w+) )?open\.$/.exec(text ?? "")?.[1]
}

describe("alternatives", () => {
  const others = { b2: proposed("add", "Y"), b3: proposed("add", "Z") }
  const imported = { b1: proposed("open", ""), b2: proposed("open", ""), b3: proposed("open", "") }

  test("R9 a party's reading takes its own addition, then what it supports, then what it accepts", () => {
    const own = { b1: proposed("keep", "X"), b2: proposed("add", "Y"), b3: proposed("add", "X") }
    expect(verb(own)).toBe("may")
    expect(verb(own, { "b2/X": "support" })).toBe("may")
    expect(verb(own, { "b3/X": "oppose", "b2/X": "accept" })).toBe("should")
    expect(verb({ ...own, b3: proposed("add", "Z", ["X"]) })).toBe("may")
    expect(verb(imported, { "b2/X": "accept", "b3/X": "support" })).toBe("may")
    expect(verb(imported, { "b2/X": "accept" })).toBe("should")
  })

  test("R9 without a wish the first that is no other party's addition and not opposed stays", () => {
    expect(
      verb({ b1: proposed("add", "Y"), b2: proposed("keep", "Y"), b3: proposed("add", "Z") }),
    ).toBe("should")
    expect(verb(imported, { "b1/X": "oppose" })).toBe("should")
    expect(verb({ b1: proposed("add", "Y"), ...others })).toBe("shall")
    expect(verb({ b1: proposed("add", "Y"), ...others }, { "b1/X": "oppose" })).toBe("should")
    expect(verb(imported, { "b1/X": "oppose", "b2/X": "oppose", "b3/X": "oppose" })).toBe("shall")
    expect(verb(imported, { "b1/Y": "oppose", "b2/Y": "support" })).toBe("shall")
  })

  test("R9 a party that would drop the words has none where only others' additions stand beside", () => {
    expect(verb({ b1: proposed("drop", "X"), ...others })).toBeUndefined()
    expect(verb({ b1: proposed("drop", "X"), ...others }, { "b2/X": "accept" })).toBe("should")
    expect(verb({ b1: proposed("drop", "Y"), ...others })).toBe("shall")
  })

  test("R9 a party that opposes a deletion keeps the words, not another's addition", () => {
    expect(verb({ b1: proposed("drop", "Y"), ...others }, { "b1/X": "oppose" })).toBe("shall")
    expect(verb({ b1: proposed("drop", "Y"), ...others }, { "b1/X": "support" })).toBeUndefined()
  })
})

test.each<[string, BracketRecord | undefined, Stance | undefined, boolean]>([
  ["imported words stay", undefined, undefined, true],
  ["imported words that it opposes go", undefined, "oppose", false],
  ["its own addition stays", proposed("add", "X"), undefined, true],
  ["an addition that it sponsors stays", proposed("add", "Y", ["X"]), undefined, true],
  ["another's addition is left out", proposed("add", "Y"), undefined, false],
  ["another's addition that it can accept stays", proposed("add", "Y"), "accept", true],
  ["another's addition that it reserves on is left out", proposed("add", "Y"), "reserve", false],
  ["words that it would drop go", proposed("drop", "X"), undefined, false],
  ["words that another would drop stay", proposed("drop", "Y"), undefined, true],
  ["words whose deletion it supports go", proposed("drop", "Y"), "support", false],
  ["words whose deletion it opposes stay", proposed("drop", "Y"), "oppose", true],
])("R9 optional: %s", (_, record, stance, stays) => {
  const all = {
    brackets: new Map(record ? [["b1", record]] : []),
    positions: positions(stance ? { "b1/X": stance } : {}),
  }
  const texts = shown("Roads [and rails] open.", "reading", all, { choose: { party: "X" } })
  expect(texts).toEqual([stays ? "Roads and rails open." : "Roads open."])
})

test("R4 a reading applies decisions before choices, and exact choices before the rest", () => {
  const text = "Schools [should] [may] open [early] [late] [, or not,] all year."
  const decided = decisions({ b1: { outcome: "choose", bracket: "b2" } })
  const choices = new Map([
    ["b1", "b1"],
    ["b3", null],
  ])
  expect(shown(text, "reading", decided, { choices })).toEqual(["Schools may open all year."])
  expect(shown(text, "reading", {}, { choices, choose: { alternative: "last" } })).toEqual([
    "Schools should open all year.",
  ])
  const apart = "Schools [should] [may] open [early] and [late] or not."
  expect(shown(apart, "reading", {}, { choose: { alternative: "last" } })).toEqual([
    "Schools may open early and late or not.",
  ])
})

test("R7 names are written behind the opening bracket, and only when asked for", () => {
  const brackets = new Map([
    ["b1", proposed("keep", "X")],
    ["b2", proposed("add", "X", ["Y"])],
  ])
  const draft = draftOf(build("Schools [shall] [may] open [early]."), { brackets })
  const text = (names: boolean) => textOf(rendered(draft, { as: "bracketed", names }))
  expect(text(true)).toBe("Schools [X: shall] [X; Y: may] open [early].\n")
  expect(text(false)).toBe("Schools [shall] [may] open [early].\n")
  const asX = (names: boolean) =>
    rendered(draft, { as: "reading", names, choose: { party: "X" } }).notice
  expect(asX(true)).toContain("as X would have it")
  expect(asX(false)).not.toContain("X")
})
