/** What the disk did not keep: told, set aside, and never in the way of the rest. */

import { join } from "node:path"
import Database from "better-sqlite3"
import { expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { systemClock } from "../../../server/base/clock.ts"
import { Rooms } from "../../../server/rooms/rooms.ts"
import { openSqliteStore } from "../../../server/store/sqlite.ts"
import type { Store } from "../../../server/store/store.ts"
import { atEnd, temporaryFolder } from "../support/serving.ts"

const AT = "2026-01-02T03:04:05.000Z"

function opened(file: string): Store {
  const store = openSqliteStore(file)
  if (isFault(store)) throw new Error(store.message)
  atEnd(() => store.close())
  return store
}

/** A database with two drafts `a` and `b`, to which two people wrote in turn; update 1 is the title. */
async function written(): Promise<string> {
  const file = join(temporaryFolder(), "chapeau.sqlite")
  const store = opened(file)
  for (const draft of ["a", "b"]) {
    const updates = typing()
    const rows = updates.map((bytes) => ({ draft, bytes, at: AT, person: "p" }))
    const [first, ...rest] = rows
    if (!first) throw new Error("nothing typed")
    await store.createDraft({ id: draft, title: draft, start: "{}", created: AT }, first)
    await store.append(rest)
  }
  await store.close()
  return file
}

/** Seven updates: 1 by the server, then 2, 4, 6 by one person and 3, 5, 7 by another. */
function typing(): readonly Uint8Array[] {
  const updates: Uint8Array[] = []
  const [server, one, other] = [1, 2, 3].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "sync") updates.push(update)
    })
    return doc
  })
  if (!server || !one || !other) throw new Error("three documents")
  server.getMap("meta").set("title", "T")
  for (const doc of [one, other]) Y.applyUpdate(doc, updates[0] ?? new Uint8Array(), "sync")
  for (const key of ["x", "y", "z"])
    for (const doc of [one, other]) doc.getMap("meta").set(`${key}${doc.clientID}`, key)
  return updates
}

function harm(file: string, statement: string): void {
  const db = new Database(file)
  db.exec(statement)
  db.close()
}

/** The seventh byte of an update turned by one bit. */
const flipped = (seq: number, table = "updates") =>
  `update ${table} set bytes = cast(substr(bytes, 1, 6)
     || x'${seq === 0 ? "00" : "ff"}' || substr(bytes, 8) as blob) where draft = 'a' and seq = ${seq}`

function roomsOver(store: Store) {
  const told: Record<string, unknown>[] = []
  const tell = (facts: Readonly<Record<string, unknown>>, message: string) => {
    told.push({ ...facts, message })
  }
  const log = { info: tell, warn: tell, error: tell }
  const rooms = new Rooms({ store, clock: systemClock, log })
  atEnd(() => rooms.close())
  return { told, rooms, open: async (draft: string) => metaOf((await rooms.open(draft))?.doc) }
}

const metaOf = (doc: Y.Doc | undefined) => Object.keys(doc?.getMap("meta").toJSON() ?? {}).sort()
const ALL = ["title", "x2", "x3", "y2", "y3", "z2", "z3"]

test("S11 a last update that was torn is cut, reported and kept aside; work goes on", async () => {
  const file = await written()
  harm(file, "update updates set bytes = substr(bytes, 1, 9) where draft = 'a' and seq = 7")
  const store = opened(file)
  const { told, open } = roomsOver(store)
  expect(await open("a")).toEqual(ALL.filter((key) => key !== "z3"))
  const reason = "its bytes were changed"
  expect(told).toMatchObject([{ draft: "a", piece: "update", number: 7, reason }])
  expect(
    await store.append([{ draft: "a", bytes: Uint8Array.of(0, 0), at: AT, person: "p" }]),
  ).toEqual([8])
  expect(await open("b")).toEqual(ALL)
})

test("S11 a flipped byte is reported with draft and number, with what builds on it, once", async () => {
  const file = await written()
  harm(file, flipped(4))
  const store = opened(file)
  const first = roomsOver(store)
  // Update 6 is by the same person and follows 4; those of the other person stand.
  expect(await first.open("a")).toEqual(["title", "x2", "x3", "y3", "z3"])
  expect(first.told).toMatchObject([
    { draft: "a", number: 4, reason: "its bytes were changed" },
    { draft: "a", number: 6, reason: "it builds on one that is damaged" },
  ])
  expect((await store.audit.page("main", 0, 10)).map(({ subject }) => subject)).toEqual([
    "update 4",
    "update 6",
  ])
  expect(await first.open("b")).toEqual(ALL)
  const again = roomsOver(store)
  expect(await again.open("a")).toEqual(["title", "x2", "x3", "y3", "z3"])
  expect(again.told).toEqual([])
})

test("S11 the bytes of what is set aside are kept", async () => {
  const file = await written()
  harm(file, flipped(4))
  const store = opened(file)
  await roomsOver(store).open("a")
  await store.close()
  const db = new Database(file, { readonly: true })
  atEnd(() => db.close())
  const kept = db.prepare("select seq, length(bytes) > 6 as whole from damaged order by seq").all()
  expect(kept).toEqual([
    { seq: 4, whole: 1 },
    { seq: 6, whole: 1 },
  ])
})

test("S12 what the disk did not let be set aside is not covered by a snapshot before it is", async () => {
  const file = await written()
  harm(file, flipped(4))
  const store = opened(file)
  let full = true
  const disk = {
    ...store,
    setAside: (...asked: Parameters<Store["setAside"]>) =>
      full ? Promise.reject(new Error("disk full")) : store.setAside(...asked),
  }
  const { rooms, open } = roomsOver(disk)
  expect(await open("a")).toEqual(["title", "x2", "x3", "y3", "z3"])
  const entries = async () => (await store.audit.page("main", 0, 10)).map(({ subject }) => subject)
  expect(await entries()).toEqual([])
  expect(await store.load("a")).toMatchObject({ snapshot: null, damage: [{ seq: 4 }] })
  full = false
  const again = roomsOver(disk)
  expect(await again.open("a")).toEqual(["title", "x2", "x3", "y3", "z3"])
  expect(await entries()).toEqual(["update 4", "update 6"])
  expect(await store.load("a")).toMatchObject({ updates: [], damage: [] })
  await rooms.close()
})

test("S11 an update that is not there any more is reported like a damaged one", async () => {
  const file = await written()
  harm(file, "delete from updates where draft = 'a' and seq = 4")
  const { told, open } = roomsOver(opened(file))
  expect(await open("a")).toEqual(["title", "x2", "x3", "y3", "z3"])
  expect(told).toMatchObject([{ number: 4, reason: "it is not there any more" }, { number: 6 }])
})

test("S11 the snapshot before takes the place of a damaged one, and nothing is lost", async () => {
  const file = await written()
  const store = opened(file)
  for (const seq of [3, 6]) {
    const doc = new Y.Doc()
    for (const update of typing().slice(0, seq)) Y.applyUpdate(doc, update)
    await store.saveSnapshot("a", seq, Y.encodeStateAsUpdate(doc))
  }
  await store.close()
  harm(file, flipped(6, "snapshots"))
  const { told, open } = roomsOver(opened(file))
  expect(await open("a")).toEqual(ALL)
  expect(told).toMatchObject([{ draft: "a", piece: "snapshot", number: 6 }])
})

test("S13 a draft of which nothing can be read is refused with a sentence; others open", async () => {
  const file = await written()
  harm(file, flipped(1))
  const store = opened(file)
  const { rooms, open } = roomsOver(store)
  await expect(rooms.open("a")).rejects.toThrow(/damaged on disk.*backup/)
  expect(await open("b")).toEqual(ALL)
})

test("S10 the snapshot and the removal of what it covers are one step", async () => {
  const file = await written()
  const cut = "create trigger power_cut before delete on updates"
  harm(file, `${cut} begin select raise(abort, 'power cut'); end`)
  const store = opened(file)
  await store.append([{ draft: "a", bytes: new Uint8Array(100_000), at: AT, person: "p" }])
  await expect(store.saveSnapshot("a", 8, Uint8Array.of(0, 0))).rejects.toThrow("power cut")
  const loaded = await store.load("a")
  expect(loaded).toMatchObject({ snapshot: null, seq: 8, damage: [] })
  expect(isFault(loaded) ? [] : loaded.updates).toHaveLength(8)
})

test("S10 beside its newest snapshot a draft keeps at most twice as much, or 64 kB", async () => {
  const file = await written()
  const store = opened(file)
  let [seq, random] = [7, 1]
  const chance = () => (random = (random * 48_271) % 0x7fffffff) / 0x7fffffff
  const [sizes, bounds]: [number[], number[]] = [[], []]
  for (let round = 0; round < 60; round++) {
    const longest = [200, 20_000, 400_000][round % 3] ?? 0
    for (let i = 0; i < 10; i++) {
      const bytes = new Uint8Array(Math.floor(chance() * longest))
      ;[seq = 0] = await store.append([{ draft: "a", bytes, at: AT, person: "p" }])
    }
    const snapshot = new Uint8Array(Math.floor(chance() * 200_000))
    await store.saveSnapshot("a", seq, snapshot)
    bounds.push(Math.max(64 * 1024, 2 * snapshot.length))
    sizes.push(await bytesBeside(store, seq))
  }
  expect(sizes.filter((size, i) => size > (bounds[i] ?? 0))).toEqual([])
  expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(10)
})

/** What a copy of the store holds of draft `a` beside the snapshot numbered `seq`, in bytes. */
async function bytesBeside(store: Store, seq: number): Promise<number> {
  const copy = join(temporaryFolder(), "copy.sqlite")
  await store.backup(copy)
  const db = new Database(copy, { readonly: true })
  const sum = db.prepare<[number], number>(
    `select (select coalesce(sum(length(bytes)), 0) from updates where draft = 'a')
       + (select coalesce(sum(length(bytes)), 0) from snapshots where draft = 'a' and seq <> ?)`,
  )
  const bytes = sum.pluck().get(seq) ?? 0
  db.close()
  return bytes
}
