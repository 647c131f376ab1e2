/** What becomes of each bracket in a rendition: decisions first, then what the form says of the rest. */

import type { Fate, Fates } from "../model/cuts.ts"
import type { Cluster, Derived } from "../model/derived.ts"
import type { Records } from "../model/records.ts"
import { standing } from "../model/standing.ts"
import type { RenditionOptions } from "./rendition.ts"
import { wishOf } from "./wishes.ts"

export interface Plan extends Fates {
  /** Clusters that nobody decided, in text that stays: in order of the text. */
  readonly open: readonly Cluster[]
}

/**
 * Decides the fate of every bracket.
 *
 * In `bracketed` all are shown. Elsewhere decisions are applied; an undecided cluster is left out in
 * `agreed` (alternatives leave a gap mark) and in `strict`, and chosen from in `reading`. What stands
 * inside removed words goes with them. Placeholders, insertions in quotations and brackets of which
 * one character is missing are text: they are shown unless the words around them go.
 */
export function planOf(derived: Derived, records: Records, options: RenditionOptions): Plan {
  const fates = new Map<string, Fate>()
  const marked = new Set<string>()
  const open: Cluster[] = []
  if (options.as === "bracketed")
    return { fate: () => "shown", marks: () => false, open: derived.clusters }

  /** Within removed words, at any depth. */
  const gone = (id: string | null): boolean => {
    for (let at = id; at !== null; at = derived.bracket(at)?.parent ?? null)
      if (fates.get(at) === "removed") return true
    return false
  }
  const decided = standing(derived, records.decisions)
  for (const cluster of derived.clusters) {
    const members = cluster.brackets.flatMap((id) => derived.bracket(id) ?? [])
    const live = members.filter((member) => !gone(member.parent))
    for (const member of members) fates.set(member.id, "removed")
    if (live.length === 0) continue
    const keep = (id: string | null) => {
      if (live.some((member) => member.id === id)) fates.set(id ?? "", "kept")
    }
    if (decided.of(cluster.id) === "decided") {
      for (const { id } of live) if (decided.fate(id) === "kept") keep(id)
    } else {
      open.push(cluster)
      if (options.as === "reading") keep(choiceOf(cluster, records, options))
      else if (options.as === "agreed" && cluster.kind === "alternatives") marked.add(cluster.id)
    }
    for (const member of live) if (member.incomplete) fates.set(member.id, "shown")
  }
  return {
    fate: (bracket) => fates.get(bracket.id) ?? "shown",
    marks: (cluster) => marked.has(cluster),
    open,
  }
}

/** Which bracket of an undecided cluster a reading copy keeps; null for none. */
function choiceOf(
  cluster: Cluster,
  records: Records,
  { choices, choose }: RenditionOptions,
): string | null {
  const exact = choices?.get(cluster.id)
  if (exact !== undefined) return exact
  if (choose && "party" in choose) return wishOf(choose.party, cluster, records)
  const last = choose?.alternative === "last"
  return (last ? cluster.brackets.at(-1) : cluster.brackets[0]) ?? null
}
