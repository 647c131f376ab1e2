/**
 * Sign-in links: who somebody is, signed. What stands in a link can be read by its holder and
 * changed by nobody but this server.
 */

import { createHmac, timingSafeEqual } from "node:crypto"
import { z } from "zod"
import { personShape, type Person } from "../../schema/sharing/requests.ts"

/** How long a link and the cookie made from it are valid, in milliseconds: 30 days. */
export const LINK_LIFE = 30 * 24 * 60 * 60 * 1000

const ticketShape = personShape.extend({ until: z.number().int() })

/** A token that says who `person` is until the instant `until` (milliseconds since 1970). */
export function signToken(secret: Buffer, person: Person, until: number): string {
  const content = Buffer.from(JSON.stringify({ ...person, until })).toString("base64url")
  return `${content}.${signature(secret, content).toString("base64url")}`
}

/** Who holds a token; null when it was not signed here, was changed, or is out of date. */
export function readToken(secret: Buffer, token: string, now: number): Person | null {
  const [content = "", signed = "", ...rest] = token.split(".")
  if (rest.length > 0) return null
  const given = Buffer.from(signed, "base64url")
  const expected = signature(secret, content)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const ticket = ticketShape.safeParse(JSON.parse(Buffer.from(content, "base64url").toString()))
  if (!ticket.success || ticket.data.until < now) return null
  const { until: _until, ...person } = ticket.data
  return person
}

function signature(secret: Buffer, content: string): Buffer {
  return createHmac("sha256", secret).update(content).digest()
}
