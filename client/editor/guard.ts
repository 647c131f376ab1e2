/**
 * No edit takes one half of a bracket away.
 *
 * Whoever deletes a range that holds one of the two characters of a bracket deletes the words and not
 * that character (MODEL §10): the bracket would be left dangling, and it may be another party's.
 */

import { Fragment, type Node } from "prosemirror-model"
import { Selection, TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import { ReplaceStep } from "prosemirror-transform"
import { halves, tokensBetween, type TokenAt } from "./tokens.ts"

/** The transaction as it may be applied: the same, or one that keeps the halves it would have taken. */
export function keepingHalves(state: EditorState, tr: Transaction): Transaction {
  const lost = lostHalves(tr)
  if (lost.length === 0) return tr
  const [step, second] = tr.steps
  const simple = step instanceof ReplaceStep && !second ? step : null
  if (simple && !simple.slice.openStart && !simple.slice.openEnd) {
    const $from = state.doc.resolve(simple.from)
    if ($from.parent.isTextblock && $from.sameParent(state.doc.resolve(simple.to)))
      return inPieces(state, simple, lost)
  }
  return putBack(tr, lost)
}

/** Characters that the transaction removes although their partner stays, and that it does not bring back. */
function lostHalves(tr: Transaction): TokenAt[] {
  const removed = tr.steps.flatMap((step, i) => {
    const before = tr.docs[i]
    return step instanceof ReplaceStep && before ? tokensBetween(before, step.from, step.to) : []
  })
  if (removed.length === 0) return []
  const key = ({ id, side }: TokenAt) => `${side} ${id}`
  const left = new Set(allTokens(tr.doc, new Set(removed.map(({ id }) => id))).map(key))
  return halves(removed.filter((token) => !left.has(key(token))))
}

function allTokens(doc: Node, ids: ReadonlySet<string>): TokenAt[] {
  return tokensBetween(doc, 0, doc.content.size).filter(({ id }) => ids.has(id))
}

/** Within one paragraph nothing of the kept characters is touched. */
function inPieces(state: EditorState, step: ReplaceStep, lost: readonly TokenAt[]): Transaction {
  const tr = state.tr
  let end = step.to
  for (const { pos } of [...lost].reverse()) {
    if (pos + 1 < end) tr.delete(pos + 1, end)
    end = pos
  }
  if (step.slice.size > 0 || end > step.from) tr.replaceWith(step.from, end, step.slice.content)
  const caret = step.from + step.slice.size
  return tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView()
}

/** Across paragraphs the characters are typed again where the range collapsed to. */
function putBack(tr: Transaction, lost: readonly TokenAt[]): Transaction {
  const last = tr.selection.to
  const at = Selection.near(tr.doc.resolve(Math.min(last, tr.doc.content.size)), -1).to
  return tr.insert(at, Fragment.fromArray(lost.map(({ node }) => node)))
}
