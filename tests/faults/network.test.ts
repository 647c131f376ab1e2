/** Row 9 of the faults, and networks that are cut, flap, stall and sleep; over both transports. */

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { between, seededRandom } from "../support/random.ts"
import { client, clientOver, firstText, temporaryFolder } from "../server/support/serving.ts"
import type { Disturbance } from "./support/disturbance.ts"
import { linkTo } from "./support/link.ts"
import { eventually, notOnce, pause, typist } from "./support/people.ts"
import { LONG, SEED, startServer, times } from "./support/server.ts"

const LEAD = "Co-lead of the group"

describe.each(["websocket", "http"] as const)("a network under %s", (transport) => {
  const over = clientOver(transport)

  test("T3 that flaps loses nothing and doubles nothing", { timeout: 600_000 }, async () => {
    const random = seededRandom(SEED)
    const server = await startServer()
    const link = await linkTo(server.port)
    const cookie = await server.cookieOf(LEAD)
    const typists = ["a", "b", "c"].map((name) => typist(link, cookie, name, over))
    for (const each of typists) await each.synced()
    const end = Date.now() + times(3000, 60_000)
    while (Date.now() < end) {
      const next = Date.now() + between(random, 200, times(900, 2000))
      while (Date.now() < next) {
        typists[between(random, 0, 2)]?.next()
        await pause(between(random, 5, 60))
      }
      link.cut()
      if (random() < 0.3) {
        link.refuse(true)
        await pause(between(random, 100, 400))
        link.refuse(false)
      }
    }
    const fresh = client(server, cookie)
    const all = typists.flatMap(({ typed }) => typed)
    await eventually(() => notOnce(all, fresh.text()), `seed ${SEED}`).toEqual([])
    for (const each of typists) await eventually(() => each.text()).toBe(fresh.text())
    expect(all.length).toBeGreaterThan(10)
  })

  test("T3 two hundred edits on each side of four hours of absence come together", async () => {
    const file = join(temporaryFolder(), "disturb.json")
    const server = await startServer({
      program: "tests/faults/support/disturbed.ts",
      env: { DISTURB_FILE: file },
    })
    const link = await linkTo(server.port)
    const cookie = await server.cookieOf(LEAD)
    const [away, here] = [typist(link, cookie, "away", over), typist(server, cookie, "here")]
    await away.synced()
    await here.synced()
    link.refuse(true)
    link.cut()
    await eventually(() => away.provider.wsconnected).toBe(false)
    writeFileSync(file, JSON.stringify({ clock: 4 * 3_600_000 } satisfies Disturbance))
    for (let i = 0; i < 200; i++) {
      away.next()
      here.next()
      if (i % 10 === 0) firstText(away.document).insert(0, "x")
    }
    link.refuse(false)
    const all = () => [...away.typed, ...here.typed]
    await eventually(() => notOnce(all(), here.text())).toEqual([])
    await eventually(() => away.text()).toBe(here.text())
    expect(away.refused).toEqual([])
  })
})

describe("a network", () => {
  // Both ends wait for half a minute before they give up.
  test.runIf(LONG)(
    "T10 that says nothing any more, as a laptop asleep, is given up by both ends",
    async () => {
      const server = await startServer()
      const link = await linkTo(server.port)
      const cookie = await server.cookieOf(LEAD)
      const [asleep, here] = [typist(link, cookie, "asleep"), typist(server, cookie, "here")]
      await asleep.synced()
      await here.synced()
      const { clientID } = asleep.document.doc
      asleep.provider.awareness.setLocalStateField("cursor", 1)
      await eventually(() => here.provider.awareness.getStates().has(clientID)).toBe(true)
      link.stall(true)
      asleep.next()
      here.next()
      const gone = () => here.provider.awareness.getStates().has(clientID)
      await expect.poll(gone, { timeout: 60_000, interval: 200 }).toBe(false)
      link.stall(false)
      link.cut()
      const all = [...asleep.typed, ...here.typed]
      await eventually(() => notOnce(all, here.text())).toEqual([])
      await eventually(() => notOnce(all, asleep.text())).toEqual([])
    },
  )

  test.each([-2, 2])("T1 between clocks %i hours apart changes nothing", async (hours) => {
    const env = { DISTURB_CLOCK: String(hours * 3_600_000) }
    const server = await startServer({ program: "tests/faults/support/disturbed.ts", env })
    const cookie = await server.cookieOf(LEAD)
    const [a, b] = [typist(server, cookie, "a"), typist(server, cookie, "b")]
    await a.synced()
    await b.synced()
    for (let i = 0; i < 5; i++) {
      a.next()
      b.next()
    }
    await eventually(() => notOnce([...a.typed, ...b.typed], a.text())).toEqual([])
    await eventually(() => b.text()).toBe(a.text())
    await eventually(() => a.safe()).toEqual(a.typed)
    a.provider.awareness.setLocalStateField("cursor", { at: 1 })
    const { clientID } = a.document.doc
    const shown = (): unknown => b.provider.awareness.getStates().get(clientID)?.["cursor"]
    await eventually(shown).toEqual({ at: 1 })
  })
})

test("T2 many who open a draft at once find it whole, and it is there once", async () => {
  const server = await startServer()
  const cookie = await server.cookieOf(LEAD)
  const first: string[] = []
  const all = Array.from({ length: 100 }, () => client(server, cookie))
  for (const each of all) each.provider.once("sync", () => first.push(each.text()))
  for (const each of all) await each.synced()
  expect(first).toHaveLength(100)
  expect(new Set(first).size).toBe(1)
  expect(first[0]?.length).toBeGreaterThan(1000)
  const [one] = all
  expect(one && Y.encodeStateVector(one.document.doc).length).toBeLessThan(100)
})
