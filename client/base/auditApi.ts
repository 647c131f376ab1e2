/** What the page asks of the server about a group's audit log (`schema/sharing/auditRequests.ts`). */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import { draftFromValue } from "../../schema/interchange/readJson.ts"
import type { Draft } from "../../schema/model/draft.ts"
import type { AuditFormat } from "../../schema/sharing/auditFiles.ts"
import type {
  AuditChain,
  AuditNewest,
  AuditNewestQuery,
} from "../../schema/sharing/auditRequests.ts"
import { ask } from "./asking.ts"

type Answer<T> = Promise<T | Fault>

const auditAt = (group: string, rest: string) =>
  `/api/groups/${encodeURIComponent(group)}/audit/${rest}`

/** A part of the log, the newest entry first. */
export function askNewest(group: string, query: Partial<AuditNewestQuery>): Answer<AuditNewest> {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) asked.set(name, String(value))
  return ask("GET", auditAt(group, `newest?${asked.toString()}`)) as Answer<AuditNewest>
}

/** Whether every entry of the log follows from the one before. */
export function askChain(group: string): Answer<AuditChain> {
  return ask("GET", auditAt(group, "chain")) as Answer<AuditChain>
}

/** Where the whole log can be fetched as a file. */
export function auditAddress(group: string, to: AuditFormat): string {
  return auditAt(group, `export?to=${to}`)
}

/** A draft as it is on the server now. */
export async function askDraftNow(draft: string): Answer<Draft> {
  const json = await ask("GET", `/api/drafts/${encodeURIComponent(draft)}/render?as=source&to=json`)
  return isFault(json) ? json : draftFromValue(json)
}
