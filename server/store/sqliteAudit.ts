/** The audit log in SQLite. */

import type Database from "better-sqlite3"
import type { AuditEntry, SealedEntry } from "../../schema/sharing/audit.ts"
import { answer } from "./answer.ts"
import { NO_HEAD, sealed, type AuditStore, type ChainHead } from "./audit.ts"

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
    `select grp as "group", seq, hash, at, person, name, party, role, draft,
       action, paragraph, subject, before, after, meeting
     from audit where grp = ? and seq > ? order by seq limit ?`,
  )
  const groups = db.prepare<[], string>("select distinct grp from audit order by grp").pluck()
  return {
    append: answer((entries: readonly AuditEntry[]) => {
      append.immediate(entries)
    }),
    page: answer((group: string, after: number, limit: number) => page.all(group, after, limit)),
    groups: answer(() => groups.all()),
  }
}
