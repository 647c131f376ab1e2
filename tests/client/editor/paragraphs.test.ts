import { TextSelection, type Command, type EditorState } from "prosemirror-state"
import { expect, test } from "vitest"
import {
  deleteSelected,
  joinParagraph,
  splitParagraph,
  withIds,
} from "../../../client/editor/paragraphs.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { paragraph, type Body } from "../../../schema/model/body.ts"
import { answered } from "./answering.ts"
import { stateOf, stateOfBody, textsOf } from "./support.ts"

function run(state: EditorState, command: Command): EditorState {
  let next = state
  const done = command(state, (tr) => {
    next = answered(state, tr)
  })
  expect(done).toBe(true)
  return next
}

function idsOf({ doc }: EditorState): string[] {
  return doc.children.flatMap((sheet) => sheet.children.map((block) => String(block.attrs["id"])))
}

const split = () => splitParagraph(numberedIds("n"))

const TWO_SHEETS: Body = {
  sheets: [
    [paragraph("a", "Alpha"), paragraph("b", "Beta")],
    [paragraph("c", "Gamma"), paragraph("d", "Delta")],
  ],
}

test("E4 Enter within a paragraph leaves its id with the first part", () => {
  const after = run(stateOf(["One two."], 6), split())
  expect([textsOf(after.doc), idsOf(after)]).toEqual([[["One ", "two."]], ["p1", "n1"]])
  expect(after.selection.from).toBe(8)
})

test("E4 Enter at the start of a paragraph leaves its id with its words", () => {
  const after = run(stateOf(["One."], 2), split())
  expect([textsOf(after.doc), idsOf(after)]).toEqual([[["", "One."]], ["n1", "p1"]])
})

test("E4 after a heading comes text", () => {
  const after = run(stateOf(["# Title"], 7), split())
  expect(after.doc.child(0).child(1).attrs).toMatchObject({ kind: "text", level: 0, id: "n1" })
})

test("E4 Backspace joins over the edge of a sheet without joining the sheets", () => {
  // Sheet 1: 0–15; Gamma begins at 17.
  const state = stateOfBody(TWO_SHEETS, 17)
  const after = run(state, joinParagraph(-1))
  expect(textsOf(after.doc)).toEqual([["Alpha", "BetaGamma"], ["Delta"]])
  expect(idsOf(after)).toEqual(["a", "b", "d"])
  expect(after.selection.from).toBe(13)
})

test("E4 Delete at the end of a sheet does the same", () => {
  const state = stateOfBody(TWO_SHEETS, 13)
  const after = run(state, joinParagraph(1))
  expect(textsOf(after.doc)).toEqual([["Alpha", "BetaGamma"], ["Delta"]])
})

test("E4 an empty paragraph goes and the other keeps its id", () => {
  const after = run(stateOf(["", "One."], 4), joinParagraph(-1))
  expect([textsOf(after.doc), idsOf(after)]).toEqual([[["One."]], ["p2"]])
})

test("E4 at the ends of the draft nothing is joined", () => {
  const state = stateOf(["One."], 2)
  expect(run(state, joinParagraph(-1)).doc.eq(state.doc)).toBe(true)
})

test("E4 deleting over two sheets keeps both", () => {
  const state = stateOfBody(TWO_SHEETS, 4, 19)
  const after = run(state, deleteSelected(numberedIds("n")))
  expect(textsOf(after.doc)).toEqual([["Almma"], ["Delta"]])
  expect(after.selection.from).toBe(4)
  expect(idsOf(after)).toEqual(["a", "d"])
})

test("E4 every paragraph without an id of its own is given one", () => {
  const state = stateOf(["One.", "Two."])
  const doubled = state.apply(state.tr.setNodeAttribute(7, "id", "p1"))
  const tr = withIds(doubled, numberedIds("n"))
  expect(tr && idsOf(doubled.apply(tr))).toEqual(["p1", "n1"])
  expect(withIds(state, numberedIds("n"))).toBeNull()
  expect(TextSelection.atStart(state.doc).from).toBe(2)
})
