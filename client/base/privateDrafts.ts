/**
 * Proposals that a person keeps to themselves, kept on this device: neither the server nor anybody else
 * is told of one before it is tabled.
 */

import type { Device } from "./device.ts"
import type { PrivatePlace } from "./privatePlaces.ts"
import { createStore, type Store } from "./store.ts"

export interface PrivateDraft {
  readonly id: string
  readonly place: PrivatePlace
  /** "" proposes a deletion. */
  readonly words: string
  /** The party in whose name it is to be tabled; "" for those who act for the group. */
  readonly party: string
  /** Key of its paragraph when it was written, such as `D.6bis`. */
  readonly key: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface PrivateDrafts {
  /** Oldest first. */
  readonly all: Store<readonly PrivateDraft[]>
  /** False while one of them is not on this device. */
  readonly kept: Store<boolean>
  /** Keeps one, or its words as they are now. */
  keep(draft: PrivateDraft): void
  /**
   * Takes one off the list, when the device has forgotten it. What was tabled leaves the list at once, and the
   * device forgets it when `safe` resolves: when the draft's own outbox has it.
   */
  discard(id: string, safe?: Promise<void>): void
  /** Reads what earlier visits left. Resolves also where the device cannot be read. */
  load(): Promise<void>
  /** The page is left: what other pages do is followed no longer. */
  close(): void
}

/** Kept under names that begin with `place`. Other pages of the same person show the same. */
export function createPrivateDrafts(device: Device, place: string): PrivateDrafts {
  const all = createStore<readonly PrivateDraft[]>([])
  const kept = createStore(true)
  const prefix = `${place}private/`
  /** What is not on the device as it is here. */
  const unkept = new Set<string>()
  const gone = new Set<string>()

  const put = (drafts: readonly PrivateDraft[]) => {
    const ids = new Set(drafts.map(({ id }) => id))
    const others = all.get().filter(({ id }) => !ids.has(id))
    all.set([...others, ...drafts].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
  }
  const follow = async (name: string) => {
    const id = name.slice(prefix.length)
    const found = await device.all(name).catch(() => null)
    if (!found || unkept.has(id) || gone.has(id)) return
    const draft = found.get(name) as PrivateDraft | undefined
    if (draft) put([draft])
    else all.set(all.get().filter((each) => each.id !== id))
  }
  const stop = device.onChange((name) => {
    if (name.startsWith(prefix)) void follow(name)
  })
  return {
    all,
    kept,
    keep(draft) {
      put([draft])
      unkept.add(draft.id)
      kept.set(false)
      device.write(prefix + draft.id, draft).then(
        () => {
          // What was typed since is on its way too.
          if (all.get().some((each) => each === draft)) unkept.delete(draft.id)
          kept.set(unkept.size === 0)
        },
        // It stays on the screen, and the page asks before it is left.
        () => undefined,
      )
    },
    discard(id, safe) {
      gone.add(id)
      unkept.delete(id)
      kept.set(unkept.size === 0)
      const leave = () => all.set(all.get().filter((each) => each.id !== id))
      if (safe) leave()
      // Where the device forgets nothing, a later visit shows it again.
      void Promise.resolve(safe)
        .then(() => device.remove(prefix + id))
        .catch(() => undefined)
        .then(leave)
    },
    async load() {
      const found = await device.all(prefix).catch(() => new Map<string, unknown>())
      const known = new Set([...all.get().map(({ id }) => id), ...gone])
      put(
        [...found.values()].map((each) => each as PrivateDraft).filter(({ id }) => !known.has(id)),
      )
    },
    close: stop,
  }
}
