import { describe, expect, test } from "vitest"
import { LINK_LIFE, readToken, signToken } from "../../../server/accounts/links.ts"
import { fromPagesAt } from "../../../server/http/signedIn.ts"
import type { Person } from "../../../schema/sharing/requests.ts"
import {
  client,
  cookieOf,
  eventually,
  linkOf,
  serving,
  temporaryFolder,
} from "../support/serving.ts"

const person: Person = {
  person: "p1",
  name: "Delegate of Côte d’Ivoire",
  party: "Côte d’Ivoire",
  role: "delegate",
  draft: "d1",
}

describe("a sign-in link", () => {
  test("H1 says who somebody is until it is out of date, and cannot be changed", () => {
    const secret = Buffer.alloc(32, 1)
    const token = signToken(secret, person, 1000)
    expect(readToken(secret, token, 999)).toEqual(person)
    expect(readToken(secret, token, 1001)).toBeNull()
    expect(readToken(Buffer.alloc(32, 2), token, 0)).toBeNull()
    for (let i = 0; i < token.length; i++) {
      const changed = token.slice(0, i) + (token[i] === "A" ? "B" : "A") + token.slice(i + 1)
      // The last character of base64 holds unused bits; what it decodes to is the same signature.
      if (i !== token.length - 1) expect(readToken(secret, changed, 0), `at ${i}`).toBeNull()
    }
    const [content = "", signed = ""] = token.split(".")
    for (const forged of ["", ".", content, `${content}.`, `.${signed}`, `${token}.x`, "é.é"])
      expect(readToken(secret, forged, 0), forged).toBeNull()
    const lead = Buffer.from(JSON.stringify({ ...person, role: "co-lead", until: 1000 }))
    expect(readToken(secret, `${lead.toString("base64url")}.${signed}`, 0)).toBeNull()
  })

  test("H1 sets a cookie that no script reads and no other site sends, and leads to the draft", async () => {
    const server = await serving()
    const response = await fetch(linkOf(server, "Delegate of Kenya"), { redirect: "manual" })
    expect(response.status).toBe(303)
    expect(response.headers.get("location")).toBe("/drafts/demonstration")
    const cookie = response.headers.get("set-cookie") ?? ""
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/)
    const bad = await fetch(`${linkOf(server, "Delegate of Kenya")}x`, { redirect: "manual" })
    expect(bad.status).toBe(401)
    expect(bad.headers.get("set-cookie")).toBeNull()
  })

  test("H1 is dead after its life", async () => {
    let millis = Date.parse("2026-01-01T00:00:00Z")
    const clock = { millis: () => millis, now: () => new Date(millis).toISOString() }
    const server = await serving({ clock })
    const cookie = await cookieOf(server, "Observer")
    const ask = () => fetch(`${server.url}/api/drafts`, { headers: { cookie } })
    expect((await ask()).status).toBe(200)
    millis += LINK_LIFE + 1
    expect((await ask()).status).toBe(401)
  })
})

describe("the API", () => {
  test("H2 tells who one is, and nothing to those who are not signed in", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Delegate of Kenya")
    const me: unknown = await (await fetch(`${server.url}/api/me`, { headers: { cookie } })).json()
    expect(me).toMatchObject({
      person: "delegate-kenya",
      name: "Delegate of Kenya",
      party: "Kenya",
      role: "delegate",
      draft: "demonstration",
    })
    const draft = "drafts/demonstration"
    const nobody = await fetch(`${server.url}/api/me?draft=demonstration`)
    expect(nobody.status).toBe(200)
    expect(await nobody.json()).toEqual({ person: null })
    const named = { method: "PATCH", headers: { "content-type": "application/json" }, body: "{}" }
    expect((await fetch(`${server.url}/api/me`, named)).status).toBe(401)
    for (const path of ["drafts", draft, `${draft}/render`, "elsewhere"]) {
      const response = await fetch(`${server.url}/api/${path}`)
      expect(response.status).toBe(401)
      expect(await response.json()).toEqual({
        fault: "not-signed-in",
        message: "Please sign in.",
      })
    }
  })

  test("H2 answers every error as a fault with a sentence", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Co-lead of the group")
    const ask = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`${server.url}${path}`, {
        ...init,
        headers: { cookie, "content-type": "application/json" },
      })
      const body = (await response.json()) as { fault: string; message: string }
      expect(body.message).toMatch(/\.$/)
      return [response.status, body.fault]
    }
    const post = (body: string) => ask("/api/drafts", { method: "POST", body })
    expect(await ask("/api/drafts/nowhere")).toEqual([404, "not-found"])
    expect(await ask("/api/elsewhere")).toEqual([404, "not-found"])
    expect(await ask("/assets/nothing.js")).toEqual([404, "not-found"])
    expect(await ask("/api/drafts/demonstration/render?as=poem")).toEqual([400, "bad-request"])
    expect(await post("{")).toEqual([400, "bad-request"])
    expect(await post("{}")).toEqual([400, "bad-request"])
    expect(await post(JSON.stringify({ title: "T", text: "a", json: {} }))).toEqual([
      400,
      "bad-request",
    ])
    expect(await post(JSON.stringify({ title: "T", json: { format: "other" } }))).toEqual([
      422,
      "bad-file",
    ])
  })

  test("H3 knows its own pages, behind a proxy too", () => {
    const from = (url: string | null, origin: string | undefined, host = "10.0.0.5:3000") =>
      fromPagesAt(url)({ headers: { origin, host } })
    const url = "https://chapeau.example"
    expect(from(null, undefined)).toBe(true)
    expect(from(null, "http://10.0.0.5:3000")).toBe(true)
    expect(from(null, url)).toBe(false)
    expect(from(url, url)).toBe(true)
    for (const origin of ["https://evil.example", "http://chapeau.example", `${url}.evil`, "null"])
      expect(from(url, origin), origin).toBe(false)
  })

  test("H3 reads no body of those who may not import", async () => {
    const server = await serving()
    for (const [name, status] of [
      ["", 401],
      ["Delegate of Kenya", 403],
    ] as const) {
      const cookie = name === "" ? "" : await cookieOf(server, name)
      const response = await fetch(`${server.url}/api/drafts`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: "{ this would be refused when it is read",
      })
      expect(response.status).toBe(status)
    }
  })

  test("H3 takes new drafts from those who may import, from pages of this server", async () => {
    const server = await serving()
    const post = async (name: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${server.url}/api/drafts`, {
        method: "POST",
        headers: {
          cookie: await cookieOf(server, name),
          "content-type": "application/json",
          ...headers,
        },
        body: JSON.stringify({ title: "A second draft", text: "1. Boats [may] sail.\n" }),
      })
      return { status: response.status, body: (await response.json()) as { id?: string } }
    }
    expect((await post("Delegate of Kenya")).status).toBe(403)
    expect((await post("Observer")).status).toBe(403)
    expect((await post("Secretariat", { origin: "https://evil.example" })).status).toBe(403)
    const made = await post("Secretariat")
    expect(made.status).toBe(201)
    const cookie = await cookieOf(server, "Delegate of Kenya")
    const drafts: unknown = await (
      await fetch(`${server.url}/api/drafts`, { headers: { cookie } })
    ).json()
    expect(drafts).toMatchObject([{ id: "demonstration" }, { title: "A second draft" }])
    const opened = client(server, cookie, made.body.id ?? "")
    await opened.synced()
    expect(opened.text()).toContain("1. Boats [may] sail.")
  })
})

describe("a rendition", () => {
  test("H4 is a file of the draft as it is now, named after it", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Co-lead of the group")
    const ask = (query: string) =>
      fetch(`${server.url}/api/drafts/demonstration/render?${query}`, { headers: { cookie } })
    const lead = client(server, cookie)
    await lead.synced()
    lead.type(" Typed just now.")
    await eventually(() => lead.durable.at(-1)).toBe(1)

    const text = await ask("as=bracketed&to=text")
    expect(text.headers.get("content-disposition")).toMatch(
      /^attachment; filename=[\w-]+-bracketed\.txt$/,
    )
    expect(text.headers.get("content-type")).toBe("text/plain; charset=utf-8")
    expect(await text.text()).toContain(" Typed just now.")
    expect(await (await ask("as=agreed&to=html&names=1")).text()).toContain("<!doctype html>")
    expect((await ask("as=reading&to=md&choose=first")).status).toBe(200)
    expect(await (await ask("as=strict&to=json")).json()).toMatchObject({
      format: "chapeau-rendition/1",
    })
    const whole: unknown = await (await ask("as=source&to=json")).json()
    expect(whole).toMatchObject({ format: "chapeau-draft/1" })
    const refused = await ask("as=source&to=text")
    expect(refused.status).toBe(400)
  })

  test("H4 has a name also when the title is long and of rare characters", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Secretariat")
    const title = `A${"\u{20000}".repeat(100)}`
    const response = await fetch(`${server.url}/api/drafts`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ title, text: "1. Boats sail." }),
    })
    const { id } = (await response.json()) as { id: string }
    const file = await fetch(`${server.url}/api/drafts/${id}/render`, { headers: { cookie } })
    expect(file.status).toBe(200)
    expect(file.headers.get("content-disposition")).toContain(
      encodeURIComponent(`${title.slice(0, 1 + 2 * 79)}-bracketed.txt`),
    )
  })

  test("H4 of a draft that somebody brings in as JSON is that draft", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Secretariat")
    const get = async (path: string) =>
      (await (await fetch(server.url + path, { headers: { cookie } })).json()) as {
        id: string
        start: unknown
        meta: object
      }
    const whole = await get("/api/drafts/demonstration/render?as=source&to=json")
    const response = await fetch(`${server.url}/api/drafts`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ title: "A copy", json: whole }),
    })
    const { id } = (await response.json()) as { id: string }
    const copy = await get(`/api/drafts/${id}/render?as=source&to=json`)
    expect(copy).toEqual({ ...whole, meta: { ...whole.meta, title: "A copy" } })
    expect((await get(`/api/drafts/${id}`)).start).toEqual(copy)
  })
})

describe("other addresses", () => {
  test("H5 are the page, with headers that work over plain http", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Observer")
    const response = await fetch(`${server.url}/drafts/demonstration`, { headers: { cookie } })
    expect(response.headers.get("content-type")).toContain("text/html")
    const policy = response.headers.get("content-security-policy") ?? ""
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain("upgrade-insecure-requests")
    expect(response.headers.get("strict-transport-security")).toBeNull()
    expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: "ok" })
  })

  test("H9 are sent compressed to whoever takes that", async () => {
    const server = await serving()
    const headers = {
      cookie: await cookieOf(server, "Observer"),
      "accept-encoding": "gzip",
    }
    const response = await fetch(`${server.url}/api/drafts/demonstration`, { headers })
    expect(response.headers.get("content-encoding")).toBe("gzip")
    expect(await response.json()).toMatchObject({ id: "demonstration" })
  })

  test("H6 show the demonstration's links to whoever is not signed in, unless it is turned off", async () => {
    const server = await serving()
    const page = await (await fetch(server.url)).text()
    expect(page).toContain("Delegate of Japan")
    const link = /href="(\/join\/[^"]+)"/.exec(page)?.[1] ?? ""
    expect((await fetch(server.url + link, { redirect: "manual" })).status).toBe(303)
    const cookie = await cookieOf(server, "Observer")
    const signedIn = await (await fetch(server.url, { headers: { cookie } })).text()
    expect(signedIn).not.toContain("Delegate of Japan")

    const quiet = await serving({}, temporaryFolder(), false)
    expect(quiet.links).toBeNull()
    for (const path of ["/", "/demonstration"])
      expect(await (await fetch(quiet.url + path)).text()).not.toContain("/join/")
  })
})
