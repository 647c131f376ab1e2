/** People in SQLite, and how they come in and go. */

import type Database from "better-sqlite3"
import { answer } from "./answer.ts"
import type { Entry, PeopleStore, PersonRow, SessionRow, Subject } from "./people.ts"
import { linksIn } from "./sqliteLinks.ts"
import { recording } from "./recording.ts"
import { auditWriter } from "./sqliteAudit.ts"
import { membersIn } from "./sqliteMembers.ts"
import { sessionsIn } from "./sqliteSessions.ts"

type Flags = "verified" | "administrator" | "demonstration"
type StoredPerson = Omit<PersonRow, Flags> & Readonly<Record<Flags, number>>

/** The part of a store that keeps people. */
export function sqlitePeople(db: Database.Database): PeopleStore {
  const people = peopleIn(db)
  const links = linksIn(db)
  const sessions = sessionsIn(db)
  const members = membersIn(db)
  const recorded = recording(db)
  const audit = auditWriter(db)

  const enter = db.transaction((entry: Entry): boolean => {
    const { who, at, session, present = "", link, person, member, subject, entries = [] } = entry
    if (link !== undefined && !links.use(link, at)) return false
    if (person) people.add(person)
    if (entry.verified && people.verify(who)) signOut(who)
    if (member) {
      members.set(member)
      links.voidSignIns(member.person)
      sessions.endHanded(member.person, present)
    }
    if (subject) people.bind(subject, who)
    if (session) sessions.add(session)
    audit(entries)
    return true
  })

  const removeDemonstration = db.transaction(() => {
    if (people.removeDemonstration()) links.removeInvitations()
  })

  return {
    person: answer(people.one),
    personOfEmail: answer(people.ofEmail),
    personOf: answer(people.ofSubject),
    hasAdministrator: answer(people.hasAdministrator),
    addPerson: answer(people.add),
    rename: recorded((person: string, name: string) => {
      people.rename(person, name)
      members.claimName(person)
    }),
    removeDemonstration: answer(() => {
      removeDemonstration.immediate()
    }),
    addLink: recorded(links.add),
    link: answer(links.open),
    invitations: answer(links.invitations),
    linksSince: answer(links.since),
    removeInvitation: recorded(links.removeInvitation),
    removeAdministratorLinks: answer(links.removeAdministrator),
    enter: answer((entry: Entry) => enter.immediate(entry)),
    session: answer((hash: string, at: string) => withPerson(sessions.ofHash(hash, at))),
    sessionOfId: answer((id: string, at: string) => withPerson(sessions.ofId(id, at))),
    sessions: answer(sessions.of),
    seen: answer(sessions.seen),
    endSession: recorded(sessions.end),
    endSessions: recorded(signOut),
    tidy: answer((at: string) => {
      sessions.tidy(at)
      links.tidy(at)
    }),
  }

  function signOut(person: string): void {
    sessions.endAll(person)
    links.voidSignIns(person)
  }

  function withPerson(session: SessionRow | undefined) {
    const person = session && people.one(session.person)
    return session && person ? { session, person } : undefined
  }
}

function peopleIn(db: Database.Database) {
  const select = "select people.* from people"
  const one = db.prepare<[string], StoredPerson>(`${select} where id = ?`)
  const ofEmail = db.prepare<[string], StoredPerson>(`${select} where email = ?`)
  const ofSubject = db.prepare<[string, string], StoredPerson>(
    `${select} join subjects on person = id where issuer = ? and subject = ?`,
  )
  const administrators = db.prepare("select 1 from people where administrator = 1 limit 1")
  const insert = db.prepare<[StoredPerson]>(
    `insert into people (id, name, email, verified, administrator, demonstration, created)
     values (@id, @name, @email, @verified, @administrator, @demonstration, @created)`,
  )
  const rename = db.prepare<[string, string]>("update people set name = ? where id = ?")
  const verify = db.prepare<[string]>(
    "update people set verified = 1 where id = ? and verified = 0",
  )
  const bind = db.prepare<[string, string, string]>(
    "insert or ignore into subjects (issuer, subject, person) values (?, ?, ?)",
  )
  const removeDemonstration = db.prepare("delete from people where demonstration = 1")
  return {
    one: (id: string) => personFrom(one.get(id)),
    ofEmail: (email: string) => personFrom(ofEmail.get(email)),
    ofSubject: ({ issuer, subject }: Subject) => personFrom(ofSubject.get(issuer, subject)),
    hasAdministrator: () => administrators.get() !== undefined,
    add: (person: PersonRow) => {
      const { verified, administrator, demonstration } = person
      insert.run({
        ...person,
        verified: Number(verified),
        administrator: Number(administrator),
        demonstration: Number(demonstration),
      })
    },
    rename: (person: string, name: string) => {
      rename.run(name, person)
    },
    /** Whether nobody had shown before that letters reach the person. */
    verify: (person: string) => verify.run(person).changes > 0,
    bind: ({ issuer, subject }: Subject, person: string) => {
      bind.run(issuer, subject, person)
    },
    /** Whether there were any. */
    removeDemonstration: () => removeDemonstration.run().changes > 0,
  }
}

function personFrom(row: StoredPerson | undefined): PersonRow | undefined {
  if (!row) return undefined
  const { verified, administrator, demonstration } = row
  return {
    ...row,
    verified: verified === 1,
    administrator: administrator === 1,
    demonstration: demonstration === 1,
  }
}
