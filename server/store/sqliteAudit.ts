/** The audit log in SQLite. */

import type Database from "better-sqlite3"
import type { Activity } from "../../schema/renditions/convergence.ts"
import type { LoggedDeed } from "../../schema/renditions/ledger.ts"
import type { AuditEntry, SealedEntry } from "../../schema/sharing/audit.ts"
import type { AuditNewest } from "../../schema/sharing/auditRequests.ts"
import type { ClusterDeed } from "../../schema/sharing/clusterHistory.ts"
import { answer } from "./answer.ts"
import { COUNTED_DEEDS } from "./deedsMigration.ts"
import {
  LOOKED_THROUGH,
  NO_HEAD,
  sealed,
  type AuditSearch,
  type AuditStore,
  type ChainHead,
} from "./audit.ts"

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
  const deeds = db.prepare<[string], LoggedDeed>(
    `select action, subject, before, after, meeting, at from audit
     where draft = ? and ${COUNTED_DEEDS} order by seq`,
  )
  const activity = activityFrom(db)
  const groups = db.prepare<[], string>("select distinct grp from audit order by grp").pluck()
  return {
    append: answer((entries: readonly AuditEntry[]) => {
      append.immediate(entries)
    }),
    page: answer((group: string, after: number, limit: number) => page.all(group, after, limit)),
    newest: answer(newest),
    deeds: answer((draft: string) => deeds.all(draft)),
    activity: answer(activity),
    about: answer(aboutFrom(db)),
    groups: answer(() => groups.all()),
  }
}

/** Counts what was done in the text and with its brackets; typing that goes on is one thing. */
function activityFrom(db: Database.Database) {
  const rows = db.prepare<[Readonly<Record<string, string | number>>], Activity>(
    `select case when paragraph <> '' then paragraph else subject end as place,
       substr(at, 1, 10) as day, count(*) as count
     from audit
     where grp = @group and draft = @draft
       and seq > (select coalesce(max(seq), 0) from audit where grp = @group) - @most
       and (action in ('text', 'format', 'position', 'decision', 'reopened', 'comment')
         or action like 'bracket%' or action like 'paragraph%')
     group by place, day order by day, place`,
  )
  return (group: string, draft: string) => rows.all({ group, draft, most: LOOKED_THROUGH })
}

/** Of a position, the subject is the bracket and the party. */
function aboutFrom(db: Database.Database) {
  const rows = db.prepare<[Readonly<Record<string, string | number>>], ClusterDeed>(
    `select at, party, action, paragraph, subject, before, after, meeting from audit
     where grp = @group and draft = @draft
       and seq > (select coalesce(max(seq), 0) from audit where grp = @group) - @most
       and action in ('text', 'text-continued', 'bracket', 'bracket-removed', 'cluster',
         'position', 'decision', 'reopened')
       and case when action = 'position' then substr(subject, 1, instr(subject, '/') - 1)
         else subject end in (select value from json_each(@ids))
     order by seq`,
  )
  return (group: string, draft: string, ids: readonly string[]) =>
    rows.all({ group, draft, ids: JSON.stringify(ids), most: LOOKED_THROUGH })
}

/** Reads backwards within a window of numbers, so that a rare person costs no walk over the whole log. */
function newestFrom(db: Database.Database) {
  const last = db
    .prepare<[string], number>("select coalesce(max(seq), 0) from audit where grp = ?")
    .pluck()
  const rows = db.prepare<[Readonly<Record<string, string | number | null>>], SealedEntry>(
    `select ${COLUMNS} from audit
     where grp = @group and seq < @before and seq >= @floor
       and (@person is null or person = @person) and (@draft is null or draft = @draft or (@orNone and draft = ''))
       and (@actions is null or action in (select value from json_each(@actions)))
       and (@party is null or party = @party)
       and (@since is null or at >= @since) and (@until is null or at < @until)
     order by seq desc limit @limit`,
  )
  return (group: string, asked: AuditSearch): AuditNewest => {
    const { limit, person = null, draft = null, since = null, until = null } = asked
    const { party = null, orNone = false } = asked
    const actions = asked.actions ? JSON.stringify(asked.actions) : null
    const more = { actions, party, orNone: Number(orNone) }
    const before = Math.min(asked.before ?? Infinity, (last.get(group) ?? 0) + 1)
    const floor = Math.max(1, before - LOOKED_THROUGH)
    const entries = rows.all({ group, before, floor, limit, person, draft, since, until, ...more })
    const reached = entries.length < limit ? floor : (entries.at(-1)?.seq ?? floor)
    return { entries, older: reached > 1 ? reached : null }
  }
}
