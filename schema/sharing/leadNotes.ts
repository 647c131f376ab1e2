/**
 * Notes that only those who lead see, the co-leads and the secretariat: their shapes over HTTP.
 *
 * They are never in the shared document, which every page has whole, but beside it on the server.
 */

import { z } from "zod"

/** Longest note, in characters. */
export const MAX_LEAD_NOTE = 5000

/** Most notes of one draft. */
export const MAX_LEAD_NOTES = 1000

const id = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\s/]+$/u)
const text = z.string().trim().min(1).max(MAX_LEAD_NOTE)
const count = z.int().nonnegative()

/** Where a note stands: at a cluster or a paragraph, by its id, and by its characters when that goes. */
const leadPlaceShape = z.strictObject({
  about: z.enum(["cluster", "paragraph"]),
  subject: id,
  /** The words of the place when the note was made. */
  quote: z.string().max(1000),
  runs: z
    .array(z.tuple([count, count, count]).readonly())
    .max(200)
    .readonly(),
})
export type LeadPlace = z.infer<typeof leadPlaceShape>

/** `POST /api/drafts/:id/lead-notes`. The page gives the id: asked twice, the note is made once. */
export const newLeadNoteShape = z.strictObject({ id, text, place: leadPlaceShape })
export type NewLeadNote = z.infer<typeof newLeadNoteShape>

/** `PUT /api/drafts/:id/lead-notes/:note`: other words for what was read at that revision. */
export const changedLeadNoteShape = z.strictObject({ text, revision: z.int().positive() })
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
