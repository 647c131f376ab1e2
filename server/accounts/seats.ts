/** What somebody is in a group, in the words of the audit log. */

import type { MemberRow } from "../store/people.ts"

/** A role with its parties: "delegate for Norway, Kenya". */
export function seatInWords({ role, parties }: Pick<MemberRow, "role" | "parties">): string {
  return parties.length > 0 ? `${role} for ${parties.join(", ")}` : role
}
