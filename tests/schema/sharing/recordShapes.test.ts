/** Which attributes the elements of a draft may have. */

import { expect, test } from "vitest"
import { areAttributes } from "../../../schema/sharing/recordShapes.ts"

const PARAGRAPH = { id: "p1", kind: "text", level: 9, dir: "auto", lang: "" }
const CELL = { colspan: 1, rowspan: 1000, colwidth: [1, 1000] }

test.each<readonly [string, Record<string, unknown>]>([
  ["paragraph", {}],
  ["paragraph", PARAGRAPH],
  ["paragraph", { ...PARAGRAPH, id: "x".repeat(100), kind: "heading", level: 0, dir: "rtl" }],
  ["table", { id: "t1" }],
  ["table_cell", CELL],
  ["table_header", { ...CELL, colwidth: null }],
  ["sheet", {}],
])("G9 a %s may have %o", (element, attributes) => {
  expect(areAttributes(element, attributes)).toBe(true)
})

test.each<readonly [string, Record<string, unknown>]>([
  ["paragraph", { id: "x".repeat(101) }],
  ["paragraph", { id: 1 }],
  ["paragraph", { kind: "chapter" }],
  ["paragraph", { kind: ["heading"] }],
  ["paragraph", { level: 10 }],
  ["paragraph", { level: -1 }],
  ["paragraph", { level: 1.5 }],
  ["paragraph", { level: "1" }],
  ["paragraph", { level: [1] }],
  ["paragraph", { level: NaN }],
  ["paragraph", { dir: null }],
  ["paragraph", { lang: undefined }],
  ["paragraph", { colspan: 1 }],
  ["paragraph", { constructor: "x" }],
  ["table_cell", { colspan: 0 }],
  ["table_cell", { rowspan: 1001 }],
  ["table_cell", { colwidth: [0] }],
  ["table_cell", { colwidth: 5 }],
  ["table_cell", { colwidth: Array.from({ length: 1001 }, () => 1) }],
  ["sheet", { id: "s1" }],
])("G9 a %s may not have %o", (element, attributes) => {
  expect(areAttributes(element, attributes)).toBe(false)
})
