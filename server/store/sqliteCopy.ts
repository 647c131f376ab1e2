/** Copying a database that no server has open, page by page and as it is. */

import Database from "better-sqlite3"
import { fault, type Fault } from "../../schema/base/fault.ts"
import { lockIfServed } from "./lock.ts"

/** How long a server that is just about to end is waited for, in milliseconds. */
const PATIENCE = 500

/** Refuses with `unreadable` when a server has the file, or it cannot be read or written. */
export async function copyDatabase(file: string, to: string): Promise<Fault | undefined> {
  let db: Database.Database | undefined
  let release: (() => void) | undefined
  try {
    release = lockIfServed(file, PATIENCE)
    db = new Database(file, { fileMustExist: true, timeout: PATIENCE })
    await db.backup(to)
    return undefined
  } catch (error) {
    if (!(error instanceof Database.SqliteError) && !(error instanceof TypeError)) throw error
    return fault("unreadable", `${file} cannot be copied: ${error.message}.`)
  } finally {
    db?.close()
    release?.()
  }
}
