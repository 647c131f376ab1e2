/**
 * Going to places of the text, and what is folded there: where the caret comes, what hides it opens, and
 * nothing is deleted that is not seen.
 */

import { Plugin, Selection, TextSelection, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import type { Place } from "../../schema/model/derived.ts"
import { createStore } from "../base/store.ts"
import { say } from "../language/say.ts"
import type { Drawing } from "./drawing.ts"
import { foldedAfter, foldsOver, headOf, type Folded, type FoldRequest } from "./folding.ts"
import type { EditorHandle, Snapshot } from "./handle.ts"
import { directionOf } from "./keys.ts"
import { placeOf, positionOf } from "./positions.ts"
import { followCaret } from "./scrolling.ts"
import { bracketFrom } from "./stepping.ts"

export interface GoingHost {
  readonly view: () => EditorView
  readonly snapshot: () => Snapshot
  readonly apply: (tr: Transaction) => void
  /** How what is folded now is drawn. */
  readonly drawing: () => Pick<Drawing, "draw" | "drawInBits" | "finish">
  /** The editor was entered: there is a caret from now on. */
  readonly enter: () => void
  readonly refuse: (message: string) => void
}

type Asked = Pick<
  EditorHandle,
  "goToBracket" | "goToPlace" | "step" | "toggleFold" | "fold" | "folded"
>

export interface Going extends Asked {
  /** Puts the caret to a place and scrolls there; the keyboard stays where it is. */
  readonly moveTo: (target: Place) => void
  /** Opens what hides the caret of a snapshot. */
  readonly openAtCaret: (snapshot: Snapshot) => void
  readonly plugin: Plugin
}

/** Ways through the text of one editor, in which `before` is folded already. */
export function createGoing(host: GoingHost, before: Folded): Going {
  const folded = createStore(before)
  let looked: Snapshot["selection"] = null

  function moveTo(target: Place): void {
    host.drawing().finish()
    const { doc, tr } = host.view().state
    const position = positionOf(doc, target)
    if (position === null) return
    host.apply(tr.setSelection(TextSelection.create(doc, position)).scrollIntoView())
    followCaret(host.view())
  }

  function goToPlace(target: Place): void {
    host.enter()
    unfold(foldsOver(host.snapshot(), folded.get(), target))
    moveTo(target)
    host.view().focus()
  }

  function goToBracket(id: string): void {
    const { derived } = host.snapshot()
    const bracket = derived.bracket(id)
    if (!bracket) return
    const { open } = bracket
    const target = { ...open, offset: open.offset + (bracket.incomplete === "open" ? 0 : 1) }
    unfold([id, ...foldsOver(host.snapshot(), folded.get(), target)])
    goToPlace(target)
  }

  function show(next: Folded, drawn: "draw" | "drawInBits"): void {
    folded.set(next)
    const { selection } = host.snapshot()
    const [over] = selection ? foldsOver(host.snapshot(), next, selection.from) : []
    const head = over === undefined ? null : headOf(host.snapshot(), over)
    const { doc, tr } = host.view().state
    const position = head && positionOf(doc, head)
    if (position !== null) host.apply(tr.setSelection(TextSelection.create(doc, position)))
    host.drawing()[drawn]()
  }

  function unfold(names: readonly string[]): void {
    const next = [...folded.get()].filter((name) => !names.includes(name))
    if (next.length < folded.get().size) show(new Set(next), "draw")
  }

  function openAtCaret(snapshot: Snapshot): void {
    const { selection } = snapshot
    if (selection === looked || folded.get().size === 0) return
    looked = selection
    const over = [selection?.from, selection?.to].flatMap((place) =>
      place ? foldsOver(snapshot, folded.get(), place) : [],
    )
    if (over.length > 0)
      folded.set(new Set([...folded.get()].filter((name) => !over.includes(name))))
  }

  /** What hides the place beside the caret, the outermost first. */
  function beside(view: EditorView, direction: 1 | -1): readonly string[] {
    const { $from, empty } = view.state.selection
    if (!empty || !$from.parent.isTextblock || folded.get().size === 0) return []
    const edge = $from.parentOffset === (direction === 1 ? $from.parent.content.size : 0)
    const $next = edge
      ? view.state.doc.resolve(direction === 1 ? $from.after() : $from.before())
      : view.state.doc.resolve($from.pos + direction)
    const place = placeOf(
      edge ? (Selection.findFrom($next, direction, true)?.$head ?? $next) : $next,
    )
    return place ? foldsOver(host.snapshot(), folded.get(), place) : []
  }

  /** Steps over what is folded, as over one character. */
  function stepOver(view: EditorView, direction: 1 | -1): boolean {
    const [name] = beside(view, direction)
    if (name === undefined) return false
    const { derived } = host.snapshot()
    const close = derived.bracket(name)?.close
    const past = close && { ...close, offset: close.offset + 1 }
    const target = direction === 1 ? past : headOf(host.snapshot(), name)
    if (!target) return false
    const { doc, tr } = view.state
    const position = positionOf(doc, target)
    if (position === null || position === view.state.selection.from) return false
    host.apply(tr.setSelection(TextSelection.create(doc, position)).scrollIntoView())
    return true
  }

  const plugin = new Plugin({
    props: {
      handleKeyDown(view, { key, shiftKey, ctrlKey, altKey, metaKey }) {
        if (shiftKey || ctrlKey || altKey || metaKey) return false
        if (key === "ArrowLeft" || key === "ArrowRight")
          return stepOver(view, directionOf(view, key))
        if (key !== "Backspace" && key !== "Delete") return false
        const over = beside(view, key === "Delete" ? 1 : -1)
        unfold(over)
        return over.length > 0
      },
    },
  })

  return {
    plugin,
    folded,
    moveTo,
    goToPlace,
    goToBracket,
    openAtCaret,
    step(direction, level) {
      const bracket = bracketFrom(host.snapshot(), direction, level)
      if (bracket) goToBracket(bracket.id)
      else host.refuse(say.writing.refused.noBrackets)
    },
    toggleFold(name) {
      const now = folded.get()
      const next = now.has(name) ? [...now].filter((each) => each !== name) : [...now, name]
      show(new Set(next), "drawInBits")
    },
    fold(request: FoldRequest) {
      const next = foldedAfter(host.snapshot(), folded.get(), request)
      if (next) show(next, "drawInBits")
      else host.refuse(say.reading.folds.nothingHere)
    },
  }
}
