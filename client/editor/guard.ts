/**
 * No edit takes one half of a bracket away, nor a bracket that is not the person's to take.
 *
 * Whoever deletes a range that holds one of the two characters of a bracket deletes the words and not
 * that character (MODEL §10): the bracket would be left dangling, and it may be another party's.
 * A bracket that a party proposed goes when the party withdraws it. The server refuses to have it edited
 * away (`schema/sharing/judgeEditing.ts`); the person is told so before anything is written.
 */

import { Fragment, type Node } from "prosemirror-model"
import { Selection, TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import { ReplaceStep } from "prosemirror-transform"
import { OBJECT_REPLACEMENT } from "../../schema/model/body.ts"
import type { Actor } from "../../schema/operations/context.ts"
import { refusedToEditor } from "../../schema/sharing/judgeEditing.ts"
import type { Snapshot } from "./handle.ts"
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

/**
 * Why a transaction is not the person's to make who edits the draft: the sentence of the server. It
 * is about the draft of which the snapshot is derived.
 */
export function refusedEdit(
  tr: Transaction,
  snapshot: () => Snapshot,
  actor: Actor,
): string | undefined {
  const removed = new Set(removedTokens(tr).map((token) => token.id))
  if (removed.size === 0) return undefined
  const { draft, derived } = snapshot()
  const { brackets, decisions } = draft.records
  for (const id of removed) {
    const record = brackets.get(id)
    const decided = decisions.has(derived.bracket(id)?.cluster ?? id)
    const refused = refusedToEditor({ record, decided }, { party: actor.party, name: actor.person })
    if (refused && !holdsTheSame(tr, id)) return refused.message
  }
  return undefined
}

/** Whether a bracket whose character was put elsewhere still holds the same words. */
function holdsTheSame({ before, doc }: Transaction, id: string): boolean {
  const [was, is] = [partsOf(before, id), partsOf(doc, id)]
  if (was.join("") === is.join("")) return true
  return was.length > 1 && is.length > 1 && was[0] === is[0] && was.at(-1) === is.at(-1)
}

/** The words of a bracket with its own characters, paragraph by paragraph; none when it is not there. */
function partsOf(doc: Node, id: string): string[] {
  const tokens = tokensBetween(doc, 0, doc.content.size).filter((token) => token.id === id)
  const [open, close] = [tokens[0], tokens.at(-1)]
  const parts: string[] = []
  if (!open || !close) return parts
  doc.nodesBetween(open.pos, close.pos + 1, (node, pos) => {
    if (!node.isTextblock) return true
    const [from, to] = [Math.max(0, open.pos - pos - 1), close.pos - pos]
    const words = node.textBetween(from, Math.min(node.content.size, to))
    parts.push(words.replaceAll(OBJECT_REPLACEMENT, ""))
    return false
  })
  return parts
}

/** Characters that the transaction removes although their partner stays, and that it does not bring back. */
function lostHalves(tr: Transaction): TokenAt[] {
  const removed = removedTokens(tr)
  if (removed.length === 0) return []
  const key = ({ id, side }: TokenAt) => `${side} ${id}`
  const left = new Set(allTokens(tr.doc, new Set(removed.map(({ id }) => id))).map(key))
  return halves(removed.filter((token) => !left.has(key(token))))
}

/** Characters that a step of the transaction removes, whether or not another brings them back. */
function removedTokens(tr: Transaction): TokenAt[] {
  return tr.steps.flatMap((step, i) => {
    const before = tr.docs[i]
    return step instanceof ReplaceStep && before ? tokensBetween(before, step.from, step.to) : []
  })
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
