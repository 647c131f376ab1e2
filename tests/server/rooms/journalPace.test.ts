/** How often the journal commits, with a clock that is turned by hand. */

import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Journal } from "../../../server/rooms/journal.ts"
import type { NewUpdate } from "../../../server/store/store.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test.each([
  ["a good disk", 1, 2],
  ["a bad disk", 50, 4],
])("G61 on %s, what comes for a moment after a commit makes the next", async (_, took, rest) => {
  const commits: { at: number; updates: number }[] = []
  const begun = performance.now()
  const append = async (updates: readonly NewUpdate[]) => {
    commits.push({ at: performance.now() - begun, updates: updates.length })
    await new Promise((resolve) => setTimeout(resolve, took))
    return updates.map((_update, i) => i + 1)
  }
  const journal = new Journal({ append })
  const writer = { committed: vi.fn(), stalled: vi.fn() }
  const write = () => {
    journal.write({ draft: "d", bytes: Uint8Array.of(1), at: "", person: "p" }, writer)
  }
  // After quiet, a keystroke waits for nothing.
  for (let i = 0; i < 4; i++) {
    write()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(commits.map(({ at }) => at)).toEqual([0, 100, 200, 300])
  for (let i = 0; i < 400; i++) {
    write()
    await vi.advanceTimersByTimeAsync(0.25)
  }
  await vi.advanceTimersByTimeAsync(200)
  const busy = commits.slice(4)
  expect(busy.reduce((sum, { updates }) => sum + updates, 0)).toBe(400)
  const gaps = busy.slice(1).map(({ at }, i) => at - (busy[i]?.at ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(took + rest)
  expect(writer.committed.mock.calls.flat(2)).toHaveLength(404)
})
