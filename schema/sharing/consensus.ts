/**
 * Who stands against a decision: under the policy `consensus` a cluster is lifted only when nobody who
 * took a position does.
 *
 * A position speaks of the proposal: to support a bracket of kind `drop` is to wish its words away
 * (rule R9). Who made or sponsors an addition or a proposed deletion supports it unless they recorded a
 * position on it. A party stands against a decision
 *
 * - that carries out a proposal which it opposes or reserves its position on;
 * - that turns down a proposal which it supports, unless something else is chosen instead which it
 *   supports or can accept.
 *
 * A party that has no instructions, or took no position, does not stand against anything. A bracket
 * around words as they stood (`keep`, `open`) is a proposal to have the words.
 */

import { fault, type Fault } from "../base/fault.ts"
import type { Cluster } from "../model/derived.ts"
import type { BracketRecord, Outcome, PositionRecord, Stance } from "../model/records.ts"
import type { Lookup } from "./state.ts"

interface Taken {
  readonly brackets: Lookup<BracketRecord>
  readonly positions: Lookup<PositionRecord>
}

/** The parties that stand against an outcome for a cluster, each once, in no particular order. */
export function whoStandsAgainst(
  cluster: Pick<Cluster, "brackets">,
  outcome: Outcome,
  taken: Taken,
): readonly string[] {
  const stances = stancesOn(cluster.brackets, taken)
  const chosen = outcome.outcome === "choose" ? outcome.bracket : null
  const against: string[] = []
  for (const [party, stanceOn] of stances) {
    const accepts = chosen !== null && isFor(stanceOn.get(chosen), true)
    const stands = cluster.brackets.some((id) => {
      const stays = outcome.outcome === "keep" || id === chosen
      const carriedOut = (taken.brackets.get(id)?.kind === "drop") !== stays
      const stance = stanceOn.get(id)
      return carriedOut ? isAgainst(stance) : isFor(stance, false) && !accepts
    })
    if (stands) against.push(party)
  }
  return against
}

/** What is said when parties stand against a decision; undefined when none does. */
export function refusedByConsensus(against: readonly string[]): Fault | undefined {
  if (against.length === 0) return undefined
  const last = against.at(-1) ?? ""
  const names = against.length === 1 ? last : `${against.slice(0, -1).join(", ")} and ${last}`
  const verb = against.length === 1 ? "stands" : "stand"
  return fault(
    "stands-against",
    `${names} ${verb} against this, and the group decides by consensus.`,
  )
}

type Stances = ReadonlyMap<string, ReadonlyMap<string, Stance>>

/** By party the stance on each bracket, those that proposals themselves say included. */
function stancesOn(members: readonly string[], { brackets, positions }: Taken): Stances {
  const stances = new Map<string, Map<string, Stance>>()
  const note = (party: string, id: string, stance: Stance) => {
    const own = stances.get(party) ?? new Map<string, Stance>()
    stances.set(party, own.set(id, stance))
  }
  for (const id of members) {
    const record = brackets.get(id)
    if (record?.kind !== "add" && record?.kind !== "drop") continue
    for (const party of [record.party, ...(record.sponsors ?? [])])
      if (party !== "") note(party, id, "support")
  }
  for (const [key, { stance }] of positions.entries()) {
    const slash = key.indexOf("/")
    const id = key.slice(0, slash)
    if (members.includes(id)) note(key.slice(slash + 1), id, stance)
  }
  return stances
}

function isFor(stance: Stance | undefined, orAccepts: boolean): boolean {
  return stance === "support" || (orAccepts && stance === "accept")
}

function isAgainst(stance: Stance | undefined): boolean {
  return stance === "oppose" || stance === "reserve"
}
