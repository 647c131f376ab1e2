/**
 * All that is derived from a body, put together.
 *
 * A result remembers how it was made, so that the next one reuses what rests on unchanged paragraphs:
 * a keystroke derives the run of paragraphs it touched and lays the rest out again.
 */

import { paragraphsOf, type Body, type Paragraph } from "./body.ts"
import { changeBetween, sameTokens } from "./changes.ts"
import type { Bracket, CrossReference, Derived, ParagraphInfo } from "./derived.ts"
import type { Diagnostic } from "./diagnostic.ts"
import { joinRuns } from "./joining.ts"
import { notesOf, type Notes } from "./notes.ts"
import { runsOfParagraphs, type Run } from "./pairs.ts"
import { placesOf, remarksOnNumbers, type Places } from "./placing.ts"
import type { Records } from "./records.ts"
import { resolveMentions, targetsOf, type Resolved, type Targets } from "./references.ts"
import { deriveRuns, type Runs } from "./runs.ts"

type DerivedRecords = Pick<Records, "brackets" | "membership" | "notes">

/** How a result was made. */
interface State {
  readonly paragraphs: readonly Paragraph[]
  readonly records: DerivedRecords
  readonly runs: Runs
  readonly places: Places
  readonly targets: () => Targets
  readonly notes: NotesState
  readonly resolved: readonly Resolved[]
}
interface NotesState extends Notes {
  /** Slots of paragraphs that refer to notes or are notes. */
  readonly slots: readonly number[]
}

const states = new WeakMap<Derived, State>()

/**
 * Derives brackets, clusters, labels, keys, outline, notes and references of a body.
 *
 * Given the result of an earlier call for the same draft, whatever rests on unchanged paragraphs (the
 * same objects) and unchanged records (the same objects) is reused; the answer is the same without it.
 */
export function derive(body: Body, records: DerivedRecords, previous?: Derived): Derived {
  const before = previous && states.get(previous)
  const paragraphs = paragraphsOf(body)
  const change = before && changeBetween(before.paragraphs, paragraphs)
  const runs = deriveRuns(
    before && change && sameTokens(before.paragraphs, paragraphs, change)
      ? before.runs.runs
      : runsOfParagraphs(paragraphs),
    paragraphs,
    records,
    before && change && { ...before.runs, records: before.records, change },
  )
  const places = placesOf(body, paragraphs, runs, before?.places)
  const samePlaces = before?.places.positions === places.positions
  const targets = samePlaces ? before.targets : once(() => targetsOf(places.infos, places.outline))
  const notes = noteState({ paragraphs, records, runs, places, targets }, before, samePlaces)
  const resolved = paragraphs.map((paragraph, slot): Resolved => {
    const section = sectionOf(places.infos[slot], notes)
    const known = before?.resolved[slot]
    return known &&
      samePlaces &&
      before.paragraphs[slot] === paragraph &&
      sectionOf(before.places.infos[slot], before.notes) === section
      ? known
      : resolveMentions(paragraph, section, targets)
  })
  const state = { paragraphs, records, runs, places, targets, notes, resolved }
  const derived = assemble(state)
  states.set(derived, state)
  return derived
}

function noteState(
  now: Pick<State, "paragraphs" | "records" | "runs" | "places" | "targets">,
  before: State | undefined,
  samePlaces: boolean,
): NotesState {
  const { paragraphs, records, runs, places, targets } = now
  const slots: number[] = []
  paragraphs.forEach(({ refs, kind }, slot) => {
    if (refs.length > 0 || kind === "footnote" || kind === "note") slots.push(slot)
  })
  const touched = (run: Run | undefined) =>
    slots.some((slot) => run !== undefined && slot >= run.from && slot < run.to)
  if (
    before &&
    samePlaces &&
    before.records.notes === records.notes &&
    before.notes.slots.length === slots.length &&
    slots.every((slot, i) => before.notes.slots[i] === slot) &&
    slots.every((slot) => before.paragraphs[slot] === paragraphs[slot]) &&
    !runs.fresh.some((index) => touched(runs.runs[index]))
  )
    return before.notes
  const notes = notesOf({
    paragraphs: places.infos,
    slots,
    records: records.notes,
    bracketsNear: (slot) => runs.results[runIndex(runs.runs, slot)]?.brackets ?? [],
    targets: (paragraph, section) =>
      resolveMentions(paragraph, section, targets).references.flatMap(({ target }) => target ?? []),
  })
  return { ...notes, slots }
}

/** The section that "this Section" means: a heading's own, and for a note's text that of its reference. */
function sectionOf(info: ParagraphInfo | undefined, notes: Notes): string {
  if (!info) return ""
  const { kind, id } = info.paragraph
  if (kind === "heading" || kind === "annex") return info.key
  return kind === "footnote" ? (notes.sections.get(id) ?? info.section) : info.section
}

/** The run that holds a slot. */
function runIndex(runs: readonly Run[], slot: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.from ?? 0) <= slot) low = middle
    else high = middle - 1
  }
  return low
}

function assemble({ runs, places, notes, resolved }: State): Derived {
  const { brackets, clusters, diagnostics: broken } = joinRuns(runs.results)
  const diagnostics: Diagnostic[] = []
  for (const result of runs.results) for (const each of result.diagnostics) diagnostics.push(each)
  diagnostics.push(...broken, ...remarksOnNumbers(places), ...notes.diagnostics)
  const references: CrossReference[] = []
  for (const each of resolved) {
    for (const reference of each.references) references.push(reference)
    for (const diagnostic of each.diagnostics) diagnostics.push(diagnostic)
  }
  const indexes = once(
    () => new Map(places.infos.map((info) => [info.paragraph.id, info.index] as const)),
  )
  const bracketById = once(() => byId<Bracket>(brackets))
  const clusterById = once(() => byId(clusters))
  return {
    paragraphs: places.infos,
    brackets,
    clusters,
    outline: places.outline,
    notes: notes.notes,
    references,
    diagnostics,
    indexOf: (id) => indexes().get(id),
    bracket: (id) => bracketById().get(id),
    cluster: (id) => clusterById().get(id),
    note: (id) => notes.notes.find((each) => each.id === id),
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item] as const))
}

/** Computes at the first call, if there is one. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
