/** Scrolling to the caret over sheets that are not laid out yet. */

import type { EditorView } from "prosemirror-view"

/** In frames: how long the caret must stand still, and how long at most it is followed. */
const STILL = 3
const FOLLOWED = 20

/**
 * Scrolls to the caret until it stays where it is. A sheet away from the screen has a guessed height;
 * when it is laid out, all that follows moves, and the caret with it.
 */
export function followCaret(view: EditorView): void {
  const { selection } = view.state
  let [before, still, left] = [NaN, 0, FOLLOWED]
  const look = () => {
    if (view.isDestroyed || !view.state.selection.eq(selection)) return
    const { top } = view.coordsAtPos(selection.head)
    still = top === before ? still + 1 : 0
    before = top
    if (still === STILL || --left === 0) return
    view.dispatch(view.state.tr.scrollIntoView())
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
