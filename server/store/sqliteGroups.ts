/** Groups, their parties, their drafts' places and the choices of sessions in SQLite. */

import type Database from "better-sqlite3"
import type { GroupDraft, Party } from "../../schema/sharing/accounts.ts"
import type { Closing } from "../../schema/sharing/standing.ts"
import { answer } from "./answer.ts"
import type { DraftPlace, GroupRow, GroupStore } from "./groups.ts"
import type { MemberRow } from "./people.ts"
import { recording } from "./recording.ts"
import { linksIn } from "./sqliteLinks.ts"
import { membersIn } from "./sqliteMembers.ts"
import { sessionsIn } from "./sqliteSessions.ts"

type Recorded = ReturnType<typeof recording>
type StoredGroup = Omit<GroupRow, "mandate"> & { readonly mandate: string | null }

/** The part of a store that keeps groups. */
export function sqliteGroups(db: Database.Database): GroupStore {
  const members = membersIn(db)
  const groups = groupsIn(db)
  const links = linksIn(db)
  const sessions = sessionsIn(db)
  const recorded = recording(db)
  return {
    group: answer(groups.one),
    createGroup: recorded((group: GroupRow, first: MemberRow, present = "") => {
      groups.add(group)
      members.set(first)
      links.voidSignIns(first.person)
      sessions.endHanded(first.person, present)
    }),
    changeGroup: recorded(groups.change),
    ...draftPlacesIn(db, recorded),
    ...partiesIn(db, recorded),
    members: answer(members.all),
    member: answer(members.one),
    memberships: answer(members.ofPerson),
    nameIsFree: answer(members.nameIsFree),
    setMember: recorded(members.set),
    removeMember: recorded((group: string, person: string) => {
      members.remove(group, person)
      links.voidSignIns(person)
    }),
    ...choicesIn(db),
  }
}

function groupsIn(db: Database.Database) {
  const one = db.prepare<[string], StoredGroup>("select * from groups where id = ?")
  const insert = db.prepare<[StoredGroup]>(
    `insert into groups (id, name, policy, mandate, created)
     values (@id, @name, @policy, @mandate, @created)`,
  )
  const update = db.prepare<[StoredGroup]>(
    "update groups set name = @name, policy = @policy, mandate = @mandate where id = @id",
  )
  const read = (id: string): GroupRow | undefined => {
    const row = one.get(id)
    if (!row) return undefined
    const mandate = row.mandate === null ? null : (JSON.parse(row.mandate) as string[])
    return { ...row, mandate }
  }
  return {
    one: read,
    add: (group: GroupRow) => {
      insert.run(storedGroup(group))
    },
    change: (id: string, change: Partial<GroupRow>) => {
      const before = read(id)
      if (before) update.run(storedGroup({ ...before, ...change }))
    },
  }
}

function storedGroup(group: GroupRow): StoredGroup {
  return { ...group, mandate: group.mandate && JSON.stringify(group.mandate) }
}

function draftPlacesIn(
  db: Database.Database,
  recorded: Recorded,
): Pick<GroupStore, "draftsOf" | "place" | "close"> {
  const ofGroup = db.prepare<[string], GroupDraft>(
    "select id, title, created, closed from drafts where grp = ? order by created, id",
  )
  const place = db.prepare<[string], DraftPlace>(
    `select grp as "group", closed from drafts where id = ?`,
  )
  const close = db.prepare<[Closing | null, string]>("update drafts set closed = ? where id = ?")
  return {
    draftsOf: answer((group: string) => ofGroup.all(group)),
    place: answer((draft: string) => place.get(draft)),
    close: recorded((draft: string, closed: Closing | null) => {
      close.run(closed, draft)
    }),
  }
}

function partiesIn(
  db: Database.Database,
  recorded: Recorded,
): Pick<GroupStore, "parties" | "addParty" | "changeParty" | "removeParty"> {
  const all = db.prepare<[string], Party>(
    `select name, full_name as fullName, kind, region, colour, pattern from parties
     where grp = ? order by name`,
  )
  const insert = db.prepare<[Party & { readonly group: string }]>(
    `insert into parties (grp, name, full_name, kind, region, colour, pattern)
     values (@group, @name, @fullName, @kind, @region, @colour, @pattern)
     on conflict do nothing`,
  )
  const update = db.prepare<[Party & { readonly group: string }]>(
    `update parties set full_name = @fullName, kind = @kind, region = @region, colour = @colour,
     pattern = @pattern where grp = @group and name = @name`,
  )
  const remove = db.prepare<[string, string]>("delete from parties where grp = ? and name = ?")
  return {
    parties: answer((group: string) => all.all(group)),
    addParty: recorded(
      (group: string, party: Party) => insert.run({ ...party, group }).changes > 0,
    ),
    changeParty: recorded((group: string, party: Party) => {
      update.run({ ...party, group })
    }),
    removeParty: recorded((group: string, name: string) => {
      remove.run(group, name)
    }),
  }
}

function choicesIn(db: Database.Database): Pick<GroupStore, "chosen" | "choose"> {
  const chosen = db
    .prepare<[string, string], string>("select party from choices where session = ? and grp = ?")
    .pluck()
  const choose = db.prepare<[string, string, string]>(
    `insert into choices (session, grp, party) values (?, ?, ?)
     on conflict (session, grp) do update set party = excluded.party`,
  )
  return {
    chosen: answer((session: string, group: string) => chosen.get(session, group)),
    choose: answer((session: string, group: string, party: string) => {
      choose.run(session, group, party)
    }),
  }
}
