/** Frozen versions in SQLite. Triggers of the database forbid to change or remove one. */

import type Database from "better-sqlite3"
import { deed, type AuditActor } from "../../schema/sharing/audit.ts"
import type { Frozen, VersionSummary } from "../../schema/sharing/versions.ts"
import { answer } from "./answer.ts"
import { auditWriter } from "./sqliteAudit.ts"
import { groupOfDraft } from "./sqliteDrafts.ts"
import type { NewVersion, StoredVersion, VersionStore } from "./versions.ts"

const SUMMARY = "number, title, symbol, status, at, person, name, hash"

/** The part of a store that keeps versions. */
export function sqliteVersions(db: Database.Database): VersionStore {
  const audit = auditWriter(db)
  const groupOf = groupOfDraft(db)
  const next = db
    .prepare<[string], number>("select coalesce(max(number), 0) + 1 from versions where draft = ?")
    .pluck()
  const insert = db.prepare<[NewVersion & Omit<VersionSummary, keyof NewVersion>]>(
    `insert into versions (draft, ${SUMMARY}, json)
     values (@draft, @number, @title, @symbol, @status, @at, @person, @name, @hash, @json)`,
  )
  const list = db.prepare<[string], VersionSummary>(
    `select ${SUMMARY} from versions where draft = ? order by number`,
  )
  const one = db.prepare<[string, number], StoredVersion>(
    `select ${SUMMARY}, json from versions where draft = ? and number = ?`,
  )

  const held = db.prepare<[NewVersion], VersionSummary>(
    `select ${SUMMARY} from versions
     where draft = @draft and number = (select max(number) from versions where draft = @draft)
       and json = @json and symbol = @symbol and status = @status`,
  )

  const freeze = db.transaction((version: NewVersion, by: AuditActor): Frozen => {
    const known = held.get(version)
    if (known) return { ...known, isNew: false }
    const { json: _json, draft, ...about } = version
    const { at, symbol, status, hash } = about
    const number = next.get(draft) ?? 1
    insert.run({ ...version, number, person: by.person, name: by.name })
    const after = [symbol, status, `SHA-256 ${hash}`].filter((part) => part !== "").join(" · ")
    const place = { group: groupOf(draft), draft, at }
    audit([{ ...place, ...by, ...deed("freeze", { subject: `version ${number}`, after }) }])
    return { number, ...about, person: by.person, name: by.name, isNew: true }
  })

  return {
    freeze: answer((version: NewVersion, by: AuditActor) => freeze.immediate(version, by)),
    list: answer((draft: string) => list.all(draft)),
    one: answer((draft: string, number: number) => one.get(draft, number)),
  }
}
