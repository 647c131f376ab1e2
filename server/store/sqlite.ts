/** The store in one SQLite file, for one server. A server asks it in a thread: see threaded.ts. */

import { existsSync, renameSync, rmSync } from "node:fs"
import Database from "better-sqlite3"
import { fault, type Fault } from "../../schema/base/fault.ts"
import { answer } from "./answer.ts"
import { checksum } from "./checksum.ts"
import { lock } from "./lock.ts"
import { MIGRATIONS } from "./migrations.ts"
import { nameKey } from "./nameKey.ts"
import { sqliteAttention } from "./sqliteAttention.ts"
import { sqliteAudit } from "./sqliteAudit.ts"
import { sqliteDrafts } from "./sqliteDrafts.ts"
import { sqliteGroups } from "./sqliteGroups.ts"
import { sqliteLeadNotes } from "./sqliteLeadNotes.ts"
import { sqlitePeople } from "./sqlitePeople.ts"
import { sqliteVersions } from "./sqliteVersions.ts"
import type { Store } from "./store.ts"

const IN_MEMORY = ":memory:"
/** How long reading waits while the log of the database is begun anew, in milliseconds. */
const PATIENCE = 3000

/**
 * Opens or makes the database and brings it to the present shape.
 *
 * Only one process may hold the file: two would each show their readers what the other does not
 * know. Refuses with `unreadable` when another has it, when the file is no database, or when it was
 * written by a newer version.
 */
export function openSqliteStore(file: string): Store | Fault {
  let db: Database.Database | undefined
  let release: (() => void) | undefined
  try {
    // What is in memory is nobody else's.
    if (file !== IN_MEMORY) release = lock(file)
    db = new Database(file)
    db.pragma("journal_mode = wal")
    // With FULL a commit has reached the disk, not only the system's cache.
    db.pragma("synchronous = full")
    db.pragma("foreign_keys = on")
    addFunctions(db)
    const refused = migrate(db, file)
    if (!refused) return storeIn(db, release)
    db.close()
    release?.()
    return refused
  } catch (error) {
    db?.close()
    release?.()
    return fault("unreadable", sentenceOf(error, file))
  }
}

/**
 * A second connection to a file that this process holds already, for reading alone: what would
 * write throws. It sees each change from the moment when the promise of that change resolves.
 */
export function readSqliteStore(file: string): Store {
  const db = new Database(file, { readonly: true, timeout: PATIENCE })
  addFunctions(db)
  return storeIn(db)
}

/** What statements and steps 3 and 5 of the migrations call. */
function addFunctions(db: Database.Database): void {
  db.function("checksum", { deterministic: true }, (bytes) => checksum(bytes as Uint8Array))
  db.function("name_key", { deterministic: true }, (name) => nameKey(String(name)))
}

function sentenceOf(error: unknown, file: string): string {
  if (!(error instanceof Database.SqliteError)) throw error
  if (error.code.startsWith("SQLITE_BUSY"))
    return `Another server is using ${file}. Stop it, or choose another folder with CHAPEAU_DATA.`
  if (error.code === "SQLITE_NOTADB") return `${file} is not a database of Chapeau.`
  return `${file} cannot be opened: ${error.message}.`
}

/**
 * Applies the steps that the file has not had, all in one transaction. A file that has content is
 * copied first: the copy stays beside it, for whoever must go back to the version before.
 */
function migrate(db: Database.Database, file: string): Fault | undefined {
  const version = Number(db.pragma("user_version", { simple: true }))
  if (version > MIGRATIONS.length)
    return fault("unreadable", "The database was written by a newer version of Chapeau.")
  const steps = MIGRATIONS.slice(version)
  if (version > 0 && steps.length > 0) keepCopy(db, freeName(file, version))
  db.transaction(() => {
    for (const step of steps) db.exec(step)
    db.pragma(`user_version = ${MIGRATIONS.length}`)
  }).immediate()
  return undefined
}

/** Copies the database; the copy gets its name when it is whole. */
function keepCopy(db: Database.Database, name: string): void {
  const part = `${name}.part`
  // What a kill in the middle of a copy left.
  rmSync(part, { force: true })
  db.prepare("vacuum into ?").run(part)
  renameSync(part, name)
}

/** A name for the copy that no file has: a copy made before is never written over. */
function freeName(file: string, version: number): string {
  for (let i = 1; ; i++) {
    const name = `${file}.step-${version}${i === 1 ? "" : `-${i}`}`
    if (!existsSync(name)) return name
  }
}

function storeIn(db: Database.Database, release?: () => void): Store {
  return {
    ...sqliteDrafts(db),
    people: sqlitePeople(db),
    groups: sqliteGroups(db),
    audit: sqliteAudit(db),
    versions: sqliteVersions(db),
    attention: sqliteAttention(db),
    leadNotes: sqliteLeadNotes(db),
    backup: async (file) => {
      await db.backup(file)
    },
    integrity: answer(() => integrityOf(db)),
    close: answer(() => {
      db.close()
      release?.()
    }),
  }
}

function integrityOf(db: Database.Database): string | null {
  const found = db.pragma("integrity_check(1)", { simple: true })
  return found === "ok" ? null : `The database is damaged: ${String(found)}.`
}
