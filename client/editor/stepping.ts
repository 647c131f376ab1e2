/** To the next or previous bracket from the caret, of any level or of one. */

import type { Bracket, Derived, Place } from "../../schema/model/derived.ts"

/** Which brackets are stepped to: all, those as deep as the one of the caret, or those further out. */
export type StepLevel = "any" | "same" | "outer"

/** What a step needs to know: the draft, the caret, and the innermost bracket around it. */
interface Standpoint {
  readonly derived: Derived
  readonly selection: { readonly from: Place } | null
  readonly bracket: string | null
}

/** The bracket to go to; round the end of the draft. Undefined when there is none. */
export function bracketFrom(
  { derived, selection, bracket }: Standpoint,
  direction: 1 | -1,
  level: StepLevel = "any",
): Bracket | undefined {
  const depth = derived.bracket(bracket ?? "")?.depth ?? 1
  const all = derived.brackets.filter(
    (each) =>
      each.class !== "insertion" &&
      (level === "any" ||
        (level === "same" ? each.depth === depth : each.depth <= Math.max(1, depth - 1))),
  )
  if (!selection) return direction === 1 ? all[0] : all.at(-1)
  // The caret stands right after the opening character of the bracket that was gone to last.
  const here = { ...selection.from, offset: selection.from.offset - 1 }
  return direction === 1
    ? (all.find((each) => order(derived, each.open, here) > 0) ?? all[0])
    : (all.findLast((each) => order(derived, each.open, here) < 0) ?? all.at(-1))
}

/** Negative when the first place comes before the second. */
function order(derived: Derived, one: Place, other: Place): number {
  const paragraphs =
    (derived.indexOf(one.paragraph) ?? -1) - (derived.indexOf(other.paragraph) ?? -1)
  return paragraphs || one.offset - other.offset
}
