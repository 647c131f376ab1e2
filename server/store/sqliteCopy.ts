/** Copying a database that no server has open, page by page and as it is. */

import Database from "better-sqlite3"
import { fault, type Fault } from "../../schema/base/fault.ts"

/** Refuses with `unreadable` when a server has the file, or it cannot be read or written. */
export async function copyDatabase(file: string, to: string): Promise<Fault | undefined> {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { fileMustExist: true, timeout: 500 })
    await db.backup(to)
    return undefined
  } catch (error) {
    if (!(error instanceof Database.SqliteError) && !(error instanceof TypeError)) throw error
    return fault("unreadable", `${file} cannot be copied: ${error.message}.`)
  } finally {
    db?.close()
  }
}
