/** What the server would refuse of a decision on many brackets: found before, so that one does not hold up all. */

import type { Cluster } from "../../schema/model/derived.ts"
import type { Hindrance } from "../../schema/operations/ruling.ts"
import { refusedByConsensus, whoStandsAgainst } from "../../schema/sharing/consensus.ts"
import { isInMandate, outsideMandate } from "../../schema/sharing/mandate.ts"
import { answerNow } from "../base/rights.ts"
import type { Workbench } from "./workbench.ts"

/** What stands against deciding a cluster, for the person at this page: a mandate, or the group's policy. */
export function hindranceFor(workbench: Workbench): Hindrance {
  const { session, editor } = workbench
  const standing = session.standing.get()
  const needsAll = answerNow(standing, "decide") === "consensus"
  const { brackets, positions } = editor.snapshot.get().draft.records
  return (cluster, outcome) => {
    if (!isOpenTo(workbench, cluster)) return outsideMandate()
    return needsAll
      ? refusedByConsensus(whoStandsAgainst(cluster, outcome, { brackets, positions }))
      : undefined
  }
}

/** Whether a cluster stands within the mandate of the person's group. */
export function isOpenTo({ session, editor }: Workbench, { brackets }: Cluster): boolean {
  const standing = session.standing.get()
  const { derived } = editor.snapshot.get()
  return brackets.every((id) => {
    const index = derived.indexOf(derived.bracket(id)?.open.paragraph ?? "")
    const info = index === undefined ? undefined : derived.paragraphs[index]
    return info !== undefined && isInMandate(standing, info)
  })
}
