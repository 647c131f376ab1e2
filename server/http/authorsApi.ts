/** `/api/drafts/:id/authors`: who wrote which items of a draft. Who reads the draft may ask. */

import { Router } from "express"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import type { AuthorsAnswer } from "../../schema/sharing/authorship.ts"
import { may } from "../../schema/sharing/roles.ts"
import { placeAt } from "../groups/context.ts"
import { authorsTable } from "../rooms/authorsTable.ts"
import type { DraftsApiParts } from "./draftsApi.ts"
import { answering, partOf } from "./routes.ts"

/** The route. Persons are named to those who have the right `authors`. */
export function authorsApi(parts: DraftsApiParts): Router {
  const { store, rooms, forPeople } = parts
  const router = Router()
  router.get(
    "/drafts/:id/authors",
    forPeople(
      answering(async (signedIn, request): Promise<AuthorsAnswer | Fault> => {
        const id = partOf(request, "id")
        const place = await placeAt(parts, signedIn, id)
        if (isFault(place)) return place
        const draft = await store.draft(id)
        const room = draft && (await rooms.open(id))
        if (!room) return fault("not-found", "There is no such draft.")
        const states = room.states()
        const authors = await store.authors(id)
        const names = may(place.member.role, "authors", place.group.policy)
        return authorsTable(authors, states, { names, created: draft.created })
      }),
    ),
  )
  return router
}
