/** Making one's own proposed deletion longer, word by word, as a person goes on deleting. */

import { fault, isFault, type Fault } from "../base/fault.ts"
import type { Place } from "../model/derived.ts"
import { apply } from "./applying.ts"
import { bracketRun } from "./bracket.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { refusedIfDecided } from "./decide.ts"
import { applySplices } from "./elements.ts"
import { cutBrackets, formattingAt, readPassage } from "./passages.ts"
import { owns, refusedIfSponsored } from "./withdraw.ts"

/**
 * Moves the opening character of a `drop` bracket left, or its closing character right, over a passage
 * that touches it within its paragraph: one deletion and one insertion; the words stay untouched.
 *
 * Refuses what `readPassage` refuses, `no-such-bracket`, `not-yours`, `already-decided`,
 * `holds-others-text` (another party sponsors it),
 * `not-adjacent` (the passage does not touch the bracket) and `would-cut-bracket`.
 */
export function extendDeletion(
  context: Context,
  request: { readonly bracket: string; readonly from: Place; readonly to: Place },
): Applied | Fault {
  const { document, actor } = context
  const bracket = derivedNow(document).bracket(request.bracket)
  const record = document.brackets.get(request.bracket)
  if (!bracket || bracket.incomplete || record?.kind !== "drop")
    return fault("no-such-bracket", "That proposed deletion is no longer in the draft.")
  if (!owns(actor, record))
    return fault("not-yours", "Only the party that proposed a deletion can make it longer.")
  const refusal = refusedIfSponsored(record) ?? refusedIfDecided(document, bracket.cluster)
  if (refusal) return refusal
  const passage = readPassage(document, request.from, request.to)
  if (isFault(passage)) return passage
  if (cutBrackets(passage).size > 0)
    return fault("would-cut-bracket", "Another bracket begins or ends within these words.")

  const { first, last, from, to } = passage
  const { open, close } = bracket
  const before = first === last && last.paragraph.id === open.paragraph && to === open.offset
  const after =
    first === last && first.paragraph.id === close.paragraph && from === close.offset + 1
  if (!before && !after)
    return fault("not-adjacent", "These words do not stand beside the proposed deletion.")
  const { element, paragraph } = first
  const [old, place, side] = before
    ? ([open.offset, from, "open"] as const)
    : ([close.offset, to, "close"] as const)
  const run = bracketRun(
    paragraph.text.charAt(old),
    bracket.id,
    side,
    formattingAt(paragraph, place),
  )
  return apply(context, undefined, () =>
    applySplices([
      { element, at: place, remove: 0, insert: [run] },
      { element, at: old, remove: 1, insert: [] },
    ]),
  )
}
