/** Recognising that an update collapses a cluster, or takes a collapse back (`operations/factor.ts`). */

import { isFault } from "../base/fault.ts"
import type { Paragraph } from "../model/body.ts"
import { EMPTY_META } from "../model/records.ts"
import { planFactor, type FactorPlan } from "../operations/factorPlan.ts"
import { splicedParagraph } from "../operations/splices.ts"
import { contentIn } from "./characters.ts"
import { derivedNear, recordsNear } from "./near.ts"
import type { Difference, DraftState } from "./state.ts"

export interface Collapse {
  readonly plan: FactorPlan
  /** The paragraph that would be collapsed, and what it would be then. */
  readonly from: Paragraph
  readonly to: Paragraph
  /** What the update made of it: for a collapse that is taken back, what it was before. */
  readonly made: Paragraph
  /** True when the update takes the collapse back. */
  readonly back: boolean
}

/** All collapses of clusters that could lead from the changed paragraphs to what they are now, or back. */
export function possibleCollapses(
  { paragraphs }: Difference,
  before: DraftState,
  after: DraftState,
): readonly Collapse[] {
  return paragraphs.flatMap((change) => {
    if (!change.before || !change.after) return []
    return [
      ...collapsesOf(before, change.before).map((each) => ({
        ...each,
        made: change.after ?? each.to,
        back: false,
      })),
      ...collapsesOf(after, change.after).map((each) => ({
        ...each,
        made: change.before ?? each.to,
        back: true,
      })),
    ]
  })
}

/** Whether a bracket is after the update exactly what a collapse makes of it. */
export function collapsesBracket({ plan, to, made }: Collapse, bracket: string): boolean {
  if (plan.dropped.has(bracket)) return !has(made, bracket)
  return has(to, bracket) && contentIn(to, bracket) === contentIn(made, bracket)
}

/** Whether a paragraph is, character by character, what a collapse makes of it. */
export function collapsesParagraph({ to, made }: Collapse): boolean {
  const content = ({ text, tokens, refs, spans }: Paragraph) =>
    JSON.stringify([text, tokens, refs, spans])
  return content(to) === content(made)
}

function has({ tokens }: Paragraph, bracket: string): boolean {
  return tokens.some(({ id }) => id === bracket)
}

function collapsesOf(state: DraftState, from: Paragraph) {
  if (from.tokens.length < 4) return []
  const derived = derivedNear(state, [from])
  const draft = {
    body: { sheets: [[from]] },
    records: recordsNear(state, [from]),
    meta: EMPTY_META,
  }
  return derived.clusters.flatMap(({ id }) => {
    const plan = planFactor(draft, derived, id)
    return isFault(plan) ? [] : [{ plan, from, to: splicedParagraph(from, plan.splices) }]
  })
}
