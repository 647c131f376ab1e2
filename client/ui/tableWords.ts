/** What the table of positions says of a party, as glyph and words: never by colour alone. */

import type { Stance } from "../../schema/model/records.ts"
import type { Proposed, Voice } from "../../schema/renditions/positionTable.ts"
import { say } from "../language/say.ts"
import type { ClusterRow } from "./clusterRows.ts"

export const STANCE_GLYPHS: Readonly<Record<Stance, string>> = {
  support: "✓",
  accept: "≈",
  reserve: "?",
  oppose: "✕",
  none: "–",
}

const PROPOSED_GLYPHS: Readonly<Record<Proposed, string>> = { add: "+", drop: "−", open: "[ ]" }

/** One thing that a party does with an alternative. */
export interface Deed {
  readonly kind: Stance | Proposed
  readonly glyph: string
  readonly words: string
}

/** What a party proposes of an alternative, then its stance. */
export function deedsOf({ proposed, stance }: Pick<Voice, "proposed" | "stance">): Deed[] {
  const { proposed: proposing, stances } = say.table
  return [
    ...(proposed
      ? [{ kind: proposed, glyph: PROPOSED_GLYPHS[proposed], words: proposing[proposed] }]
      : []),
    ...(stance ? [{ kind: stance, glyph: STANCE_GLYPHS[stance], words: stances[stance] }] : []),
  ]
}

/** What a cluster's state is called in the table. */
export function stateIn({ standing, level }: Pick<ClusterRow, "standing" | "level">): string {
  const { states } = say.table
  if (standing !== "decided") return states[standing]
  return states[level ?? "supported"]
}
