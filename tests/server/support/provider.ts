/** A provider of OpenID Connect on this machine, and a browser that signs in there. */

import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import Provider from "oidc-provider"
import { atEnd } from "./serving.ts"

export const CLIENT_ID = "chapeau"
export const CLIENT_SECRET = "a secret between the two"

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port))
  })
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

/**
 * Starts a provider that lets anybody be whom they say; it vouches for the address of all but
 * `unproven`. Answers its issuer.
 */
export async function startProvider(back: string): Promise<string> {
  const server = createServer()
  const port = await listening(server)
  atEnd(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [back] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["a key for cookies"] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id}@example.org`,
        email_verified: id !== "unproven",
      }),
    }),
  })
  const answer = provider.callback()
  server.on("request", (request, response) => void answer(request, response))
  return issuer
}

/** A browser that keeps cookies for each port and follows redirects by itself. */
export function browser() {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (address: string) => {
    const { host } = new URL(address)
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }
  const cookieFor = (address: string) =>
    [...jarOf(address)].map(([name, value]) => `${name}=${value}`).join("; ")

  async function go(address: string, form?: URLSearchParams): Promise<Response> {
    const response = await fetch(address, {
      redirect: "manual",
      headers: { cookie: cookieFor(address), origin: new URL(address).origin },
      ...(form && { method: "POST", body: form }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";")
      const at = pair.indexOf("=")
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jarOf(address).delete(pair.slice(0, at))
      else jarOf(address).set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  /** Goes where one is sent, until a page is shown or `stop` says that it is enough. */
  async function follow(
    address: string,
    stop: (next: string) => boolean = () => false,
  ): Promise<{ readonly address: string; readonly response: Response }> {
    let response = await go(address)
    for (let here = address; ;) {
      const next = response.headers.get("location")
      if (next === null) return { address: here, response }
      here = new URL(next, here).href
      if (stop(here)) return { address: here, response }
      response = await go(here)
    }
  }

  /** Signs in at the provider, from a page of it on; answers the address to which it sends back. */
  async function signInThere(page: string, who: string, back: string): Promise<string> {
    const away = (next: string) => next.startsWith(back)
    let at = await follow(page, away)
    for (const fields of [
      { prompt: "login", login: who, password: "any" },
      { prompt: "consent", login: "", password: "" },
    ]) {
      if (away(at.address)) return at.address
      const answer = await go(at.address, new URLSearchParams(fields))
      at = await follow(new URL(answer.headers.get("location") ?? "", at.address).href, away)
    }
    return at.address
  }

  return { go, follow, signInThere, cookieFor }
}
