/** Who acted, as the audit log names them, when they act for a group over HTTP. */

import type { AuditActor } from "../../schema/sharing/audit.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import type { Place } from "../groups/context.ts"

/** Somebody in their place in a group. They act for no party here. */
export function actorOf({ person }: SignedIn, { member }: Place): AuditActor {
  return { person: person.id, name: person.name, party: "", role: member.role }
}
