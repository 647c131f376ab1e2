/** Carries out what was planned for a change: operations on the shared document, as one step. */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { Applied, Context } from "../../schema/operations/context.ts"
import { applySplices, findParagraph, paragraphElements } from "../../schema/operations/elements.ts"
import { extendDeletion } from "../../schema/operations/extend.ts"
import {
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../schema/operations/propose.ts"
import { withdraw } from "../../schema/operations/withdraw.ts"
import type { Act } from "./planning.ts"

export interface CarriedOut {
  /** Where the caret belongs: in the new words of a bracket, or at an edge of it. */
  readonly caret: { readonly bracket: string; readonly where: "words" | "edge" } | null
  /** What was refused, as sentences. */
  readonly refused: readonly string[]
}

/**
 * Carries out acts in the order given, in one transaction under the context's origin.
 *
 * Words that a person typed are never lost: where a replacement is refused, they are proposed as an
 * insertion after the words that they were to replace.
 */
export function carryOut(context: Context, acts: readonly Act[]): CarriedOut {
  const refused: string[] = []
  /** Why there was nothing to do. */
  const idle: string[] = []
  let applied = 0
  let caret: CarriedOut["caret"] = null
  context.document.doc.transact(() => {
    for (const act of acts) {
      const done = one(context, act)
      if (!isFault(done)) {
        applied++
        caret = done.value ?? caret
        continue
      }
      const reasons = done.fault === "nothing-to-do" ? idle : refused
      reasons.push(done.message)
      if (act.act !== "replace") continue
      const kept = one(context, { act: "insert", at: act.to, text: act.text })
      if (isFault(kept)) refused.push(kept.message)
      else caret = kept.value
    }
  }, context.origin)
  // Where a part of a passage needs nothing, the rest of it was done; where all of it does, that is said.
  const said = applied + refused.length > 0 ? refused : idle
  return { caret, refused: [...new Set(said)] }
}

function one(context: Context, act: Act): Applied<CarriedOut["caret"]> | Fault {
  switch (act.act) {
    case "insert":
      return inWords(proposeInsertion(context, act))
    case "replace":
      return inWords(proposeReplacement(context, act))
    case "delete": {
      const done = proposeDeletion(context, act)
      return isFault(done) ? done : atEdge(done.value.bracket)
    }
    case "extend": {
      const done = extendDeletion(context, act)
      return isFault(done) ? done : atEdge(act.bracket)
    }
    case "withdraw": {
      const done = withdraw(context, act)
      return isFault(done) ? done : { applied: true, value: null }
    }
    case "erase":
      return erase(context, act)
  }
}

function inWords(
  done: Applied<{ readonly bracket: string }> | Fault,
): Applied<CarriedOut["caret"]> | Fault {
  return isFault(done)
    ? done
    : { applied: true, value: { bracket: done.value.bracket, where: "words" } }
}

function atEdge(bracket: string): Applied<CarriedOut["caret"]> {
  return { applied: true, value: { bracket, where: "edge" } }
}

/** Removes words of one's own proposal, within one paragraph and without any bracket character. */
function erase(
  { document }: Context,
  { from, to }: Act & { act: "erase" },
): Applied<CarriedOut["caret"]> {
  const found = findParagraph(paragraphElements(document), from.paragraph)
  if (found)
    applySplices([
      { element: found.element, at: from.offset, remove: to.offset - from.offset, insert: [] },
    ])
  return { applied: true, value: null }
}
