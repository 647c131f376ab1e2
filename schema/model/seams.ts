/**
 * What becomes of spaces and commas where characters are taken out (SEEDS 5.4).
 *
 * A seam is the place of a removed bracket character or of removed words. Seams only ever take
 * further characters out, so the answer is a list of ranges: a rendition leaves them out, and
 * `consolidate` deletes them, with the same result. Letters are never changed (rule 5), and text
 * that does not touch a seam is never looked at.
 */

import { OBJECT_REPLACEMENT } from "./body.ts"

/** Part of a text: UTF-16 offsets, `from` < `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

const SPACE = /[ \t\u00A0\u2002-\u200A\u202F\u3000]/
const NO_BREAK_SPACE = /[\u00A0\u202F]/
/** Rule 2: no space stands before these. */
const CLOSING = /[,.;:)?!，。；：）？！、”」』》،؛؟]/
/** French sets a no-break space before these; it belongs to the mark, not to the seam. */
const SPACED_CLOSING = /[;:?!]/
/** The mirror image of rule 2: no space stands after these. */
const OPENING = /[(（“「『《]/
/** Rule 4. */
const COMMA = /[,，、،]/
/** Rule 6: scripts that are written without spaces, and full-width punctuation. Korean has spaces. */
const FULL_WIDTH =
  /[\u2E80-\u2FDF\u3001-\u30FF\u3100-\u312F\u31A0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u{20000}-\u{3FFFF}]/u

/**
 * Everything that goes when `removed` goes: those ranges, and at their seams, repeated until stable,
 * the spaces of rules 1, 2, 3 and 6 and the comma of rule 4. A line break counts as an edge of the
 * block; a line that went whole takes one of its two line breaks along. Note references (U+FFFC)
 * that stay have no width: a full stop behind one still closes up.
 *
 * `marks` are offsets at which something visible (a gap mark) will stand; a seam ends there.
 *
 * The answer is ascending, and its ranges neither touch nor overlap.
 */
export function closeSeams(
  text: string,
  removed: readonly Range[],
  marks: readonly number[] = [],
): Range[] {
  const gone = new Uint8Array(text.length)
  for (const { from, to } of removed) gone.fill(1, from, to)
  const marked = new Set(marks)
  let next = 0
  while (next < text.length) {
    if (!gone[next]) {
      next++
      continue
    }
    while (closeZone(text, gone, marked, next));
    next = zoneAround(text, gone, marked, next).right
  }
  return rangesOf(gone)
}

/** A stretch of removed characters, spaces and references around a removed character. */
interface Zone {
  readonly left: number
  readonly right: number
}

function zoneAround(text: string, gone: Uint8Array, marked: ReadonlySet<number>, at: number): Zone {
  const passable = (i: number) =>
    gone[i] === 1 || SPACE.test(text.charAt(i)) || text.charAt(i) === OBJECT_REPLACEMENT
  let left = at
  while (left > 0 && !marked.has(left) && passable(left - 1)) left--
  let right = at + 1
  while (right < text.length && !marked.has(right) && passable(right)) right++
  return { left, right }
}

/** Applies the rules once to the zone around a removed character. True when something more went. */
function closeZone(
  text: string,
  gone: Uint8Array,
  marked: ReadonlySet<number>,
  at: number,
): boolean {
  const { left, right } = zoneAround(text, gone, marked, at)
  let first = left
  while (!gone[first]) first++
  let last = right - 1
  while (!gone[last]) last--
  const spaces: number[] = []
  for (let i = left; i < right; i++) {
    if (!gone[i] && SPACE.test(text.charAt(i))) spaces.push(i)
  }
  const before = marked.has(left) ? "[" : characterBefore(text, left)
  const after = marked.has(right) ? "[" : characterAt(text, right)

  const drop = (places: readonly number[]) => {
    for (const place of places) gone[place] = 1
    return places.length > 0
  }
  if (isEdge(before) || isEdge(after)) {
    const dropped = drop(
      spaces.filter((i) => (isEdge(before) && i > first) || (isEdge(after) && i < last)),
    )
    if (isEdge(before) && after === "\n") return drop([right])
    if (before === "\n" && after === "") return drop([left - 1])
    return dropped
  }
  if (CLOSING.test(after) && spaces.some((i) => i < last)) {
    const keptSpace =
      SPACED_CLOSING.test(after) && NO_BREAK_SPACE.test(text.charAt(right - 1)) ? right - 1 : -1
    if (drop(spaces.filter((i) => i !== keptSpace))) return true
  } else if (OPENING.test(before) && spaces.some((i) => i > first)) {
    return drop(spaces)
  } else if (FULL_WIDTH.test(before) && FULL_WIDTH.test(after)) {
    if (drop(spaces)) return true
  } else if (spaces.some((i) => i < last) && spaces.some((i) => i > first)) {
    if (separated(spaces, gone)) return drop(spaces.slice(1))
  }
  const touching = spaces.every((i) => gone[i])
  return touching && before === after && COMMA.test(before) && drop([right])
}

/** Whether a removed character stands between the first and the last of these places. */
function separated(places: readonly number[], gone: Uint8Array): boolean {
  const end = places.at(-1) ?? 0
  for (let i = places[0] ?? 0; i < end; i++) if (gone[i]) return true
  return false
}

function isEdge(character: string): boolean {
  return character === "" || character === "\n"
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? "" : String.fromCodePoint(code)
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return ""
  const code = text.codePointAt(at - 2)
  return code !== undefined && code > 0xffff ? String.fromCodePoint(code) : text.charAt(at - 1)
}

function rangesOf(gone: Uint8Array): Range[] {
  const ranges: Range[] = []
  for (let i = 0; i < gone.length; i++) {
    if (!gone[i]) continue
    const from = i
    while (gone[i]) i++
    ranges.push({ from, to: i })
  }
  return ranges
}
