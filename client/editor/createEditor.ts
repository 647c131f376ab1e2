/** Puts an editor of a session's draft into the page. */

import { EditorState, Selection, TextSelection, type Transaction } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { yCursorPluginKey, ySyncPluginKey } from "y-prosemirror"
import { idsFrom } from "../../schema/base/ids.ts"
import type { Place } from "../../schema/model/derived.ts"
import type { Context } from "../../schema/operations/context.ts"
import { goOnInStep, undoManagerFor } from "../../schema/operations/undo.ts"
import { now } from "../base/clock.ts"
import { LOCAL_ORIGIN, type Session } from "../base/session.ts"
import { alignMapping, bind, bindingOf } from "./binding.ts"
import { caretIsAhead } from "./caret.ts"
import { createComposition } from "./composition.ts"
import { cursorsPlugin } from "./cursors.ts"
import { decorationsPlugin, pairPlugin, redraw } from "./decorations.ts"
import { createDerivation } from "./derivation.ts"
import "./editor.css"
import { applyExactly } from "./exactSync.ts"
import type { EditorHandle, Mode } from "./handle.ts"
import { inputProps } from "./input.ts"
import { keysPlugin } from "./keys.ts"
import { blockCount, withIds } from "./paragraphs.ts"
import { placeOf, positionOf } from "./positions.ts"
import { isRemote, reduced } from "./remote.ts"
import { followCaret } from "./scrolling.ts"
import { bracketFrom } from "./stepping.ts"
import { enter, type TypingHost } from "./typing.ts"

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
  let folded: ReadonlySet<string> = new Set()
  const listeners = new Set<(message: string) => void>()
  const { body } = session.document
  const bound = bind(body)
  const newId = idsFrom(Math.random)
  const context: Context = {
    document: session.document,
    actor: session.actor,
    newId,
    now,
    origin: LOCAL_ORIGIN,
  }
  const history = undoManagerFor(session.document, [ySyncPluginKey, LOCAL_ORIGIN])
  const refuse = (message: string) => {
    for (const tell of [...listeners]) tell(message)
  }
  const host: TypingHost = {
    mode: () => mode,
    state: () => view.state,
    snapshot: () => derivation.get(),
    context,
    apply,
    refuse,
    goOn: () => goOnInStep(history),
  }
  const composition = createComposition({
    state: () => view.state,
    hold(held) {
      derivation.hold(held)
      session.holdRemote?.(held)
      if (!held) session.composing?.(false)
    },
    putBack(tr) {
      showOnly(tr)
      alignMapping(bindingOf(view.state).mapping, body, view.state.doc)
    },
    enter: (tr) => enter(host, tr),
  })
  let told = Selection.atStart(bound.doc)
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: bound.doc,
      plugins: [
        bound.plugin,
        cursorsPlugin(session.awareness, (state) => {
          if (!composition.active) told = state.selection
          return told
        }),
        decorationsPlugin(),
        pairPlugin(),
        keysPlugin({
          mode: () => mode,
          composing: () => composition.active,
          newId,
          undo,
          redo,
          step,
          refuse,
        }),
      ],
    }),
    editable: () => mode !== "read",
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": "Text of the draft",
      class: "draft",
      spellcheck: "false",
    },
    ...inputProps(host),
    handleDOMEvents: {
      focus() {
        entered = true
        derivation.changed()
      },
      blur: () => composition.settle(),
      pointerdown: () => composition.settle(),
      keydown(_view, event) {
        if (!event.isComposing && event.key.length > 1 && event.key !== "Process")
          composition.settle()
      },
      compositionstart: () => composition.start(),
      compositionend: () => composition.end(),
      click: clicked,
    },
    dispatchTransaction: dispatch,
  })

  const derivation = createDerivation({
    document: session.document,
    state: () => view.state,
    entered: () => entered,
  })
  /** Draws what was derived; later, when the browser has moved the caret and not yet said so. */
  const draw = () => {
    if (view.isDestroyed || composition.active) return
    if (caretIsAhead(view)) derivation.changed()
    else view.updateState(view.state.apply(redraw(view.state, derivation.get(), folded)))
  }
  derivation.subscribe(draw)
  draw()

  history.on("stack-item-added", ({ stackItem }) => {
    stackItem.meta.set("caret", placeOf(view.state.selection.$head))
  })
  history.on("stack-item-popped", ({ stackItem }) => {
    const caret = stackItem.meta.get("caret") as Place | null
    if (caret) moveTo(caret)
  })

  function dispatch(tr: Transaction): void {
    if (view.isDestroyed) return
    if (composition.active) {
      // Others' carets wait: drawing them could disturb the composed word.
      if (tr.docChanged || tr.getMeta(yCursorPluginKey) === undefined) showOnly(tr)
      if (tr.docChanged) session.composing?.(true)
    } else if (tr.docChanged && !isRemote(tr)) {
      enter(host, tr)
    } else {
      apply(tr)
    }
  }

  /** Shows a transaction, and writes it to the shared document when it was made here. */
  function apply(tr: Transaction): void {
    const before = view.state
    const { state, transactions } = before.applyTransaction(reduced(before, tr))
    if (isRemote(tr)) alignMapping(bindingOf(state).mapping, body, state.doc)
    else applyExactly(before, state, transactions)
    view.updateState(state)
    derivation.changed()
    // A paragraph that came without an id of its own, as some ways of pasting make them, gets one.
    const grown = !isRemote(tr) && blockCount(state.doc) > blockCount(before.doc)
    const named = grown ? withIds(state, newId) : null
    if (named) apply(named)
  }

  /** Shows a transaction without writing it to the shared document. */
  function showOnly(tr: Transaction): void {
    bindingOf(view.state).mux(() => view.updateState(view.state.apply(tr)))
  }

  function moveTo(target: Place): void {
    const position = positionOf(view.state.doc, target)
    if (position === null) return
    const selection = TextSelection.create(view.state.doc, position)
    apply(view.state.tr.setSelection(selection).scrollIntoView())
    followCaret(view)
  }

  function goToPlace(target: Place): void {
    entered = true
    moveTo(target)
    view.focus()
  }

  function goToBracket(id: string): void {
    const { derived } = derivation.get()
    const bracket = derived.bracket(id)
    if (!bracket) return
    for (let each: typeof bracket | undefined = bracket; each;) {
      if (folded.has(each.id)) toggleFold(each.id)
      each = each.parent === null ? undefined : derived.bracket(each.parent)
    }
    const { open } = bracket
    goToPlace({ ...open, offset: open.offset + (bracket.incomplete === "open" ? 0 : 1) })
  }

  function step(direction: 1 | -1): void {
    const { derived, selection } = derivation.get()
    const bracket = bracketFrom(derived, selection?.from ?? null, direction)
    if (bracket) goToBracket(bracket.id)
    else refuse("There are no brackets in this draft.")
  }

  function undo(): void {
    composition.settle()
    if (mode !== "read" && history.undo() === null) refuse("There is nothing of yours to undo.")
  }

  function redo(): void {
    composition.settle()
    if (mode !== "read" && history.redo() === null) refuse("There is nothing to redo.")
  }

  function toggleFold(id: string): void {
    folded = folded.has(id)
      ? new Set([...folded].filter((each) => each !== id))
      : new Set([...folded, id])
    draw()
  }

  function clicked(_view: EditorView, event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const fold = target?.closest<HTMLElement>(".fold")?.dataset["id"]
    const chip = target?.closest<HTMLElement>(".bracket-chip")?.dataset["id"]
    if (fold !== undefined) toggleFold(fold)
    else if (chip !== undefined) goToBracket(chip)
  }

  return {
    snapshot: derivation,
    get mode() {
      return mode
    },
    setMode(next) {
      composition.settle()
      mode = next
      view.setProps({})
    },
    focus: () => view.focus(),
    goToBracket,
    goToPlace,
    step,
    undo,
    redo,
    toggleFold,
    onRefusal(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    destroy() {
      composition.destroy()
      derivation.destroy()
      history.destroy()
      listeners.clear()
      view.destroy()
    },
  }
}
