/** What this device keeps for a person: named values in the browser's IndexedDB. */

import * as idb from "lib0/indexeddb"

export interface Device {
  /** All values whose names begin so, by name. */
  all(prefix: string): Promise<ReadonlyMap<string, unknown>>
  /** Keeps a value under a name. Rejects where the device does not: full, forbidden, or none there. */
  write(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
  /** Tells of each name that another page of this device writes or removes. Answers how to stop. */
  onChange(listener: (name: string) => void): () => void
  /**
   * Takes a name for this page alone, until the page goes or what is answered is called. Answers null
   * while another page has it.
   */
  claim(name: string): Promise<(() => void) | null>
}

const DATABASE = "chapeau"
const STORE = "kept"

/** The device of this browser. It is opened when it is first asked. */
export function browserDevice(): Device {
  let opening: Promise<IDBDatabase> | undefined
  const others = new BroadcastChannel(DATABASE)
  const store = async (access: "readwrite" | "readonly") => {
    opening ??= idb.openDB(DATABASE, (db) => idb.createStores(db, [[STORE]]))
    const [found] = idb.transact(await opening, [STORE], access)
    if (!found) throw new Error("the device has no place for what is kept")
    return found
  }
  return {
    async all(prefix) {
      const range = idb.createIDBKeyRangeBound(prefix, `${prefix}\uffff`, false, false)
      const found = await idb.getAllKeysValues(await store("readonly"), range)
      return new Map(found.map(({ k, v }) => [String(k), v]))
    },
    async write(name, value) {
      // Any value that can be cloned can be kept; the types of lib0 name only some.
      await idb.put(await store("readwrite"), value as string, name)
      others.postMessage(name)
    },
    async remove(name) {
      await idb.del(await store("readwrite"), name)
      others.postMessage(name)
    },
    onChange(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => listener(String(data))
      others.addEventListener("message", hear)
      return () => others.removeEventListener("message", hear)
    },
    claim(name) {
      // Browsers have no locks where the page came over an unsafe line: each name is free there.
      const locks = navigator.locks as LockManager | undefined
      if (!locks) return Promise.resolve(() => undefined)
      return new Promise((resolve) => {
        locks
          .request(`${DATABASE}/${name}`, { ifAvailable: true }, (lock) => {
            if (lock) return new Promise<void>((release) => resolve(() => release()))
            resolve(null)
            return undefined
          })
          .catch(() => resolve(() => undefined))
      })
    },
  }
}

/** A device that forgets with the page: for tests, and where nothing may be kept. Whoever has it is a page. */
export function memoryDevice(): Device {
  const values = new Map<string, unknown>()
  const listeners = new Set<(name: string) => void>()
  const claimed = new Set<string>()
  const tell = (name: string) => {
    for (const listener of listeners) listener(name)
  }
  return {
    all: (prefix) =>
      Promise.resolve(new Map([...values].filter(([name]) => name.startsWith(prefix)))),
    write(name, value) {
      values.set(name, structuredClone(value))
      tell(name)
      return Promise.resolve()
    },
    remove(name) {
      values.delete(name)
      tell(name)
      return Promise.resolve()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    claim(name) {
      if (claimed.has(name)) return Promise.resolve(null)
      claimed.add(name)
      return Promise.resolve(() => void claimed.delete(name))
    },
  }
}

/** Kept in place of words that their person has seen to, with how many these were: no piece of work. */
export function seenTo(length: number): string {
  return `${SEEN_TO} ${length}`
}

const SEEN_TO = "seen to"

/** How many words (UTF-16 code units) a mark says were seen to, all when it does not say; null: it is none. */
export function seenIn(value: unknown): number | null {
  if (typeof value !== "string" || !value.startsWith(SEEN_TO)) return null
  return value === SEEN_TO ? Infinity : Number(value.slice(SEEN_TO.length))
}

/** Where everything of a person lies. */
export function placeOnDevice(person: string): string {
  return `${encodeURIComponent(person)}/`
}

/** Where it lies what a person has seen: nothing that they wrote. */
export function placeOfSeen(person: string): string {
  return `seen/${encodeURIComponent(person)}/`
}

/** How many pieces of a person's work are on this device; 0 where it cannot be asked. */
export async function keptFor(device: Device, person: string): Promise<number> {
  const kept = await device.all(placeOnDevice(person)).catch(() => new Map<string, unknown>())
  return [...kept.values()].filter((value) => seenIn(value) === null).length
}

/** Forgets all that this device keeps for a person: at sign-out, when they agreed to it. */
export async function forgetPerson(device: Device, person: string): Promise<void> {
  for (const place of [placeOnDevice(person), placeOfSeen(person)]) {
    const kept = await device.all(place).catch(() => new Map<string, unknown>())
    await Promise.all([...kept.keys()].map((name) => device.remove(name)))
  }
}
