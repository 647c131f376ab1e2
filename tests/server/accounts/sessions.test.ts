import { describe, expect, test } from "vitest"
import type { SessionSummary } from "../../../schema/sharing/accounts.ts"
import type { MeAnswer } from "../../../schema/sharing/requests.ts"
import { agentOf } from "../../../server/accounts/agents.ts"
import { administratorOf, asker, press } from "../support/accounts.ts"
import {
  client,
  cookieOf,
  eventually,
  linkOf,
  serving,
  temporaryFolder,
} from "../support/serving.ts"

describe("a session", () => {
  test("A8 is seen and ended by its person, with what was open by it", async () => {
    const server = await serving()
    const [here, there] = [
      asker(server, await cookieOf(server, "Observer")),
      asker(server, await cookieOf(server, "Observer")),
    ]
    const kenya = asker(server, await cookieOf(server, "Delegate of Kenya"))
    const opened = client(server, there.cookie)
    await opened.synced()
    const sessions = await here.get<SessionSummary[]>("sessions")
    expect(sessions.map(({ present }) => present).sort()).toEqual([false, true])
    const other = sessions.find(({ present }) => !present)?.id ?? ""
    expect((await kenya.ask("DELETE", `sessions/${other}`)).status).toBe(404)
    await here.done("DELETE", `sessions/${other}`)
    await eventually(() => opened.closed).toEqual([4401])
    expect((await there.ask("GET", "me")).body).toEqual({ person: null })

    const third = asker(server, await cookieOf(server, "Observer"))
    const fourth = client(server, third.cookie)
    await fourth.synced()
    await here.done("DELETE", "sessions")
    await eventually(() => fourth.closed).toEqual([4401])
    for (const asking of [here, third])
      expect((await asking.ask("GET", "me")).body).toEqual({ person: null })
    await kenya.done("POST", "sign-out")
    expect((await kenya.ask("GET", "me")).body).toEqual({ person: null })
  })

  test("A8 ends in the browser that signs in as another", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Observer")
    const open = client(server, cookie)
    await open.synced()
    const same = await fetch(linkOf(server, "Observer"), {
      headers: { cookie },
      redirect: "manual",
    })
    expect(same.headers.get("set-cookie")).toBeNull()
    await fetch(linkOf(server, "Secretariat"), { headers: { cookie }, redirect: "manual" })
    await eventually(() => open.closed).toEqual([4401])
  })

  test("A8 goes over https alone where people reach the server so", async () => {
    const more = { url: "https://chapeau.example" }
    const server = await serving({}, temporaryFolder(), true, 0, more)
    const link = linkOf(server, "Observer").replace(more.url, `http://127.0.0.1:${server.port}`)
    const response = await fetch(link, { redirect: "manual" })
    expect(response.headers.get("set-cookie")).toMatch(
      /^__Host-chapeau=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/,
    )
  })

  test("A8 is not read from a cookie that another server of the domain could set", async () => {
    const more = { url: "https://chapeau.example" }
    const server = await serving({}, temporaryFolder(), true, 0, more)
    const link = linkOf(server, "Observer").replace(more.url, `http://127.0.0.1:${server.port}`)
    const cookie = (await fetch(link, { redirect: "manual" })).headers.get("set-cookie") ?? ""
    const [own = ""] = cookie.split(";")
    const there = { port: server.port }
    expect(await asker(there, own).get("me")).toMatchObject({ person: "observer" })
    const planted = own.replace("__Host-", "")
    expect(await asker(there, planted).get("me")).toEqual({ person: null })
    expect(await asker(there, `${planted}; ${own}`).get("me")).toMatchObject({ person: "observer" })
  })

  test("A8 is known by its browser in a few words", () => {
    const linux = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    const edge =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0"
    const phone =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
    expect([linux, edge, phone, undefined].map(agentOf)).toEqual([
      "Firefox on Linux",
      "Edge on Windows",
      "Safari on iPhone",
      "A browser",
    ])
  })
})

describe("the demonstration", () => {
  test("A17 settles its people once, and takes them along when it is turned off", async () => {
    const data = temporaryFolder()
    const server = await serving({}, data)
    const secretariat = asker(server, await cookieOf(server, "Secretariat"))
    const path = "groups/main/people"
    await secretariat.done("PATCH", `${path}/delegate-norway`, { role: "observer" })
    await secretariat.done("DELETE", `${path}/delegate-japan`)
    const invited = { email: "anybody@example.org", role: "secretariat" }
    const { url } = await secretariat.done<{ url: string }>(
      "POST",
      "groups/main/invitations",
      invited,
    )
    const japan = await fetch(linkOf(server, "Delegate of Japan"), { redirect: "manual" })
    expect(japan.status).toBe(403)
    await server.stop()
    const again = await serving({}, data)
    const norway = asker(again, await cookieOf(again, "Delegate of Norway"))
    expect(await norway.get<MeAnswer>("me")).toMatchObject({ role: "observer", party: "" })
    expect((await norway.ask("PATCH", "me", { name: "Eve" })).status).toBe(403)
    const link = linkOf(again, "Observer")
    await again.stop()
    const off = await serving({}, data, false)
    expect((await asker(off, norway.cookie).ask("GET", "me")).body).toEqual({ person: null })
    const path2 = new URL(link).pathname
    expect((await fetch(off.url + path2, { redirect: "manual" })).status).toBe(401)
    expect((await press(off, url, { as: "new", name: "Anybody" })).status).toBe(404)
    const ada = await administratorOf(off)
    expect(await ada.get(path)).toHaveLength(1)
    expect(await ada.get("drafts")).toMatchObject([{ id: "demonstration", group: "main" }])
  })

  test("A17 asks before it signs somebody out who is signed in as themselves", async () => {
    const data = temporaryFolder()
    const off = await serving({}, data, false)
    const ada = await administratorOf(off)
    await off.stop()
    const server = await serving({}, data)
    const link = linkOf(server, "Observer")
    const { cookie } = ada
    const asked = await fetch(link, { headers: { cookie }, redirect: "manual" })
    expect(asked.status).toBe(200)
    expect(await asked.text()).toContain("You are signed in as Ada.")
    const origin = "https://evil.example"
    const forced = await fetch(link, { method: "POST", headers: { cookie, origin } })
    expect(forced.status).toBe(403)
    const meant = await fetch(link, {
      method: "POST",
      headers: { cookie, origin: new URL(link).origin },
      redirect: "manual",
    })
    expect(meant.status).toBe(303)
    expect((await asker(server, cookie).ask("GET", "me")).body).toEqual({ person: null })
  })
})
