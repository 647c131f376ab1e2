/** How the words of an author look: a colour, and a line below whose pattern says the same without it. */

import type { CSSProperties } from "react"
import { partyLook } from "../base/party.ts"
import { FIRST_TEXT, UNKNOWN, partyIn } from "./authors.ts"

const LINES = ["solid", "dashed", "dotted", "double"] as const

export interface AuthorLook {
  readonly "data-line": (typeof LINES)[number] | "none" | "wavy"
  readonly style: CSSProperties
}

/** The same for the same author on every screen: a party looks as everywhere. */
export function lookOf(who: string): AuthorLook {
  const party = partyIn(who)
  if (party !== null) {
    const { colour, pattern } = partyLook(party)
    return looking(colour, LINES[pattern % LINES.length] ?? "solid")
  }
  if (who === FIRST_TEXT) return looking("transparent", "none")
  return who === UNKNOWN ? looking("var(--warn-ink)", "wavy") : looking("var(--accent)", "solid")
}

function looking(colour: string, line: AuthorLook["data-line"]): AuthorLook {
  return { "data-line": line, style: { "--who": colour } as CSSProperties }
}
