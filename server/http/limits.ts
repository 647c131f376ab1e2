/**
 * How often somebody may ask. A meeting room of hundreds stands behind one address, so what a person
 * may do is counted by their session, and by address only what would stop the whole room's server.
 */

import type { IncomingMessage } from "node:http"
import type { Request, RequestHandler } from "express"
import { ipKeyGenerator, rateLimit, type Options } from "express-rate-limit"
import { fault } from "../../schema/base/fault.ts"
import type { Cookies } from "../accounts/cookies.ts"
import { hashOf } from "../accounts/tokens.ts"
import { createAllowance, type Allowance, type Rate } from "../rooms/allowance.ts"

const MINUTE = 60_000
/** Requests of an address in a minute: a room of five hundred opens its pages at once. */
const PER_ADDRESS = 15_000
/** Questions to `/api` of one session in a minute. */
const PER_PERSON = 600
/** What one session has written as a file or read through as a whole in a minute. */
const FILES = 60
/** Drafts that one session brings in in a minute, and versions that it freezes and restores. */
const UPLOADS = 120
/** Links that lead nowhere, of an address in a quarter of an hour. */
const WRONG_LINKS = 300
/** Letters with links, asked for from an address in a quarter of an hour. */
const LETTERS = 1000
/** Sockets of an address: a room of thousands comes back at once; beyond, what costs a tenth of a core. */
const SOCKETS: Rate = { burst: 10_000, perSecond: 500 }

/** The address that a request comes from. */
export type AddressOf = (request: IncomingMessage) => string

/**
 * The address behind so many proxies of one's own. Each of them adds the address that it was asked
 * from; what stands before those is what the asker wrote. A network of IPv6 counts as one.
 */
export function addressBehind(proxies: number): AddressOf {
  return ({ headers, socket }) => {
    const forwarded = [headers["x-forwarded-for"] ?? ""].flat().join(",").split(",")
    const stations = [...forwarded, socket.remoteAddress ?? ""].map((each) => each.trim())
    const address = stations.at(-1 - Math.min(proxies, stations.length - 1)) ?? ""
    return ipKeyGenerator(address === "" ? (socket.remoteAddress ?? "") : address)
  }
}

const API = /^\/api\//
const LETTER = /^\/api\/sign-in$/
const LINK = /^\/(join|enter)\b/
const FILE =
  /^\/api\/(drafts\/[^/]+\/(render|versions\/compare|versions\/[^/]+\/render)|groups\/[^/]+\/audit\/(chain|export))$/
const UPLOAD = /^\/api\/drafts(\/[^/]+\/versions(\/[^/]+\/restore)?)?$/

/** The limits on requests, in the order in which they are met; `onLine` tells those over an open line. */
export function limits(
  addressOf: AddressOf,
  onLine: (request: Request) => boolean,
  { session }: Pick<Cookies, "session">,
): readonly RequestHandler[] {
  // Its hash: what is remembered of a cookie has one length, whatever was sent as one.
  const bySession = (request: Request) => {
    const token = session.in(request.headers.cookie)
    return token === null ? addressOf(request) : hashOf(token)
  }
  const at = (pattern: RegExp) => (request: Request) => pattern.test(routeOf(request))
  const posted = (pattern: RegExp) => (request: Request) =>
    request.method === "POST" && at(pattern)(request)
  const quarter = { windowMs: 15 * MINUTE }
  return [
    // What goes over an open line has the line's own allowance.
    limit(PER_ADDRESS, addressOf, (request) => !onLine(request)),
    limit(PER_PERSON, bySession, at(API)),
    limit(FILES, bySession, at(FILE)),
    limit(UPLOADS, bySession, posted(UPLOAD)),
    limit(WRONG_LINKS, addressOf, at(LINK), { ...quarter, skipSuccessfulRequests: true }),
    limit(LETTERS, addressOf, posted(LETTER), quarter),
  ]
}

/** The path as express compares it: without regard to letter case or a stroke at its end. */
function routeOf({ path }: Request): string {
  return path.toLowerCase().replace(/\/$/, "")
}

/** Refuses with 429 what is more than `most` in a minute, of the requests that are `counted`. */
function limit(
  most: number,
  keyOf: (request: Request) => string,
  counted: (request: Request) => boolean,
  options: Partial<Options> = {},
): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: most,
    keyGenerator: keyOf,
    skip: (request) => !counted(request),
    standardHeaders: "draft-8",
    legacyHeaders: false,
    message: fault("too-often", "That was too often. Please wait a minute and try again."),
    ...options,
  })
}

/** Whether one more socket may be opened from where a request comes. */
export function socketLimit(
  addressOf: AddressOf,
  millis: () => number,
): (request: IncomingMessage) => boolean {
  const allowances = new Map<string, Allowance>()
  let forgotten = millis()
  return (request) => {
    const now = millis()
    // By then every allowance is full again.
    if (Math.abs(now - forgotten) > (SOCKETS.burst / SOCKETS.perSecond) * 1000) {
      allowances.clear()
      forgotten = now
    }
    const address = addressOf(request)
    const allowance = allowances.get(address) ?? createAllowance(SOCKETS, millis)
    allowances.set(address, allowance)
    // Whoever is refused owes nothing more: a flood does not keep the room out after its end.
    return allowance(0) === 0 && allowance(1) === 0
  }
}
