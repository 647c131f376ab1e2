/** Sessions in SQLite. */

import type Database from "better-sqlite3"
import type { SessionRow } from "./people.ts"

type StoredSession = Omit<SessionRow, "handed"> & { readonly handed: number }

const SESSION = `sessions.id, hash, sessions.person, sessions.created, last_seen as lastSeen,
  expires, agent, handed`

/** The statements about sessions, which coming in and making a group share. */
export function sessionsIn(db: Database.Database) {
  const from = `select ${SESSION} from sessions`
  const insert = db.prepare<[StoredSession]>(
    `insert into sessions (id, hash, person, created, last_seen, expires, agent, handed)
     values (@id, @hash, @person, @created, @lastSeen, @expires, @agent, @handed)`,
  )
  const ofHash = db.prepare<[string, string], StoredSession>(
    `${from} where hash = ? and expires > ?`,
  )
  const ofId = db.prepare<[string, string], StoredSession>(`${from} where id = ? and expires > ?`)
  const of = db.prepare<[string, string], StoredSession>(
    `${from} where person = ? and expires > ? order by last_seen desc, id`,
  )
  const seen = db.prepare<[string, string]>("update sessions set last_seen = ? where id = ?")
  const end = db.prepare<[string, string]>("delete from sessions where person = ? and id = ?")
  const endAll = db.prepare<[string]>("delete from sessions where person = ?")
  const endHanded = db.prepare<[string, string]>(
    "delete from sessions where person = ? and handed = 1 and id <> ?",
  )
  const tidy = db.prepare<[string]>("delete from sessions where expires <= ?")
  return {
    add: (session: SessionRow) => {
      insert.run({ ...session, handed: Number(session.handed) })
    },
    ofHash: (hash: string, at: string) => sessionFrom(ofHash.get(hash, at)),
    ofId: (id: string, at: string) => sessionFrom(ofId.get(id, at)),
    of: (person: string, at: string) => of.all(person, at).flatMap((row) => sessionFrom(row) ?? []),
    seen: (session: string, at: string) => {
      seen.run(at, session)
    },
    end: (person: string, session: string) => end.run(person, session).changes > 0,
    endAll: (person: string) => {
      endAll.run(person)
    },
    /** Ends those that were opened by a link which somebody handed over, but for the present one. */
    endHanded: (person: string, present: string) => {
      endHanded.run(person, present)
    },
    tidy: (at: string) => {
      tidy.run(at)
    },
  }
}

function sessionFrom(row: StoredSession | undefined): SessionRow | undefined {
  return row && { ...row, handed: row.handed === 1 }
}
