import fc from "fast-check"
import { Slice } from "prosemirror-model"
import { TextSelection, type Transaction } from "prosemirror-state"
import { expect, test } from "vitest"
import * as Y from "yjs"
import { inputProps } from "../../../client/editor/input.ts"
import { fitted } from "../../../client/editor/paste.ts"
import type { Mode } from "../../../client/editor/handle.ts"
import { halves, tokensBetween } from "../../../client/editor/tokens.ts"
import { enter, type TypingHost } from "../../../client/editor/typing.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { OBJECT_REPLACEMENT, paragraph } from "../../../schema/model/body.ts"
import { draftSchema } from "../../../schema/model/nodes.ts"
import type { BracketRecord } from "../../../schema/model/records.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { record, snapshotOf, stateOf, stateOfBody, textsOf } from "./support.ts"

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

/** A host for Northland over a state of paragraphs, which proposes by default; and a view that pastes there. */
function proposing(
  paragraphs: readonly string[],
  records: Readonly<Record<string, BracketRecord>>,
  mode: Mode = "propose",
) {
  let state = stateOf(paragraphs)
  const refused: string[] = []
  const document = draftDocument(new Y.Doc())
  for (const [id, each] of Object.entries(records)) document.brackets.set(id, each)
  const host: TypingHost = {
    mode: () => mode,
    state: () => state,
    snapshot: () => snapshotOf(state.doc, Object.fromEntries(document.brackets.entries())),
    context: {
      document,
      actor: { person: "Ana", party: "Northland", lead: false },
      newId: numberedIds("n"),
      now: () => "2026-01-01T00:00:00.000Z",
      origin: null,
    },
    apply: (tr) => (state = state.apply(tr)),
    refuse: (message) => refused.push(message),
    ask: () => undefined,
    goOn: () => undefined,
  }
  const pasteAt = (at: number, slice: Slice, to = at) => {
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at, to)))
    const view = { state, dispatch: (tr: Transaction) => enter(host, tr) }
    const handled = inputProps(host).handlePaste?.call(
      undefined,
      view as never,
      new Event("paste") as never,
      slice,
    )
    if (handled !== true) enter(host, state.tr.replaceSelection(slice))
  }
  return { document, doc: () => state.doc, pasteAt, refused }
}

test("E10 what is pasted into one's own words brings no bracket of its old id along", () => {
  const { document, doc, pasteAt, refused } = proposing(["[a [b]] One [c] [d]."], {
    b1: record("add", "Northland"),
    b2: record("open", "Northland"),
    b3: record("add", "Southland"),
    b4: record("add", "Northland"),
  })
  // `[b]` of one's own words, and `[c]` of Southland's, come into the last bracket.
  const [mine, theirs] = [doc().slice(5, 8), doc().slice(14, 17)]
  pasteAt(20, mine)
  pasteAt(20, theirs)
  expect(refused).toEqual([])
  expect(textsOf(doc())).toEqual([["[a [b]] One [c] [d[c][b]]."]])
  const tokens = tokensBetween(doc(), 0, doc().content.size)
  expect(tokens.map(({ id }) => id).join(" ")).toBe("b1 b2 b2 b1 b3 b3 b4 n3 n3 n1 n1 b4")
  for (const id of ["n1", "n3"])
    expect(document.brackets.get(id)).toMatchObject({ kind: "open", party: "Northland" })
})

test("E24 of what is pasted over a party's bracket and refused, no record is left either", () => {
  const brackets = { b1: record("add", "Southland"), b2: record("open") }
  brackets.b1 = { ...brackets.b1, by: "Bo" }
  const { document, doc, pasteAt, refused } = proposing(["One [c] [d]."], brackets, "edit")
  const nobodys = doc().slice(10, 13)
  pasteAt(6, nobodys, 9)
  expect(refused).toHaveLength(1)
  expect([...document.brackets.keys()]).toEqual(["b1", "b2"])
  pasteAt(2, nobodys)
  expect(textsOf(doc())).toEqual([["[d]One [c] [d]."]])
  expect([...document.brackets.keys()]).toHaveLength(3)
})
