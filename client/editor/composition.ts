/**
 * Words composed by an input method.
 *
 * While an input method composes, the browser owns the text: nothing is written to the shared
 * document, nothing comes in, nothing is drawn (MODEL §10, LESSONS issue 23). When it is done, the screen
 * is put back to what the shared document says and the composed words are entered as one edit, which
 * then takes the way of every other edit. So pinyin never leaves this screen, and composing over a
 * selection proposes to replace it.
 */

import { TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import type { Node } from "prosemirror-model"
import { differenceOf } from "./change.ts"

/** How long after the end of a composition the browser may still change the text, in milliseconds. */
const SETTLING_MS = 30

export interface CompositionHost {
  readonly state: () => EditorState
  /** Holds updates and derivation back, or lets them go. */
  readonly hold: (held: boolean) => void
  /** Puts the screen back to what the shared document says, and writes nothing. */
  readonly putBack: (tr: Transaction) => void
  /** Enters a transaction as any local edit. */
  readonly enter: (tr: Transaction) => void
}

export interface Composition {
  /** True from the first key until the composed words are entered. */
  readonly active: boolean
  start(): void
  /** The browser says that it is done; the words are entered shortly after. */
  end(): void
  /** Enters the words now if the browser is done. */
  settle(): void
  /** Enters the words if the browser is done, and follows no more. */
  destroy(): void
}

/** Follows the compositions of one editor. */
export function createComposition(host: CompositionHost): Composition {
  let before: { readonly doc: Node; readonly selection: EditorState["selection"] } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle(): void {
    if (timer === undefined || !before) return
    clearTimeout(timer)
    timer = undefined
    const start = before
    const change = differenceOf(start.doc, host.state().doc)
    const caret = host.state().selection
    if (change) {
      const now = host.state()
      const end = change.from + change.slice.size
      const back = now.tr.replace(change.from, end, start.doc.slice(change.from, change.to))
      back.setSelection(
        TextSelection.between(
          back.doc.resolve(start.selection.anchor),
          back.doc.resolve(start.selection.head),
        ),
      )
      host.putBack(back)
    }
    before = null
    if (change) {
      const tr = host.state().tr.replace(change.from, change.to, change.slice)
      const head = Math.min(caret.head, tr.doc.content.size)
      tr.setSelection(TextSelection.near(tr.doc.resolve(head), -1))
      host.enter(tr.scrollIntoView())
    }
    host.hold(false)
  }

  return {
    get active() {
      return before !== null
    },
    start() {
      clearTimeout(timer)
      timer = undefined
      // Words that follow at once belong to the same edit: the text is not touched between them.
      if (before) return
      const { doc, selection } = host.state()
      before = { doc, selection }
      host.hold(true)
    },
    end() {
      if (!before) return
      clearTimeout(timer)
      timer = setTimeout(settle, SETTLING_MS)
    },
    settle,
    destroy() {
      settle()
      if (before) host.hold(false)
    },
  }
}
