/** Words that a person typed and did not send yet, by the name of their box: kept on this device. */

import { createStore, type Store } from "./store.ts"
import type { Device } from "./device.ts"

/** Words of one box, and what else it needs to be shown again. */
export interface UnsentWords {
  readonly words: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly place?: unknown
}

export interface Unsent {
  readonly boxes: Store<ReadonlyMap<string, UnsentWords>>
  /** Keeps the words of a box; null forgets them. */
  keep(box: string, words: UnsentWords | null): void
  /** Reads what earlier visits left. Resolves also where the device cannot be read. */
  load(): Promise<void>
}

/** Nothing yet; words are kept under names that begin with `place`. */
export function createUnsent(device: Device, place: string): Unsent {
  const boxes = createStore<ReadonlyMap<string, UnsentWords>>(new Map())
  const prefix = `${place}comment/`
  return {
    boxes,
    keep(box, words) {
      const next = new Map(boxes.get())
      if (words) next.set(box, words)
      else next.delete(box)
      boxes.set(next)
      const kept = words ? device.write(prefix + box, words) : device.remove(prefix + box)
      // Where the device takes nothing, the words stay on the screen.
      kept.catch(() => undefined)
    },
    async load() {
      const found = await device.all(prefix).catch(() => new Map<string, unknown>())
      const earlier = [...found].map(
        ([name, words]) => [name.slice(prefix.length), words as UnsentWords] as const,
      )
      // What was typed meanwhile is newer.
      boxes.set(new Map([...earlier, ...boxes.get()]))
    },
  }
}
