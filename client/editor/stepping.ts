/** To the next or previous bracket from a place. */

import type { Bracket, Derived, Place } from "../../schema/model/derived.ts"

/** The bracket to go to; round the end of the draft. Undefined when there is none. */
export function bracketFrom(
  derived: Derived,
  place: Place | null,
  direction: 1 | -1,
): Bracket | undefined {
  const all = derived.brackets.filter((bracket) => bracket.class !== "insertion")
  if (!place) return direction === 1 ? all[0] : all.at(-1)
  // The caret stands right after the opening character of the bracket that was gone to last.
  const here = { ...place, offset: place.offset - 1 }
  return direction === 1
    ? (all.find((bracket) => order(derived, bracket.open, here) > 0) ?? all[0])
    : (all.findLast((bracket) => order(derived, bracket.open, here) < 0) ?? all.at(-1))
}

/** Negative when the first place comes before the second. */
function order(derived: Derived, one: Place, other: Place): number {
  const paragraphs =
    (derived.indexOf(one.paragraph) ?? -1) - (derived.indexOf(other.paragraph) ?? -1)
  return paragraphs || one.offset - other.offset
}
