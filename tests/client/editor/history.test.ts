/** Undo over a document that took the place of another, because the server refused something. */

import { expect, test } from "vitest"
import { createHistory, type History } from "../../../client/editor/history.ts"
import { room, type Person, type TestRoom } from "../base/room.ts"

const REFUSED = "Not this."

/** Somebody who types with a history; their next update is refused when it is asked for. */
function writing(...paragraphs: readonly string[]) {
  const made: TestRoom = room(...paragraphs)
  let refuse = false
  made.judge = () => (refuse ? REFUSED : null)
  const person: Person = made.join("Ana")
  const open = (before?: History): History => {
    const history = createHistory(
      person.copy.document,
      [null],
      () => undefined,
      before?.remembered(),
    )
    before?.destroy()
    history.manager.captureTimeout = 0
    return history
  }
  let history = open()
  return {
    made,
    person,
    undo: () => history.undo(),
    redo: () => history.redo(),
    does: (act: () => void, refused = false) => {
      const renewed = person.copy.renewed.get()
      refuse = refused
      act()
      made.settle()
      refuse = false
      if (person.copy.renewed.get() !== renewed) history = open(history)
    },
  }
}

test("U41 what was written before a refusal can still be undone, step by step", () => {
  const { made, person, does, undo, redo } = writing("One.", "Two.")
  does(() => person.type("p1", " First."))
  does(() => person.type("p2", " Second."))
  const old = person.copy.document
  does(() => person.type("p1", " Refused."), true)
  expect(person.copy.document).not.toBe(old)
  does(() => person.type("p1", " Third."))
  expect(made.texts()).toEqual(["One. First. Third.", "Two. Second."])
  const steps = ["One. First.", "Two. Second."]
  does(undo)
  expect(made.texts()).toEqual(steps)
  does(undo)
  expect(made.texts()).toEqual(["One. First.", "Two."])
  does(undo)
  expect(made.texts()).toEqual(["One.", "Two."])
  expect(undo()).toBe(false)
  for (let times = 0; times < 3; times++) does(redo)
  expect(made.texts()).toEqual(["One. First. Third.", "Two. Second."])
})

test("U41 a refused deletion is no step any more, and one that stands ends what can be undone", () => {
  const { made, person, does, undo } = writing("One two three.")
  does(() => person.type("p1", " Kept."))
  does(() => person.erase("p1", 4, 4))
  does(() => person.type("p1", " Last."))
  does(() => person.erase("p1", 0, 4), true)
  expect(made.texts()).toEqual(["One three. Kept. Last."])
  does(undo)
  expect(made.texts()).toEqual(["One three. Kept."])
  // To bring `two` back, its characters would be needed; and nothing is undone out of order.
  expect(undo()).toBe(false)
  expect(made.texts()).toEqual(["One three. Kept."])
})

test("U41 words that others deleted or that a redo brought back are not undone twice", () => {
  const { made, person, does, undo, redo } = writing("One.")
  const other = made.join("Bo")
  does(() => person.type("p1", " Mine."))
  does(undo)
  does(redo)
  does(() => person.type("p1", " More."))
  other.erase("p1", 4, 6)
  made.settle()
  does(() => person.type("p1", " Refused."), true)
  expect(made.texts()).toEqual(["One. More."])
  does(undo)
  expect(made.texts()).toEqual(["One."])
  does(undo)
  expect(made.texts()).toEqual(["One."])
})
