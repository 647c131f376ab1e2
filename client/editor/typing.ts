/**
 * What becomes of an edit made here, by keyboard, mouse, clipboard or input method.
 *
 * In `edit` mode it changes the text, and never takes half a bracket away. In `propose` mode it becomes
 * a proposal of one's party, unless it only touches one's own open proposal. Every way of typing comes
 * through here, since all of them end in a transaction.
 */

import { TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import { ReplaceStep } from "prosemirror-transform"
import type { Context } from "../../schema/operations/context.ts"
import { say } from "../language/say.ts"
import { changeOf, type Change } from "./change.ts"
import { inPlaceOf, isOverEdge, remainingOf, replaceDivided, whole } from "./dividing.ts"
import { keepingHalves, refusedEdit } from "./guard.ts"
import type { Mode, Snapshot } from "./handle.ts"
import type { Asked } from "./history.ts"
import { planOf, type Plan } from "./planning.ts"
import { positionOf } from "./positions.ts"
import { carryOut } from "./proposing.ts"

export interface TypingHost {
  readonly mode: () => Mode
  readonly state: () => EditorState
  readonly snapshot: () => Snapshot
  readonly context: Context
  /** Shows a transaction and writes it to the shared document. */
  readonly apply: (tr: Transaction) => void
  readonly refuse: (message: string) => void
  /** Asks the server for an act of its own. */
  readonly ask: (step: Asked) => void
  /** What is typed next is one step to undo with what was just done. */
  readonly goOn: () => void
}

/** Enters a local edit of the document. */
export function enter(host: TypingHost, tr: Transaction): void {
  const mode = host.mode()
  if (mode === "read") return
  if (mode === "edit") {
    const edit = divided(host, tr)
    const kept = inPlaceOf(edit, keepingHalves(host.state(), edit))
    const refused = refusedEdit(kept, host.snapshot, host.context.actor)
    if (refused === undefined) host.apply(kept)
    else host.refuse(refused)
  } else propose(host, tr)
}

/** An edit over the edge of a paragraph, as browsers make them too, without copying any words. */
function divided({ state, context }: TypingHost, tr: Transaction): Transaction {
  const [only, second] = tr.steps
  if (remainingOf(tr) !== undefined || second || !(only instanceof ReplaceStep)) return tr
  const { from, to, slice } = only
  const [$from, $to] = [tr.before.resolve(from), tr.before.resolve(to)]
  return isOverEdge($from, $to, slice)
    ? whole(replaceDivided(state(), { from, to }, slice, context.newId))
    : tr
}

/** What would become of a transaction in `propose` mode. */
export function planned(host: TypingHost, tr: Transaction): { change: Change; plan: Plan } | null {
  const change = changeOf(tr)
  return change && { change, plan: planOf(tr.before, change, host.snapshot(), host.context.actor) }
}

function propose(host: TypingHost, tr: Transaction): void {
  const made = planned(host, tr)
  if (!made) {
    host.refuse(say.writing.refused.form)
    return
  }
  const { change, plan } = made
  if (plan.plan === "refuse") {
    host.refuse(plan.message)
    return
  }
  if (plan.plan === "plain") {
    host.apply(plan.shift === 0 ? tr : shifted(host.state(), change, plan.shift))
    return
  }
  const backwards = host.state().selection.head >= change.to
  const { caret, refused } = carryOut(host.context, plan.acts)
  if (caret?.where === "words") host.goOn()
  if (caret) {
    const bracket = host.snapshot().derived.bracket(caret.bracket)
    const { open, close } = bracket ?? {}
    const place =
      caret.where === "words" || !backwards
        ? close && { ...close, offset: close.offset + (caret.where === "words" ? 0 : 1) }
        : open
    const position = place ? positionOf(host.state().doc, place) : null
    if (position !== null) {
      const { doc, tr: move } = host.state()
      host.apply(move.setSelection(TextSelection.create(doc, position)).scrollIntoView())
    }
  }
  for (const message of refused) host.refuse(message)
}

/** The same words, typed on the other side of the bracket character beside. */
function shifted(state: EditorState, { from, slice }: Change, shift: -1 | 1): Transaction {
  const at = from + shift
  const tr = state.tr.replaceWith(at, at, slice.content)
  return tr.setSelection(TextSelection.create(tr.doc, at + slice.content.size)).scrollIntoView()
}
