import fc from "fast-check"
import { Slice } from "prosemirror-model"
import { expect, test } from "vitest"
import { fitted } from "../../../client/editor/paste.ts"
import { halves, tokensBetween } from "../../../client/editor/tokens.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { OBJECT_REPLACEMENT, paragraph } from "../../../schema/model/body.ts"
import { draftSchema } from "../../../schema/model/nodes.ts"
import { stateOf, stateOfBody, textsOf } from "./support.ts"

function paste(slice: Slice, keepsNote = () => false) {
  return fitted(slice, numberedIds("n"), keepsNote)
}

test("E6 a whole bracket comes under a new id, half a bracket as plain text", () => {
  const { doc } = stateOf(["a[b] c[d", "e] f"])
  const { slice, brackets } = paste(doc.slice(3, 10))
  expect(slice.content.textBetween(0, slice.content.size)).toBe("[b] c[d")
  expect(brackets).toEqual([["n1", "b1"]])
  const target = stateOf(["Here: ."], 8)
  const after = target.tr.replaceSelection(slice).doc
  expect(textsOf(after)).toEqual([["Here: [b] c[d."]])
  expect(tokensBetween(after, 0, after.content.size).map(({ id }) => id)).toEqual(["n1", "n1"])
})

test("E6 plain pairs become brackets", () => {
  const words = new Slice(
    draftSchema.node("paragraph", null, [draftSchema.text("x [y] z]")]).content,
    0,
    0,
  )
  const { slice, brackets } = paste(words)
  expect(brackets).toEqual([["n1", null]])
  expect(slice.content.textBetween(0, slice.content.size)).toBe("x [y] z]")
})

test("E6 sheets stay behind, paragraphs get ids of their own", () => {
  const body = {
    sheets: [[paragraph("a", "Alpha"), paragraph("b", "Beta")], [paragraph("c", "Gamma")]],
  }
  const { doc } = stateOfBody(body)
  const { slice } = paste(doc.slice(4, 19))
  const target = stateOf(["<>"], 3)
  const after = target.apply(target.tr.replaceSelection(slice)).doc
  expect(textsOf(after)).toEqual([["<pha", "Beta", "Ga>"]])
  const ids = after.child(0).children.map((node) => String(node.attrs["id"]))
  expect(new Set(ids).size).toBe(3)
})

test("E6 a note is not referred to twice", () => {
  const body = {
    sheets: [[paragraph("a", `One${OBJECT_REPLACEMENT} two`, { refs: [{ at: 3, id: "n9" }] })]],
  }
  const { doc } = stateOfBody(body)
  const cut = doc.slice(2, 10)
  expect(paste(cut).slice.content.textBetween(0, 7)).toBe("One two")
  expect(paste(cut, () => true).slice.size).toBe(8)
})

test("E6 whatever is pasted, no character of it is lost and no bracket is half", () => {
  const letters = fc.string({
    unit: fc.constantFrom("a", "[", "]", "［", "］", "😀"),
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 4 }), fc.nat(9), (lines, cut) => {
      const { doc } = stateOf(lines)
      const from = Math.min(2 + cut, doc.content.size - 2)
      const source = doc.slice(from, doc.content.size - 2)
      const { slice } = paste(source)
      const text = ({ content }: Slice) => content.textBetween(0, content.size, "")
      expect(text(slice)).toBe(text(source))
      const target = stateOf(["()"], 3)
      const after = target.tr.replaceSelection(slice).doc
      expect(halves(tokensBetween(after, 0, after.content.size))).toEqual([])
    }),
    { seed: 20_260_102, numRuns: 300 },
  )
})
