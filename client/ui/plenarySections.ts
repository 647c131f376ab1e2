/** The sections of a draft as a plenary takes them: one at a time, each with the sections below it. */

import type { Cluster, Derived, OutlineEntry } from "../../schema/model/derived.ts"

export interface PlenarySection {
  /** Paragraph id of its heading; "" for what stands before the first heading. */
  readonly id: string
  readonly title: string
  /** 1 for the highest. */
  readonly level: number
  /** Its paragraphs: indexes in `Derived.paragraphs`, the second one past the end. */
  readonly from: number
  readonly to: number
}

/** All sections in order of the text. A draft without headings is one section. */
export function plenarySections(derived: Derived): PlenarySection[] {
  const { outline, paragraphs } = derived
  const flat: { readonly entry: OutlineEntry; readonly level: number; readonly at: number }[] = []
  const walk = (entries: readonly OutlineEntry[], level: number) => {
    for (const entry of entries) {
      flat.push({ entry, level, at: derived.indexOf(entry.paragraph) ?? 0 })
      walk(entry.children, level + 1)
    }
  }
  walk(outline, 1)
  const first = flat[0]?.at ?? paragraphs.length
  const sections = flat.map(({ entry, level, at }, i): PlenarySection => {
    const next = flat.slice(i + 1).find((other) => other.level <= level)
    return {
      id: entry.paragraph,
      title: [entry.label, entry.title].filter((part) => part !== "").join(" "),
      level,
      from: at,
      to: next?.at ?? paragraphs.length,
    }
  })
  return first > 0 || sections.length === 0
    ? [{ id: "", title: "", level: 1, from: 0, to: first }, ...sections]
    : sections
}

/** The smallest section that holds a paragraph. */
export function sectionAround(
  sections: readonly PlenarySection[],
  index: number,
): PlenarySection | undefined {
  return sections.findLast(({ from, to }) => from <= index && index < to)
}

/** The clusters that begin in a section, in order of the text. */
export function clustersIn(derived: Derived, { from, to }: PlenarySection): readonly Cluster[] {
  return derived.clusters.filter(({ place }) => {
    const index = derived.indexOf(place.paragraph) ?? -1
    return from <= index && index < to
  })
}

/**
 * The section to show: the one that was chosen; when it is no longer there, the one that holds the first
 * of its paragraphs (`before`, their ids) that still is; else the first of the draft.
 */
export function sectionToShow(
  derived: Derived,
  id: string,
  before: readonly string[],
): PlenarySection | undefined {
  const sections = plenarySections(derived)
  const chosen = sections.find((section) => section.id === id)
  if (chosen) return chosen
  const left = before.map((paragraph) => derived.indexOf(paragraph)).find((at) => at !== undefined)
  return (left === undefined ? undefined : sectionAround(sections, left)) ?? sections[0]
}
