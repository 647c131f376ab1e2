import { beforeEach, expect, test, vi } from "vitest"
import { openSession } from "../../../client/base/openSession.ts"
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
} from "../../server/support/serving.ts"

let leaving: ((event: Event) => void) | undefined

beforeEach(() => {
  vi.stubGlobal("addEventListener", (_type: string, listener: typeof leaving) => {
    leaving = listener
  })
  vi.stubGlobal("removeEventListener", () => undefined)
  // The first ending is called last: what was opened is closed with these.
  atEnd(() => vi.unstubAllGlobals())
})

async function session(server: Running, name: string) {
  vi.stubGlobal("WebSocket", socketWith(await cookieOf(server, name)))
  const me = { name, party: "Norway", role: "delegate" } as const
  const opened = openSession(DRAFT, me, `ws://127.0.0.1:${server.port}`)
  atEnd(() => opened.close())
  await opened.loaded
  await eventually(() => opened.saved.get().connection).toBe("online")
  return opened
}

/** Whether the page would ask before it is left now. */
function asks(): boolean {
  const event = new Event("beforeunload", { cancelable: true })
  leaving?.(event)
  return event.defaultPrevented
}

test("U2 U3 what was typed counts, and keeps the page, until it is safe", async () => {
  const server = await serving()
  const mine = await session(server, "Delegate of Norway")
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
  mine.holdRemote?.(true)
  expect(asks()).toBe(false)
  mine.composing?.(true)
  expect([mine.saved.get().undelivered, asks()]).toEqual([1, true])
  mine.holdRemote?.(false)
  mine.composing?.(false)
  expect([mine.saved.get().undelivered, asks()]).toEqual([0, false])
})

test("U17 a refusal closes the draft with a sentence and keeps the words", async () => {
  const mine = await session(await serving(), "Observer")
  firstText(mine.document).insert(0, "Words of an observer. ")
  await eventually(() => mine.saved.get()).toEqual({
    connection: "closed",
    undelivered: 1,
    reason: "Your role reads this draft and does not change it.",
  })
  expect(mine.undeliveredWords()).toBe("Words of an observer. ")
})

test("U17 what is too much for one frame closes the draft, and is not sent for ever", async () => {
  const mine = await session(await serving(), "Delegate of Norway")
  firstText(mine.document).insert(0, "x".repeat(LIMITS.frame + 1))
  await eventually(() => mine.saved.get().connection).toBe("closed")
  expect(mine.saved.get().reason).toMatch(/too (much|large)/)
  expect(mine.undeliveredWords()).toHaveLength(LIMITS.frame + 1)
})
