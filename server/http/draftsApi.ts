/** `/api/drafts`: the drafts of one's groups, their start and their renditions, and new ones. */

import { Router, json, type Request } from "express"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readDraft } from "../../schema/operations/reading.ts"
import { deed } from "../../schema/sharing/audit.ts"
import {
  MAX_DRAFT_CHARACTERS,
  newDraftShape,
  renderShape,
  type DraftAnswer,
  type DraftListed,
} from "../../schema/sharing/requests.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import { FILE_TYPES, renditionFile } from "../base/renditionFile.ts"
import { entitled, placeAt, type GroupParts, type Place } from "../groups/context.ts"
import { groupsWith, membershipsOf } from "../groups/groups.ts"
import { actorOf } from "../groups/recorded.ts"
import type { Rooms } from "../rooms/rooms.ts"
import type { Store } from "../store/store.ts"
import { fileName, sendFile } from "./attachments.ts"
import { importDraft } from "./importing.ts"
import { answering, answeringTo, parsed, partOf, type ForPeople } from "./routes.ts"

export interface DraftsApiParts extends GroupParts {
  readonly store: Store
  readonly rooms: Rooms
  readonly forPeople: ForPeople
}

/** The routes of drafts. To those who are not in its group, a draft is not there. */
export function draftsApi(parts: DraftsApiParts): Router {
  const { store, rooms, clock, forPeople } = parts
  const router = Router()

  router.get("/drafts", forPeople(answering((signedIn) => draftsOf(parts, signedIn))))

  router.get(
    "/drafts/:id",
    forPeople(
      answering(async (signedIn, request) => {
        const place = await placeAt(parts, signedIn, partOf(request, "id"))
        if (isFault(place)) return place
        const draft = await store.draft(partOf(request, "id"))
        if (!draft) return fault("not-found", "There is no such draft.")
        const { id, title, created } = draft
        const start: unknown = JSON.parse(draft.start)
        return { id, title, created, start } satisfies DraftAnswer
      }),
    ),
  )

  router.get(
    "/drafts/:id/render",
    forPeople(async (signedIn, request, response) => {
      const asked = parsed(renderShape, request.query)
      if (isFault(asked)) return asked
      const place = await placeAt(parts, signedIn, partOf(request, "id"))
      if (isFault(place)) return place
      const room = await rooms.open(partOf(request, "id"))
      if (!room) return fault("not-found", "There is no such draft.")
      const draft = readDraft(draftDocument(room.doc))
      const file = renditionFile(draft, asked)
      if (isFault(file)) return file
      const { extension, media } = FILE_TYPES[asked.to]
      const name = `${fileName(draft.meta.title)}-${asked.as}.${extension}`
      sendFile(response, name, media, file)
      return undefined
    }),
  )

  router.post(
    "/drafts",
    // Before the body is read: of others not a byte of it is kept.
    forPeople(async (signedIn, request, _response, next) => {
      const place = await placeToImportTo(parts, signedIn, request)
      if (isFault(place)) return place
      next()
      return undefined
    }),
    // A text of many bytes a character, and the quoting of JSON.
    json({ limit: 4 * MAX_DRAFT_CHARACTERS }),
    forPeople(
      answeringTo(
        newDraftShape,
        async (signedIn, asked, request) => {
          const place = await placeToImportTo(parts, signedIn, request)
          if (isFault(place)) return place
          const by = { ...actorOf(signedIn, place), group: place.group.id }
          const told = deed("import", { after: asked.title })
          const id = await importDraft(store, clock, asked, { ...by, ...told })
          return isFault(id) ? id : { id }
        },
        201,
      ),
    ),
  )
  return router
}

async function draftsOf(parts: GroupParts, signedIn: SignedIn): Promise<readonly DraftListed[]> {
  const drafts: DraftListed[] = []
  for (const { group } of await membershipsOf(parts, signedIn))
    for (const draft of await parts.groups.draftsOf(group)) drafts.push({ ...draft, group })
  return drafts.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0))
}

/** The group named by `?group=`, else the first in which one may import. */
async function placeToImportTo(
  parts: GroupParts,
  signedIn: SignedIn,
  { query }: Request,
): Promise<Place | Fault> {
  const { group: named } = query
  const group = typeof named === "string" ? named : (await groupsWith(parts, signedIn, "import"))[0]
  return group === undefined
    ? fault("not-allowed", "Your role does not bring in drafts.")
    : entitled(parts, signedIn, group, "import")
}
