/** What every store must do, whatever it keeps its rows in. Called by the test file of each store. */

import { expect, test } from "vitest"
import { isFault } from "../../schema/base/fault.ts"
import { deed } from "../../schema/sharing/audit.ts"
import type { AuditNewestQuery } from "../../schema/sharing/auditRequests.ts"
import { MOST_SEEN } from "../../server/store/attention.ts"
import { LOOKED_THROUGH, firstBreak } from "../../server/store/audit.ts"
import type { Loaded, LoggedUpdate, NewUpdate, Store } from "../../server/store/store.ts"

export interface StoreUnderTest {
  readonly store: Store
  /** Closes the store and opens the same rows again. */
  readonly reopen: () => Promise<Store>
  /** Makes a backup of the store and opens that. */
  readonly restored: (store: Store) => Promise<Store>
}

const AT = "2026-01-02T03:04:05.000Z"
const row = (id: string, created = AT) => ({ id, title: `Title ${id}`, start: "{}", created })
const update = (draft: string, ...bytes: number[]): NewUpdate => ({
  draft,
  bytes: Uint8Array.from(bytes),
  at: AT,
  person: "delegate",
})
const bytesOf = (updates: readonly LoggedUpdate[]) => updates.map(({ bytes }) => [...bytes])
const actor = { person: "delegate", name: "Delegate of Norway", party: "Norway", role: "delegate" }
const entry = (after: string, group = "main") => ({
  ...actor,
  ...deed("settings", { after }),
  group,
  draft: "",
  at: AT,
})
const version = (draft: string, json = "{}") => ({
  draft,
  title: "Title",
  symbol: "A/1",
  status: "Revised",
  at: AT,
  hash: "0".repeat(64),
  json,
})
async function loadedFrom(store: Store, draft: string): Promise<Loaded> {
  const loaded = await store.load(draft)
  if (isFault(loaded)) throw new Error(loaded.message)
  return loaded
}

/** Registers the tests of the contract. */
export function storeContract(open: () => Promise<StoreUnderTest>): void {
  test("S40 whose the items of an update are is stored with it or not at all, and outlives a snapshot", async () => {
    const { store, reopen } = await open()
    await store.createDraft(row("a"), update("a", 1))
    const by = { ...actor, way: "typed", proposed: true } as const
    const items = (clock: number, length: number) => ({ client: 70_000, clock, length })
    const told = async (from: Store) =>
      (await from.authors("a")).rows.map(({ client, clock, length, at, party }) => [
        ...[client, clock, length],
        ...[at, party],
      ])
    await store.append([{ ...update("a", 2), written: [{ ...items(0, 4), by }] }])
    // What goes on within a minute is one row, and what is known already keeps its writer.
    const again = { ...by, party: "Kenya" }
    const soon = "2026-01-02T03:04:35.000Z"
    await store.append([
      { ...update("a", 3), at: soon, written: [{ ...items(4, 2), by }] },
      { ...update("a", 4), at: soon, written: [{ ...items(2, 4), by: again }] },
      { ...update("a", 5), at: soon, written: [{ ...items(6, 1), by: again }] },
    ])
    await expect(
      store.append([
        { ...update("a", 6), written: [{ ...items(7, 1), by }] },
        { ...update("none", 1), written: [] },
      ]),
    ).rejects.toThrow()
    await store.saveSnapshot("a", 5, Uint8Array.of(9))
    // Carried items have the writers and instants of those that they were.
    const of = { client: 70_000, clock: 5 }
    await store.append([{ ...update("a", 6), written: [{ client: 3, clock: 10, length: 2, of }] }])
    const rows = [
      [3, 10, 1, AT, "Norway"],
      [3, 11, 1, soon, "Kenya"],
      [70_000, 0, 6, AT, "Norway"],
      [70_000, 6, 1, soon, "Kenya"],
    ]
    expect(await told(store)).toEqual(rows)
    expect(await told(await reopen())).toEqual(rows)
  })

  test("S37 what a person has seen is kept for them alone, and added to by each device", async () => {
    const { store, reopen } = await open()
    for (const id of ["a", "b"]) await store.createDraft(row(id), update(id, 1))
    for (const person of ["ann", "bob"])
      await store.people.addPerson({
        ...{ id: person, name: person, email: null, verified: false, created: AT },
        ...{ administrator: false, demonstration: person === "bob" },
      })
    const nothing = { seen: [], looked: null, muted: [] }
    expect(await store.attention.of("ann", "a")).toEqual(nothing)
    await store.attention.change("ann", "a", { seen: ["x", "y"], looked: AT, muted: ["decision"] })
    await store.attention.change("ann", "a", {
      seen: ["y", "z"],
      looked: "2025-01-01T00:00:00.000Z",
    })
    await store.attention.change("bob", "a", { seen: ["q"] })
    const known = { seen: ["x", "y", "z"], looked: AT, muted: ["decision"] }
    expect(await store.attention.of("ann", "a")).toEqual(known)
    expect(await store.attention.of("ann", "b")).toEqual({ ...nothing, muted: ["decision"] })
    expect(await store.attention.of("bob", "a")).toEqual({ ...nothing, seen: ["q"] })
    const many = Array.from({ length: MOST_SEEN }, (_, i) => `s${i}`)
    await store.attention.change("ann", "b", { seen: ["first", ...many] })
    expect((await store.attention.of("ann", "b")).seen).toEqual(many)
    await expect(store.attention.change("ann", "nowhere", { seen: ["x"] })).rejects.toThrow()
    await store.attention.change("ann", "a", { seen: [], muted: [] })
    await store.people.removeDemonstration()
    const later = await reopen()
    expect(await later.attention.of("ann", "a")).toEqual({ ...known, muted: [] })
    expect(await later.attention.of("bob", "a")).toEqual(nothing)
  })

  test("S1 an append stores all of its updates or none", async () => {
    const { store } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await expect(store.append([update("a", 2), update("nowhere", 3)])).rejects.toThrow()
    expect(bytesOf((await loadedFrom(store, "a")).updates)).toEqual([[1]])
    expect(await store.append([update("a", 4)])).toEqual([2])
  })

  test("S2 updates of a draft are numbered in order, each draft for itself", async () => {
    const { store } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.createDraft(row("b"), update("b", 9))
    const numbers = await store.append([update("a", 2), update("b", 8), update("a", 3)])
    expect(numbers).toEqual([2, 2, 3])
    expect(await loadedFrom(store, "a")).toMatchObject({ snapshot: null, seq: 3 })
    expect(bytesOf((await loadedFrom(store, "a")).updates)).toEqual([[1], [2], [3]])
    expect(bytesOf((await loadedFrom(store, "b")).updates)).toEqual([[9], [8]])
  })

  test("S3 a snapshot stands for the updates up to its number, and the newest one counts", async () => {
    const { store } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.append([update("a", 2), update("a", 3)])
    await store.saveSnapshot("a", 2, Uint8Array.of(12))
    await store.saveSnapshot("a", 1, Uint8Array.of(11))
    const loaded = await loadedFrom(store, "a")
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
    expect(bytesOf((await loadedFrom(store, "a")).updates)).toEqual([[1]])
  })

  test("S5 what was stored is there when the store is opened again", async () => {
    const { store, reopen } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.append([update("a", 2)])
    await store.saveSnapshot("a", 1, Uint8Array.of(7))
    const again = await reopen()
    expect(await again.drafts()).toEqual([{ id: "a", title: "Title a", created: AT }])
    const loaded = await loadedFrom(again, "a")
    expect([...(loaded.snapshot ?? [])]).toEqual([7])
    expect(bytesOf(loaded.updates)).toEqual([[2]])
    expect(await again.append([update("a", 3)])).toEqual([3])
  })

  test("S6 bytes come back as they were, and what is not there is undefined or empty", async () => {
    const { store } = await open()
    const every = Array.from({ length: 256 }, (_, i) => i)
    await store.createDraft(row("a"), update("a", ...every))
    expect(bytesOf((await loadedFrom(store, "a")).updates)).toEqual([every])
    expect(await store.draft("nowhere")).toBeUndefined()
    expect(await loadedFrom(store, "nowhere")).toEqual({
      snapshot: null,
      updates: [],
      seq: 0,
      damage: [],
      writers: new Map(),
    })
    expect(await store.append([])).toEqual([])
  })

  test("S7 drafts are listed from the oldest", async () => {
    const { store } = await open()
    await store.createDraft(row("z", "2026-01-01T00:00:00.000Z"), update("z", 1))
    await store.createDraft(row("a", "2026-01-03T00:00:00.000Z"), update("a", 1))
    await store.createDraft(row("m", "2026-01-02T00:00:00.000Z"), update("m", 1))
    expect((await store.drafts()).map(({ id }) => id)).toEqual(["z", "m", "a"])
  })

  test("S10 a snapshot prunes the log, and the one before it stays with what came after it", async () => {
    const { store } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.append([update("a", 2), update("a", 3)])
    await store.saveSnapshot("a", 2, Uint8Array.of(12))
    await store.append([update("a", 4)])
    await store.saveSnapshot("a", 4, Uint8Array.of(14))
    const damage = [{ piece: "snapshot", seq: 4, reason: "it was torn" } as const]
    await store.setAside("a", damage, AT)
    const loaded = await loadedFrom(store, "a")
    expect([...(loaded.snapshot ?? [])]).toEqual([12])
    expect(loaded.updates.map(({ seq }) => seq)).toEqual([3, 4])
    expect(loaded.seq).toBe(4)
  })

  test("S10 a log of more than twice the snapshot goes whole, so that it stops growing", async () => {
    const { store } = await open()
    const large = new Uint8Array(100_000)
    await store.createDraft(row("a"), update("a", 1))
    await store.saveSnapshot("a", 1, Uint8Array.of(11))
    await store.append([{ ...update("a"), bytes: large }])
    await store.saveSnapshot("a", 2, Uint8Array.of(12))
    await store.setAside("a", [{ piece: "snapshot", seq: 2, reason: "it was torn" }], AT)
    expect(isFault(await store.load("a"))).toBe(true)
  })

  test("S12 what is set aside is told to the log, and its number is not given again", async () => {
    const { store } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.append([update("a", 2)])
    await store.setAside("a", [{ piece: "update", seq: 2, reason: "it was torn" }], AT)
    const loaded = await loadedFrom(store, "a")
    expect(bytesOf(loaded.updates)).toEqual([[1]])
    expect(loaded.damage).toEqual([])
    expect(await store.append([update("a", 3)])).toEqual([3])
    expect(await store.audit.page("main", 0, 10)).toMatchObject([
      { action: "damage", draft: "a", subject: "update 2", after: "it was torn", seq: 1 },
    ])
  })

  test("AU1 each group has a chain of its own, numbered from 1", async () => {
    const { store, reopen } = await open()
    await store.audit.append([entry("one"), entry("other", "second"), entry("two")])
    const again = await reopen()
    await again.audit.append([entry("three")])
    const main = await again.audit.page("main", 0, 10)
    expect(main.map(({ seq, after }) => [seq, after])).toEqual([
      [1, "one"],
      [2, "two"],
      [3, "three"],
    ])
    expect(firstBreak(main).broken).toBeNull()
    expect(firstBreak(main).head).toEqual({ seq: 3, hash: main[2]?.hash })
    expect(await again.audit.page("main", 1, 1)).toEqual([main[1]])
    expect(await again.audit.groups()).toEqual(["main", "second"])
    expect(firstBreak(await again.audit.page("second", 0, 10)).broken).toBeNull()
  })

  test("AU1 a chain stays whole whatever characters people write", async () => {
    const { store, reopen } = await open()
    for (const after of ["half \ud83d of one", "\udfff", "whole \u{1f600}", "nothing \0 at all"])
      await store.audit.append([{ ...entry(after), name: after, subject: after }])
    const main = await (await reopen()).audit.page("main", 0, 10)
    expect(main.map(({ after }) => after)).toEqual([
      "half \ufffd of one",
      "\ufffd",
      "whole \u{1f600}",
      "nothing \0 at all",
    ])
    expect(firstBreak(main).broken).toBeNull()
  })

  test("AU5 the log is read from its end in parts, by person, draft and time", async () => {
    const { store } = await open()
    const at = (n: number) => `2026-01-02T03:04:0${n}.000Z`
    await store.audit.append(
      [1, 2, 3, 4, 5].map((n) => ({
        ...entry(`${n}`),
        at: at(n),
        person: n % 2 ? "odd" : "even",
        draft: n > 3 ? "late" : "",
      })),
    )
    await store.audit.append([entry("other", "second")])
    const asked = async (query: Partial<AuditNewestQuery>) => {
      const { entries, older } = await store.audit.newest("main", { limit: 200, ...query })
      return [entries.map(({ after }) => after).join(""), older]
    }
    expect(await asked({})).toEqual(["54321", null])
    expect(await asked({ limit: 2 })).toEqual(["54", 4])
    expect(await asked({ limit: 2, before: 4 })).toEqual(["32", 2])
    expect(await asked({ limit: 2, before: 2 })).toEqual(["1", null])
    expect(await asked({ before: 1 })).toEqual(["", null])
    expect(await asked({ person: "odd" })).toEqual(["531", null])
    expect(await asked({ person: "even", draft: "late" })).toEqual(["4", null])
    expect(await asked({ since: at(2), until: at(4) })).toEqual(["32", null])
    expect(await store.audit.newest("none", { limit: 5 })).toEqual({ entries: [], older: null })
    const [newest] = (await store.audit.newest("main", { limit: 1 })).entries
    expect(newest).toEqual((await store.audit.page("main", 4, 1))[0])
  })

  test("AU5 one question for the newest looks through so many entries and no more", async () => {
    const { store } = await open()
    await store.audit.append(
      Array.from({ length: LOOKED_THROUGH + 10 }, (_, i) => ({
        ...entry(`${i + 1}`),
        person: i === 0 ? "rare" : "frequent",
      })),
    )
    const first = await store.audit.newest("main", { limit: 5, person: "rare" })
    expect(first).toEqual({ entries: [], older: 11 })
    const second = await store.audit.newest("main", { limit: 5, person: "rare", before: 11 })
    expect(second).toMatchObject({ entries: [{ after: "1" }], older: null })
  })

  test("AU3 what the log says of an update is stored with it, or neither", async () => {
    const { store } = await open()
    const told = { ...actor, ...deed("text", { paragraph: "p1", after: "word" }) }
    await store.createDraft(row("a"), update("a", 1))
    await store.append([{ ...update("a", 2), entries: [told] }])
    await expect(
      store.append([{ ...update("a", 3), entries: [told] }, update("nowhere", 4)]),
    ).rejects.toThrow()
    expect(await store.audit.page("main", 0, 10)).toMatchObject([
      { group: "main", draft: "a", at: AT, action: "text", paragraph: "p1", after: "word" },
    ])
  })

  test("VS1 versions are numbered for each draft from 1, kept as they were, and told to the log", async () => {
    const { store, reopen } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.createDraft(row("b"), update("b", 1))
    const freeze = async (...of: Parameters<typeof version>) =>
      (await store.versions.freeze(version(...of), actor)).number
    expect(await freeze("a", '{"one":1}')).toBe(1)
    expect(await freeze("a", '{"two":2}')).toBe(2)
    expect(await freeze("b")).toBe(1)
    await expect(store.versions.freeze(version("nowhere"), actor)).rejects.toThrow()
    const again = await reopen()
    const { draft: _draft, json: _json, ...summary } = version("a")
    const by = { person: actor.person, name: actor.name }
    expect(await again.versions.list("a")).toEqual([
      { ...summary, ...by, number: 1 },
      { ...summary, ...by, number: 2 },
    ])
    expect((await again.versions.one("a", 2))?.json).toBe('{"two":2}')
    expect(await again.versions.one("a", 3)).toBeUndefined()
    expect((await again.audit.page("main", 0, 10)).map(({ subject }) => subject)).toEqual([
      "version 1",
      "version 2",
      "version 1",
    ])
  })

  test("S15 a backup holds everything as it was, and work goes on", async () => {
    const { store, restored } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.audit.append([entry("one")])
    await store.versions.freeze(version("a"), actor)
    const copy = await restored(store)
    await store.append([update("a", 2)])
    expect(bytesOf((await loadedFrom(copy, "a")).updates)).toEqual([[1]])
    expect(await copy.audit.page("main", 0, 10)).toEqual(await store.audit.page("main", 0, 10))
    expect(await copy.versions.one("a", 1)).toEqual(await store.versions.one("a", 1))
    expect(await copy.integrity()).toBeNull()
  })

  test("S20 a client id stays with the person who first wrote under it", async () => {
    const { store, reopen } = await open()
    await store.createDraft(row("a"), update("a", 1))
    await store.append([{ ...update("a", 2), clients: [7, 4_294_967_295] }])
    await store.append([{ ...update("a", 3), person: "other", clients: [7, 8] }])
    await store.saveSnapshot("a", 3, Uint8Array.of(1))
    const { writers } = await loadedFrom(await reopen(), "a")
    expect([...writers].sort(([a], [b]) => a - b)).toEqual([
      [7, "delegate"],
      [8, "other"],
      [4_294_967_295, "delegate"],
    ])
  })
}
