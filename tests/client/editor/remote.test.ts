import fc from "fast-check"
import { expect, test } from "vitest"
import { Slice } from "prosemirror-model"
import { ySyncPluginKey } from "y-prosemirror"
import { reduced } from "../../../client/editor/remote.ts"
import { nodeOfBody } from "../../../schema/model/proseMirror.ts"
import { build } from "../../support/build.ts"
import { stateOf } from "./support.ts"

/** As y-prosemirror shows a remote edit: the whole document is replaced. */
function remote(before: readonly string[], after: readonly string[]) {
  const state = stateOf(before)
  const doc = nodeOfBody(build(...after))
  const tr = state.tr
    .replace(0, state.doc.content.size, new Slice(doc.content, 0, 0))
    .setMeta(ySyncPluginKey, { isChangeOrigin: true })
  return { state, doc, tr: reduced(state, tr) }
}

const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "[", "]"), maxLength: 6 }), {
  maxLength: 4,
})

test("E17 a reduced edit leads to the same document", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const { doc, tr } = remote(["first", ...before], ["first", ...after])
      expect(tr.doc.eq(doc)).toBe(true)
      expect(tr.mapping.mapResult(1).deleted).toBe(false)
    }),
    { seed: 20_260_103, numRuns: 500 },
  )
})

test("E17 a typed character is one insertion of one character", () => {
  const { tr } = remote(["One [a] two.", "Three."], ["One [a] twXo.", "Three."])
  expect(tr.steps.map((step) => step.toJSON() as unknown)).toEqual([
    { stepType: "replace", from: 12, to: 12, slice: { content: [{ type: "text", text: "X" }] } },
  ])
})

test("E17 among equal characters one more is still one insertion", () => {
  const { tr } = remote(["aaa"], ["aaaa"])
  expect(tr.steps).toHaveLength(1)
  expect(tr.doc.content.size - tr.before.content.size).toBe(1)
  expect(tr.mapping.mapResult(0).deleted || tr.mapping.mapResult(1).deleted).toBe(false)
})

test("E17 positions beside the change are mapped and not lost", () => {
  const { tr } = remote(["One two.", "Three."], ["Zero one two.", "Three!"])
  const result = tr.mapping.mapResult(14)
  expect(result.deleted).toBe(false)
})

test("E17 a local transaction stays as it is", () => {
  const state = stateOf(["One."])
  const tr = state.tr.insertText("X", 2)
  expect(reduced(state, tr)).toBe(tr)
})
