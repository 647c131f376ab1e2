/**
 * How a party is shown: a short name, a colour and a pattern, the same on every screen.
 *
 * Colour only repeats what the pattern and the name say (LESSONS §5 rules 1 and 3). The colours are
 * tokens of `client/ui/tokens.css`, chosen to stay apart for colour-blind readers.
 */

export interface PartyLook {
  /** At most 14 characters, for a chip. */
  readonly short: string
  /** CSS colour: `var(--party-0)` to `var(--party-7)`. */
  readonly colour: string
  /** 0–5: class `pattern-0` to `pattern-5` draws it. */
  readonly pattern: number
}

const COLOURS = 8
const PATTERNS = 6
const known = new Map<string, PartyLook>()

/** The look of a party, from its name alone. "" is the text as it was imported. */
export function partyLook(party: string): PartyLook {
  let look = known.get(party)
  if (!look) {
    const hash = hashOf(party)
    look = {
      short: shortName(party),
      colour: `var(--party-${hash % COLOURS})`,
      pattern: Math.floor(hash / COLOURS) % PATTERNS,
    }
    known.set(party, look)
  }
  return look
}

/** The name when it is short, the abbreviation in parentheses when it has one, else its initials. */
export function shortName(party: string): string {
  if (party === "") return "No party"
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
