/** What a local transaction would change, as one range: the raw material of a proposal. */

import type { Node, Slice } from "prosemirror-model"
import type { Transaction } from "prosemirror-state"
import { ReplaceStep } from "prosemirror-transform"

export interface Change {
  /** Range in the document before. */
  readonly from: number
  readonly to: number
  /** What stands there after, with line breaks between paragraphs. */
  readonly text: string
  readonly slice: Slice
  /** True when no paragraph is made, split, joined or removed by what is inserted. */
  readonly inline: boolean
}

/** The range that differs between two documents; null when they are equal. */
export function differenceOf(before: Node, after: Node): Change | null {
  const from = before.content.findDiffStart(after.content)
  const ends = before.content.findDiffEnd(after.content)
  if (from === null || ends === null) return null
  // In a run of equal characters both searches claim the same ones.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  return changeFrom(from, ends.a + overlap, after.slice(from, ends.b + overlap))
}

/** The change of a transaction; null when it changes no words (an attribute, formatting). */
export function changeOf(tr: Transaction): Change | null {
  const [step, second] = tr.steps
  if (step instanceof ReplaceStep && !second) return changeFrom(step.from, step.to, step.slice)
  return tr.steps.every((each) => each instanceof ReplaceStep)
    ? differenceOf(tr.before, tr.doc)
    : null
}

function changeFrom(from: number, to: number, slice: Slice): Change {
  const { content } = slice
  return {
    from,
    to,
    text: content.textBetween(0, content.size, "\n"),
    slice,
    inline: slice.openStart === 0 && slice.openEnd === 0 && (content.firstChild?.isText ?? true),
  }
}
