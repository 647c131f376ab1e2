/** What the page does with words that were found: where one is among them, and which can be replaced. */

import type { Derived, ParagraphInfo, Place } from "../../schema/model/derived.ts"
import type { Match } from "../../schema/model/search.ts"
import type { Extents } from "./stripPlaces.ts"

/** Which match follows a place, round the end of the draft; -1 when there is none. */
export function matchFrom(
  derived: Derived,
  matches: readonly Match[],
  place: Place | null,
  direction: 1 | -1,
): number {
  if (!place) return direction === 1 ? (matches.length > 0 ? 0 : -1) : matches.length - 1
  const order = ({ paragraph, from }: Match) =>
    (derived.indexOf(paragraph) ?? -1) - (derived.indexOf(place.paragraph) ?? -1) ||
    from - place.offset
  const found =
    direction === 1
      ? matches.findIndex((each) => order(each) > 0)
      : matches.findLastIndex((each) => order(each) < 0)
  return found >= 0 ? found : direction === 1 ? Math.min(0, matches.length - 1) : matches.length - 1
}

/** Why words stay as they are. */
export type Stays = "bracket" | "note" | "outside"

export interface Replacing {
  readonly will: readonly Match[]
  readonly stay: readonly { readonly match: Match; readonly why: Stays }[]
}

/**
 * Which of the words found can be replaced: those that stand together in a paragraph that is open to the
 * person. A bracket or a note within them has no place in other words.
 */
export function replacing(
  derived: Derived,
  matches: readonly Match[],
  isOpen: (info: ParagraphInfo) => boolean,
): Replacing {
  const will: Match[] = []
  const stay: { match: Match; why: Stays }[] = []
  for (const match of matches) {
    const why = whyNot(derived, match, isOpen)
    if (why) stay.push({ match, why })
    else will.push(match)
  }
  return { will, stay }
}

function whyNot(
  derived: Derived,
  { paragraph, from, to }: Match,
  isOpen: (info: ParagraphInfo) => boolean,
): Stays | null {
  const info = derived.paragraphs[derived.indexOf(paragraph) ?? -1]
  const within = ({ at }: { readonly at: number }) => from <= at && at < to
  if (!info || !isOpen(info)) return "outside"
  if (info.paragraph.tokens.some(within)) return "bracket"
  return info.paragraph.refs.some(within) ? "note" : null
}

/** Most words that are marked at a time. */
const MARKED = 400

/** The matches in the part of the draft that is seen, and as much again before and after it. */
export function matchesNear(
  derived: Derived,
  matches: readonly Match[],
  { paragraphs }: Extents,
  [from, to]: readonly [from: number, to: number],
): readonly Match[] {
  const total = paragraphs.at(-1) ?? 0
  const [start, end] = [(2 * from - to) * total, (2 * to - from) * total]
  return matches
    .filter(({ paragraph }) => {
      const index = derived.indexOf(paragraph) ?? -1
      return (paragraphs[index + 1] ?? -1) >= start && (paragraphs[index] ?? Infinity) <= end
    })
    .slice(0, MARKED)
}

/** A match with the words around it, for a list. */
export function inContext(
  derived: Derived,
  { paragraph, from, to }: Match,
): {
  readonly key: string
  readonly before: string
  readonly words: string
  readonly after: string
} {
  const info = derived.paragraphs[derived.indexOf(paragraph) ?? -1]
  const { text = "" } = info?.paragraph ?? {}
  return {
    key: info?.key ?? "",
    before: (from > 30 ? "…" : "") + text.slice(Math.max(0, from - 30), from),
    words: text.slice(from, to),
    after: text.slice(to, to + 30) + (text.length > to + 30 ? "…" : ""),
  }
}
