/** The text that a device keeps for a person, over all their drafts. */

import { expect, test } from "vitest"
import { memoryDevice, placeOnDevice, seenTo } from "../../../client/base/device.ts"
import { keptTexts } from "../../../client/base/keptTexts.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { build } from "../../support/build.ts"

test("U43 what a device keeps for a person is found over all drafts, and nothing of anybody else", async () => {
  const device = memoryDevice()
  const place = placeOnDevice("per/son")
  const [base, mine] = ["We act.", "We act now."].map(
    (text) => paragraphsOf(build(text))[0] ?? null,
  )
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`
  const held = { words: "late words", reason: "This draft is frozen.", at: at(2) }
  await device.write(`${place}one%2Ftwo/held/1`, held)
  await device.write(`${place}other/work/2`, {
    ...{ parcels: [], at: at(1) },
    versions: [{ paragraph: "p1", key: "", base, mine }],
  })
  await device.write(`${place}other/held/3`, seenTo(4))
  await device.write(`${place}other/held/4`, { ...held, words: "" })
  await device.write(`${placeOnDevice("another")}other/held/5`, held)
  expect(await keptTexts(device, "per/son")).toEqual([
    { name: `${place}other/work/2`, draft: "other", words: " now", reason: null, at: at(1) },
    { name: `${place}one%2Ftwo/held/1`, draft: "one/two", ...held },
  ])
  const broken = { ...device, all: () => Promise.reject(new Error("forbidden")) }
  expect(await keptTexts(broken, "per/son")).toEqual([])
})
