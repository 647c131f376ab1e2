import type { EditorState, Transaction } from "prosemirror-state"
import { expect, test } from "vitest"
import { createComposition } from "../../../client/editor/composition.ts"
import { stateOf, textsOf } from "./support.ts"

/** An editor of one paragraph, as far as a composition sees it. */
function editor() {
  let state: EditorState = stateOf(["One two."])
  const entered: string[][][] = []
  const held: boolean[] = []
  const composition = createComposition({
    state: () => state,
    hold: (value) => held.push(value),
    putBack: (tr) => (state = state.apply(tr)),
    enter: (tr: Transaction) => {
      entered.push(textsOf(tr.before), textsOf(tr.doc))
      state = state.apply(tr)
    },
  })
  const compose = (text: string) => (state = state.apply(state.tr.insertText(text, 6)))
  return { composition, compose, entered, held, text: () => textsOf(state.doc) }
}

test("E12 composed words enter as one edit of the text as it was before", () => {
  const { composition, compose, entered, held } = editor()
  composition.start()
  compose("n")
  compose("你")
  composition.end()
  composition.settle()
  expect(entered).toEqual([[["One two."]], [["One 你ntwo."]]])
  expect(held).toEqual([true, false])
})

test("E12 words whose composition has just ended are entered when the editor is left", () => {
  const { composition, compose, entered, held, text } = editor()
  composition.start()
  compose("你")
  composition.end()
  composition.destroy()
  expect(entered).toHaveLength(2)
  expect(text()).toEqual([["One 你two."]])
  expect(held).toEqual([true, false])
  composition.destroy()
  expect(held).toEqual([true, false])
})
