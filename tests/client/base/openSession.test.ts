import { beforeEach, expect, test, vi } from "vitest"
import { forgetPerson, keptFor, memoryDevice, type Device } from "../../../client/base/device.ts"
import { LOCAL_ORIGIN } from "../../../client/base/session.ts"
import { openSession } from "../../../client/base/openSession.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { proposeInsertion } from "../../../schema/operations/propose.ts"
import { readBody } from "../../../schema/operations/reading.ts"
import { LIMITS } from "../../../schema/sharing/protocol.ts"
import type { Running } from "../../../server/start.ts"
import {
  DRAFT,
  atEnd,
  client,
  cookieOf,
  eventually,
  firstText,
  serving,
  socketWith,
  temporaryFolder,
} from "../../server/support/serving.ts"

const page = new Map<string, (event: Event) => void>()

beforeEach(() => {
  vi.stubGlobal("addEventListener", (type: string, listener: (event: Event) => void) => {
    page.set(type, listener)
  })
  vi.stubGlobal("removeEventListener", () => undefined)
  // The first ending is called last: what was opened is closed with these.
  atEnd(() => vi.unstubAllGlobals())
})

async function session(server: Running, name: string, device: Device = memoryDevice()) {
  vi.stubGlobal("WebSocket", socketWith(await cookieOf(server, name)))
  const me = { person: name, name, party: "Norway", role: "delegate" } as const
  const opened = openSession(DRAFT, me, `ws://127.0.0.1:${server.port}`, device)
  atEnd(() => opened.close())
  await opened.loaded
  await eventually(() => opened.saved.get().connection).toBe("online")
  return opened
}

/** Id of the first paragraph. */
function firstOf({ body }: DraftDocument): string {
  return paragraphsOf(readBody(body))[0]?.id ?? ""
}

/** Whether the page would ask before it is left now. */
function asks(): boolean {
  const event = new Event("beforeunload", { cancelable: true })
  page.get("beforeunload")?.(event)
  return event.defaultPrevented
}

test("U2 U3 what was typed counts, and keeps the page, until it is safe", async () => {
  const server = await serving()
  const mine = await session(server, "Co-lead of the group")
  expect([mine.saved.get().undelivered, asks()]).toEqual([0, false])
  firstText(mine.document).insert(0, "New words. ")
  expect([mine.saved.get().undelivered, asks()]).toEqual([1, true])
  await eventually(() => [mine.saved.get().undelivered, asks()]).toEqual([0, false])
  expect(mine.undeliveredWords()).toBe("")
  const other = client(server, await cookieOf(server, "Observer"))
  await eventually(() => other.text()).toContain("New words. ")
})

test("U2 a word that is being composed counts as not delivered", async () => {
  const mine = await session(await serving(), "Delegate of Norway")
  mine.holdRemote(true)
  expect(asks()).toBe(false)
  mine.composing(true)
  expect([mine.saved.get().undelivered, asks()]).toEqual([1, true])
  mine.holdRemote(false)
  mine.composing(false)
  expect([mine.saved.get().undelivered, asks()]).toEqual([0, false])
})

test("U30 what is refused comes into the tray, and the draft goes on without it", async () => {
  const mine = await session(await serving(), "Observer")
  const news: string[] = []
  mine.onNews(({ text }) => void news.push(text))
  const before = mine.document
  let renewals = 0
  mine.renewed.subscribe(() => {
    renewals++
  })
  firstText(mine.document).insert(0, "Words of an observer. ")
  const reason = "Your role reads this draft and does not change it."
  await eventually(() => mine.tray.held.get()).toMatchObject([
    { cause: "refused", reason, words: "Words of an observer. ", from: 0, to: 0 },
  ])
  expect(mine.saved.get()).toMatchObject({ connection: "online", undelivered: 0 })
  expect([news, renewals, mine.document === before]).toEqual([[reason], 1, false])
  expect(firstText(mine.document).toJSON()).not.toContain("observer")
  await eventually(() => asks()).toBe(false)
})

test("U30 what is too much for one update comes into the tray, and is never sent", async () => {
  const mine = await session(await serving(), "Delegate of Norway")
  firstText(mine.document).insert(0, `${"x".repeat(LIMITS.update)} `)
  await eventually(() => mine.tray.held.get().length).toBe(1)
  const [held] = mine.tray.held.get()
  expect(held?.reason).toBe("What was typed or pasted here is too much to be sent at once.")
  expect(held?.words.length).toBe(LIMITS.update + 1)
  expect(mine.saved.get()).toMatchObject({ connection: "online", undelivered: 0 })
})

test("U39 the tray is on this device until its person has seen to it", async () => {
  const server = await serving()
  const device = memoryDevice()
  const first = await session(server, "Observer", device)
  firstText(first.document).insert(0, "Words of an observer. ")
  await eventually(() => first.tray.held.get().length).toBe(1)
  await eventually(() => first.tray.kept.get()).toBe(true)
  first.close()
  const again = await session(server, "Observer", device)
  expect(again.tray.held.get()).toMatchObject([{ words: "Words of an observer. " }])
  again.tray.discard(again.tray.held.get()[0]?.id ?? "")
  again.close()
  const third = await session(server, "Observer", device)
  expect(third.tray.held.get()).toEqual([])
})

test("U39 the page asks before it is left with words that are nowhere else", async () => {
  const broken: Device = { ...memoryDevice(), write: () => Promise.reject(new Error("full")) }
  const mine = await session(await serving(), "Observer", broken)
  firstText(mine.document).insert(0, "Words of an observer. ")
  await eventually(() => mine.tray.held.get().length).toBe(1)
  expect([mine.tray.kept.get(), asks()]).toEqual([false, true])
  mine.tray.discard(mine.tray.held.get()[0]?.id ?? "")
  expect(asks()).toBe(false)
})

test("U31 U3 what is typed without a connection is on this device, and arrives in a later visit", async () => {
  const data = temporaryFolder()
  const server = await serving({}, data)
  const device = memoryDevice()
  const first = await session(server, "Delegate of Norway", device)
  const { port } = server
  await server.stop()
  await eventually(() => first.saved.get().connection).toBe("offline")
  first.workAt(null)
  const made = proposeInsertion(
    {
      document: first.document,
      actor: first.actor,
      newId: () => "proposal01",
      now: () => "2026-01-01T00:00:00.000Z",
      origin: LOCAL_ORIGIN,
    },
    { at: { paragraph: firstOf(first.document), offset: 0 }, text: "Typed at sea. " },
  )
  expect(made).toMatchObject({ applied: true })
  expect(asks()).toBe(true)
  await eventually(() => first.saved.get()).toMatchObject({ undelivered: 1, kept: true })
  expect(asks()).toBe(false)
  first.close()
  const again = await serving({}, data, true, port)
  const second = await session(again, "Delegate of Norway", device)
  expect(firstText(second.document).toJSON()).toContain("Typed at sea. ")
  await eventually(() => second.saved.get().undelivered).toBe(0)
  expect(second.tray.held.get()).toEqual([])
  const other = client(again, await cookieOf(again, "Observer"))
  await eventually(() => other.text()).toContain("Typed at sea. ")
  await expect.poll(async () => (await device.all("")).size).toBe(0)
})

test("U31 what comes back is no longer on the device as work to deliver, however soon the page goes", async () => {
  const data = temporaryFolder()
  const server = await serving({}, data)
  const device = memoryDevice()
  const first = await session(server, "Observer", device)
  const { port } = server
  await server.stop()
  await eventually(() => first.saved.get().connection).toBe("offline")
  firstText(first.document).insert(0, "Words of an observer. ")
  await eventually(() => first.saved.get()).toMatchObject({ undelivered: 1, kept: true })
  first.close()
  const again = await serving({}, data, true, port)
  const second = await session(again, "Observer", device)
  await eventually(() => second.tray.held.get().length).toBe(1)
  const names = [...(await device.all("")).keys()]
  expect(names).toEqual([expect.stringContaining("/held/")])
})

test("U31 what a page that is open keeps is its own: opened beside it, another delivers none of it", async () => {
  const data = temporaryFolder()
  const server = await serving({}, data)
  const device = memoryDevice()
  const first = await session(server, "Observer", device)
  const { port } = server
  await server.stop()
  await eventually(() => first.saved.get().connection).toBe("offline")
  firstText(first.document).insert(0, "Words of an observer. ")
  await eventually(() => first.saved.get()).toMatchObject({ undelivered: 1, kept: true })
  const again = await serving({}, data, true, port)
  const second = await session(again, "Observer", device)
  await eventually(() => first.saved.get()).toMatchObject({ connection: "online", undelivered: 0 })
  expect(second.saved.get()).toMatchObject({ connection: "online", undelivered: 0 })
  for (const { tray } of [first, second])
    await eventually(() => tray.held.get().map(({ words }) => words)).toEqual([
      "Words of an observer. ",
    ])
  await expect.poll(async () => (await device.all("")).size).toBe(1)
})

test("U31 nothing is left on the device of a person who asked it to forget", async () => {
  const device = memoryDevice()
  await device.write("Ana/draft/work/1", {})
  await device.write("Ana/other/held/2", {})
  await device.write("Bo/draft/work/1", {})
  expect(await keptFor(device, "Ana")).toBe(2)
  await forgetPerson(device, "Ana")
  expect([...(await device.all("")).keys()]).toEqual(["Bo/draft/work/1"])
})
