import { request as httpRequest } from "node:http"
import { describe, expect, test } from "vitest"
import { WebSocket } from "ws"
import { addressBehind, limits, socketLimit } from "../../../server/http/limits.ts"
import { knownHosts } from "../../../server/http/protection.ts"
import { fromPagesAt } from "../../../server/http/signedIn.ts"
import { DRAFT, atEnd, cookieOf, rawSocket, serving } from "../support/serving.ts"

describe("what changes something", () => {
  const ways = [
    ["POST", "/api/sign-in"],
    ["POST", "/enter"],
    ["POST", "/join/some-token"],
    ["POST", `/sync/${DRAFT}?schema=1`],
    ["POST", "/api/groups"],
    ["PUT", "/api/groups/main"],
    ["DELETE", "/api/sessions/some"],
    ["PATCH", "/api/anything"],
  ] as const

  test("H10 comes from pages of this server, whatever the address", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Co-lead of the group")
    const evil = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: `http://127.0.0.1:${server.port + 1}` },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site", origin: server.url },
      { "sec-fetch-site": "cross-site", origin: server.url },
      { "content-type": "text/plain" },
      { "content-type": "application/x-www-form-urlencoded" },
      { "content-type": "multipart/form-data; boundary=x" },
    ]
    for (const [method, path] of ways)
      for (const headers of evil) {
        const simple = "content-type" in headers
        if (simple && method !== "POST") continue
        const type = simple ? {} : { "content-type": "application/json" }
        const answer = await fetch(server.url + path, {
          method,
          headers: { cookie, ...type, ...headers },
          body: "{}",
        })
        const said = `${method} ${path} ${JSON.stringify(headers)}`
        expect([answer.status, await answer.json()], said).toMatchObject([
          403,
          { fault: "not-allowed" },
        ])
      }
  })

  test("H10 is heard from a form or a script of a page, and from a program", () => {
    const from = fromPagesAt("https://chapeau.example")
    const host = "127.0.0.1:3000"
    expect(from({ headers: { host, origin: "https://chapeau.example" } })).toBe(true)
    expect(from({ headers: { host, origin: `http://${host}` } })).toBe(true)
    expect(from({ headers: { host, origin: "null", "sec-fetch-site": "same-origin" } })).toBe(true)
    expect(from({ headers: { host, "sec-fetch-site": "none" } })).toBe(true)
    expect(from({ headers: { host } })).toBe(true)
    expect(from({ headers: { host, origin: "null" } })).toBe(false)
    expect(from({ headers: { host, origin: "https://chapeau.example.evil" } })).toBe(false)
  })
})

describe("a host", () => {
  test("H11 is the one that was set, an address, or a name of a local network", () => {
    const known = knownHosts("https://chapeau.example")
    const hosts = [
      "chapeau.example",
      "CHAPEAU.example:443",
      "127.0.0.1:3000",
      "192.168.1.20",
      "[::1]:3000",
      "localhost:3000",
      "chapeau",
      "laptop.local:3000",
    ]
    for (const host of hosts) expect(known({ headers: { host } }), host).toBe(true)
    const foreign = [
      "evil.example",
      "chapeau.example.evil.example",
      "127.0.0.1.evil.example",
      "",
      "/",
    ]
    for (const host of foreign) expect(known({ headers: { host } }), host).toBe(false)
    expect(known({ headers: {} })).toBe(false)
    expect(knownHosts(null)({ headers: { host: "chapeau.example" } })).toBe(false)
  })

  test("H11 that is foreign is shown nothing, and opens no socket", async () => {
    const server = await serving()
    const status = await new Promise((resolve, reject) => {
      const headers = { host: "evil.example" }
      httpRequest({ port: server.port, host: "127.0.0.1", path: "/demonstration", headers })
        .on("response", ({ statusCode }) => resolve(statusCode))
        .on("error", reject)
        .end()
    })
    expect(status).toBe(421)
    const cookie = await cookieOf(server, "Observer")
    const headers = { host: "evil.example", origin: "http://evil.example" }
    await expect(rawSocket(server, cookie, headers)).rejects.toThrow("421")
  })
})

test("H10 a socket with a cookie that says not where it comes from is refused", async () => {
  const server = await serving()
  const cookie = await cookieOf(server, "Observer")
  const headers: Record<string, string>[] = [{ cookie }, { cookie, origin: "null" }]
  for (const each of headers) {
    const ws = new WebSocket(`ws://127.0.0.1:${server.port}/sync/${DRAFT}?schema=1`, {
      headers: each,
    })
    atEnd(() => ws.terminate())
    await expect(new Promise((_, reject) => ws.on("error", reject))).rejects.toThrow("403")
  }
})

describe("an address", () => {
  const asked = (forwarded?: string | string[], remoteAddress = "10.0.0.1") =>
    ({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } }) as never

  test("H12 is that of the socket, unless a proxy of one's own says another", () => {
    expect(addressBehind(0)(asked("1.2.3.4"))).toBe("10.0.0.1")
    expect(addressBehind(1)(asked("1.2.3.4"))).toBe("1.2.3.4")
    expect(addressBehind(1)(asked("9.9.9.9, 1.2.3.4"))).toBe("1.2.3.4")
    expect(addressBehind(2)(asked("9.9.9.9, 1.2.3.4, 5.6.7.8"))).toBe("1.2.3.4")
    expect(addressBehind(2)(asked(["9.9.9.9", "1.2.3.4"]))).toBe("9.9.9.9")
    expect(addressBehind(1)(asked())).toBe("10.0.0.1")
    expect(addressBehind(0)(asked(undefined, "2001:db8:1:2:3:4:5:6"))).toBe("2001:db8:1::/56")
  })

  test("H12 may open sockets again as soon as a flood from it is over", () => {
    let now = 0
    const mayOpen = socketLimit(addressBehind(0), () => now)
    const opened = () => Array.from({ length: 50_000 }, () => mayOpen(asked())).filter(Boolean)
    expect(opened()).toHaveLength(10_000)
    expect(mayOpen(asked(undefined, "10.0.0.2"))).toBe(true)
    now += 1000
    expect(mayOpen(asked())).toBe(true)
    expect(opened().length).toBeLessThan(600)
  })

  test("H12 asks so often in a minute, and a person less often", async () => {
    expect(limits(addressBehind(0))).toHaveLength(6)
    const server = await serving()
    const cookie = await cookieOf(server, "Observer")
    const ask = (headers: Record<string, string>) => fetch(`${server.url}/api/me`, { headers })
    let last = await ask({ cookie })
    for (let i = 0; i < 600; i++) last = await ask({ cookie })
    expect(last.status).toBe(429)
    expect(await last.json()).toMatchObject({ fault: "too-often" })
    const other = await cookieOf(server, "Delegate of Kenya")
    expect((await ask({ cookie: other })).status).toBe(200)
  })
})
