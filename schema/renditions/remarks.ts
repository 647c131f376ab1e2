/** What a rendition had to leave open, and what its seams left looking wrong. */

import type { Diagnostic } from "../model/diagnostic.ts"
import type { Cluster, Derived } from "../model/derived.ts"
import { closeSeams } from "../model/seams.ts"
import { partsOf, type Cuts } from "../model/cuts.ts"
import type { Plan } from "./plan.ts"
import type { RenditionOptions } from "./rendition.ts"

/**
 * Undecided clusters (agreed and strict), brackets of which one character is missing, errors of the
 * derivation, and commas that a removal left over (reported, never changed: SEEDS 5.4 rule 5).
 */
export function remarksOn(
  derived: Derived,
  plan: Plan,
  cuts: ReadonlyMap<string, Cuts>,
  options: RenditionOptions,
): Diagnostic[] {
  const remarks = derived.diagnostics.filter((each) => each.level === "error")
  if (options.as === "bracketed") return remarks
  const undecided =
    options.as === "reading" ? [] : plan.open.flatMap((each) => undecidedIn(each, derived, options))
  return [
    ...undecided,
    ...halfBrackets(derived, plan, remarks),
    ...remarks,
    ...leftovers(derived, cuts),
  ]
}

function undecidedIn(cluster: Cluster, derived: Derived, options: RenditionOptions): Diagnostic[] {
  const first = derived.bracket(cluster.brackets[0] ?? "")
  const [part] = first ? partsOf(derived, first) : []
  if (!part) return []
  const alternatives = cluster.kind === "alternatives"
  const done = alternatives && options.as === "agreed" ? "a gap mark stands for them" : "left out"
  return [
    {
      code: alternatives ? "undecided-alternatives" : "undecided-optional",
      level: alternatives ? "warning" : "info",
      place: { paragraph: part.info.paragraph.id, from: part.from, to: part.to },
      message: alternatives
        ? `The ${cluster.brackets.length} alternatives at ${part.info.key} are undecided: ${done}.`
        : `The words in brackets at ${part.info.key} are undecided: ${done}.`,
    },
  ]
}

/** Brackets with one character are text in every rendition, and said to be so. */
function halfBrackets(derived: Derived, plan: Plan, known: readonly Diagnostic[]): Diagnostic[] {
  return derived.brackets.flatMap((bracket): Diagnostic[] => {
    if (!bracket.incomplete || plan.fate(bracket) !== "shown") return []
    const place = bracket.incomplete === "open" ? bracket.close : bracket.open
    const isKnown = known.some(
      (each) => each.place?.paragraph === place.paragraph && each.place.from === place.offset,
    )
    if (isKnown) return []
    return [
      {
        code: "stray-bracket",
        level: "error",
        place: { paragraph: place.paragraph, from: place.offset, to: place.offset + 1 },
        message: "A bracket has no partner; it and the words beside it are kept as text.",
      },
    ]
  })
}

/** `Regional, and Sectoral`: a comma before the last of two, now that the first of three went. */
const SERIAL = /^\s*(\p{L}[^,.;:\n]{0,60}, (?:and|or|et|ou|y|o) [\p{L}\p{N}-]+)/u
const IN_LIST = /,[^.;:\n]*$/

function leftovers(derived: Derived, cuts: ReadonlyMap<string, Cuts>): Diagnostic[] {
  return [...cuts].flatMap(([id, { removed, marks, words }]): Diagnostic[] => {
    const text = derived.paragraphs[derived.indexOf(id) ?? -1]?.paragraph.text ?? ""
    if (words.length === 0 || !text.includes(",")) return []
    const gone = closeSeams(text, removed, marks)
    const kept = (from: number, to: number) => {
      let shown = ""
      let at = from
      for (const range of gone) {
        if (range.to <= at) continue
        if (range.from >= to) break
        shown += text.slice(at, Math.max(at, range.from))
        at = range.to
      }
      return shown + text.slice(Math.min(at, to), to)
    }
    return words.flatMap(({ from, to }): Diagnostic[] => {
      if (marks.includes(from)) return []
      const before = kept(0, from)
      const after = kept(to, text.length)
      const serial = SERIAL.exec(after)?.[1]
      const phrase =
        serial !== undefined && /,\s*\P{L}?$/u.test(text.slice(from, to)) && !IN_LIST.test(before)
          ? serial
          : /,\s*$/.test(before) && /^[.;:)]/.test(after)
            ? `${before.slice(-20).trim()}${after.slice(0, 1)}`
            : undefined
      if (phrase === undefined) return []
      return [
        {
          code: "residual-comma",
          level: "warning",
          place: { paragraph: id, from, to },
          message: `A comma may be left over in “${phrase}”, where words were left out.`,
        },
      ]
    })
  })
}
