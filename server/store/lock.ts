/**
 * Holding a database for one process. The lock is a file of its own beside it, so that within the
 * process more than one connection may be open; the system lets go of it when the process ends.
 */

import { existsSync } from "node:fs"
import Database from "better-sqlite3"

/** How long another process is waited for that is just about to end, in milliseconds. */
const PATIENCE = 3000

/**
 * Takes the lock of a database file; answers what lets go of it.
 * @throws SqliteError with a code that begins with SQLITE_BUSY when another process has it.
 */
export function lock(file: string, patience = PATIENCE): () => void {
  const db = new Database(lockOf(file), { timeout: patience })
  try {
    // Nothing is ever written: no journal needs to lie about.
    db.pragma("journal_mode = memory")
    db.exec("begin exclusive")
  } catch (error) {
    db.close()
    throw error
  }
  return () => {
    db.close()
  }
}

/** The same for a file that may be a mere copy: where no server ever had it, nothing is put beside it. */
export function lockIfServed(file: string, patience?: number): () => void {
  return existsSync(lockOf(file)) ? lock(file, patience) : () => undefined
}

function lockOf(file: string): string {
  return `${file}.lock`
}
