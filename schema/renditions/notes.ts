/** Which notes a rendition keeps, and which of their references (SEEDS 5.4 rule 7). */

import type { NoteReference, Paragraph } from "../model/body.ts"
import type { Derived } from "../model/derived.ts"
import type { Cuts } from "../model/cuts.ts"
import { isWithin } from "./paragraphs.ts"
import type { Plan } from "./plan.ts"

/** What a rendition leaves out of the notes. */
export interface DroppedNotes {
  has(note: string): boolean
  /** The references of a paragraph that go. */
  references(paragraph: Paragraph): readonly NoteReference[]
}

/**
 * A reference goes with the words that it stands in or straight behind. A process note goes unless
 * asked for, and in any case when all that it speaks of has gone; a substantive note stays.
 */
export function droppedNotes(
  derived: Derived,
  plan: Plan,
  cuts: ReadonlyMap<string, Cuts>,
  processNotes: boolean,
): DroppedNotes {
  const paragraphOfKey = new Map(derived.paragraphs.map((info) => [info.key, info.paragraph]))
  const isGone = (subject: string): boolean => {
    const cluster = derived.cluster(subject)
    if (cluster)
      return (
        !plan.marks(cluster.id) &&
        cluster.brackets.every((id) => {
          const bracket = derived.bracket(id)
          return bracket !== undefined && plan.fate(bracket) === "removed"
        })
      )
    const paragraph = paragraphOfKey.get(subject)
    const removed = paragraph && cuts.get(paragraph.id)?.words
    if (!removed) return false
    return Array.from(paragraph.text).every((_, i) => isWithin(removed, i))
  }
  const dropped = new Set<string>()
  for (const note of derived.notes) {
    if (note.kind !== "process") continue
    if (!processNotes || (note.about.length > 0 && note.about.every(isGone))) dropped.add(note.id)
  }
  return {
    has: (note) => dropped.has(note),
    references: (paragraph) => {
      const { removed = [], ends = new Set<number>() } = cuts.get(paragraph.id) ?? {}
      const behindRemoved = (at: number): boolean =>
        ends.has(at) ||
        (paragraph.refs.some((reference) => reference.at === at - 1) && behindRemoved(at - 1))
      return paragraph.refs.filter(
        ({ at, id }) => dropped.has(id) || isWithin(removed, at) || behindRemoved(at),
      )
    },
  }
}
