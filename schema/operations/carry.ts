/** Carrying forward: open clusters are left to a later meeting or session, and stay open (SEEDS W49). */

import { fault, isFault, type Fault } from "../base/fault.ts"
import { apply, signature } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { refusedDecision } from "./decide.ts"
import { readRecords } from "./reading.ts"

/** What became of each cluster. */
export interface Carried {
  readonly carried: readonly string[]
  readonly skipped: readonly { readonly cluster: string; readonly why: Fault }[]
}

/**
 * Leaves open clusters to a meeting or session, in one transaction; one that was carried elsewhere is
 * carried there now. What is decided or gone is skipped, and the answer says so.
 *
 * Refuses `needs-meeting` (not said whereto), and what the first cluster is skipped for when none is left.
 */
export function carryForward(
  context: Context,
  request: { readonly clusters: readonly string[]; readonly to: string; readonly reason?: string },
): Applied<Carried> | Fault {
  const { document } = context
  const to = request.to.trim()
  if (to === "") return fault("needs-meeting", "Say to which meeting or session it is carried.")
  const derived = derivedNow(document)
  const { decisions } = readRecords(document)
  const skipped: { cluster: string; why: Fault }[] = []
  const carried = [...new Set(request.clusters)].filter((cluster) => {
    const why = refusedDecision(decisions, derived, cluster, { outcome: "keep" })
    if (isFault(why)) skipped.push({ cluster, why })
    return why === undefined
  })
  if (carried.length === 0)
    return skipped[0]?.why ?? fault("nothing-to-do", "There is nothing to carry forward.")
  const record = { to, reason: (request.reason ?? "").trim(), ...signature(context) }
  return apply(context, { carried, skipped }, () => {
    for (const cluster of carried) document.carried.set(cluster, record)
  })
}

/**
 * Takes up again what was carried forward, in one transaction; answers which.
 *
 * Refuses `nothing-to-do` when none of the clusters is.
 */
export function takeUp(
  context: Context,
  request: { readonly clusters: readonly string[] },
): Applied<readonly string[]> | Fault {
  const { document } = context
  const clusters = request.clusters.filter((id) => document.carried.has(id))
  if (clusters.length === 0) return fault("nothing-to-do", "None of these is carried forward.")
  return apply(context, clusters, () => {
    for (const id of clusters) document.carried.delete(id)
  })
}
