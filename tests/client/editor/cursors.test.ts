import { EditorState } from "prosemirror-state"
import { expect, test } from "vitest"
import { yCursorPluginKey } from "y-prosemirror"
import { Awareness } from "y-protocols/awareness"
import * as Y from "yjs"
import { bind } from "../../../client/editor/binding.ts"
import { cursorsPlugin } from "../../../client/editor/cursors.ts"
import { draftDocument, type DraftDocument } from "../../../schema/operations/document.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { build, draftOf } from "../../support/build.ts"

/** An editor's state, with the caret that somebody else's program says it has. */
function showing(cursor: (document: DraftDocument) => unknown) {
  const document = draftDocument(new Y.Doc())
  writeDraft(document, draftOf(build("One two.")))
  document.meta.set("title", "T")
  const awareness = new Awareness(new Y.Doc())
  awareness.states.set(7, { user: { name: "Ana", party: "Norvania" }, cursor: cursor(document) })
  const bound = bind(document.body)
  const plugins = [bound.plugin, cursorsPlugin(awareness, ({ selection }) => selection)]
  const state = EditorState.create({ doc: bound.doc, plugins })
  const after = state.apply(state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }))
  awareness.destroy()
  return (yCursorPluginKey.getState(after) as { find(): unknown[] }).find().length
}

test("E19 the caret of somebody else is shown", () => {
  const at = ({ body }: DraftDocument) => Y.createRelativePositionFromTypeIndex(body, 0)
  expect(showing((document) => ({ anchor: at(document), head: at(document) }))).toBeGreaterThan(0)
})

test.each([
  ["a number", () => 7],
  ["nothing", () => ({})],
  ["no place", () => ({ anchor: null, head: null })],
  ["no id", () => ({ anchor: { item: { client: "x" } }, head: { item: {} } })],
  [
    "a place outside of the body",
    ({ meta }: DraftDocument) => {
      const id = meta._map.get("title")?.id
      return { anchor: { item: id }, head: { item: id } }
    },
  ],
])("E19 a caret that is %s stops nothing", (_what, cursor) => {
  expect(showing(cursor)).toBe(0)
})
