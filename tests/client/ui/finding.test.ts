/** What the strip and the outline show of a draft. */

import { expect, test } from "vitest"
import { clusterRows, filteredRows } from "../../../client/ui/clusterRows.ts"
import { matchesNear, matchFrom, replacing } from "../../../client/ui/matches.ts"
import { sectionProgress, sectionsHeld } from "../../../client/ui/sectionProgress.ts"
import { extentsOf, LINES, ticksOf } from "../../../client/ui/stripPlaces.ts"
import type { DecisionRecord } from "../../../schema/model/records.ts"
import { search } from "../../../schema/model/search.ts"
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

/** The words found, each as its paragraph and where it begins. */
function found(sources: readonly string[], words: string) {
  const { derived } = snapshot(sources)
  return { derived, matches: search(derived, words, { language: "en", through: true }) }
}

test("U70 the next and previous place are those after and before the caret, round the end", () => {
  const { derived, matches } = found(["a b a", "a"], "a")
  const next = (paragraph: string, offset: number) =>
    matchFrom(derived, matches, { paragraph, offset }, 1)
  const previous = (paragraph: string, offset: number) =>
    matchFrom(derived, matches, { paragraph, offset }, -1)
  expect([next("p1", -1), next("p1", 0), next("p1", 4), next("p2", 0)]).toEqual([0, 1, 2, 0])
  expect([previous("p2", 0), previous("p1", 4), previous("p1", 0)]).toEqual([1, 0, 2])
  expect([matchFrom(derived, matches, null, 1), matchFrom(derived, matches, null, -1)]).toEqual([
    0, 2,
  ])
  expect(matchFrom(derived, [], { paragraph: "p1", offset: 0 }, 1)).toBe(-1)
})

test("U71 what is not one's to replace stays, with the reason", () => {
  const { derived, matches } = found(
    ["# A. One", "They shall [now] take, shall take.", "# B. Two", "They shall take."],
    "shall take",
  )
  const { will, stay } = replacing(derived, matches, ({ section }) => section !== "B")
  expect(will.map(({ paragraph, from }) => [paragraph, from])).toEqual([["p2", 23]])
  expect(stay.map(({ match, why }) => [match.paragraph, why])).toEqual([
    ["p2", "bracket"],
    ["p4", "outside"],
  ])
})

test("U70 only what is near the part that is seen is marked", () => {
  const { derived, matches } = found(
    Array.from({ length: 40 }, (_, i) => `word ${i} ${"x".repeat(300)}`),
    "word",
  )
  const { draft } = snapshot(Array.from({ length: 40 }, (_, i) => `word ${i} ${"x".repeat(300)}`))
  const near = matchesNear(derived, matches, extentsOf(draft.body), [0.5, 0.55])
  expect(near.length).toBeLessThan(10)
  expect(near.map(({ paragraph }) => paragraph)).toContain("p21")
})
