/**
 * How far parties are from each other (rule PT3 of SPEC).
 *
 * The distance of two parties is the share, among the clusters of which both tell what they would have,
 * of those that have no outcome which both would have, propose, support or can accept.
 */

import type { Cluster, Derived } from "../model/derived.ts"
import type { Records } from "../model/records.ts"
import { standing } from "../model/standing.ts"
import { tells, type PositionTable, type Voice } from "./positionTable.ts"
import { recordOf } from "./sponsors.ts"
import { wishOf } from "./wishes.ts"

/** What is to become of a cluster: the bracket whose words stay, or null: none do. */
type Ending = string | null

/** What two parties have between them. */
export interface Distance {
  /** How many clusters were compared: those of which both tell what they would have. */
  readonly compared: number
  /** How many of them no outcome settles that both could live with. */
  readonly apart: number
  /** The share of `compared`, from 0 to 1; null, not known, when nothing was compared. */
  readonly share: number | null
}

/** The outcomes with which each party could live, by party and cluster. */
export type Endings = ReadonlyMap<string, ReadonlyMap<string, readonly Ending[]>>

/** What each party could live with, wherever it tells; clusters that fall away are left out. */
export function endingsOf(derived: Derived, records: Records, table: PositionTable): Endings {
  const endings = new Map(
    table.parties.map((party) => [party, new Map<string, readonly Ending[]>()]),
  )
  const state = standing(derived, records.decisions)
  for (const { cluster, voices } of table.rows) {
    if (state.of(cluster.id) === "closed") continue
    for (const [party, said] of voices)
      if (tells(said))
        endings.get(party)?.set(cluster.id, endingsFor(party, cluster, said, records))
  }
  return endings
}

function endingsFor(
  party: string,
  cluster: Cluster,
  voices: readonly Voice[],
  records: Records,
): readonly Ending[] {
  const fit = voices.flatMap(({ bracket, proposed, stance }): Ending[] => {
    const kind = recordOf(bracket, records)?.kind ?? "open"
    const isFor =
      stance === "support" ||
      stance === "accept" ||
      ((proposed === "add" || proposed === "drop") && stance !== "oppose")
    if (kind === "drop") return isFor ? [null] : stance === "oppose" ? [bracket] : []
    return isFor ? [bracket] : []
  })
  return [...new Set([wishOf(party, cluster, records), ...fit])]
}

/** Whether no outcome suits both parties; null when one of them does not tell what it would have. */
export function differ(endings: Endings, a: string, b: string, cluster: string): boolean | null {
  const [one, other] = [endings.get(a)?.get(cluster), endings.get(b)?.get(cluster)]
  if (!one || !other) return null
  return !one.some((ending) => other.includes(ending))
}

/** The distance of two parties. */
export function distance(endings: Endings, a: string, b: string): Distance {
  let [compared, apart] = [0, 0]
  for (const cluster of endings.get(a)?.keys() ?? []) {
    const differs = differ(endings, a, b, cluster)
    if (differs === null) continue
    compared++
    if (differs) apart++
  }
  return { compared, apart, share: compared === 0 ? null : apart / compared }
}
