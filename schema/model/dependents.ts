/** What a decision on a cluster would touch beside its own words. */

import { partsOf } from "./cuts.ts"
import type { Cluster, CrossReference, Derived } from "./derived.ts"

export interface Dependents {
  /** Clusters that stand in its words: they fall with them. */
  readonly inside: readonly string[]
  /** Clusters in whose words it stands, the nearest first: it falls with those. */
  readonly around: readonly string[]
  /** References from elsewhere to paragraphs that it holds whole: they would lead nowhere. */
  readonly referring: readonly CrossReference[]
}

/** What depends on a cluster, and on what it depends itself; in order of the text. */
export function dependentsOf(derived: Derived, cluster: Cluster): Dependents {
  const members = cluster.brackets.flatMap((id) => derived.bracket(id) ?? [])
  const around: string[] = []
  for (let at = cluster.parent; at !== null; at = derived.bracket(at)?.parent ?? null) {
    const holder = derived.bracket(at)?.cluster
    if (holder && holder !== cluster.id && !around.includes(holder)) around.push(holder)
  }
  const within = new Set(cluster.brackets)
  const inside = new Set<string>()
  // Parents come before their children.
  for (const { id, parent, cluster: own } of derived.brackets) {
    if (parent === null || !within.has(parent)) continue
    within.add(id)
    if (own !== null && own !== cluster.id) inside.add(own)
  }
  const parts = members.flatMap((bracket) => partsOf(derived, bracket))
  const keys = new Set(
    members.flatMap(({ covers }) => {
      const [first, last] = covers?.map((id) => derived.indexOf(id)) ?? []
      if (first === undefined || last === undefined) return []
      return derived.paragraphs.slice(first, last + 1).map(({ key }) => key)
    }),
  )
  const referring = derived.references.filter(
    ({ from, target }) =>
      target !== null &&
      keys.has(target) &&
      !parts.some(
        ({ info, from: start, to }) =>
          info.paragraph.id === from.paragraph && start <= from.offset && from.offset < to,
      ),
  )
  return { inside: [...inside], around, referring }
}
