import { expect, test } from "vitest"
import { movedBy, movedTo } from "../../../client/editor/moving.ts"
import { stateOf } from "./support.ts"

const FOUR = ["One.", "Two.", "Three.", "Four."]

/** The position in front of the first character of a paragraph. */
function startOf(index: number): number {
  return 2 + FOUR.slice(0, index).reduce((sum, text) => sum + text.length + 2, 0)
}

function endOf(index: number): number {
  return startOf(index) + (FOUR[index]?.length ?? 0)
}

test("E25 the paragraphs of the selection go above the one before, or below the one behind", () => {
  const caret = stateOf(FOUR, startOf(1) + 2)
  expect(movedBy(caret, -1)).toEqual({
    forth: { ask: "move", first: "p2", last: "p2", after: null },
    back: { ask: "move", first: "p2", last: "p2", after: "p1" },
    withLast: false,
  })
  const two = stateOf(FOUR, startOf(1) + 2, startOf(2) + 1)
  expect(movedBy(two, 1)).toMatchObject({
    forth: { first: "p2", last: "p3", after: "p4" },
    back: { first: "p2", last: "p3", after: "p1" },
  })
  expect(movedBy(stateOf(FOUR, startOf(0)), -1)).toBeNull()
  expect(movedBy(stateOf(FOUR, startOf(3)), 1)).toBeNull()
})

test("E25 whole paragraphs that are dragged go to where they are dropped, and a part of one does not", () => {
  const whole = stateOf(FOUR, startOf(0), endOf(1))
  expect(movedTo(whole, endOf(2))?.forth).toMatchObject({ first: "p1", last: "p2", after: "p3" })
  expect(movedTo(stateOf(FOUR, startOf(2), endOf(3)), startOf(0))?.forth).toMatchObject({
    first: "p3",
    last: "p4",
    after: null,
  })
  // Onto itself, and what is not whole.
  expect(movedTo(whole, startOf(1))).toBeNull()
  expect(movedTo(whole, startOf(2))).toBeNull()
  expect(movedTo(stateOf(FOUR, startOf(0) + 1, endOf(1)), endOf(2))).toBeNull()
})
