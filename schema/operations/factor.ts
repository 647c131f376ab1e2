/** Collapsing a cluster: its brackets are drawn together around what really differs. */

import { isFault, type Fault } from "../base/fault.ts"
import { apply } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { applySplices, findParagraph, paragraphElements } from "./elements.ts"
import { planFactor, type FactorPlan } from "./factorPlan.ts"
import { positionKey } from "./positions.ts"
import { readDraft } from "./reading.ts"

/** What `factor` would do now: the cluster's characters before and after. Writes nothing. */
export function previewFactor(
  { document }: Pick<Context, "document">,
  request: { readonly cluster: string },
): FactorPlan | Fault {
  return planFactor(readDraft(document), derivedNow(document), request.cluster)
}

/**
 * Collapses a cluster: drops doubled brackets, merges equal alternatives and joins their sponsors,
 * pulls common words out at word boundaries. What can be read by choosing an alternative stays the
 * same. When all alternatives are equal, one bracket stays, to be kept or dropped.
 *
 * A position on a bracket that goes passes to the bracket that took over, unless the party has one
 * there. Refuses as `planFactor` does.
 */
export function factor(
  context: Context,
  request: { readonly cluster: string },
): Applied<FactorPlan> | Fault {
  const { document } = context
  const plan = previewFactor(context, request)
  if (isFault(plan)) return plan
  const elements = paragraphElements(document)
  return apply(context, plan, () => {
    applySplices(
      plan.splices.flatMap(({ paragraph, ...splice }) => {
        const located = findParagraph(elements, paragraph)
        return located ? [{ ...splice, element: located.element }] : []
      }),
    )
    for (const [id, record] of plan.joined) document.brackets.set(id, record)
    for (const [id, heir] of plan.dropped) {
      for (const [key, position] of [...document.positions.entries()]) {
        if (!key.startsWith(`${id}/`)) continue
        const inherited = positionKey(heir, key.slice(id.length + 1))
        if (!document.positions.has(inherited)) document.positions.set(inherited, position)
        document.positions.delete(key)
      }
      document.brackets.delete(id)
      document.membership.delete(id)
    }
  })
}
