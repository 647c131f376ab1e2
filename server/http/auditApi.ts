/** `/api/groups/:group/audit`: reading a group's audit log. There is no way to write to it here. */

import { once } from "node:events"
import { Router, type Response } from "express"
import { isFault } from "../../schema/base/fault.ts"
import {
  auditExportShape,
  auditNewestShape,
  auditPageShape,
  type AuditChain,
} from "../../schema/sharing/auditRequests.ts"
import { auditWriting, type AuditWriting } from "../../schema/sharing/auditFiles.ts"
import { FILE_TYPES } from "../base/renditionFile.ts"
import { entitled } from "../groups/context.ts"
import { auditPages, checkedChain, type AuditStore } from "../store/audit.ts"
import { fileName } from "./attachments.ts"
import type { DraftsApiParts } from "./draftsApi.ts"
import { answering, parsed, partOf } from "./routes.ts"

/** The routes of the log. */
export function auditApi(parts: DraftsApiParts): Router {
  const { store, forPeople } = parts
  const router = Router()
  const path = "/groups/:group/audit"
  const chains = checkingOnce(store.audit)

  router.get(
    path,
    forPeople(
      answering(async (signedIn, request) => {
        const asked = parsed(auditPageShape, request.query)
        if (isFault(asked)) return asked
        const place = await entitled(parts, signedIn, partOf(request, "group"), "audit")
        return isFault(place) ? place : store.audit.page(place.group.id, asked.after, asked.limit)
      }),
    ),
  )

  router.get(
    `${path}/newest`,
    forPeople(
      answering(async (signedIn, request) => {
        const asked = parsed(auditNewestShape, request.query)
        if (isFault(asked)) return asked
        const place = await entitled(parts, signedIn, partOf(request, "group"), "audit")
        return isFault(place) ? place : store.audit.newest(place.group.id, asked)
      }),
    ),
  )

  router.get(
    `${path}/chain`,
    forPeople(
      answering(async (signedIn, request) => {
        const place = await entitled(parts, signedIn, partOf(request, "group"), "audit")
        return isFault(place) ? place : chains(place.group.id)
      }),
    ),
  )

  router.get(
    `${path}/export`,
    forPeople(async (signedIn, request, response) => {
      const asked = parsed(auditExportShape, request.query)
      if (isFault(asked)) return asked
      const place = await entitled(parts, signedIn, partOf(request, "group"), "audit")
      if (isFault(place)) return place
      const { id, name } = place.group
      response.attachment(`${fileName(name)}-audit.${asked.to}`)
      response.set("Content-Type", MEDIA[asked.to])
      await writeLog(response, store.audit, id, auditWriting(id, asked.to))
      return undefined
    }),
  )
  return router
}

const MEDIA = { csv: "text/csv; charset=utf-8", json: FILE_TYPES.json.media }

/** Checks chains; all who ask while a chain is being read have the one answer. */
function checkingOnce(audit: AuditStore): (group: string) => Promise<AuditChain> {
  const checking = new Map<string, Promise<AuditChain>>()
  return (group) => {
    const known = checking.get(group)
    if (known) return known
    const checked = checkedChain(audit, group).finally(() => checking.delete(group))
    checking.set(group, checked)
    return checked
  }
}

/** Writes page after page, as fast as it is read. */
async function writeLog(
  response: Response,
  audit: AuditStore,
  group: string,
  { begin, part, end }: AuditWriting,
): Promise<void> {
  response.write(begin)
  let isFirst = true
  for await (const entries of auditPages(audit, group)) {
    if (response.destroyed) return
    if (!response.write(part(entries, isFirst))) await roomToWrite(response)
    isFirst = false
  }
  response.end(end)
}

async function roomToWrite(response: Response): Promise<void> {
  const gone = new AbortController()
  const close = () => gone.abort()
  response.once("close", close)
  await once(response, "drain", { signal: gone.signal }).catch(() => undefined)
  response.off("close", close)
}
