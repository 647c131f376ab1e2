import { Fragment, Slice, type Node } from "prosemirror-model"
import { expect, test } from "vitest"
import { fitted } from "../../../client/editor/paste.ts"
import { withoutTables } from "../../../client/editor/pastedTables.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { draftSchema } from "../../../schema/model/nodes.ts"
import { bodyOfNode } from "../../../schema/model/proseMirror.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { isEven, tablesOf } from "../../support/tables.ts"

function cell(words: string | null, attrs = {}, header = false): Node {
  const paragraphs =
    words === null
      ? []
      : [
          draftSchema.node(
            "paragraph",
            { id: "same" },
            words === "" ? [] : [draftSchema.text(words)],
          ),
        ]
  return draftSchema.node(header ? "table_header" : "table_cell", attrs, paragraphs)
}

function table(...rows: readonly (readonly Node[])[]): Slice {
  const made = rows.map((cells) => draftSchema.node("table_row", null, [...cells]))
  return new Slice(Fragment.from(draftSchema.node("table", { id: "t" }, made)), 0, 0)
}

function pasted(slice: Slice) {
  const { slice: fit, brackets } = fitted(slice, numberedIds("n"), () => false)
  const sheet = draftSchema.node("sheet", null, fit.content)
  return { body: bodyOfNode(draftSchema.node("doc", null, [sheet])), brackets }
}

test("E53 a pasted table is even, has a paragraph in each cell, and ids of its own", () => {
  const { body, brackets } = pasted(
    table(
      [cell("A", {}, true), cell("B", { colspan: 5000, colwidth: [90] }, true)],
      [cell("[x]", { rowspan: 9 }), cell(null)],
      [],
    ),
  )
  expect(isEven(body)).toBe(true)
  const [rows] = tablesOf(body)
  expect(rows?.map((cells) => cells[0])).toEqual(["#A", "[x]/1x2", ""])
  expect(rows?.[0]?.[1]).toBe("#B/50x1")
  const ids = paragraphsOf(body).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(body.sheets.flat().map(({ id }) => id)).not.toContain("t")
  expect(brackets).toHaveLength(1)
  expect(pasted(table([])).body.sheets.flat()).toEqual([])
})

test("E53 into a cell the words of a table come, and no table", () => {
  const { body } = pasted(withoutTables(table([cell("A"), cell("B")], [cell("C"), cell("")])))
  expect(tablesOf(body)).toEqual([])
  expect(paragraphsOf(body).map(({ text }) => text)).toEqual(["A", "B", "C", ""])
  const words = new Slice(Fragment.from(draftSchema.text("x")), 0, 0)
  expect(withoutTables(words)).toBe(words)
})
