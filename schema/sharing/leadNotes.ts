/**
 * Notes that only those who lead see, the co-leads and the secretariat: their shapes over HTTP.
 *
 * They are never in the shared document, which every page has whole, but beside it on the server.
 */

import * as z from "zod/mini"

/** Longest note, in characters. */
export const MAX_LEAD_NOTE = 5000

/** Most notes of one draft. */
export const MAX_LEAD_NOTES = 1000

const id = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[^\s/]+$/u))
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_LEAD_NOTE))
const count = z.int().check(z.nonnegative())

/** Where a note stands: at a cluster or a paragraph, by its id, and by its characters when that goes. */
const leadPlaceShape = z.strictObject({
  about: z.enum(["cluster", "paragraph"]),
  subject: id,
  /** The words of the place when the note was made. */
  quote: z.string().check(z.maxLength(1000)),
  runs: z.readonly(z.array(z.readonly(z.tuple([count, count, count]))).check(z.maxLength(200))),
})
export type LeadPlace = z.infer<typeof leadPlaceShape>

/** `POST /api/drafts/:id/lead-notes`. The page gives the id: asked twice, the note is made once. */
export const newLeadNoteShape = z.strictObject({ id, text, place: leadPlaceShape })
export type NewLeadNote = z.infer<typeof newLeadNoteShape>

/** `PUT /api/drafts/:id/lead-notes/:note`: other words for what was read at that revision. */
export const changedLeadNoteShape = z.strictObject({ text, revision: z.int().check(z.positive()) })
export type ChangedLeadNote = z.infer<typeof changedLeadNoteShape>

/** `GET /api/drafts/:id/lead-notes`: a list of these, the oldest first. */
export interface LeadNote extends NewLeadNote {
  /** Name of the person who wrote it. */
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Who changed it last, and when; as `by` and `at` at first. */
  readonly changedBy: string
  readonly changedAt: string
  /** How often its words were written: 1 at first. */
  readonly revision: number
}
