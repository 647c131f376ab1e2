/** Positions of parties on brackets. */

import { fault, type Fault } from "../base/fault.ts"
import type { Stance } from "../model/records.ts"
import { apply, signature } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"

/**
 * Records the actor's party's stance on a bracket; an earlier one is replaced. One map entry.
 *
 * Refuses `no-such-bracket`, `not-allowed` (the actor speaks for no party) and `nothing-to-do`.
 */
export function takePosition(
  context: Context,
  request: { readonly bracket: string; readonly stance: Stance; readonly note?: string },
): Applied | Fault {
  const { document, actor } = context
  const { bracket, stance, note = "" } = request
  if (actor.party === "") return noParty()
  if (!derivedNow(document).bracket(bracket))
    return fault("no-such-bracket", "That bracket is no longer in the draft.")
  const key = positionKey(bracket, actor.party)
  const before = document.positions.get(key)
  if (before?.stance === stance && before.note === note)
    return fault("nothing-to-do", "That is your party's position already.")
  return apply(context, undefined, () => {
    document.positions.set(key, { stance, note, ...signature(context) })
  })
}

/** Takes back the position of the actor's party. Refuses `nothing-to-do` and `not-allowed`. */
export function clearPosition(
  context: Context,
  request: { readonly bracket: string },
): Applied | Fault {
  const { document, actor } = context
  if (actor.party === "") return noParty()
  const key = positionKey(request.bracket, actor.party)
  if (!document.positions.has(key))
    return fault("nothing-to-do", "Your party has taken no position on that bracket.")
  return apply(context, undefined, () => document.positions.delete(key))
}

/** Key of a position: the bracket and the party. */
export function positionKey(bracket: string, party: string): string {
  return `${bracket}/${party}`
}

function noParty(): Fault {
  return fault("not-allowed", "Only those who speak for a party take positions.")
}
