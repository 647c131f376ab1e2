/**
 * What the server keeps, whatever it keeps it in. `tests/server/storeContract.ts` holds every store
 * to the rules S1 to S8 of server/SPEC.md.
 *
 * An update is what `Y.encodeStateAsUpdate` and Yjs transactions write (version 1). Updates are only
 * ever appended; a snapshot shortens what must be read to load a draft, and removes nothing.
 */

import type { DraftSummary } from "../../schema/sharing/requests.ts"

export interface NewDraftRow extends DraftSummary {
  /** The draft's JSON form as it was imported. */
  readonly start: string
}

export interface NewUpdate {
  readonly draft: string
  readonly bytes: Uint8Array
  /** ISO 8601, UTC. */
  readonly at: string
  /** Id of the person who wrote it. */
  readonly person: string
}

export interface Loaded {
  /** The last snapshot; null when none was taken. */
  readonly snapshot: Uint8Array | null
  /** Updates after the snapshot, in the order in which they were appended. */
  readonly updates: readonly Uint8Array[]
  /** Number of the last update; 0 when there is none. */
  readonly seq: number
}

export interface Store {
  /** All drafts, oldest first. */
  drafts(): Promise<readonly DraftSummary[]>
  /** One draft with its start, undefined when there is none of this id. */
  draft(id: string): Promise<NewDraftRow | undefined>
  /** Adds a draft together with its first update. @throws when the id is taken. */
  createDraft(draft: NewDraftRow, first: NewUpdate): Promise<void>
  /**
   * Appends updates, all or none. When the promise resolves they survive a crash and a power cut.
   * Answers their numbers, which rise by one within a draft. @throws when one names an unknown draft.
   */
  append(updates: readonly NewUpdate[]): Promise<readonly number[]>
  /** All that is needed to build a draft's document. */
  load(draft: string): Promise<Loaded>
  /** Records the state of a draft after the update numbered `seq`. An older snapshot is replaced. */
  saveSnapshot(draft: string, seq: number, bytes: Uint8Array): Promise<void>
  close(): Promise<void>
}
