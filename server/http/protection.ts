/** What every request passes first: the headers of every answer, the host, and where it comes from. */

import type { IncomingMessage } from "node:http"
import { isIP } from "node:net"
import type { RequestHandler } from "express"
import helmet from "helmet"
import { fault } from "../../schema/base/fault.ts"
import { answerFault } from "./errors.ts"
import type { FromHere } from "./signedIn.ts"

/**
 * Security headers. Over plain http, as in a meeting room, those that only make sense with https are
 * left out: `upgrade-insecure-requests` would keep the page from loading its own files there.
 */
export function headers(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Carets of others and widths of columns are style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Other sites are told nothing; a form of ours still says where it comes from.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  })
}

/** Whether a request asks for this server by a name that it may have. */
export type KnownHost = (request: Pick<IncomingMessage, "headers">) => boolean

/**
 * Knows the host of `url`, and names that nobody in the internet can own: addresses, names without a
 * dot, and those of local networks. Any other may be a site that lets its own name lead here, so that
 * the browser takes what it shows for a page of this server.
 */
export function knownHosts(url: string | null): KnownHost {
  return ({ headers: { host } }) => {
    if (host === undefined || !URL.canParse(`http://${host}`)) return false
    const { hostname } = new URL(`http://${host}`)
    if (url !== null && hostname === new URL(url).hostname) return true
    if (isIP(hostname.replace(/^\[|\]$/g, "")) !== 0) return true
    return !hostname.includes(".") || /\.(local|localhost|lan|home|internal|test)$/.test(hostname)
  }
}

/** Refuses requests for other hosts with 421. */
export function onlyKnownHosts(knownHost: KnownHost): RequestHandler {
  return (request, response, next) => {
    if (knownHost(request)) {
      next()
      return
    }
    const sentence = "This server is not known by that name. It is set with CHAPEAU_URL."
    response.status(421).json(fault("not-found", sentence))
  }
}

/** Answers the HTTP status with which a socket is refused before its handshake; null when it is not. */
export type Door = (request: IncomingMessage) => string | null

/**
 * The door of sockets. A handshake with a cookie that does not say where it comes from is no
 * browser's, and is refused too: whoever uses a session's cookie in a program must say for which
 * server it is meant.
 */
export function doorOf(
  knownHost: KnownHost,
  fromHere: FromHere,
  mayOpen: (request: IncomingMessage) => boolean,
): Door {
  return (request) => {
    const { origin, cookie } = request.headers
    if (!knownHost(request)) return "421 Misdirected Request"
    if (!fromHere(request)) return "403 Forbidden"
    if (origin === undefined && cookie !== undefined) return "403 Forbidden"
    return mayOpen(request) ? null : "429 Too Many Requests"
  }
}

/** Types of bodies that a page of any site can send without asking first. */
const SIMPLE = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i

/**
 * Takes whatever changes something from pages of this server only. Browsers say where a form or a
 * script comes from; a program that says nothing must send what no form can: another type of body.
 */
export function onlyFromHere(fromHere: FromHere): RequestHandler {
  return (request, response, next) => {
    const { method, headers } = request
    const type = headers["content-type"]
    const said = headers.origin !== undefined || headers["sec-fetch-site"] !== undefined
    const reads = method === "GET" || method === "HEAD" || method === "OPTIONS"
    const asForm = method === "POST" && (type === undefined || SIMPLE.test(type))
    if (reads || (said ? fromHere(request) : !asForm)) next()
    else answerFault(response, fault("not-allowed", "Pages of other sites change nothing here."))
  }
}

/**
 * Refuses bodies that are packed, with 415: no page of ours sends any, and what a small one unpacks to
 * is known only when it is there.
 */
export const onlyUnpacked: RequestHandler = (request, response, next) => {
  const packed = request.headers["content-encoding"]
  if (packed === undefined || packed === "identity") next()
  else response.status(415).json(fault("bad-request", "This server takes nothing that is packed."))
}
