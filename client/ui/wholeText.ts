/** What may be done with the text as a whole: items of a menu, by role. */

import type { Operation } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { mayNow } from "../base/rights.ts"

interface WholeTextAct {
  readonly id: "consolidate" | "renumber" | "versions"
  readonly label: string
  readonly sentence: string
  readonly right: Operation
}

const ACTS: readonly WholeTextAct[] = [
  {
    id: "consolidate",
    label: "Consolidate …",
    sentence: "Carries decisions out in the text",
    right: "consolidate",
  },
  {
    id: "renumber",
    label: "Renumber …",
    sentence: "Counts paragraphs in order; references follow",
    right: "edit",
  },
  {
    id: "versions",
    label: "Versions …",
    sentence: "Frozen states: compare, take along, restore",
    right: "read",
  },
]

/** The acts that somebody may do now. */
export function wholeTextActs(standing: Standing): readonly WholeTextAct[] {
  return ACTS.filter(({ right }) => mayNow(standing, right))
}
