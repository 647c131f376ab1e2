/** Members of groups in SQLite. */

import type Database from "better-sqlite3"
import type { NamedMember } from "./groups.ts"
import { nameKey } from "./nameKey.ts"
import type { MemberRow } from "./people.ts"

type Stored<T extends MemberRow> = Omit<T, "parties"> & { readonly parties: string }

const MEMBER = `members.grp as "group", members.person, role, parties, since`

/** The statements about members, which entering and changing a group share. */
export function membersIn(db: Database.Database) {
  const all = db.prepare<[string], Stored<NamedMember>>(
    `select ${MEMBER}, name, email from members join people on id = person
     where members.grp = ? order by name collate nocase, id`,
  )
  const one = db.prepare<[string, string], Stored<MemberRow>>(
    `select ${MEMBER} from members where grp = ? and person = ?`,
  )
  const ofPerson = db.prepare<[string], Stored<MemberRow>>(
    `select ${MEMBER} from members join groups on groups.id = members.grp
     where person = ? order by groups.name collate nocase, groups.id`,
  )
  const set = db.prepare<[Stored<MemberRow>]>(
    `insert into members (grp, person, role, parties, since)
     values (@group, @person, @role, @parties, @since)
     on conflict (grp, person) do update set role = excluded.role, parties = excluded.parties`,
  )
  const remove = db.prepare<[string, string]>("delete from members where grp = ? and person = ?")
  const claim = db.prepare<[{ group: string | null; person: string }]>(
    `insert or ignore into names (grp, key, person)
     select members.grp, name_key(name), person from members join people on id = person
     where person = @person and (@group is null or members.grp = @group)`,
  )
  const owner = db
    .prepare<[string, string], string>("select person from names where grp = ? and key = ?")
    .pluck()
  return {
    all: (group: string) => all.all(group).map(memberFrom),
    one: (group: string, person: string) => {
      const row = one.get(group, person)
      return row && memberFrom(row)
    },
    ofPerson: (person: string) => ofPerson.all(person).map(memberFrom),
    set: (member: MemberRow) => {
      set.run({ ...member, parties: JSON.stringify(member.parties) })
      claim.run({ group: member.group, person: member.person })
    },
    /** Makes a person's name theirs in each of their groups. */
    claimName: (person: string) => {
      claim.run({ group: null, person })
    },
    nameIsFree: (group: string, name: string, person: string) =>
      (owner.get(group, nameKey(name)) ?? person) === person,
    remove: (group: string, person: string) => {
      remove.run(group, person)
    },
  }
}

function memberFrom<T extends MemberRow>(row: Stored<T>) {
  return { ...row, parties: JSON.parse(row.parties) as string[] }
}
