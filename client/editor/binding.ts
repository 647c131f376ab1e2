/** The one place that touches y-prosemirror's inner state, typed. */

import type { Node } from "prosemirror-model"
import type { EditorState, Plugin } from "prosemirror-state"
import {
  initProseMirrorDoc,
  ySyncPlugin,
  ySyncPluginKey,
  type ProsemirrorBinding,
} from "y-prosemirror"
import * as Y from "yjs"
import { draftSchema } from "../../schema/model/nodes.ts"

export interface Bound {
  readonly doc: Node
  readonly plugin: Plugin
}

/** Renders the shared body once and binds it: without the mapping it would be rendered twice (MODEL P10). */
export function bind(body: Y.XmlFragment): Bound {
  const { doc, mapping } = initProseMirrorDoc(body, draftSchema)
  return { doc, plugin: ySyncPlugin(body, { mapping }) as Plugin }
}

/** The binding of a state that was made with `bind`. */
export function bindingOf(state: EditorState): ProsemirrorBinding {
  const sync = ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding } | undefined
  if (!sync) throw new Error("the editor state has no binding to the shared document")
  return sync.binding
}

/**
 * Tells the binding which node shows which Y type, where the nodes were rebuilt but say the same.
 * Without this, positions of remote carets are measured on nodes of another size (MODEL §7), and the
 * next keystroke compares whole sheets character by character.
 */
export function alignMapping(
  mapping: ProsemirrorBinding["mapping"],
  type: Y.XmlFragment | Y.XmlElement,
  node: Node,
): void {
  if (mapping.get(type) === node) return
  if (type instanceof Y.XmlElement) mapping.set(type, node)
  if (node.isTextblock) return
  const elements = type.toArray()
  if (elements.length !== node.childCount) return
  elements.forEach((element, i) => {
    if (element instanceof Y.XmlElement) alignMapping(mapping, element, node.child(i))
  })
}
