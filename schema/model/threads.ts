/** Threads of comments as they are read: what was said in each, in order, and whether it is settled. */

import type { ThreadMessage, ThreadRecord } from "./records.ts"

/** One thing said, with the record that holds it. */
export interface Said extends ThreadMessage {
  /** The record's key and its number there: the same for ever, on every screen. */
  readonly id: string
  readonly record: string
}

export interface Thread {
  readonly id: string
  readonly record: ThreadRecord
  /** In order of instants. What was taken back is not among them. */
  readonly said: readonly Said[]
  readonly resolved: boolean
  /** True when its first words were taken back and others answered them. */
  readonly headless: boolean
}

/** All threads in which something is said, by id. */
export function threadsOf(records: ReadonlyMap<string, ThreadRecord>): ReadonlyMap<string, Thread> {
  const later = new Map<string, Said[]>()
  for (const [key, record] of records) {
    if (record.of === undefined) continue
    const said = later.get(record.of) ?? []
    said.push(...saidIn(key, record))
    later.set(record.of, said)
  }
  const threads = new Map<string, Thread>()
  for (const [id, record] of records) {
    if (record.of !== undefined) continue
    const first = saidIn(id, record)
    const said = [...first, ...(later.get(id) ?? []).toSorted(byInstant)]
    if (!said.some(({ deed }) => deed === undefined)) continue
    const resolved = said.findLast(({ deed }) => deed !== undefined)?.deed === "resolved"
    threads.set(id, { id, record, said, resolved, headless: first.length === 0 })
  }
  return threads
}

function saidIn(record: string, { messages }: ThreadRecord): Said[] {
  return messages.map((message, i) => ({ ...message, id: `${record}#${i}`, record }))
}

function byInstant(one: Said, other: Said): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}
