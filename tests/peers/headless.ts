/**
 * An editor without a screen: the real binding of y-prosemirror on a view that has only what it asks of
 * one, and transactions applied as `client/editor/createEditor.ts` applies them.
 */

import { EditorState, type Plugin, type PluginView, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { yXmlFragmentToProseMirrorRootNode } from "y-prosemirror"
import * as Y from "yjs"
import { alignMapping, bind, bindingOf } from "../../client/editor/binding.ts"
import { applyExactly } from "../../client/editor/exactSync.ts"
import { isRemote, reduced } from "../../client/editor/remote.ts"
import { draftSchema } from "../../schema/model/nodes.ts"

export interface Headless {
  readonly state: EditorState
  dispatch(tr: Transaction): void
  destroy(): void
}

/**
 * Opens an editor on a shared body. With `exact: false` local edits reach the document as stock
 * y-prosemirror finds them, which is the fault that the tests must be able to see.
 */
export function headless(
  body: Y.XmlFragment,
  { exact = true, plugins = [] }: { exact?: boolean; plugins?: readonly Plugin[] } = {},
): Headless {
  const bound = bind(body)
  const all = [bound.plugin, ...plugins]
  const view = {
    state: EditorState.create({ doc: bound.doc, plugins: all }),
    dispatch(tr: Transaction) {
      const { state, transactions } = view.state.applyTransaction(
        exact ? reduced(view.state, tr) : tr,
      )
      if (exact && isRemote(tr)) alignMapping(bindingOf(state).mapping, body, state.doc)
      else if (exact) applyExactly(view.state, state, transactions)
      view.updateState(state)
    },
    updateState(state: EditorState) {
      const before = view.state
      view.state = state
      for (const part of parts) part.update?.(view as unknown as EditorView, before)
    },
    hasFocus: () => false,
    destroy() {
      for (const part of parts) part.destroy?.()
    },
  }
  const parts: PluginView[] = all.flatMap((plugin) =>
    plugin.spec.view ? [plugin.spec.view(view as unknown as EditorView)] : [],
  )
  return view
}

/** What a newcomer would see: the shared body rendered afresh, on a copy, since rendering can write (MODEL P7). */
export function freshRender(doc: Y.Doc) {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return yXmlFragmentToProseMirrorRootNode(copy.getXmlFragment("body"), draftSchema)
}
