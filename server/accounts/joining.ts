/** Coming into a group: by an invitation, or as the first administrator of the server. */

import { randomUUID } from "node:crypto"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { deed, type AuditEntry } from "../../schema/sharing/audit.ts"
import type { Clock } from "../base/clock.ts"
import { MAIN_GROUP, type GroupStore } from "../store/groups.ts"
import type { LinkRow, MemberRow, PersonRow } from "../store/people.ts"
import { NO_LINK, lookAt, type EntranceParts } from "./entrance.ts"
import { seatInWords } from "./seats.ts"
import { enter, type SignedIn } from "./sessions.ts"

/** As whom somebody takes an invitation up. */
export type Joining =
  /** As who they are in this browser. */
  | { readonly as: "me"; readonly signedIn: SignedIn }
  /** As who has the address to which the invitation was sent. */
  | { readonly as: "address" }
  /** As somebody new, with the name that they give. */
  | { readonly as: "new"; readonly name: string }

/**
 * Takes an invitation up. Answers the token of a new session; null for those who are signed in
 * already. A link that was handed over proves nothing about an address: it opens no account that is
 * there already (`not-signed-in`). Who is a member already stays what they are (`nothing-to-do`); nobody
 * comes in under the name of another (`reserved-name`).
 */
export async function join(
  parts: EntranceParts,
  token: string,
  joining: Joining,
  agent: string,
): Promise<string | null | Fault> {
  const { people, groups, clock } = parts
  const link = await lookAt(parts, token)
  if (isFault(link)) return link
  const { aim } = link
  if (aim.kind !== "invitation") return NO_LINK
  const person = await joiner(parts, link, aim.email, joining)
  if (isFault(person)) return person
  if (await groups.member(aim.group, person.id))
    return fault(
      "nothing-to-do",
      "You are in this group already. What you are in it, the secretariat changes.",
    )
  const refused = await refusedName(groups, aim.group, person)
  if (refused) return refused
  const at = clock.now()
  const { group, role, parties } = aim
  const member: MemberRow = { group, person: person.id, role, parties, since: at }
  const entry = { who: person.id, link: link.hash, member, entries: [arrival(person, member)] }
  if (joining.as === "me") {
    const present = joining.signedIn.session.id
    return (await people.enter({ ...entry, at, present })) ? null : NO_LINK
  }
  const more = joining.as === "new" ? { person } : { verified: true }
  return (await enter({ ...entry, ...more }, agent, people, clock)) ?? NO_LINK
}

/**
 * Refuses a name that somebody else has, or had, in a group: whose proposals in personal capacity are,
 * and who typed what, is told by it.
 */
export async function refusedName(
  groups: GroupStore,
  group: string,
  { id, name }: Pick<PersonRow, "id" | "name">,
): Promise<Fault | undefined> {
  return (await groups.nameIsFree(group, name, id))
    ? undefined
    : fault(
        "reserved-name",
        `${name} is the name of somebody else in this group. Please add to yours what tells you apart, such as your organisation.`,
      )
}

async function joiner(
  { people, clock }: EntranceParts,
  { mailed }: LinkRow,
  email: string,
  joining: Joining,
): Promise<PersonRow | Fault> {
  if (joining.as === "me")
    // Anybody may be a person of the demonstration, who would bring everybody along.
    return joining.signedIn.person.demonstration ? NO_LINK : joining.signedIn.person
  const known = await people.personOfEmail(email)
  if (joining.as === "address" && known && mailed) return known
  if (joining.as === "address" || known)
    return fault(
      "not-signed-in",
      "There is an account with this address. Sign in to it, then open this link again.",
    )
  return newPerson(joining.name, email, mailed, clock)
}

/** Makes the first administrator, who is secretariat of the group that is there from the start. */
export async function enterAsAdministrator(
  parts: EntranceParts,
  token: string,
  { name, email }: { readonly name: string; readonly email: string },
  agent: string,
): Promise<string | Fault> {
  const { people, groups, clock } = parts
  const link = await lookAt(parts, token)
  if (isFault(link)) return link
  if (link.aim.kind !== "administrator") return NO_LINK
  if (await people.personOfEmail(email))
    return fault("bad-request", "There is an account with this address. Choose another.")
  const person = { ...newPerson(name, email, false, clock), administrator: true }
  const refused = await refusedName(groups, MAIN_GROUP, person)
  if (refused) return refused
  const member: MemberRow = {
    group: MAIN_GROUP,
    person: person.id,
    role: "secretariat",
    parties: [],
    since: clock.now(),
  }
  const entries = [arrival(person, member)]
  const entry = { who: person.id, link: link.hash, person, member, entries }
  return (await enter(entry, agent, people, clock)) ?? NO_LINK
}

/** What the audit log says of somebody who comes into a group. */
function arrival({ id, name }: PersonRow, member: MemberRow): AuditEntry {
  const { group, role, since } = member
  const after = `${name}, ${seatInWords(member)}`
  const actor = { person: id, name, party: "", role }
  return { ...deed("person", { subject: id, after }), ...actor, group, draft: "", at: since }
}

function newPerson(name: string, email: string, verified: boolean, clock: Clock): PersonRow {
  return {
    id: randomUUID(),
    name,
    email,
    verified,
    administrator: false,
    demonstration: false,
    created: clock.now(),
  }
}
