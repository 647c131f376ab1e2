/**
 * What the server keeps of groups: their parties and members, their drafts, and which party a session
 * acts for. `tests/server/accountsContract.ts` holds every store to it (A1 to A4).
 */

import type { AuditEntry } from "../../schema/sharing/audit.ts"
import type { GroupDraft, Party } from "../../schema/sharing/accounts.ts"
import type { Policy } from "../../schema/sharing/roles.ts"
import type { Closing } from "../../schema/sharing/standing.ts"
import type { MemberRow } from "./people.ts"

/** The group that drafts belong to which name no other. It is there from the start. */
export const MAIN_GROUP = "main"

export interface GroupRow {
  readonly id: string
  readonly name: string
  readonly policy: Policy
  /** Keys of sections; null: the whole of each draft. */
  readonly mandate: readonly string[] | null
  /** ISO 8601, UTC. */
  readonly created: string
}

/** A member together with what is shown of the person. */
export interface NamedMember extends MemberRow {
  readonly name: string
  readonly email: string | null
}

/** To which group a draft belongs, and whether it takes text. */
export interface DraftPlace {
  readonly group: string
  readonly closed: Closing | null
}

/** What the audit log says of a change: stored with it, or neither is. */
export type Entries = readonly AuditEntry[]

export interface GroupStore {
  group(id: string): Promise<GroupRow | undefined>
  /**
   * Adds a group together with its first member, who makes it in the session `present`; links to sign
   * in as them, and sessions that were opened by one which was handed over, end with it.
   * @throws when the id is taken.
   */
  createGroup(entries: Entries, group: GroupRow, first: MemberRow, present?: string): Promise<void>
  changeGroup(
    entries: Entries,
    id: string,
    change: Partial<Pick<GroupRow, "name" | "policy" | "mandate">>,
  ): Promise<void>

  /** The drafts of a group, oldest first. */
  draftsOf(group: string): Promise<readonly GroupDraft[]>
  /** The place of a draft; undefined when there is no such draft. */
  place(draft: string): Promise<DraftPlace | undefined>
  close(entries: Entries, draft: string, closed: Closing | null): Promise<void>

  /** The parties of a group, by name. */
  parties(group: string): Promise<readonly Party[]>
  /** Adds a party; false when the group has one of this name, without regard to case. */
  addParty(entries: Entries, group: string, party: Party): Promise<boolean>
  /** Writes a party over the one of its name. */
  changeParty(entries: Entries, group: string, party: Party): Promise<void>
  removeParty(entries: Entries, group: string, name: string): Promise<void>

  /** The members of a group, by name. */
  members(group: string): Promise<readonly NamedMember[]>
  member(group: string, person: string): Promise<MemberRow | undefined>
  /** What a person is in each of their groups, by the group's name. */
  memberships(person: string): Promise<readonly MemberRow[]>
  /**
   * Whether a person may have this name in a group: nobody else has it there, or had it. A name becomes
   * a person's with the membership under it, for good.
   */
  nameIsFree(group: string, name: string, person: string): Promise<boolean>
  /** Adds a member, or changes role and parties of one. */
  setMember(entries: Entries, member: MemberRow): Promise<void>
  /** Removes a member; links to sign in as them are void with it. */
  removeMember(entries: Entries, group: string, person: string): Promise<void>

  /** The party that a session acts for in a group; undefined when none was chosen. */
  chosen(session: string, group: string): Promise<string | undefined>
  choose(session: string, group: string, party: string): Promise<void>
}
