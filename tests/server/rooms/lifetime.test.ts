import { EventEmitter } from "node:events"
import { afterEach, describe, expect, test, vi } from "vitest"
import type { WebSocket } from "ws"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { MESSAGE } from "../../../schema/sharing/protocol.ts"
import { systemClock } from "../../../server/base/clock.ts"
import { logAt } from "../../../server/base/log.ts"
import { prepareDemonstration } from "../../../server/demonstration.ts"
import { serveConnection } from "../../../server/rooms/connection.ts"
import type { Room } from "../../../server/rooms/room.ts"
import { Rooms } from "../../../server/rooms/rooms.ts"
import { openSqliteStore } from "../../../server/store/sqlite.ts"
import { DRAFT, atEnd, eventually, firstText } from "../support/serving.ts"

/** Rooms over a store in memory that holds the demonstration draft. */
async function rooms(options: { idle?: number; snapshotAfter?: number } = {}) {
  const store = openSqliteStore(":memory:")
  if (isFault(store)) throw new Error(store.message)
  await prepareDemonstration(store, systemClock)
  const parts = { store, clock: systemClock, log: logAt("silent") }
  return { store, rooms: new Rooms({ ...parts, ...options }) }
}

const reader = () => ({
  person: "norway",
  role: "delegate" as const,
  send: vi.fn(),
  notStored: vi.fn(),
})

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
    const loaded = await store.load(DRAFT)
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
    const loaded = await store.load(DRAFT)
    expect(loaded.snapshot).not.toBeNull()
    expect(loaded.updates.length).toBeLessThan(10)
    const fresh = new Y.Doc()
    for (const update of [loaded.snapshot, ...loaded.updates])
      if (update) Y.applyUpdate(fresh, update)
    expect(fresh.getXmlFragment("body").toJSON()).toBe(copy.body.toJSON())
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
})

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
      send: (frame: Uint8Array) => frames.push(frame),
      ping: vi.fn(),
      close: vi.fn(),
      terminate: vi.fn(),
    })
    const person = {
      person: "o",
      name: "Observer",
      party: "",
      role: "observer",
      draft: DRAFT,
    } as const
    serveConnection(ws as unknown as WebSocket, person, room, () => undefined)
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
