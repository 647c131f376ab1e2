/** The HTTP side: sign-in links, the API, and the built client for every other address. */

import { existsSync } from "node:fs"
import { join } from "node:path"
import compression from "compression"
import express, { type Express, type Router } from "express"
import { fault } from "../../schema/base/fault.ts"
import type { OpenId } from "../accounts/openId.ts"
import { MAIN_GROUP } from "../store/groups.ts"
import { api, type ApiParts } from "./api.ts"
import { arrivals } from "./arriving.ts"
import { enterPages } from "./enterPages.ts"
import { firstPage } from "./firstPage.ts"
import { answerFault, errorHandler } from "./errors.ts"
import { limits, type AddressOf } from "./limits.ts"
import { joinPages } from "./joinPages.ts"
import type { Lines } from "./lines.ts"
import { openIdPages } from "./openIdPages.ts"
import { plainPage, signInPage, type SignInLink } from "./pages.ts"
import {
  headers,
  onlyFromHere,
  onlyKnownHosts,
  onlyUnpacked,
  type KnownHost,
} from "./protection.ts"
import type { FromHere } from "./signedIn.ts"
import { answerPage } from "./speaking.ts"
import { textPages } from "./textPages.ts"

export interface AppParts extends ApiParts {
  readonly secret: Buffer
  /** True when people reach the server over https. */
  readonly secure: boolean
  /** Null when nobody signs in elsewhere. */
  readonly openId: OpenId | null
  /** Folder of the built client. */
  readonly client: string
  /** The demonstration group's links, shown to everybody; null when it is turned off. */
  readonly links: () => readonly SignInLink[] | null
  readonly knownHost: KnownHost
  readonly fromHere: FromHere
  readonly addressOf: AddressOf
  /** The sync protocol over plain HTTP. */
  readonly lines: Pick<Lines, "routes" | "isOn">
  /** What hands out backups. */
  readonly backups: Router
}

/** The express application. */
export function app(parts: AppParts): Express {
  const { whoAsks, log, client, secure, cookies, openId, url } = parts
  const server = express()
  server.disable("x-powered-by")
  server.use(headers(secure))
  server.use(onlyKnownHosts(parts.knownHost))
  server.use(onlyFromHere(parts.fromHere))
  server.use(onlyUnpacked)
  server.use(...limits(parts.addressOf, parts.lines.isOn, cookies))
  // A page of a megabyte is a quarter of that on a bad line.
  server.use(compression())

  server.get("/health", async (_request, response) => {
    await parts.groups.group(MAIN_GROUP)
    response.json({ status: "ok" })
  })

  const entering = { ...parts, arrivals: arrivals(parts, cookies) }
  server.use(joinPages({ ...entering, demonstration: parts.links() !== null }))
  server.use(enterPages(entering))
  if (openId && url !== null) server.use(openIdPages({ ...entering, openId, url }))

  server.use(textPages(parts))
  server.use(firstPage(parts))
  server.use(parts.lines.routes)
  server.use(parts.backups)

  server.use("/api", api(parts))

  server.get("/demonstration", (request, response, next) => {
    const links = parts.links()
    if (links) answerPage(request, response, (speech) => signInPage(speech, links))
    else next()
  })
  server.get("/", async (request, response, next) => {
    const links = parts.links()
    if (links && !(await whoAsks(request)))
      answerPage(request, response, (speech) => signInPage(speech, links))
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
