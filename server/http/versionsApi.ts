/** `/api/drafts/:id/versions`: frozen versions of a draft. Who reads the draft reads its versions. */

import { Router, json, type Request, type Response } from "express"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { draftFromJson } from "../../schema/interchange/readJson.ts"
import {
  comparisonHtml,
  comparisonJson,
  comparisonText,
} from "../../schema/interchange/writeComparison.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readDraft } from "../../schema/operations/reading.ts"
import { compare, type Comparison } from "../../schema/renditions/compare.ts"
import { deed } from "../../schema/sharing/audit.ts"
import { renderShape, type RenderQuery } from "../../schema/sharing/requests.ts"
import {
  compareShape,
  freezeShape,
  restoreShape,
  type CompareQuery,
} from "../../schema/sharing/versions.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import { FILE_TYPES, renditionFile } from "../base/renditionFile.ts"
import { entitled, placeAt, type Place } from "../groups/context.ts"
import { actorOf } from "../groups/recorded.ts"
import { freeze } from "../rooms/freezing.ts"
import type { StoredVersion } from "../store/versions.ts"
import { fileName, sendFile } from "./attachments.ts"
import type { DraftsApiParts } from "./draftsApi.ts"
import { importDraft } from "./importing.ts"
import { answering, answeringTo, parsed, partOf } from "./routes.ts"

/** The routes of versions. */
export function versionsApi(parts: DraftsApiParts): Router {
  const { store, rooms, clock, forPeople } = parts
  const router = Router()
  const path = "/drafts/:id/versions"

  router.get(
    path,
    forPeople(
      answering(async (signedIn, request) => {
        const place = await placeAt(parts, signedIn, partOf(request, "id"))
        return isFault(place) ? place : store.versions.list(partOf(request, "id"))
      }),
    ),
  )

  router.post(
    path,
    json(),
    forPeople(async (signedIn, request, response) => {
      const asked = parsed(freezeShape, request.body ?? {})
      if (isFault(asked)) return asked
      const place = await placeToFreeze(parts, signedIn, request)
      if (isFault(place)) return place
      const room = await rooms.open(partOf(request, "id"))
      if (!room) return noSuchDraft()
      const frozen = await freeze(room, asked, actorOf(signedIn, place), store.versions, clock)
      response.status(frozen.isNew ? 201 : 200).json(frozen)
      return undefined
    }),
  )

  router.get(
    `${path}/compare`,
    forPeople(async (signedIn, request, response) => {
      const asked = parsed(compareShape, request.query)
      if (isFault(asked)) return asked
      const place = await placeAt(parts, signedIn, partOf(request, "id"))
      if (isFault(place)) return place
      const compared = await comparedIn(parts, partOf(request, "id"), asked)
      if (isFault(compared)) return compared
      send(response, asked, compared)
      return undefined
    }),
  )

  router.get(
    `${path}/:number/render`,
    forPeople(async (signedIn, request, response) => {
      const asked = parsed(renderShape, request.query)
      if (isFault(asked)) return asked
      const place = await placeAt(parts, signedIn, partOf(request, "id"))
      if (isFault(place)) return place
      const version = await versionIn(parts, request)
      if (isFault(version)) return version
      const file = renderedVersion(version, asked)
      if (isFault(file)) return file
      const { extension, media } = FILE_TYPES[asked.to]
      const name = `${fileName(version.title)}-version-${version.number}-${asked.as}.${extension}`
      sendFile(response, name, media, file)
      return undefined
    }),
  )

  router.post(
    `${path}/:number/restore`,
    json(),
    forPeople(
      answeringTo(
        restoreShape,
        async (signedIn, { title }, request) => {
          const place = await placeToFreeze(parts, signedIn, request)
          if (isFault(place)) return place
          const allowed = await entitled(parts, signedIn, place.group.id, "import")
          if (isFault(allowed)) return allowed
          const version = await versionIn(parts, request)
          if (isFault(version)) return version
          // Two drafts of one title could not be told apart in the list.
          const named = `${version.title} (version ${version.number})`
          const asked = { title: title ?? named, json: JSON.parse(version.json) as unknown }
          const from = `version ${version.number} of ${partOf(request, "id")}`
          const by = { ...actorOf(signedIn, place), group: place.group.id }
          const id = await importDraft(store, clock, asked, {
            ...by,
            ...deed("restore", { subject: from, after: asked.title }),
          })
          return isFault(id) ? id : { id }
        },
        201,
      ),
    ),
  )
  return router
}

function noSuchDraft(): Fault {
  return fault("not-found", "There is no such draft.")
}

async function placeToFreeze(
  parts: DraftsApiParts,
  signedIn: SignedIn,
  request: Request,
): Promise<Place | Fault> {
  const place = await placeAt(parts, signedIn, partOf(request, "id"))
  return isFault(place) ? place : entitled(parts, signedIn, place.group.id, "freeze")
}

function versionIn(parts: DraftsApiParts, request: Request): Promise<StoredVersion | Fault> {
  return versionOf(parts, partOf(request, "id"), Number(partOf(request, "number")))
}

async function versionOf(
  { store }: DraftsApiParts,
  draft: string,
  number: number,
): Promise<StoredVersion | Fault> {
  const version = Number.isInteger(number) ? await store.versions.one(draft, number) : undefined
  return version ?? fault("not-found", "This draft has no such version.")
}

/** A version as a file; its source form is the frozen text itself, of which the hash is. */
function renderedVersion(version: StoredVersion, asked: RenderQuery): string | Fault {
  if (asked.as === "source" && asked.to === "json") return version.json
  const draft = draftFromJson(version.json)
  if (isFault(draft)) return draft
  return renditionFile(draft, asked)
}

async function comparedIn(
  parts: DraftsApiParts,
  id: string,
  { a, b }: CompareQuery,
): Promise<{ readonly comparison: Comparison; readonly names: readonly string[] } | Fault> {
  const first = await frozen(parts, id, a)
  if (isFault(first)) return first
  const second = b === undefined ? await present(parts, id) : await frozen(parts, id, b)
  if (isFault(second)) return second
  const names = [`version ${a}`, b === undefined ? "now" : `version ${b}`]
  return { comparison: compare(first, second, { byId: true }), names }
}

async function frozen(parts: DraftsApiParts, id: string, number: number): Promise<Draft | Fault> {
  const version = await versionOf(parts, id, number)
  return isFault(version) ? version : draftFromJson(version.json)
}

async function present({ rooms }: DraftsApiParts, id: string): Promise<Draft | Fault> {
  const room = await rooms.open(id)
  return room ? readDraft(draftDocument(room.doc)) : noSuchDraft()
}

function send(
  response: Response,
  { to }: CompareQuery,
  { comparison, names }: { readonly comparison: Comparison; readonly names: readonly string[] },
): void {
  const { extension, media } = FILE_TYPES[to]
  const file = `${fileName(names.join(" "))}.${extension}`
  const text = {
    html: () => comparisonHtml(comparison, names.join(" → ")),
    text: () => comparisonText(comparison),
    json: () => comparisonJson(comparison),
  }
  sendFile(response, file, media, text[to]())
}
