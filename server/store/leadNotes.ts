/** What the server keeps of notes that only those who lead see. The audit log has nothing of them. */

import type { LeadNote, NewLeadNote } from "../../schema/sharing/leadNotes.ts"

/** Who writes, and when. */
export interface LeadHand {
  /** Id of the person. */
  readonly person: string
  readonly name: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** What came of adding a note. */
export type LeadNoteAdded = "added" | "known" | "taken" | "full"

/** The part of a store that keeps notes for those who lead. */
export interface LeadNoteStore {
  /** The notes of a draft, the oldest first. */
  list(draft: string): Promise<readonly LeadNote[]>
  /**
   * Adds a note. `known`: the same person added it before; it stays as it is. `taken`: the id is
   * another's. `full`: the draft has `MAX_LEAD_NOTES`. @throws when there is no such draft.
   */
  add(draft: string, note: NewLeadNote, hand: LeadHand): Promise<LeadNoteAdded>
  /** Gives a note other words, where it is still as it was at that revision. Answers whether it was. */
  change(
    draft: string,
    id: string,
    revision: number,
    text: string,
    hand: LeadHand,
  ): Promise<boolean>
  /** Removes a note for good, where it is still as it was at that revision. Answers whether it was. */
  remove(draft: string, id: string, revision: number): Promise<boolean>
}
