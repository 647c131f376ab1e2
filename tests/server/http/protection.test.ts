import { EventEmitter } from "node:events"
import { request as httpRequest } from "node:http"
import type { Request, RequestHandler, Response } from "express"
import { describe, expect, test } from "vitest"
import { WebSocket } from "ws"
import { cookiesOf } from "../../../server/accounts/cookies.ts"
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

  /** How many of so many requests one after another are let through. */
  async function letThrough(many: number, asked: object, onLine = false): Promise<number> {
    const [headers, socket] = [{ cookie: "chapeau=one" }, { remoteAddress: "10.0.0.1" }]
    const request = { method: "GET", path: "/", headers, socket, ...asked } as unknown as Request
    const handlers = limits(addressBehind(0), () => onLine, cookiesOf(false))
    const isPassed = (handler: RequestHandler) =>
      new Promise<boolean>((resolve) => {
        const response = Object.assign(new EventEmitter(), {
          setHeader: () => undefined,
          append: () => undefined,
          status: () => response,
          send: () => resolve(false),
        }) as unknown as Response
        void handler(request, response, (error) => resolve(error === undefined))
      })
    let passed = 0
    for (let i = 0; i < many; i++) {
      let goesOn = true
      for (const handler of handlers) goesOn &&= await isPassed(handler)
      if (goesOn) passed++
    }
    return passed
  }

  test("H12 is counted however its requests are written", async () => {
    const limited = [
      ["GET", "/api/me", 600],
      ["GET", "/API/me/", 600],
      ["GET", "/api/drafts/a/render", 60],
      ["GET", "/api/drafts/a/Render/", 60],
      ["GET", "/api/drafts/a/versions/1/render", 60],
      ["GET", "/api/drafts/a/versions/compare", 60],
      ["GET", "/api/groups/g/audit/export", 60],
      ["POST", "/api/drafts", 120],
      ["POST", "/Api/Drafts/", 120],
      ["POST", "/api/drafts/a/versions", 120],
      ["POST", "/api/drafts/a/versions/1/restore", 120],
    ] as const
    for (const [method, path, most] of limited)
      expect(await letThrough(most + 5, { method, path }), `${method} ${path}`).toBe(most)
    expect(await letThrough(400, { path: "/Enter" })).toBe(300)
  })

  test("H12 is counted unless a request goes over an open line", async () => {
    const headers = { "chapeau-line": "a line that nobody opened" }
    expect(await letThrough(15_010, { path: "/sync/a", headers })).toBe(15_000)
    expect(await letThrough(15_010, { path: "/sync/a", headers }, true)).toBe(15_010)
  })

  test("H12 asks so often in a minute, and a person less often", async () => {
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
