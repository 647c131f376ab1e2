import { EditorState, type Transaction } from "prosemirror-state"
import type { DecorationSet } from "prosemirror-view"
import { expect, test } from "vitest"
import { decorationsPlugin, isBehind, redraw } from "../../../client/editor/decorations.ts"
import { record, snapshotOf, stateOf } from "./support.ts"

const NONE = new Set<string>()
const TEXTS = ["1. One [will] act.", "2. Two [may] act.", "3. Three."]
const RECORDS = { b1: record("add", "Northland"), b2: record("add", "Southland") }

const plugin = decorationsPlugin()

/** What is drawn, paragraph by paragraph: where each piece is, from the beginning of its paragraph. */
function drawn(state: EditorState): Record<string, string[]> {
  const set = plugin.props.decorations?.call(plugin, state) as DecorationSet
  const all: Record<string, string[]> = {}
  state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const id = String(node.attrs["id"])
    all[id] = set
      .find(pos, pos + node.nodeSize, (spec) => (spec as { paragraph: string }).paragraph === id)
      .map(({ from, to }) => `${from - pos}–${to - pos}`)
      .toSorted()
    return false
  })
  return all
}

function shown(state: EditorState): EditorState {
  return state.apply(redraw(state, snapshotOf(state.doc, RECORDS), NONE))
}

/** The drawing of a document that was just opened. */
function opened({ doc }: EditorState): EditorState {
  return shown(EditorState.create({ doc, plugins: [plugin] }))
}

/** Puts the second paragraph before the first, as a move does that comes in. */
function moved({ doc, tr }: EditorState): Transaction {
  const [first, second] = [doc.child(0).child(0), doc.child(0).child(1)]
  return tr.replaceWith(1, 1 + first.nodeSize + second.nodeSize, [second, first])
}

test("E18 a paragraph that is moved is drawn where it is now, though it looks as before", () => {
  const before = opened(stateOf(TEXTS))
  const once = shown(before.apply(moved(before)))
  expect(Object.keys(drawn(once))).toEqual(["p2", "p1", "p3"])
  expect(drawn(once)["p2"]?.length).toBe(6)
  expect(drawn(once)).toEqual(drawn(opened(once)))
  // There and back before it is drawn again.
  const back = once.apply(moved(once))
  const twice = shown(back.apply(moved(back)))
  expect(drawn(twice)).toEqual(drawn(once))
})

test("E42 of thousands that change at once those in sight are drawn first, and all in the end", () => {
  const texts = Array.from({ length: 600 }, (_, i) => `${i + 1}. Parties [will] act.`)
  const before = opened(stateOf(texts))
  const snapshot = snapshotOf(before.doc)
  const folded = new Set(snapshot.derived.brackets.map(({ id }) => id))
  expect(folded.size).toBe(600)
  const near = new Set(["p500", "p501"])
  let state = before.apply(redraw(before, snapshot, folded, undefined, near))
  const made = EditorState.create({ doc: before.doc, plugins: [plugin] })
  const whole = drawn(made.apply(redraw(made, snapshot, folded)))
  const done = () => {
    const now = drawn(state)
    return Object.keys(whole).filter((id) => now[id]?.join() === whole[id]?.join())
  }
  expect(isBehind(state)).toBe(true)
  expect(done()).toContain("p500")
  expect(done().length).toBeLessThan(300)
  // The first of the others come along.
  expect(done()).toContain("p1")
  let times = 1
  while (isBehind(state)) {
    state = state.apply(redraw(state, snapshot, folded, undefined, new Set()))
    times++
  }
  expect(times).toBeGreaterThan(2)
  expect(times).toBeLessThan(10)
  expect(drawn(state)).toEqual(whole)
  // Who goes there has all of it drawn at once.
  const half = before.apply(redraw(before, snapshot, folded, undefined, near))
  const all = half.apply(redraw(half, snapshot, folded))
  expect(isBehind(all)).toBe(false)
  expect(drawn(all)).toEqual(whole)
})
