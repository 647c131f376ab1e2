/** How far each section is: how many of its clusters are open, with those of the sections below it. */

import type { Derived, ParagraphInfo } from "../../schema/model/derived.ts"
import type { Standing } from "../../schema/model/standing.ts"

export interface Progress {
  readonly open: number
  readonly all: number
}

/** The section to which a paragraph counts: a heading counts to its own. */
export function sectionOf({ paragraph, key, section }: ParagraphInfo): string {
  return paragraph.kind === "heading" || paragraph.kind === "annex" ? key : section
}

interface Counted {
  readonly section: string
  readonly standing: string
}

/** Counts clusters by section and by the sections above, by key. */
export function sectionProgress(rows: readonly Counted[]): ReadonlyMap<string, Progress> {
  const counts = new Map<string, Progress>()
  for (const { section, standing } of rows) {
    for (const key of upwards(section)) {
      const { open, all } = counts.get(key) ?? { open: 0, all: 0 }
      counts.set(key, { open: open + (standing === "open" ? 1 : 0), all: all + 1 })
    }
  }
  return counts
}

/** Whether two counts are the same to look at. */
export function sameProgress(
  one: ReadonlyMap<string, Progress>,
  other: ReadonlyMap<string, Progress>,
): boolean {
  return (
    one.size === other.size &&
    [...one].every(([key, { open, all }]) => {
      const twin = other.get(key)
      return twin?.open === open && twin.all === all
    })
  )
}

/**
 * Keys of the sections into which an open bracket reaches that begins before them: nothing of theirs is
 * open, and yet their words are not agreed.
 */
export function sectionsHeld(derived: Derived, standing: Standing): ReadonlySet<string> {
  const { brackets, paragraphs } = derived
  const held = new Set<string>()
  for (const { open, close, cluster } of brackets) {
    if (open.paragraph === close.paragraph || standing.of(cluster ?? "") !== "open") continue
    const [from, to] = [
      derived.indexOf(open.paragraph) ?? 0,
      derived.indexOf(close.paragraph) ?? -1,
    ]
    const begun = paragraphs[from]
    if (!begun) continue
    const known = new Set(upwards(sectionOf(begun)))
    for (const info of paragraphs.slice(from + 1, to + 1))
      for (const key of upwards(sectionOf(info))) if (!known.has(key)) held.add(key)
  }
  return held
}

/** Keys of the sections in which some paragraphs stand, and of those above them. */
export function sectionsOfParagraphs(
  { paragraphs, indexOf }: Pick<Derived, "paragraphs" | "indexOf">,
  ids: readonly string[],
): ReadonlySet<string> {
  return new Set(
    ids.flatMap((id) => {
      const info = paragraphs[indexOf(id) ?? -1]
      return info ? upwards(sectionOf(info)) : []
    }),
  )
}

/** A section and those above it. */
function upwards(section: string): string[] {
  const parts = section.split(".")
  return parts.map((_, i) => parts.slice(0, i + 1).join("."))
}
