/** Puts the server together, starts it and stops it. */

import { randomBytes } from "node:crypto"
import { mkdirSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { fault, isFault, type Fault } from "../schema/base/fault.ts"
import { administratorLink, linkAddress } from "./accounts/entrance.ts"
import { cookiesOf } from "./accounts/cookies.ts"
import { mailOver, type SendMail } from "./accounts/mail.ts"
import { openIdAt } from "./accounts/openId.ts"
import { secretIn } from "./accounts/secret.ts"
import { systemClock, type Clock } from "./base/clock.ts"
import type { Config } from "./base/config.ts"
import { logAt, type Log } from "./base/log.ts"
import { CLIENT } from "./base/places.ts"
import { announce, databaseIn, withdraw } from "./base/running.ts"
import { demonstrationLinks, prepareDemonstration } from "./demonstration.ts"
import { Standings } from "./groups/standings.ts"
import { admission } from "./http/admission.ts"
import { app } from "./http/app.ts"
import { backupRoute } from "./http/backupRoute.ts"
import { OPENID_BACK } from "./http/openIdPages.ts"
import type { SignInLink } from "./http/pages.ts"
import { serveLines } from "./http/lines.ts"
import { addressBehind, socketLimit } from "./http/limits.ts"
import { doorOf, knownHosts } from "./http/protection.ts"
import { fromPagesAt, whoAsksWith } from "./http/signedIn.ts"
import { serveSync } from "./http/syncEndpoint.ts"
import { Rooms } from "./rooms/rooms.ts"
import type { Store } from "./store/store.ts"
import { openSqliteInThread } from "./store/threaded.ts"

/** How long a request's head and body may take to come, in milliseconds, and how often it is looked. */
const PATIENCE = {
  headersTimeout: 8_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 2000,
}
/** How often sessions and links that are out of date are removed, in milliseconds. */
const TIDY_EVERY = 60 * 60_000

export interface Running {
  /** Where people find the server. */
  readonly url: string
  readonly port: number
  /** Sign-in links of the demonstration group; null when it is turned off. */
  readonly links: readonly SignInLink[] | null
  /** A link that makes the first administrator; null when there is one, or a demonstration. */
  readonly administrator: string | null
  /** Lets clients go, writes what waits, and closes the store. */
  stop(): Promise<void>
}

/** What a test may put in the place of the real thing. */
export interface Substitutes {
  readonly clock?: Clock
  readonly log?: Log
  /** Opens the store in another way. */
  readonly open?: (file: string) => Store | Fault | Promise<Store | Fault>
  /** Wraps the store, to watch or to disturb it. */
  readonly store?: (real: Store) => Store
  /** Takes letters in the place of a mail server. */
  readonly mail?: SendMail
  /** How long an empty room is kept, in milliseconds. */
  readonly roomIdle?: number
}

/** Starts the server. Refuses with a sentence when the data or the port cannot be had. */
export async function start(
  config: Config,
  substitutes: Substitutes = {},
): Promise<Running | Fault> {
  const { clock = systemClock, log = logAt(config.log) } = substitutes
  const refusedFolder = makeFolder(config.data)
  if (refusedFolder) return refusedFolder
  const { open = openSqliteInThread } = substitutes
  const opened = await open(databaseIn(config.data))
  if (isFault(opened)) return opened
  const store = substitutes.store?.(opened) ?? opened
  const secret = await prepare(store, config, clock)
  if (isFault(secret)) {
    await store.close()
    return secret
  }

  const { roomIdle } = substitutes
  const { people, groups } = store
  const { url: knownAs } = config
  const rooms = new Rooms({ store, clock, log, ...(roomIdle !== undefined && { idle: roomIdle }) })
  const standings = new Standings({ people, groups, clock, log })
  const mail = substitutes.mail ?? (config.mail && mailOver(config.mail))
  const parts = { people, groups, clock, log, mail, standings }
  const secure = knownAs?.startsWith("https:") ?? false
  const cookies = cookiesOf(secure)
  const whoAsks = whoAsksWith(people, clock, cookies)
  const fromHere = fromPagesAt(knownAs)
  const knownHost = knownHosts(knownAs)
  const addressOf = addressBehind(config.proxies)
  const admit = admission({ rooms, standings, whoAsks, around: { clock, log } })
  const lines = serveLines(admit)
  const key = randomBytes(32).toString("base64url")
  const server = createServer(
    PATIENCE,
    app({
      ...parts,
      store,
      rooms,
      whoAsks,
      fromHere,
      knownHost,
      addressOf,
      secret,
      client: CLIENT,
      url: knownAs,
      secure,
      cookies,
      openId:
        config.openId && knownAs !== null ? openIdAt(config.openId, knownAs + OPENID_BACK) : null,
      ways: {
        mail: mail !== null,
        openId: config.openId !== null,
        demonstration: config.demonstration,
      },
      // Links on the page carry no address, so that they lead to wherever the page was reached.
      links: () => (config.demonstration ? demonstrationLinks(secret, clock, "") : null),
      lines,
      backups: backupRoute(store, key, config.data),
    }),
  )
  const door = doorOf(knownHost, fromHere, socketLimit(addressOf, clock.millis))
  const sync = serveSync(server, admit, door, log)

  const refused = await listen(server, config)
  if (refused) {
    standings.close()
    await store.close()
    return refused
  }
  const tidying = setInterval(() => {
    people.tidy(clock.now()).catch((error: unknown) => {
      log.warn({ error: String(error) }, "old sessions could not be removed")
    })
  }, TIDY_EVERY).unref()
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : config.port
  const url =
    config.url ?? `http://${config.host === "0.0.0.0" ? "localhost" : config.host}:${port}`
  announce(config.data, { url: `http://${localHost(config.host)}:${port}`, key })
  const first = config.demonstration ? null : await administratorLink(parts)
  return {
    url,
    port,
    links: config.demonstration ? demonstrationLinks(secret, clock, url) : null,
    administrator: first && linkAddress(url, first),
    stop: async () => {
      clearInterval(tidying)
      standings.close()
      const closed = new Promise((resolve) => server.close(resolve))
      lines.close()
      await sync.close()
      server.closeAllConnections()
      await closed
      await rooms.close()
      withdraw(config.data)
      await store.close()
    },
  }
}

/** The host by which this machine itself reaches the server. */
function localHost(host: string): string {
  if (host === "0.0.0.0" || host === "localhost") return "127.0.0.1"
  return host.includes(":") ? `[${host}]` : host
}

function makeFolder(folder: string): Fault | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    return undefined
  } catch (error) {
    return fault("unreadable", `${folder} cannot be used as a folder for data: ${String(error)}.`)
  }
}

/** Brings what is stored up to this start, and answers the secret. Refuses when the disk takes nothing. */
async function prepare(
  store: Store,
  { demonstration, data }: Config,
  clock: Clock,
): Promise<Buffer | Fault> {
  try {
    await store.people.tidy(clock.now())
    if (demonstration) await prepareDemonstration(store, clock)
    else await store.people.removeDemonstration()
    return secretIn(data)
  } catch (error) {
    // What the database or the system says has a code; anything else is a bug.
    if (!(error instanceof Error && "code" in error)) throw error
    return fault("unreadable", `The data in ${data} cannot be written: ${error.message}.`)
  }
}

function listen(server: Server, { port, host }: Config): Promise<Fault | undefined> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken. Choose another with PORT.`
          : `The server cannot listen on ${host}, port ${port}: ${error.message}.`
      resolve(fault("bad-request", sentence))
    })
    // By its number: where the name stands for an IPv6 address first, 127.0.0.1 would be refused.
    server.listen(port, host === "localhost" ? "127.0.0.1" : host, () => {
      resolve(undefined)
    })
  })
}
