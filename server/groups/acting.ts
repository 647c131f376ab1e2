/** For which of their parties somebody acts. */

import { speaksForParty } from "../../schema/sharing/accounts.ts"
import type { MemberRow } from "../store/people.ts"

/**
 * The party that a member acts for: the one chosen when it is theirs, else their only one; "" for
 * those who act for the group; null when they have several and chose none.
 */
export function partyActedFor(
  { role, parties }: Pick<MemberRow, "role" | "parties">,
  chosen: string | null | undefined,
): string | null {
  if (!speaksForParty(role)) return ""
  if (typeof chosen === "string" && parties.includes(chosen)) return chosen
  return parties.length > 1 ? null : (parties[0] ?? "")
}
