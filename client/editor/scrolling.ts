/** Scrolling to the caret: over sheets that are not laid out yet, and clear of what covers the text. */

import type { EditorView } from "prosemirror-view"

/** In frames: how long the caret must stand still, and how long at most it is followed. */
const STILL = 3
const FOLLOWED = 20

/**
 * Scrolls to the caret until it stays where it is. A sheet away from the screen has a guessed height;
 * when it is laid out, all that follows moves, and the caret with it.
 */
export function followCaret(
  view: EditorView,
  scroll = () => view.dispatch(view.state.tr.scrollIntoView()),
): void {
  const { selection } = view.state
  let [before, still, left] = [NaN, 0, FOLLOWED]
  const look = () => {
    if (view.isDestroyed || !view.state.selection.eq(selection)) return
    const { top } = view.coordsAtPos(selection.head)
    still = top === before ? still + 1 : 0
    before = top
    if (still === STILL || --left === 0) return
    scroll()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Pixels between the caret and the edge of the part of the text that can be seen. */
const CLEAR = 24

/**
 * Scrolls to the caret in the part of the text that nothing covers: ProseMirror does not know of
 * `scroll-padding`, by which a page says that something lies over its end. Answers whether it did.
 */
export function scrollClearOfSheet(view: EditorView): boolean {
  const desk = view.dom.closest("main")
  if (!desk) return false
  const covered = Number.parseFloat(getComputedStyle(desk).scrollPaddingBlockEnd)
  if (!(covered > 0)) return false
  const edges = desk.getBoundingClientRect()
  const { top, bottom } = view.coordsAtPos(view.state.selection.head)
  const [above, below] = [edges.top + CLEAR - top, bottom + CLEAR - (edges.bottom - covered)]
  if (above > 0) desk.scrollTop -= above
  else if (below > 0) desk.scrollTop += below
  return true
}
