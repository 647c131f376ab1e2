/** What the person at this page may do now. */

import type { Operation } from "../../schema/sharing/roles.ts"
import { mayNow } from "../base/rights.ts"
import type { Session } from "../base/session.ts"

/** Whether the person may do something now, perhaps under a condition. */
export function mayHere(
  { session }: { readonly session: Pick<Session, "standing"> },
  operation: Operation,
): boolean {
  return mayNow(session.standing.get(), operation)
}
