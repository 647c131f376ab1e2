/**
 * When what was derived is drawn. Where thousands of paragraphs change at once, as when all is folded,
 * those in sight are drawn at once, and the others bit by bit, frame by frame, in the order of the text.
 */

import type { Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { caretIsAhead } from "./caret.ts"
import { isBehind } from "./decorations.ts"
import { placeOf } from "./positions.ts"

export interface DrawingHost {
  readonly view: () => EditorView
  /** The transaction that draws what there is now: all of it (null), or what stands near and some more. */
  readonly paint: (near: ReadonlySet<string> | null) => Transaction
  /** Nothing is drawn while an input method composes. */
  readonly composing: () => boolean
  /** To be drawn when the browser has told where the caret is. */
  readonly later: () => void
}

export interface Drawing {
  /** Draws what changed; goes on bit by bit where that was begun. */
  readonly draw: () => void
  /** Draws what is in sight, and the rest when there is time. */
  readonly drawInBits: () => void
  /** Draws all that is still to be drawn: somebody goes there. */
  readonly finish: () => void
  readonly destroy: () => void
}

const NOTHING: ReadonlySet<string> = new Set()

/** The drawing of one editor. */
export function createDrawing({ view, paint, composing, later }: DrawingHost): Drawing {
  let timer: ReturnType<typeof setTimeout> | undefined

  function drawNear(near: ReadonlySet<string> | null): void {
    clearTimeout(timer)
    if (view().isDestroyed || composing()) return
    if (caretIsAhead(view())) {
      later()
      return
    }
    view().updateState(view().state.apply(paint(near)))
    if (isBehind(view().state)) timer = setTimeout(() => drawNear(NOTHING))
  }
  return {
    draw: () => drawNear(isBehind(view().state) ? NOTHING : null),
    drawInBits: () => drawNear(inSight(view())),
    finish() {
      if (isBehind(view().state)) drawNear(null)
    },
    destroy: () => clearTimeout(timer),
  }
}

/** Ids of the paragraphs of the sheets that are seen, and of that with the caret. */
function inSight({ dom, state }: EditorView): ReadonlySet<string> {
  const seen = [...dom.children].filter((sheet) => {
    const { top, bottom, height } = sheet.getBoundingClientRect()
    return height > 0 && bottom >= 0 && top <= innerHeight
  })
  const ids = seen.flatMap((sheet) =>
    [...sheet.querySelectorAll<HTMLElement>("p[data-id]")].map(
      ({ dataset }) => dataset["id"] ?? "",
    ),
  )
  return new Set([...ids, placeOf(state.selection.$head)?.paragraph ?? ""])
}
