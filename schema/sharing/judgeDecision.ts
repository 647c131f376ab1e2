/** Whether a decision is the person's to take or to take back, and one that can be taken. */

import { fault, type Fault } from "../base/fault.ts"
import type { DecisionRecord } from "../model/records.ts"
import { needsMeeting, refusedDecision } from "../operations/decide.ts"
import { refusedByConsensus, whoStandsAgainst } from "./consensus.ts"
import type { Judging } from "./judging.ts"
import type { RecordChange } from "./state.ts"

/**
 * Refuses `not-allowed`, `already-decided` (decided again without reopening it first), `forged`,
 * `needs-meeting`, `stands-against` (the policy is consensus and a party stands against it),
 * `no-such-cluster`, `no-such-bracket` and `bad-request`.
 *
 * Who took a decision may take it back, as undoing does, also where others may not reopen.
 */
export function judgeDecision(judging: Judging, change: RecordChange): Fault | undefined {
  const [was, is] = [
    change.before as DecisionRecord | undefined,
    change.after as DecisionRecord | undefined,
  ]
  if (is === undefined) return judgeReopening(judging, change.key, was)
  if (was !== undefined)
    return fault("already-decided", "That is decided already. Reopen it first.")
  return judgeNew(judging, change.key, is)
}

function judgeReopening(
  judging: Judging,
  key: string,
  was: DecisionRecord | undefined,
): Fault | undefined {
  const { answer, standing } = judging
  if (answer("reopen") === "yes" || isCarriedOut(judging, key)) return undefined
  return answer("decide") !== "no" && was?.by === standing.name
    ? undefined
    : fault("not-allowed", "A decision is taken back by those who run the group.")
}

/** Whether the decision goes because it is carried out: its brackets go with it. */
function isCarriedOut({ before, after, consolidation }: Judging, key: string): boolean {
  if (!consolidation()?.clusters.includes(key)) return false
  return (before.derived().cluster(key)?.brackets ?? []).every((id) => {
    const { open, close } = after.characters(id)
    return open.length + close.length === 0
  })
}

function judgeNew(judging: Judging, key: string, record: DecisionRecord): Fault | undefined {
  const { before, after, standing, answer, tookAway } = judging
  const restored = tookAway("decisions", key, record)
  // Whoever consolidated takes that back with the decisions that they carried out.
  if (restored && answer("consolidate") === "yes") return undefined
  if (answer("decide") === "no")
    return fault("not-allowed", "Decisions are taken by those who run the group.")
  if (!restored && record.by !== standing.name)
    return fault(
      "forged",
      "A record names who wrote it and whom they speak for, and stays as it is.",
    )
  if (record.level === "ad-ref" && standing.role === "delegate")
    return fault(
      "not-allowed",
      "What is agreed ad referendum is recorded by those who run the group.",
    )
  const derived = after.derived()
  const decisions = new Map(before.records.decisions.entries())
  const refused = needsMeeting(record) ?? refusedDecision(decisions, derived, key, record)
  if (refused) return refused
  const cluster = derived.cluster(key)
  return answer("decide") === "consensus" && cluster
    ? refusedByConsensus(whoStandsAgainst(cluster, record, after.records))
    : undefined
}
