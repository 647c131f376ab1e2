import * as decoding from "lib0/decoding"
import { describe, expect, test } from "vitest"
import { WebSocket } from "ws"
import * as Y from "yjs"
import { CLOSE, LIMITS, MESSAGE, SYNC, syncFrame } from "../../../schema/sharing/protocol.ts"
import type { Store } from "../../../server/store/store.ts"
import { signToken } from "../../../server/accounts/links.ts"
import {
  DRAFT,
  atEnd,
  client,
  clientOver,
  cookieOf,
  eventually,
  firstText,
  heard,
  rawSocket,
  saying,
  serving,
  temporaryFolder,
} from "../support/serving.ts"

describe.each(["websocket", "http"] as const)("two people at one draft over %s", (transport) => {
  const client = clientOver(transport)

  test("T1 see what each other writes, and end with the same text", async () => {
    const server = await serving()
    const a = client(server, await cookieOf(server, "Co-lead of the group"))
    const b = client(server, await cookieOf(server, "Secretariat"))
    await a.synced()
    await b.synced()
    for (let i = 0; i < 20; i++) {
      a.type(`a${i} `)
      firstText(b.document).insert(0, `b${i} `)
    }
    await eventually(() => a.durable.at(-1)).toBe(20)
    await eventually(() => b.durable.at(-1)).toBe(20)
    await eventually(() => a.text() === b.text()).toBe(true)
    expect(a.text()).toContain("a19 ")
    expect(a.text()).toContain("b19 ")
  })

  test("T2 find the draft whole when told that it is there, also after a restart", async () => {
    const data = temporaryFolder()
    const before = await serving({}, data)
    const a = client(before, await cookieOf(before, "Co-lead of the group"))
    await a.synced()
    a.type(" written before the restart")
    await eventually(() => a.durable.at(-1)).toBe(1)
    const text = a.text()
    a.provider.destroy()
    await before.stop()

    const slow = (real: Store): Store => ({
      ...real,
      load: async (draft) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        return real.load(draft)
      },
    })
    const after = await serving({ store: slow }, data)
    const cookie = await cookieOf(after, "Observer")
    const b = client(after, cookie)
    let first: string | null = null
    b.provider.on("sync", () => (first ??= b.text()))
    await b.synced()
    expect(first).toBe(text)
  })

  test("T3 work done offline, and typed while the connection comes back, all arrives", async () => {
    const server = await serving()
    const a = client(server, await cookieOf(server, "Co-lead of the group"))
    const b = client(server, await cookieOf(server, "Secretariat"))
    await a.synced()
    await b.synced()
    a.provider.disconnect()
    a.type(" offline,")
    a.provider.on("status", ({ status }) => {
      // Sent before step 2, and building on what was typed offline.
      if (status === "connected") a.type(" on opening,")
    })
    a.provider.connect()
    await a.synced()
    a.type(" after.")
    await eventually(() => b.text()).toContain(" offline, on opening, after.")
    await eventually(() => a.durable.at(-1)).toBe(2)
    expect(a.refused).toEqual([])
  })
})

describe.each(["websocket", "http"] as const)("a connection over %s", (transport) => {
  const client = clientOver(transport)

  test("T4 an update that is refused closes nothing, and its author is told why", async () => {
    const server = await serving()
    const observer = client(server, await cookieOf(server, "Observer"))
    const other = client(server, await cookieOf(server, "Secretariat"))
    await observer.synced()
    await other.synced()
    const before = other.text()
    observer.type(" by an observer")
    await eventually(() => observer.refused.map(({ code }) => code)).toEqual(["not-allowed"])
    await heard(observer, other)
    expect(other.text()).toBe(before)
    expect(observer.provider.wsconnected).toBe(true)
    other.type(" by a delegate")
    await eventually(() => observer.text()).toContain(" by a delegate")
  })

  test("T6 needs a sign-in of this server, a draft that is there and the same schema", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Co-lead of the group")
    const forged = signToken(
      Buffer.alloc(32),
      { person: "x", name: "X", party: "", role: "co-lead", draft: DRAFT },
      Date.now() + 1000,
    )
    const tries = [
      [client(server, ""), CLOSE.notSignedIn],
      [client(server, `chapeau=${forged}`), CLOSE.notSignedIn],
      [client(server, `${cookie}x`), CLOSE.notSignedIn],
      [client(server, cookie, "nowhere"), CLOSE.noSuchDraft],
      [client(server, cookie, "constructor"), CLOSE.noSuchDraft],
      [client(server, cookie, DRAFT, "2"), CLOSE.otherVersion],
    ] as const
    for (const [each, code] of tries) {
      await eventually(() => each.closed).toEqual([code])
      expect(each.text()).toBe("")
    }
  })

  test("T8 comes back by itself when the server has started again", async () => {
    const data = temporaryFolder()
    const before = await serving({}, data)
    const cookie = await cookieOf(before, "Co-lead of the group")
    const a = client(before, cookie)
    await a.synced()
    await before.stop()
    await eventually(() => a.provider.wsconnected).toBe(false)
    a.type(" meanwhile")
    const after = await serving({}, data, true, before.port)
    const b = client(after, cookie)
    await b.synced()
    await eventually(() => b.text()).toContain(" meanwhile")
  })
})

describe("a connection", () => {
  test("T4 that sends what cannot be read is closed, and nobody else notices", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Co-lead of the group")
    const other = client(server, await cookieOf(server, "Secretariat"))
    await other.synced()
    const garbage = [
      Uint8Array.of(),
      Uint8Array.of(99),
      Uint8Array.of(0, 7, 1, 1),
      Uint8Array.of(0, 2, 200),
      Uint8Array.of(0, 0, 255, 255, 255, 255, 15),
      Uint8Array.of(1, 5, 1, 2, 3),
      Uint8Array.of(1, 6, 1, 7, 1, 2, 123, 123),
      Uint8Array.of(MESSAGE.durable, 0, 0),
      syncFrame(SYNC.step1, Uint8Array.of(255, 255)),
    ]
    for (const bytes of garbage) {
      const raw = await rawSocket(server, cookie)
      raw.ws.send(bytes)
      expect(await raw.closed, [...bytes].join(" ")).toBe(CLOSE.malformed)
    }
    const words = await rawSocket(server, cookie)
    words.ws.send("a text frame")
    expect(await words.closed).toBe(CLOSE.malformed)
    other.type(" still here")
    await eventually(() => other.durable.at(-1)).toBe(1)
  })

  test("T5 that sends a frame above the limit is closed before the frame is kept", async () => {
    const server = await serving()
    const raw = await rawSocket(server, await cookieOf(server, "Co-lead of the group"))
    raw.ws.send(new Uint8Array(LIMITS.frame + 1))
    expect(await raw.closed).toBe(CLOSE.frameTooLarge)
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })

  test("T5 that breaks the rules of WebSocket is closed, and the server lives", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Co-lead of the group")
    for (const bytes of [
      [0xc2, 0x80, 0, 0, 0, 0],
      [0x83, 0x80, 0, 0, 0, 0],
      [0x89, 0xfe, 0, 200],
    ]) {
      const raw = await rawSocket(server, cookie)
      const socket: unknown = Reflect.get(raw.ws, "_socket")
      ;(socket as { write(bytes: Uint8Array): void }).write(Uint8Array.from(bytes))
      expect(await raw.closed).toBe(1002)
    }
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })

  test("T6 is not opened for a page of another site", async () => {
    const server = await serving()
    const cookie = await cookieOf(server, "Co-lead of the group")
    await expect(rawSocket(server, cookie, { origin: "https://evil.example" })).rejects.toThrow(
      "403",
    )
    await expect(rawSocket(server, cookie, { origin: "null" })).rejects.toThrow("403")
    const own = await rawSocket(server, cookie, { origin: `http://127.0.0.1:${server.port}` })
    expect(own.ws.readyState).toBe(WebSocket.OPEN)
    for (const path of [
      "/elsewhere",
      "/sync/",
      "/sync/a/b",
      "/sync/%00",
      "/sync/..%2f..%2fpasswd",
    ]) {
      const ws = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers: { cookie } })
      atEnd(() => ws.terminate())
      await expect(new Promise((_, reject) => ws.on("error", reject))).rejects.toThrow("404")
    }
  })

  test("T6 that ends while its draft is loaded keeps nothing open", async () => {
    let loads = 0
    let letThrough: () => void = () => undefined
    const open = new Promise<void>((resolve) => (letThrough = resolve))
    const slow = (real: Store): Store => ({
      ...real,
      load: async (draft) => {
        loads++
        await open
        return real.load(draft)
      },
    })
    const server = await serving({ store: slow, roomIdle: 10 })
    const raw = await rawSocket(server, await cookieOf(server, "Observer"))
    await eventually(() => loads).toBe(1)
    raw.ws.terminate()
    await raw.closed
    // A request that is answered later than the end of the socket was heard.
    await fetch(`${server.url}/health`)
    letThrough()
    const cookie = await cookieOf(server, "Observer")
    const path = `${server.url}/api/drafts/${DRAFT}/render`
    // Loaded again: the room that nobody has open was put away.
    await expect
      .poll(
        async () => {
          await fetch(path, { headers: { cookie } })
          return loads
        },
        { timeout: 10_000, interval: 100 },
      )
      .toBeGreaterThan(1)
  })

  test("T7 that does not read what is sent is closed when too much waits", async () => {
    const server = await serving()
    const writer = client(server, await cookieOf(server, "Co-lead of the group"))
    await writer.synced()
    firstText(writer.document).insert(0, "x".repeat(1_000_000))
    await eventually(() => writer.durable.at(-1)).toBe(1)
    const idle = await rawSocket(server, await cookieOf(server, "Observer"))
    idle.ws.send(saying([4242, 1, { cursor: 1 }]))
    const isPresent = () => writer.provider.awareness.getStates().has(4242)
    await eventually(isPresent).toBe(true)
    idle.ws.pause()
    const ask = syncFrame(SYNC.step1, Y.encodeStateVector(new Y.Doc()))
    for (let i = 0; i < 100; i++) idle.ws.send(ask)
    // Nothing can be told to one who does not read; the socket is cut.
    await eventually(isPresent).toBe(false)
    idle.ws.resume()
    expect([CLOSE.slowReader, 1006]).toContain(await idle.closed)
    expect(idle.frames.length).toBeLessThan(60)
    writer.type(" on")
    await eventually(() => writer.durable.at(-1)).toBe(2)
  })

  test("T7 for whom a large draft waits is not closed for it, while others write", async () => {
    const server = await serving()
    const writer = client(server, await cookieOf(server, "Co-lead of the group"))
    await writer.synced()
    const text = firstText(writer.document)
    for (let i = 1; i <= 5; i++) {
      text.insert(0, "x".repeat(4_000_000))
      await eventually(() => writer.durable.at(-1)).toBe(i)
    }
    const slow = await rawSocket(server, await cookieOf(server, "Observer"))
    slow.ws.pause()
    slow.ws.send(syncFrame(SYNC.step1, Y.encodeStateVector(new Y.Doc())))
    for (let i = 6; i <= 10; i++) {
      writer.type(" on")
      await eventually(() => writer.durable.at(-1)).toBe(i)
    }
    slow.ws.resume()
    await eventually(() => slow.frames.some(({ length }) => length > 20_000_000)).toBe(true)
    expect(slow.ws.readyState).toBe(slow.ws.OPEN)
  })

  test("T8 is told to come back when the server stops", async () => {
    const server = await serving()
    const raw = await rawSocket(server, await cookieOf(server, "Observer"))
    await eventually(() => raw.frames.length).toBeGreaterThan(0)
    await server.stop()
    expect(await raw.closed).toBe(CLOSE.restart)
  })

  test("T9 begins with the server's step 1, so that work done offline is asked for", async () => {
    const server = await serving()
    const raw = await rawSocket(server, await cookieOf(server, "Observer"))
    await eventually(() => raw.frames.length).toBeGreaterThan(0)
    const decoder = decoding.createDecoder(raw.frames[0] ?? new Uint8Array())
    expect(decoding.readVarUint(decoder)).toBe(MESSAGE.sync)
    expect(decoding.readVarUint(decoder)).toBe(SYNC.step1)
  })
})
