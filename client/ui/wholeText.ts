/** What may be done with the text as a whole: items of a menu, by role. */

import { may, type Right, type Role } from "../../schema/sharing/roles.ts"

interface WholeTextAct {
  readonly id: "consolidate" | "renumber"
  readonly label: string
  readonly sentence: string
  readonly right: Right
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
]

/** The acts that a role may do. */
export function wholeTextActs(role: Role): readonly WholeTextAct[] {
  return ACTS.filter(({ right }) => may(role, right))
}
