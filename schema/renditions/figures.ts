/**
 * How far a draft has come: its open clusters by section, kind, party and age, and how much of its
 * text is agreed (rules FG of SPEC).
 */

import type { Cluster, Derived, ParagraphInfo } from "../model/derived.ts"
import type { Records } from "../model/records.ts"
import { sharesOf } from "../model/shares.ts"
import { standing, type Standing } from "../model/standing.ts"
import type { PositionRow, PositionTable } from "./positionTable.ts"
import { recordOf } from "./sponsors.ts"

export const CLUSTER_KINDS = ["alternatives", "addition", "deletion", "words"] as const
/** Alternatives; or one bracket: new words, a deletion, or agreed words in brackets. */
export type ClusterKind = (typeof CLUSTER_KINDS)[number]

export const AGES = ["week", "month", "quarter", "older", "unknown"] as const
/** Up to 7, 30 and 90 days, and older; unknown where nobody recorded since when. */
export type Age = (typeof AGES)[number]

/** How many clusters are open, how many decided, and how much of the text is agreed. */
export interface Totals {
  readonly open: number
  readonly decided: number
  /** The share of the characters that no open bracket holds, 0 to 1; null for a draft without text. */
  readonly agreed: number | null
}

export interface SectionFigures {
  /** Key of the section; "" for text before the first heading. */
  readonly key: string
  readonly open: number
  readonly decided: number
  readonly agreed: number | null
}

export interface Figures extends Totals {
  /** Sections with text or clusters, in order of the text. */
  readonly sections: readonly SectionFigures[]
  /** Open clusters of each kind and age. */
  readonly kinds: ReadonlyMap<ClusterKind, number>
  readonly ages: ReadonlyMap<Age, number>
  /** Open clusters in which each party proposes something, and which it opposes; most first. */
  readonly parties: readonly PartyFigures[]
}

export interface PartyFigures {
  readonly party: string
  readonly proposes: number
  readonly opposes: number
}

/** Counts a draft as a whole. */
export function totalsOf(derived: Derived, records: Records): Totals {
  const state = standing(derived, records.decisions)
  return { ...countOf(derived.clusters, state), agreed: agreedIn(derived, state).total }
}

/** How many days ago an instant was; not a number where the instant is none. */
export type DaysSince = (instant: string) => number

/** Counts a draft in every way. */
export function figuresOf(
  derived: Derived,
  records: Records,
  table: PositionTable,
  daysSince: DaysSince,
): Figures {
  const state = standing(derived, records.decisions)
  const open = table.rows.filter(({ cluster }) => state.of(cluster.id) === "open")
  const agreed = agreedIn(derived, state)
  return {
    ...countOf(derived.clusters, state),
    agreed: agreed.total,
    sections: sectionsOf(derived, state, agreed.sections),
    kinds: tally(CLUSTER_KINDS, open, ({ cluster }) => kindOf(cluster, records)),
    ages: tally(AGES, open, ({ since }) => ageOf(since, daysSince)),
    parties: partiesIn(open),
  }
}

/** What a cluster is about. */
function kindOf({ kind, brackets: [only = ""] }: Cluster, records: Records): ClusterKind {
  if (kind === "alternatives") return "alternatives"
  const made = recordOf(only, records)?.kind
  return made === "add" ? "addition" : made === "drop" ? "deletion" : "words"
}

function ageOf(since: string, daysSince: DaysSince): Age {
  const days = daysSince(since)
  if (since === "" || Number.isNaN(days)) return "unknown"
  return days <= 7 ? "week" : days <= 30 ? "month" : days <= 90 ? "quarter" : "older"
}

function countOf(clusters: readonly Cluster[], state: Standing): Omit<Totals, "agreed"> {
  const decided = clusters.filter(({ id }) => state.of(id) === "decided").length
  return { open: state.open, decided }
}

interface Agreed {
  readonly total: number | null
  readonly sections: ReadonlyMap<string, number | null>
}

/** Words that a decision removes count neither as agreed nor as text. */
function agreedIn(derived: Derived, state: Standing): Agreed {
  const shares = sharesOf(derived, ({ id }) => state.fate(id) ?? "open")
  const share = (characters: number, bracketed: number) =>
    characters === 0 ? null : (characters - bracketed) / characters
  const { total, sections } = shares
  return {
    total: share(total.characters, total.bracketedCharacters),
    sections: new Map(
      [...sections].map(([key, each]) => [key, share(each.characters, each.bracketedCharacters)]),
    ),
  }
}

function sectionsOf(
  derived: Derived,
  state: Standing,
  agreed: Agreed["sections"],
): readonly SectionFigures[] {
  const sections = new Map<string, { open: number; decided: number }>()
  for (const info of derived.paragraphs) {
    const own = sectionOf(info)
    if (!sections.has(own)) sections.set(own, { open: 0, decided: 0 })
  }
  for (const { id, place } of derived.clusters) {
    const info = derived.paragraphs[derived.indexOf(place.paragraph) ?? -1]
    const counted = sections.get(info ? sectionOf(info) : "")
    const stands = state.of(id)
    if (counted && (stands === "open" || stands === "decided")) counted[stands]++
  }
  return [...sections].flatMap(([key, counted]) => {
    const share = agreed.get(key) ?? null
    const isEmpty = share === null && counted.open + counted.decided === 0
    return isEmpty ? [] : [{ key, ...counted, agreed: share }]
  })
}

/** The section to which a paragraph counts: a heading counts to its own. */
function sectionOf({ paragraph, key, section }: ParagraphInfo): string {
  return paragraph.kind === "heading" || paragraph.kind === "annex" ? key : section
}

function tally<K extends string>(
  keys: readonly K[],
  rows: readonly PositionRow[],
  keyOf: (row: PositionRow) => K,
): ReadonlyMap<K, number> {
  const counts = new Map<K, number>(keys.map((key) => [key, 0]))
  for (const row of rows) {
    const key = keyOf(row)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function partiesIn(rows: readonly PositionRow[]): readonly PartyFigures[] {
  const parties = new Map<string, { proposes: number; opposes: number }>()
  for (const { voices } of rows)
    for (const [party, said] of voices) {
      const known = parties.get(party) ?? { proposes: 0, opposes: 0 }
      if (said.some(({ proposed }) => proposed !== null)) known.proposes++
      if (said.some(({ stance }) => stance === "oppose")) known.opposes++
      parties.set(party, known)
    }
  return [...parties]
    .map(([party, counts]) => ({ party, ...counts }))
    .filter(({ proposes, opposes }) => proposes + opposes > 0)
    .sort(
      (a, b) => b.proposes - a.proposes || b.opposes - a.opposes || (a.party < b.party ? -1 : 1),
    )
}
