/** What the person at this page may do now. */

import type { Operation } from "../../schema/sharing/roles.ts"
import { isWriting, mayNow } from "../base/rights.ts"
import type { Session } from "../base/session.ts"

/**
 * Whether the person may do something now, perhaps under a condition. On a page that the server has
 * closed, nothing that writes.
 */
export function mayHere(
  { session }: { readonly session: Pick<Session, "standing" | "saved"> },
  operation: Operation,
): boolean {
  if (isWriting(operation) && session.saved.get().connection === "closed") return false
  return mayNow(session.standing.get(), operation)
}
