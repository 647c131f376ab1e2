/** Keys of the editor. Tab is not among them: outside of tables it leaves the text. */

import { selectAll, toggleMark } from "prosemirror-commands"
import { keydownHandler } from "prosemirror-keymap"
import { Plugin, Selection, TextSelection, type Command, type EditorState } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import type { NewId } from "../../schema/base/ids.ts"
import { draftSchema } from "../../schema/model/nodes.ts"
import { say } from "../language/say.ts"
import type { Mode } from "./handle.ts"
import { breakLine, deleteSelected, joinParagraph, splitParagraph } from "./paragraphs.ts"
import { followCaret } from "./scrolling.ts"
import type { StepLevel } from "./stepping.ts"
import { tokenBeside } from "./tokens.ts"

export interface KeysHost {
  readonly mode: () => Mode
  /** True while an input method composes: then a key press is its own affair. */
  readonly composing: () => boolean
  readonly newId: NewId
  readonly undo: () => void
  readonly redo: () => void
  readonly step: (direction: 1 | -1, level?: StepLevel) => void
  /** Moves the paragraphs of the selection up or down. */
  readonly move: (direction: 1 | -1) => void
  readonly refuse: (message: string) => void
}

/** The key bindings of an editor. */
export function keysPlugin(host: KeysHost): Plugin {
  const act = (run: () => void): Command => {
    return (_state, dispatch) => {
      if (dispatch) run()
      return true
    }
  }
  const whenEditing =
    (command: Command): Command =>
    (state, dispatch, view) => {
      if (host.mode() === "edit") return command(state, dispatch, view)
      if (host.mode() === "read") return false
      host.refuse(say.writing.refused.newParagraph)
      return true
    }
  const marks = (name: "strong" | "em" | "underline"): Command => {
    const type = draftSchema.marks[name]
    return (state, dispatch) => host.mode() === "edit" && toggleMark(type)(state, dispatch)
  }
  const cut = deleteSelected(host.newId)
  const enter = whenEditing(splitParagraph(host.newId))
  const removal = (direction: -1 | 1): Command => {
    const atEdge = whenEditing(joinParagraph(direction))
    return (state, dispatch, view) => {
      if (host.mode() === "read") return false
      if (!state.selection.empty) return cut(state, dispatch, view)
      if (stepOver(direction)(state, dispatch, view)) return true
      if (isAtEdge(state, direction)) return atEdge(state, dispatch, view)
      return deleteCharacter(direction)(state, dispatch, view)
    }
  }
  const handle = keydownHandler({
    Enter: enter,
    "Shift-Enter": whenEditing(breakLine),
    Backspace: removal(-1),
    "Shift-Backspace": removal(-1),
    Delete: removal(1),
    "Mod-z": act(host.undo),
    "Mod-y": act(host.redo),
    "Shift-Mod-z": act(host.redo),
    F8: act(() => host.step(1)),
    "Shift-F8": act(() => host.step(-1)),
    "Alt-F8": act(() => host.step(1, "same")),
    "Shift-Alt-F8": act(() => host.step(-1, "same")),
    "Ctrl-F8": act(() => host.step(1, "outer")),
    "Shift-Ctrl-F8": act(() => host.step(-1, "outer")),
    "Alt-ArrowUp": whenEditing(act(() => host.move(-1))),
    "Alt-ArrowDown": whenEditing(act(() => host.move(1))),
    "Mod-b": marks("strong"),
    "Mod-i": marks("em"),
    "Mod-u": marks("underline"),
    "Mod-a": selectAll,
    "Mod-Home": toEdge(-1),
    "Mod-End": toEdge(1),
    "Shift-Mod-Home": toEdge(-1, "extend"),
    "Shift-Mod-End": toEdge(1, "extend"),
    ArrowLeft: besideToken("ArrowLeft"),
    ArrowRight: besideToken("ArrowRight"),
  })
  return new Plugin({
    // ProseMirror reads a deletion in the page as Backspace, also when an input method takes back words.
    props: { handleKeyDown: (view, event) => !host.composing() && handle(view, event) },
  })
}

/**
 * To the beginning or the end of the draft. Left to itself the browser stops short of a sheet that is
 * not laid out.
 */
function toEdge(direction: -1 | 1, how: "move" | "extend" = "move"): Command {
  return ({ doc, selection, tr }, dispatch, view) => {
    const { head } = direction === 1 ? Selection.atEnd(doc) : Selection.atStart(doc)
    const anchor = how === "extend" ? selection.anchor : head
    dispatch?.(tr.setSelection(TextSelection.create(doc, anchor, head)).scrollIntoView())
    if (dispatch && view) followCaret(view)
    return true
  }
}

/** At a bracket character Backspace and Delete step over it: half a bracket is never deleted (MODEL §10). */
function stepOver(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { selection, doc } = state
    if (!selection.empty || !tokenBeside(doc, selection.from, direction)) return false
    dispatch?.(
      state.tr.setSelection(TextSelection.create(doc, selection.from + direction)).scrollIntoView(),
    )
    return true
  }
}

function isAtEdge({ selection: { $from } }: EditorState, direction: -1 | 1): boolean {
  return $from.parentOffset === (direction === -1 ? 0 : $from.parent.content.size)
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" })

/** Deletes one character as a reader sees it, combining signs and all. */
function deleteCharacter(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    if (!$from.parent.isTextblock) return false
    const { content } = $from.parent
    const from = direction === -1 ? 0 : $from.parentOffset
    const to = direction === -1 ? $from.parentOffset : content.size
    const segments = [...graphemes.segment(content.textBetween(from, to))]
    const segment = direction === -1 ? segments.at(-1) : segments[0]
    if (!segment) return false
    const length = segment.segment.length
    const start = direction === -1 ? $from.pos - length : $from.pos
    dispatch?.(state.tr.delete(start, start + length).scrollIntoView())
    return true
  }
}

/**
 * Beside a bracket character the caret is moved here: a chip stands there, and the browser would
 * stop on both of its sides. In text from right to left the keys mean the other direction.
 */
function besideToken(key: "ArrowLeft" | "ArrowRight"): Command {
  return (state, dispatch, view) => {
    const { selection, doc } = state
    if (!selection.empty || !view || !selection.$from.parent.isTextblock) return false
    const direction = directionOf(view, key)
    const next = selection.from + direction
    const near = tokenBeside(doc, selection.from, direction) ?? tokenBeside(doc, next, direction)
    if (!near) return false
    if (!tokenBeside(doc, selection.from, direction) && !isSingle(state, direction)) return false
    dispatch?.(state.tr.setSelection(TextSelection.create(doc, next)).scrollIntoView())
    return true
  }
}

/** Whether an arrow goes on (1) or back (-1) where the caret is: Arabic runs the other way. */
export function directionOf(view: EditorView, key: "ArrowLeft" | "ArrowRight"): 1 | -1 {
  const dom = view.domAtPos(view.state.selection.from).node
  const element = dom instanceof Element ? dom : dom.parentElement
  const rtl = element !== null && getComputedStyle(element).direction === "rtl"
  return (key === "ArrowRight") !== rtl ? 1 : -1
}

/** Whether the character beside the caret is one code unit and no part of a longer one. */
function isSingle({ selection: { $from } }: EditorState, direction: -1 | 1): boolean {
  const at = $from.parentOffset
  const [from, to] = direction === 1 ? [at, at + 2] : [at - 2, at]
  const { content } = $from.parent
  const text = content.textBetween(Math.max(0, from), Math.min(to, content.size))
  return (
    /^[\u0020-\u02ff\u3040-\u9fff]*$/.test(text) &&
    isInside($from.parentOffset, content.size, direction)
  )
}

function isInside(offset: number, size: number, direction: -1 | 1): boolean {
  return direction === 1 ? offset < size : offset > 0
}
