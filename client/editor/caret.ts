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
