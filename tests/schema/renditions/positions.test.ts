/** The table of positions, how far parties are from each other, and the table as a file. */

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { positionsCsv } from "../../../schema/interchange/writePositions.ts"
import { derive } from "../../../schema/model/derive.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import {
  STANCES,
  type BracketKind,
  type BracketRecord,
  type Stance,
} from "../../../schema/model/records.ts"
import { standing } from "../../../schema/model/standing.ts"
import { differ, distance, endingsOf } from "../../../schema/renditions/distance.ts"
import { positionTable } from "../../../schema/renditions/positionTable.ts"
import { wishOf } from "../../../schema/renditions/wishes.ts"
import { arbitraryDraft } from "../../support/arbitraryDraft.ts"
import { build, draftOf } from "../../support/build.ts"
import { decisions, shown } from "./support.ts"

const at = "2026-01-05T10:00:00Z"

function proposed(kind: BracketKind, party: string, sponsors: string[] = []): BracketRecord {
  return { kind, party, sponsors, by: "", at }
}

function positions(of: Readonly<Record<string, Stance>>) {
  return new Map(Object.entries(of).map(([key, stance]) => [key, { stance, note: "", by: "", at }]))
}

function tabled({ body, records }: Draft) {
  const derived = derive(body, records)
  const table = positionTable(derived, records)
  return { derived, table, endings: endingsOf(derived, records, table) }
}

/** The distance of X and Y on one text. */
function apart(
  text: string,
  stances: Readonly<Record<string, Stance>>,
  brackets: Readonly<Record<string, BracketRecord>> = {},
) {
  const records = { brackets: new Map(Object.entries(brackets)), positions: positions(stances) }
  const { endings } = tabled(draftOf(build(text), records))
  const { compared, apart: differing, share } = distance(endings, "X", "Y")
  return share === null ? "not known" : `${differing} of ${compared}`
}

describe("the table", () => {
  const brackets = new Map([
    ["b1", proposed("keep", "X")],
    ["b2", proposed("add", "X", ["Z"])],
    ["b3", { ...proposed("drop", "Y"), at: "2026-01-03T10:00:00Z" }],
  ])
  const stances = positions({
    "b1/Y": "oppose",
    "b2/Y": "accept",
    "b3/X": "none",
    "gone/W": "support",
  })
  const { table } = tabled(
    draftOf(build("Roads [shall] [may] open [and rails]."), { brackets, positions: stances }),
  )

  test("PT1 has a row for each cluster and the voices of each party on its alternatives", () => {
    expect(table.parties).toEqual(["X", "Y", "Z"])
    expect(table.rows.map(({ voices }) => [...voices.keys()].sort())).toEqual([
      ["X", "Y", "Z"],
      ["X", "Y"],
    ])
    const [first, second] = table.rows
    expect(first?.voices.get("X")).toEqual([
      { bracket: "b2", alternative: 2, proposed: "add", stance: null },
    ])
    expect(first?.voices.get("Y")).toEqual([
      { bracket: "b1", alternative: 1, proposed: null, stance: "oppose" },
      { bracket: "b2", alternative: 2, proposed: null, stance: "accept" },
    ])
    expect(second?.voices.get("Y")).toEqual([
      { bracket: "b3", alternative: 1, proposed: "drop", stance: null },
    ])
  })

  test("PT1 counts who opposes, and says since when", () => {
    expect(table.rows.map(({ opposing, since }) => [opposing, since])).toEqual([
      [1, at],
      [0, "2026-01-03T10:00:00Z"],
    ])
    const both = positions({ "b1/X": "oppose", "b2/X": "oppose", "b2/Y": "oppose" })
    const twice = tabled(draftOf(build("Roads [shall] [may] open."), { positions: both }))
    expect(twice.table.rows[0]?.opposing).toBe(2)
    expect(twice.table.rows[0]?.since).toBe("")
  })

  test("PT1 for any draft names each voice once and none that says nothing", () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        for (const { cluster, voices } of tabled(draft).table.rows)
          for (const said of voices.values()) {
            expect(said.length).toBeGreaterThan(0)
            expect(said.every((each) => each.proposed ?? each.stance)).toBe(true)
            const places = said.map(({ bracket }) => cluster.brackets.indexOf(bracket))
            expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
          }
      }),
      { seed: 2, numRuns: 150 },
    )
  })
})

describe("the distance", () => {
  const VERBS = "Roads [shall] [should] [may] open."

  test.each<[string, string, Parameters<typeof apart>]>([
    ["nobody tells", "not known", [VERBS, {}]],
    ["one tells", "not known", [VERBS, { "b1/X": "support" }]],
    ["a reservation tells nothing", "not known", [VERBS, { "b1/X": "support", "b1/Y": "reserve" }]],
    ["no instructions tell nothing", "not known", [VERBS, { "b1/X": "oppose", "b1/Y": "none" }]],
    ["both support one", "0 of 1", [VERBS, { "b2/X": "support", "b2/Y": "support" }]],
    [
      "one can accept",
      "0 of 1",
      [VERBS, { "b1/X": "support", "b3/X": "accept", "b3/Y": "support" }],
    ],
    ["they support others", "1 of 1", [VERBS, { "b1/X": "support", "b3/Y": "support" }]],
    ["one opposes the other's", "1 of 1", [VERBS, { "b1/X": "support", "b1/Y": "oppose" }]],
    ["both oppose words", "0 of 1", ["Roads [and rails].", { "b1/X": "oppose", "b1/Y": "oppose" }]],
    [
      "one would have them",
      "1 of 1",
      ["Roads [and rails].", { "b1/X": "oppose", "b1/Y": "accept" }],
    ],
    [
      "one adds and the other opposes",
      "1 of 1",
      ["Roads [and rails].", { "b1/Y": "oppose" }, { b1: proposed("add", "X") }],
    ],
    [
      "one deletes and the other supports it",
      "0 of 1",
      ["Roads [and rails].", { "b1/Y": "support" }, { b1: proposed("drop", "X") }],
    ],
    [
      "one deletes and the other opposes it",
      "1 of 1",
      ["Roads [and rails].", { "b1/Y": "oppose" }, { b1: proposed("drop", "X") }],
    ],
    [
      "two clusters, one settled",
      "1 of 2",
      [
        "Roads [shall] [may] open [and rails].",
        { "b1/X": "support", "b2/Y": "support", "b3/X": "accept", "b3/Y": "accept" },
      ],
    ],
  ])("PT3 is the share of clusters that nothing settles: %s", (_, expected, [...given]) => {
    expect(apart(...given)).toBe(expected)
  })

  test("PT3 compares what is open and what is decided, not what falls away", () => {
    const text = "Roads [and rails [in towns]] open [early]."
    const stances = positions({
      "b2/X": "accept",
      "b2/Y": "oppose",
      "b3/X": "support",
      "b3/Y": "support",
    })
    const all = (of: Parameters<typeof decisions>[0]) =>
      distance(
        tabled(draftOf(build(text), { positions: stances, ...decisions(of) })).endings,
        "X",
        "Y",
      )
    expect(all({})).toEqual({ compared: 2, apart: 1, share: 0.5 })
    expect(all({ b3: { outcome: "drop" } })).toEqual({ compared: 2, apart: 1, share: 0.5 })
    expect(all({ b1: { outcome: "drop" } })).toEqual({ compared: 1, apart: 0, share: 0 })
  })

  /** Proposals and positions of three parties on two clusters. */
  const dispute = fc
    .record({
      kinds: fc.array(
        fc.tuple(
          fc.constantFrom<BracketKind>("open", "add", "drop", "keep"),
          fc.constantFrom("", "X", "Y", "Z"),
        ),
        { minLength: 4, maxLength: 4 },
      ),
      stances: fc.dictionary(
        fc
          .tuple(fc.constantFrom("b1", "b2", "b3", "b4"), fc.constantFrom("X", "Y", "Z"))
          .map((pair) => pair.join("/")),
        fc.constantFrom(...STANCES),
      ),
    })
    .map(({ kinds, stances }) =>
      draftOf(build("Roads [shall] [should] [may] open [early]."), {
        brackets: new Map(kinds.map(([kind, party], i) => [`b${i + 1}`, proposed(kind, party)])),
        positions: positions(stances),
      }),
    )

  test("PT3 is nothing to oneself, the same both ways, and between none and all", () => {
    fc.assert(
      fc.property(fc.oneof(dispute, arbitraryDraft), (draft) => {
        const { table, endings } = tabled(draft)
        for (const a of table.parties) {
          expect(distance(endings, a, a).apart).toBe(0)
          for (const b of table.parties) {
            const there = distance(endings, a, b)
            expect(there).toEqual(distance(endings, b, a))
            expect(there.apart).toBeLessThanOrEqual(there.compared)
            expect(there.share === null).toBe(there.compared === 0)
          }
        }
      }),
      { seed: 3, numRuns: 400 },
    )
  })

  test("PT3 counts no cluster on which both would have the same text", () => {
    fc.assert(
      fc.property(dispute, (draft) => {
        const { table, endings, derived } = tabled(draft)
        const state = standing(derived, draft.records.decisions)
        for (const { cluster } of table.rows) {
          expect(state.of(cluster.id)).toBe("open")
          const same = wishOf("X", cluster, draft.records) === wishOf("Y", cluster, draft.records)
          if (same) expect(differ(endings, "X", "Y", cluster.id)).not.toBe(true)
        }
      }),
      { seed: 4, numRuns: 400 },
    )
  })
})

test("PT2 what a party tells of a cluster is what its text reads, before all that it can live with", () => {
  const text = "Roads [shall] [should] [may] open."
  const records = {
    brackets: new Map([["b3", proposed("add", "X")]]),
    positions: positions({ "b1/X": "accept", "b2/Y": "support", "b1/Z": "reserve" }),
  }
  const { endings, table } = tabled(draftOf(build(text), records))
  const told = (party: string) => endings.get(party)?.get("b1")
  expect([told("X"), told("Y"), told("Z")]).toEqual([["b3", "b1"], ["b2"], undefined])
  expect(table.parties).toEqual(["X", "Y", "Z"])
  expect(shown(text, "reading", records, { choose: { party: "X" } })).toEqual(["Roads may open."])
})

test("PT4 the file has a line for each row and a column for each party, and no cell is a formula", () => {
  const stances = positions({ "b1/=1+1": "oppose", "b2/=1+1": "support", "b3/Y": "reserve" })
  const { table } = tabled(
    draftOf(build('Roads [shall] [say "yes"] open [early].'), { positions: stances }),
  )
  const file = positionsCsv(
    table.rows,
    [{ head: "Cluster", cell: ({ cluster }) => `@"${cluster.id}"` }],
    table.parties,
    ({ alternative, stance }) => `${alternative} ${stance ?? ""}`,
  )
  expect(file).toBe(
    [
      '\ufeff"Cluster","\'=1+1","Y"\r\n',
      '"\'@""b1""","1 oppose; 2 support",""\r\n',
      '"\'@""b3""","","1 reserve"\r\n',
    ].join(""),
  )
})
