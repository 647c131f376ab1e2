/** What this device keeps of a person's comments: what they typed and did not send, and what they saw. */

import { expect, test } from "vitest"
import { createAttention } from "../../../client/base/attention.ts"
import { forgetPerson, keptFor, memoryDevice, placeOnDevice } from "../../../client/base/device.ts"
import { keptTexts } from "../../../client/base/keptTexts.ts"
import { createUnsent } from "../../../client/base/unsent.ts"
import { everybodyIn, mentionAt, offeredFor, piecesOf } from "../../../client/ui/mentions.ts"
import { fault } from "../../../schema/base/fault.ts"
import type { AttentionChange, NoticeKind } from "../../../schema/sharing/attention.ts"

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

/** A server that keeps what it is told, and can be out of reach. */
function elsewhere() {
  const known = {
    seen: new Set<string>(),
    looked: null as string | null,
    muted: [] as NoticeKind[],
  }
  const server = { known, away: false, told: 0 }
  const answer = () => ({ ...known, seen: [...known.seen] })
  const away = () => Promise.resolve(fault("not-loaded", "away"))
  return Object.assign(server, {
    read: () => (server.away ? away() : Promise.resolve(answer())),
    tell(change: Partial<AttentionChange>) {
      if (server.away) return away()
      server.told++
      for (const id of change.seen ?? []) known.seen.add(id)
      if (change.looked !== undefined) known.looked = change.looked
      if (change.muted) known.muted = change.muted
      return Promise.resolve(answer())
    },
  })
}

test("U181 what a person saw is kept for them, in every page of theirs, and is no work of theirs", async () => {
  const device = memoryDevice()
  const server = elsewhere()
  server.away = true
  const one = createAttention(device, "ann", "draft", server)
  const other = createAttention(device, "ann", "draft", server)
  await expect.poll(() => one.seen.get()).toEqual(new Set())
  one.see(["t1#0"])
  await expect.poll(() => other.seen.get()).toEqual(new Set(["t1#0"]))
  expect(await keptFor(device, "ann")).toBe(0)
  const another = createAttention(device, "bob", "draft", server)
  await expect.poll(() => another.seen.get()).toEqual(new Set())
  await forgetPerson(device, "ann")
  expect(await device.all("")).toEqual(new Map())
  for (const each of [one, other, another]) each.close()
})

test("U181 what was seen on one device is seen on another, without a connection later", async () => {
  const server = elsewhere()
  const [first, second] = [memoryDevice(), memoryDevice()]
  const one = createAttention(first, "ann", "draft", server)
  await expect.poll(() => one.seen.get()).toEqual(new Set())
  one.see(["t1#0", "t2#0"])
  one.look(AT)
  one.mute(new Set(["decision"]))
  await expect.poll(() => server.known.seen.size).toBe(2)
  expect(server.told).toBe(1)
  const other = createAttention(second, "ann", "draft", server)
  await expect.poll(() => other.seen.get()).toEqual(new Set(["t1#0", "t2#0"]))
  expect([other.looked.get(), [...other.muted.get()]]).toEqual([AT, ["decision"]])

  server.away = true
  other.see(["t3#0"])
  other.look("2025-01-01T00:00:00.000Z")
  expect(other.looked.get()).toBe(AT)
  await new Promise((resolve) => setTimeout(resolve, 500))
  other.close()
  server.away = false
  const later = createAttention(second, "ann", "draft", server)
  await expect.poll(() => server.known.seen.has("t3#0")).toBe(true)
  one.refresh()
  await expect.poll(() => one.seen.get()?.has("t3#0")).toBe(true)
  for (const each of [one, later]) each.close()
})

test("U53 a mention begins with an @ that follows no letter", () => {
  expect(mentionAt("I ask @Ken", 10)).toEqual({ at: 6, begun: "Ken" })
  expect(mentionAt("@", 1)).toEqual({ at: 0, begun: "" })
  expect(mentionAt("mail@example", 12)).toBeNull()
  expect(mentionAt("no mention", 10)).toBeNull()
})

test("U180 parties, those who act for the group and people are offered, the likeliest first", () => {
  const all = everybodyIn({
    parties: ["Norway", "Kenya"],
    people: [
      { person: "p1", name: "Ken", role: "delegate", parties: ["Kenya"] },
      { person: "p2", name: "Norway", role: "delegate", parties: ["Norway"] },
    ],
  })
  expect(all.map(({ name }) => name)).toEqual(["Kenya", "Norway", "co-leads", "secretariat", "Ken"])
  expect(all.find(({ name }) => name === "Norway")?.to).toEqual({ party: "Norway" })
  expect(all.at(-1)).toMatchObject({ to: { person: "p1", name: "Ken" }, about: "delegate, Kenya" })
  expect(offeredFor(all, "ke").map(({ name }) => name)).toEqual(["Kenya", "Ken"])
  expect(offeredFor(all, "LEAD").map(({ name }) => name)).toEqual(["co-leads"])
  expect(offeredFor(all, "nobody")).toEqual([])
})

test("U180 whoever is not known of the group is no mention, but plain words", () => {
  const text = "@Ken and @President"
  const said = {
    ...{ by: "x", party: "", at: AT, text },
    mentions: [
      { person: "p1", name: "Ken", from: 0, to: 4 },
      { person: "p9", name: "President", from: 9, to: 19 },
    ],
  }
  const known = [{ name: "Ken", to: { person: "p1", name: "Ken" } }]
  expect(piecesOf(said, known).map((each) => [each.text, each.mention !== null])).toEqual([
    ["@Ken", true],
    [" and @President", false],
  ])
})
