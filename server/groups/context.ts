/** What the rules of groups work with, and who may do what in one. */

import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { may, type Operation } from "../../schema/sharing/roles.ts"
import type { EntranceParts } from "../accounts/entrance.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import type { GroupRow } from "../store/groups.ts"
import type { MemberRow } from "../store/people.ts"
import type { Standings } from "./standings.ts"

export interface GroupParts extends EntranceParts {
  readonly standings: Standings
}

/** A group, and what one person is in it. */
export interface Place {
  readonly group: GroupRow
  readonly member: MemberRow
}

/** Somebody's place in a group; `not-found` when they have none, whether there is the group or not. */
export async function placeIn(
  { groups }: Pick<GroupParts, "groups">,
  { person }: SignedIn,
  id: string,
): Promise<Place | Fault> {
  const member = await groups.member(id, person.id)
  const group = member && (await groups.group(id))
  return group ? { group, member } : fault("not-found", "There is no such group.")
}

/** The same in the group of a draft; `not-found` when there is no such draft, or none for them. */
export async function placeAt(
  parts: Pick<GroupParts, "groups">,
  signedIn: SignedIn,
  draft: string,
): Promise<Place | Fault> {
  const at = await parts.groups.place(draft)
  const place = at && (await placeIn(parts, signedIn, at.group))
  return !place || isFault(place)
    ? fault("not-found", "There is no such draft among those of your groups.")
    : place
}

const REFUSALS: Partial<Record<Operation, string>> = {
  settings: "Your role does not change the settings of this group.",
  people: "Your role does not change who takes part in this group.",
  import: "Your role does not bring in drafts.",
  freeze: "Your role does not freeze versions.",
  confide: "Notes of the co-leads are for the co-leads and the secretariat.",
  audit: "Your role does not read the audit log.",
}

/** The same, for those whose role has a right there; `not-allowed` for others. */
export async function entitled(
  parts: Pick<GroupParts, "groups">,
  signedIn: SignedIn,
  id: string,
  operation: Operation,
): Promise<Place | Fault> {
  const place = await placeIn(parts, signedIn, id)
  if (isFault(place) || may(place.member.role, operation, place.group.policy)) return place
  return fault("not-allowed", REFUSALS[operation] ?? "Your role does not do this in this group.")
}
