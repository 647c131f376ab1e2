/** Puts an editor of a session's draft into the page. */

import { baseKeymap } from "prosemirror-commands"
import { keymap } from "prosemirror-keymap"
import { EditorState, TextSelection, type Transaction } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import type { Place } from "../../schema/model/derived.ts"
import type { Session } from "../base/session.ts"
import { alignMapping, bind, bindingOf } from "./binding.ts"
import { createDerivation } from "./derivation.ts"
import type { EditorHandle, Mode } from "./handle.ts"
import { positionOf } from "./positions.ts"
import { isRemote, reduced } from "./remote.ts"

export interface EditorOptions {
  readonly mode: Mode
}

/** Shows the draft of a session in `place` and keeps it in step with the shared document. */
export function createEditor(
  place: HTMLElement,
  session: Session,
  options: EditorOptions,
): EditorHandle {
  let mode = options.mode
  let entered = false
  const refusals = new Set<(message: string) => void>()
  const { body } = session.document
  const bound = bind(body)

  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: bound.doc,
      plugins: [bound.plugin, keymap(baseKeymap)],
    }),
    editable: () => mode !== "read",
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": "Text of the draft",
      class: "draft",
      spellcheck: "false",
    },
    handleDOMEvents: {
      focus() {
        entered = true
        derivation.changed()
        return false
      },
    },
    dispatchTransaction: dispatch,
  })

  const derivation = createDerivation({
    document: session.document,
    state: () => view.state,
    entered: () => entered,
  })

  function dispatch(tr: Transaction): void {
    if (view.isDestroyed) return
    const { state } = view.state.applyTransaction(reduced(view.state, tr))
    if (isRemote(tr)) alignMapping(bindingOf(state).mapping, body, state.doc)
    view.updateState(state)
    derivation.changed()
  }

  function goTo(target: Place): void {
    const position = positionOf(view.state.doc, target)
    if (position === null) return
    entered = true
    const selection = TextSelection.create(view.state.doc, position)
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
    view.focus()
  }

  return {
    snapshot: derivation,
    get mode() {
      return mode
    },
    setMode(next) {
      mode = next
      view.setProps({})
    },
    focus: () => view.focus(),
    goToBracket(id) {
      const bracket = derivation.get().derived.bracket(id)
      if (bracket) goTo({ ...bracket.open, offset: bracket.open.offset + 1 })
    },
    goToPlace: goTo,
    step(_direction) {
      refusals.forEach((tell) => tell("Stepping is not built yet."))
    },
    undo() {
      refusals.forEach((tell) => tell("Undo is not built yet."))
    },
    redo() {
      refusals.forEach((tell) => tell("Redo is not built yet."))
    },
    toggleFold(_bracket) {
      refusals.forEach((tell) => tell("Folding is not built yet."))
    },
    onRefusal(listener) {
      refusals.add(listener)
      return () => void refusals.delete(listener)
    },
    destroy() {
      derivation.destroy()
      view.destroy()
    },
  }
}
