/** Where the browser's caret is, beside where the editor's state says it is. */

import { TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"

/**
 * Whether the browser's selection moved and the editor was not told yet: the event comes a moment
 * later. Drawing then would put the selection back and lose the key that moved it.
 */
export function caretIsAhead(view: EditorView): boolean {
  const { selection } = view.state
  if (!(selection instanceof TextSelection) || !view.hasFocus()) return false
  const shown = view.dom.ownerDocument.getSelection()
  if (!shown?.anchorNode || !shown.focusNode) return false
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return false
  return (
    view.posAtDOM(shown.focusNode, shown.focusOffset) !== selection.head ||
    view.posAtDOM(shown.anchorNode, shown.anchorOffset) !== selection.anchor
  )
}

/**
 * Lets the editor read the browser's selection before a key acts on it. The browser tells of a moved
 * caret in a task of its own, and keys that were pressed while the page was busy come before it.
 */
export function hearCaret(view: EditorView): void {
  if (caretIsAhead(view)) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"))
}
