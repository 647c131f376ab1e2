/** `/api/drafts/:id/activity` and `/api/groups/:group/activity`: what happened, without names of people. */

import { Router } from "express"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import {
  ACTIVITY,
  ACTIVITY_KINDS,
  activityShape,
  type ActivityAnswer,
  type ActivityDeed,
  type ActivityQuery,
} from "../../schema/sharing/activity.ts"
import type { AuditDeed, SealedEntry } from "../../schema/sharing/audit.ts"
import { readEntries } from "../../schema/sharing/auditReading.ts"
import { ROLES } from "../../schema/sharing/roles.ts"
import { entitled, placeAt } from "../groups/context.ts"
import type { DraftsApiParts } from "./draftsApi.ts"
import { answering, parsed, partOf } from "./routes.ts"

/** The routes. Right `audit`, in the group of the draft. */
export function activityApi(parts: DraftsApiParts): Router {
  const { forPeople } = parts
  const router = Router()
  router.get(
    "/groups/:group/activity",
    forPeople(
      answering(async (signedIn, request): Promise<ActivityAnswer | Fault> => {
        const asked = parsed(activityShape, request.query)
        if (isFault(asked)) return asked
        const place = await entitled(parts, signedIn, partOf(request, "group"), "audit")
        return isFault(place) ? place : told(parts, place.group.id, asked)
      }),
    ),
  )
  router.get(
    "/drafts/:id/activity",
    forPeople(
      answering(async (signedIn, request): Promise<ActivityAnswer | Fault> => {
        const asked = parsed(activityShape, request.query)
        if (isFault(asked)) return asked
        const draft = partOf(request, "id")
        const at = await placeAt(parts, signedIn, draft)
        if (isFault(at)) return at
        const place = await entitled(parts, signedIn, at.group.id, "audit")
        return isFault(place) ? place : told(parts, place.group.id, asked, draft)
      }),
    ),
  )
  return router
}

/** What was done in one draft has beside it what was done in the group, such as who came. */
async function told(
  { store }: DraftsApiParts,
  group: string,
  { kind, party, ...asked }: ActivityQuery,
  draft?: string,
): Promise<ActivityAnswer> {
  const actions = (kind ? [kind] : ACTIVITY_KINDS).flatMap((each) => [...ACTIVITY[each]])
  const { entries, older } = await store.audit.newest(group, {
    ...asked,
    actions,
    ...(party !== undefined && { party }),
    ...(draft !== undefined && { draft, orNone: true }),
  })
  return { deeds: readEntries(entries).flatMap(({ entry }) => deedOf(entry)), older }
}

/** An entry without whoever did it and without the words that name people; nothing for a new name. */
function deedOf(entry: SealedEntry): readonly ActivityDeed[] {
  const { seq, at, party, role, draft, action, paragraph, meeting } = entry
  const words = wordsOf(entry)
  return words ? [{ seq, at, party, role, draft, action, paragraph, meeting, ...words }] : []
}

type Words = Pick<AuditDeed, "subject" | "before" | "after">

function wordsOf({ action, subject, before, after }: SealedEntry): Words | undefined {
  switch (action) {
    case "comment":
      return { subject, before: before && "…", after: after && "…" }
    case "person": {
      const [was, is] = [seatIn(before), seatIn(after)]
      return was === "" && is === "" ? undefined : { subject: "", before: was, after: is }
    }
    case "role":
      return { subject: "", before, after }
    case "party":
      return { subject: "", before: before && subject, after: after && subject }
    default:
      return { subject, before, after }
  }
}

/** "delegate for Norway" of "Ann, delegate for Norway". */
const SEAT = new RegExp(`^.*, ((?:${ROLES.join("|")})(?: for .*)?)$`, "su")

function seatIn(words: string): string {
  return SEAT.exec(words)?.[1] ?? ""
}
