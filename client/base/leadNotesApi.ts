/** What the page asks of the server about notes that only those who lead see (`schema/sharing/leadNotes.ts`). */

import type { Fault } from "../../schema/base/fault.ts"
import type { ChangedLeadNote, LeadNote, NewLeadNote } from "../../schema/sharing/leadNotes.ts"
import { ask } from "./asking.ts"

/** The notes as they are now; what changes them answers them too. */
type Notes = Promise<readonly LeadNote[] | Fault>

const notesAt = (draft: string, note = "") =>
  `/api/drafts/${encodeURIComponent(draft)}/lead-notes${note === "" ? "" : `/${encodeURIComponent(note)}`}`

/** The notes of a draft, the oldest first. Refuses `not-allowed` to whoever does not lead. */
export function askLeadNotes(draft: string): Notes {
  return ask("GET", notesAt(draft)) as Notes
}

/** Adds a note. Asked again under its id, it is added once. */
export function askToAdd(draft: string, note: NewLeadNote): Notes {
  return ask("POST", notesAt(draft), note) as Notes
}

/** Gives a note other words. Refuses when somebody changed or removed it since that revision. */
export function askToChange(draft: string, note: string, changed: ChangedLeadNote): Notes {
  return ask("PUT", notesAt(draft, note), changed) as Notes
}

/** Removes a note for good. Refuses as `askToChange`. */
export function askToRemove(draft: string, note: string, revision: number): Notes {
  return ask("DELETE", `${notesAt(draft, note)}?revision=${revision}`) as Notes
}
