/** What may be done with the text as a whole: items of a menu, by role. */

import type { Operation } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { mayNow } from "../base/rights.ts"
import { say } from "../language/say.ts"
import type { PageState } from "./pageState.ts"

interface WholeTextAct {
  readonly id: "goTo" | "find" | "consolidate" | "renumber" | "versions"
  readonly label: string
  readonly sentence: string
  readonly right: Operation
}

const { consolidate, renumber, versions } = say.toolbar.acts

const ACTS: readonly WholeTextAct[] = [
  { id: "goTo", ...say.finding.goToAct, right: "read" },
  { id: "find", ...say.finding.findAct, right: "read" },
  { id: "consolidate", ...consolidate, right: "consolidate" },
  { id: "renumber", ...renumber, right: "edit" },
  { id: "versions", ...versions, right: "read" },
]

/** The acts that somebody may do now. */
export function wholeTextActs(standing: Standing): readonly WholeTextAct[] {
  return ACTS.filter(({ right }) => mayNow(standing, right))
}

/** What of the page an act opens. */
export function openedBy(id: WholeTextAct["id"]): Partial<PageState> {
  return id === "find" ? { finding: true, view: "working" } : { form: { form: id } }
}
