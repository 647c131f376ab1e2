/** One paragraph as a rendition shows it: characters taken out, seams closed, places moved along. */

import type { NoteReference, Paragraph, Span } from "../model/body.ts"
import { closeSeams, type Range } from "../model/seams.ts"
import type { Cuts } from "../model/cuts.ts"

/** Stands where alternatives are undecided. A placeholder by its form: read again, it is no bracket. */
const GAP_MARK = "[…]"

export interface ShownText {
  readonly text: string
  readonly spans: readonly Span[]
  /** Notes that stay, at offsets of `text`. */
  readonly references: readonly NoteReference[]
  /** Where an offset of the paragraph stands in `text`. */
  place(offset: number): number
}

const NO_CUTS: Pick<Cuts, "removed" | "marks"> = { removed: [], marks: [] }

/**
 * Carries out the cuts of a paragraph. `dropped` are the references that go.
 *
 * Answers null when the paragraph is gone: something was taken out and nothing but spaces is left.
 * A label that stays makes it stay (`4. [Text]` leaves `4.`, SEEDS 5.2 rule 8).
 */
export function shownText(
  paragraph: Paragraph,
  cuts: Pick<Cuts, "removed" | "marks"> = NO_CUTS,
  dropped: readonly NoteReference[] = [],
): ShownText | null {
  const { text, refs, spans } = paragraph
  if (refs.length === 0 && cuts === NO_CUTS)
    return { text, spans, references: [], place: (offset) => offset }

  const removed = [...cuts.removed, ...dropped.map(({ at }) => ({ from: at, to: at + 1 }))]
  const touched = cuts !== NO_CUTS || dropped.length > 0
  const gone = closeSeams(text, removed, cuts.marks)
  const references = new Map(refs.map((reference) => [reference.at, reference.id]))
  const shown = { text: "", references: [] as NoteReference[] }
  const places = new Int32Array(text.length + 1)
  const marks = new Set(cuts.marks)
  let next = 0
  for (let i = 0; i <= text.length; i++) {
    if (marks.has(i)) shown.text += GAP_MARK
    places[i] = shown.text.length
    while ((gone[next]?.to ?? Infinity) <= i) next++
    if (i === text.length || (gone[next]?.from ?? Infinity) <= i) continue
    const id = references.get(i)
    if (id === undefined) shown.text += text.charAt(i)
    else shown.references.push({ at: shown.text.length, id })
  }
  if (touched && shown.text.trim() === "") return null
  const place = (offset: number) => places[offset] ?? shown.text.length
  return { ...shown, spans: movedSpans(spans, place), place }
}

/** Spans at their new places: empty ones go, equal ones that came to touch become one. */
function movedSpans(spans: readonly Span[], place: (offset: number) => number): Span[] {
  const moved: Span[] = []
  for (const span of spans) {
    const [from, to] = [place(span.from), place(span.to)]
    if (from >= to) continue
    const last = moved.findLastIndex(
      (each) => each.mark === span.mark && each.href === span.href && each.to === from,
    )
    const before = moved[last]
    if (before) moved[last] = { ...before, to }
    else moved.push({ ...span, from, to })
  }
  return moved.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** The ranges that go in a paragraph, for those who ask about the words and not the places. */
export function isWithin(ranges: readonly Range[], at: number): boolean {
  return ranges.some(({ from, to }) => from <= at && at < to)
}
