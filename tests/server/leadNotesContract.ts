/** What every store must do with notes for those who lead. Called by the test file of each store. */

import { expect, test } from "vitest"
import { MAX_LEAD_NOTES, type NewLeadNote } from "../../schema/sharing/leadNotes.ts"
import type { StoreUnderTest } from "./storeContract.ts"

const AT = "2026-01-02T03:04:05.000Z"
const LATER = "2026-01-02T03:05:00.000Z"
const ada = { person: "ada", name: "Ada", at: AT }
const ben = { person: "ben", name: "Ben", at: LATER }
const note = (id: string, text = `Words of ${id}`): NewLeadNote => ({
  ...{ id, text },
  place: { about: "cluster", subject: "c1", quote: "[may]", runs: [[7, 0, 5]] },
})
const kept = (id: string) => ({
  ...note(id),
  ...{ by: "Ada", at: AT, changedBy: "Ada", changedAt: AT, revision: 1 },
})

/** Registers the tests of the contract. */
export function leadNotesContract(open: () => Promise<StoreUnderTest>): void {
  const withDrafts = async () => {
    const opened = await open()
    for (const id of ["a", "b"])
      await opened.store.createDraft(
        { id, title: id, start: "{}", created: AT },
        { draft: id, bytes: Uint8Array.of(0, 0), at: AT, person: "ada" },
      )
    return opened
  }

  test("S30 notes for those who lead come back as they were, each with its draft", async () => {
    const { store, reopen } = await withDrafts()
    expect(await store.leadNotes.add("a", note("n1"), ada)).toBe("added")
    expect(await store.leadNotes.add("a", note("n2"), ben)).toBe("added")
    expect(await store.leadNotes.add("b", note("n1"), ada)).toBe("added")
    await expect(store.leadNotes.add("nowhere", note("n1"), ada)).rejects.toThrow()
    const { leadNotes, audit } = await reopen()
    expect(await leadNotes.list("a")).toMatchObject([kept("n1"), { id: "n2", by: "Ben" }])
    expect(await leadNotes.list("b")).toEqual([kept("n1")])
    expect(await leadNotes.list("nowhere")).toEqual([])
    expect(JSON.stringify(await audit.page("main", 0, 100))).not.toContain("Words of")
  })

  test("S30 a note that is added twice is there once, and takes nobody else's place", async () => {
    const { store } = await withDrafts()
    await store.leadNotes.add("a", note("n1"), ada)
    expect(await store.leadNotes.add("a", note("n1", "Other words"), ada)).toBe("known")
    expect(await store.leadNotes.add("a", note("n1", "Other words"), ben)).toBe("taken")
    expect(await store.leadNotes.list("a")).toEqual([kept("n1")])
  })

  test("S30 a note is changed and removed as it was seen, or stays", async () => {
    const { store, reopen } = await withDrafts()
    const { leadNotes } = store
    await leadNotes.add("a", note("n1"), ada)
    expect(await leadNotes.change("a", "n1", 1, "Of Ben", ben)).toBe(true)
    expect(await leadNotes.change("a", "n1", 1, "Of Ada", ada)).toBe(false)
    expect(await leadNotes.change("b", "n1", 2, "Elsewhere", ada)).toBe(false)
    expect(await leadNotes.remove("a", "n1", 1)).toBe(false)
    expect(await leadNotes.list("a")).toEqual([
      { ...kept("n1"), text: "Of Ben", changedBy: "Ben", changedAt: LATER, revision: 2 },
    ])
    expect(await leadNotes.remove("a", "n1", 2)).toBe(true)
    expect(await leadNotes.remove("a", "n1", 2)).toBe(false)
    expect(await (await reopen()).leadNotes.list("a")).toEqual([])
  })

  test("S30 a draft takes so many notes and no more", async () => {
    const { store } = await withDrafts()
    const all = Array.from({ length: MAX_LEAD_NOTES }, (_, i) => note(`n${i}`))
    await Promise.all(all.map((each) => store.leadNotes.add("a", each, ada)))
    expect(await store.leadNotes.add("a", note("more"), ada)).toBe("full")
    expect(await store.leadNotes.list("a")).toHaveLength(MAX_LEAD_NOTES)
    expect(await store.leadNotes.add("b", note("more"), ada)).toBe("added")
  })

  test("S34 a backup has the notes for those who lead", async () => {
    const { store, restored } = await withDrafts()
    await store.leadNotes.add("a", note("n1"), ada)
    const copy = await restored(store)
    await store.leadNotes.change("a", "n1", 1, "Later", ben)
    expect(await copy.leadNotes.list("a")).toEqual([kept("n1")])
  })
}
