/**
 * Which bracket characters of plain text are two sides of one bracket, and marking them so.
 *
 * Used where text comes without marks: a reader's files and what is pasted. An interpretation only:
 * no character changes, and what finds no partner stays plain text (DESIGN §1).
 */

import type { NewId } from "../base/ids.ts"
import { BRACKET_PAIRS, sideOf, type Token } from "./body.ts"

interface Glyph {
  readonly text: number
  readonly at: number
  readonly family: number
  readonly open: boolean
}

const FAMILY = new Map(BRACKET_PAIRS.flatMap((pair, i) => pair.map((glyph) => [glyph, i] as const)))
const ANY_GLYPH = new RegExp(`[${BRACKET_PAIRS.flat().join("").replace(/[[\]]/g, "\\$&")}]`, "g")

/**
 * Pairs the bracket characters of consecutive paragraphs and answers the tokens of each.
 *
 * A paragraph's brackets are paired among themselves first, by nesting; what is left over is paired
 * across paragraphs in the same way. In both steps characters of one family (`[ ]`, `［ ］`, …) pair
 * first, then what remains of mixed families. Ids are taken from `newId` in order of the opening
 * characters. A character without a partner gets no token.
 */
export function markBrackets(
  texts: readonly string[],
  newId: NewId,
): readonly (readonly Token[])[] {
  const partner = new Map<Glyph, Glyph>()
  const opens: Glyph[] = []
  const left: Glyph[] = []
  texts.forEach((text, index) => {
    const glyphs = glyphsOf(text, index)
    if (glyphs.length === 0) return
    // No spreading: an argument list has a limit that a file of brackets would exceed.
    for (const glyph of glyphs) if (glyph.open) opens.push(glyph)
    for (const glyph of pairAll(glyphs, partner)) left.push(glyph)
  })
  pairAll(left, partner)

  const tokens: Token[][] = texts.map(() => [])
  for (const open of opens) {
    const close = partner.get(open)
    if (!close) continue
    const id = newId()
    tokens[open.text]?.push({ at: open.at, id, side: "open" })
    tokens[close.text]?.push({ at: close.at, id, side: "close" })
  }
  for (const each of tokens) each.sort((a, b) => a.at - b.at)
  return tokens
}

function glyphsOf(text: string, index: number): Glyph[] {
  return Array.from(text.matchAll(ANY_GLYPH), ({ 0: glyph, index: at }) => ({
    text: index,
    at,
    family: FAMILY.get(glyph) ?? 0,
    open: sideOf(glyph) === "open",
  }))
}

/** Pairs within each family, then whatever is left. Answers the rest, in order. */
function pairAll(glyphs: readonly Glyph[], partner: Map<Glyph, Glyph>): readonly Glyph[] {
  const rest = pairNested(glyphs, (glyph) => glyph.family, partner)
  return pairNested(rest, () => 0, partner)
}

/** Each closing character takes the nearest open one of its group that is still free. */
function pairNested(
  glyphs: readonly Glyph[],
  groupOf: (glyph: Glyph) => number,
  partner: Map<Glyph, Glyph>,
): readonly Glyph[] {
  const stacks = new Map<number, Glyph[]>()
  const paired = new Set<Glyph>()
  for (const glyph of glyphs) {
    const group = groupOf(glyph)
    const stack = stacks.get(group) ?? []
    stacks.set(group, stack)
    if (glyph.open) {
      stack.push(glyph)
      continue
    }
    const open = stack.pop()
    if (!open) continue
    partner.set(open, glyph)
    paired.add(open).add(glyph)
  }
  return glyphs.filter((glyph) => !paired.has(glyph))
}
