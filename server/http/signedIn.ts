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

/** Whether a request comes from a page of this server, or from no page at all. */
export type FromHere = (request: Pick<IncomingMessage, "headers">) => boolean

/**
 * Knows the pages of this server: those at the host that was asked, and those at `url`, since a proxy
 * may ask under another name than people do. Browsers always say from which page a socket or a form
 * comes, and send the cookie along whatever the page is.
 */
export function fromPagesAt(url: string | null): FromHere {
  return ({ headers: { origin, host } }) => {
    if (origin === undefined) return true
    if (!URL.canParse(origin)) return false
    return new URL(origin).host === host || (url !== null && origin === new URL(url).origin)
  }
}
