/** Puts an editor of a session's draft into the page. */

import { EditorState, Selection, type Transaction } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { yCursorPluginKey, ySyncPluginKey } from "y-prosemirror"
import { idsFrom } from "../../schema/base/ids.ts"
import type { Place } from "../../schema/model/derived.ts"
import type { Context } from "../../schema/operations/context.ts"
import { goOnInStep } from "../../schema/operations/undo.ts"
import { outsideMandate } from "../../schema/sharing/mandate.ts"
import { now } from "../base/clock.ts"
import { LOCAL_ORIGIN, type Workplace } from "../base/session.ts"
import { say } from "../language/say.ts"
import { alignMapping, bind, bindingOf } from "./binding.ts"
import { hearCaret } from "./caret.ts"
import { createComposition } from "./composition.ts"
import { cursorsPlugin } from "./cursors.ts"
import { decorationsPlugin, pairPlugin, redraw } from "./decorations.ts"
import { createDerivation } from "./derivation.ts"
import "./editor.css"
import { askedFor } from "./asking.ts"
import { remainingOf, type Remaining } from "./dividing.ts"
import { applyExactly } from "./exactSync.ts"
import type { EditorHandle, EditorMemory, Mode } from "./handle.ts"
import { createDrawing } from "./drawing.ts"
import { createFinding, foundPlugin } from "./finding.ts"
import type { Folded } from "./folding.ts"
import { createGoing } from "./going.ts"
import { createHistory, type Asked } from "./history.ts"
import { inputProps } from "./input.ts"
import { keysPlugin } from "./keys.ts"
import { isOutside, outsidePlugin, showOutside, type IsOpen } from "./outside.ts"
import { followMoves } from "./moves.ts"
import { movedBy } from "./moving.ts"
import { createOverlays } from "./overlays.ts"
import { blockCount, withIds } from "./paragraphs.ts"
import { createPending } from "./pending.ts"
import { locate, placeOf } from "./positions.ts"
import { selectionIn } from "./remembering.ts"
import { isRemote, reduced } from "./remote.ts"
import { NO_ROWS } from "./rows.ts"
import { scrollClearOfSheet } from "./scrolling.ts"
import { createTabling } from "./tabling.ts"
import { enter, type TypingHost } from "./typing.ts"
import { keepsCaret, pressed } from "./widgets.ts"
import { unwatchedByReact } from "./unwatched.ts"

export interface EditorOptions {
  readonly mode: Mode
  /** What an editor of the same draft remembered, which this one takes the place of. */
  readonly memory?: EditorMemory
  /** What is folded from the beginning. */
  readonly folded?: Folded
}

/** How long words may be on their way back from the server before an undo goes on without them, in ms. */
const WAY_BACK = 400

/** Shows the draft of a session in `place` and keeps it in step with the shared document. */
export function createEditor(
  place: HTMLElement,
  session: Workplace,
  options: EditorOptions,
): EditorHandle {
  let mode = options.mode
  let entered = options.memory?.selection !== undefined
  let isOpen: IsOpen = () => true
  let rows = NO_ROWS
  const listeners = new Set<(message: string) => void>()
  const { body } = session.document
  const bound = bind(body)
  const newId = idsFrom(Math.random)
  const context: Context = {
    document: session.document,
    get actor() {
      return session.actor
    },
    newId,
    now,
    origin: LOCAL_ORIGIN,
  }
  const history = createHistory(
    session.document,
    [ySyncPluginKey, LOCAL_ORIGIN],
    (ask, step, done) => pending.ask(ask, step, null, done),
    options.memory?.history,
  )
  const refuse = (message: string) => [...listeners].forEach((tell) => tell(message))
  const host: TypingHost = {
    mode: () => mode,
    state: () => view.state,
    snapshot: () => derivation.get(),
    context,
    apply,
    refuse,
    ask: askWhole,
    goOn: () => goOnInStep(history.manager),
  }
  const pending = createPending({
    ask: session.ask?.bind(session),
    history: () => history,
    moveTo: (place) => going.moveTo(place),
    refuse,
    composing: () => composition.active,
  })
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
    enter(tr) {
      if (isOutside(view.state, tr)) refuse(outsideMandate().message)
      else enter(host, tr)
    },
  })
  const overlays = createOverlays()
  const going = createGoing(
    {
      view: () => view,
      snapshot: () => derivation.get(),
      apply,
      drawing: () => drawing,
      enter() {
        entered = true
      },
      refuse,
    },
    options.folded ?? new Set(),
  )
  const finding = createFinding(
    host,
    () => view,
    beginStep,
    () => composition.active,
  )
  const tabling = createTabling({ view: () => view, mode: () => mode, newId, refuse, beginStep })
  let told = Selection.atStart(bound.doc)
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: bound.doc,
      plugins: [
        bound.plugin,
        pending.plugin,
        cursorsPlugin(session.awareness, (state) => {
          if (!composition.active) told = state.selection
          return told
        }),
        decorationsPlugin(),
        pairPlugin(),
        foundPlugin(),
        outsidePlugin(),
        ...overlays.plugins,
        going.plugin,
        ...tabling.plugins,
        keysPlugin({
          mode: () => mode,
          composing: () => composition.active,
          newId,
          undo,
          redo,
          step: going.step,
          move,
          refuse,
        }),
      ],
    }),
    editable: () => mode !== "read",
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": say.writing.draftText,
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
      pointerdown() {
        entered = true
        composition.settle()
      },
      mousedown: (_view, event) => keepsCaret(event),
      keydown(_view, event) {
        if (event.isComposing || event.key === "Process") return
        if (event.key.length > 1) composition.settle()
        if (!composition.active) hearCaret(view)
      },
      compositionstart: () => composition.start(),
      compositionend: () => composition.end(),
      click: (_view, event) => pressed(event, going.toggleFold, going.goToBracket),
    },
    handleScrollToSelection: scrollClearOfSheet,
    dispatchTransaction: dispatch,
  })
  unwatchedByReact(view.dom)

  const derivation = createDerivation({
    document: session.document,
    state: () => view.state,
    entered: () => entered,
  })
  const drawing = createDrawing({
    view: () => view,
    paint(near) {
      const snapshot = derivation.get()
      going.openAtCaret(snapshot)
      const drawn = redraw(view.state, snapshot, going.folded.get(), rows, near)
      return showOutside(drawn, snapshot.derived, isOpen)
    },
    composing: () => composition.active,
    later: () => derivation.changed(),
  })
  const { draw } = drawing
  derivation.subscribe(draw)
  draw()
  const kept = options.memory && selectionIn(view.state.doc, options.memory)
  if (kept) apply(view.state.tr.setSelection(kept))

  const moves = followMoves(history.manager, () => view.state)
  const unhear = session.saved?.subscribe(() => {
    const { connection, undelivered } = session.saved?.get() ?? {}
    if (connection === "online" && undelivered === 0) moves.arrived()
  })
  history.manager.on("stack-item-added", ({ stackItem }) => {
    stackItem.meta.set("caret", placeOf(view.state.selection.$head))
  })
  history.manager.on("stack-item-popped", ({ stackItem }) => {
    const caret = stackItem.meta.get("caret") as Place | null
    if (caret) going.moveTo(caret)
  })

  function dispatch(tr: Transaction): void {
    if (view.isDestroyed) return
    if (composition.active) {
      // Others' carets wait: drawing them could disturb the composed word.
      if (tr.docChanged || tr.getMeta(yCursorPluginKey) === undefined) showOnly(tr)
      if (tr.docChanged) session.composing?.(true)
    } else if ((tr.docChanged || remainingOf(tr)) && !isRemote(tr)) {
      if (isOutside(view.state, tr)) refuse(outsideMandate().message)
      else {
        session.workAt?.(placeOf(view.state.selection.$head)?.paragraph ?? null)
        enter(host, tr)
      }
    } else {
      apply(tr)
    }
  }

  /** Shows a transaction, and writes it to the shared document when it was made here. */
  function apply(tr: Transaction): void {
    const before = view.state
    const { state, transactions } = before.applyTransaction(reduced(before, tr))
    if (isRemote(tr)) alignMapping(bindingOf(state).mapping, body, state.doc)
    else {
      const remaining = remainingOf(tr)
      // What is asked is one step of its own, with what is written here of the same edit.
      if (remaining) history.manager.stopCapturing()
      applyExactly(before, state, transactions)
      if (remaining) askFor(remaining, tr.docChanged)
    }
    view.updateState(state)
    derivation.changed()
    // A paragraph that came without an id of its own, as some ways of pasting make them, gets one.
    const grown = !isRemote(tr) && blockCount(state.doc) > blockCount(before.doc)
    const named = grown ? withIds(state, newId) : null
    if (named) apply(named)
  }

  /** Asks the server for what remains of an edit that was just written. */
  function askFor(remaining: Remaining, withLast: boolean): void {
    const step = askedFor(session.document, remaining, withLast)
    if (!step) return
    history.asked(step)
    const caret =
      remaining.remains === "split" ? { paragraph: remaining.made, offset: remaining.caret } : null
    pending.ask(step.forth, step, caret)
  }

  /** Asks for something that is all done by the server. */
  function askWhole(step: Asked): void {
    history.asked(step)
    pending.ask(step.forth, step, null)
  }

  function move(direction: 1 | -1): void {
    pending.whenAnswered(() => {
      const step = movedBy(view.state, direction)
      if (step) askWhole(step)
      else
        refuse(
          direction === -1 ? say.writing.refused.noFurtherUp : say.writing.refused.noFurtherDown,
        )
    })
  }

  /** Shows a transaction without writing it to the shared document. */
  function showOnly(tr: Transaction): void {
    bindingOf(view.state).mux(() => view.updateState(view.state.apply(tr)))
  }

  /** What is done next is a step of its own to undo. */
  function beginStep(): void {
    composition.settle()
    session.workAt?.(null)
    history.manager.stopCapturing()
  }

  /** Does something when the server has answered and words that it forwards have come back. */
  function whenBack(act: () => void): void {
    pending.whenAnswered(() => {
      moves.whenBack(act)
      if (moves.astray) setTimeout(() => moves.arrived(), WAY_BACK)
    })
  }

  function undo(): void {
    composition.settle()
    session.workAt?.(null)
    if (mode !== "read")
      whenBack(() => {
        if (!history.undo()) refuse(say.writing.refused.nothingToUndo)
      })
  }

  function redo(): void {
    composition.settle()
    session.workAt?.(null)
    if (mode !== "read")
      whenBack(() => {
        if (!history.redo()) refuse(say.writing.refused.nothingToRedo)
      })
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
    openOnly(next) {
      isOpen = next
      draw()
    },
    memory() {
      const { selection } = derivation.get()
      const { doc } = view.state
      const words = (paragraph: string) => locate(doc, paragraph)?.node.textContent
      const known = { focused: view.hasFocus(), words, history: history.remembered() }
      return { ...known, ...(selection && { selection }) }
    },
    ...finding,
    focus: () => view.focus(),
    showRows(next) {
      rows = next
      draw()
    },
    folded: going.folded,
    fold: going.fold,
    toggleFold: going.toggleFold,
    goToBracket: going.goToBracket,
    goToPlace: going.goToPlace,
    step: going.step,
    undo,
    redo,
    ...overlays.show,
    tables: tabling,
    onRefusal(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    destroy() {
      composition.destroy()
      derivation.destroy()
      drawing.destroy()
      pending.destroy()
      unhear?.()
      moves.destroy()
      history.destroy()
      listeners.clear()
      view.destroy()
    },
  }
}
