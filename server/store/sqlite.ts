/** The store in one SQLite file, for one server. */

import Database from "better-sqlite3"
import { fault, type Fault } from "../../schema/base/fault.ts"
import type { DraftSummary } from "../../schema/sharing/requests.ts"
import { MIGRATIONS } from "./migrations.ts"
import type { NewDraftRow, NewUpdate, Store } from "./store.ts"

/**
 * Opens or makes the database and brings it to the present shape.
 *
 * Only one process may hold the file: two would each show their readers what the other does not
 * know. Refuses with `unreadable` when another has it, when the file is no database, or when it was
 * written by a newer version.
 */
export function openSqliteStore(file: string): Store | Fault {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { timeout: 3000 })
    // Before WAL is turned on, so that the lock is taken now and kept.
    db.pragma("locking_mode = exclusive")
    db.pragma("journal_mode = wal")
    // With FULL a commit has reached the disk, not only the system's cache.
    db.pragma("synchronous = full")
    db.pragma("foreign_keys = on")
    return migrate(db) ?? sqliteStore(db)
  } catch (error) {
    db?.close()
    return fault("unreadable", sentenceOf(error, file))
  }
}

function sentenceOf(error: unknown, file: string): string {
  if (!(error instanceof Database.SqliteError)) throw error
  if (error.code.startsWith("SQLITE_BUSY"))
    return `Another server is using ${file}. Stop it, or choose another folder with CHAPEAU_DATA.`
  if (error.code === "SQLITE_NOTADB") return `${file} is not a database of Chapeau.`
  return `${file} cannot be opened: ${error.message}.`
}

/** Applies the steps that the file has not had, all in one transaction. */
function migrate(db: Database.Database): Fault | undefined {
  const version = Number(db.pragma("user_version", { simple: true }))
  if (version > MIGRATIONS.length) {
    db.close()
    return fault("unreadable", "The database was written by a newer version of Chapeau.")
  }
  const steps = MIGRATIONS.slice(version)
  db.transaction(() => {
    for (const step of steps) db.exec(step)
    db.pragma(`user_version = ${MIGRATIONS.length}`)
  }).immediate()
  return undefined
}

function sqliteStore(db: Database.Database): Store {
  const all = db.prepare<[], DraftSummary>(
    "select id, title, created from drafts order by created, id",
  )
  const one = db.prepare<[string], NewDraftRow>(
    "select id, title, start, created from drafts where id = ?",
  )
  const insertDraft = db.prepare<[string, string, string, string]>(
    "insert into drafts (id, title, start, created) values (?, ?, ?, ?)",
  )
  const last = db
    .prepare<[string], number>("select coalesce(max(seq), 0) from updates where draft = ?")
    .pluck()
  const insertUpdate = db.prepare<[string, number, Uint8Array, string, string]>(
    "insert into updates (draft, seq, bytes, at, person) values (?, ?, ?, ?, ?)",
  )
  const updatesAfter = db
    .prepare<[string, number], Uint8Array>(
      "select bytes from updates where draft = ? and seq > ? order by seq",
    )
    .pluck()
  const snapshotOf = db.prepare<[string], { seq: number; bytes: Uint8Array }>(
    "select seq, bytes from snapshots where draft = ?",
  )
  const insertSnapshot = db.prepare<[string, number, Uint8Array]>(
    `insert into snapshots (draft, seq, bytes) values (?, ?, ?)
     on conflict (draft) do update set seq = excluded.seq, bytes = excluded.bytes
     where excluded.seq > snapshots.seq`,
  )

  const append = db.transaction((updates: readonly NewUpdate[]) => {
    const numbers = new Map<string, number>()
    return updates.map(({ draft, bytes, at, person }) => {
      const seq = (numbers.get(draft) ?? last.get(draft) ?? 0) + 1
      numbers.set(draft, seq)
      insertUpdate.run(draft, seq, bytes, at, person)
      return seq
    })
  })
  const create = db.transaction((draft: NewDraftRow, first: NewUpdate) => {
    insertDraft.run(draft.id, draft.title, draft.start, draft.created)
    append([first])
  })
  const load = db.transaction((draft: string) => {
    const snapshot = snapshotOf.get(draft)
    return {
      snapshot: snapshot?.bytes ?? null,
      updates: updatesAfter.all(draft, snapshot?.seq ?? 0),
      seq: last.get(draft) ?? 0,
    }
  })

  return {
    drafts: answer(() => all.all()),
    draft: answer((id: string) => one.get(id)),
    createDraft: answer((draft: NewDraftRow, first: NewUpdate) => {
      create.immediate(draft, first)
    }),
    append: answer((updates: readonly NewUpdate[]) => append.immediate(updates)),
    load: answer((draft: string) => load(draft)),
    saveSnapshot: answer((draft: string, seq: number, bytes: Uint8Array) => {
      insertSnapshot.run(draft, seq, bytes)
    }),
    close: answer(() => {
      db.close()
    }),
  }
}

/** SQLite answers at once; the interface promises, so that a store over a network fits it too. */
function answer<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => Promise<R> {
  return (...args) =>
    new Promise((resolve) => {
      resolve(work(...args))
    })
}
