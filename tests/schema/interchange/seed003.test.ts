/** The progress report, source document 003: a table cut by page breaks (SEEDS 1.6). */

import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { codes, hasSeeds, marked, ofKind, seed, tables } from "./support.ts"

describe.skipIf(!hasSeeds)("source document 003", () => {
  const result = readText(hasSeeds ? seed("003") : "")
  const { draft } = result
  const [table] = tables(draft.body)
  const rows = table?.rows ?? []
  const cell = (row: number, column: number) => rows[row]?.cells[column]?.paragraphs ?? []

  test("seed T01: title with a bold part, and the line with the date", () => {
    const [title] = ofKind(draft.body, "title")
    expect(title && marked(title, "strong")).toHaveLength(1)
    expect(ofKind(draft.body, "subtitle")[0]?.text).toContain("as at 31 December 2020")
  })
  test("seed T02: seed T03: seed T04: one table of six columns, one header, six rows", () => {
    expect(tables(draft.body)).toHaveLength(1)
    expect(rows.map(({ cells }) => cells.length)).toEqual([6, 6, 6, 6, 6, 6, 6])
    expect(rows.map(({ cells }) => cells.every(({ header }) => header))).toEqual([
      true,
      ...Array.from({ length: 6 }, () => false),
    ])
    expect(codes(result, "repeated-header")).toHaveLength(7)
    expect(codes(result, "row-continued")).toHaveLength(7)
  })
  test("seed T05: ten joins, one also before a capital", () => {
    const joined = codes(result, "page-cut").map(({ place }) => place?.paragraph)
    const perRow = rows.map(
      ({ cells }) =>
        joined.filter((id) => cells.some((each) => each.paragraphs.some((p) => p.id === id)))
          .length,
    )
    expect(perRow).toEqual([0, 1, 2, 2, 3, 1, 1])
    expect(
      cell(1, 5).some(({ text }) => text.includes("representatives of Kazakhstan and Tajikistan")),
    ).toBe(true)
  })
  test("seed T06: seed T12: bold cut by a page break is one run; row 2 is not bold", () => {
    const [four] = cell(4, 1)
    expect(cell(4, 1)).toHaveLength(1)
    expect(four && marked(four, "strong")).toEqual([four?.text])
    expect(four?.text).toContain("the feasibility of a suitable")
    expect(cell(2, 1).flatMap(({ spans }) => spans)).toEqual([])
  })
  test("seed T07: seed T08: paragraphs of responses and comments", () => {
    const counts = [1, 2, 3, 4, 5, 6].map((row) => [cell(row, 2).length, cell(row, 5).length])
    expect(counts).toEqual([
      [3, 5],
      [2, 3],
      [2, 7],
      [3, 3],
      [3, 4],
      [3, 3],
    ])
  })
  test("seed T09: links without target, entities, no tags in the text", () => {
    const all = paragraphsOf(draft.body)
    const links = all.flatMap(({ spans }) => spans.filter(({ mark }) => mark === "link"))
    expect(links).toHaveLength(8)
    expect(codes(result, "link-without-target")).toHaveLength(8)
    const text = all.map((each) => each.text).join("\n")
    expect(text.match(/&/g)).toHaveLength(1)
    expect(text).not.toMatch(/&amp;|<\/?[a-z]/)
  })
  test("seed T10: a flattened list stands on separate lines, and it is said", () => {
    const list = cell(3, 5).find(({ text }) => text.startsWith("Priority 1"))
    expect(list?.text.split("\n").map((line) => line.slice(0, 10))).toEqual(
      [1, 2, 3, 4].map((n) => `Priority ${n}`),
    )
    expect(codes(result, "list-flattened")).toHaveLength(3)
  })
  test("seed T11: an empty date and a status in another column are named, not moved", () => {
    expect(codes(result, "empty-cell").map(({ place }) => place?.paragraph)).toEqual([
      cell(5, 4)[0]?.id,
    ])
    expect(codes(result, "status-in-other-column").map(({ place }) => place?.paragraph)).toEqual([
      cell(5, 5)[0]?.id,
    ])
    expect(cell(5, 4)[0]?.text).toBe("")
  })
  test("seed T13: the parenthesis without partner in row 3", () => {
    expect(codes(result, "unbalanced-parenthesis").map(({ place }) => place?.paragraph)).toEqual([
      cell(3, 2)[1]?.id,
    ])
  })
  test("seed T14: no bracket", () => {
    expect(paragraphsOf(draft.body).every(({ tokens }) => tokens.length === 0)).toBe(true)
  })
})
