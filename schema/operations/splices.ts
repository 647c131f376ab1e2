/** Splices of a plain paragraph's characters: what an edit would give, without writing it. */

import type { Paragraph } from "../model/body.ts"
import { contentOfRuns, runsOf, type Run } from "../model/delta.ts"

/** Characters of one paragraph to be replaced; `at` counts in the text before all splices. */
export interface TextSplice {
  readonly paragraph: string
  readonly at: number
  readonly remove: number
  readonly insert: readonly Run[]
}

/** The paragraph after splices that do not overlap; those at one place come out in the order given. */
export function splicedParagraph(
  paragraph: Paragraph,
  splices: readonly Omit<TextSplice, "paragraph">[],
): Paragraph {
  const ordered = splices.map((splice, order) => ({ splice, order }))
  ordered.sort((a, b) => a.splice.at - b.splice.at || a.order - b.order)
  const runs: Run[] = []
  let done = 0
  for (const { splice } of ordered) {
    if (splice.at > done) runs.push(...runsOf(paragraph, done, splice.at))
    runs.push(...splice.insert)
    done = Math.max(done, splice.at + splice.remove)
  }
  if (done < paragraph.text.length) runs.push(...runsOf(paragraph, done))
  return { ...paragraph, ...contentOfRuns(runs) }
}
