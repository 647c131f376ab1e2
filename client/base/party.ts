/**
 * How a party is shown: a short name, a colour and a pattern, the same on every screen.
 *
 * Colour only repeats what the pattern and the name say (LESSONS §5 rules 1 and 3). The colours are
 * tokens of `client/ui/tokens.css`, chosen to stay apart for colour-blind readers.
 */

import { say } from "../language/say.ts"
import { PARTY_COLOURS, PARTY_PATTERNS, type Party } from "../../schema/sharing/accounts.ts"

export interface PartyLook {
  /** At most 14 characters, for a chip. */
  readonly short: string
  /** CSS colour: `var(--party-0)` to `var(--party-7)`. */
  readonly colour: string
  /** 0–5: class `pattern-0` to `pattern-5` draws it. */
  readonly pattern: number
}

const known = new Map<string, PartyLook>()

/** Takes the looks that a group gave its parties, before anything of the draft is drawn. */
export function takeLooks(parties: readonly Party[]): void {
  for (const { name, colour, pattern } of parties) known.set(name, lookOf(name, colour, pattern))
}

/** The names of all parties that this page has met: the group's, and those that it was shown since. */
export function knownParties(): readonly string[] {
  return [...known.keys()]
}

/** The look of a party: its group's, else one made from its name. "" is the text as it was imported. */
export function partyLook(party: string): PartyLook {
  let look = known.get(party)
  if (!look) {
    const hash = hashOf(party)
    const pattern = Math.floor(hash / PARTY_COLOURS) % PARTY_PATTERNS
    look = lookOf(party, hash % PARTY_COLOURS, pattern)
    known.set(party, look)
  }
  return look
}

function lookOf(party: string, colour: number, pattern: number): PartyLook {
  return { short: shortName(party), colour: `var(--party-${colour})`, pattern }
}

/** The name when it is short, the abbreviation in parentheses when it has one, else its initials. */
export function shortName(party: string): string {
  if (party === "") return say.cards.noParty
  if (party.length <= 14) return party
  const abbreviation = /\(([^()]{2,12})\)\s*$/.exec(party)?.[1]
  if (abbreviation !== undefined) return abbreviation
  const initials = party.match(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}]/gu) ?? []
  if (initials.length >= 2) return initials.slice(0, 8).join("")
  return `${Array.from(party).slice(0, 12).join("").trimEnd()}…`
}

/** Spreads names over numbers below 2^32: FNV-1a, mixed once more so that short names differ in every bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x165667b1)
  return (hash ^ (hash >>> 13)) >>> 0
}
