/** What may be done with the text as a whole: items of a menu, by role. */

import type { Operation } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { mayNow } from "../base/rights.ts"
import { say } from "../language/say.ts"
import { FIRST_PRESENTING, type PageState } from "./pageState.ts"

interface WholeTextAct {
  readonly id:
    | "goTo"
    | "find"
    | "opening"
    | "note"
    | "brackets"
    | "changed"
    | "reference"
    | "table"
    | "reading"
    | "plenary"
    | "consolidate"
    | "renumber"
    | "versions"
    | "figures"
    | "history"
    | "activity"
    | "authors"
  readonly label: string
  readonly sentence: string
  readonly right: Operation
}

const { consolidate, renumber, versions } = say.toolbar.acts

const ACTS: readonly WholeTextAct[] = [
  { id: "goTo", ...say.finding.goToAct, right: "read" },
  { id: "find", ...say.finding.findAct, right: "read" },
  { id: "opening", ...say.writing.phrases.beginAct, right: "propose" },
  { id: "note", ...say.views.notes.act, right: "edit" },
  { id: "reference", ...say.writing.reference.act, right: "propose" },
  { id: "table", ...say.tables.act, right: "edit" },
  { id: "plenary", ...say.plenary.act, right: "read" },
  {
    id: "brackets",
    label: say.reading.brackets.label,
    sentence: say.reading.brackets.sentence,
    right: "read",
  },
  { id: "changed", ...say.reading.changed.act, right: "read" },
  { id: "reading", ...say.reading.act, right: "read" },
  { id: "consolidate", ...consolidate, right: "consolidate" },
  { id: "renumber", ...renumber, right: "edit" },
  { id: "versions", ...versions, right: "read" },
  { id: "activity", label: say.activity.view, sentence: say.activity.act, right: "audit" },
  {
    id: "history",
    label: say.figures.history.view,
    sentence: say.figures.history.act,
    right: "read",
  },
  { id: "authors", label: say.authors.view, sentence: say.authors.act, right: "read" },
  { id: "figures", label: say.figures.view, sentence: say.figures.act, right: "read" },
]

/** The acts that somebody may do now. */
export function wholeTextActs(standing: Standing): readonly WholeTextAct[] {
  return ACTS.filter(({ right }) => mayNow(standing, right))
}

/** What of the page an act opens. */
export function openedBy(id: WholeTextAct["id"]): Partial<PageState> {
  if (id === "figures" || id === "history" || id === "activity" || id === "authors")
    return { view: id }
  if (id === "plenary") return { plenary: FIRST_PRESENTING, view: "working" }
  return id === "find" ? { finding: true, view: "working" } : { form: { form: id } }
}
