/** What the buttons of notes for those who lead do. Words stay in their box until the server has them. */

import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { idsFrom } from "../../schema/base/ids.ts"
import {
  clusterPlace,
  paragraphPlace,
  type ThreadPlace,
} from "../../schema/operations/commentPlace.ts"
import { MAX_LEAD_NOTE, type LeadNote, type LeadPlace } from "../../schema/sharing/leadNotes.ts"
import { now } from "../base/clock.ts"
import { askToAdd, askToChange, askToRemove } from "../base/leadNotesApi.ts"
import { say } from "../language/say.ts"
import type { ShownLeadNote } from "./leadNotes.ts"
import { mayHere } from "./rights.ts"
import type { Workbench } from "./workbench.ts"

const newId = idsFrom(Math.random)

/** The box of a note that is begun; those of changes are called after their note. */
export const NEW_LEAD_BOX = "lead"

/** The box in which a note is changed. */
export function leadBox(note: string): string {
  return `${NEW_LEAD_BOX}:${note}`
}

/** What a box needs beside its words. */
export interface LeadBox {
  /** Id of the note, also of one that the server does not have yet: it is added once. */
  readonly note: string
  readonly place: LeadPlace
  /** The revision that is changed; 0: none. */
  readonly revision: number
}

/** Whether the person reads and writes such notes, and the server hears them. */
export function confides(workbench: Workbench): boolean {
  return mayHere(workbench, "confide") && workbench.session.saved.get().connection !== "closed"
}

/** Where a note would stand: at a cluster, the one of the caret or its paragraph; null when nowhere. */
export function leadPlace(workbench: Workbench, cluster?: string): LeadPlace | null {
  const { session, editor } = workbench
  const { selection, bracket, derived } = editor.snapshot.get()
  const at = cluster ?? derived.bracket(bracket ?? "")?.cluster ?? null
  const found =
    at !== null
      ? clusterPlace(session.document, at)
      : selection
        ? paragraphPlace(session.document, selection.to.paragraph)
        : null
  return found === null || isFault(found) ? null : placeFrom(found)
}

function placeFrom({ about, subject, quote, runs }: ThreadPlace): LeadPlace {
  return {
    about: about === "cluster" ? "cluster" : "paragraph",
    ...{ subject, quote: quote.replaceAll("\uFFFC", "") },
    runs,
  }
}

/** Keeps what is typed in a box on this device; nothing is kept of no words. */
export function keepLeadWords(
  { comments }: Workbench,
  box: string,
  words: string,
  place: LeadBox,
): void {
  comments.unsent.keep(box, words === "" ? null : { words, at: now(), place })
}

/** The box of a note that is begun at a place. */
export function beginLeadBox(place: LeadPlace): LeadBox {
  return { note: newId(), place, revision: 0 }
}

/** Adds a note. Its words are forgotten here when the server has them. */
export async function addLeadNote(
  workbench: Workbench,
  box: string,
  { note, place }: LeadBox,
  words: string,
): Promise<readonly LeadNote[] | Fault> {
  const { leadNotes, session, comments, messages } = workbench
  const text = words.trim()
  if (text.length > MAX_LEAD_NOTE) return tooLong()
  const { draftId } = session
  const answer = await leadNotes.change(() => askToAdd(draftId, { id: note, text, place }))
  if (isFault(answer)) return answer
  // It was added before, by a request whose answer was lost, and was written on since.
  const made = answer.find(({ id }) => id === note)
  if (made && made.text !== text) return changeLeadNote(workbench, box, made, words)
  comments.unsent.keep(box, null)
  messages.tell(say.leads.added)
  return answer
}

/** Gives a note other words, as it was seen at its revision. */
export async function changeLeadNote(
  { leadNotes, session, comments, messages }: Workbench,
  box: string,
  { id, revision }: Pick<LeadNote, "id" | "revision">,
  words: string,
): Promise<readonly LeadNote[] | Fault> {
  const text = words.trim()
  if (text.length > MAX_LEAD_NOTE) return tooLong()
  const answer = await leadNotes.change(() => askToChange(session.draftId, id, { text, revision }))
  if (isFault(answer)) return answer
  comments.unsent.keep(box, null)
  messages.tell(say.leads.saved)
  return answer
}

/** Removes a note for good. */
export async function removeLeadNote(
  { leadNotes, session, messages }: Workbench,
  { id, revision }: LeadNote,
): Promise<readonly LeadNote[] | Fault> {
  const answer = await leadNotes.change(() => askToRemove(session.draftId, id, revision))
  if (!isFault(answer)) messages.tell(say.views.notes.removed)
  return answer
}

/** Goes to where a note stands. */
export function goToLeadNote({ editor, show }: Workbench, { stand }: ShownLeadNote): void {
  const place = stand.stands ? stand.from : stand.near
  if (!place) return
  show({ view: "working" })
  editor.goToPlace(place)
}

function tooLong(): Fault {
  return fault("too-large", "The note is too long.")
}
