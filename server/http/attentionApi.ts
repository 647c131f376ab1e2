/** `/api/drafts/:id/addressees` and `…/attention`: whom one can address, and what one has seen. */

import { Router, json } from "express"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import {
  attentionChangeShape,
  type Addressees,
  type AttentionAnswer,
} from "../../schema/sharing/attention.ts"
import { placeAt } from "../groups/context.ts"
import type { DraftsApiParts } from "./draftsApi.ts"
import { answering, answeringTo, partOf } from "./routes.ts"

/** The routes. Of what somebody has seen only they themselves are told. */
export function attentionApi(parts: DraftsApiParts): Router {
  const { store, groups, forPeople } = parts
  const router = Router()
  router.get(
    "/drafts/:id/addressees",
    forPeople(
      answering(async (signedIn, request): Promise<Addressees | Fault> => {
        const place = await placeAt(parts, signedIn, partOf(request, "id"))
        if (isFault(place)) return place
        const { id } = place.group
        const [members, known] = await Promise.all([groups.members(id), groups.parties(id)])
        return {
          people: members.map(({ person, name, role, parties }) => ({
            ...{ person, name, role, parties },
          })),
          parties: known.map(({ name }) => name),
        }
      }),
    ),
  )
  router.get(
    "/drafts/:id/attention",
    forPeople(
      answering(async (signedIn, request): Promise<AttentionAnswer | Fault> => {
        const id = partOf(request, "id")
        const place = await placeAt(parts, signedIn, id)
        return isFault(place) ? place : store.attention.of(signedIn.person.id, id)
      }),
    ),
  )
  router.post(
    "/drafts/:id/attention",
    json(),
    forPeople(
      answeringTo(
        attentionChangeShape,
        async (signedIn, asked, request): Promise<AttentionAnswer | Fault> => {
          const id = partOf(request, "id")
          const place = await placeAt(parts, signedIn, id)
          if (isFault(place)) return place
          await store.attention.change(signedIn.person.id, id, asked)
          return store.attention.of(signedIn.person.id, id)
        },
      ),
    ),
  )
  return router
}
