import { expect, test, vi } from "vitest"
import type { Substitutes } from "../../../server/start.ts"
import { Journal } from "../../../server/rooms/journal.ts"
import type { NewUpdate, Store } from "../../../server/store/store.ts"
import { client, cookieOf, eventually, firstText, heard, serving } from "../support/serving.ts"

/** A store whose appends wait until they are let through, or fail. */
function gatedStore() {
  let failing: "no" | "once" | "yes" = "no"
  let open: Promise<void> = Promise.resolve()
  let letThrough: () => void = () => undefined
  const batches: number[] = []
  let refusals = 0
  const wrap = (real: Store): Store => ({
    ...real,
    append: async (updates) => {
      await open
      const fails = failing !== "no"
      if (failing === "once") failing = "no"
      if (fails) {
        refusals++
        throw new Error("disk full")
      }
      batches.push(updates.length)
      return real.append(updates)
    },
  })
  return {
    substitutes: { store: wrap } satisfies Substitutes,
    batches,
    refusals: () => refusals,
    hold: () => {
      open = new Promise((resolve) => (letThrough = resolve))
    },
    release: () => {
      letThrough()
    },
    fail: (value: "no" | "once" | "yes") => {
      failing = value
    },
  }
}

async function two(substitutes: Substitutes) {
  const server = await serving(substitutes)
  const a = client(server, await cookieOf(server, "Co-lead of the group"))
  const b = client(server, await cookieOf(server, "Secretariat"))
  await a.synced()
  await b.synced()
  return { server, a, b }
}

test("G1 nothing is shown to others, nor to newcomers, before it is on disk", async () => {
  const gate = gatedStore()
  const { server, a, b } = await two(gate.substitutes)
  const before = b.text()
  gate.hold()
  a.type(" more")
  await heard(a, b)
  expect(b.text()).toBe(before)
  const newcomer = client(server, await cookieOf(server, "Observer"))
  await newcomer.synced()
  expect(newcomer.text()).toBe(before)
  gate.release()
  await eventually(() => b.text()).toContain(" more")
  await eventually(() => newcomer.text()).toContain(" more")
})

test("G2 an author is told that work is durable after the commit, and how much of it", async () => {
  const gate = gatedStore()
  const { a, b } = await two(gate.substitutes)
  // Each connection begins with one message for its step 2.
  await eventually(() => a.durable).toEqual([0])
  gate.hold()
  a.type("x")
  a.type("y")
  await heard(a, b)
  expect(a.durable).toEqual([0])
  gate.release()
  await eventually(() => a.durable.at(-1)).toBe(2)
  expect(b.durable).toEqual([0])
})

test("G2 a deletion and an update that holds nothing new are counted too", async () => {
  const { a } = await two({})
  await eventually(() => a.durable).toEqual([0])
  a.type("x")
  await eventually(() => a.durable.at(-1)).toBe(1)
  a.document.body.delete(0, a.document.body.length)
  await eventually(() => a.durable.at(-1)).toBe(2)
})

test("G2 who deletes what another's deletion waits for waits with it", async () => {
  const gate = gatedStore()
  const { a, b } = await two(gate.substitutes)
  await eventually(() => [a.durable, b.durable]).toEqual([[0], [0]])
  gate.hold()
  firstText(a.document).delete(0, 3)
  await heard(a, b)
  firstText(b.document).delete(0, 3)
  await heard(b, a)
  expect([a.durable, b.durable]).toEqual([[0], [0]])
  gate.release()
  await eventually(() => [a.durable, b.durable]).toEqual([
    [0, 1],
    [0, 1],
  ])
})

test("G3 what is accepted in one turn is one commit, shown as one frame", async () => {
  const gate = gatedStore()
  const { a, b } = await two(gate.substitutes)
  let shown = 0
  b.document.doc.on("update", () => shown++)
  gate.hold()
  a.type("1")
  await heard(a, b)
  for (const character of "23456789") a.type(character)
  await heard(a, b)
  gate.release()
  await eventually(() => b.text()).toContain("123456789")
  expect(gate.batches).toEqual([1, 8])
  expect(shown).toBe(2)
})

test("G4 when the disk refuses, nobody sees the change, and it is stored when the disk takes it", async () => {
  const gate = gatedStore()
  const { server, a, b } = await two(gate.substitutes)
  const before = b.text()
  gate.fail("yes")
  a.type(" kept by its author")
  await eventually(() => gate.refusals()).toBeGreaterThan(0)
  expect(a.durable).toEqual([0])
  const newcomer = client(server, await cookieOf(server, "Observer"))
  await newcomer.synced()
  expect(newcomer.text()).toBe(before)
  gate.fail("no")
  await eventually(() => newcomer.text()).toContain(" kept by its author")
  await eventually(() => b.text()).toContain(" kept by its author")
  await eventually(() => a.durable.at(-1)).toBe(1)
})

test("G4 an update that came after a lost one is not stored without it", async () => {
  const gate = gatedStore()
  const { server, a, b } = await two(gate.substitutes)
  gate.hold()
  gate.fail("once")
  a.type("one ")
  await heard(a, b)
  a.type("two ")
  await heard(a, b)
  gate.release()
  const newcomer = client(server, await cookieOf(server, "Observer"))
  await eventually(() => newcomer.text()).toContain("one two ")
  // Both together, in their order; the second had waited for a commit of its own.
  expect(gate.batches).toEqual([2])
})

test("G3 what is handed over in one turn is one append, and what comes meanwhile the next", async () => {
  const batches: number[] = []
  const append = vi.fn((updates: readonly NewUpdate[]) => {
    batches.push(updates.length)
    if (batches.length === 1) journal.write(update, two)
    return Promise.resolve(updates.map((_, i) => i + 1))
  })
  const journal = new Journal({ append })
  const [one, two] = [
    { committed: vi.fn(), stalled: vi.fn() },
    { committed: vi.fn(), stalled: vi.fn() },
  ]
  const update = { draft: "d", bytes: Uint8Array.of(1), at: "", person: "p" }
  for (const writer of [one, two, one]) journal.write(update, writer)
  await journal.idle()
  expect(batches).toEqual([3, 1])
  expect(one.committed.mock.calls).toEqual([[[1, 3]]])
  expect(two.committed.mock.calls).toEqual([[[2]], [[1]]])
})

test("AU4 what one person did in one commit is told once, with the last of their updates", async () => {
  const stored: NewUpdate[][] = []
  const append = vi.fn((updates: readonly NewUpdate[]) => {
    stored.push([...updates])
    return Promise.resolve(updates.map((_, i) => i + 1))
  })
  const journal = new Journal({ append })
  const writer = { committed: vi.fn(), stalled: vi.fn() }
  const typed = (person: string, before: string, after: string) => {
    const actor = { person, name: person, party: "Norway", role: "delegate" }
    const text = {
      paragraph: "p1",
      bracket: "",
      before,
      after,
      moved: false,
      marks: [],
      came: [],
      went: [],
    }
    const update = { draft: "d", bytes: Uint8Array.of(1), at: "", person }
    journal.write(update, writer, { actor, changes: [{ text }] })
  }
  typed("a", "we act", "we acts")
  typed("a", "we acts", "we acts s")
  typed("b", "we acts s", "we acts s!")
  typed("a", "we acts s!", "we acts soon!")
  await journal.idle()
  const told = stored.flat().map(({ entries = [] }) => entries)
  expect(told).toMatchObject([
    [],
    [],
    [{ person: "b", party: "Norway", paragraph: "p1", before: "s", after: "s!" }],
    [
      { person: "a", action: "text", before: "act", after: "acts s" },
      // What another did in between is not told as theirs.
      { person: "a", action: "text", before: "s!", after: "soon!" },
    ],
  ])
})

test("G4 one draft that cannot be stored holds up no other", async () => {
  const append = vi.fn((updates: readonly NewUpdate[]) =>
    updates.some(({ draft }) => draft === "damaged")
      ? Promise.reject(new Error("malformed page"))
      : Promise.resolve(updates.map((_, i) => i + 1)),
  )
  const journal = new Journal({ append }, 5)
  const [bad, good] = [1, 2].map(() => ({ committed: vi.fn(), stalled: vi.fn() }))
  if (!bad || !good) throw new Error("two writers")
  const update = (draft: string) => ({ draft, bytes: Uint8Array.of(1), at: "", person: "p" })
  journal.write(update("damaged"), bad)
  journal.write(update("whole"), good)
  journal.write(update("damaged"), bad)
  await journal.idle()
  expect(good.committed.mock.calls).toEqual([[[1]]])
  expect(bad.stalled).toHaveBeenCalledTimes(1)
  append.mockImplementation((updates) => Promise.resolve(updates.map((_, i) => i + 7)))
  await eventually(() => bad.committed.mock.calls).toEqual([[[7, 8]]])
  await journal.end()
})
