/** Which character became which: the record of all moves, read by id. */

import * as Y from "yjs"
import type { Moved } from "./moves.ts"

/** Items of one client, one after the other. */
export interface IdRange {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** An id as the key of a map. */
export function idKey({ client, clock }: Y.ID): string {
  return `${client}:${clock}`
}

export class Images {
  /** By client, ascending by clock; no item goes twice. */
  readonly #runs = new Map<number, Moved[]>()
  readonly #made = new Map<number, { clock: number; length: number }[]>()

  add(moved: readonly Moved[]): void {
    const clients = new Set<number>()
    for (const run of moved) {
      listIn(this.#runs, run[0]).push(run)
      listIn(this.#made, run[3]).push({ clock: run[4], length: run[2] })
      clients.add(run[0])
    }
    for (const client of clients) this.#runs.get(client)?.sort((a, b) => a[1] - b[1])
  }

  /** What an item became in the end; null when it never went anywhere. */
  of(id: Y.ID): Y.ID | null {
    let image = this.next(id)
    for (let next = image; next; next = this.next(next)) image = next
    return image
  }

  /** What a range became in the end, piece by piece; what went nowhere is left out. */
  ofRange({ client, clock, length }: IdRange): Y.ID[] {
    const ids = Array.from({ length }, (_, i) => this.of(Y.createID(client, clock + i)))
    return ids.filter((id) => id !== null)
  }

  /** Whether an item came from elsewhere. */
  isImage({ client, clock }: Y.ID): boolean {
    return (this.#made.get(client) ?? []).some(
      (run) => run.clock <= clock && clock < run.clock + run.length,
    )
  }

  /** An item and all that it was before, the first last. */
  traceOf(id: Y.ID): [Y.ID, ...Y.ID[]] {
    if (!this.isImage(id)) return [id]
    for (const runs of this.#runs.values())
      for (const [client, clock, length, toClient, toClock] of runs)
        if (toClient === id.client && toClock <= id.clock && id.clock < toClock + length)
          return [id, ...this.traceOf(Y.createID(client, clock + id.clock - toClock))]
    return [id]
  }

  /** What an item became the first time that it went. */
  next({ client, clock }: Y.ID): Y.ID | null {
    const runs = this.#runs.get(client) ?? []
    let [low, high] = [0, runs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[middle]?.[1] ?? 0) <= clock) low = middle + 1
      else high = middle
    }
    const run = runs[low - 1]
    if (!run || clock >= run[1] + run[2]) return null
    return Y.createID(run[3], run[4] + clock - run[1])
  }
}

function listIn<T>(map: Map<number, T[]>, key: number): T[] {
  const known = map.get(key)
  if (known) return known
  const list: T[] = []
  map.set(key, list)
  return list
}
