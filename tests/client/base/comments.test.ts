/** What this device keeps of a person's comments: what they typed and did not send, and what they saw. */

import { expect, test } from "vitest"
import { forgetPerson, keptFor, memoryDevice, placeOnDevice } from "../../../client/base/device.ts"
import { keptTexts } from "../../../client/base/keptTexts.ts"
import { seenComments } from "../../../client/base/seenComments.ts"
import { createUnsent } from "../../../client/base/unsent.ts"
import { mentionAt } from "../../../client/ui/mentions.ts"

const AT = "2026-01-02T03:04:05.000Z"

test("U52 words that were not sent come back in a later visit, and on the account page", async () => {
  const device = memoryDevice()
  const place = `${placeOnDevice("ann")}draft/`
  const first = createUnsent(device, place)
  const words = { words: "Half a thought", at: AT, place: { subject: "p1" } }
  first.keep("new", words)
  first.keep("t1", { words: "Sent", at: AT })
  first.keep("t1", null)
  const later = createUnsent(device, place)
  later.keep("t2", { words: "Typed meanwhile", at: AT })
  await later.load()
  expect([...later.boxes.get().keys()].sort()).toEqual(["new", "t2"])
  expect(later.boxes.get().get("new")).toEqual(words)
  const kept = await keptTexts(device, "ann")
  expect(kept.map((each) => [each.draft, each.words, each.reason])).toEqual([
    ["draft", "Half a thought", null],
    ["draft", "Typed meanwhile", null],
  ])
})

test("U52 words stay on the screen where the device keeps nothing", async () => {
  const failing = () => Promise.reject(new Error("full"))
  const device = { ...memoryDevice(), write: failing, all: failing, remove: failing }
  const unsent = createUnsent(device, "x/")
  unsent.keep("new", { words: "Half", at: AT })
  await unsent.load()
  expect(unsent.boxes.get().get("new")?.words).toBe("Half")
})

test("U50 what a person saw is kept for them, in every page of theirs, and is no work of theirs", async () => {
  const device = memoryDevice()
  const [one, other] = [seenComments(device, "ann", "draft"), seenComments(device, "ann", "draft")]
  await expect.poll(() => one.ids.get()).toEqual(new Set())
  one.add(["t1#0"])
  await expect.poll(() => other.ids.get()).toEqual(new Set(["t1#0"]))
  expect(await keptFor(device, "ann")).toBe(0)
  const another = seenComments(device, "bob", "draft")
  await expect.poll(() => another.ids.get()).toEqual(new Set())
  await forgetPerson(device, "ann")
  expect(await device.all("")).toEqual(new Map())
  for (const each of [one, other, another]) each.close()
})

test("U53 a mention begins with an @ that follows no letter", () => {
  expect(mentionAt("I ask @Ken", 10)).toEqual({ at: 6, begun: "Ken" })
  expect(mentionAt("@", 1)).toEqual({ at: 0, begun: "" })
  expect(mentionAt("mail@example", 12)).toBeNull()
  expect(mentionAt("no mention", 10)).toBeNull()
})
