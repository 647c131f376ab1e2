/** Who stands where on every cluster: what each party proposed, and what it said of each alternative. */

import type { Cluster, Derived } from "../model/derived.ts"
import type { Records, Stance } from "../model/records.ts"
import { partiesOf, recordOf } from "./sponsors.ts"

/** What a party made or sponsors: words added, a deletion, or brackets around agreed words. */
export type Proposed = "add" | "drop" | "open"

/** One party on one alternative. */
export interface Voice {
  readonly bracket: string
  /** 1 for the first alternative of the cluster. */
  readonly alternative: number
  /** Null when the party has no part in the bracket. */
  readonly proposed: Proposed | null
  /** Null when the party took no position on it. */
  readonly stance: Stance | null
}

export interface PositionRow {
  readonly cluster: Cluster
  /** Instant of the oldest bracket of the cluster; "" when none is recorded. */
  readonly since: string
  /** What each party has to say, in order of the alternatives. Who says nothing is not there. */
  readonly voices: ReadonlyMap<string, readonly Voice[]>
  /** How many parties oppose one of the alternatives. */
  readonly opposing: number
}

export interface PositionTable {
  /** All parties that proposed something in the draft or took a position, by code units of their names. */
  readonly parties: readonly string[]
  /** A row for each cluster, in order of the text, whether it is open, decided or falls away. */
  readonly rows: readonly PositionRow[]
}

/** The positions of all parties on all clusters (rule PT1 of SPEC). */
export function positionTable(derived: Derived, records: Records): PositionTable {
  const stances = stancesByBracket(records)
  const rows = derived.clusters.map((cluster) => rowOf(cluster, records, stances))
  const parties = new Set(rows.flatMap(({ voices }) => [...voices.keys()]))
  return { parties: [...parties].sort(), rows }
}

/** Whether one of the voices tells what the party would have; a reservation alone does not. */
export function tells(voices: readonly Voice[]): boolean {
  return voices.some(
    ({ proposed, stance }) =>
      proposed === "add" ||
      proposed === "drop" ||
      stance === "support" ||
      stance === "accept" ||
      stance === "oppose",
  )
}

type Stances = ReadonlyMap<string, ReadonlyMap<string, Stance>>

function stancesByBracket({ positions }: Records): Stances {
  const stances = new Map<string, Map<string, Stance>>()
  for (const [key, { stance }] of positions) {
    const cut = key.indexOf("/")
    const [bracket, party] = [key.slice(0, cut), key.slice(cut + 1)]
    if (cut < 0 || party === "") continue
    const here = stances.get(bracket) ?? new Map<string, Stance>()
    stances.set(bracket, here.set(party, stance))
  }
  return stances
}

function rowOf(cluster: Cluster, records: Records, stances: Stances): PositionRow {
  const voices = new Map<string, Voice[]>()
  const opponents = new Set<string>()
  let since = ""
  cluster.brackets.forEach((bracket, index) => {
    const record = recordOf(bracket, records)
    const here = stances.get(bracket)
    const kind = record?.kind
    const proposed = kind === "add" || kind === "drop" || kind === "open" ? kind : null
    const proposers = proposed === null ? [] : partiesOf(record)
    for (const party of new Set([...proposers, ...(here?.keys() ?? [])])) {
      const voice: Voice = {
        bracket,
        alternative: index + 1,
        proposed: proposers.includes(party) ? proposed : null,
        stance: here?.get(party) ?? null,
      }
      if (voice.stance === "oppose") opponents.add(party)
      const before = voices.get(party)
      if (before) before.push(voice)
      else voices.set(party, [voice])
    }
    if (record && (since === "" || record.at < since)) since = record.at
  })
  return { cluster, since, voices, opposing: opponents.size }
}
