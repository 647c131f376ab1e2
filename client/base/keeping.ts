/**
 * Keeps on this device what was written here and is not safe on the server, so that it survives a
 * reload and a closed tab. Each visit keeps its own, and claims it while it lasts; the next one takes
 * over what earlier ones left. What a page that is still open keeps is that page's to deliver: in two
 * pages, the same words would come back twice.
 */

import { SCHEMA_VERSION } from "../../schema/model/records.ts"
import type { Device } from "./device.ts"
import type { Versions } from "./heldText.ts"
import type { Parcel } from "./outbox.ts"
import type { Deleted } from "./strayWords.ts"

/** The paragraphs of what is kept, with their keys: for when it cannot be delivered. */
export interface KeptVersions extends Versions {
  readonly key: string
}

export interface Work {
  readonly parcels: readonly Parcel[]
  readonly versions: readonly KeptVersions[]
  /**
   * What was deleted of it when it was kept: words among it that the person did not delete stood in no
   * paragraph any more. Earlier forms of the page did not keep it.
   */
  readonly deleted?: Deleted
  /** When it was kept: ISO 8601, UTC. */
  readonly at: string
}

export interface Keeping {
  /** Whether everything is kept that was there when it last changed. */
  readonly kept: boolean
  /** The work changed: it is kept shortly. */
  changed(): void
  /** Keeps it now, as when the page is about to go. Answers whether the device took it. */
  flush(): Promise<boolean>
  destroy(): void
}

/** How long a change waits for its delivery before it is kept, in milliseconds. */
const DELAY = 300

interface Kept extends Work {
  readonly schema: number
}

/** Keeps under names that begin with `place`; `work` answers null when all is delivered. */
export function createKeeping(
  device: Device,
  place: string,
  visit: string,
  work: () => Work | null,
  told: () => void,
): Keeping {
  const name = `${place}work/${visit}`
  const claim = device.claim(name)
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted = 0
  let done = 0
  let stored = false

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    timer = undefined
    const turn = wanted
    const now = work()
    if (!now && !stored) {
      done = turn
      return true
    }
    stored = now !== null
    const kept: Kept | null = now && { ...now, schema: SCHEMA_VERSION }
    try {
      await (kept ? device.write(name, kept) : device.remove(name))
    } catch {
      // The page asks before it is left.
      return false
    }
    done = Math.max(done, turn)
    told()
    return true
  }

  return {
    get kept() {
      return done === wanted
    },
    changed() {
      wanted++
      timer ??= setTimeout(() => void flush(), DELAY)
    },
    flush,
    destroy() {
      const last = timer === undefined ? Promise.resolve(true) : flush()
      void Promise.all([claim, last]).then(([release]) => release?.())
    },
  }
}

/** What earlier visits left, and how to forget it once it is in good hands. */
export interface Left {
  readonly work: readonly Work[]
  /** Of another form of drafts: it cannot be delivered any more, only shown. */
  readonly older: readonly Work[]
  readonly forget: () => void
  /** Leaves it to another visit, where it was not forgotten. */
  readonly release: () => void
}

/** Reads what earlier visits left, oldest first; nothing where the device cannot be read. */
export async function readLeft(device: Device, place: string): Promise<Left> {
  const names = await device.all(`${place}work/`).catch(() => new Map<string, unknown>())
  const claims = await Promise.all(
    [...names.keys()].map(async (name) => ({ name, release: await device.claim(name) })),
  )
  const mine = claims.filter(({ release }) => release !== null)
  // What a page kept until it was claimed here may be more than it was, or delivered.
  const found = await device.all(`${place}work/`).catch(() => names)
  const all = mine
    .flatMap(({ name }) => (found.has(name) ? [found.get(name) as Kept] : []))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const release = () => {
    for (const each of mine) each.release?.()
  }
  return {
    work: all.filter(({ schema }) => schema === SCHEMA_VERSION),
    older: all.filter(({ schema }) => schema !== SCHEMA_VERSION),
    forget() {
      const removed = mine.map(({ name }) => device.remove(name).catch(() => undefined))
      void Promise.all(removed).then(release)
    },
    release,
  }
}
