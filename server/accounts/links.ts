/**
 * Links of the demonstration: who somebody is, signed. What stands in a link can be read by its holder
 * and changed by nobody but this server. Anybody may use one, and more than once.
 */

import { personShape, type Person } from "../../schema/sharing/requests.ts"
import { readSigned, signed } from "./signed.ts"

/** How long a link is valid, in milliseconds: 30 days. */
export const LINK_LIFE = 30 * 24 * 60 * 60 * 1000

/** A token that says who `person` is until the instant `until` (milliseconds since 1970). */
export function signToken(secret: Buffer, person: Person, until: number): string {
  return signed(secret, person, until)
}

/** Who holds a token; null when it was not signed here, was changed, or is out of date. */
export function readToken(secret: Buffer, token: string, now: number): Person | null {
  return readSigned(secret, token, personShape, now)
}
