/** What can be set from outside, and its defaults. */

import { resolve } from "node:path"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"

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
  /** CHAPEAU_DEMO, 1 or 0, default 1: a demonstration group with sign-in links that everybody can see. */
  readonly demonstration: boolean
  /** CHAPEAU_URL: the address that people use, when a proxy stands before the server. */
  readonly url: string | null
  /**
   * CHAPEAU_SMTP_URL and CHAPEAU_MAIL_FROM: the mail server that sends links, such as
   * `smtps://user:password@mail.example`, and who they are from. Null: people hand links over.
   */
  readonly mail: { readonly url: string; readonly from: string } | null
  /**
   * CHAPEAU_OIDC_ISSUER, CHAPEAU_OIDC_CLIENT_ID and CHAPEAU_OIDC_CLIENT_SECRET: a provider of OpenID
   * Connect with which people may sign in.
   */
  readonly openId: {
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
  } | null
  /**
   * CHAPEAU_PROXIES, default 0: how many proxies of one's own stand before the server. Each adds the
   * address that it was asked from to `X-Forwarded-For`; without this, all people share the proxy's.
   */
  readonly proxies: number
  /** CHAPEAU_LOG: fatal, error, warn, info, debug or silent; default info. */
  readonly log: string
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"]

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the configuration; a fault names the variable that cannot be understood. */
export function configFrom(env: Environment): Config | Fault {
  const port = Number(env["PORT"] ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fault("bad-request", `PORT is ${env["PORT"] ?? ""}, but must be a number up to 65535.`)
  const proxies = Number(env["CHAPEAU_PROXIES"] ?? 0)
  if (!Number.isInteger(proxies) || proxies < 0)
    return fault("bad-request", "CHAPEAU_PROXIES must be a number of proxies, such as 1.")
  const log = env["CHAPEAU_LOG"] ?? "info"
  if (!LOG_LEVELS.includes(log))
    return fault(
      "bad-request",
      `CHAPEAU_LOG is ${log}, but must be one of ${LOG_LEVELS.join(", ")}.`,
    )
  // A setting that is nearly right must not open the server to everybody.
  const demonstration = env["CHAPEAU_DEMO"] ?? "1"
  if (demonstration !== "1" && demonstration !== "0")
    return fault("bad-request", `CHAPEAU_DEMO is ${demonstration}, but must be 1 or 0.`)
  const url = urlFrom(env)
  if (isFault(url)) return url
  const mail = mailFrom(env)
  if (isFault(mail)) return mail
  const openId = openIdFrom(env)
  if (isFault(openId)) return openId
  // Whoever asks names a host; a link that is sent to another must not lead there.
  if (url === null && (mail ?? openId))
    return fault(
      "bad-request",
      "Mail and OpenID Connect need CHAPEAU_URL, the address of the server.",
    )
  return {
    port,
    host: env["HOST"] ?? "localhost",
    data: resolve(env["CHAPEAU_DATA"] ?? "data"),
    demonstration: demonstration === "1",
    url,
    mail,
    openId,
    proxies,
    log,
  }
}

/** The address without a stroke at its end; null when none is set. */
function urlFrom({ CHAPEAU_URL: url }: Environment): string | null | Fault {
  if (url === undefined) return null
  const known = URL.canParse(url) ? new URL(url) : null
  // Nothing but a server: no path, and no name or password before the host.
  if (known && /^https?:$/.test(known.protocol) && known.href === `${known.origin}/`)
    return known.origin
  return fault("bad-request", `CHAPEAU_URL is ${url}, but must look like https://chapeau.example.`)
}

function mailFrom(env: Environment): Config["mail"] | Fault {
  const { CHAPEAU_SMTP_URL: url, CHAPEAU_MAIL_FROM: from } = env
  if (url === undefined && from === undefined) return null
  // The setting itself is not shown: it holds a password.
  if (url === undefined || !/^smtps?:$/.test(URL.canParse(url) ? new URL(url).protocol : ""))
    return fault(
      "bad-request",
      "CHAPEAU_SMTP_URL must look like smtps://user:password@mail.example.",
    )
  if (from?.includes("@")) return { url, from }
  return fault("bad-request", "CHAPEAU_MAIL_FROM must be the address that letters come from.")
}

function openIdFrom(env: Environment): Config["openId"] | Fault {
  const issuer = env["CHAPEAU_OIDC_ISSUER"]
  const clientId = env["CHAPEAU_OIDC_CLIENT_ID"]
  const clientSecret = env["CHAPEAU_OIDC_CLIENT_SECRET"]
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null
  if (issuer === undefined || !isSafe(issuer))
    return fault("bad-request", "CHAPEAU_OIDC_ISSUER must be an https address.")
  if (clientId && clientSecret) return { issuer, clientId, clientSecret }
  return fault(
    "bad-request",
    "CHAPEAU_OIDC_CLIENT_ID and CHAPEAU_OIDC_CLIENT_SECRET must both be set.",
  )
}

/** An https address, or one on this machine. */
function isSafe(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol === "http:") return ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)
  return url?.protocol === "https:"
}
