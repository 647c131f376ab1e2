/** Remarks on brackets: what is uncertain or unusual in their form. */

import { BRACKET_PAIRS, sideOf, type Paragraph } from "./body.ts"
import { isInWord, lastVisible } from "./bracketClass.ts"
import type { Node } from "./brackets.ts"
import type { Group } from "./clusters.ts"
import type { Bracket } from "./derived.ts"
import type { Diagnostic, DiagnosticCode } from "./diagnostic.ts"

/** A remark on a range of a paragraph. */
export function remark(
  code: DiagnosticCode,
  level: Diagnostic["level"],
  paragraph: string,
  from: number,
  to: number,
  message: string,
): Diagnostic {
  return { code, level, place: { paragraph, from, to }, message }
}

const GLYPHS = BRACKET_PAIRS.flat()
const NONE: readonly Diagnostic[] = []

/** Bracket characters without a mark: they stay plain text (MODEL N1). */
export function strayBrackets({ id, text, tokens }: Paragraph): readonly Diagnostic[] {
  const places: number[] = []
  for (const glyph of GLYPHS)
    for (let at = text.indexOf(glyph); at >= 0; at = text.indexOf(glyph, at + 1)) places.push(at)
  if (places.length === tokens.length) return NONE
  const marked = new Set(tokens.map((token) => token.at))
  return places
    .filter((at) => !marked.has(at))
    .sort((a, b) => a - b)
    .map((at) => remark("stray-bracket", "error", id, at, at + 1, strayMessage(text.charAt(at))))
}

function strayMessage(glyph: string): string {
  return sideOf(glyph) === "open"
    ? `The bracket “${glyph}” is never closed, so it is plain text.`
    : `The bracket “${glyph}” closes nothing, so it is plain text.`
}

/** Remarks on the brackets and groups of a run, by place of the opening character. */
export function remarksOnRun(
  nodes: readonly Node[],
  groups: readonly Group[],
  paragraphs: readonly Paragraph[],
): readonly Diagnostic[] {
  const alternatives = new Set(
    groups.flatMap((group) => (group.members.length > 1 ? group.members : [])),
  )
  return nodes.flatMap((node) => remarksOnBracket(node, paragraphs, alternatives))
}

function remarksOnBracket(
  node: Node,
  paragraphs: readonly Paragraph[],
  alternatives: ReadonlySet<Bracket>,
): Diagnostic[] {
  const { bracket, openSlot, closeSlot, openAt, closeAt } = node
  const text = paragraphs[openSlot]?.text ?? ""
  const single = openSlot === closeSlot
  const found: Diagnostic[] = []
  const add = (code: DiagnosticCode, level: Diagnostic["level"], message: string) => {
    // The range is the bracket's part in its first paragraph.
    const to = single ? Math.min(closeAt + 1, text.length) : text.length
    found.push(remark(code, level, bracket.open.paragraph, openAt, to, message))
  }
  if (bracket.incomplete) {
    const missing = bracket.incomplete === "open" ? "opening" : "closing"
    add("stray-bracket", "error", `The ${missing} character of this bracket is missing.`)
    return found
  }
  if (node.pair.id !== node.pair.record)
    add("duplicate-bracket-id", "warning", "This bracket is a copy of another one.")
  if (node.crosses.some((other) => other.start < node.start))
    add(
      "crossing-brackets",
      "warning",
      "This bracket begins inside another one and ends outside it.",
    )
  const close = paragraphs[closeSlot]?.text.charAt(closeAt) ?? ""
  if (!BRACKET_PAIRS.some(([a, b]) => a === text.charAt(openAt) && b === close))
    add(
      "mixed-bracket-glyphs",
      "warning",
      `The bracket opens with “${text.charAt(openAt)}” and closes with “${close}”.`,
    )
  if (node.start === node.end) add("empty-bracket", "warning", "There is nothing in this bracket.")
  else if (node.parent?.start === node.start && node.parent.end === node.end)
    add("doubled-bracket", "warning", "This bracket holds the same words as the bracket around it.")
  else if (
    single &&
    alternatives.has(bracket) &&
    !/[\p{L}\p{N}]/u.test(text.slice(openAt + 1, closeAt))
  )
    add("member-without-words", "warning", "This alternative has no words.")
  if (single && bracket.class === "negotiation" && isInWord(text, openAt, closeAt))
    add("in-word-bracket", "info", "This bracket stands within a word.")
  if (single && bracket.class === "negotiation" && !alternatives.has(bracket)) {
    const comma = residualComma(text, openAt, closeAt)
    if (comma)
      add(
        "residual-comma",
        "info",
        `Without the words in this bracket a comma is left over: “${comma}”.`,
      )
  }
  return found
}

const ITEM = "[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*"
/** One item, a comma, and the last item: `Regional, and Sectoral`. */
const TWO_ITEMS = new RegExp(`^\\s*(${ITEM}(?:[^\\S\\n]${ITEM}){0,2}, (?:and|or) ${ITEM})`, "u")

/** The words around a comma that makes no sense once the bracket's words are omitted (SEEDS G13), or null. */
function residualComma(text: string, open: number, close: number): string | null {
  const before = lastVisible(text, 0, open)
  if (lastVisible(text, open + 1, close) === ",")
    return before === "," ? null : (TWO_ITEMS.exec(text.slice(close + 1, close + 120))?.[1] ?? null)
  if (before !== "" && !".!?。！？:：".includes(before)) return null
  return /^\s*([,，、]\s*\S*)/u.exec(text.slice(close + 1, close + 60))?.[1] ?? null
}
