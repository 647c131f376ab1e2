/** Groups and their drafts: which there are for somebody, and their settings. */

import { randomUUID } from "node:crypto"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import type {
  GroupAnswer,
  GroupChange,
  GroupDraft,
  Membership,
  NewGroup,
} from "../../schema/sharing/accounts.ts"
import { deed } from "../../schema/sharing/audit.ts"
import { DEFAULT_POLICY, may, type Operation } from "../../schema/sharing/roles.ts"
import type { Closing } from "../../schema/sharing/standing.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import type { MemberRow } from "../store/people.ts"
import { partyActedFor } from "./acting.ts"
import { entitled, placeAt, placeIn, type GroupParts, type Place } from "./context.ts"
import { closingInWords, recorded, settingsChanged } from "./recorded.ts"

/** The groups of somebody, by name, with the party that they act for in each. */
export async function membershipsOf(
  parts: Pick<GroupParts, "groups">,
  signedIn: SignedIn,
): Promise<readonly Membership[]> {
  const memberships: Membership[] = []
  for (const { group } of await parts.groups.memberships(signedIn.person.id)) {
    const place = await placeIn(parts, signedIn, group)
    if (!isFault(place)) memberships.push(await membershipAt(parts, signedIn, place))
  }
  return memberships
}

/** The ids of the groups in which somebody has a right, by the groups' names. */
export async function groupsWith(
  { groups }: Pick<GroupParts, "groups">,
  { person }: SignedIn,
  operation: Operation,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const { group, role } of await groups.memberships(person.id)) {
    const row = await groups.group(group)
    if (row && may(role, operation, row.policy)) found.push(group)
  }
  return found
}

async function membershipAt(
  { groups }: Pick<GroupParts, "groups">,
  { session }: SignedIn,
  { group, member }: Place,
): Promise<Membership> {
  const chosen = await groups.chosen(session.id, group.id)
  return {
    group: group.id,
    name: group.name,
    role: member.role,
    parties: member.parties,
    party: partyActedFor(member, chosen),
    policy: group.policy,
    mandate: group.mandate,
  }
}

/** A group with its drafts, for its members. */
export async function groupFor(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
): Promise<GroupAnswer | Fault> {
  const place = await placeIn(parts, signedIn, id)
  if (isFault(place)) return place
  const drafts = await parts.groups.draftsOf(id)
  return { ...(await membershipAt(parts, signedIn, place)), drafts }
}

/** Whether somebody may make groups: an administrator, or who invites people to one already. */
export async function mayCreateGroups(
  parts: Pick<GroupParts, "groups">,
  signedIn: SignedIn,
): Promise<boolean> {
  return signedIn.person.administrator || (await groupsWith(parts, signedIn, "people")).length > 0
}

/** Makes a group of which its maker is the secretariat; answers its id. */
export async function createGroup(
  parts: GroupParts,
  signedIn: SignedIn,
  { name, policy = DEFAULT_POLICY }: NewGroup,
): Promise<string | Fault> {
  if (!(await mayCreateGroups(parts, signedIn)))
    return fault("not-allowed", "Groups are made by administrators and by the secretariat.")
  const created = parts.clock.now()
  const id = randomUUID()
  const first: MemberRow = {
    group: id,
    person: signedIn.person.id,
    role: "secretariat",
    parties: [],
    since: created,
  }
  const group = { id, name, policy, mandate: null, created }
  const says = recorded(parts.clock, signedIn, { group, member: first })
  const entries = says(deed("group", { subject: id, after: name }))
  await parts.groups.createGroup(entries, group, first, signedIn.session.id)
  await parts.standings.changed({ person: first.person })
  return id
}

/** Changes name, policy or mandate; who has a draft open is told at once. */
export async function changeGroup(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  { name, policy, mandate }: GroupChange,
): Promise<GroupAnswer | Fault> {
  const place = await entitled(parts, signedIn, id, "settings")
  if (isFault(place)) return place
  const change = {
    ...(name !== undefined && { name }),
    ...(policy !== undefined && { policy }),
    ...(mandate !== undefined && { mandate: mandate && [...new Set(mandate)] }),
  }
  const deeds = settingsChanged(place.group, { ...place.group, ...change })
  if (deeds.length === 0) return groupFor(parts, signedIn, id)
  const says = recorded(parts.clock, signedIn, place)
  await parts.groups.changeGroup(says(...deeds), id, change)
  await parts.standings.changed({ group: id })
  return groupFor(parts, signedIn, id)
}

/** Closes a draft of a group, or opens it again; who has it open is told at once. */
export async function closeDraft(
  parts: GroupParts,
  signedIn: SignedIn,
  draft: string,
  closed: Closing | null,
): Promise<GroupDraft | Fault> {
  const at = await placeAt(parts, signedIn, draft)
  if (isFault(at)) return at
  const place = await entitled(parts, signedIn, at.group.id, "settings")
  if (isFault(place)) return place
  const before = (await parts.groups.place(draft))?.closed ?? null
  if (closed !== before) {
    const words = { before: closingInWords(before), after: closingInWords(closed) }
    const says = recorded(parts.clock, signedIn, place, draft)
    await parts.groups.close(says(deed("closing", words)), draft, closed)
    await parts.standings.changed({ draft })
  }
  const drafts = await parts.groups.draftsOf(at.group.id)
  return drafts.find(({ id }) => id === draft) ?? fault("not-found", "The draft is gone.")
}

/** Chooses for which of their parties somebody acts from now on, in this session. */
export async function chooseParty(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  party: string,
): Promise<Membership | Fault> {
  const place = await placeIn(parts, signedIn, id)
  if (isFault(place)) return place
  if (partyActedFor(place.member, party) !== party)
    return fault("not-allowed", `You do not act for ${party} in this group.`)
  await parts.groups.choose(signedIn.session.id, id, party)
  await parts.standings.changed({ person: signedIn.person.id })
  return membershipAt(parts, signedIn, place)
}
