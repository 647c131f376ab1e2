/** Local ProseMirror transactions reach the Y document exactly, with the fewest writes. */

import * as fc from "fast-check"
import { Slice, type Node } from "prosemirror-model"
import { EditorState, TextSelection, type Transaction } from "prosemirror-state"
import { addRowAfter } from "prosemirror-tables"
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "y-prosemirror"
import * as Y from "yjs"
import { describe, expect, test, vi } from "vitest"
import { bind, bindingOf } from "../../../client/editor/binding.ts"
import { applyExactly } from "../../../client/editor/exactSync.ts"
import { tokenNode } from "../../../client/editor/tokens.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { paragraph, type Body, type Table } from "../../../schema/model/body.ts"
import { draftSchema } from "../../../schema/model/nodes.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { freshRender, headless, type Headless } from "../../peers/headless.ts"
import { build, draftOf } from "../../support/build.ts"

/** The random transactions take a second or two; this is for a busy machine. */
vi.setConfig({ testTimeout: 90_000 })

const table: Table = {
  type: "table",
  id: "t1",
  rows: ["one", "two"].map((row) => ({
    cells: ["left", "right"].map((side) => ({
      header: false,
      colspan: 1,
      rowspan: 1,
      paragraphs: [paragraph(`${row}-${side}`, `${row} ${side}`)],
    })),
  })),
}

function open(body: Body, exact = true) {
  const doc = new Y.Doc()
  const document = draftDocument(doc)
  writeDraft(document, draftOf(body))
  return { doc, document, editor: headless(document.body, { exact }) }
}

interface Written {
  /** Updates sent: one edit should be one. */
  readonly updates: number
  /** Characters typed, and everything deleted, marks included. */
  readonly typed: string
  readonly formats: number
  readonly deleted: number
  readonly elements: number
}

/** What an edit writes into the document. */
function written(doc: Y.Doc, edit: () => void): Written {
  const updates: Uint8Array[] = []
  const listen = (update: Uint8Array) => updates.push(update)
  doc.on("update", listen)
  edit()
  doc.off("update", listen)
  const decoded = updates.map((update) => Y.decodeUpdate(update))
  const contents = decoded.flatMap(({ structs }) =>
    structs.flatMap((struct) => (struct instanceof Y.Item ? [struct.content] : [])),
  )
  const count = (kind: abstract new (...args: never[]) => object) =>
    contents.filter((content) => content instanceof kind).length
  return {
    updates: updates.length,
    typed: contents
      .map((content) => (content instanceof Y.ContentString ? content.str : ""))
      .join(""),
    formats: count(Y.ContentFormat),
    deleted: decoded
      .flatMap(({ ds }) => [...ds.clients.values()].flat())
      .reduce((sum, { len }) => sum + len, 0),
    elements: count(Y.ContentType),
  }
}

/** The two sides agree, and so does what the binding believes about each element. */
function expectAgreement(doc: Y.Doc, editor: Headless) {
  expect(freshRender(doc).toJSON()).toEqual(editor.state.doc.toJSON())
  const { mapping, type } = bindingOf(editor.state)
  const walk = (element: Y.XmlFragment, node: Node) => {
    element.toArray().forEach((child, i) => {
      if (!(child instanceof Y.XmlElement)) return
      expect(mapping.get(child)).toBe(node.child(i))
      walk(child, node.child(i))
    })
  }
  walk(type, editor.state.doc)
}

/** The position of the first character of some words. */
function at(editor: Headless, words: string): number {
  let found = -1
  editor.state.doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? "").indexOf(words) : -1
    if (found < 0 && index >= 0) found = pos + index
    return found < 0
  })
  if (found < 0) throw new Error(`"${words}" is not in the draft`)
  return found
}

const nothing = { typed: "", formats: 0, deleted: 0, elements: 0 }

test("X2 two insertions in one transaction are two insertions (P2)", () => {
  const edit = ({ doc, editor }: ReturnType<typeof open>) =>
    written(doc, () => {
      const [from, to] = [at(editor, "shall"), at(editor, " measures")]
      const tr = editor.state.tr.insert(to, tokenNode("]", "n", "close"))
      editor.dispatch(tr.insert(from, tokenNode("[", "n", "open")))
    })
  const text = "Governments shall take appropriate measures."
  const exact = open(build(text))
  // A bracket character lies between the beginning and the end of its mark.
  expect(edit(exact)).toEqual({ ...nothing, updates: 1, typed: "][", formats: 4 })
  expectAgreement(exact.doc, exact.editor)
  const stock = edit(open(build(text), false))
  expect(stock.typed).toContain("shall take appropriate")
})

test("X3 inserted text carries its own marks and no format of its neighbours (P4)", () => {
  const { doc, editor } = open(build("Parties [shall] act."))
  const after = at(editor, "shall")
  expect(written(doc, () => editor.dispatch(editor.state.tr.insertText("now ", after)))).toEqual({
    ...nothing,
    updates: 1,
    typed: "now ",
  })
  const bold = draftSchema.text("at once ", [draftSchema.mark("strong")])
  const { typed, formats } = written(doc, () =>
    editor.dispatch(editor.state.tr.insert(after, bold)),
  )
  expect({ typed, formats }).toEqual({ typed: "at once ", formats: 2 })
  expectAgreement(doc, editor)
})

test("X4 a paragraph is moved as an element: no other paragraph is turned into it (P6)", () => {
  const { doc, editor } = open(build("One end.", "Two end.", "Three end."))
  const one = editor.state.doc.child(0).child(0)
  const done = written(doc, () => {
    const tr = editor.state.tr.delete(1, 1 + one.nodeSize)
    editor.dispatch(tr.insert(tr.doc.content.size - 1, one))
  })
  expect(done).toMatchObject({ updates: 1, typed: "One end.", elements: 2 })
  expectAgreement(doc, editor)
  // Somebody who typed in the second meanwhile still finds it in the second.
  const third = open(build("One end.", "Two end.", "Three end."))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(third.doc))
  const typist = headless(draftDocument(other).body)
  typist.dispatch(typist.state.tr.insertText("really ", at(typist, "Two end.") + 4))
  const moved = third.editor.state.tr.delete(1, 1 + one.nodeSize)
  third.editor.dispatch(moved.insert(moved.doc.content.size - 1, one))
  Y.applyUpdate(third.doc, Y.encodeStateAsUpdate(other))
  expect(third.editor.state.doc.textBetween(0, third.editor.state.doc.content.size, "|")).toBe(
    "Two really end.|Three end.|One end.",
  )
})

describe("the shorter side", () => {
  const long = "A long beginning that should stay where it is, and a tail."
  const cut = (editor: Headless, words: string) => {
    const $at = editor.state.doc.resolve(at(editor, words))
    const attrs = { ...$at.parent.attrs, id: "new" }
    editor.dispatch(editor.state.tr.split($at.pos, 1, [{ type: $at.parent.type, attrs }]))
  }

  test("X5 a split or a join copies the shorter side (P12)", () => {
    const { doc, editor } = open(build(long))
    expect(written(doc, () => cut(editor, "a tail.")).typed).toBe("a tail.")
    const join = () =>
      editor.dispatch(editor.state.tr.join(editor.state.doc.child(0).child(0).nodeSize + 1))
    expect(written(doc, join).typed).toBe("a tail.")
    expectAgreement(doc, editor)
    expect(written(doc, () => cut(editor, "long")).typed).toBe("A ")
    expectAgreement(doc, editor)
    const ids = editor.state.doc.child(0).children.map((node) => node.attrs["id"] as unknown)
    expect(ids).toEqual(["p1", "new"])
    expect(written(doc, join).typed).toBe("A ")
    expect(editor.state.doc.child(0).child(0).attrs["id"]).toBe("p1")
    expectAgreement(doc, editor)
  })

  test("X5 pasted paragraphs part the two halves and copy neither when they lie in two", () => {
    const { doc, editor } = open(build("First half.", "to go", "Second half."))
    const pasted = build("new one", "new two", "new three")
    const nodes = (pasted.sheets[0] ?? []).map((each) =>
      draftSchema.node(
        "paragraph",
        { id: `x-${each.id}` },
        draftSchema.text(each.type === "paragraph" ? each.text : ""),
      ),
    )
    const slice = new Slice(draftSchema.node("sheet", null, nodes).content, 1, 1)
    const done = written(doc, () =>
      editor.dispatch(
        editor.state.tr.replace(at(editor, "half."), at(editor, "Second") + 7, slice),
      ),
    )
    expect(done.typed).toBe("new onenew threenew two")
    expectAgreement(doc, editor)
  })
})

test("X6 what has no exact form is compared, in the same update as what has", () => {
  const { doc, editor } = open({ sheets: [[paragraph("p1", "Before the table."), table]] })
  const done = written(doc, () => {
    const tr = editor.state.tr.insertText("Long ", 2)
    const cells = editor.state.doc.child(0).child(1)
    const start = tr.mapping.map(at(editor, "one left") - 4)
    // A row replaced by another form of itself has no exact form.
    const changed = cells.child(0).copy(cells.child(1).content)
    editor.dispatch(tr.replaceWith(start, start + cells.child(0).nodeSize, changed))
  })
  expect(done.updates).toBe(1)
  expect(freshRender(doc).toJSON()).toEqual(editor.state.doc.toJSON())
})

test("X6 a paragraph replaced by a newer form of itself keeps its text in place", () => {
  const { doc, editor } = open(build("Governments act.", "Parties act."))
  const node = editor.state.doc.child(0).child(0)
  const newer = node.copy(
    draftSchema.node("paragraph", null, draftSchema.text("Governments may act.")).content,
  )
  const done = written(doc, () =>
    editor.dispatch(editor.state.tr.replaceWith(1, 1 + node.nodeSize, newer)),
  )
  expect(done).toEqual({ ...nothing, updates: 1, typed: "may " })
  expectAgreement(doc, editor)
})

test("X13 two who are the first to type in a new paragraph type in one text", () => {
  const { doc, editor } = open(build("Governments act."))
  const end = editor.state.doc.child(0).content.size + 1
  editor.dispatch(editor.state.tr.insert(end, draftSchema.node("paragraph", { id: "new" })))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const theirs = headless(draftDocument(other).body)
  editor.dispatch(editor.state.tr.insertText("one ", end + 1))
  theirs.dispatch(theirs.state.tr.insertText("other ", end + 1))
  const rendering = written(doc, () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other)))
  // Two texts side by side would be merged by whoever renders them: a write that nobody made (P7).
  expect(rendering.updates).toBe(1)
  expect(editor.state.doc.lastChild?.lastChild?.textContent).toMatch(/^(one other|other one) $/)
  expectAgreement(doc, editor)
})

test("X7 what comes from the shared document is not written back, nor is a mere selection", () => {
  const { doc, editor } = open(build("Governments act."))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const theirs = headless(draftDocument(other).body)
  theirs.dispatch(theirs.state.tr.insertText("shall ", at(theirs, "act")))
  const done = written(doc, () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other)))
  expect(done).toMatchObject({ updates: 1, typed: "shall " })
  expectAgreement(doc, editor)
  const select = () =>
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 4)))
  expect(written(doc, select).updates).toBe(0)
  const { state, transactions } = editor.state.applyTransaction(
    editor.state.tr.insertText("x", 3).setMeta(ySyncPluginKey, { isChangeOrigin: true }),
  )
  expect(written(doc, () => applyExactly(editor.state, state, transactions)).updates).toBe(0)
})

test("X8 an edit that belongs to no history is no step of undo, and any other is one", () => {
  const { document, editor } = open(build("Governments act."))
  const manager = undoManagerFor(document, [ySyncPluginKey])
  editor.dispatch(editor.state.tr.insertText("x", 3).setMeta("addToHistory", false))
  expect(manager.undoStack.length).toBe(0)
  const tr = editor.state.tr.insertText("y", 3)
  editor.dispatch(tr.addMark(2, 8, draftSchema.mark("em")).insertText("z", 9))
  expect(manager.undoStack.length).toBe(1)
  manager.undo()
  expect(editor.state.doc.textContent).toBe("Gxovernments act.")
  manager.destroy()
})

test("X14 a bound editor renders the draft once and writes nothing by it (P10)", () => {
  const { doc, document, editor } = open(build("Governments [shall] act."))
  expectAgreement(doc, editor)
  const opened = written(doc, () => headless(document.body))
  expect(opened.updates).toBe(0)
  // The nodes shown are those of the first rendering: a second would have replaced them.
  const { doc: first, plugin } = bind(document.body)
  const state = EditorState.create({ doc: first, plugins: [plugin] })
  expect(bindingOf(state).mapping.get(document.body.get(0) as Y.XmlElement)).toBe(first.child(0))
})

test("X15 several bracket characters side by side, each with its own mark, are seen as equal (P11)", () => {
  const { doc, editor } = open(build("A [[[nested]]] passage."))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const theirs = headless(draftDocument(other).body)
  const before = editor.state.doc.child(0).child(0)
  theirs.dispatch(theirs.state.tr.insertText("x", 2))
  expect(written(doc, () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))).formats).toBe(0)
  editor.dispatch(editor.state.tr.delete(2, 3))
  expect(editor.state.doc.child(0).child(0).toJSON()).toEqual(before.toJSON())
  expectAgreement(doc, editor)
})

test("X9 after a local edit in a table, the binding places every caret where it is", () => {
  const { editor } = open({ sheets: [[table, paragraph("p2", "After it.")]] })
  editor.dispatch(editor.state.tr.insertText("much longer ", at(editor, "one left")))
  const { doc, type, mapping } = bindingOf(editor.state)
  for (const words of ["one right", "two left", "two right", "After it"]) {
    const pos = at(editor, words) + 1
    const relative: unknown = absolutePositionToRelativePosition(pos, type, mapping)
    expect(relativePositionToAbsolutePosition(doc, type, relative, mapping)).toBe(pos)
  }
  editor.dispatch(
    editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at(editor, "two left"))),
  )
  addRowAfter(editor.state, (tr) => editor.dispatch(tr))
  expectAgreement(doc, editor)
})

test("X1 after any local transactions a fresh rendering of the document is what the editor shows", () => {
  const number = fc.nat(10_000)
  const edits = fc.array(fc.record({ kind: fc.nat(11), at: number, to: number, size: fc.nat(6) }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), (transactions) => {
      const start = build(
        "Governments [shall] act.",
        "## Heading",
        "Second [and [last]] paragraph.",
      )
      const { doc, editor } = open({
        sheets: [[...(start.sheets[0] ?? []), table], [paragraph("p9", "On another sheet.")]],
      })
      const newId = numberedIds("n")
      for (const steps of transactions) {
        const { tr } = editor.state
        for (const step of steps) edit(tr, step, newId)
        expect(written(doc, () => editor.dispatch(tr)).updates).toBeLessThanOrEqual(1)
        if (!freshRender(doc).eq(editor.state.doc))
          expect(freshRender(doc).toJSON()).toEqual(editor.state.doc.toJSON())
      }
    }),
    { seed: 12, numRuns: 100 },
  )
})

interface Edit {
  readonly kind: number
  readonly at: number
  readonly to: number
  readonly size: number
}

/** One of every kind of step that an editor makes. */
function edit(
  tr: Transaction,
  { kind, at: one, to: other, size }: Edit,
  newId: () => string,
): void {
  const carets: number[] = []
  const blocks: number[] = []
  tr.doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push(pos)
    if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) carets.push(pos + 1 + i)
    return !node.isTextblock
  })
  const caret = (n: number) => carets[n % carets.length] ?? 0
  const [from, to] = [caret(one), caret(other)].sort((a, b) => a - b) as [number, number]
  const block = blocks[one % blocks.length]
  if (block === undefined) return
  const $from = tr.doc.resolve(from)
  const end = Math.min(from + size, $from.end())
  const fresh = () => draftSchema.node("paragraph", { id: newId() }, draftSchema.text("fresh"))
  switch (kind) {
    case 0:
      return void tr.insertText("new", from)
    case 1:
      return void tr.delete(from, end)
    case 2:
      return void tr.insertText("instead", from, end)
    case 3:
      return void tr.addMark(from, to, draftSchema.mark("strong"))
    case 4:
      return void tr.removeMark(from, to, draftSchema.mark("strong"))
    case 5:
      return void tr.setNodeAttribute(block, "level", size)
    case 6:
      return void tr.setNodeMarkup(block, null, {
        ...$from.parent.attrs,
        id: newId(),
        kind: "item",
      })
    case 7:
      return void tr.split(from, 1, [{ type: $from.parent.type, attrs: { id: newId() } }])
    case 8:
      return void tr.insert(block, fresh())
    case 9:
      return void tr.delete(block, block + (tr.doc.nodeAt(block)?.nodeSize ?? 0))
    case 10:
      return void tr.deleteRange(from, to)
    default:
      return void tr.replace(
        from,
        end,
        new Slice(draftSchema.node("sheet", null, [fresh(), fresh()]).content, 1, 1),
      )
  }
}
