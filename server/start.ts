/** Puts the server together, starts it and stops it. */

import { mkdirSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { join } from "node:path"
import { fault, isFault, type Fault } from "../schema/base/fault.ts"
import { secretIn } from "./accounts/secret.ts"
import { systemClock, type Clock } from "./base/clock.ts"
import type { Config } from "./base/config.ts"
import { logAt, type Log } from "./base/log.ts"
import { CLIENT } from "./base/places.ts"
import { demonstrationLinks, prepareDemonstration } from "./demonstration.ts"
import { app } from "./http/app.ts"
import type { SignInLink } from "./http/pages.ts"
import { fromPagesAt, signedInWith } from "./http/signedIn.ts"
import { serveSync } from "./http/syncEndpoint.ts"
import { Rooms } from "./rooms/rooms.ts"
import { openSqliteStore } from "./store/sqlite.ts"
import type { Store } from "./store/store.ts"

export interface Running {
  /** Where people find the server. */
  readonly url: string
  readonly port: number
  /** Sign-in links of the demonstration group; null when it is turned off. */
  readonly links: readonly SignInLink[] | null
  /** Lets clients go, writes what waits, and closes the store. */
  stop(): Promise<void>
}

/** What a test may put in the place of the real thing. */
export interface Substitutes {
  readonly clock?: Clock
  readonly log?: Log
  /** Wraps the store, to watch or to disturb it. */
  readonly store?: (real: Store) => Store
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
  const opened = openSqliteStore(join(config.data, "chapeau.sqlite"))
  if (isFault(opened)) return opened
  const store = substitutes.store?.(opened) ?? opened
  const secret = secretIn(config.data)
  if (isFault(secret)) {
    await store.close()
    return secret
  }
  if (config.demonstration) await prepareDemonstration(store, clock)

  const { roomIdle } = substitutes
  const rooms = new Rooms({ store, clock, log, ...(roomIdle !== undefined && { idle: roomIdle }) })
  const signedIn = signedInWith(secret, clock)
  const fromHere = fromPagesAt(config.url)
  const secure = config.url?.startsWith("https:") ?? false
  // Links on the page carry no address, so that they lead to wherever the page was reached.
  const links = () => (config.demonstration ? demonstrationLinks(secret, clock, "") : null)
  const server = createServer(
    app({ store, rooms, clock, signedIn, fromHere, secret, log, client: CLIENT, secure, links }),
  )
  const sync = serveSync(server, rooms, signedIn, fromHere, log)

  const refused = await listen(server, config)
  if (refused) {
    await store.close()
    return refused
  }
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : config.port
  const url =
    config.url ?? `http://${config.host === "0.0.0.0" ? "localhost" : config.host}:${port}`
  return {
    url,
    port,
    links: config.demonstration ? demonstrationLinks(secret, clock, url) : null,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      await sync.close()
      server.closeAllConnections()
      await closed
      await rooms.close()
      await store.close()
    },
  }
}

function makeFolder(folder: string): Fault | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    return undefined
  } catch (error) {
    return fault("unreadable", `${folder} cannot be used as a folder for data: ${String(error)}.`)
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
