/** Links in SQLite: invitations, links to sign in, and those that make an administrator. */

import type Database from "better-sqlite3"
import type { Role } from "../../schema/sharing/roles.ts"
import type { Aim, LinkRow } from "./people.ts"

interface StoredLink {
  readonly id: string
  readonly hash: string
  readonly kind: Aim["kind"]
  readonly grp: string | null
  readonly role: Role | null
  readonly parties: string | null
  readonly email: string | null
  readonly person: string | null
  readonly mailed: number
  readonly created: string
  readonly expires: string
}

/** The statements about links. */
export function linksIn(db: Database.Database) {
  const insert = db.prepare<[StoredLink]>(
    `insert into links (id, hash, kind, grp, role, parties, email, person, mailed, created, expires)
     values (@id, @hash, @kind, @grp, @role, @parties, @email, @person, @mailed, @created, @expires)`,
  )
  const open = db.prepare<[string, string], StoredLink>(
    "select * from links where hash = ? and used is null and expires > ?",
  )
  const use = db.prepare<{ hash: string; at: string }>(
    "update links set used = @at where hash = @hash and used is null and expires > @at",
  )
  const invitations = db.prepare<[string, string], StoredLink>(
    `select * from links where kind = 'invitation' and grp = ? and used is null and expires > ?
     order by created desc, id`,
  )
  const since = db
    .prepare<[string, string], number>(
      "select count(*) from links where kind = 'sign-in' and person = ? and created > ?",
    )
    .pluck()
  const voidSignIns = db.prepare<[string]>(
    "update links set used = created where kind = 'sign-in' and person = ? and used is null",
  )
  const removeInvitation = db.prepare<[string, string]>(
    "delete from links where kind = 'invitation' and used is null and grp = ? and id = ?",
  )
  const removeInvitations = db.prepare(
    "delete from links where kind = 'invitation' and used is null",
  )
  const removeAdministrator = db.prepare("delete from links where kind = 'administrator'")
  const tidy = db.prepare<[string]>("delete from links where expires <= ?")
  return {
    add: (link: LinkRow) => {
      insert.run(storedLink(link))
    },
    open: (hash: string, at: string) => {
      const row = open.get(hash, at)
      return row && linkFrom(row)
    },
    use: (hash: string, at: string) => use.run({ hash, at }).changes > 0,
    invitations: (group: string, at: string) => invitations.all(group, at).map(linkFrom),
    since: (person: string, at: string) => since.get(person, at) ?? 0,
    /** Makes the links void by which a person could sign in: as good as used. */
    voidSignIns: (person: string) => {
      voidSignIns.run(person)
    },
    removeInvitation: (group: string, id: string) => removeInvitation.run(group, id).changes > 0,
    removeInvitations: () => {
      removeInvitations.run()
    },
    removeAdministrator: () => {
      removeAdministrator.run()
    },
    tidy: (at: string) => {
      tidy.run(at)
    },
  }
}

function storedLink({ id, hash, aim, mailed, created, expires }: LinkRow): StoredLink {
  const invitation = aim.kind === "invitation" ? aim : null
  return {
    id,
    hash,
    kind: aim.kind,
    grp: invitation?.group ?? null,
    role: invitation?.role ?? null,
    parties: invitation && JSON.stringify(invitation.parties),
    email: invitation?.email ?? null,
    person: aim.kind === "sign-in" ? aim.person : null,
    mailed: Number(mailed),
    created,
    expires,
  }
}

function linkFrom({ id, hash, mailed, created, expires, ...row }: StoredLink): LinkRow {
  return { id, hash, aim: aimFrom(row), mailed: mailed === 1, created, expires }
}

function aimFrom(row: Pick<StoredLink, "kind" | "grp" | "role" | "parties" | "email" | "person">) {
  const { kind, grp, role, parties, email, person } = row
  if (kind === "administrator") return { kind }
  if (kind === "sign-in" && person !== null) return { kind, person }
  if (kind === "sign-in" || grp === null || role === null || email === null)
    throw new Error("a stored link is incomplete")
  return { kind, group: grp, role, parties: JSON.parse(parties ?? "[]") as string[], email }
}
