/** Notes for those who lead, in SQLite. */

import type Database from "better-sqlite3"
import {
  MAX_LEAD_NOTES,
  type LeadNote,
  type LeadPlace,
  type NewLeadNote,
} from "../../schema/sharing/leadNotes.ts"
import { answer } from "./answer.ts"
import type { LeadHand, LeadNoteAdded, LeadNoteStore } from "./leadNotes.ts"

type Stored = Omit<LeadNote, "place"> & { readonly place: string }

/** The part of a store that keeps notes for those who lead. */
export function sqliteLeadNotes(db: Database.Database): LeadNoteStore {
  const list = db.prepare<[string], Stored>(
    `select id, text, place, by, at, changed_by as changedBy, changed_at as changedAt, revision
     from lead_notes where draft = ? order by at, id`,
  )
  const author = db
    .prepare<[string, string], string>("select person from lead_notes where draft = ? and id = ?")
    .pluck()
  const count = db
    .prepare<[string], number>("select count(*) from lead_notes where draft = ?")
    .pluck()
  const insert = db.prepare<[Readonly<Record<string, string>>]>(
    `insert into lead_notes values
       (@draft, @id, @text, @place, @person, @name, @at, @name, @at, 1)`,
  )
  const change = db.prepare<[string, string, string, string, string, number]>(
    `update lead_notes set text = ?, changed_by = ?, changed_at = ?, revision = revision + 1
     where draft = ? and id = ? and revision = ?`,
  )
  const remove = db.prepare<[string, string, number]>(
    "delete from lead_notes where draft = ? and id = ? and revision = ?",
  )

  const add = db.transaction(
    (draft: string, { id, text, place }: NewLeadNote, hand: LeadHand): LeadNoteAdded => {
      const known = author.get(draft, id)
      if (known !== undefined) return known === hand.person ? "known" : "taken"
      if ((count.get(draft) ?? 0) >= MAX_LEAD_NOTES) return "full"
      insert.run({ draft, id, text, place: JSON.stringify(place), ...hand })
      return "added"
    },
  )

  return {
    list: answer((draft: string) =>
      list.all(draft).map((row) => ({ ...row, place: JSON.parse(row.place) as LeadPlace })),
    ),
    add: answer((draft: string, note: NewLeadNote, hand: LeadHand) =>
      add.immediate(draft, note, hand),
    ),
    change: answer(
      (draft: string, id: string, revision: number, text: string, { name, at }: LeadHand) =>
        change.run(text, name, at, draft, id, revision).changes > 0,
    ),
    remove: answer(
      (draft: string, id: string, revision: number) => remove.run(draft, id, revision).changes > 0,
    ),
  }
}
