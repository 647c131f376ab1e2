/** How often presence is shown, with a clock that is turned by hand. */

import * as decoding from "lib0/decoding"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Presence } from "../../../server/rooms/presence.ts"
import { saying } from "../support/serving.ts"
import { standingOf } from "../support/standings.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A room's presence with so many people in it, and what it showed. */
function peopled(count: number) {
  const frames: Uint8Array[] = []
  const presence = new Presence((frame) => frames.push(frame))
  const people = Array.from({ length: count }, (_, client) => ({
    connection: {},
    say: (clock: number, cursor: number) => {
      const decoder = decoding.createDecoder(saying([client, clock, { cursor }]))
      decoding.readVarUint(decoder)
      const bytes = decoding.readVarUint8Array(decoder)
      presence.hear(people[client]?.connection ?? {}, standingOf({ person: `p${client}` }), bytes)
    },
  }))
  return { presence, frames, people }
}

/** The client ids in a frame of presence. */
function idsIn(frame: Uint8Array | null | undefined): number[] {
  const outer = decoding.createDecoder(frame ?? new Uint8Array([1, 1, 0]))
  decoding.readVarUint(outer)
  const inner = decoding.createDecoder(decoding.readVarUint8Array(outer))
  return Array.from({ length: decoding.readVarUint(inner) }, () => {
    const client = decoding.readVarUint(inner)
    decoding.readVarUint(inner)
    decoding.readVarString(inner)
    return client
  })
}

test("G60 a change of presence is shown at once after quiet, and then five times a second", () => {
  const { frames, people } = peopled(2)
  people[0]?.say(1, 0)
  vi.advanceTimersByTime(1)
  expect(frames.map(idsIn)).toEqual([[0]])
  for (let clock = 2; clock < 102; clock++) {
    for (const person of people) person.say(clock, clock)
    vi.advanceTimersByTime(10)
  }
  expect(frames).toHaveLength(6)
  expect(idsIn(frames.at(-1)).sort()).toEqual([0, 1])
  vi.advanceTimersByTime(1000)
  expect(frames).toHaveLength(6)
  people[1]?.say(500, 500)
  vi.advanceTimersByTime(1)
  expect(frames).toHaveLength(7)
})

test("G60 that people are still there is passed on within five seconds, all together", () => {
  const { frames, people } = peopled(300)
  for (const person of people) person.say(1, 7)
  vi.advanceTimersByTime(1000)
  const before = frames.length
  // As clients of y-websocket do each 15 seconds, one after another.
  people.forEach((person) => {
    vi.advanceTimersByTime(15)
    person.say(2, 7)
  })
  expect(frames).toHaveLength(before)
  vi.advanceTimersByTime(5000)
  expect(frames.slice(before).flatMap(idsIn)).toHaveLength(300)
  expect(frames).toHaveLength(before + 1)
})

test("G60 a newcomer gets the bytes that others got, and what changed since with all", () => {
  const { presence, frames, people } = peopled(3)
  people[0]?.say(1, 0)
  people[1]?.say(1, 0)
  vi.advanceTimersByTime(300)
  const first = presence.frame()
  expect(idsIn(first)).toEqual([0, 1])
  people[2]?.say(1, 0)
  expect(presence.frame()).toBe(first)
  vi.advanceTimersByTime(300)
  expect(idsIn(frames.at(-1))).toEqual([2])
  expect(idsIn(presence.frame())).toEqual([0, 1, 2])
  for (const { connection } of people) presence.leave(connection)
  vi.advanceTimersByTime(300)
  expect(presence.frame()).toBeNull()
})

test("G60 nothing is shown once the room is put away", () => {
  const { presence, frames, people } = peopled(1)
  people[0]?.say(1, 0)
  presence.end()
  vi.advanceTimersByTime(10_000)
  expect(frames).toEqual([])
})
