/**
 * What the server keeps of people, and of how they come in: links and sessions. Of a secret only its
 * SHA-256 is kept. `tests/server/accountsContract.ts` holds every store to it (A1 to A4).
 *
 * A change that the audit log tells of takes the entries first: both are stored, or neither.
 * Instants are ISO 8601 in UTC, so that they sort as they follow each other.
 */

import type { AuditEntry } from "../../schema/sharing/audit.ts"
import type { Role } from "../../schema/sharing/roles.ts"

export interface PersonRow {
  readonly id: string
  readonly name: string
  /** Unique without regard to case; null for people of the demonstration. */
  readonly email: string | null
  /** Whether the person has shown that letters to the address reach them. */
  readonly verified: boolean
  readonly administrator: boolean
  /** Anybody may be this person. */
  readonly demonstration: boolean
  readonly created: string
}

/** What a person is in a group. */
export interface MemberRow {
  readonly group: string
  readonly person: string
  readonly role: Role
  /** Names of the parties that they may act for. */
  readonly parties: readonly string[]
  readonly since: string
}

/** What a link is for. */
export type Aim =
  | {
      readonly kind: "invitation"
      readonly group: string
      readonly role: Role
      readonly parties: readonly string[]
      readonly email: string
    }
  | { readonly kind: "sign-in"; readonly person: string }
  | { readonly kind: "administrator" }

export interface LinkRow {
  readonly id: string
  /** SHA-256 of the token, as hexadecimal digits. */
  readonly hash: string
  readonly aim: Aim
  /** Sent to the address by e-mail, and shown to nobody else. */
  readonly mailed: boolean
  readonly created: string
  readonly expires: string
}

export interface SessionRow {
  readonly id: string
  /** SHA-256 of the token, as hexadecimal digits. */
  readonly hash: string
  readonly person: string
  readonly created: string
  readonly lastSeen: string
  readonly expires: string
  /** Browser and system in a few words. */
  readonly agent: string
  /** Opened by a link that somebody handed over, who could have used it as well. */
  readonly handed: boolean
}

/** Somebody's account at another place, where they may sign in. */
export interface Subject {
  readonly issuer: string
  readonly subject: string
}

/** Somebody who comes in. All of it is carried out, or nothing. */
export interface Entry {
  /** Id of the person who comes in. */
  readonly who: string
  readonly at: string
  /** Absent when they are signed in already. */
  readonly session?: SessionRow
  /** Id of the session by which they are signed in already. */
  readonly present?: string
  /** Hash of the link that is used up by it. */
  readonly link?: string
  /** The person, when they are new. */
  readonly person?: PersonRow
  /**
   * Their place in a group. Links to sign in that were made when they had less are void with it, and
   * sessions are ended that were opened by one which was handed over, but for the present one.
   */
  readonly member?: MemberRow
  readonly subject?: Subject
  /**
   * Letters to the person's address reach who comes in. When nobody had shown that before, the
   * sessions that the person has are ended, and links to sign in are void: whoever made them may be
   * another.
   */
  readonly verified?: boolean
  /** What the audit log says of it. */
  readonly entries?: readonly AuditEntry[]
}

export interface PeopleStore {
  person(id: string): Promise<PersonRow | undefined>
  personOfEmail(email: string): Promise<PersonRow | undefined>
  personOf(subject: Subject): Promise<PersonRow | undefined>
  hasAdministrator(): Promise<boolean>
  /** Adds a person. @throws when the id or the address is taken. */
  addPerson(person: PersonRow): Promise<void>
  rename(entries: readonly AuditEntry[], person: string, name: string): Promise<void>
  /**
   * Removes the people of the demonstration with all that they have here. Where there were any, every
   * invitation is void: anybody could have made it.
   */
  removeDemonstration(): Promise<void>

  addLink(entries: readonly AuditEntry[], link: LinkRow): Promise<void>
  /** A link that is neither used nor out of date at this instant. */
  link(hash: string, at: string): Promise<LinkRow | undefined>
  /** The group's invitations that are neither used nor out of date, the newest first. */
  invitations(group: string, at: string): Promise<readonly LinkRow[]>
  /** How many links to sign in were made for a person since an instant, used ones included. */
  linksSince(person: string, since: string): Promise<number>
  /** Removes an invitation of a group; false when there is none. */
  removeInvitation(entries: readonly AuditEntry[], group: string, id: string): Promise<boolean>
  /** Removes the links that make an administrator. */
  removeAdministratorLinks(): Promise<void>

  /** Carries an entry out; false, and nothing happens, when its link is used or out of date. */
  enter(entry: Entry): Promise<boolean>
  /** A session that is not out of date, and whose it is. */
  session(
    hash: string,
    at: string,
  ): Promise<{ readonly session: SessionRow; readonly person: PersonRow } | undefined>
  /** The same by the session's id. */
  sessionOfId(
    id: string,
    at: string,
  ): Promise<{ readonly session: SessionRow; readonly person: PersonRow } | undefined>
  /** The sessions of a person that are not out of date, the last seen first. */
  sessions(person: string, at: string): Promise<readonly SessionRow[]>
  seen(session: string, at: string): Promise<void>
  /** Ends one session of a person; false when it is not theirs. */
  endSession(entries: readonly AuditEntry[], person: string, session: string): Promise<boolean>
  /** Ends all sessions of a person, and makes the links void by which they could sign in. */
  endSessions(entries: readonly AuditEntry[], person: string): Promise<void>
  /** Removes sessions and links that are out of date. */
  tidy(at: string): Promise<void>
}
