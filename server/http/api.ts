/** `/api`: who one is, the drafts, their start and their renditions. */

import { Router, json, type NextFunction, type Request, type Response } from "express"
import type { z } from "zod"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readDraft } from "../../schema/operations/reading.ts"
import {
  MAX_DRAFT_CHARACTERS,
  newDraftShape,
  renderShape,
  type DraftAnswer,
  type MeAnswer,
  type Person,
} from "../../schema/sharing/requests.ts"
import { may } from "../../schema/sharing/roles.ts"
import type { Clock } from "../base/clock.ts"
import { FILE_TYPES, renditionFile } from "../base/renditionFile.ts"
import type { Rooms } from "../rooms/rooms.ts"
import type { Store } from "../store/store.ts"
import { answerFault } from "./errors.ts"
import { importDraft } from "./importing.ts"
import type { FromHere, SignedIn } from "./signedIn.ts"

export interface ApiParts {
  readonly store: Store
  readonly rooms: Rooms
  readonly clock: Clock
  readonly signedIn: SignedIn
  readonly fromHere: FromHere
}

type Handle = (
  person: Person,
  request: Request,
  response: Response,
  next: NextFunction,
) => Fault | undefined | Promise<Fault | undefined>

/** The routes below `/api`. Everything asks for a sign-in. */
export function api({ store, rooms, clock, signedIn, fromHere }: ApiParts): Router {
  const router = Router()

  /** A route for people who are signed in; a fault that it answers is told as such. */
  const forPerson =
    (handle: Handle) => async (request: Request, response: Response, next: NextFunction) => {
      const person = signedIn(request)
      const refused = person
        ? await handle(person, request, response, next)
        : fault("not-signed-in", "Please sign in with your link.")
      if (refused) answerFault(response, refused)
    }

  router.get(
    "/me",
    forPerson((person, _request, response) => {
      response.json(person satisfies MeAnswer)
      return undefined
    }),
  )

  router.get(
    "/drafts",
    forPerson(async (_person, _request, response) => {
      response.json(await store.drafts())
      return undefined
    }),
  )

  router.get(
    "/drafts/:id",
    forPerson(async (_person, request, response) => {
      const draft = await store.draft(idOf(request))
      if (!draft) return noSuchDraft()
      const start: unknown = JSON.parse(draft.start)
      response.json({ ...draft, start } satisfies DraftAnswer)
      return undefined
    }),
  )

  router.get(
    "/drafts/:id/render",
    forPerson(async (_person, request, response) => {
      const asked = parsed(renderShape, request.query)
      if (isFault(asked)) return asked
      const room = await rooms.open(idOf(request))
      if (!room) return noSuchDraft()
      const draft = readDraft(draftDocument(room.doc))
      const names = asked.names === "1" || asked.names === "true"
      const file = renditionFile(draft, { ...asked, names })
      if (isFault(file)) return file
      const { extension, media } = FILE_TYPES[asked.to]
      // As an attachment: what delegations wrote is not shown as a page of this server.
      response.attachment(`${fileName(draft.meta.title)}-${asked.as}.${extension}`)
      response.set("Content-Type", media).send(Buffer.from(file))
      return undefined
    }),
  )

  router.post(
    "/drafts",
    // Before the body is read: of others not a byte of it is kept.
    forPerson((person, request, _response, next) => {
      if (!fromHere(request) || !may(person.role, "import"))
        return fault("not-allowed", "Your role does not bring in drafts.")
      next()
      return undefined
    }),
    // A text of many bytes a character, and the quoting of JSON.
    json({ limit: 4 * MAX_DRAFT_CHARACTERS }),
    forPerson(async (person, request, response) => {
      const asked = parsed(newDraftShape, request.body)
      if (isFault(asked)) return asked
      const id = await importDraft(store, clock, asked, person.person)
      if (isFault(id)) return id
      response.status(201).json({ id })
      return undefined
    }),
  )

  router.use(forPerson(() => fault("not-found", "There is nothing at this address.")))
  return router
}

/** A draft's title as the name of a file: words of any script, joined by hyphens. */
function fileName(title: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? ["draft"]
  return Array.from(words.join("-")).slice(0, 80).join("")
}

function idOf(request: Request): string {
  return String(request.params["id"])
}

function noSuchDraft(): Fault {
  return fault("not-found", "There is no such draft.")
}

/** What was asked, in its shape; else a fault that names the first thing wrong with it. */
function parsed<T>(shape: z.ZodType<T>, value: unknown): T | Fault {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const where = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : ""
  const message = (issue?.message ?? "unknown shape").replace(/\.$/, "")
  return fault("bad-request", `The request is not as expected: ${where}${message}.`)
}
