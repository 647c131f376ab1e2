/** What each person has seen of each draft, in SQLite. */

import type Database from "better-sqlite3"
import type { AttentionChange, NoticeKind } from "../../schema/sharing/attention.ts"
import { answer } from "./answer.ts"
import { MOST_SEEN, type AttentionStore } from "./attention.ts"

/** The part of a store that keeps it. */
export function sqliteAttention(db: Database.Database): AttentionStore {
  const seen = db
    .prepare<[string, string], string>(
      "select id from seen where person = ? and draft = ? order by number",
    )
    .pluck()
  const looked = db
    .prepare<[string, string], string>("select at from looked where person = ? and draft = ?")
    .pluck()
  const muted = db
    .prepare<[string], NoticeKind>("select kind from muted where person = ? order by kind")
    .pluck()
  const see = db.prepare<[string, string, string]>(
    "insert or ignore into seen (person, draft, id) values (?, ?, ?)",
  )
  const forget = db.prepare<[{ person: string; draft: string; most: number }]>(
    `delete from seen where number in (
       select number from seen where person = @person and draft = @draft
       order by number desc limit -1 offset @most)`,
  )
  const look = db.prepare<[string, string, string]>(
    `insert into looked (person, draft, at) values (?, ?, ?)
     on conflict (person, draft) do update set at = max(at, excluded.at)`,
  )
  const hear = db.prepare<[string]>("delete from muted where person = ?")
  const mute = db.prepare<[string, string]>(
    "insert or ignore into muted (person, kind) values (?, ?)",
  )
  const change = db.transaction((person: string, draft: string, asked: AttentionChange) => {
    for (const id of asked.seen) see.run(person, draft, id)
    if (asked.seen.length > 0) forget.run({ person, draft, most: MOST_SEEN })
    if (asked.looked !== undefined) look.run(person, draft, asked.looked)
    if (asked.muted) {
      hear.run(person)
      for (const kind of asked.muted) mute.run(person, kind)
    }
  })
  return {
    of: answer((person: string, draft: string) => ({
      seen: seen.all(person, draft),
      looked: looked.get(person, draft) ?? null,
      muted: muted.all(person),
    })),
    change: answer((person: string, draft: string, asked: AttentionChange) => {
      change.immediate(person, draft, asked)
    }),
  }
}
