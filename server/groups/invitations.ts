/** Invitations to a group. */

import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import type { AskedInvitation, Invitation } from "../../schema/sharing/accounts.ts"
import { deed } from "../../schema/sharing/audit.ts"
import { linkAddress, makeLink, sendLetter, type MadeLink } from "../accounts/entrance.ts"
import { invitationLetter } from "../accounts/letters.ts"
import { seatInWords } from "../accounts/seats.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import type { Speech } from "../language/say.ts"
import type { LinkRow } from "../store/people.ts"
import { entitled, type GroupParts } from "./context.ts"
import { partiesAmong } from "./members.ts"
import { recorded } from "./recorded.ts"

const DAY = 24 * 60 * 60 * 1000

export interface Invited {
  readonly invitation: Invitation
  /** To be handed over; null when a letter with it is on its way. */
  readonly link: MadeLink | null
}

/**
 * Invites somebody. With a mail server the link is sent to them and shown to nobody else; when the
 * letter is not taken (`not-sent`), the invitation is void.
 */
export async function invite(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  asked: AskedInvitation,
  server: string,
  speech: Speech,
): Promise<Invited | Fault> {
  const place = await entitled(parts, signedIn, id, "people")
  if (isFault(place)) return place
  const { email, role, days } = asked
  const parties = await partiesAmong(parts, id, role, asked.parties)
  if (isFault(parties)) return parties
  // Anybody may be a person of the demonstration: they write to nobody.
  const mailed = parts.mail !== null && !signedIn.person.demonstration
  const aim = { kind: "invitation", group: id, role, parties, email } as const
  const says = recorded(parts.clock, signedIn, place)
  const words = seatInWords({ role, parties })
  const entries = says(deed("invitation", { after: words }))
  const link = await makeLink(parts, aim, days * DAY, mailed, entries)
  const invitation = invitationFrom(link.row)
  if (!invitation) throw new Error("an invitation is none")
  if (!mailed) return { invitation, link }
  const { name } = signedIn.person
  const url = linkAddress(server, link.token)
  const letter = invitationLetter(speech, email, place.group.name, name, url, days)
  if (await sendLetter(parts, letter)) return { invitation, link: null }
  const unsent = says(deed("invitation", { before: words }))
  await parts.people.removeInvitation(unsent, id, link.row.id)
  return fault("not-sent", "The mail server did not take the invitation. Please try again later.")
}

/** The invitations that nobody has taken up yet, the newest first. */
export async function openInvitations(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
): Promise<readonly Invitation[] | Fault> {
  const place = await entitled(parts, signedIn, id, "people")
  if (isFault(place)) return place
  const rows = await parts.people.invitations(id, parts.clock.now())
  return rows.flatMap((row) => invitationFrom(row) ?? [])
}

/** Makes the link of an invitation void. */
export async function withdraw(
  parts: GroupParts,
  signedIn: SignedIn,
  id: string,
  invitation: string,
): Promise<Fault | undefined> {
  const place = await entitled(parts, signedIn, id, "people")
  if (isFault(place)) return place
  const open = await parts.people.invitations(id, parts.clock.now())
  const aim = open.find((each) => each.id === invitation)?.aim
  const before = aim?.kind === "invitation" ? seatInWords(aim) : ""
  const entries = recorded(parts.clock, signedIn, place)(deed("invitation", { before }))
  return (await parts.people.removeInvitation(entries, id, invitation))
    ? undefined
    : fault("not-found", "There is no such invitation; perhaps it was taken up.")
}

function invitationFrom({ id, aim, mailed, created, expires }: LinkRow): Invitation | undefined {
  if (aim.kind !== "invitation") return undefined
  const { email, role, parties } = aim
  return { id, email, role, parties, created, expires, mailed }
}
