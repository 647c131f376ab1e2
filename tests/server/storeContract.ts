/** What every store must do, whatever it keeps its rows in. Called by the test file of each store. */

import { expect, test } from "vitest"
import type { NewUpdate, Store } from "../../server/store/store.ts"

export interface StoreUnderTest {
  readonly store: Store
  /** Closes the store and opens the same rows again. */
  readonly reopen: () => Promise<Store>
}

const AT = "2026-01-02T03:04:05.000Z"
const row = (id: string, created = AT) => ({ id, title: `Title ${id}`, start: "{}", created })
const update = (draft: string, ...bytes: number[]): NewUpdate => ({
  draft,
  bytes: Uint8Array.from(bytes),
  at: AT,
  person: "delegate",
})
const bytesOf = (updates: readonly Uint8Array[]) => updates.map((each) => [...each])

/** Registers the tests of the contract. */
export function storeContract(open: () => Promise<StoreUnderTest>): void {
  test("S1 an append stores all of its updates or none", async () => {
    const { store } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await expect(store.append([update("a", 2), update("nowhere", 3)])).rejects.toThrow()
    expect(bytesOf((await store.load("a")).updates)).toEqual([[1]])
    expect(await store.append([update("a", 4)])).toEqual([2])
  })

  test("S2 updates of a draft are numbered in order, each draft for itself", async () => {
    const { store } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.createDraft(row("b"), update("b", 9))
    const numbers = await store.append([update("a", 2), update("b", 8), update("a", 3)])
    expect(numbers).toEqual([2, 2, 3])
    expect(await store.load("a")).toMatchObject({ snapshot: null, seq: 3 })
    expect(bytesOf((await store.load("a")).updates)).toEqual([[1], [2], [3]])
    expect(bytesOf((await store.load("b")).updates)).toEqual([[9], [8]])
  })

  test("S3 a snapshot stands for the updates up to its number, and the newest one counts", async () => {
    const { store } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.append([update("a", 2), update("a", 3)])
    await store.saveSnapshot("a", 2, Uint8Array.of(12))
    await store.saveSnapshot("a", 1, Uint8Array.of(11))
    const loaded = await store.load("a")
    expect([...(loaded.snapshot ?? [])]).toEqual([12])
    expect(bytesOf(loaded.updates)).toEqual([[3]])
    expect(loaded.seq).toBe(3)
    expect(await store.append([update("a", 4)])).toEqual([4])
  })

  test("S4 a draft whose id is taken is refused whole", async () => {
    const { store } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await expect(
      store.createDraft({ ...row("a"), title: "Another" }, update("a", 2)),
    ).rejects.toThrow()
    expect(await store.draft("a")).toEqual(row("a"))
    expect(bytesOf((await store.load("a")).updates)).toEqual([[1]])
  })

  test("S5 what was stored is there when the store is opened again", async () => {
    const { store, reopen } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.append([update("a", 2)])
    await store.saveSnapshot("a", 1, Uint8Array.of(7))
    const again = await reopen()
    expect(await again.drafts()).toEqual([{ id: "a", title: "Title a", created: AT }])
    const loaded = await again.load("a")
    expect([...(loaded.snapshot ?? [])]).toEqual([7])
    expect(bytesOf(loaded.updates)).toEqual([[2]])
    expect(await again.append([update("a", 3)])).toEqual([3])
  })

  test("S6 bytes come back as they were, and what is not there is undefined or empty", async () => {
    const { store } = await open()
    const every = Array.from({ length: 256 }, (_, i) => i)
    await store.createDraft(row("a"), update("a", ...every))
    expect(bytesOf((await store.load("a")).updates)).toEqual([every])
    expect(await store.draft("nowhere")).toBeUndefined()
    expect(await store.load("nowhere")).toEqual({ snapshot: null, updates: [], seq: 0 })
    expect(await store.append([])).toEqual([])
  })

  test("S7 drafts are listed from the oldest", async () => {
    const { store } = await open()
    await store.createDraft(row("z", "2026-01-01T00:00:00.000Z"), update("z", 1))
    await store.createDraft(row("a", "2026-01-03T00:00:00.000Z"), update("a", 1))
    await store.createDraft(row("m", "2026-01-02T00:00:00.000Z"), update("m", 1))
    expect((await store.drafts()).map(({ id }) => id)).toEqual(["z", "m", "a"])
  })
}
