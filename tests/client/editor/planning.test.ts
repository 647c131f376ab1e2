import { expect, test } from "vitest"
import type { EditorState, Transaction } from "prosemirror-state"
import { changeOf } from "../../../client/editor/change.ts"
import { planOf, type Plan } from "../../../client/editor/planning.ts"
import type { BracketRecord } from "../../../schema/model/records.ts"
import { record, snapshotOf, stateOf } from "./support.ts"

const ACTOR = { person: "Ana", party: "Northland", lead: false }
const MINE = record("add", "Northland")
const THEIRS = record("add", "Southland")

/** The plan for an edit of a draft; positions count from 2, the first character of the first paragraph. */
function plan(
  state: EditorState,
  edit: (tr: Transaction) => Transaction,
  brackets: Readonly<Record<string, BracketRecord>> = {},
): Plan {
  const change = changeOf(edit(state.tr))
  if (!change) throw new Error("the edit changes no words")
  return planOf(state.doc, change, snapshotOf(state.doc, brackets), ACTOR)
}

const at = (offset: number, paragraph = "p1") => ({ paragraph, offset })

test("E7 typing in agreed text is an insertion", () => {
  expect(plan(stateOf(["Parties act."]), (tr) => tr.insertText(" now", 13))).toEqual({
    plan: "acts",
    acts: [{ act: "insert", at: at(11), text: " now" }],
  })
})

test("E7 one's own open words are edited as plain text", () => {
  const state = stateOf(["Parties act[ now]."])
  expect(plan(state, (tr) => tr.insertText("x", 16), { b1: MINE })).toEqual({
    plan: "plain",
    shift: 0,
  })
  expect(plan(state, (tr) => tr.delete(15, 17), { b1: MINE })).toEqual({ plan: "plain", shift: 0 })
})

test("E7 one's own words that another party sponsors are no longer plain text", () => {
  const state = stateOf(["Parties act[ now]."])
  const sponsored = { b1: { ...MINE, sponsors: ["Southland"] } }
  expect(plan(state, (tr) => tr.insertText("x", 16), sponsored).plan).toBe("acts")
})

test("E7 deleting the last of one's own words withdraws the proposal", () => {
  const state = stateOf(["Parties act[ now]."])
  expect(plan(state, (tr) => tr.delete(14, 18), { b1: MINE })).toEqual({
    plan: "acts",
    acts: [{ act: "withdraw", bracket: "b1" }],
  })
})

test("E7 typing right beside one's own words goes on within them", () => {
  const state = stateOf(["Parties act[ now]."])
  const typed = (pos: number) => plan(state, (tr) => tr.insertText("x", pos), { b1: MINE })
  expect(typed(13)).toEqual({ plan: "plain", shift: 1 })
  expect(typed(19)).toEqual({ plan: "plain", shift: -1 })
})

test("E7 a decided proposal of one's own is no longer plain text", () => {
  const state = stateOf(["Parties act[ now]."])
  const decided = snapshotOf(
    state.doc,
    { b1: MINE },
    {
      b1: { outcome: "keep", level: "supported", meeting: "", reason: "", by: "Co", at: "2026" },
    },
  )
  const change = changeOf(state.tr.insertText("x", 16))
  expect(change && planOf(state.doc, change, decided, ACTOR).plan).toBe("acts")
})

test("E8 deleting agreed words proposes it, or makes one's own proposed deletion longer", () => {
  const drop = record("drop", "Northland")
  const state = stateOf(["One [two] three."])
  const deleted = (from: number, to: number) =>
    plan(state, (tr) => tr.delete(from, to), { b1: drop })
  expect(deleted(13, 15)).toEqual({
    plan: "acts",
    acts: [{ act: "delete", from: at(11), to: at(13) }],
  })
  expect(deleted(5, 6)).toEqual({
    plan: "acts",
    acts: [{ act: "extend", bracket: "b1", from: at(3), to: at(4) }],
  })
  expect(deleted(11, 13)).toEqual({
    plan: "acts",
    acts: [{ act: "extend", bracket: "b1", from: at(9), to: at(11) }],
  })
  // What is proposed for deletion already stays as it is.
  expect(deleted(7, 9)).toEqual({ plan: "acts", acts: [] })
})

test("E8 a deleted range is taken apart: one's own words go, the rest is proposed", () => {
  const state = stateOf(["One [two] three [four] five."])
  const deleted = (from: number, to: number) =>
    plan(state, (tr) => tr.delete(from, to), { b1: MINE, b2: THEIRS })
  expect(deleted(2, 13)).toEqual({
    plan: "acts",
    acts: [
      { act: "delete", from: at(9), to: at(11) },
      { act: "withdraw", bracket: "b1" },
      { act: "delete", from: at(0), to: at(4) },
    ],
  })
  expect(deleted(8, 13)).toEqual({
    plan: "acts",
    acts: [
      { act: "delete", from: at(9), to: at(11) },
      { act: "erase", from: at(6), to: at(8) },
    ],
  })
})

test("E9 replacing agreed words is a replacement, also over whole brackets of others", () => {
  const state = stateOf(["One [two] three."])
  expect(plan(state, (tr) => tr.insertText("X", 2, 5))).toEqual({
    plan: "acts",
    acts: [{ act: "replace", from: at(0), to: at(3), text: "X" }],
  })
  expect(plan(state, (tr) => tr.insertText("X", 6, 11), { b1: THEIRS })).toEqual({
    plan: "acts",
    acts: [{ act: "replace", from: at(4), to: at(9), text: "X" }],
  })
})

test("E10 a range that holds half a bracket of another is never cut", () => {
  const state = stateOf(["One [two] three."])
  const made = plan(state, (tr) => tr.insertText("X", 2, 9), { b1: THEIRS })
  expect(made).toEqual({
    plan: "acts",
    acts: [
      { act: "insert", at: at(7), text: "X" },
      { act: "delete", from: at(5), to: at(7) },
      { act: "delete", from: at(0), to: at(4) },
    ],
  })
})

test("E10 splitting and joining paragraphs is refused with a sentence", () => {
  const state = stateOf(["One.", "Two."])
  expect(plan(state, (tr) => tr.split(4)).plan).toBe("refuse")
  const bracketOnly = plan(stateOf(["a[b]"]), (tr) => tr.delete(3, 4), { b1: THEIRS })
  expect(bracketOnly.plan).toBe("refuse")
})

test("E9 pasting several paragraphs over words keeps their line breaks", () => {
  const state = stateOf(["One two."], 2, 5)
  const pasted = stateOf(["Alpha", "Beta"]).doc.slice(2, 13)
  const made = plan(state, (tr) => tr.replaceRange(2, 5, pasted))
  expect(made).toEqual({
    plan: "acts",
    acts: [{ act: "replace", from: at(0), to: at(3), text: "Alpha\nBeta" }],
  })
})

test("E10 what another party added to one's own words is not erased with them", () => {
  const state = stateOf(["Act [now [or soon] here]."])
  const brackets = { b1: MINE, b2: THEIRS }
  // Within their words, over their edge, and all of them with words of one's own.
  expect(plan(state, (tr) => tr.delete(12, 14), brackets)).toEqual({
    plan: "acts",
    acts: [{ act: "delete", from: at(10), to: at(12) }],
  })
  expect(plan(state, (tr) => tr.delete(8, 14), brackets)).toEqual({
    plan: "acts",
    acts: [
      { act: "delete", from: at(10), to: at(12) },
      { act: "erase", from: at(6), to: at(9) },
    ],
  })
  expect(plan(state, (tr) => tr.delete(8, 24), brackets)).toEqual({
    plan: "acts",
    acts: [
      { act: "erase", from: at(18), to: at(22) },
      { act: "delete", from: at(9), to: at(18) },
      { act: "erase", from: at(6), to: at(9) },
    ],
  })
})

test("E7 words in one's own proposal within another of one's own are edited as plain text", () => {
  const state = stateOf(["Act [now [or [s] soon] here]."])
  const brackets = { b1: MINE, b2: THEIRS, b3: MINE }
  expect(plan(state, (tr) => tr.insertText("x", 16), brackets)).toEqual({ plan: "plain", shift: 0 })
})
