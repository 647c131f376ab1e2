/** Whose brackets are: what somebody may take away or change because their own party proposed it. */

import { partyOf, type Standing } from "./standing.ts"
import { isDecided } from "./near.ts"
import type { DraftState } from "./state.ts"

export interface Ownership {
  /** Whether a bracket was proposed by one's own party alone. */
  readonly proposed: (bracket: string) => boolean
  /** Whether the characters of a bracket are one's own: proposed, and not decided. */
  readonly owns: (bracket: string) => boolean
  /** Whether the words of a bracket are one's own too: a whole addition. */
  readonly ownsWords: (bracket: string) => boolean
  /** Whether a bracket is a whole addition of anybody. */
  readonly isAddition: (bracket: string) => boolean
  /** Whether a bracket was proposed into a cluster, with a space before it. */
  readonly isAlternative: (bracket: string) => boolean
}

/**
 * What belongs to the party that somebody speaks for. What another party sponsors, or a decision speaks
 * of, is nobody's alone; `decided` tells the latter, by default from the state itself.
 */
export function ownershipOf(
  state: DraftState,
  standing: Standing,
  decided: (bracket: string) => boolean = (bracket) => isDecided(state, bracket),
): Ownership {
  const party = partyOf(standing)
  const known = new Map<string, boolean>()
  const proposed = (id: string): boolean => {
    const record = state.records.brackets.get(id)
    return party !== "" && record?.party === party && (record.sponsors ?? []).length === 0
  }
  const owns = (id: string): boolean => {
    const answered = known.get(id)
    if (answered !== undefined) return answered
    const answer = proposed(id) && !decided(id)
    known.set(id, answer)
    return answer
  }
  const additions = new Map<string, boolean>()
  const isAddition = (id: string): boolean => {
    const answered = additions.get(id)
    if (answered !== undefined) return answered
    const answer = state.records.brackets.get(id)?.kind === "add" && isWhole(state, id)
    additions.set(id, answer)
    return answer
  }
  return {
    proposed,
    owns,
    ownsWords: (id) => owns(id) && isAddition(id),
    isAddition,
    isAlternative: (id) => {
      const record = state.records.brackets.get(id)
      return record?.kind === "add" && record.cluster !== undefined
    },
  }
}

/** Whether a bracket has one opening character and one closing character, in this order. */
export function isWhole(state: DraftState, bracket: string): boolean {
  const { open, close } = state.characters(bracket)
  const [first, last] = [open[0], close[0]]
  if (open.length !== 1 || close.length !== 1 || first === undefined || last === undefined)
    return false
  if (first !== last) return state.place(first) < state.place(last)
  const tokens = state.paragraph(first)?.tokens ?? []
  return (
    tokens.findIndex(({ id, side }) => id === bracket && side === "open") <
    tokens.findIndex(({ id, side }) => id === bracket && side === "close")
  )
}
