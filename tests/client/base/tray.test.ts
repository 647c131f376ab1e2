/** The tray of held text, with several pages of one person at one device. */

import { expect, test } from "vitest"
import { keptFor, memoryDevice } from "../../../client/base/device.ts"
import type { HeldText } from "../../../client/base/heldText.ts"
import { createTray } from "../../../client/base/tray.ts"

const PLACE = "norway/draft/"

function held(id: string, at: string, words = id): HeldText {
  return {
    ...{
      id,
      at,
      words,
      cause: "refused",
      reason: "This draft is frozen.",
      paragraph: "p",
      key: "A.1",
    },
    ...{ base: null, mine: null, from: 0, to: 0 },
  }
}

test("U39 two pages of one person show one tray, and what one puts back is gone from the other", async () => {
  const device = memoryDevice()
  const told: string[] = []
  const page = (name: string) =>
    createTray(device, PLACE, ({ id }) => {
      told.push(`${name} ${id}`)
      return Promise.resolve(true)
    })
  const [one, other] = [page("one"), page("other")]
  const ids = (tray: typeof one) => tray.held.get().map(({ id }) => id)
  one.take([held("b", "2026-01-02")])
  await expect.poll(() => ids(other)).toEqual(["b"])
  other.take([held("a", "2026-01-01")])
  await expect.poll(() => ids(one)).toEqual(["a", "b"])
  one.discard("b")
  await expect.poll(() => ids(other)).toEqual(["a"])
  expect([ids(one), told]).toEqual([["a"], ["one b"]])
  // The server offers it again: it was seen to.
  expect(other.take([held("b", "2026-01-02")])).toEqual([])
  await device.write("norway/another/held/c", held("c", "2026-01-03"))
  one.close()
  other.discard("a")
  await expect.poll(async () => (await device.all(PLACE)).size).toBe(0)
  expect([ids(one), ids(other)]).toEqual([["a"], []])
})

test("U39 what was seen to does not come again after a reload, though the server has not heard of it", async () => {
  const device = memoryDevice()
  const told: string[] = []
  let heard = false
  const visit = async () => {
    const tray = createTray(device, PLACE, ({ id }) => {
      told.push(id)
      return Promise.resolve(heard)
    })
    await tray.load()
    return tray
  }
  const text = { ...held("a", "2026-01-01"), cause: "returned" } as const
  const first = await visit()
  first.take([text])
  first.discard("a")
  await expect.poll(() => keptFor(device, "norway")).toBe(0)
  first.close()

  const second = await visit()
  expect(second.held.get()).toEqual([])
  heard = true
  expect(second.take([text])).toEqual([])
  expect([second.held.get(), told]).toEqual([[], ["a", "a"]])
  // Then nothing of it is left.
  await expect.poll(async () => (await device.all(PLACE)).size).toBe(0)
})
