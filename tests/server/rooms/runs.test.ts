/** Runs of typing in the audit log, and how they are read. */

import { expect, test, vi } from "vitest"
import type { SealedEntry } from "../../../schema/sharing/audit.ts"
import { readEntries } from "../../../schema/sharing/auditReading.ts"
import { deedsOf, type TextChange } from "../../../schema/sharing/chronicle.ts"
import { Journal } from "../../../server/rooms/journal.ts"
import type { NewUpdate } from "../../../server/store/store.ts"
import { eventually } from "../support/serving.ts"

test("AU7 typing that goes on tells the run from its beginning, and the reader has it once", async () => {
  const log: SealedEntry[] = []
  let refuse = false
  const append = (updates: readonly NewUpdate[]) => {
    if (refuse) return Promise.reject(new Error("full"))
    for (const { at, draft, entries = [] } of updates)
      for (const entry of entries)
        log.push({ ...entry, group: "main", draft, at, seq: log.length + 1, hash: "" })
    return Promise.resolve(updates.map((_, i) => i + 1))
  }
  const journal = new Journal({ append }, 5)
  const writer = { committed: vi.fn(), stalled: vi.fn() }
  let [now, words] = [0, "The fox runs."]
  const change = async (person: string, after: string, paragraph = "p1", marks: string[] = []) => {
    const actor = { person, name: person, party: "Norway", role: "delegate" }
    const text = {
      paragraph,
      bracket: "",
      before: words,
      after,
      moved: false,
      marks,
      came: [],
      went: [],
    }
    const at = new Date((now += 1000)).toISOString()
    journal.write({ draft: "d", bytes: Uint8Array.of(1), at, person }, writer, {
      actor,
      changes: [{ text }],
    })
    await journal.idle()
    words = after
  }
  const type = async (person: string, typed: string, at: number) => {
    for (const letter of typed)
      await change(person, words.slice(0, at) + letter + words.slice(at++))
  }
  await type("a", "quick brown ", 4)
  expect(log.map(({ action }) => action)).toEqual([
    "text",
    ...Array.from({ length: 11 }, () => "text-continued"),
  ])
  // Each entry is true by itself.
  expect(log.at(-1)).toMatchObject({ before: "fox", after: "quick brown fox" })
  expect(log[4]).toMatchObject({ before: "fox", after: "quickfox" })
  await change("a", words.replace("quick ", ""))
  // Another's word in the same paragraph ends the run, and so does a pause; formatting is told apart.
  await type("b", "!", words.length - 1)
  await type("a", "so ", 4)
  now += 60_000
  await type("a", "very ", 4)
  await change("a", words, "p1", ["strong"])
  refuse = true
  await change("a", `${words} Now`)
  refuse = false
  await change("a", `${words} then`)
  await eventually(() => log.at(-1)?.after).toContain("then")
  const read = readEntries(log.toReversed()).toReversed()
  expect(read.map(({ entry, count }) => [entry.person, entry.after, count])).toEqual([
    ["a", "brown fox", 13],
    ["b", "runs!.", 1],
    ["a", "so brown", 3],
    ["a", "very so", 5],
    ["a", "strong", 1],
    ["a", "runs!. Now then", 1],
  ])
  expect(read.reduce((sum, { count }) => sum + count, 0)).toBe(log.length)
  expect(read[0]).toMatchObject({ since: log[0]?.at, entry: { at: log[12]?.at } })
})

test("AU7 a run that became long is told as a new one, so that the log does not grow by squares", () => {
  const runs = new Map<string, TextChange | undefined>()
  const own = {
    get: (paragraph: string) => runs.get(paragraph),
    set: (paragraph: string, run: TextChange | undefined) => void runs.set(paragraph, run),
  }
  let [written, starts, text] = [0, 0, ""]
  for (let i = 0; i < 5000; i++) {
    const after = text + (i % 6 === 5 ? " " : "x")
    const change = {
      paragraph: "p",
      bracket: "",
      before: text,
      after,
      moved: false,
      marks: [],
      came: [],
      went: [],
    }
    for (const deed of deedsOf([{ text: change }], own)) {
      written += deed.before.length + deed.after.length
      if (deed.action === "text") starts++
    }
    text = after
  }
  expect(starts).toBeGreaterThan(5)
  expect(starts).toBeLessThan(20)
  expect(written).toBeLessThan(5000 * 400)
})
