/**
 * All that is derived from a body, put together.
 *
 * A result remembers how it was made, so that the next one reuses what rests on unchanged paragraphs:
 * a keystroke derives the run of paragraphs it touched and lays the rest out again.
 */

import { allAlike } from "../base/alike.ts"
import { once } from "../base/once.ts"
import { isNoteKind, paragraphsOf, type Body, type Paragraph } from "./body.ts"
import { changeBetween, sameTokens, spliced, type Change } from "./changes.ts"
import type { CrossReference, Derived, ParagraphInfo } from "./derived.ts"
import type { Diagnostic } from "./diagnostic.ts"
import { joinRuns, type Joined } from "./joining.ts"
import { mentionsOf, type Mention } from "./mentions.ts"
import { notesOf, type Notes } from "./notes.ts"
import { runsOfParagraphs } from "./pairs.ts"
import { placesOf, remarksOnNumbers, type Places } from "./placing.ts"
import type { Records } from "./records.ts"
import { resolveMentions, targetsOf, type Resolved, type Targets } from "./references.ts"
import { deriveRuns, runIndex, type Runs } from "./runs.ts"

type DerivedRecords = Pick<Records, "brackets" | "membership" | "notes">

/** How a result was made. */
interface State {
  readonly paragraphs: readonly Paragraph[]
  readonly records: DerivedRecords
  readonly runs: Runs
  readonly places: Places
  readonly targets: () => Targets
  readonly notes: NotesState
  readonly mentions: MentionState
  readonly joined: Joined
  readonly lookups: Lookups
}
/** Where things stand in their lists, by id. */
interface Lookups {
  readonly paragraphs: () => ReadonlyMap<string, number>
  readonly brackets: () => ReadonlyMap<string, number>
  readonly clusters: () => ReadonlyMap<string, number>
}
interface NotesState extends Notes {
  /** Slots of paragraphs that refer to notes or are notes. */
  readonly slots: readonly number[]
}
interface MentionState {
  /** By slot. */
  readonly mentions: readonly (readonly Mention[])[]
  readonly resolved: readonly Resolved[]
  readonly references: readonly CrossReference[]
  readonly diagnostics: readonly Diagnostic[]
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
  const places = placesOf(body, paragraphs, runs, before && change && { ...before.places, change })
  const samePlaces = before?.places.positions === places.positions
  const targets = samePlaces ? before.targets : once(() => targetsOf(places.infos, places.outline))
  const base = { paragraphs, records, runs, places, targets }
  const last = before && change && { ...before, change }
  const known = samePlaces ? last : undefined
  const notes = noteState(base, known)
  const mentions = mentionState(base, notes, last, known)
  const joined = joinRuns(runs, before && { ...before.joined, runs: before.runs })
  const lookups = lookupsOf(places, joined, before)
  const state: State = { ...base, notes, mentions, joined, lookups }
  const derived = assemble(state)
  states.set(derived, state)
  return derived
}

type Base = Pick<State, "paragraphs" | "records" | "runs" | "places" | "targets">
/** The state before, when every paragraph kept its place. */
type Known = (State & { readonly change: Change }) | undefined

function noteState({ paragraphs, records, runs, places, targets }: Base, known: Known): NotesState {
  if (known?.records.notes === records.notes && !touchesNotes(paragraphs, runs, known))
    return known.notes
  const slots: number[] = []
  paragraphs.forEach((paragraph, slot) => {
    if (concernsNotes(paragraph)) slots.push(slot)
  })
  const notes = notesOf({
    paragraphs: places.infos,
    slots,
    records: records.notes,
    bracketsNear: (slot) => runs.results[runIndex(runs.runs, slot)]?.brackets ?? [],
    targets: (paragraph, section) =>
      resolveMentions(paragraph.id, mentionsOf(paragraph), section, targets).references.flatMap(
        ({ target }) => target ?? [],
      ),
  })
  return { ...notes, slots }
}

function concernsNotes({ refs, kind }: Paragraph): boolean {
  return refs.length > 0 || isNoteKind(kind)
}

/** True when a paragraph with a note or its reference changed, or the brackets beside one. */
function touchesNotes(
  paragraphs: readonly Paragraph[],
  runs: Runs,
  known: State & { readonly change: Change },
): boolean {
  const { from, to } = known.change
  return (
    paragraphs.slice(from, to).some(concernsNotes) ||
    known.paragraphs.slice(from, to).some(concernsNotes) ||
    runs.fresh.some((index) => {
      const run = runs.runs[index]
      return paragraphs.slice(run?.from, run?.to).some(concernsNotes)
    })
  )
}

/** The section that "this Section" means: a heading's own, and for a note's text that of its reference. */
function sectionOf(info: ParagraphInfo | undefined, notes: Notes): string {
  if (!info) return ""
  const { kind, id } = info.paragraph
  if (kind === "heading" || kind === "annex") return info.key
  return kind === "footnote" ? (notes.sections.get(id) ?? info.section) : info.section
}

/** `previous` lends what was read in unchanged paragraphs, `known` also what it was found to mean. */
function mentionState(
  { paragraphs, places, targets }: Base,
  notes: NotesState,
  previous: (State & { readonly change: Change }) | undefined,
  known: Known,
): MentionState {
  const mentions = spliced(previous?.mentions.mentions, previous?.change, paragraphs, mentionsOf)
  const resolve = (slot: number) =>
    resolveMentions(
      paragraphs[slot]?.id ?? "",
      mentions[slot] ?? [],
      sectionOf(places.infos[slot], notes),
      targets,
    )
  if (known?.notes !== notes)
    return joinMentions(
      mentions,
      paragraphs.map((_, slot) => resolve(slot)),
    )
  const resolved = [...known.mentions.resolved]
  let same = true
  for (let slot = known.change.from; slot < known.change.to; slot++) {
    const now = resolve(slot)
    same &&= now.references.length === 0 && resolved[slot]?.references.length === 0
    resolved[slot] = now
  }
  return same ? { ...known.mentions, mentions, resolved } : joinMentions(mentions, resolved)
}

function joinMentions(
  mentions: MentionState["mentions"],
  resolved: readonly Resolved[],
): MentionState {
  const references: CrossReference[] = []
  const diagnostics: Diagnostic[] = []
  for (const each of resolved) {
    for (const reference of each.references) references.push(reference)
    for (const diagnostic of each.diagnostics) diagnostics.push(diagnostic)
  }
  return { mentions, resolved, references, diagnostics }
}

/** Those of before, as long as the same things stand in the same order: making three maps costs more than a key. */
function lookupsOf(places: Places, joined: Joined, before: State | undefined): Lookups {
  const { brackets, clusters } = joined
  const was = before?.lookups
  return {
    paragraphs:
      was && before.places.positions === places.positions
        ? was.paragraphs
        : once(() => new Map(places.infos.map(({ paragraph, index }) => [paragraph.id, index]))),
    brackets:
      was && allAlike(before.joined.brackets, brackets, sameId) ? was.brackets : byId(brackets),
    clusters:
      was && allAlike(before.joined.clusters, clusters, sameId) ? was.clusters : byId(clusters),
  }
}

function sameId(one: { readonly id: string }, other: { readonly id: string }): boolean {
  return one.id === other.id
}

function byId(items: readonly { readonly id: string }[]): () => ReadonlyMap<string, number> {
  return once(() => new Map(items.map(({ id }, index) => [id, index])))
}

function assemble({ places, notes, mentions, joined, lookups }: State): Derived {
  const { brackets, clusters } = joined
  return {
    paragraphs: places.infos,
    brackets,
    clusters,
    outline: places.outline,
    notes: notes.notes,
    references: mentions.references,
    diagnostics: [
      ...joined.diagnostics,
      ...remarksOnNumbers(places),
      ...notes.diagnostics,
      ...mentions.diagnostics,
    ],
    indexOf: (id) => lookups.paragraphs().get(id),
    bracket: (id) => brackets[lookups.brackets().get(id) ?? -1],
    cluster: (id) => clusters[lookups.clusters().get(id) ?? -1],
    note: (id) => notes.notes.find((each) => each.id === id),
  }
}
