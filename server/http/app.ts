/** The HTTP side: sign-in links, the API, and the built client for every other address. */

import { existsSync } from "node:fs"
import { join } from "node:path"
import compression from "compression"
import express, { type Express } from "express"
import helmet from "helmet"
import { fault } from "../../schema/base/fault.ts"
import { draftPath } from "../../schema/sharing/requests.ts"
import { cookieHeader } from "../accounts/cookies.ts"
import { LINK_LIFE, readToken } from "../accounts/links.ts"
import type { Log } from "../base/log.ts"
import { api, type ApiParts } from "./api.ts"
import { answerFault, errorHandler } from "./errors.ts"
import { plainPage, signInPage, type SignInLink } from "./pages.ts"

export interface AppParts extends ApiParts {
  readonly secret: Buffer
  readonly log: Log
  /** Folder of the built client. */
  readonly client: string
  /** True when people reach the server over https. */
  readonly secure: boolean
  /** The demonstration group's links, shown to everybody; null when it is turned off. */
  readonly links: () => readonly SignInLink[] | null
}

/** The express application. */
export function app(parts: AppParts): Express {
  const { signedIn, log, client } = parts
  const server = express()
  server.disable("x-powered-by")
  server.use(headers(parts.secure))
  // A page of a megabyte is a quarter of that on a bad line.
  server.use(compression())

  server.get("/health", async (_request, response) => {
    await parts.store.drafts()
    response.json({ status: "ok" })
  })

  server.get("/join/:token", (request, response) => {
    const { token } = request.params
    const person = readToken(parts.secret, token, parts.clock.millis())
    if (!person) {
      const sentence = "This sign-in link is not valid, or no longer. Please ask for a new one."
      response.status(401).type("html").send(plainPage("Sign in", sentence))
      return
    }
    // The link stands in the address: it is not told to the pages that are opened from here.
    response.set("Referrer-Policy", "no-referrer").set("Cache-Control", "no-store")
    response.set("Set-Cookie", cookieHeader(token, LINK_LIFE, parts.secure))
    response.redirect(303, draftPath(person.draft))
  })

  server.use("/api", (_request, response, next) => {
    response.set("Cache-Control", "no-store")
    next()
  })
  server.use("/api", api(parts))

  server.get("/demonstration", (_request, response, next) => {
    const links = parts.links()
    if (links) response.type("html").send(signInPage(links))
    else next()
  })
  server.get("/", (request, response, next) => {
    const links = parts.links()
    if (links && !signedIn(request)) response.type("html").send(signInPage(links))
    else next()
  })

  // Names of built files hold a hash of their content; the page itself does not.
  server.use("/assets", express.static(join(client, "assets"), { immutable: true, maxAge: "1y" }))
  server.use(express.static(client, { index: false, maxAge: 0 }))
  server.get(/.*/, (request, response) => {
    const page = join(client, "index.html")
    if (request.path.startsWith("/assets/"))
      answerFault(response, fault("not-found", "There is nothing at this address."))
    else if (existsSync(page)) response.set("Cache-Control", "no-cache").sendFile(page)
    else {
      const sentence =
        "The page has not been built. Run `npm run build` and start the server again."
      response.status(503).type("html").send(plainPage("Chapeau", sentence))
    }
  })
  server.use((_request, response) => {
    answerFault(response, fault("not-found", "There is nothing at this address."))
  })
  server.use(errorHandler(log))
  return server
}

/**
 * Security headers. Over plain http, as in a meeting room, those that only make sense with https are
 * left out: `upgrade-insecure-requests` would keep the page from loading its own files there.
 */
function headers(secure: boolean): express.RequestHandler {
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
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  })
}
