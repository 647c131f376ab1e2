/** What the page asks of the server about the history of a draft. */

import type { Fault } from "../../schema/base/fault.ts"
import type { ConvergenceAnswer } from "../../schema/renditions/convergence.ts"
import type { AuthorsAnswer } from "../../schema/sharing/authorship.ts"
import type { ActivityAnswer, ActivityQuery } from "../../schema/sharing/activity.ts"
import type { ClusterDeed } from "../../schema/sharing/clusterHistory.ts"
import { ask } from "./asking.ts"

const addressOf = (draft: string) => `/api/drafts/${encodeURIComponent(draft)}`

/** What happened in a draft, the newest first, as far as `query` leaves it. */
export function askActivity(
  draft: string,
  query: Partial<ActivityQuery>,
): Promise<ActivityAnswer | Fault> {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) asked.set(name, String(value))
  const address = `${addressOf(draft)}/activity?${asked.toString()}`
  return ask("GET", address) as Promise<ActivityAnswer | Fault>
}

/** How the number of open brackets of a draft went. */
export function askConvergence(draft: string): Promise<ConvergenceAnswer | Fault> {
  return ask("GET", `${addressOf(draft)}/convergence`) as Promise<ConvergenceAnswer | Fault>
}

/** What was done with brackets of a draft, the oldest first. */
export function askClusterHistory(
  draft: string,
  ids: readonly string[],
): Promise<readonly ClusterDeed[] | Fault> {
  const query = new URLSearchParams({ ids: ids.join(",") })
  return ask("GET", `${addressOf(draft)}/brackets/history?${query.toString()}`) as Promise<
    readonly ClusterDeed[] | Fault
  >
}

/** Who wrote which items of a draft, as far as this person is told. */
export function askAuthors(draft: string): Promise<AuthorsAnswer | Fault> {
  return ask("GET", `${addressOf(draft)}/authors`) as Promise<AuthorsAnswer | Fault>
}
