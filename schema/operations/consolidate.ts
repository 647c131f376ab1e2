/** Consolidating: decisions are carried out on the characters, in one step, by one person. */

import { fault, type Fault } from "../base/fault.ts"
import { apply } from "./applying.ts"
import { planConsolidation, type ConsolidationPlan, type NoteChoice } from "./consolidatePlan.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import type { DraftDocument } from "./document.ts"
import { applySplices, findParagraph, paragraphElements, removeElement } from "./elements.ts"
import { readDraft } from "./reading.ts"

export interface ConsolidationRequest {
  /** For each note that the preview asks about: whether it goes or stays (SEEDS G06). */
  readonly notes?: ReadonlyMap<string, NoteChoice>
}

/** What `consolidate` would do now. Writes nothing. */
export function previewConsolidation(
  { document }: Pick<Context, "document">,
  { notes }: ConsolidationRequest = {},
): ConsolidationPlan {
  return planConsolidation(readDraft(document), derivedNow(document), notes)
}

/**
 * Deletes the characters of decided brackets, the words that were not kept, paragraphs of which
 * nothing is left, notes that go, and the records of all these. Undecided brackets stay.
 *
 * To be done by one person after a version was frozen. Numbers stay as they are (`renumber`).
 * Refuses `nothing-to-do` when nothing is decided and `bad-request` while a note is asked about
 * without an answer: no note goes or stays silently.
 */
export function consolidate(
  context: Context,
  request: ConsolidationRequest = {},
): Applied<ConsolidationPlan> | Fault {
  const { document } = context
  const plan = previewConsolidation(context, request)
  if (plan.clusters.length === 0) return fault("nothing-to-do", "No bracket has been decided.")
  const open = plan.asked.filter((id) => !request.notes?.has(id))
  if (open.length > 0)
    return fault(
      "bad-request",
      `Say of each note on a decided bracket whether it is closed or kept (${open.length} left).`,
    )
  const elements = paragraphElements(document)
  return apply(context, plan, () => {
    for (const { id, after, deletions } of plan.paragraphs) {
      const located = findParagraph(elements, id)
      if (!located) continue
      if (after === null) removeElement(located.element)
      else
        applySplices(
          deletions.map(({ from, to }) => ({
            element: located.element,
            at: from,
            remove: to - from,
            insert: [],
          })),
        )
    }
    forget(document, plan)
  })
}

/** Records of what is no longer in the text. */
function forget(document: DraftDocument, plan: ConsolidationPlan): void {
  for (const id of plan.brackets) {
    document.brackets.delete(id)
    document.membership.delete(id)
  }
  const gone = new Set(plan.brackets)
  for (const key of [...document.positions.keys()])
    if (gone.has(key.slice(0, key.indexOf("/")))) document.positions.delete(key)
  for (const cluster of plan.clusters) document.decisions.delete(cluster)
  for (const note of plan.closed) document.notes.delete(note)
}
