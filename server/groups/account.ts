/** What somebody is told of themselves. */

import type { Fault } from "../../schema/base/fault.ts"
import type { Account, SessionSummary } from "../../schema/sharing/accounts.ts"
import { deed } from "../../schema/sharing/audit.ts"
import type { MeAnswer } from "../../schema/sharing/requests.ts"
import { refusedName } from "../accounts/joining.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import type { PersonRow } from "../store/people.ts"
import type { GroupParts } from "./context.ts"
import { mayCreateGroups, membershipsOf } from "./groups.ts"

/** Who somebody is, and in which groups. */
export async function accountOf(parts: GroupParts, signedIn: SignedIn): Promise<Account> {
  const { id, name, email, administrator, demonstration } = signedIn.person
  return {
    person: id,
    name,
    email,
    administrator,
    demonstration,
    mayCreateGroups: await mayCreateGroups(parts, signedIn),
    groups: await membershipsOf(parts, signedIn),
  }
}

/**
 * The account together with the place at one draft: the one named, when it is one of theirs, else the
 * first draft of their first group that has any. Without a group they are an observer of nothing.
 */
export async function meAt(
  parts: GroupParts,
  signedIn: SignedIn,
  wanted: string | null,
): Promise<MeAnswer> {
  const account = await accountOf(parts, signedIn)
  const at = wanted === null ? undefined : await parts.groups.place(wanted)
  const named = account.groups.find(({ group }) => group === at?.group)
  if (named && wanted !== null)
    return { ...account, role: named.role, party: named.party ?? "", draft: wanted }
  for (const { group, role, party } of account.groups) {
    const [first] = await parts.groups.draftsOf(group)
    if (first) return { ...account, role, party: party ?? "", draft: first.id }
  }
  const { role = "observer", party = "" } = account.groups[0] ?? {}
  return { ...account, role, party: party ?? "", draft: "" }
}

/**
 * Changes somebody's name, and says so in the log of each of their groups. Refused when it is another's
 * in one of them (`reserved-name`).
 */
export async function rename(
  { people, groups, clock }: GroupParts,
  { id, name: before }: PersonRow,
  after: string,
): Promise<Fault | undefined> {
  if (after === before) return undefined
  const at = clock.now()
  const memberships = await groups.memberships(id)
  for (const { group } of memberships) {
    const refused = await refusedName(groups, group, { id, name: after })
    if (refused) return refused
  }
  const entries = memberships.map(({ group, role }) => ({
    ...deed("person", { subject: id, before, after }),
    ...{ group, draft: "", at, person: id, name: before, party: "", role },
  }))
  await people.rename(entries, id, after)
  return undefined
}

/** Where somebody is signed in. */
export async function sessionsOf(
  { people, clock }: GroupParts,
  { person, session }: SignedIn,
): Promise<readonly SessionSummary[]> {
  return (await people.sessions(person.id, clock.now())).map(
    ({ id, created, lastSeen, expires, agent }) => ({
      id,
      created,
      lastSeen,
      expires,
      agent,
      present: id === session.id,
    }),
  )
}
