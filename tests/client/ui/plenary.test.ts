/** What the projector derives: sections, rings, runs of characters and what is told as news. */

import { expect, test } from "vitest"
import { looksOf } from "../../../client/editor/looks.ts"
import type { Snapshot } from "../../../client/editor/handle.ts"
import { plenarySections, sectionToShow } from "../../../client/ui/plenarySections.ts"
import { arrivalsOf } from "../../../client/ui/projectorReading.ts"
import { runsOf } from "../../../client/ui/projectorRuns.ts"
import { linesOf, ringPath } from "../../../client/ui/ringLines.ts"
import { derive } from "../../../schema/model/derive.ts"
import type { BracketRecord, Records } from "../../../schema/model/records.ts"
import { standing } from "../../../schema/model/standing.ts"
import { build, draftOf } from "../../support/build.ts"

function snapshotOf(lines: readonly string[], records: Partial<Records> = {}): Snapshot {
  const draft = draftOf(build(...lines), records)
  const derived = derive(draft.body, draft.records)
  const where = standing(derived, draft.records.decisions)
  return { draft, derived, standing: where, selection: null, bracket: null }
}

const DRAFT = [
  "Preface.",
  "# A. Scope",
  "1. One.",
  "## A1. Within",
  "2. Two.",
  "# B. Costs",
  "1. Ships [shall] [may] pay.",
]

test("U90 a section holds those below it; what stands before the first heading is one too", () => {
  const { derived } = snapshotOf(DRAFT)
  expect(plenarySections(derived).map(({ id, from, to, level }) => [id, from, to, level])).toEqual([
    ["", 0, 1, 1],
    ["p2", 1, 5, 1],
    ["p4", 3, 5, 2],
    ["p6", 5, 7, 1],
  ])
  expect(plenarySections(snapshotOf(["One.", "Two."]).derived)).toMatchObject([
    { id: "", from: 0, to: 2 },
  ])
})

test("U93 when a section goes, the one is shown that holds what is left of its text", () => {
  const { derived } = snapshotOf(DRAFT)
  expect(sectionToShow(derived, "p6", [])?.id).toBe("p6")
  expect(sectionToShow(derived, "gone", ["gone", "p5", "p7"])?.id).toBe("p4")
  expect(sectionToShow(derived, "gone", ["gone"])?.id).toBe("")
})

test("U91 a ring goes round lines that touch, and lines apart have a ring each", () => {
  const box = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 10 })
  const lines = linesOf([box(50, 90, 0), box(40, 50, 1), box(0, 60, 20)])
  expect(lines).toEqual([{ left: 40, right: 90, top: 0, bottom: 11 }, box(0, 60, 20)])
  expect(ringPath(lines, 0).match(/M/g)).toHaveLength(1)
  expect(ringPath([box(50, 90, 0), box(0, 40, 20)], 0).match(/M/g)).toHaveLength(2)
})

test("U90 no character of a paragraph is lost or doubled on the projector", () => {
  const made = (kind: BracketRecord["kind"]): BracketRecord => ({
    ...{ kind, party: "Norway", by: "", at: "2026-01-05T10:00:00.000Z" },
  })
  const snapshot = snapshotOf(DRAFT, {
    brackets: new Map([
      ["b1", made("keep")],
      ["b2", made("add")],
    ]),
  })
  const looks = looksOf(snapshot, new Set())
  for (const { paragraph } of snapshot.derived.paragraphs) {
    const runs = runsOf(paragraph, looks.of.get(paragraph.id) ?? [])
    expect(runs.map(({ text }) => text).join("")).toBe(paragraph.text)
  }
  const last = snapshot.derived.paragraphs.at(-1)?.paragraph
  const runs = last ? runsOf(last, looks.of.get(last.id) ?? []) : []
  expect(runs.flatMap(({ party }) => (party === "" ? [] : [party]))).toEqual(["Norway"])
})

test("U92 a proposal is told once, and not as changed words too", () => {
  const before = snapshotOf([...DRAFT.slice(0, 6), "1. Ships pay."])
  const after = snapshotOf(DRAFT, {
    brackets: new Map([
      ["b1", { kind: "keep", party: "Norway", by: "", at: "" }],
      ["b2", { kind: "add", party: "Norway", by: "", at: "" }],
    ]),
  })
  const records = new Set(["brackets/b1", "brackets/b2", "positions/b1/Norway"])
  expect(arrivalsOf(before, after, { paragraphs: new Set(["p7", "p3"]), records })).toEqual([
    { what: "proposed", where: "B.1", party: "Norway" },
    { what: "changed", where: "A.1", party: "" },
  ])
})
