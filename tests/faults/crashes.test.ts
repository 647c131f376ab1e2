/** Row 3 of the faults: the writing stops at any byte of any write, as when the power goes. */

import { existsSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { isFault } from "../../schema/base/fault.ts"
import { paragraphsOf } from "../../schema/model/body.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readBody } from "../../schema/operations/reading.ts"
import { documentOf } from "../../server/rooms/loading.ts"
import { openSqliteStore } from "../../server/store/sqlite.ts"
import { seededRandom } from "../support/random.ts"
import { run } from "../server/support/process.ts"
import { client, DRAFT, temporaryFolder } from "../server/support/serving.ts"
import {
  databaseCuts,
  filesOf,
  logCuts,
  logHoles,
  putImage,
  type Cuts,
  type Files,
  type Image,
} from "./support/images.ts"
import { eventually, pause, typist, wordsIn } from "./support/people.ts"
import { report } from "./support/report.ts"
import { LONG, SEED, startServer, times } from "./support/server.ts"

const LOG_HEAD = 32
const EACH_BYTE: Cuts = { at: "each byte", most: Infinity }
const BORDERS: Cuts = { at: "borders", most: times(4, Infinity) }
/** Thousands of images need no disk. */
const MEMORY = existsSync("/dev/shm") ? "/dev/shm" : tmpdir()

/** Whether the log was written from its first byte on again. */
function isBegunAnew({ log }: Files, after: Files): boolean {
  return log.length > 0 && !after.log.subarray(0, LOG_HEAD).equals(log.subarray(0, LOG_HEAD))
}

function isSame(one: Files, other: Files): boolean {
  return one.log.equals(other.log) && one.database.equals(other.database)
}

/** How many of the words an image holds: those typed first. @throws when it holds anything else. */
async function opened(file: string, image: Image, typed: readonly string[]): Promise<number> {
  putImage(file, image)
  const store = openSqliteStore(file)
  if (isFault(store)) throw new Error(`${image.at}: ${store.message}`)
  const loaded = await store.load(DRAFT)
  if (isFault(loaded)) throw new Error(`${image.at}: ${loaded.message}`)
  const { doc, damage } = documentOf(loaded)
  const text = paragraphsOf(readBody(draftDocument(doc).body)).map((each) => each.text)
  const words = wordsIn(text.join("\n"))
  await store.close()
  expect(damage, image.at).toEqual([])
  expect(words, image.at).toEqual(typed.slice(0, words.length))
  return words.length
}

test("S18 wherever a write stops, it opens with a beginning of what was done and all that was promised", async () => {
  const random = seededRandom(SEED)
  const server = await startServer()
  const file = join(server.data, "chapeau.sqlite")
  const image = join(temporaryFolder(MEMORY), "chapeau.sqlite")
  const writer = typist(server, await server.cookieOf("Co-lead of the group"), "w")
  await writer.synced()
  let [images, copied, begunAnew] = [0, 0, 0]
  let before = filesOf(file)
  const check = async (all: Iterable<Image>, promised: number) => {
    for (const each of all) {
      images++
      const held = await opened(image, each, writer.typed)
      expect(held, `${each.at}, seed ${SEED}`).toBeGreaterThanOrEqual(promised)
    }
  }
  /** All crashes between the moment before and now. */
  const crash = async (promised: number, safe: number, cuts: Cuts) => {
    const after = filesOf(file)
    const isAnew = isBegunAnew(before, after)
    if (isAnew) begunAnew++
    if (!after.database.equals(before.database)) copied++
    // The log is begun anew when the database has all of it.
    const base = isAnew ? after : before
    await check(logCuts({ ...base, log: before.log }, after, cuts), promised)
    // SQLite has the header of a log that begins anew on disk before its first frame (wal.c).
    const head = after.log.subarray(0, isAnew ? LOG_HEAD : 0)
    const log = Buffer.concat([head, before.log.subarray(head.length)])
    await check(logHoles({ ...base, log }, after, random, times(1, 4)), promised)
    await check(databaseCuts(before, after, random, times(10, 100)), safe)
    before = after
  }
  const steps = times(36, 240)
  for (let step = 0; step < steps; step++) {
    // Enough for the log to be copied into the database, and begun anew.
    writer.next(step % 3 === 2 ? "x".repeat(times(130_000, 60_000)) : "")
    await eventually(() => writer.safe().length).toBe(step + 1)
    // A commit has thousands of bytes, and opening takes longer with a long log: each byte of the first.
    await crash(step, step + 1, step < times(0, 2) ? EACH_BYTE : BORDERS)
    // A snapshot comes after the promise.
    for (let next = filesOf(file); !isSame(next, before); next = filesOf(file)) {
      await crash(step + 1, step + 1, BORDERS)
      await pause(20)
    }
  }
  expect([copied, begunAnew].every((count) => count > 0)).toBe(true)
  report("3", "images of crashes that opened", images)
})

test.runIf(LONG)("S18 a server starts from such a file, and its log verifies", async () => {
  const random = seededRandom(SEED + 1)
  const first = await startServer()
  const cookie = await first.cookieOf("Co-lead of the group")
  const writer = typist(first, cookie, "w")
  await writer.synced()
  const file = join(first.data, "chapeau.sqlite")
  const files = [filesOf(file)]
  for (let i = 0; i < 5; i++) {
    writer.next()
    await eventually(() => writer.safe().length).toBe(i + 1)
    files.push(filesOf(file))
  }
  await first.end("SIGKILL")
  writer.leave()
  for (let round = 0; round < 20; round++) {
    const at = Math.floor(random() * 5)
    const [before, after] = [files[at], files[at + 1]]
    if (!before || !after) throw new Error("no such moment")
    const cuts = [...logCuts(before, after, BORDERS)]
    const cut = cuts[Math.floor(random() * cuts.length)]
    if (!cut) throw new Error("nothing was written")
    const data = temporaryFolder()
    putImage(join(data, "chapeau.sqlite"), cut)
    const server = await startServer({ data })
    const fresh = client(server, await server.cookieOf("Co-lead of the group"))
    await fresh.synced()
    const words = wordsIn(fresh.text())
    expect(words, `${cut.at}, seed ${SEED}`).toEqual(writer.typed.slice(0, words.length))
    expect(words.length).toBeGreaterThanOrEqual(at)
    fresh.provider.destroy()
    expect(await server.end("SIGTERM")).toBe(0)
    const verified = await run("server/cli.ts", ["verify"], { CHAPEAU_DATA: data })
    expect([verified.code, verified.err], cut.at).toEqual([0, ""])
  }
})
