/**
 * What the server keeps, whatever it keeps it in. `tests/server/storeContract.ts` holds every store
 * to the rules S1 to S19 of server/SPEC.md.
 *
 * An update is what `Y.encodeStateAsUpdate` and Yjs transactions write (version 1). Updates are
 * appended; a snapshot stands for those before it, so that they can go.
 */

import type { Fault } from "../../schema/base/fault.ts"
import type { AuditActor, AuditDeed } from "../../schema/sharing/audit.ts"
import type { DraftSummary } from "../../schema/sharing/requests.ts"
import type { AttentionStore } from "./attention.ts"
import type { AuditStore } from "./audit.ts"
import type { Authors, Written } from "./authorship.ts"
import type { GroupStore } from "./groups.ts"
import type { LeadNoteStore } from "./leadNotes.ts"
import type { PeopleStore } from "./people.ts"
import type { VersionStore } from "./versions.ts"

export interface NewDraftRow extends DraftSummary {
  /** The draft's JSON form as it was imported. */
  readonly start: string
  /** The group whose draft it is; by default the one that is there from the start. */
  readonly group?: string
}

export interface NewUpdate {
  readonly draft: string
  readonly bytes: Uint8Array
  /** ISO 8601, UTC. */
  readonly at: string
  /** Id of the person who wrote it. */
  readonly person: string
  /** Yjs client ids under which this person writes for the first time; theirs from now on. */
  readonly clients?: readonly number[]
  /** What the log says of it, in the chain of the draft's group; stored together with it. */
  readonly entries?: readonly (AuditActor & AuditDeed)[]
  /** Which items it brought, and whose they are; stored together with it. */
  readonly written?: readonly Written[]
}

/** An update as it was stored, with its number. */
export interface LoggedUpdate {
  readonly seq: number
  readonly bytes: Uint8Array
}

/** A piece of a draft that the disk did not keep. */
export interface Damage {
  readonly piece: "update" | "snapshot"
  readonly seq: number
  /** What is wrong with it, as the end of a sentence. */
  readonly reason: string
}

export interface Loaded {
  /** The last snapshot that is whole; null when there is none. */
  readonly snapshot: Uint8Array | null
  /** Whole updates after the snapshot, in the order in which they were appended. */
  readonly updates: readonly LoggedUpdate[]
  /** Number of the last update; 0 when there is none. */
  readonly seq: number
  /** The person to whom each Yjs client id belongs that somebody ever wrote under. */
  readonly writers: ReadonlyMap<number, string>
  /** What was found damaged now and is not in the above; what was set aside before is not told again. */
  readonly damage: readonly Damage[]
}

/** The part of a store that keeps drafts. */
export interface DraftStore {
  /** All drafts, oldest first. */
  drafts(): Promise<readonly DraftSummary[]>
  /** One draft with its start, undefined when there is none of this id. */
  draft(id: string): Promise<NewDraftRow | undefined>
  /** Adds a draft together with its first update. @throws when the id is taken. */
  createDraft(draft: NewDraftRow, first: NewUpdate): Promise<void>
  /**
   * Appends updates with their entries of the log, all or none. When the promise resolves they
   * survive a crash and a power cut. Answers their numbers, which rise by one within a draft.
   * @throws when one names an unknown draft, or when the disk refuses.
   */
  append(updates: readonly NewUpdate[]): Promise<readonly number[]>
  /**
   * All that is needed to build a draft's document. Writes nothing. Refuses with `unreadable` when
   * there is nothing left on which the updates could build.
   */
  load(draft: string): Promise<Loaded | Fault>
  /** Who wrote which items of a draft, as far as it is known. */
  authors(draft: string): Promise<Authors>
  /**
   * Records the state of a draft after the update numbered `seq`, and removes updates that it and
   * the snapshot before it cover, in one transaction. One that is not newer than the last is passed
   * over.
   */
  saveSnapshot(draft: string, seq: number, bytes: Uint8Array): Promise<void>
  /** Takes damaged pieces out of the log, keeps their bytes beside it, and tells the audit log. */
  setAside(draft: string, damage: readonly Damage[], at: string): Promise<void>
}

export interface Store extends DraftStore {
  readonly people: PeopleStore
  readonly groups: GroupStore
  readonly audit: AuditStore
  readonly versions: VersionStore
  readonly attention: AttentionStore
  readonly leadNotes: LeadNoteStore
  /** Copies everything as it is now into a new file, while work goes on. */
  backup(file: string): Promise<void>
  /** What the storage itself finds wrong, as a sentence; null when nothing. */
  integrity(): Promise<string | null>
  close(): Promise<void>
}
