/** Which comments a person has seen, kept on this device: nobody else is told. */

import { placeOfSeen, type Device } from "./device.ts"
import { createStore, type Store } from "./store.ts"

export interface SeenComments {
  /** Ids of what was seen (`schema/model/threads.ts`); null until the device has answered. */
  readonly ids: Store<ReadonlySet<string> | null>
  add(ids: readonly string[]): void
  /** What other pages of the person see is followed no longer. */
  close(): void
}

/** What a person has seen of a draft. Where the device keeps nothing, it is known for this visit only. */
export function seenComments(device: Device, person: string, draft: string): SeenComments {
  const name = `${placeOfSeen(person)}${encodeURIComponent(draft)}`
  const ids = createStore<ReadonlySet<string> | null>(null)
  const read = async () => {
    const found = await device.all(name).catch(() => new Map<string, unknown>())
    const kept = found.get(name)
    ids.set(new Set([...(Array.isArray(kept) ? kept.map(String) : []), ...(ids.get() ?? [])]))
  }
  void read()
  const stop = device.onChange((changed) => {
    if (changed === name) void read()
  })
  return {
    ids,
    close: stop,
    add(more) {
      const before = ids.get() ?? new Set()
      if (more.every((id) => before.has(id))) return
      const all = new Set([...before, ...more])
      ids.set(all)
      device.write(name, [...all]).catch(() => undefined)
    },
  }
}
