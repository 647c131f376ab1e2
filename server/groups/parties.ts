/** The parties of a group: States, groups of States and stakeholders. */

import { isDeepStrictEqual } from "node:util"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import {
  PARTY_COLOURS,
  PARTY_PATTERNS,
  type Party,
  type PartyChange,
  type NewParty,
} from "../../schema/sharing/accounts.ts"
import { deed } from "../../schema/sharing/audit.ts"
import { refusedPartyName } from "../../schema/sharing/standing.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import { entitled, placeIn, type GroupParts } from "./context.ts"
import { partyInWords, recorded } from "./recorded.ts"

/** The parties of a group, by name, for its members. */
export async function partiesFor(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
): Promise<readonly Party[] | Fault> {
  const place = await placeIn(parts, signedIn, id)
  return isFault(place) ? place : parts.groups.parties(id)
}

/** Adds a party. Names are compared without regard to case. */
export async function addParty(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  asked: NewParty,
): Promise<Party | Fault> {
  const place = await entitled(parts, signedIn, id, "people")
  if (isFault(place)) return place
  const refused = refusedPartyName(asked.name)
  if (refused) return refused
  const party = partyFrom(asked, await parts.groups.parties(id))
  const after = partyInWords(party)
  const says = recorded(parts.clock, signedIn, place)
  const entries = says(deed("party", { subject: party.name, after }))
  return (await parts.groups.addParty(entries, id, party))
    ? party
    : fault("bad-request", `There is a party ${party.name} in this group already.`)
}

/** A party with all that belongs to one; its look is the one that the others use least. */
export function partyFrom(asked: NewParty, others: readonly Party[]): Party {
  const { name, fullName = name, kind = "state", region = null } = asked
  const colour = asked.colour ?? rarest(PARTY_COLOURS, others, (each) => each.colour)
  const alike = others.filter((each) => each.colour === colour)
  const pattern = asked.pattern ?? rarest(PARTY_PATTERNS, alike, (each) => each.pattern)
  return { name, fullName, kind, region, colour, pattern }
}

/** The lowest of the first `count` numbers that the fewest parties have. */
function rarest(count: number, parties: readonly Party[], of: (party: Party) => number): number {
  const uses = Array.from({ length: count }, () => 0)
  for (const party of parties) uses[of(party)] = (uses[of(party)] ?? 0) + 1
  return uses.indexOf(Math.min(...uses))
}

/** Changes how a party is shown, if it is not shown so already. Its name stays: it stands in the drafts. */
export async function changeParty(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  name: string,
  change: PartyChange,
): Promise<Party | Fault> {
  const found = await oneOf(parts, signedIn, id, name)
  if (isFault(found)) return found
  const { party: before, says } = found
  const party: Party = {
    ...before,
    ...(change.fullName !== undefined && { fullName: change.fullName }),
    ...(change.kind !== undefined && { kind: change.kind }),
    ...(change.region !== undefined && { region: change.region }),
    ...(change.colour !== undefined && { colour: change.colour }),
    ...(change.pattern !== undefined && { pattern: change.pattern }),
  }
  if (isDeepStrictEqual(party, before)) return before
  const words = { before: partyInWords(before), after: partyInWords(party) }
  await parts.groups.changeParty(says(deed("party", { subject: name, ...words })), id, party)
  return party
}

/** Takes a party off the list; what it proposed stays in the drafts. Refused while anybody acts for it. */
export async function removeParty(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  name: string,
): Promise<Fault | undefined> {
  const found = await oneOf(parts, signedIn, id, name)
  if (isFault(found)) return found
  const members = await parts.groups.members(id)
  const invited = await parts.people.invitations(id, parts.clock.now())
  const acting = [
    ...members.flatMap((each) => each.parties),
    ...invited.flatMap(({ aim }) => (aim.kind === "invitation" ? aim.parties : [])),
  ]
  if (acting.includes(name))
    return fault("not-allowed", `Somebody acts for ${name}, or is invited to. Change that first.`)
  const before = partyInWords(found.party)
  await parts.groups.removeParty(found.says(deed("party", { subject: name, before })), id, name)
  return undefined
}

async function oneOf(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  name: string,
): Promise<{ readonly party: Party; readonly says: ReturnType<typeof recorded> } | Fault> {
  const place = await entitled(parts, signedIn, id, "people")
  if (isFault(place)) return place
  const party = (await parts.groups.parties(id)).find((each) => each.name === name)
  if (!party) return fault("not-found", `There is no party ${name} in this group.`)
  return { party, says: recorded(parts.clock, signedIn, place) }
}
