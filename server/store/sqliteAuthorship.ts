/** Who wrote which items of a draft, in SQLite. */

import type Database from "better-sqlite3"
import { millisOf } from "../base/clock.ts"
import type { AuthoredRow, Authors, Items, Writer, Written } from "./authorship.ts"

/** What follows within this time by the same writer is one row, in milliseconds. */
const MINUTE = 60_000

type Row = Omit<AuthoredRow, "proposed"> & { readonly draft: string; readonly proposed: number }

const COLUMNS = "client, clock, length, at, person, name, party, role, way, proposed"

/**
 * What adds to the table `authorship`, within the transaction of the update. Items that are known
 * already keep their writer. Carried items get the writer and the instant of those that they were.
 */
export function authorshipWriter(db: Database.Database) {
  const last = db.prepare<[string, number], Row>(
    `select ${COLUMNS} from authorship where draft = ? and client = ? order by clock desc limit 1`,
  )
  const insert = db.prepare<[Row]>(
    `insert into authorship (draft, ${COLUMNS})
     values (@draft, @client, @clock, @length, @at, @person, @name, @party, @role, @way, @proposed)`,
  )
  const lengthen = db.prepare<[number, string, number, number]>(
    "update authorship set length = ? where draft = ? and client = ? and clock = ?",
  )
  const within = withinOf(db)
  const add = (row: Row) => {
    const { draft, client } = row
    const known = last.get(draft, client)
    const from = Math.max(row.clock, known ? known.clock + known.length : 0)
    const length = row.clock + row.length - from
    if (length <= 0) return
    if (known && known.clock + known.length === from && isSame(known, row))
      lengthen.run(known.length + length, draft, client, known.clock)
    else insert.run({ ...row, clock: from, length })
  }
  return (draft: string, at: string, written: readonly Written[]) => {
    for (const each of [...written].sort((one, other) => one.clock - other.clock)) {
      if ("by" in each) {
        const { by, client, clock, length } = each
        add({ draft, client, clock, length, at, ...by, proposed: Number(by.proposed) })
      } else
        for (const row of within(draft, { ...each.of, length: each.length }))
          add({ ...row, draft, client: each.client, clock: each.clock + row.clock - each.of.clock })
    }
  }
}

function isSame(one: Row, other: Row): boolean {
  const keys = ["person", "name", "party", "role", "way", "proposed"] as const
  const gap = Math.abs(millisOf(one.at) - millisOf(other.at))
  return keys.every((key) => one[key] === other[key]) && (one.at === other.at || gap < MINUTE)
}

/** The rows of some items, each cut to them. Where none tells, those who write under the client id. */
function withinOf(db: Database.Database) {
  const rows = db.prepare<[Readonly<Record<string, string | number>>], Row>(
    `select ${COLUMNS} from authorship
     where draft = @draft and client = @client and clock < @end and clock + length > @begin
       and clock >= coalesce((select max(clock) from authorship
         where draft = @draft and client = @client and clock <= @begin), 0)
     order by clock`,
  )
  const earlier = db.prepare<[string, number], Pick<Row, "person" | "name">>(
    `select writers.person, coalesce(people.name, '') as name
     from writers left join people on people.id = writers.person
     where draft = ? and client = ?`,
  )
  return (draft: string, { client, clock: begin, length }: Items): readonly Row[] => {
    const end = begin + length
    const known = rows.all({ draft, client, begin, end }).map((row): Row => {
      const clock = Math.max(row.clock, begin)
      return { ...row, draft, clock, length: Math.min(row.clock + row.length, end) - clock }
    })
    const writer = known.length === 0 ? earlier.get(draft, client) : undefined
    if (!writer) return known
    const nothing = { at: "", party: "", role: "", way: "unknown", proposed: 0 } as const
    return [{ draft, client, clock: begin, length, ...nothing, ...writer }]
  }
}

/** Reads who wrote a draft. */
export function authorsFrom(db: Database.Database): (draft: string) => Authors {
  const rows = db.prepare<[string], Row>(
    `select ${COLUMNS} from authorship where draft = ? order by client, clock`,
  )
  const writers = db.prepare<[string], Pick<Writer, "person" | "name"> & { client: number }>(
    `select writers.client, writers.person, coalesce(people.name, '') as name
     from writers left join people on people.id = writers.person where draft = ?`,
  )
  return (draft) => ({
    rows: rows.all(draft).map((row) => ({ ...row, proposed: row.proposed === 1 })),
    writers: new Map(
      writers.all(draft).map(({ client, person, name }) => [client, { person, name }]),
    ),
  })
}
