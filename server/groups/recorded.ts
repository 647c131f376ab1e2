/** What the audit log says of changes in groups. Addresses are not for everybody, and stay out. */

import { isDeepStrictEqual } from "node:util"
import type { Party } from "../../schema/sharing/accounts.ts"
import { deed, type AuditActor, type AuditEntry } from "../../schema/sharing/audit.ts"
import type { Closing } from "../../schema/sharing/standing.ts"
import type { Clock } from "../base/clock.ts"
import type { GroupRow } from "../store/groups.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import type { Place } from "./context.ts"

type Deed = ReturnType<typeof deed>

/** Somebody in their place in a group, as the log names them. They act for no party here. */
export function actorOf({ person }: SignedIn, { member }: Pick<Place, "member">): AuditActor {
  return { person: person.id, name: person.name, party: "", role: member.role }
}

/** Says what somebody did in their place in a group. */
export function recorded(
  clock: Clock,
  signedIn: SignedIn,
  place: Place,
  draft = "",
): (...deeds: readonly Deed[]) => readonly AuditEntry[] {
  const by = { ...actorOf(signedIn, place), group: place.group.id, draft }
  return (...deeds) => deeds.map((each) => ({ ...each, ...by, at: clock.now() }))
}

/** A party with all that is shown of it. */
export function partyInWords({ fullName, kind, region, colour, pattern }: Party): string {
  const where = region === null ? "" : `, ${region}`
  return `${fullName}, ${kind}${where}, colour ${colour}, pattern ${pattern}`
}

/** Whether a draft takes text. */
export function closingInWords(closed: Closing | null): string {
  return closed ?? "open"
}

/** One deed for each setting that changed. */
export function settingsChanged(before: GroupRow, after: GroupRow): readonly Deed[] {
  const deeds: Deed[] = []
  if (after.name !== before.name)
    deeds.push(deed("group", { subject: before.id, before: before.name, after: after.name }))
  if (after.policy !== before.policy)
    deeds.push(deed("settings", { subject: "policy", before: before.policy, after: after.policy }))
  // Not by their words: one section may be called like two.
  if (!isDeepStrictEqual(after.mandate, before.mandate)) {
    const words = { before: mandateInWords(before), after: mandateInWords(after) }
    deeds.push(deed("settings", { subject: "mandate", ...words }))
  }
  return deeds
}

function mandateInWords({ mandate }: GroupRow): string {
  return mandate?.join(", ") ?? "the whole draft"
}
