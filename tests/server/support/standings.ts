/** Where people of tests stand. */

import { DEFAULT_POLICY } from "../../../schema/sharing/roles.ts"
import type { Standing } from "../../../schema/sharing/standing.ts"

/** A standing with the whole draft open under the usual policy; by default a delegate of Norway. */
export function standingOf(parts: Partial<Standing> = {}): Standing {
  const { party = "Norway" } = parts
  return {
    person: party === "" ? (parts.role ?? "somebody") : party.toLowerCase(),
    name: party === "" ? (parts.role ?? "Somebody") : `Delegate of ${party}`,
    role: "delegate",
    party,
    policy: DEFAULT_POLICY,
    mandate: null,
    closed: null,
    ...parts,
  }
}
