/**
 * What the audit log holds: who did what, acting for whom, when, in words.
 *
 * The log is append-only. Each group has a chain of its own: every entry carries the hash of itself
 * and of the one before, so that nothing can be changed, left out or put in between unseen.
 */

/** Kinds of entries. They are stable: exports and programs compare them. */
export type AuditAction =
  // About the text; the server makes these from the updates themselves.
  | "text"
  /**
   * Typing that goes on: the words of the whole run, from how they were when it began. It says all
   * that the entry before it says, of the same person in the same paragraph of the same draft.
   */
  | "text-continued"
  | "format"
  | "paragraph-added"
  | "paragraph-removed"
  | "paragraph-moved"
  | "paragraph-changed"
  | "bracket"
  | "bracket-removed"
  | "cluster"
  | "position"
  | "decision"
  | "reopened"
  | "note"
  | "issue"
  | "comment"
  | "suggestion"
  | "carried"
  | "details"
  // About drafts as a whole.
  | "import"
  | "freeze"
  | "restore"
  | "damage"
  // About people and groups.
  | "sign-in"
  | "sign-out"
  | "invitation"
  | "person"
  | "party"
  | "role"
  | "group"
  | "settings"
  | "closing"

/** Who acted, and for whom, as it was at that moment. */
export interface AuditActor {
  /** Stable id of the person. */
  readonly person: string
  /** Shown name. */
  readonly name: string
  /** The party on whose behalf they acted; "" for those who act for the group. */
  readonly party: string
  /** Their role in the group; "" where there is none, as when signing in. */
  readonly role: string
}

/** The server, for what it does by itself. */
export const SERVER: AuditActor = { person: "server", name: "server", party: "", role: "" }

/** What was done to what. */
export interface AuditDeed {
  readonly action: AuditAction
  /** Id of the paragraph; "" when the entry is about none. */
  readonly paragraph: string
  /** Key of what else it is about: a bracket, a cluster, a version, a person; "" for nothing else. */
  readonly subject: string
  /** In words: how it was, and how it is. Both may be "". */
  readonly before: string
  readonly after: string
  /** Reference of the meeting, for decisions; "" otherwise. */
  readonly meeting: string
}

/** An entry as it is handed to the log. */
export interface AuditEntry extends AuditActor, AuditDeed {
  /** Whose chain it joins; "" is the chain of the server itself, for what belongs to no group. */
  readonly group: string
  /** Id of the draft; "" when the entry is about none. */
  readonly draft: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** An entry as the log holds it. */
export interface SealedEntry extends AuditEntry {
  /** Place in the group's chain, from 1. */
  readonly seq: number
  /** SHA-256 over the hash before and this entry, 64 hexadecimal digits. */
  readonly hash: string
}

/** A deed that needs no more than an action and a few of its fields. */
export function deed(action: AuditAction, fields: Partial<Omit<AuditDeed, "action">>): AuditDeed {
  return { action, paragraph: "", subject: "", before: "", after: "", meeting: "", ...fields }
}
