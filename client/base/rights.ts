/** What somebody may do here and now: the table of rights, and whether the draft takes text at all. */

import { answerOf, type Answer, type Operation } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"

/** What changes the text or what is recorded beside it; a closed draft still takes comments. */
const WRITING: ReadonlySet<Operation> = new Set<Operation>([
  "propose",
  "propose-for",
  "edit",
  "factor",
  "decide",
  "reopen",
  "suggest",
  "carry",
  "consolidate",
])

/** Whether something changes the text or what is recorded beside it. */
export function isWriting(operation: Operation): boolean {
  return WRITING.has(operation)
}

type Rights = Pick<Standing, "role" | "policy" | "closed">

/** What the table of rights answers; "no" to all writing while the draft takes none. */
export function answerNow({ role, policy, closed }: Rights, operation: Operation): Answer {
  return closed !== null && isWriting(operation) ? "no" : answerOf(role, operation, policy)
}

/** Whether somebody may do something now, perhaps under a condition of the table. */
export function mayNow(standing: Rights, operation: Operation): boolean {
  return answerNow(standing, operation) !== "no"
}
