/** How often the journal commits, with a clock that is turned by hand. */

import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Journal } from "../../../server/rooms/journal.ts"
import type { NewUpdate } from "../../../server/store/store.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Plays a store that takes so many milliseconds for each commit, and says when each was asked for. */
function play(took: number) {
  const commits: { at: number; updates: number }[] = []
  const begun = performance.now()
  const append = async (updates: readonly NewUpdate[]) => {
    commits.push({ at: performance.now() - begun, updates: updates.length })
    await new Promise((resolve) => setTimeout(resolve, took))
    return updates.map((_update, i) => i + 1)
  }
  const journal = new Journal({ append })
  const writer = { committed: vi.fn(), stalled: vi.fn() }
  const write = async (updates: number, every: number) => {
    for (let i = 0; i < updates; i++) {
      journal.write({ draft: "d", bytes: Uint8Array.of(1), at: "", person: "p" }, writer)
      await vi.advanceTimersByTimeAsync(every)
    }
    await vi.advanceTimersByTimeAsync(200)
  }
  const gaps = () => commits.slice(1).map(({ at }, i) => at - (commits[i]?.at ?? 0))
  return { commits, gaps, write, writer }
}

test("G61 after quiet, a keystroke waits for nothing", async () => {
  const { commits, write } = play(1)
  await write(4, 100)
  expect(commits.map(({ at }) => at)).toEqual([0, 100, 200, 300])
})

test.each([
  ["a good disk", 1, 4, 2],
  ["a bad disk where little comes", 50, 0.02, 4],
  ["a bad disk where much comes", 50, 4, 4 + 4 * 6],
])(
  "G61 on %s, what comes for a moment after a commit makes the next",
  async (_, took, rate, rest) => {
    const { commits, gaps, write, writer } = play(took)
    await write(400, 1 / rate)
    expect(commits.reduce((sum, { updates }) => sum + updates, 0)).toBe(400)
    expect(writer.committed.mock.calls.flat(2)).toHaveLength(400)
    // How much comes is known from the second commit on; the last gathers what is left.
    const known = gaps().slice(2, -1)
    expect(Math.min(...known)).toBeGreaterThanOrEqual(took + rest)
    expect(Math.max(...known)).toBeLessThanOrEqual(took + rest + 1 / rate + 1)
  },
)
