import { describe, expect, test, vi } from "vitest"
import * as Y from "yjs"
import { CLOSE, MESSAGE, SYNC, syncFrame } from "../../../schema/sharing/protocol.ts"
import { costOfWork, createAllowance, LONGEST_WAIT } from "../../../server/rooms/allowance.ts"
import { client, cookieOf, eventually, rawSocket, serving } from "../support/serving.ts"

describe("an allowance", () => {
  test("T12 lets a burst through, then as much as time brings back", () => {
    let now = 0
    const take = createAllowance({ burst: 10, perSecond: 2 }, () => now)
    expect(take(10)).toBe(0)
    expect(take(1)).toBe(500)
    now += 500
    expect(take(0)).toBe(0)
    expect(take(3)).toBe(1500)
    now += 60_000
    expect(take(10)).toBe(0)
    expect(take(1)).toBeGreaterThan(0)
  })

  test("T12 survives a clock that is set back and forth", () => {
    let now = 10_000_000
    const take = createAllowance({ burst: 10, perSecond: 2 }, () => now)
    now -= 7_200_000
    expect(take(10)).toBe(0)
    expect(take(2)).toBe(1000)
    now += 1000
    expect(take(0)).toBe(0)
    now += 7_200_000
    expect(take(10)).toBe(0)
  })

  test("T12 lets a page take a tenth of the server's time, and wait no longer than its heart beats", () => {
    expect(costOfWork(100)).toBe(600)
    expect(costOfWork(-7_200_000)).toBe(0)
    expect(costOfWork(7_200_000)).toBe(costOfWork(10_000))
    expect(LONGEST_WAIT).toBeLessThan(30_000)
  })
})

const ask = syncFrame(SYNC.step1, Y.encodeStateVector(new Y.Doc()))

describe("a connection", () => {
  test("T12 that asks without end is read more slowly, and loses nothing", async () => {
    const server = await serving()
    const raw = await rawSocket(server, await cookieOf(server, "Observer"))
    const answers = () => raw.frames.filter(([type, kind]) => type === 0 && kind === SYNC.step2)
    for (let i = 0; i < 400; i++) raw.ws.send(ask)
    const other = client(server, await cookieOf(server, "Secretariat"))
    await other.synced()
    other.type(" unhurt")
    await eventually(() => other.durable.at(-1)).toBe(1)
    const early = answers().length
    expect(early).toBeGreaterThanOrEqual(20)
    expect(early).toBeLessThan(40)
    await eventually(() => answers().length).toBeGreaterThan(early)
    expect(raw.ws.readyState).toBe(raw.ws.OPEN)
  })

  test("T12 whose changes take the server long is read more slowly, and loses nothing", async () => {
    // Each look at this clock is a second after the one before: so long takes each change.
    let looks = 0
    const millis = () => Date.now() + 1000 * ++looks
    const server = await serving({ clock: { millis, now: () => new Date().toISOString() } })
    const busy = client(server, await cookieOf(server, "Co-lead of the group"))
    await busy.synced()
    for (let i = 1; i <= 9; i++) busy.type(`<${i}>`)
    await eventually(() => busy.durable.at(-1) ?? 0).toBeGreaterThan(4)
    expect(busy.durable.at(-1)).toBeLessThan(9)
    await expect.poll(() => busy.durable.at(-1), { timeout: 18_000 }).toBe(9)
  })

  test("T13 that goes on sending what is refused is ended, and it is logged", async () => {
    const warn = vi.fn()
    const server = await serving({ log: { info: vi.fn(), warn, error: vi.fn() } })
    const raw = await rawSocket(server, await cookieOf(server, "Observer"))
    raw.ws.send(syncFrame(SYNC.step2, Uint8Array.of(0, 0)))
    const doc = new Y.Doc()
    doc.getMap("meta").set("title", "mine")
    const update = syncFrame(SYNC.update, Y.encodeStateAsUpdate(doc))
    const refusals = () => raw.frames.filter(([type]) => type === MESSAGE.refused).length
    for (let i = 0; i < 90; i++) raw.ws.send(update)
    await eventually(refusals).toBe(90)
    expect(raw.ws.readyState).toBe(raw.ws.OPEN)
    for (let i = 0; i < 20; i++) raw.ws.send(update)
    expect(await raw.closed).toBe(CLOSE.tooManyRefused)
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      { draft: "demonstration", person: "observer", code: "not-allowed" },
      "a page was refused too often",
    )
  })
})
