/** What can be set from outside, and its defaults. */

import { resolve } from "node:path"
import { fault, type Fault } from "../../schema/base/fault.ts"

export interface Config {
  /** PORT, default 3000. 0 takes a free one. */
  readonly port: number
  /**
   * HOST, default localhost: only this machine is answered. 0.0.0.0 answers the network, which
   * anybody may then enter through the demonstration group unless CHAPEAU_DEMO=0.
   */
  readonly host: string
  /** CHAPEAU_DATA, default data/: the folder of the database and of the secret. */
  readonly data: string
  /** CHAPEAU_DEMO, default on: a demonstration group with sign-in links that everybody can see. */
  readonly demonstration: boolean
  /** CHAPEAU_URL: the address that people use, when a proxy stands before the server. */
  readonly url: string | null
  /** CHAPEAU_LOG: fatal, error, warn, info, debug or silent; default info. */
  readonly log: string
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"]

/** Reads the configuration; a fault names the variable that cannot be understood. */
export function configFrom(env: Readonly<Record<string, string | undefined>>): Config | Fault {
  const port = Number(env["PORT"] ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fault("bad-request", `PORT is ${env["PORT"] ?? ""}, but must be a number up to 65535.`)
  const log = env["CHAPEAU_LOG"] ?? "info"
  if (!LOG_LEVELS.includes(log))
    return fault(
      "bad-request",
      `CHAPEAU_LOG is ${log}, but must be one of ${LOG_LEVELS.join(", ")}.`,
    )
  const url = env["CHAPEAU_URL"] ?? null
  if (url !== null && !/^https?:\/\/[^/]+\/?$/.test(url))
    return fault(
      "bad-request",
      `CHAPEAU_URL is ${url}, but must look like https://chapeau.example.`,
    )
  return {
    port,
    host: env["HOST"] ?? "localhost",
    data: resolve(env["CHAPEAU_DATA"] ?? "data"),
    demonstration: env["CHAPEAU_DEMO"] !== "0",
    url: url === null ? null : url.replace(/\/$/, ""),
    log,
  }
}
