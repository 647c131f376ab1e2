/** Sessions: who a browser is signed in as, until they sign out or a month has gone. */

import { randomUUID } from "node:crypto"
import { deed, type AuditEntry } from "../../schema/sharing/audit.ts"
import { instantOf, millisOf, type Clock } from "../base/clock.ts"
import type { Entry, PeopleStore, PersonRow, SessionRow } from "../store/people.ts"
import { hashOf, newToken } from "./tokens.ts"

/** How long a session lasts, in milliseconds: 30 days. */
export const SESSION_LIFE = 30 * 24 * 60 * 60 * 1000
/** How exactly the store knows when a session was last seen, in milliseconds. */
const SEEN_EVERY = 60_000

/** Somebody who is signed in, and by which session. */
export interface SignedIn {
  readonly session: SessionRow
  readonly person: PersonRow
}

/** Who comes in, and what comes with them. */
export type Entering = Omit<Entry, "session" | "present" | "at">

/** Who holds a session's token; null when nobody does, or not any more. */
export async function signedInBy(
  token: string,
  people: PeopleStore,
  clock: Clock,
): Promise<SignedIn | null> {
  const found = await people.session(hashOf(token), clock.now())
  if (!found) return null
  const { id, lastSeen } = found.session
  // A disk that takes nothing, or takes its time, keeps nobody from reading.
  if (clock.millis() - millisOf(lastSeen) >= SEEN_EVERY)
    void people.seen(id, clock.now()).catch(() => undefined)
  return found
}

/**
 * Lets somebody in and answers the token of their session, to be handed to their browser; null when
 * the link that they come by was used, or is out of date. What the entry brings with it is carried
 * out whole or not at all. `handed`: they come by a link to sign in that somebody handed over.
 */
export async function enter(
  entry: Entering,
  agent: string,
  people: PeopleStore,
  clock: Clock,
  handed = false,
): Promise<string | null> {
  const { token, hash } = newToken()
  const at = clock.now()
  const session: SessionRow = {
    id: randomUUID(),
    hash,
    person: entry.who,
    created: at,
    lastSeen: at,
    expires: instantOf(clock.millis() + SESSION_LIFE),
    agent,
    handed,
  }
  const person = entry.person ?? (await people.person(entry.who))
  const signIn = person ? [sessionSaid(person, at, "sign-in", agent)] : []
  const entries = [...(entry.entries ?? []), ...signIn]
  return (await people.enter({ ...entry, at, session, entries })) ? token : null
}

/** What the audit log of the server says of a sign-in or a sign-out; `what` in a few words. */
export function sessionSaid(
  { id, name }: PersonRow,
  at: string,
  action: "sign-in" | "sign-out",
  what: string,
): AuditEntry {
  const words = action === "sign-in" ? { after: what } : { before: what }
  const actor = { person: id, name, party: "", role: "" }
  return { ...deed(action, { subject: id, ...words }), ...actor, group: "", draft: "", at }
}
