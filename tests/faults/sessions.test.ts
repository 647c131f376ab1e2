/** Row 21 of the faults: sessions that end while pages are open, and secrets that nobody may find. */

import { describe, expect, test } from "vitest"
import { CLOSE } from "../../schema/sharing/protocol.ts"
import { clientOver } from "../server/support/serving.ts"
import { eventually, typist } from "./support/people.ts"
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
    await eventually(() => a.closed).toEqual([CLOSE.notSignedIn])
    expect((await fetch(`${server.url}/api/drafts`, { headers })).status).toBe(401)
    b.next()
    await eventually(() => b.safe()).toEqual(b.typed)
  })
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
