/** Rows 4 and 5 of the faults: a disk that is slow, that fails, and that is full. */

import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { Decoder } from "lib0/decoding"
import { MESSAGE, readJsonFrame, type StoringNews } from "../../schema/sharing/protocol.ts"
import { atEnd, client, temporaryFolder, type Client } from "../server/support/serving.ts"
import type { Disturbance } from "./support/disturbance.ts"
import { manyDrafts } from "./support/drafts.ts"
import { eventually, lasting, notOnce, pause, typist } from "./support/people.ts"
import { bounded, p95 } from "./support/report.ts"
import { LONG, startServer, times } from "./support/server.ts"

const LEAD = "Co-lead of the group"

/** What somebody is told of whether changes are stored, and when, in milliseconds. */
function toldOf({ provider }: Client): { readonly storing: boolean; readonly at: number }[] {
  const told: { storing: boolean; at: number }[] = []
  provider.messageHandlers[MESSAGE.storing] = (_: unknown, decoder: Decoder) => {
    const { storing } = readJsonFrame(decoder) as StoringNews
    told.push({ storing, at: performance.now() })
  }
  return told
}

async function disturbed(data = temporaryFolder()) {
  const file = join(temporaryFolder(), "disturb.json")
  const server = await startServer({
    data,
    program: "tests/faults/support/disturbed.ts",
    env: { DISTURB_FILE: file },
  })
  return { server, disturb: (how: Disturbance) => writeFileSync(file, JSON.stringify(how)) }
}

describe("a store", () => {
  test.each([
    ["is slow to begin", { slow: 500 }],
    ["waits for its disk", { stuck: 500 }],
  ])(
    "G1 that %s, half a second each time, keeps everything, and shows nothing early",
    async (_, how) => {
      const { server, disturb } = await disturbed()
      const cookie = await server.cookieOf(LEAD)
      const [a, b] = [typist(server, cookie, "a"), typist(server, cookie, "b")]
      await a.synced()
      await b.synced()
      disturb(how)
      for (let i = 0; i < 20; i++) {
        a.next()
        await pause(20)
      }
      // What is shown to another is safe, at every moment.
      for (let i = 0; i < 20; i++) {
        const shown = a.typed.filter((word) => b.text().includes(word))
        await pause(30)
        expect(shown.filter((word) => !a.safe().includes(word))).toEqual([])
      }
      await eventually(() => notOnce(a.typed, b.text())).toEqual([])
      await eventually(() => a.safe()).toEqual(a.typed)
    },
  )

  test.each(["SQLITE_IOERR", "SQLITE_FULL"])(
    "G4 that fails with %s shows and promises nothing, and has all when it works again",
    async (fail) => {
      const { server, disturb } = await disturbed()
      const cookie = await server.cookieOf(LEAD)
      const [a, b] = [typist(server, cookie, "a"), typist(server, cookie, "b")]
      await a.synced()
      await b.synced()
      a.next()
      await eventually(() => a.safe()).toEqual(a.typed)
      const told = [toldOf(a), toldOf(b)]
      disturb({ fail })
      const failed = performance.now()
      for (let i = 0; i < 5; i++) {
        a.next()
        await pause(100)
      }
      for (const each of told)
        await eventually(() => each.map(({ storing }) => storing)).toEqual([false])
      const latest = Math.max(...told.flat().map(({ at }) => at))
      bounded("4, 5", "all are told that nothing is saved, ms", latest - failed, 2000)
      expect(b.text()).not.toContain(a.typed[1])
      expect(a.safe()).toEqual(a.typed.slice(0, 1))
      expect((await fetch(`${server.url}/health`)).status).toBe(200)
      const reading = client(server, cookie)
      const newcomer = toldOf(reading)
      await reading.synced()
      await eventually(() => newcomer.map(({ storing }) => storing)).toEqual([false])
      expect(reading.text()).toContain(a.typed[0])
      disturb({})
      const all = () => [...a.typed]
      await eventually(() => notOnce(all(), b.text())).toEqual([])
      await eventually(() => notOnce(all(), reading.text())).toEqual([])
      await eventually(() => a.safe()).toEqual(a.typed)
      for (const each of [...told, newcomer])
        expect(each.map(({ storing }) => storing)).toEqual([false, true])
    },
  )
})

test("S21 while the disk takes its time, other drafts are opened, read and watched at once", async () => {
  const data = temporaryFolder()
  const [other = ""] = await manyDrafts(data, 1)
  const { server, disturb } = await disturbed(data)
  const cookie = await server.cookieOf(LEAD)
  const writer = typist(server, cookie, "w")
  const [a, b] = [client(server, cookie, other), client(server, cookie, other)]
  for (const each of [writer, a, b]) await each.synced()
  const page = () => fetch(`${server.url}/drafts/${other}/text`, { headers: { cookie } })
  let shown = 0
  const watched = () => {
    a.provider.awareness.setLocalStateField("selection", { anchor: ++shown })
    const seen = () =>
      [...b.provider.awareness.getStates().values()].map((each): unknown => each["selection"])
    return eventually(seen).toContainEqual({ anchor: shown })
  }
  const joined = async () => {
    const newcomer = client(server, cookie, other)
    await newcomer.synced()
    newcomer.provider.destroy()
  }
  const took: number[] = []
  disturb({ stuck: LONG ? 500 : 10_000 })
  for (let round = 0; round < times(1, 60); round++) {
    writer.next()
    for (const deed of [page, joined, watched]) took.push(await lasting(deed()))
  }
  // All of it was done while the first word was on its way to the disk.
  if (!LONG) expect(writer.safe()).toEqual([])
  bounded("5", "pages, joining and presence in another draft, p95, ms", p95(took), 200)
  await eventually(() => writer.safe()).toEqual(writer.typed)
})

/** A small disk, or null where this machine may not make one. */
function smallDisk(): string | null {
  const folder = join(temporaryFolder(), "disk")
  mkdirSync(folder)
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", folder], { stdio: "ignore" })
  } catch {
    return null
  }
  atEnd(() => execFileSync("umount", ["--lazy", folder]))
  return folder
}

test("G4 a full disk loses nothing that was promised, and has the rest when there is room", async (context) => {
  const data = smallDisk()
  if (data === null) {
    context.skip("a disk of one's own needs the right to mount")
    return
  }
  const server = await startServer({ data })
  const cookie = await server.cookieOf(LEAD)
  const [a, b] = [typist(server, cookie, "a"), typist(server, cookie, "b")]
  await a.synced()
  await b.synced()
  a.next()
  await eventually(() => a.safe()).toEqual(a.typed)
  const ballast = join(data, "ballast")
  const free = () => {
    const { bavail, bsize } = statfsSync(data)
    return bavail * bsize
  }
  for (let i = 0; free() > 0 && i < 1000; i++)
    try {
      writeFileSync(ballast, Buffer.alloc(4096), { flag: "a" })
    } catch {
      break
    }
  // The log has room of its own for a while; then it has none.
  const promised = () => a.safe().length
  let before = -1
  for (let i = 0; i < 200 && promised() !== before; i++) {
    before = promised()
    for (let j = 0; j < 20; j++) a.next()
    await pause(500)
  }
  const shown = a.typed.filter((word) => b.text().includes(word))
  expect(a.typed.length).toBeGreaterThan(a.safe().length)
  expect(shown.filter((word) => !a.safe().includes(word))).toEqual([])
  rmSync(ballast)
  await eventually(() => notOnce(a.typed, b.text())).toEqual([])
  const safe = a.safe()
  for (const each of [a, b]) each.leave()
  await server.end("SIGKILL")
  const after = await startServer({ data, port: server.port })
  const fresh = client(after, cookie)
  await fresh.synced()
  expect(notOnce(safe, fresh.text())).toEqual([])
  expect(after.running()).toBe(true)
})
