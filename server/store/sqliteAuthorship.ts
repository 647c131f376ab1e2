/** Who wrote which items of a draft, in SQLite. */

import type Database from "better-sqlite3"
import { millisOf } from "../base/clock.ts"
import type { AuthoredRow, Authors, Items, Writer, Written } from "./authorship.ts"

/** What follows within this time by the same writer is one row, in milliseconds. */
const MINUTE = 60_000

type Row = Omit<AuthoredRow, "proposed"> & { readonly draft: string; readonly proposed: number }

const COLUMNS = "client, clock, length, at, person, name, party, role, way, proposed"

/** What an update brought to a draft. */
export interface Bringing {
  readonly draft: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly written?: readonly Written[]
}

/**
 * What adds to the table `authorship`, within the transaction of the updates. Items that are known
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
  return (updates: readonly Bringing[]) => {
    for (const { draft, at, each } of inRows(updates)) {
      if ("by" in each) {
        const { by, client, clock, length } = each
        add({ draft, client, clock, length, at, ...by, proposed: Number(by.proposed) })
      } else
        for (const row of within(draft, { ...each.of, length: each.length }))
          add({ ...row, draft, client: each.client, clock: each.clock + row.clock - each.of.clock })
    }
  }
}

interface Brought extends Pick<Bringing, "draft" | "at"> {
  readonly each: Written
}

/** In their order, with what a writer typed key by key as one: of a busy commit, few rows are asked for. */
function inRows(updates: readonly Bringing[]): readonly Brought[] {
  const rows: Brought[] = []
  const lastOf = new Map<string, number>()
  for (const { draft, at, written = [] } of updates)
    for (const each of [...written].sort((one, other) => one.clock - other.clock)) {
      const key = `${each.client} ${draft}`
      const index = lastOf.get(key) ?? -1
      const last = rows[index]
      if (last && goesOn(last, { at, each }))
        rows[index] = { ...last, each: { ...last.each, length: last.each.length + each.length } }
      else lastOf.set(key, rows.push({ draft, at, each }) - 1)
    }
  return rows
}

function goesOn(last: Pick<Brought, "at" | "each">, next: Pick<Brought, "at" | "each">): boolean {
  const [one, two] = [last.each, next.each]
  if (!("by" in one && "by" in two) || one.clock + one.length !== two.clock) return false
  return isSame({ at: last.at, ...one.by }, { at: next.at, ...two.by })
}

type Same = Pick<Row, "at" | "person" | "name" | "party" | "role" | "way"> & {
  readonly proposed: boolean | number
}

function isSame(one: Same, other: Same): boolean {
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
