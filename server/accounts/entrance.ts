/**
 * Links by which people come in: invitations, links to sign in, and the one that makes the first
 * administrator. Each is used once. What a link is for stands in the store; in the link there is
 * nothing but its token.
 */

import { randomUUID } from "node:crypto"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { ENTER_PATH } from "../../schema/sharing/accounts.ts"
import type { AuditEntry } from "../../schema/sharing/audit.ts"
import { instantOf, type Clock } from "../base/clock.ts"
import type { Log } from "../base/log.ts"
import type { Speech } from "../language/say.ts"
import type { GroupStore } from "../store/groups.ts"
import type { Aim, LinkRow, PeopleStore } from "../store/people.ts"
import { signInLetter } from "./letters.ts"
import type { Letter, SendMail } from "./mail.ts"
import { enter } from "./sessions.ts"
import { hashOf, newToken } from "./tokens.ts"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** How long a link to sign in is valid when it comes by e-mail, in minutes. */
const MAILED_MINUTES = 15
/** How long it is valid when somebody hands it over, in milliseconds. */
const HANDED_LIFE = DAY
/** So many letters are sent to one person in so many minutes, and no more. */
const MOST_LETTERS = 5

export interface EntranceParts {
  readonly people: PeopleStore
  readonly groups: GroupStore
  readonly clock: Clock
  readonly log: Log
  /** Null when no mail server is set: links are handed over by people. */
  readonly mail: SendMail | null
}

export interface MadeLink {
  readonly token: string
  readonly row: LinkRow
}

/** The address to which a link leads, at a server's own address. */
export function linkAddress(server: string, token: string): string {
  return `${server}${ENTER_PATH}#${token}`
}

/** Makes a link that is valid for `life` milliseconds; what the audit log says of it comes last. */
export async function makeLink(
  { people, clock }: EntranceParts,
  aim: Aim,
  life: number,
  mailed: boolean,
  entries: readonly AuditEntry[] = [],
): Promise<MadeLink> {
  const { token, hash } = newToken()
  const row: LinkRow = {
    id: randomUUID(),
    hash,
    aim,
    mailed,
    created: clock.now(),
    expires: instantOf(clock.millis() + life),
  }
  await people.addLink(entries, row)
  return { token, row }
}

/** A link to sign in that somebody hands over to the person whose it is. */
export function linkToHandOver(
  parts: EntranceParts,
  person: string,
  entries: readonly AuditEntry[],
): Promise<MadeLink> {
  return makeLink(parts, { kind: "sign-in", person }, HANDED_LIFE, false, entries)
}

/**
 * Sends a link to whoever has this address, a few times in a quarter of an hour at most. Tells
 * nobody whether there is such a person.
 */
export async function mailSignIn(
  parts: EntranceParts,
  email: string,
  server: string,
  speech: Speech,
): Promise<void> {
  const { people, clock } = parts
  const person = await people.personOfEmail(email)
  if (!person?.email || !parts.mail) return
  const lately = instantOf(clock.millis() - MAILED_MINUTES * MINUTE)
  if ((await people.linksSince(person.id, lately)) >= MOST_LETTERS) return
  const aim = { kind: "sign-in", person: person.id } as const
  const { token } = await makeLink(parts, aim, MAILED_MINUTES * MINUTE, true)
  const url = linkAddress(server, token)
  await sendLetter(parts, signInLetter(speech, person.email, url, MAILED_MINUTES))
}

/** Sends a letter; false when there is no mail server or it took nothing. */
export async function sendLetter({ mail, log }: EntranceParts, letter: Letter): Promise<boolean> {
  if (!mail) return false
  try {
    await mail(letter)
    return true
  } catch (error) {
    // Without the words of the error: a mail server's may hold the address.
    log.warn({ code: codeOf(error) }, "a letter could not be sent")
    return false
  }
}

function codeOf(error: unknown): string {
  const code: unknown = typeof error === "object" && error ? Reflect.get(error, "code") : null
  return typeof code === "string" ? code : "unknown"
}

/** A link to be printed at the console; null when there is an administrator. Earlier ones are void. */
export async function administratorLink(parts: EntranceParts): Promise<string | null> {
  if (await parts.people.hasAdministrator()) return null
  await parts.people.removeAdministratorLinks()
  return (await makeLink(parts, { kind: "administrator" }, DAY, false)).token
}

/** What a link is for; refused with `not-found` when it was used, is out of date or was never made. */
export async function lookAt(
  { people, clock }: EntranceParts,
  token: string,
): Promise<LinkRow | Fault> {
  return (await people.link(hashOf(token), clock.now())) ?? NO_LINK
}

/** Signs in by a link; answers the token of the session. */
export async function signInByLink(
  parts: EntranceParts,
  token: string,
  agent: string,
): Promise<string | Fault> {
  const link = await lookAt(parts, token)
  if (isFault(link)) return link
  if (link.aim.kind !== "sign-in") return NO_LINK
  const entry = { who: link.aim.person, link: link.hash, verified: link.mailed }
  return (await enter(entry, agent, parts.people, parts.clock, !link.mailed)) ?? NO_LINK
}

/** The same whether a link was used, is out of date, or never was. */
export const NO_LINK = fault(
  "not-found",
  "This link is not valid, or no longer: each can be used once. Please ask for a new one.",
)
