/** The tray of held text, with several pages of one person at one device. */

import { expect, test } from "vitest"
import { memoryDevice } from "../../../client/base/device.ts"
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
  const page = (name: string) => createTray(device, PLACE, ({ id }) => told.push(`${name} ${id}`))
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
