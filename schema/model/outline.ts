/**
 * Labels in their sequence, keys, and the outline.
 *
 * Keys (SPEC L): a heading's key is its path of labels, `VI.D`; a paragraph's key is its section's
 * last label and its own, `D.6bis`, `C.4.a`. Keys are unique in the draft and do not depend on what
 * stands further down, so that inserting at the end changes none.
 */

import { isNoteKind, type Paragraph, type ParagraphKind } from "./body.ts"
import type { OutlineEntry } from "./derived.ts"
import { readLabel, type ReadLabel } from "./labels.ts"
import {
  issueOf,
  newSeries,
  placeInSeries,
  segmentOf,
  settled,
  type NumberIssue,
  type Series,
} from "./series.ts"

/** What the outline needs of one paragraph; depends on that paragraph alone. */
export interface OutlineFacts {
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: ReadLabel | null
  /** Headings and annexes: text without note references and without the label. */
  readonly title: string
}

/** Where a paragraph stands. */
export interface Position {
  readonly label: ReadLabel | null
  readonly key: string
  readonly section: string
  readonly parent: string | null
  readonly issue: NumberIssue | null
}

export interface OutlineResult {
  readonly positions: readonly Position[]
  readonly outline: readonly OutlineEntry[]
}

const UNLABELLED = new Set<ParagraphKind>([
  "title",
  "subtitle",
  "abstract",
  "annex",
  "signature",
  "note",
  "footnote",
])

/** The facts of a paragraph. Titles, notes and signatures have no label. */
export function outlineFacts(paragraph: Paragraph): OutlineFacts {
  const { kind, level, text } = paragraph
  const label = UNLABELLED.has(kind) ? null : readLabel(text)
  const named = kind === "heading" || kind === "annex"
  return { kind, level, label, title: named ? titleOf(text, label) : "" }
}

function titleOf(text: string, label: ReadLabel | null): string {
  const rest = label ? text.slice(0, label.from) + text.slice(label.to).trimStart() : text
  return rest
    .replace(/\uFFFC/g, "")
    .replace(/\s+/g, " ")
    .trim()
}

/** True when two paragraphs are the same to the outline, wherever their labels begin. */
export function sameFacts(a: OutlineFacts, b: OutlineFacts): boolean {
  return (
    a.kind === b.kind &&
    a.level === b.level &&
    a.title === b.title &&
    a.label?.text === b.label?.text &&
    a.label?.style === b.label?.style
  )
}

interface Section {
  readonly level: number
  readonly key: string
  readonly entry: MutableEntry
  /** Label of the last heading directly below, by level. */
  lastLabel: ReadLabel | null
  unlabelled: number
}
type MutableEntry = Omit<OutlineEntry, "children"> & { children: MutableEntry[] }

/** Gives each paragraph its place. `tables` names the cell of a paragraph that stands in a table. */
export function outlineOf(
  facts: readonly OutlineFacts[],
  tables: ReadonlyMap<number, string>,
  ids: readonly string[],
): OutlineResult {
  const taken = new Map<string, number>()
  const unique = (key: string): string => {
    const times = (taken.get(key) ?? 0) + 1
    taken.set(key, times)
    return times === 1 ? key : unique(`${key}#${times}`)
  }
  const root: MutableEntry = {
    key: "",
    paragraph: "",
    level: 0,
    title: "",
    label: "",
    children: [],
  }
  let path: Section[] = [{ level: -1, key: "", entry: root, lastLabel: null, unlabelled: 0 }]
  const prefixes = new Set<string>([""])
  let annexes = 0
  let notes = 0
  let prefix = ""
  let section = ""
  let series: Series = newSeries(prefix)
  const positions = facts.map((fact, slot): Position => {
    const cell = tables.get(slot)
    if (cell !== undefined) return unnumbered(fact.label, unique(cell), section)
    if (isNoteKind(fact.kind)) return unnumbered(null, unique(`note${++notes}`), section)
    if (fact.kind !== "heading" && fact.kind !== "annex") {
      const next = () => facts.slice(slot + 1, slot + 4).find((each) => each.label)?.label ?? null
      const place = placeInSeries(series, fact.kind, fact.label, next)
      return { ...place, key: unique(place.key), section }
    }
    const level = fact.kind === "annex" ? 0 : Math.max(1, fact.level)
    path = path.filter((each) => each.level < level)
    const above = path.at(-1)
    if (!above) throw new Error("the root is above every heading")
    const next = () => nextHeading(facts, slot)
    const label = fact.label && settled(fact.label, above.lastLabel, next)
    const issue = label && issueOf(above.lastLabel, label)
    if (label) above.lastLabel = label
    const segment =
      fact.kind === "annex"
        ? annexSegment(fact.title, ++annexes)
        : label
          ? segmentOf(label)
          : `s${++above.unlabelled}`
    const key = unique(above.key === "" ? segment : `${above.key}.${segment}`)
    const entry: MutableEntry = {
      key,
      paragraph: ids[slot] ?? "",
      level,
      title: fact.title,
      label: label?.text ?? "",
      children: [],
    }
    above.entry.children.push(entry)
    path.push({ level, key, entry, lastLabel: null, unlabelled: 0 })
    section = key
    // The short name of a section goes to the first that has it; a later one is named in full.
    prefix = prefixes.has(segment) ? key : segment
    prefixes.add(prefix)
    series = newSeries(prefix)
    return { label, key, section: above.key, parent: null, issue }
  })
  return { positions, outline: root.children }
}

function unnumbered(label: ReadLabel | null, key: string, section: string): Position {
  return { label, key, section, parent: null, issue: null }
}

/** The label of the next heading of the same level. */
function nextHeading(facts: readonly OutlineFacts[], slot: number): ReadLabel | null {
  for (let i = slot + 1; i < facts.length; i++) {
    const fact = facts[i]
    if (fact?.kind === "heading" && fact.level === facts[slot]?.level) return fact.label
  }
  return null
}

function annexSegment(title: string, ordinal: number): string {
  const named = /^[[\s]*(?:annex|annexe|anexo)\s+([IVX]+|\d+|[A-Z])\b/i.exec(title)
  return `Annex${named?.[1]?.toUpperCase() ?? ordinal}`
}
