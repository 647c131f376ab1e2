/** What the page asks of the server about frozen versions (`schema/sharing/versions.ts`). */

import type { Fault } from "../../schema/base/fault.ts"
import type { RenderQuery } from "../../schema/sharing/requests.ts"
import type { FreezeRequest, Frozen, VersionSummary } from "../../schema/sharing/versions.ts"
import { ask } from "./asking.ts"

type Answer<T> = Promise<T | Fault>

const versionsAt = (draft: string, rest = "") =>
  `/api/drafts/${encodeURIComponent(draft)}/versions${rest}`

/** The versions of a draft, the first first. */
export function askVersions(draft: string): Answer<readonly VersionSummary[]> {
  return ask("GET", versionsAt(draft)) as Answer<readonly VersionSummary[]>
}

/**
 * Freezes the draft as it is on the server now, unless the newest version holds just that. `signal` gives
 * up waiting; what the server has begun it may finish.
 */
export function freezeVersion(
  draft: string,
  asked: FreezeRequest,
  signal?: AbortSignal,
): Answer<Frozen> {
  return ask("POST", versionsAt(draft), asked, signal) as Answer<Frozen>
}

/** Makes a new draft of a version; answers its id. */
export function restoreVersion(draft: string, number: number): Answer<{ readonly id: string }> {
  return ask("POST", versionsAt(draft, `/${number}/restore`), {}) as Answer<{ readonly id: string }>
}

/** Where a version can be fetched as a file: the frozen JSON itself, or its bracketed text. */
export function versionAddress(draft: string, number: number, to: RenderQuery["to"]): string {
  const query = new URLSearchParams({ as: to === "json" ? "source" : "bracketed", to })
  return versionsAt(draft, `/${number}/render?${query.toString()}`)
}
