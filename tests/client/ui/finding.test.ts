/** What the strip and the outline show of a draft. */

import { expect, test } from "vitest"
import { clusterRows, filteredRows } from "../../../client/ui/clusterRows.ts"
import { sectionProgress, sectionsHeld } from "../../../client/ui/sectionProgress.ts"
import { extentsOf, LINES, ticksOf } from "../../../client/ui/stripPlaces.ts"
import type { DecisionRecord } from "../../../schema/model/records.ts"
import { build } from "../../support/build.ts"
import { nodeOfBody } from "../../../schema/model/proseMirror.ts"
import { record, snapshotOf } from "../editor/support.ts"

const DECIDED: DecisionRecord = {
  outcome: "keep",
  level: "supported",
  meeting: "",
  reason: "",
  by: "Ana",
  at: "2026-01-01T00:00:00.000Z",
}

function snapshot(sources: readonly string[], decided: readonly string[] = [], mine = "") {
  const decisions = Object.fromEntries(decided.map((id) => [id, DECIDED]))
  const brackets = mine === "" ? {} : { [mine]: record("add", "Norway") }
  return snapshotOf(nodeOfBody(build(...sources)), brackets, decisions)
}

/** Lines of the strip with a tick of a kind. */
const lines = (path: string) =>
  [...path.matchAll(/M0 ([\d.]+)h1/g)].map((found) => Number(found[1]))

test("U44 each cluster is a tick at its place, whether it is open, decided or one's own", () => {
  const words = "x".repeat(430)
  const shown = snapshot([`[a] ${words}`, words, `[b] ${words}`, `[c] ${words}`], ["b2"], "b3")
  const extents = extentsOf(shown.draft.body)
  expect(extents.paragraphs.length).toBe(5)
  const ticks = ticksOf(extents, shown.derived, clusterRows(shown, "Norway"))
  const share = (index: number) =>
    Math.floor(((extents.paragraphs[index] ?? 0) / (extents.paragraphs[4] ?? 1)) * LINES) + 0.5
  expect(lines(ticks.open)).toEqual([share(0)])
  expect(lines(ticks.decided)).toEqual([share(2)])
  expect(lines(ticks.mine)).toEqual([share(3)])
})

test("U44 of several clusters at one place one's own is seen, else an open one", () => {
  const text = `[a] [b] [c] ${"x".repeat(2_000)}`.replaceAll("] [", "] and [")
  const of = (decided: readonly string[], mine = "") => {
    const shown = snapshot([text, "y".repeat(20_000)], decided, mine)
    return ticksOf(extentsOf(shown.draft.body), shown.derived, clusterRows(shown, "Norway"))
  }
  expect(lines(of([]).open)).toEqual([0.5])
  expect(of(["b1"])).toEqual({ open: "M0 0.5h1", mine: "", decided: "" })
  expect(of(["b1", "b2", "b3"])).toEqual({ open: "", mine: "", decided: "M0 0.5h1" })
  expect(of(["b1"], "b3")).toEqual({ open: "", mine: "M0 0.5h1", decided: "" })
})

test("U45 a section counts what is open in it, in its heading and in the sections below", () => {
  const shown = snapshot(
    ["# A. [Shelter]", "1. Ports [should] [may] give shelter.", "## I. Costs", "1. [Paid]."],
    ["b4"],
  )
  const rows = clusterRows(shown, "")
  expect(Object.fromEntries(sectionProgress(rows))).toEqual({
    A: { open: 2, all: 3 },
    "A.I": { open: 0, all: 1 },
  })
  expect(filteredRows(rows, "all", "A").length).toBe(3)
})

test("U45 a section that stands in an open bracket from before is not agreed", () => {
  const draft = ["# A. First", "1. Ports [act.", "# B. Second", "1. Ships] sail.", "# C. Third"]
  const open = snapshot(draft)
  expect([...sectionsHeld(open.derived, open.standing)]).toEqual(["B"])
  const decided = snapshot(draft, ["b1"])
  expect([...sectionsHeld(decided.derived, decided.standing)]).toEqual([])
})
