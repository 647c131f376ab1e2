/** A paragraph of the shared body with the marks in it that nobody sees. */

import type * as Y from "yjs"
import type { Paragraph } from "../../schema/model/body.ts"
import { contentOfRuns, type Run } from "../../schema/model/delta.ts"
import { paragraphAttributes } from "../../schema/model/proseMirror.ts"
import { runsOfElement } from "../../schema/operations/reading.ts"

/** By id of a bracket or note how many characters it marks that are none of its own. */
export type Strays = ReadonlyMap<string, number>

const NONE: Strays = new Map()

/**
 * Reads a paragraph, and counts the marks of brackets and notes on characters that are none. Derivation
 * passes over them, but what is typed within them later would inherit them.
 */
export function readMarked(element: Y.XmlElement): {
  readonly paragraph: Paragraph
  readonly strays: Strays
} {
  const runs = runsOfElement(element)
  const content = contentOfRuns(runs)
  const paragraph: Paragraph = {
    type: "paragraph",
    ...paragraphAttributes(element.getAttributes()),
    ...content,
  }
  let marks = 0
  for (const run of runs)
    for (const { type } of run.marks)
      if (type === "bracket" || type === "note") marks += run.text.length
  const own = content.tokens.length + content.refs.length
  return { paragraph, strays: marks === own ? NONE : straysIn(runs, content) }
}

function straysIn(
  runs: readonly Run[],
  { tokens, refs }: Pick<Paragraph, "tokens" | "refs">,
): Strays {
  const counts = new Map<string, number>()
  const count = (id: string, by: number) => counts.set(id, (counts.get(id) ?? 0) + by)
  for (const run of runs)
    for (const mark of run.marks)
      if (mark.type === "bracket" || mark.type === "note") count(mark.id, run.text.length)
  for (const { id } of [...tokens, ...refs]) count(id, -1)
  return new Map([...counts].filter(([, left]) => left > 0))
}

/** Ids that mark more characters which are not theirs than before. */
export function newStrays(before: Strays, after: Strays): readonly string[] {
  return [...after].flatMap(([id, count]) => (count > (before.get(id) ?? 0) ? [id] : []))
}
