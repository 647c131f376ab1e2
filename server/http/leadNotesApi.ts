/**
 * `/api/drafts/:id/lead-notes`: notes that only those who lead see. Others are refused before a byte of
 * what they send is kept, and are not told whether there are any.
 */

import { Router, json, type Request } from "express"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import {
  changedLeadNoteShape,
  newLeadNoteShape,
  type LeadNote,
} from "../../schema/sharing/leadNotes.ts"
import { may } from "../../schema/sharing/roles.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import { entitled, placeAt } from "../groups/context.ts"
import type { LeadHand } from "../store/leadNotes.ts"
import type { DraftsApiParts } from "./draftsApi.ts"
import { answering, answeringTo, partOf } from "./routes.ts"

/** Largest request, in bytes: a long note in three bytes a character, with its place. */
const MOST = 64 * 1024

/** The routes of notes for those who lead. */
export function leadNotesApi(parts: DraftsApiParts): Router {
  const { store, rooms, clock, forPeople } = parts
  const { leadNotes } = store
  const router = Router()
  const path = "/drafts/:id/lead-notes"
  const one = `${path}/:note`

  // Before the body is read: of others not a byte of it is kept.
  const onlyLeads = forPeople(async (signedIn, request, _response, next) => {
    const draft = await ledDraft(parts, signedIn, request)
    if (isFault(draft)) return draft
    next()
    return undefined
  })
  const handOf = ({ person }: SignedIn): LeadHand => ({
    ...{ person: person.id, name: person.name, at: clock.now() },
  })
  /** The notes as they are now; those who have the draft open are told that they changed. */
  const shown = async (draft: string): Promise<readonly LeadNote[]> => {
    await rooms.tellLeads(draft, ({ role, policy }) => may(role, "confide", policy))
    return leadNotes.list(draft)
  }

  router.use(path, onlyLeads, json({ limit: MOST }))
  router.get(
    path,
    forPeople(
      answering(async (signedIn, request) => {
        const draft = await ledDraft(parts, signedIn, request)
        return isFault(draft) ? draft : leadNotes.list(draft)
      }),
    ),
  )
  router.post(
    path,
    forPeople(
      answeringTo(newLeadNoteShape, async (signedIn, note, request) => {
        const draft = await ledDraft(parts, signedIn, request)
        if (isFault(draft)) return draft
        const added = await leadNotes.add(draft, note, handOf(signedIn))
        if (added === "taken") return fault("bad-request", "Another note has this id.")
        if (added === "full")
          return fault("too-large", "The draft has as many notes for co-leads as it takes.")
        return shown(draft)
      }),
    ),
  )
  router.put(
    one,
    forPeople(
      answeringTo(changedLeadNoteShape, async (signedIn, { text, revision }, request) => {
        const draft = await ledDraft(parts, signedIn, request)
        if (isFault(draft)) return draft
        const note = partOf(request, "note")
        const done = await leadNotes.change(draft, note, revision, text, handOf(signedIn))
        return done ? shown(draft) : changedMeanwhile(await leadNotes.list(draft), note)
      }),
    ),
  )
  router.delete(
    one,
    forPeople(
      answering(async (signedIn, request) => {
        const draft = await ledDraft(parts, signedIn, request)
        if (isFault(draft)) return draft
        const note = partOf(request, "note")
        const revision = Number(request.query["revision"])
        const done = Number.isInteger(revision) && (await leadNotes.remove(draft, note, revision))
        return done ? shown(draft) : changedMeanwhile(await leadNotes.list(draft), note)
      }),
    ),
  )
  return router
}

/** The id of the draft, for those who lead its group; `not-found` and `not-allowed` for others. */
async function ledDraft(
  parts: DraftsApiParts,
  signedIn: SignedIn,
  request: Request,
): Promise<string | Fault> {
  const draft = partOf(request, "id")
  const place = await placeAt(parts, signedIn, draft)
  const led = isFault(place) ? place : await entitled(parts, signedIn, place.group.id, "confide")
  return isFault(led) ? led : draft
}

function changedMeanwhile(notes: readonly LeadNote[], id: string): Fault {
  return notes.some((note) => note.id === id)
    ? fault("out-of-order", "Somebody changed this note meanwhile. Read it as it is now.")
    : fault("not-found", "Somebody removed this note meanwhile.")
}
