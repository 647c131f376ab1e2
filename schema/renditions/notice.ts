/** What a rendition says of itself, so that the kinds of "clean text" are told apart (SEEDS 5.4). */

import type { Records } from "../model/records.ts"
import type { Plan } from "./plan.ts"
import type { RenditionOptions } from "./rendition.ts"

const INFORMAL = "It is informal and does not supersede any official document."

/** One or more sentences. A party is named only where names are shown. */
export function noticeOf(plan: Plan, options: RenditionOptions, records: Records): string {
  const alternatives = plan.open.filter((cluster) => cluster.kind === "alternatives").length
  const optional = plan.open.length - alternatives
  const places = counted(alternatives, "place")
  switch (options.as) {
    case "bracketed":
      return `Text under negotiation. Words in square brackets are not agreed. ${INFORMAL}`
    case "agreed":
      return [
        "Text outside brackets, with the decisions recorded so far applied.",
        alternatives > 0 && `[…] marks ${places} where alternatives are undecided.`,
        optional > 0 && `Undecided optional words are left out in ${counted(optional, "place")}.`,
        provisional(records),
        INFORMAL,
      ]
        .filter((sentence) => sentence !== false)
        .join(" ")
    case "strict":
      return [
        "Strict omission, not for circulation.",
        alternatives > 0 && `Undecided alternatives are left out without a mark in ${places}.`,
        optional > 0 && `Undecided optional words are left out in ${counted(optional, "place")}.`,
        INFORMAL,
      ]
        .filter((sentence) => sentence !== false)
        .join(" ")
    case "reading":
      return `Reading copy: ${counted(plan.open.length, "undecided cluster")} read ${chosen(options)}. This is not agreed text. ${INFORMAL}`
  }
}

function provisional(records: Records): string | false {
  const supported = [...records.decisions.values()].filter((each) => each.level === "supported")
  return (
    supported.length > 0 &&
    `Of the decisions, ${supported.length} rest on support in the group and are not agreed ad referendum.`
  )
}

function chosen({ choices, choose, names }: RenditionOptions): string {
  if (choices) return "with chosen alternatives"
  if (choose && "party" in choose)
    return names ? `as ${choose.party} would have it` : "as one party would have it"
  return choose?.alternative === "last"
    ? "with the last alternative of each"
    : "with the first alternative of each"
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`
}
