import * as fc from "fast-check"
import { expect, test } from "vitest"
import { repairsOf, type Span } from "../../../schema/model/tableGrid.ts"

const one: Span = { colspan: 1, rowspan: 1 }

test("E50 an even table needs nothing, merged cells included", () => {
  expect(repairsOf([])).toBeNull()
  expect(repairsOf([[], []])).toBeNull()
  expect(
    repairsOf([
      [one, one],
      [one, one],
    ]),
  ).toBeNull()
  expect(repairsOf([[{ colspan: 2, rowspan: 1 }], [one, one]])).toBeNull()
  expect(repairsOf([[{ colspan: 1, rowspan: 2 }, one], [one]])).toBeNull()
  expect(repairsOf([[{ colspan: 2, rowspan: 2 }], []])).toBeNull()
})

test("E50 short rows get cells, and merged cells reach no further than the table", () => {
  expect(repairsOf([[one, one, one], [one], []])).toEqual({ spans: [], missing: [0, 2, 3] })
  expect(repairsOf([[{ colspan: 1, rowspan: 3 }], [one]])).toEqual({
    spans: [{ row: 0, cell: 0, colspan: 1, rowspan: 2 }],
    missing: [1, 0],
  })
  // The second row's wide cell would lie over the one that reaches down from the first.
  expect(repairsOf([[one, { colspan: 1, rowspan: 2 }], [{ colspan: 2, rowspan: 1 }]])).toEqual({
    spans: [{ row: 1, cell: 0, colspan: 1, rowspan: 1 }],
    missing: [0, 0],
  })
})

test("E50 what is mended needs nothing more, and no cell goes", () => {
  const span = fc.record({
    colspan: fc.integer({ min: 1, max: 4 }),
    rowspan: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const repairs = repairsOf(rows)
      if (!repairs) return
      const mended = rows.map((cells, row) => [
        ...cells.map(
          (cell, at) => repairs.spans.find((each) => each.row === row && each.cell === at) ?? cell,
        ),
        ...Array.from({ length: repairs.missing[row] ?? 0 }, () => one),
      ])
      expect(repairsOf(mended)).toBeNull()
    }),
  )
})
