/**
 * `/api`: everything that pages and programs ask as JSON. All but how to sign in, and whether one
 * is, asks for a sign-in.
 */

import { Router } from "express"
import { fault } from "../../schema/base/fault.ts"
import { accountApi, signInApi, type AccountApiParts } from "./accountApi.ts"
import { activityApi } from "./activityApi.ts"
import { attentionApi } from "./attentionApi.ts"
import { auditApi } from "./auditApi.ts"
import { authorsApi } from "./authorsApi.ts"
import { convergenceApi } from "./convergenceApi.ts"
import { draftsApi, type DraftsApiParts } from "./draftsApi.ts"
import { groupsApi } from "./groupsApi.ts"
import { leadNotesApi } from "./leadNotesApi.ts"
import { forPeopleWith } from "./routes.ts"
import { versionsApi } from "./versionsApi.ts"

export type ApiParts = Omit<AccountApiParts & DraftsApiParts, "forPeople">

/** The routes below `/api`. */
export function api(apiParts: ApiParts): Router {
  const forPeople = forPeopleWith(apiParts.whoAsks)
  const parts = { ...apiParts, forPeople }
  const router = Router()
  router.use((_request, response, next) => {
    response.set("Cache-Control", "no-store")
    next()
  })
  router.use(signInApi(parts))
  router.use(accountApi(parts))
  router.use(groupsApi(parts))
  router.use(draftsApi(parts))
  router.use(versionsApi(parts))
  router.use(leadNotesApi(parts))
  router.use(convergenceApi(parts))
  router.use(authorsApi(parts))
  router.use(attentionApi(parts))
  router.use(activityApi(parts))
  router.use(auditApi(parts))
  router.use(forPeople(() => fault("not-found", "There is nothing at this address.")))
  return router
}
