/** Row 21 of the faults: sessions that end while pages are open, and secrets that nobody may find. */

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { CLOSE } from "../../schema/sharing/protocol.ts"
import { clientOver, rawSocket, temporaryFolder } from "../server/support/serving.ts"
import type { Disturbance } from "./support/disturbance.ts"
import { eventually, lasting, typist } from "./support/people.ts"
import { bounded } from "./support/report.ts"
import { startServer } from "./support/server.ts"

describe.each(["websocket", "http"] as const)("a session over %s", (transport) => {
  test("A8 that is ended elsewhere closes its open pages, and nobody else's", async () => {
    const server = await startServer()
    const [mine, theirs] = [await server.cookieOf("Observer"), await server.cookieOf("Secretariat")]
    const a = typist(server, mine, "a", clientOver(transport))
    const b = typist(server, theirs, "b", clientOver(transport))
    await a.synced()
    await b.synced()
    const headers = { cookie: mine, "content-type": "application/json" }
    const answer = await fetch(`${server.url}/api/sessions`, { method: "DELETE", headers })
    expect(answer.ok).toBe(true)
    const closed = lasting(eventually(() => a.closed).toEqual([CLOSE.notSignedIn]))
    bounded("21", `a page of an ended session stays over ${transport}, ms`, await closed, 5000)
    expect((await fetch(`${server.url}/api/drafts`, { headers })).status).toBe(401)
    b.next()
    await eventually(() => b.safe()).toEqual(b.typed)
  })
})

test("A11 a session that is out of date closes its open pages", async () => {
  const file = join(temporaryFolder(), "disturb.json")
  const server = await startServer({
    program: "tests/faults/support/disturbed.ts",
    env: { DISTURB_FILE: file },
  })
  const a = typist(server, await server.cookieOf("Observer"), "a")
  await a.synced()
  writeFileSync(file, JSON.stringify({ clock: 31 * 24 * 3_600_000 } satisfies Disturbance))
  const closed = lasting(eventually(() => a.closed).toEqual([CLOSE.notSignedIn]))
  bounded("21", "a page of a session that is out of date stays, ms", await closed, 5000)
})

test("A8 goes along from one network to another, and ends everywhere at once", async () => {
  const server = await startServer({ env: { CHAPEAU_PROXIES: "1", CHAPEAU_LOG: "trace" } })
  const cookie = await server.cookieOf("Delegate of Kenya")
  // A copy of the cookie cannot be told from its person on a train: another address, another agent.
  const addresses = ["192.0.2.7", "198.51.100.9", "2001:db8::7"]
  const lines = await Promise.all(
    addresses.map((address) =>
      rawSocket(server, cookie, { "x-forwarded-for": address, "user-agent": `At ${address}` }),
    ),
  )
  const headers = { cookie, "content-type": "application/json", "x-forwarded-for": "192.0.2.7" }
  const sessions = await fetch(`${server.url}/api/sessions`, { headers })
  expect(await sessions.json()).toHaveLength(1)
  expect(lines.map(({ ws }) => ws.readyState)).toEqual(lines.map(({ ws }) => ws.OPEN))
  await fetch(`${server.url}/api/sessions`, { method: "DELETE", headers })
  const codes = Promise.all(lines.map(({ closed }) => closed))
  const took = await lasting(codes)
  expect(await codes).toEqual(addresses.map(() => CLOSE.notSignedIn))
  bounded("21", "copies of an ended session stay, ms", took, 5000)
  const again = await rawSocket(server, cookie, { "x-forwarded-for": "198.51.100.9" })
  expect(await again.closed).toBe(CLOSE.notSignedIn)
  expect(await server.end("SIGTERM")).toBe(0)
  expect(server.log()).not.toContain(cookie.replace(/^chapeau=/, ""))
})

test("H13 no token of a link or a session is in the log, whatever fails", async () => {
  const server = await startServer({ env: { CHAPEAU_LOG: "trace" } })
  const cookie = await server.cookieOf("Secretariat")
  const token = cookie.replace(/^chapeau=/, "")
  const a = typist(server, cookie, "a")
  await a.synced()
  const send = (path: string, options: RequestInit = {}, type = "application/json") =>
    fetch(server.url + path, { ...options, headers: { cookie, "content-type": type } })
  await send("/api/drafts", { method: "POST", body: "{{{" })
  await send("/api/drafts", { method: "POST", body: `{"title":"x","text":"${token}"}` })
  await send(`/join/${token}`, { redirect: "manual" })
  await send(`/api/drafts/${token}`)
  await send(`/%E0%A4%A?${token}`)
  const form = "application/x-www-form-urlencoded"
  await send("/enter", { method: "POST", body: `token=${token}` }, form)
  a.provider.ws?.send(Uint8Array.of(99))
  await eventually(() => a.closed).toEqual([CLOSE.malformed])
  expect(await server.end("SIGTERM")).toBe(0)
  expect(token.length).toBeGreaterThan(20)
  expect(server.log()).not.toContain(token)
  expect(server.log()).not.toMatch(/\/join\/[\w-]{20}/)
})
