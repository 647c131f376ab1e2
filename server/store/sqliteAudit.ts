/** The audit log in SQLite. */

import type Database from "better-sqlite3"
import type { AuditEntry, SealedEntry } from "../../schema/sharing/audit.ts"
import type { AuditNewest, AuditNewestQuery } from "../../schema/sharing/auditRequests.ts"
import { answer } from "./answer.ts"
import { LOOKED_THROUGH, NO_HEAD, sealed, type AuditStore, type ChainHead } from "./audit.ts"

const COLUMNS = `grp as "group", seq, hash, at, person, name, party, role, draft,
  action, paragraph, subject, before, after, meeting`

/** Adds entries to the log, within the transaction of what they describe. */
export type AuditWriter = (entries: readonly AuditEntry[]) => void

/**
 * What adds entries to the table `audit`. It opens no transaction: a deed and its entry are stored
 * together or not at all.
 */
export function auditWriter(db: Database.Database): AuditWriter {
  const head = db.prepare<[string], ChainHead>(
    "select seq, hash from audit where grp = ? order by seq desc limit 1",
  )
  const insert = db.prepare<[SealedEntry]>(
    `insert into audit (grp, seq, hash, at, person, name, party, role, draft,
       action, paragraph, subject, before, after, meeting)
     values (@group, @seq, @hash, @at, @person, @name, @party, @role, @draft,
       @action, @paragraph, @subject, @before, @after, @meeting)`,
  )
  return (entries) => {
    const heads = new Map<string, ChainHead>()
    for (const entry of entries) {
      const { group } = entry
      const next = sealed(entry, heads.get(group) ?? head.get(group) ?? NO_HEAD)
      insert.run(next)
      heads.set(group, next)
    }
  }
}

/** The part of a store that keeps the log. */
export function sqliteAudit(db: Database.Database): AuditStore {
  const append = db.transaction(auditWriter(db))
  const page = db.prepare<[string, number, number], SealedEntry>(
    `select ${COLUMNS} from audit where grp = ? and seq > ? order by seq limit ?`,
  )
  const newest = newestFrom(db)
  const groups = db.prepare<[], string>("select distinct grp from audit order by grp").pluck()
  return {
    append: answer((entries: readonly AuditEntry[]) => {
      append.immediate(entries)
    }),
    page: answer((group: string, after: number, limit: number) => page.all(group, after, limit)),
    newest: answer(newest),
    groups: answer(() => groups.all()),
  }
}

/** Reads backwards within a window of numbers, so that a rare person costs no walk over the whole log. */
function newestFrom(db: Database.Database) {
  const last = db
    .prepare<[string], number>("select coalesce(max(seq), 0) from audit where grp = ?")
    .pluck()
  const rows = db.prepare<[Readonly<Record<string, string | number | null>>], SealedEntry>(
    `select ${COLUMNS} from audit
     where grp = @group and seq < @before and seq >= @floor
       and (@person is null or person = @person) and (@draft is null or draft = @draft)
       and (@since is null or at >= @since) and (@until is null or at < @until)
     order by seq desc limit @limit`,
  )
  return (group: string, asked: AuditNewestQuery): AuditNewest => {
    const { limit, person = null, draft = null, since = null, until = null } = asked
    const before = Math.min(asked.before ?? Infinity, (last.get(group) ?? 0) + 1)
    const floor = Math.max(1, before - LOOKED_THROUGH)
    const entries = rows.all({ group, before, floor, limit, person, draft, since, until })
    const reached = entries.length < limit ? floor : (entries.at(-1)?.seq ?? floor)
    return { entries, older: reached > 1 ? reached : null }
  }
}
