/** Who takes part in a group, as what, and for whom. */

import { isDeepStrictEqual } from "node:util"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import type { Member, MemberChange } from "../../schema/sharing/accounts.ts"
import { deed } from "../../schema/sharing/audit.ts"
import { may, type Policy, type Role } from "../../schema/sharing/roles.ts"
import { linkToHandOver, type MadeLink } from "../accounts/entrance.ts"
import { seatInWords } from "../accounts/seats.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import type { NamedMember } from "../store/groups.ts"
import { entitled, placeIn, type GroupParts } from "./context.ts"
import { groupsWith } from "./groups.ts"
import { recorded } from "./recorded.ts"

/** The members of a group, by name, for its members. Addresses are for those who invite. */
export async function membersFor(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
): Promise<readonly Member[] | Fault> {
  const place = await placeIn(parts, signedIn, id)
  if (isFault(place)) return place
  const all = may(place.member.role, "people", place.group.policy)
  return (await parts.groups.members(id)).map(({ person, name, email, role, parties, since }) => {
    const shown = all || person === signedIn.person.id
    return { person, name, email: shown ? email : null, role, parties, since }
  })
}

/**
 * Changes what somebody is in a group, and for whom; they are told at once where they have a draft open.
 * What they are already is no change.
 */
export async function changeMember(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  person: string,
  change: MemberChange,
): Promise<Member | Fault> {
  const found = await oneOf(parts, signedIn, id, person)
  if (isFault(found)) return found
  const { member, policy, says } = found
  const { role = member.role, parties: asked = member.parties } = change
  const parties = await partiesAmong(parts, id, role, asked)
  if (isFault(parties)) return parties
  const alone = may(role, "people", policy) ? undefined : await lastOf(parts, id, person, policy)
  if (alone) return alone
  const { group, since, name, email } = member
  const seat = { role, parties }
  if (isDeepStrictEqual(seat, { role: member.role, parties: member.parties }))
    return { person, name, email, ...seat, since }
  const words = { before: seatInWords(member), after: seatInWords(seat) }
  const entries = says(deed("role", { subject: person, ...words }))
  await parts.groups.setMember(entries, { group, person, role, parties, since })
  await parts.standings.changed({ person })
  return { person, name, email, role, parties, since }
}

/** Takes somebody out of a group; their open drafts of it are closed at once. */
export async function removeMember(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  person: string,
): Promise<Fault | undefined> {
  const found = await oneOf(parts, signedIn, id, person)
  if (isFault(found)) return found
  const alone = await lastOf(parts, id, person, found.policy)
  if (alone) return alone
  const before = `${found.member.name}, ${seatInWords(found.member)}`
  await parts.groups.removeMember(
    found.says(deed("person", { subject: person, before })),
    id,
    person,
  )
  await parts.standings.changed({ person })
  return undefined
}

/**
 * A link with which somebody signs in who cannot otherwise, to be handed over. Whoever hands it over
 * could use it: so it is refused for people who are more than a member of the asker's own groups.
 */
export async function signInLinkFor(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  person: string,
): Promise<MadeLink | Fault> {
  const found = await entrustedWith(parts, signedIn, id, person)
  if (isFault(found)) return found
  const after = `A link to sign in was made for ${found.member.name}.`
  return linkToHandOver(parts, person, found.says(deed("sign-in", { subject: person, after })))
}

/**
 * Ends the sessions of somebody whose device is in other hands, and what is open by them, under the same
 * condition.
 */
export async function signOutMember(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  person: string,
): Promise<Fault | undefined> {
  const found = await entrustedWith(parts, signedIn, id, person)
  if (isFault(found)) return found
  const before = `All sessions of ${found.member.name} were ended.`
  const entries = found.says(deed("sign-out", { subject: person, before }))
  await parts.people.endSessions(entries, person)
  await parts.standings.changed({ person })
  return undefined
}

/** A member who is nothing that the asker has not the right `people` over; an administrator's is anybody. */
async function entrustedWith(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  person: string,
): ReturnType<typeof oneOf> {
  if (signedIn.person.demonstration)
    return fault("not-allowed", "People of the demonstration do this for nobody.")
  const found = await oneOf(parts, signedIn, id, person)
  if (isFault(found)) return found
  const own = new Set(await groupsWith(parts, signedIn, "people"))
  const theirs = await parts.groups.memberships(person)
  const row = await parts.people.person(person)
  const beyond = theirs.some(({ group }) => !own.has(group)) || row?.administrator !== false
  return beyond && !signedIn.person.administrator
    ? fault("not-allowed", "This person also has a role elsewhere. An administrator can do this.")
    : found
}

/** The parties that a seat is for, as the group writes them; a delegate has at least one. */
export async function partiesAmong(
  { groups }: GroupParts,
  group: string,
  role: Role,
  asked: readonly string[],
): Promise<readonly string[] | Fault> {
  const known = new Set((await groups.parties(group)).map(({ name }) => name))
  const unknown = asked.find((name) => !known.has(name))
  if (unknown !== undefined)
    return fault("bad-request", `There is no party ${unknown} in this group.`)
  if (role === "delegate" && asked.length === 0)
    return fault("bad-request", "A delegate acts for at least one party.")
  return [...new Set(asked)]
}

async function oneOf(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  person: string,
): Promise<
  | {
      readonly member: NamedMember
      readonly policy: Policy
      readonly says: ReturnType<typeof recorded>
    }
  | Fault
> {
  const place = await entitled(parts, signedIn, id, "people")
  if (isFault(place)) return place
  const member = (await parts.groups.members(id)).find((each) => each.person === person)
  if (!member) return fault("not-found", "There is nobody of this name in the group.")
  return { member, policy: place.group.policy, says: recorded(parts.clock, signedIn, place) }
}

/** Without anybody who may invite, a group could never change again. */
async function lastOf(
  { groups }: GroupParts,
  id: string,
  person: string,
  policy: Policy,
): Promise<Fault | undefined> {
  const members = await groups.members(id)
  const others = members.filter((each) => each.person !== person)
  return others.some(({ role }) => may(role, "people", policy))
    ? undefined
    : fault("not-allowed", "A group keeps at least one member of the secretariat.")
}
