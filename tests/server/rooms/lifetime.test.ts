import { EventEmitter } from "node:events"
import { createDecoder, readVarUint } from "lib0/decoding"
import { afterEach, describe, expect, test, vi } from "vitest"
import type { WebSocket } from "ws"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import {
  LIMITS,
  MESSAGE,
  readJsonFrame,
  type StoringNews,
} from "../../../schema/sharing/protocol.ts"
import { systemClock } from "../../../server/base/clock.ts"
import { logAt } from "../../../server/base/log.ts"
import { prepareDemonstration } from "../../../server/demonstration.ts"
import { socketWire } from "../../../server/http/socketWire.ts"
import { serveConnection } from "../../../server/rooms/connection.ts"
import type { Room } from "../../../server/rooms/room.ts"
import { Rooms } from "../../../server/rooms/rooms.ts"
import { openSqliteStore } from "../../../server/store/sqlite.ts"
import type { Store } from "../../../server/store/store.ts"
import { DRAFT, atEnd, eventually, firstText } from "../support/serving.ts"
import { standingOf } from "../support/standings.ts"

/** Rooms over a store in memory that holds the demonstration draft, with an `append` of one's own. */
async function rooms(
  options: { idle?: number; snapshotAfter?: number } = {},
  append?: Store["append"],
) {
  const real = openSqliteStore(":memory:")
  if (isFault(real)) throw new Error(real.message)
  const store = {
    ...real,
    realAppend: (updates: Parameters<Store["append"]>[0]) => real.append(updates),
    ...(append && { append }),
  }
  await prepareDemonstration(store, systemClock)
  const parts = { store, clock: systemClock, log: logAt("silent") }
  return { store, rooms: new Rooms({ ...parts, ...options }) }
}

const reader = () => ({
  standing: standingOf({ role: "co-lead", party: "" }),
  send: vi.fn(),
  notStored: vi.fn(),
})

async function loadedFrom(store: Store) {
  const loaded = await store.load(DRAFT)
  if (isFault(loaded)) throw new Error(loaded.message)
  return loaded
}

/** A client's copy of a room's document whose changes go to the room. */
function copyOf(room: Room) {
  const document = draftDocument(new Y.Doc())
  Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(room.doc))
  const author = reader()
  document.doc.on("update", (update: Uint8Array) => room.receive(update, author, 1))
  return document
}

afterEach(() => {
  vi.useRealTimers()
})

describe("a room", () => {
  test("G13 leaves memory when it is idle, with a snapshot, and comes back the same", async () => {
    const { rooms: all, store } = await rooms({ idle: 20 })
    const room = await all.open(DRAFT)
    if (!room) throw new Error("no room")
    const someone = reader()
    room.readers.add(someone)
    const copy = copyOf(room)
    firstText(copy).insert(0, "New words. ")
    await eventually(() => room.seq).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(all.size).toBe(1)
    room.readers.delete(someone)
    all.release(room)
    await eventually(() => all.size).toBe(0)
    const loaded = await loadedFrom(store)
    expect(loaded.snapshot).not.toBeNull()
    expect(loaded.updates).toEqual([])
    const again = await all.open(DRAFT)
    expect(again?.doc.getXmlFragment("body").toJSON()).toBe(copy.body.toJSON())
  })

  test("G13 takes a snapshot when much has gathered, and goes on from it", async () => {
    const { rooms: all, store } = await rooms({ snapshotAfter: 10 })
    const room = await all.open(DRAFT)
    if (!room) throw new Error("no room")
    const copy = copyOf(room)
    for (let i = 0; i < 25; i++) {
      firstText(copy).insert(0, `${i} `)
      await eventually(() => room.seq).toBe(i + 2)
    }
    const loaded = await loadedFrom(store)
    expect(loaded.snapshot).not.toBeNull()
    expect(loaded.updates.length).toBeLessThan(10)
    const fresh = new Y.Doc()
    for (const update of [loaded.snapshot, ...loaded.updates.map(({ bytes }) => bytes)])
      if (update) Y.applyUpdate(fresh, update)
    expect(fresh.getXmlFragment("body").toJSON()).toBe(copy.body.toJSON())
    await all.close()
  })

  test("G7 takes nothing by which the draft would grow beyond all drafts", async () => {
    const { rooms: all, store } = await rooms()
    const large = draftDocument(new Y.Doc())
    for (const { bytes } of (await loadedFrom(store)).updates) Y.applyUpdate(large.doc, bytes)
    const before = Y.encodeStateVector(large.doc)
    firstText(large).insert(0, "x".repeat(LIMITS.draft - 1_000_000))
    const bytes = Y.encodeStateAsUpdate(large.doc, before)
    await store.append([{ draft: DRAFT, bytes, at: systemClock.now(), person: "p", clients: [] }])
    const room = await all.open(DRAFT)
    if (!room) throw new Error("no room")
    const asked = (words: string) => {
      const copy = draftDocument(new Y.Doc())
      Y.applyUpdate(copy.doc, room.state())
      const vector = Y.encodeStateVector(copy.doc)
      firstText(copy).insert(0, words)
      return room.receive(Y.encodeStateAsUpdate(copy.doc, vector), reader(), 1)
    }
    expect(asked("y".repeat(2_000_000))).toMatchObject({ fault: "too-large" })
    expect(asked("A few words. ")).toBeUndefined()
    await all.close()
  })

  test("G13 is loaded once, however many ask at the same time", async () => {
    const { rooms: all } = await rooms()
    const [a, b] = await Promise.all([all.open(DRAFT), all.open(DRAFT)])
    expect(a).toBe(b)
    expect(await all.open("nowhere")).toBeUndefined()
    expect(all.size).toBe(1)
    await all.close()
  })

  test("G4 keeps what the disk refuses, tells everybody, and leaves memory when it is stored", async () => {
    vi.useFakeTimers()
    let full = true
    const { rooms: all, store } = await rooms({ idle: 20 }, (updates) =>
      full ? Promise.reject(new Error("disk full")) : store.realAppend(updates),
    )
    const room = await all.open(DRAFT)
    if (!room) throw new Error("no room")
    const [author, other] = [reader(), reader()]
    room.readers.add(author).add(other)
    const copy = copyOf(room)
    firstText(copy).insert(0, "Refused at first. ")
    await vi.advanceTimersByTimeAsync(1)
    expect(other.send.mock.calls.flat().map(storingOf)).toEqual([false])
    const late = reader()
    room.greet(late)
    expect(late.send.mock.calls.flat().map(storingOf)).toEqual([false])
    room.readers.clear()
    all.release(room)
    await vi.advanceTimersByTimeAsync(100)
    expect(await all.open(DRAFT)).toBe(room)
    full = false
    await vi.advanceTimersByTimeAsync(600)
    expect(firstText(draftDocument(room.doc)).toString()).toContain("Refused at first. ")
    await vi.advanceTimersByTimeAsync(100)
    expect(all.size).toBe(0)
  })

  test("G4 leaves to their authors what would fill the memory while the disk refuses", async () => {
    vi.useFakeTimers()
    const { rooms: all } = await rooms({}, () => Promise.reject(new Error("disk full")))
    const room = await all.open(DRAFT)
    if (!room) throw new Error("no room")
    const author = reader()
    const { doc } = draftDocument(new Y.Doc())
    Y.applyUpdate(doc, room.state())
    const vectors = [Y.encodeStateVector(doc)]
    for (let i = 0; i < 12; i++) {
      firstText(draftDocument(doc)).insert(0, "x".repeat(3_500_000))
      const update = Y.encodeStateAsUpdate(doc, vectors.at(-1))
      vectors.push(Y.encodeStateVector(doc))
      room.receive(update, author, i + 1)
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(author.notStored.mock.calls.length).toBeGreaterThan(0)
    expect(author.notStored.mock.calls.length).toBeLessThan(4)
    vi.useRealTimers()
    await all.close()
  })

  test.each(Array.from({ length: 6 }, (_, i) => i))(
    "G13 is not put away under somebody who comes in at that moment (turn %i)",
    async (turn) => {
      vi.useFakeTimers()
      let letThrough: (seqs: number[]) => void = () => undefined
      const held = new Promise<number[]>((resolve) => (letThrough = resolve))
      const { rooms: all, store } = await rooms({ idle: 20 }, () => held)
      const first = { draft: "other", bytes: Uint8Array.of(0, 0), at: "", person: "p" }
      await store.createDraft({ id: "other", title: "T", start: "{}", created: "" }, first)
      await all.open(DRAFT)
      const other = await all.open("other")
      if (!other) throw new Error("no room")
      const update = Y.encodeStateAsUpdate(titled())
      other.receive(update, reader(), 1)
      // The idle room waits for the disk, which is busy with the other draft.
      await vi.advanceTimersByTimeAsync(30)
      letThrough([2])
      for (let i = 0; i < turn; i++) await Promise.resolve()
      const entered = await all.open(DRAFT)
      entered?.readers.add(reader())
      await vi.advanceTimersByTimeAsync(100)
      expect(await all.open(DRAFT)).toBe(entered)
    },
  )
})

/** What a frame says of storing; undefined for other frames. */
function storingOf(frame: unknown): unknown {
  const decoder = createDecoder(frame as Uint8Array)
  if (readVarUint(decoder) !== MESSAGE.storing) return undefined
  return (readJsonFrame(decoder) as StoringNews).storing
}

/** A document that holds a title and nothing else. */
function titled(): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap("meta").set("title", "T")
  return doc
}

describe("a silent connection", () => {
  async function silent() {
    const { rooms: all } = await rooms()
    const room = await all.open(DRAFT)
    if (!room) throw new Error("no room")
    vi.useFakeTimers()
    const frames: Uint8Array[] = []
    const ws = Object.assign(new EventEmitter(), {
      readyState: 1,
      bufferedAmount: 0,
      ping: vi.fn(),
      close: vi.fn(),
      terminate: vi.fn(),
    })
    const standing = standingOf({ role: "observer", party: "" })
    const around = { clock: systemClock, log: logAt("silent") }
    const socket = {
      cork: vi.fn(),
      uncork: vi.fn(),
      write: (frame: Uint8Array) => frames.push(frame.subarray(2)) > 0,
    }
    const wire = socketWire(ws as unknown as WebSocket, socket)
    serveConnection(wire, standing, room, () => undefined, around)
    atEnd(() => ws.emit("close"))
    return { frames, ws }
  }

  test("T10 hears something every 15 seconds, or y-websocket takes the server for dead", async () => {
    const { frames, ws } = await silent()
    const before = frames.length
    for (let i = 1; i <= 4; i++) {
      vi.advanceTimersByTime(15_000)
      ws.emit("pong")
      expect(frames.length).toBe(before + i)
    }
    expect(frames.at(-1)?.[0]).toBe(MESSAGE.awareness)
    expect(ws.terminate).not.toHaveBeenCalled()
  })

  test("T10 is cut when it does not answer either", async () => {
    const { ws } = await silent()
    vi.advanceTimersByTime(31_000)
    expect(ws.terminate).toHaveBeenCalled()
  })
})
