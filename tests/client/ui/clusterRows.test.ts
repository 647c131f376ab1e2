import { expect, test } from "vitest"
import type { Snapshot } from "../../../client/editor/handle.ts"
import { clusterRows, filteredRows } from "../../../client/ui/clusterRows.ts"
import { ANY } from "../../../client/ui/pageState.ts"
import { sectionProgress } from "../../../client/ui/sectionProgress.ts"
import { derive } from "../../../schema/model/derive.ts"
import type { DecisionRecord, Records } from "../../../schema/model/records.ts"
import { standing } from "../../../schema/model/standing.ts"
import { build, draftOf } from "../../support/build.ts"

const AT = { by: "Delegate", at: "2026-01-01T00:00:00Z" }

function snapshotOf(sources: readonly string[], records: Partial<Records> = {}): Snapshot {
  const draft = draftOf(build(...sources), records)
  const derived = derive(draft.body, draft.records)
  return {
    draft,
    derived,
    standing: standing(derived, draft.records.decisions),
    selection: null,
    bracket: null,
  }
}

const TEXT = [
  "# A. Shelter",
  "1. Ports [should] [may] give shelter to ships [in distress].",
  "# B. Costs",
  "1. Ships [shall pay the costs [in full]].",
]

test("U4 each cluster is one row, in order of the text, with its key, words and glyphs", () => {
  const rows = clusterRows(snapshotOf([...TEXT, "2. 港口［应当］［可以］提供庇护。"]), "")
  expect(rows.map((row) => [row.number, row.key, row.kind, row.words])).toEqual([
    [1, "A.1", "alternatives", ["should", "may"]],
    [2, "A.1", "optional", ["in distress"]],
    [3, "B.1", "optional", ["shall pay the costs [in full]"]],
    [4, "B.1", "optional", ["in full"]],
    [5, "B.2", "alternatives", ["应当", "可以"]],
  ])
  expect(rows[3]?.depth).toBe(2)
  expect(rows[4]?.glyphs).toEqual([
    ["［", "］"],
    ["［", "］"],
  ])
})

test("U5 a row that reads as before is the same object, and so is a list without a change", () => {
  const before = clusterRows(snapshotOf(TEXT), "")
  expect(clusterRows(snapshotOf(TEXT), "", before)).toBe(before)
  const changed = TEXT.map((line) => line.replace("in distress", "in danger"))
  const after = clusterRows(snapshotOf(changed), "", before)
  expect(after.map((row, i) => row === before[i])).toEqual([true, false, true, true])
})

test("rows tell what is decided, what falls with it, and what stays", () => {
  const decision: DecisionRecord = {
    outcome: "drop",
    level: "ad-ref",
    meeting: "Third meeting",
    reason: "",
    ...AT,
  }
  const rows = clusterRows(snapshotOf(TEXT, { decisions: new Map([["b4", decision]]) }), "")
  expect(rows.map((row) => [row.standing, row.level, row.kept])).toEqual([
    ["open", null, null],
    ["open", null, null],
    ["decided", "ad-ref", [false]],
    ["closed", null, [false]],
  ])
})

test("filters leave what is open, decided, in a section, or of one's own party", () => {
  const records = {
    brackets: new Map([["b1", { kind: "add", party: "Norvania", ...AT } as const]]),
    positions: new Map([["b4/Norvania", { stance: "oppose", note: "", ...AT } as const]]),
    decisions: new Map([
      ["b3", { outcome: "keep", level: "supported", meeting: "", reason: "", ...AT } as const],
    ]),
  }
  const rows = clusterRows(snapshotOf(TEXT, records), "Norvania")
  const numbers = (
    ...filter: Parameters<typeof filteredRows> extends [unknown, ...infer F] ? F : never
  ) => filteredRows(rows, ...filter).map((row) => row.number)
  expect(numbers("open", "")).toEqual([1, 3, 4])
  expect(numbers("decided", "")).toEqual([2])
  expect(numbers("mine", "")).toEqual([1, 3])
  expect(numbers("all", "B")).toEqual([3, 4])
  expect(Object.fromEntries(sectionProgress(rows))).toEqual({
    A: { open: 1, all: 2 },
    B: { open: 2, all: 2 },
  })
})

test("U84 filters leave what is carried forward, of a party, of a kind, or of an age", () => {
  const record = (party: string, at: string) => ({ kind: "add", party, by: "", at }) as const
  const records = {
    brackets: new Map([
      ["b1", record("Norvania", "2026-01-01T00:00:00Z")],
      ["b2", record("Kenya", "2025-06-01T00:00:00Z")],
      ["b3", record("Kenya", "2026-01-01T00:00:00Z")],
    ]),
    carried: new Map([["b3", { to: "Second session", reason: "", ...AT }]]),
  }
  const before = snapshotOf(TEXT, { ...records, carried: new Map() })
  const draft = { ...before.draft, records: { ...before.draft.records, carried: records.carried } }
  const rows = clusterRows({ ...before, draft }, "", clusterRows(before, ""))
  expect(rows.map(({ carried }) => carried)).toEqual([null, "Second session", null, null])
  const numbers = (
    ...filter: Parameters<typeof filteredRows> extends [unknown, ...infer F] ? F : never
  ) => filteredRows(rows, ...filter).map((row) => row.number)
  expect(numbers("carried", "")).toEqual([2])
  expect(numbers("all", "", { ...ANY, party: "Kenya" })).toEqual([1, 2])
  expect(numbers("all", "", { ...ANY, party: "Kenya", kind: "optional" })).toEqual([2])
  expect(numbers("all", "", { ...ANY, days: 30 }, "2025-12-01T00:00:00Z")).toEqual([1])
})
