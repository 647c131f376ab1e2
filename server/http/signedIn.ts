/** Who asks, and from where: the two questions that every request is put to. */

import type { IncomingMessage } from "node:http"
import type { Person } from "../../schema/sharing/requests.ts"
import { tokenOfCookie } from "../accounts/cookies.ts"
import { readToken } from "../accounts/links.ts"
import type { Clock } from "../base/clock.ts"

/** The person whose cookie a request carries; null when nobody is signed in. */
export type SignedIn = (request: IncomingMessage) => Person | null

/** Reads cookies with this secret. */
export function signedInWith(secret: Buffer, clock: Clock): SignedIn {
  return (request) => {
    const token = tokenOfCookie(request.headers.cookie)
    return token === null ? null : readToken(secret, token, clock.millis())
  }
}

/**
 * Whether a request comes from a page of this server, or from no page at all. Browsers always say
 * from which page a socket or a form comes, and send the cookie along whatever the page is.
 */
export function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
