/** Where somebody stands in a draft's group at this moment: what the gate judges by. */

import { fault, type Fault } from "../base/fault.ts"
import type { Policy, Role } from "./roles.ts"

/** Why a draft takes no text from anybody. */
export const CLOSINGS = ["frozen", "round-closed"] as const
export type Closing = (typeof CLOSINGS)[number]

export interface Standing {
  /** Stable id of the person. */
  readonly person: string
  /** Shown name; recorded as "typed by". */
  readonly name: string
  readonly role: Role
  /** The party that the person speaks for now; "" for those who act for the group. */
  readonly party: string
  readonly policy: Policy
  /** Keys of the sections of the group's mandate, with all below them; null: the whole draft. */
  readonly mandate: readonly string[] | null
  readonly closed: Closing | null
}

const PERSONAL = /[(\uff08]\s*personal\s+capacity\s*[)\uff09]\s*$/i

/**
 * The party in whose name somebody's proposals stand: the one that they speak for; who takes part
 * without one speaks in a name of their own, which is no party's; "" for those who act for the group.
 */
export function partyOf({ party, role, name }: Pick<Standing, "party" | "role" | "name">): string {
  if (party !== "" || role !== "participant") return party
  return `${name} (personal capacity)`
}

/** Whether a proposal stands in the name of a person instead of a party. */
export function isPersonal(party: string): boolean {
  return PERSONAL.test(party)
}

/**
 * Refuses names that no party may have, `reserved-name`: a stroke stands between the parties of one
 * proposal, and who speaks for none is told from parties by what follows their name.
 */
export function refusedPartyName(name: string): Fault | undefined {
  if (/[/\uff0f]/.test(name))
    return fault(
      "reserved-name",
      "A party’s short name has no stroke (/): it stands between the parties of a joint proposal.",
    )
  if (isPersonal(name))
    return fault(
      "reserved-name",
      "A party is not called “(personal capacity)”: so is called who speaks for no party.",
    )
  return undefined
}
