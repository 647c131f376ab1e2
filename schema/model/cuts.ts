/**
 * Which characters of which paragraph go when brackets are resolved, and where gap marks come in.
 *
 * Shared by renditions, which leave those characters out, and by `consolidate`, which deletes them.
 */

import type { ParagraphInfo, Bracket, Cluster, Derived } from "./derived.ts"
import type { Range } from "./seams.ts"

/** Shown with its characters · only its words stay · it goes with its words. */
export type Fate = "shown" | "kept" | "removed"

/** What becomes of each bracket. */
export interface Fates {
  fate(bracket: Bracket): Fate
  /** Whether a gap mark stands for the words of a cluster. */
  marks(cluster: string): boolean
}

/** What happens to one paragraph. A paragraph without an entry stays as it is. */
export interface Cuts {
  readonly removed: Range[]
  /** Offsets before which a gap mark is put. */
  readonly marks: number[]
  /** Offsets straight behind removed words: a note referred to there goes with them. */
  readonly ends: Set<number>
  /** Brackets whose words went: range with both characters, for remarks. */
  readonly words: Range[]
}

/** Only these may stand between two alternatives (SEEDS 5.2 rules 2, 3, 5). */
const SEPARATOR = /^[\s\uFFFC]*(?:\/|or|或)?[\s\uFFFC]*$/u

/**
 * The cuts of every paragraph that is touched, by paragraph id.
 *
 * A removed bracket goes with all between its two characters, over paragraphs and table cells; a
 * bracket that runs over paragraphs of the flow passes over the footnote bodies that stand among
 * them. What separates alternatives goes when one of the two does. A note behind a removed bracket
 * goes with it; behind a cluster, only when the whole cluster goes without a mark.
 */
export function cutsOf(derived: Derived, fates: Fates): ReadonlyMap<string, Cuts> {
  const cuts = new Map<string, Cuts>()
  const at = (paragraph: string): Cuts => {
    const known = cuts.get(paragraph)
    if (known) return known
    const made: Cuts = { removed: [], marks: [], ends: new Set(), words: [] }
    cuts.set(paragraph, made)
    return made
  }
  for (const bracket of derived.brackets) {
    const fate = fates.fate(bracket)
    if (fate === "shown") continue
    if (fate === "kept") {
      const { open, close } = bracket
      at(open.paragraph).removed.push({ from: open.offset, to: open.offset + 1 })
      at(close.paragraph).removed.push({ from: close.offset, to: close.offset + 1 })
      continue
    }
    for (const { info, from, to } of partsOf(derived, bracket)) {
      at(info.paragraph.id).removed.push({ from, to })
      at(info.paragraph.id).words.push({ from, to })
    }
  }
  for (const cluster of derived.clusters) cutBetween(derived, fates, cluster, at)
  return cuts
}

/** The parts of a bracket, its two characters included, paragraph by paragraph. */
export function partsOf(
  derived: Derived,
  { open, close }: Bracket,
): { readonly info: ParagraphInfo; readonly from: number; readonly to: number }[] {
  const first = derived.indexOf(open.paragraph)
  const last = derived.indexOf(close.paragraph)
  if (first === undefined || last === undefined) return []
  const isNote = (index: number) => derived.paragraphs[index]?.paragraph.kind === "footnote"
  return derived.paragraphs.slice(first, last + 1).flatMap((info, i) => {
    if (isNote(first + i) && !(isNote(first) && isNote(last))) return []
    const from = i === 0 ? open.offset : 0
    const end = info.paragraph.text.length
    // A missing closing character stands virtually behind the last one (MODEL N7).
    const to = first + i === last ? Math.min(close.offset + 1, end) : end
    return [{ info, from, to }]
  })
}

function cutBetween(
  derived: Derived,
  fates: Fates,
  cluster: Cluster,
  at: (paragraph: string) => Cuts,
): void {
  const members = cluster.brackets.flatMap((id) => {
    const bracket = derived.bracket(id)
    return bracket ? [{ bracket, fate: fates.fate(bracket) }] : []
  })
  const marked = fates.marks(cluster.id)
  const allGone = members.every(({ fate }) => fate === "removed")
  members.forEach(({ bracket, fate }, i) => {
    if (fate !== "removed") {
      const before = members[i - 1]
      if (before?.fate === "removed" && fate === "kept")
        cutSeparator(derived, before.bracket, bracket, at)
      return
    }
    const before = members[i - 1]
    const after = members[i + 1]
    if (before && before.fate !== "shown") cutSeparator(derived, before.bracket, bracket, at)
    if (marked && !(before && joins(derived, before.bracket, bracket)))
      at(bracket.open.paragraph).marks.push(bracket.open.offset)
    const goesAlone = after === undefined ? allGone : true
    if (!marked && goesAlone) at(bracket.close.paragraph).ends.add(bracket.close.offset + 1)
  })
}

/** Takes out what separates two neighbouring alternatives; note references stay for the notes to judge. */
function cutSeparator(
  derived: Derived,
  before: Bracket,
  after: Bracket,
  at: (paragraph: string) => Cuts,
): void {
  const between = separatorOf(derived, before, after)
  if (between === undefined) return
  const { removed } = at(after.open.paragraph)
  const start = before.close.offset + 1
  for (let i = 0; i < between.length; i++) {
    if (between.charAt(i) !== "\uFFFC") removed.push({ from: start + i, to: start + i + 1 })
  }
}

function separatorOf(derived: Derived, before: Bracket, after: Bracket): string | undefined {
  if (before.close.paragraph !== after.open.paragraph) return undefined
  const text = textOfParagraph(derived, after.open.paragraph)
  const between = text.slice(before.close.offset + 1, after.open.offset)
  return before.close.offset < after.open.offset && SEPARATOR.test(between) ? between : undefined
}

/** Whether one gap mark can stand for both: they are neighbours in a line or whole paragraphs in turn. */
function joins(derived: Derived, before: Bracket, after: Bracket): boolean {
  if (before.close.paragraph === after.open.paragraph)
    return separatorOf(derived, before, after) !== undefined
  const next = (derived.indexOf(before.close.paragraph) ?? -2) + 1
  const rest = textOfParagraph(derived, before.close.paragraph).slice(before.close.offset + 1)
  return derived.indexOf(after.open.paragraph) === next && after.wrap && /^[\s\uFFFC]*$/.test(rest)
}

function textOfParagraph(derived: Derived, id: string): string {
  const index = derived.indexOf(id)
  return (index === undefined ? undefined : derived.paragraphs[index]?.paragraph.text) ?? ""
}
