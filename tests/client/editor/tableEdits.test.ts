/** What is done to rows, columns and cells: on the editor, and what it writes into the draft. */

import * as fc from "fast-check"
import { TextSelection } from "prosemirror-state"
import { CellSelection } from "prosemirror-tables"
import { ySyncPluginKey } from "y-prosemirror"
import * as Y from "yjs"
import { expect, test } from "vitest"
import { editTable, insertTable, type TableAct } from "../../../client/editor/tableEdits.ts"
import { tablePlace } from "../../../client/editor/tablePlace.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { paragraphsOf, type Body } from "../../../schema/model/body.ts"
import { bodyOfNode } from "../../../schema/model/proseMirror.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { readBody } from "../../../schema/operations/reading.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { freshRender, headless } from "../../peers/headless.ts"
import { build, draftOf } from "../../support/build.ts"
import { draftWith, isEven, positionOfWords, tablesOf } from "../../support/tables.ts"

const newId = numberedIds("made")

function open(body: Body) {
  const doc = new Y.Doc()
  const document = draftDocument(doc)
  writeDraft(document, draftOf(body))
  const editor = headless(document.body)
  const select = (words: string, last = words) => {
    const [from, to] = [words, last].map((each) => positionOfWords(editor.state.doc, each))
    const { state } = editor
    if (from === undefined || to === undefined) throw new Error("two places")
    const cell = (at: number) => state.doc.resolve(at).before(4)
    const selection =
      words === last
        ? TextSelection.create(state.doc, from)
        : CellSelection.create(state.doc, cell(from), cell(to))
    editor.dispatch(state.tr.setSelection(selection))
  }
  const act = (name: TableAct) => {
    const edit = editTable(editor.state, name, newId)
    if ("hindrance" in edit) return edit.hindrance
    editor.dispatch(edit.tr)
    return tablesOf(readBody(document.body))[0] ?? "no table"
  }
  return { doc, document, editor, select, act }
}

const TWO = draftWith(["a", "b"], ["c", "d"])

test("E50 a table is inserted below the paragraph of the caret, with a caret in it and a place behind it", () => {
  const { editor, document, doc } = open(build("First.", "Last."))
  const at = positionOfWords(editor.state.doc, "Last")
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)))
  const edit = insertTable(editor.state, { rows: 2, columns: 3, header: true }, newId)
  if ("hindrance" in edit) throw new Error(edit.hindrance)
  editor.dispatch(edit.tr)
  editor.dispatch(editor.state.tr.insertText("x"))
  const body = readBody(document.body)
  expect(tablesOf(body)).toEqual([
    [
      ["#x", "#", "#"],
      ["", "", ""],
    ],
  ])
  expect(body.sheets.flat().at(-1)).toMatchObject({ type: "paragraph", text: "" })
  const ids = paragraphsOf(body).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(freshRender(doc).toJSON()).toEqual(editor.state.doc.toJSON())
  // Tables do not stand in tables.
  expect(insertTable(editor.state, { rows: 1, columns: 1, header: false }, newId)).toEqual({
    hindrance: "place",
  })
})

test("E50 rows and columns come before and after the cell of the caret", () => {
  for (const [act, rows] of [
    [
      "rowBefore",
      [
        ["", ""],
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "rowAfter",
      [
        ["a", "b"],
        ["", ""],
        ["c", "d"],
      ],
    ],
    [
      "columnBefore",
      [
        ["", "a", "b"],
        ["", "c", "d"],
      ],
    ],
    [
      "columnAfter",
      [
        ["a", "", "b"],
        ["c", "", "d"],
      ],
    ],
  ] as const) {
    const { select, act: does } = open(TWO)
    select("a")
    expect(does(act)).toEqual(rows)
  }
})

test("E50 rows, columns and the table go, and of the last row the table", () => {
  const { select, act, editor } = open(draftWith(["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]))
  select("e")
  expect(act("removeRow")).toEqual([
    ["a", "b", "c"],
    ["g", "h", "i"],
  ])
  select("b", "c")
  expect(act("removeColumn")).toEqual([["a"], ["g"]])
  select("a", "g")
  expect(act("removeRow")).toBe("no table")
  expect(editor.state.selection.$from.parent.textContent).toBe("2.")
  expect(act("removeTable")).toBe("place")
})

test("E50 cells are merged where one of them has words, and split again", () => {
  const { select, act } = open(draftWith(["a", "", "b"], ["", "", "c"], ["d", "e", "f"]))
  select("a", "c")
  expect(act("merge")).toBe("words")
  select("a", "e")
  expect(act("merge")).toBe("words")
  const other = open(draftWith(["a", "", "b"], ["", " ", "c"], ["d", "e", "f"]))
  other.select("a", " ")
  expect(other.act("merge")).toBe("words")
  const { state } = other.editor
  other.editor.dispatch(
    state.tr.delete(positionOfWords(state.doc, " "), positionOfWords(state.doc, " ") + 1),
  )
  const place = positionOfWords(other.editor.state.doc, "a")
  const $cell = other.editor.state.doc.resolve(place)
  const table = tablePlace(other.editor.state)
  if (!table) throw new Error("a table")
  const last = table.pos + 1 + (table.map.map[4] ?? 0)
  other.editor.dispatch(
    other.editor.state.tr.setSelection(
      CellSelection.create(other.editor.state.doc, $cell.before(4), last),
    ),
  )
  expect(other.act("merge")).toEqual([["a/2x2", "b"], ["c"], ["d", "e", "f"]])
  other.select("c")
  expect(other.act("rowBefore")).toEqual([["a/2x3", "b"], [""], ["c"], ["d", "e", "f"]])
  other.select("e")
  expect(other.act("columnBefore")).toEqual([["a/3x3", "b"], [""], ["c"], ["d", "", "e", "f"]])
  other.select("a")
  expect(other.act("removeRow")).toEqual([["d", "", "e", "f"]])
})

test("E50 a merged cell is not cut by the removal of rows, and gives way to that of columns", () => {
  const wide = open(draftWith(["a", ""], ["c", "d"]))
  const { state } = wide.editor
  const table = state.doc.resolve(positionOfWords(state.doc, "a"))
  const next = table.after(4)
  wide.editor.dispatch(
    state.tr.setSelection(CellSelection.create(state.doc, table.before(4), next)),
  )
  expect(wide.act("merge")).toEqual([["a/2x1"], ["c", "d"]])
  wide.select("c")
  expect(wide.act("removeColumn")).toEqual([["a"], ["d"]])
  const tall = open(draftWith(["a", "b"], ["", "d"]))
  const doc = tall.editor.state.doc
  const one = doc.resolve(positionOfWords(doc, "a")).before(4)
  const two = doc.resolve(positionOfWords(doc, "d")).before(4) - 4
  tall.editor.dispatch(tall.editor.state.tr.setSelection(CellSelection.create(doc, one, two)))
  expect(tall.act("merge")).toEqual([["a/1x2", "b"], ["d"]])
  tall.select("b")
  expect(tall.act("removeRow")).toBe("merged")
  tall.select("d")
  expect(tall.act("removeRow")).toEqual([["a", "b"]])
  tall.select("a")
  expect(tall.act("split")).toBe("nothing")
})

test("E50 the header row is turned on and off without any word written again", () => {
  const { select, act, doc, editor } = open(TWO)
  const typed: string[] = []
  doc.on("update", (update: Uint8Array) => {
    for (const { content } of Y.decodeUpdate(update).structs.filter(
      (each) => each instanceof Y.Item,
    ))
      if (content instanceof Y.ContentString) typed.push(content.str)
  })
  select("d")
  expect(act("headerRow")).toEqual([
    ["#a", "#b"],
    ["c", "d"],
  ])
  expect(act("headerRow")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ])
  expect(typed).toEqual([])
  expect(freshRender(doc).toJSON()).toEqual(editor.state.doc.toJSON())
})

test("E50 a ragged table, as texts bring it, is made even by the first act", () => {
  const { select, act } = open(draftWith(["a", "b", "c"], ["d"]))
  select("d")
  expect(act("rowAfter")).toEqual([
    ["a", "b", "c"],
    ["d", "", ""],
    ["", "", ""],
  ])
})

const ACTS: readonly TableAct[] = [
  "rowBefore",
  "rowAfter",
  "columnBefore",
  "columnAfter",
  "removeRow",
  "removeColumn",
  "merge",
  "split",
  "headerRow",
]

test("E50 whatever is done, the table stays even, reaches the draft exactly, and is undone step by step", () => {
  const step = fc.record({
    act: fc.constantFrom(...ACTS),
    from: fc.nat(),
    to: fc.nat(),
    type: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { doc, document, editor } = open(draftWith(["a", "", ""], ["", "", ""], ["", "", "z"]))
      const undo = undoManagerFor(document, [ySyncPluginKey])
      const states = [readBody(document.body)]
      for (const { act, from, to, type } of steps) {
        const table = editor.state.doc.child(0).child(1)
        if (table.type.name !== "table") break
        const cells: number[] = []
        table.descendants((node, pos) => {
          const isCell = node.type.name.startsWith("table_") && node.type.name !== "table_row"
          if (isCell) cells.push(pos)
          return !isCell
        })
        const start = editor.state.doc.child(0).child(0).nodeSize + 2
        const at = (n: number) => start + (cells[n % cells.length] ?? 0)
        const { tr } = editor.state
        editor.dispatch(tr.setSelection(CellSelection.create(tr.doc, at(from), at(to))))
        const edit = editTable(editor.state, act, newId)
        if (!("tr" in edit)) continue
        undo.stopCapturing()
        editor.dispatch(type && act.endsWith("After") ? edit.tr.insertText("w") : edit.tr)
        expect(freshRender(doc).toJSON()).toEqual(editor.state.doc.toJSON())
        expect(bodyOfNode(editor.state.doc)).toEqual(readBody(document.body))
        expect(isEven(readBody(document.body))).toBe(true)
        states.push(readBody(document.body))
      }
      const shown = (body: Body | undefined) => body && tablesOf(body)
      for (let i = states.length - 2; i >= 0 && undo.undoStack.length > 0; i--) {
        undo.undo()
        expect(shown(readBody(document.body))).toEqual(shown(states[i]))
      }
    }),
    { numRuns: 60 },
  )
})
