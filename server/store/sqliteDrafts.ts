/** Drafts, their updates and their snapshots in SQLite. */

import type Database from "better-sqlite3"
import { fault, type Fault } from "../../schema/base/fault.ts"
import { SERVER, deed, type AuditEntry } from "../../schema/sharing/audit.ts"
import type { DraftSummary } from "../../schema/sharing/requests.ts"
import { answer } from "./answer.ts"
import { checksum } from "./checksum.ts"
import { MAIN_GROUP } from "./groups.ts"
import { auditWriter } from "./sqliteAudit.ts"
import { authorsFrom, authorshipWriter } from "./sqliteAuthorship.ts"
import type { Damage, DraftStore, Loaded, NewDraftRow, NewUpdate } from "./store.ts"

/** How much of the log beside the newest snapshot stays at least, in bytes. */
const KEPT_AT_LEAST = 64 * 1024

interface Row {
  readonly seq: number
  readonly bytes: Uint8Array
  readonly sum: number
}

/** The part of a store that keeps drafts. */
export function sqliteDrafts(db: Database.Database): DraftStore {
  const rows = draftRows(db)
  const audit = auditWriter(db)
  const append = appendingTo(db, audit)
  const create = db.transaction((draft: NewDraftRow, first: NewUpdate) => {
    rows.insert(draft)
    append([first])
  })
  const load = db.transaction(loadingFrom(db))
  const authors = db.transaction(authorsFrom(db))
  const save = db.transaction(savingTo(db))
  const setAside = db.transaction(settingAside(db, audit))

  return {
    drafts: answer(rows.all),
    draft: answer(rows.one),
    createDraft: answer((draft: NewDraftRow, first: NewUpdate) => {
      create.immediate(draft, first)
    }),
    append: answer((updates: readonly NewUpdate[]) => append.immediate(updates)),
    load: answer((draft: string) => load(draft)),
    authors: answer(authors),
    saveSnapshot: answer((draft: string, seq: number, bytes: Uint8Array) => {
      save.immediate(draft, seq, bytes)
    }),
    setAside: answer((draft: string, damage: readonly Damage[], at: string) => {
      setAside.immediate(draft, damage, at)
    }),
  }
}

function draftRows(db: Database.Database) {
  const all = db.prepare<[], DraftSummary>(
    "select id, title, created from drafts order by created, id",
  )
  const one = db.prepare<[string], NewDraftRow>(
    "select id, title, start, created from drafts where id = ?",
  )
  const insert = db.prepare<[string, string, string, string, string]>(
    "insert into drafts (id, title, start, created, grp) values (?, ?, ?, ?, ?)",
  )
  return {
    all: () => all.all(),
    one: (id: string) => one.get(id),
    insert: ({ id, title, start, created, group = MAIN_GROUP }: NewDraftRow) => {
      insert.run(id, title, start, created, group)
    },
  }
}

/** The number of a draft's last update, whatever became of it. */
function lastNumber(db: Database.Database): (draft: string) => number {
  const last = db
    .prepare<[{ draft: string }], number>(
      `select max(
         coalesce((select max(seq) from updates where draft = @draft), 0),
         coalesce((select max(seq) from snapshots where draft = @draft), 0),
         coalesce((select max(seq) from damaged where draft = @draft), 0))`,
    )
    .pluck()
  return (draft) => last.get({ draft }) ?? 0
}

/** The group whose draft it is. */
export function groupOfDraft(db: Database.Database): (draft: string) => string {
  const group = db.prepare<[string], string>("select grp from drafts where id = ?").pluck()
  return (draft) => group.get(draft) ?? MAIN_GROUP
}

function appendingTo(db: Database.Database, audit: (entries: readonly AuditEntry[]) => void) {
  const last = lastNumber(db)
  const groupOf = groupOfDraft(db)
  const author = authorshipWriter(db)
  const insert = db.prepare<[string, number, Uint8Array, number, string, string]>(
    "insert into updates (draft, seq, bytes, sum, at, person) values (?, ?, ?, ?, ?, ?)",
  )
  const claim = db.prepare<[string, number, string]>(
    "insert into writers (draft, client, person) values (?, ?, ?) on conflict do nothing",
  )
  return db.transaction((updates: readonly NewUpdate[]) => {
    const numbers = new Map<string, number>()
    const seqs = updates.map(({ draft, bytes, at, person, clients = [], entries = [] }) => {
      const seq = (numbers.get(draft) ?? last(draft)) + 1
      numbers.set(draft, seq)
      insert.run(draft, seq, bytes, checksum(bytes), at, person)
      for (const client of clients) claim.run(draft, client, person)
      if (entries.length > 0) {
        const group = groupOf(draft)
        audit(entries.map((entry) => ({ ...entry, group, draft, at })))
      }
      return seq
    })
    author(updates)
    return seqs
  })
}

function loadingFrom(db: Database.Database): (draft: string) => Loaded | Fault {
  const last = lastNumber(db)
  const snapshots = db.prepare<[string], Row>(
    "select seq, bytes, sum from snapshots where draft = ? order by seq desc",
  )
  const updates = db.prepare<[string, number], Row>(
    "select seq, bytes, sum from updates where draft = ? and seq > ? order by seq",
  )
  const writers = db
    .prepare<[string], [number, string]>("select client, person from writers where draft = ?")
    .raw()
  const knownDamage = db
    .prepare<[string], number>("select seq from damaged where draft = ? and piece = 'update'")
    .pluck()

  return (draft) => {
    const kept = snapshots.all(draft)
    const base = kept.find(isWhole)
    const damage: Damage[] = kept
      .filter((row) => !isWhole(row) && row.seq > (base?.seq ?? 0))
      .map(({ seq }) => ({ piece: "snapshot", seq, reason: "its bytes were changed" }))
    const known = new Set(knownDamage.all(draft))
    const rows = updates.all(draft, base?.seq ?? 0)
    const end = last(draft)
    const bySeq = new Map(rows.map((row) => [row.seq, row]))
    for (let seq = (base?.seq ?? 0) + 1; seq <= end; seq++) {
      const row = bySeq.get(seq)
      if (row ? isWhole(row) : known.has(seq)) continue
      const reason = row ? "its bytes were changed" : "it is not there any more"
      damage.push({ piece: "update", seq, reason })
    }
    const first = bySeq.get(1)
    if (base === undefined && end > 0 && !(first && isWhole(first)))
      return fault(
        "unreadable",
        `The draft ${draft} is damaged on disk: what its changes build on cannot be read. It can be restored from a backup.`,
      )
    return {
      snapshot: base?.bytes ?? null,
      updates: rows.filter(isWhole).map(({ seq, bytes }) => ({ seq, bytes })),
      seq: end,
      writers: new Map(writers.all(draft)),
      damage,
    }
  }
}

function isWhole({ bytes, sum }: Row): boolean {
  return checksum(bytes) === sum
}

/**
 * Saves a snapshot and prunes the log. The snapshot before stays with the updates after it, so that
 * one damaged snapshot loses nothing; unless that is more than twice the new one, for the log must
 * not grow with what was typed and deleted again. All of it is one transaction.
 */
function savingTo(db: Database.Database) {
  const newest = db
    .prepare<[string], number>("select coalesce(max(seq), 0) from snapshots where draft = ?")
    .pluck()
  const insert = db.prepare<[string, number, Uint8Array, number]>(
    "insert into snapshots (draft, seq, bytes, sum) values (?, ?, ?, ?)",
  )
  const keptBytes = db
    .prepare<[{ draft: string; seq: number; before: number }], number>(
      `select coalesce((select sum(length(bytes)) from snapshots
           where draft = @draft and seq = @before), 0)
         + coalesce((select sum(length(bytes)) from updates
           where draft = @draft and seq > @before and seq <= @seq), 0)`,
    )
    .pluck()
  const pruneSnapshots = db.prepare<[string, number]>(
    "delete from snapshots where draft = ? and seq < ?",
  )
  const pruneUpdates = db.prepare<[string, number]>(
    "delete from updates where draft = ? and seq <= ?",
  )
  return (draft: string, seq: number, bytes: Uint8Array) => {
    const before = newest.get(draft) ?? 0
    if (seq <= before) return
    insert.run(draft, seq, bytes, checksum(bytes))
    const kept = keptBytes.get({ draft, seq, before }) ?? 0
    const from = kept <= Math.max(KEPT_AT_LEAST, 2 * bytes.length) ? before : seq
    pruneSnapshots.run(draft, from)
    pruneUpdates.run(draft, from)
  }
}

function settingAside(db: Database.Database, audit: (entries: readonly AuditEntry[]) => void) {
  const groupOf = groupOfDraft(db)
  const keep = {
    update: db.prepare<[string, string, string, number]>(
      `insert into damaged (draft, seq, piece, reason, found, bytes)
       select draft, seq, 'update', ?, ?, bytes from updates where draft = ? and seq = ?`,
    ),
    snapshot: db.prepare<[string, string, string, number]>(
      `insert into damaged (draft, seq, piece, reason, found, bytes)
       select draft, seq, 'snapshot', ?, ?, bytes from snapshots where draft = ? and seq = ?`,
    ),
  }
  const keepMissing = db.prepare<[string, number, string, string, string]>(
    "insert into damaged (draft, seq, piece, reason, found) values (?, ?, ?, ?, ?)",
  )
  const remove = {
    update: db.prepare<[string, number]>("delete from updates where draft = ? and seq = ?"),
    snapshot: db.prepare<[string, number]>("delete from snapshots where draft = ? and seq = ?"),
  }
  return (draft: string, damage: readonly Damage[], at: string) => {
    for (const { piece, seq, reason } of damage) {
      const { changes } = keep[piece].run(reason, at, draft, seq)
      if (changes === 0) keepMissing.run(draft, seq, piece, reason, at)
      remove[piece].run(draft, seq)
    }
    const group = groupOf(draft)
    audit(
      damage.map(({ piece, seq, reason }) => ({
        ...SERVER,
        ...deed("damage", { subject: `${piece} ${seq}`, after: reason }),
        group,
        draft,
        at,
      })),
    )
  }
}
