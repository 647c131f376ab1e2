/**
 * What consolidating would do, as plain data: nothing is written here.
 *
 * Decisions are records beside the text until the secretariat consolidates: then the characters of
 * decided brackets go, with the words that were not kept, and seams are closed by the rules that
 * renditions use, so that the text is what the reading rendition promised (DESIGN §1.3).
 */

import { paragraphsOf, type Paragraph } from "../model/body.ts"
import { cutsOf, type Cuts, type Fates } from "../model/cuts.ts"
import type { Derived, NoteInfo } from "../model/derived.ts"
import type { Draft } from "../model/draft.ts"
import { closeSeams, type Range } from "../model/seams.ts"
import { standing } from "../model/standing.ts"

/** What is to become of a note whose subject is resolved: it goes with its body, or stays. */
export type NoteChoice = "close" | "keep"

export interface ConsolidationPlan {
  /** Decided clusters, in order of the text. */
  readonly clusters: readonly string[]
  /** Paragraphs that change; `after` is null where the paragraph goes. */
  readonly paragraphs: readonly {
    readonly id: string
    readonly before: string
    readonly after: string | null
    readonly deletions: readonly Range[]
  }[]
  /** Notes that somebody must choose for: they stand behind or speak of what is resolved. */
  readonly asked: readonly string[]
  /** Notes that go because their reference stands in words that go, or because it was so chosen. */
  readonly closed: readonly string[]
  /** Brackets that are gone afterwards. */
  readonly brackets: readonly string[]
}

/** Plans the consolidation of all decided clusters, with the choices made for notes so far. */
export function planConsolidation(
  draft: Draft,
  derived: Derived,
  choices: ReadonlyMap<string, NoteChoice> = new Map(),
): ConsolidationPlan {
  const fates = decidedFates(draft, derived)
  const cuts = cutsOf(derived, fates)
  const clusters = derived.clusters.filter((cluster) =>
    cluster.brackets.some((id) => isResolved(derived, fates, id)),
  )
  const resolved = new Set(clusters.map((cluster) => cluster.id))
  const going = derived.notes.filter((note) => standsIn(note, cuts)).map((note) => note.id)
  const asked = derived.notes
    .filter((note) => !going.includes(note.id) && speaksOfResolved(note, cuts, resolved))
    .map((note) => note.id)
  const closed = [...going, ...asked.filter((id) => choices.get(id) === "close")]
  const bodies = new Set(
    derived.notes.filter((note) => closed.includes(note.id)).flatMap((note) => note.body),
  )
  const inCells = cellParagraphs(draft)
  const paragraphs = paragraphsOf(draft.body).flatMap((paragraph) => {
    const { id, text } = paragraph
    if (bodies.has(id)) return [{ id, before: text, after: null, deletions: [] }]
    const deletions = deletionsIn(paragraph, cuts.get(id), closed)
    if (deletions.length === 0) return []
    const after = without(text, deletions)
    const gone = after.trim() === "" && !inCells.has(id)
    return [{ id, before: text, after: gone ? null : after, deletions }]
  })
  return {
    clusters: clusters.map((cluster) => cluster.id),
    paragraphs,
    asked,
    closed,
    brackets: derived.brackets
      .filter(({ id, open }) => isResolved(derived, fates, id) || isWithin(cuts, open))
      .map((bracket) => bracket.id),
  }
}

/** Decided brackets are kept or removed; everything else keeps its characters. */
function decidedFates(draft: Draft, derived: Derived): Fates {
  const applied = standing(derived, draft.records.decisions)
  return {
    fate: ({ id, cluster, incomplete }) => {
      if (cluster === null || incomplete || applied.of(cluster) === "open") return "shown"
      return applied.fate(id) === "removed" ? "removed" : "kept"
    },
    marks: () => false,
  }
}

function isResolved(derived: Derived, fates: Fates, id: string): boolean {
  const bracket = derived.bracket(id)
  return bracket !== undefined && fates.fate(bracket) !== "shown"
}

/** Whether a note is referred to within words that go. */
function standsIn({ reference }: NoteInfo, cuts: ReadonlyMap<string, Cuts>): boolean {
  return reference !== null && isWithin(cuts, reference)
}

function isWithin(
  cuts: ReadonlyMap<string, Cuts>,
  { paragraph, offset }: { readonly paragraph: string; readonly offset: number },
): boolean {
  return cuts.get(paragraph)?.words.some(({ from, to }) => from <= offset && offset < to) ?? false
}

function speaksOfResolved(
  { about, reference }: NoteInfo,
  cuts: ReadonlyMap<string, Cuts>,
  resolved: ReadonlySet<string>,
): boolean {
  if (about.some((subject) => resolved.has(subject))) return true
  return reference !== null && (cuts.get(reference.paragraph)?.ends.has(reference.offset) ?? false)
}

function deletionsIn(
  paragraph: Paragraph,
  cuts: Cuts | undefined,
  closed: readonly string[],
): Range[] {
  const removed = [
    ...(cuts?.removed ?? []),
    ...paragraph.refs
      .filter((reference) => closed.includes(reference.id))
      .map(({ at }) => ({ from: at, to: at + 1 })),
  ]
  return removed.length === 0 ? [] : closeSeams(paragraph.text, removed)
}

function without(text: string, deletions: readonly Range[]): string {
  let kept = ""
  let at = 0
  for (const { from, to } of deletions) {
    kept += text.slice(at, from)
    at = to
  }
  return kept + text.slice(at)
}

/** A cell keeps its paragraph when nothing is left in it. */
function cellParagraphs(draft: Draft): ReadonlySet<string> {
  const tables = draft.body.sheets.flat().filter((block) => block.type === "table")
  return new Set(
    tables.flatMap((table) =>
      table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(({ id }) => id))),
    ),
  )
}
