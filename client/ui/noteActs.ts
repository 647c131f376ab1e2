/** What the buttons of notes do to the draft. */

import {
  addNote,
  removeNote,
  setNoteNature,
  type NoteNature,
} from "../../schema/operations/note.ts"
import { say } from "../language/say.ts"
import { accepted } from "./actions.ts"
import { NO_FORM } from "./pageState.ts"
import type { Workbench } from "./workbench.ts"

/** Puts a note at the caret, and opens it. Answers whether it was taken. */
export function insertNote(workbench: Workbench, text: string, nature: NoteNature): boolean {
  const { editor, messages, show } = workbench
  const at = editor.snapshot.get().selection?.to
  if (!at) {
    messages.refuse(say.deciding.acts.noCaret)
    return false
  }
  const made = accepted(workbench, (context) => addNote(context, { at, text, nature }))
  if (!made) return false
  show({ form: NO_FORM, tab: "notes", note: made.value.note })
  messages.tell(say.views.notes.inserted)
  return true
}

/** Says what a note is. */
export function changeNature(workbench: Workbench, note: string, nature: NoteNature): void {
  accepted(workbench, (context) => setNoteNature(context, { note, ...nature }))
}

/** Takes a note out, with its words and its mark. */
export function takeNoteOut(workbench: Workbench, note: string): void {
  if (accepted(workbench, (context) => removeNote(context, { note })))
    workbench.messages.tell(say.views.notes.removed)
}
