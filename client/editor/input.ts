/** Typing, pasting and dropping, where they mean more than characters. */

import { Fragment, Slice } from "prosemirror-model"
import { TextSelection, type Transaction } from "prosemirror-state"
import { CellSelection } from "prosemirror-tables"
import type { EditorView } from "prosemirror-view"
import type { EditorProps } from "prosemirror-view"
import { isFault } from "../../schema/base/fault.ts"
import { OBJECT_REPLACEMENT } from "../../schema/model/body.ts"
import { draftSchema } from "../../schema/model/nodes.ts"
import { bracketRecord } from "../../schema/operations/applying.ts"
import { bracketPassage } from "../../schema/operations/bracket.ts"
import { kindOfTyped } from "../../schema/operations/typedText.ts"
import { say } from "../language/say.ts"
import { closingPair, isOpening } from "./pairs.ts"
import { fitted, withoutBrackets } from "./paste.ts"
import { isOverEdge, replaceDivided, whole } from "./dividing.ts"
import { cleanedHtml } from "./pastedClean.ts"
import { paragraphsOf } from "./pastedText.ts"
import { withoutTables } from "./pastedTables.ts"
import { movedTo } from "./moving.ts"
import { placeOf } from "./positions.ts"
import { planned, type TypingHost } from "./typing.ts"

/** The properties of the view that read what a person types, pastes and drops. */
export function inputProps(host: TypingHost): EditorProps {
  return {
    handleTextInput(view, from, to, text) {
      if (view.state.selection instanceof CellSelection) {
        host.refuse(say.tables.refused.cells)
        return true
      }
      return (
        typedClosing(host, view, text) ||
        bracketedSelection(host, view, text) ||
        typedOverParagraphs(host, view, from, to, text) ||
        writtenOverSelection(host, view, from, to, text)
      )
    },
    handlePaste: (view, _event, slice) => pasted(host, view, slice),
    handleDrop: (view, event, slice, moved) => dropped(host, view, event, slice, moved),
    transformPastedHTML: cleanedHtml,
    clipboardTextSerializer: ({ content }) =>
      content.textBetween(0, content.size, "\n").replaceAll(OBJECT_REPLACEMENT, ""),
    clipboardTextParser: (text) => {
      const paragraphs = paragraphsOf(text).map((line) =>
        draftSchema.node("paragraph", null, line === "" ? [] : [draftSchema.text(line)]),
      )
      return new Slice(Fragment.fromArray(paragraphs), 1, 1)
    },
  }
}

/** Makes an edit that holds characters of brackets, and writes their records with it, or nothing. */
function withRecords(
  { context, snapshot, state }: TypingHost,
  brackets: readonly (readonly [id: string, copyOf: string | null, words?: string])[],
  write: () => void,
): void {
  const { records } = snapshot().draft
  context.document.doc.transact(() => {
    const before = state().doc
    write()
    // An edit that was refused has left the text as it was.
    if (state().doc === before) return
    for (const [id, copyOf, words] of brackets) {
      const copied = copyOf === null ? undefined : records.brackets.get(copyOf)
      const kind = copied?.kind ?? (words === undefined ? "open" : kindOfTyped(words))
      // A copy keeps whose proposal it is; it was typed by who pastes, and nobody sponsors it yet.
      const { party = context.actor.party } = copied ?? {}
      const record = { ...bracketRecord(context, kind, copied?.cluster), party }
      context.document.brackets.set(id, record)
    }
  }, context.origin)
}

function typedClosing(host: TypingHost, view: EditorView, text: string): boolean {
  const pair = closingPair(view.state, text, host.context.newId)
  if (!pair) return false
  if (host.mode() === "propose" && planned(host, pair.tr)?.plan.plan !== "plain") return false
  withRecords(host, [[pair.id, null, pair.words]], () => view.dispatch(pair.tr))
  return true
}

/** An opening bracket typed over a selection brackets it. */
function bracketedSelection(host: TypingHost, { state }: EditorView, text: string): boolean {
  const { $from, $to, empty } = state.selection
  if (empty || !isOpening(text)) return false
  const [from, to] = [placeOf($from), placeOf($to)]
  if (!from || !to) return false
  const done = bracketPassage(host.context, { from, to })
  if (isFault(done)) host.refuse(done.message)
  return true
}

/** Words typed over several paragraphs: block by block, so that no sheet is joined to another. */
function typedOverParagraphs(
  host: TypingHost,
  view: EditorView,
  from: number,
  to: number,
  text: string,
): boolean {
  const { state } = view
  const [$from, $to] = [state.doc.resolve(from), state.doc.resolve(to)]
  if (host.mode() !== "edit" || $from.sameParent($to)) return false
  if (!$from.parent.isTextblock || !$to.parent.isTextblock) return false
  const words = draftSchema.text(text, state.storedMarks ?? $from.marksAcross($to) ?? [])
  const slice = new Slice(Fragment.from(words), 0, 0)
  view.dispatch(whole(replaceDivided(state, { from, to }, slice, host.context.newId)))
  return true
}

/**
 * Words that come at once over a selection, as dictation and corrections write them: the view reports
 * only the characters that differ, but what is proposed is the whole of them instead of the selection.
 */
function writtenOverSelection(
  host: TypingHost,
  view: EditorView,
  from: number,
  to: number,
  text: string,
): boolean {
  const { selection, doc, tr } = view.state
  if (host.mode() !== "propose" || view.composing) return false
  if (!(selection instanceof TextSelection) || !selection.$from.sameParent(selection.$to))
    return false
  const [start, end] = [selection.from, selection.to]
  if (from < start || to > end || (from === start && to === end)) return false
  // Nothing of the selection went: the caret had left it, and the view has not yet heard.
  if (from === to && (from === start || from === end)) return false
  const whole = doc.textBetween(start, from) + text + doc.textBetween(to, end)
  view.dispatch(tr.insertText(whole, start, end))
  return true
}

function pasted(host: TypingHost, view: EditorView, slice: Slice): boolean {
  if (host.mode() === "read") return false
  const { state } = view
  if (state.selection instanceof CellSelection) {
    host.refuse(say.tables.refused.cells)
    return true
  }
  const tr = state.tr
  if (host.mode() === "propose") {
    proposeSlice(host, view, tr, slice)
    return true
  }
  insertFitted(host, view, tr, slice)
  return true
}

/** What is dragged within the text moves where typing changes it; elsewhere a drop adds words. */
function dropped(
  host: TypingHost,
  view: EditorView,
  event: DragEvent,
  slice: Slice,
  moved: boolean,
): boolean {
  if (moved && host.mode() === "edit") {
    const { $from, $to } = view.state.selection
    if ($from.sameParent($to) && $from.parent.isTextblock) return false
    const to = view.posAtCoords({ left: event.clientX, top: event.clientY })
    const step = to && movedTo(view.state, to.pos)
    if (step) host.ask(step)
    else host.refuse(say.writing.refused.partMoved)
    return true
  }
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (!at || host.mode() === "read") return true
  const tr = view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos)))
  if (host.mode() === "edit") insertFitted(host, view, tr, slice)
  else proposeSlice(host, view, tr, slice)
  return true
}

/** What comes into words of one's own gets brackets of its own; elsewhere it becomes a proposal. */
function proposeSlice(host: TypingHost, view: EditorView, tr: Transaction, slice: Slice): void {
  const words = withoutBrackets(slice)
  const { selection } = tr
  tr.replaceSelection(words)
  if (planned(host, tr)?.plan.plan !== "plain") {
    view.dispatch(tr.scrollIntoView().setMeta("uiEvent", "paste"))
    return
  }
  insertFitted(host, view, view.state.tr.setSelection(selection), words)
}

function insertFitted(host: TypingHost, view: EditorView, tr: Transaction, slice: Slice): void {
  const standing = new Set(
    host
      .snapshot()
      .derived.notes.filter(({ reference }) => reference !== null)
      .map(({ id }) => id),
  )
  const known = host.context.document.notes
  const { $from } = tr.selection
  const inCell = $from.parent.isTextblock && $from.node(-1).type.name !== "sheet"
  const { slice: fit, brackets } = fitted(
    inCell ? withoutTables(slice) : slice,
    host.context.newId,
    (id) => known.has(id) && !standing.has(id),
  )
  withRecords(host, brackets, () => {
    view.dispatch(replacing(view, tr, fit, host.context.newId).setMeta("uiEvent", "paste"))
  })
}

/** The selection replaced by what was made fit; over the edge of a paragraph, without copying any words. */
function replacing(
  { state }: EditorView,
  tr: Transaction,
  slice: Slice,
  newId: TypingHost["context"]["newId"],
): Transaction {
  const { $from, $to, from, to } = tr.selection
  return isOverEdge($from, $to, slice)
    ? whole(replaceDivided(state, { from, to }, slice, newId)).scrollIntoView()
    : tr.replaceSelection(slice).scrollIntoView()
}
