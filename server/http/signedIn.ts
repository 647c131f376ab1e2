/** Who asks, and from where: the two questions that every request is put to. */

import type { IncomingMessage } from "node:http"
import type { Cookies } from "../accounts/cookies.ts"
import { signedInBy, type SignedIn } from "../accounts/sessions.ts"
import type { Clock } from "../base/clock.ts"
import type { PeopleStore } from "../store/people.ts"

/** Whose session's cookie a request carries; null when nobody is signed in. */
export type WhoAsks = (request: Pick<IncomingMessage, "headers">) => Promise<SignedIn | null>

/** Reads the cookie of sessions. */
export function whoAsksWith(
  people: PeopleStore,
  clock: Clock,
  { session }: Pick<Cookies, "session">,
): WhoAsks {
  return async ({ headers }) => {
    const token = session.in(headers.cookie)
    return token === null ? null : signedInBy(token, people, clock)
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
  return ({ headers: { origin, host, "sec-fetch-site": site } }) => {
    // Where browsers say it, no page can make them say another: "none" is the person's own doing.
    if (site !== undefined) return site === "same-origin" || site === "none"
    if (origin === undefined) return true
    if (!URL.canParse(origin)) return false
    return new URL(origin).host === host || (url !== null && origin === new URL(url).origin)
  }
}
