/** What one party would make of an undecided cluster, as far as its proposals and positions tell. */

import type { Cluster } from "../model/derived.ts"
import type { Records, Stance } from "../model/records.ts"
import { recordOf, sponsorsOf } from "./sponsors.ts"

/**
 * The bracket that the party's reading keeps; null when the words go (rule R9 of SPEC).
 *
 * A position speaks of the proposal: to support a bracket of kind `drop` is to wish its words away, and
 * to oppose it that they stay.
 * Alternatives: the party's own addition, else one it supports, else one it can accept, else the
 * first that is neither another party's addition nor opposed; where it proposes to drop the words
 * and wishes none of the others, none. Optional: its own and supported proposals are carried out,
 * what it opposes is not, another party's addition is left out, other words stay.
 */
export function wishOf(party: string, cluster: Cluster, records: Records): string | null {
  const members = cluster.brackets.map((id) => memberOf(id, party, records))
  const [only] = members
  if (cluster.kind === "optional" && only) return keepsOptional(only) ? only.id : null

  const wished = (rank: (member: Member) => boolean) => members.find(rank)?.id
  const dropsOwn = members.some((member) => member.kind === "drop" && isFor(member))
  return (
    wished((member) => member.own && member.kind === "add" && !isAgainst(member)) ??
    wished((member) => member.stance === "support" && member.kind !== "drop") ??
    wished((member) => member.stance === "accept" && member.kind !== "drop") ??
    wished((member) => member.kind !== "add" && !isAgainstWords(member)) ??
    (dropsOwn ? null : (wished((member) => !isAgainstWords(member)) ?? members[0]?.id ?? null))
  )
}

interface Member {
  readonly id: string
  readonly kind: string
  readonly own: boolean
  readonly stance: Stance | undefined
}

function memberOf(id: string, party: string, records: Records): Member {
  return {
    id,
    kind: recordOf(id, records)?.kind ?? "open",
    own: sponsorsOf(id, records).includes(party),
    stance: records.positions.get(`${id}/${party}`)?.stance,
  }
}

function isFor(member: Member): boolean {
  if (member.stance === "support" || member.stance === "accept") return true
  return member.own && !isAgainst(member)
}

function isAgainst(member: Member): boolean {
  return member.stance === "oppose"
}

/** Whether the party would not have the words, whatever is proposed of them. */
function isAgainstWords(member: Member): boolean {
  return member.kind === "drop" ? isFor(member) : isAgainst(member)
}

function keepsOptional(member: Member): boolean {
  return member.kind === "add" ? isFor(member) : !isAgainstWords(member)
}
