/** What was done with the brackets of a cluster: `GET /api/drafts/:id/brackets/history`. */

import * as z from "zod/mini"
import type { AuditDeed } from "./audit.ts"

/** The brackets, and the cluster's own id, parted by commas. Who reads the draft may ask. */
export const clusterHistoryShape = z.object({
  ids: z.pipe(
    z.string().check(z.maxLength(4000)),
    z.transform((ids) => ids.split(",").filter((id) => id !== "")),
  ),
})

/** One thing that was done, oldest first. It names the party, and no person. */
export type ClusterDeed = AuditDeed & {
  readonly party: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** The deeds without those that a later one tells again: a run of typing is one thing. */
export function toldOnce(deeds: readonly ClusterDeed[]): readonly ClusterDeed[] {
  return deeds.filter((deed, i) => {
    if (deed.action !== "text" && deed.action !== "text-continued") return true
    const next = deeds
      .slice(i + 1)
      .find(({ paragraph, party }) => paragraph === deed.paragraph && party === deed.party)
    return next?.action !== "text-continued"
  })
}
