/**
 * Copies of a server's database, to be kept or to be read from. A running server holds its database
 * alone, so it is asked for a copy; otherwise the file itself is copied.
 */

import { createWriteStream, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import { closeSync, fsyncSync, openSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { fault, isFault, type Fault } from "../schema/base/fault.ts"
import { BACKUP_TYPE, announced, databaseIn } from "./base/running.ts"
import { openSqliteStore } from "./store/sqlite.ts"
import { copyDatabase } from "./store/sqliteCopy.ts"
import type { Store } from "./store/store.ts"

/**
 * Copies the database of a data folder to a new file, through the server when one has it. Refuses with
 * `not-found` where there is none, with `unreadable` what cannot be copied.
 */
export async function copyOf(data: string, to: string): Promise<Fault | undefined> {
  const file = databaseIn(data)
  if (!existsSync(file)) return fault("not-found", `There is no data in ${data}.`)
  const server = announced(data)
  const response = server && (await asked(server.url, server.key))
  if (!response) return copyDatabase(file, to)
  if (!response.ok || !response.body)
    return fault("unreadable", `The server made no backup: it answered ${response.status}.`)
  try {
    await pipeline(Readable.from(response.body), createWriteStream(to))
    return undefined
  } catch (error) {
    // What fetch throws when the other side goes; an error of the disk has a code and is told by it.
    if (!(error instanceof TypeError)) throw error
    return fault("unreadable", "The server ended while it made the backup. Please try again.")
  }
}

/** The server's copy; null when it is gone, and another program answers on its port or none. */
async function asked(url: string, key: string): Promise<Response | null> {
  try {
    const headers = { authorization: `Bearer ${key}` }
    const response = await fetch(`${url}/backup`, { headers })
    const isPage = response.ok && response.headers.get("content-type") !== BACKUP_TYPE
    return isPage || response.status === 404 ? null : response
  } catch {
    return null
  }
}

/** Gives a file its name once its bytes have reached the disk. */
export function settle(part: string, file: string): void {
  sync(part)
  renameSync(part, file)
  sync(dirname(file))
}

function sync(file: string): void {
  const handle = openSync(file, "r")
  fsyncSync(handle)
  closeSync(handle)
}

/** Works on a copy of the data of a server, and removes it. */
export function withCopy<T>(
  data: string,
  work: (store: Store) => Promise<T | Fault>,
): Promise<T | Fault> {
  return onCopy((copy) => copyOf(data, copy), work)
}

/** The same on a copy of a database file: opening one may change it. */
export function withCopyOfFile<T>(
  file: string,
  work: (store: Store) => Promise<T | Fault>,
): Promise<T | Fault> {
  return onCopy((copy) => copyDatabase(file, copy), work)
}

async function onCopy<T>(
  make: (copy: string) => Promise<Fault | undefined>,
  work: (store: Store) => Promise<T | Fault>,
): Promise<T | Fault> {
  const folder = mkdtempSync(join(tmpdir(), "chapeau-"))
  try {
    const copy = join(folder, "copy.sqlite")
    const refused = await make(copy)
    if (refused) return refused
    const store = openSqliteStore(copy)
    if (isFault(store)) return store
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
