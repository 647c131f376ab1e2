/** Remarks on brackets: what is uncertain or unusual in their form. */

import { BRACKET_PAIRS, sideOf, type Paragraph } from "./body.ts"
import { isInWord } from "./bracketClass.ts"
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

const GLYPHS = new RegExp(`[${BRACKET_PAIRS.flat().join("").replace(/[[\]]/g, "\\$&")}]`, "g")
const strays = new WeakMap<Paragraph, readonly Diagnostic[]>()

/** Bracket characters without a mark: they stay plain text (MODEL N1). Cached by paragraph. */
export function strayBrackets(paragraph: Paragraph): readonly Diagnostic[] {
  const known = strays.get(paragraph)
  if (known) return known
  const found: Diagnostic[] = []
  const { id, text, tokens } = paragraph
  let token = 0
  for (const { 0: glyph, index: at } of text.matchAll(GLYPHS)) {
    while ((tokens[token]?.at ?? at) < at) token++
    if (tokens[token]?.at === at) continue
    const message =
      sideOf(glyph) === "open"
        ? `The bracket “${glyph}” is never closed, so it is plain text.`
        : `The bracket “${glyph}” closes nothing, so it is plain text.`
    found.push(remark("stray-bracket", "error", id, at, at + 1, message))
  }
  strays.set(paragraph, found)
  return found
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
  const words = text.slice(open + 1, close).trim()
  const before = text.slice(0, open).trimEnd()
  const after = text.slice(close + 1, close + 120)
  if (words.endsWith(",") && !before.endsWith(",")) return TWO_ITEMS.exec(after)?.[1] ?? null
  if (/^(?:|.*[.!?。！？:：])$/su.test(before))
    return /^\s*([,，、]\s*\S*)/u.exec(after)?.[1] ?? null
  return null
}
