/** Brackets that are one dispute, and one decision for many. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const together = {
  about: "Each place is shown as it stands and as it would read. Untick what is to stay open.",
  asItReads: "Would read",
  asItStands: "Stands",
  chooseFirst: "Choose what stays; then each place is shown.",
  confirm: (count: number) =>
    counted(count, { one: "Decide # bracket", other: "Decide # brackets" }),
  decided: (count: number) =>
    counted(count, { one: "# bracket is decided.", other: "# brackets are decided, in one step." }),
  likeness: { words: "same words", parties: "same parties" },
  link: "Link",
  linkAll: (count: number) =>
    counted(count, {
      one: "Link the one with the same words",
      other: "Link all # with the same words",
    }),
  isLinked: "linked",
  linked: (count: number) => counted(count, { one: "# linked", other: "# linked" }),
  linkedNow: "They are one issue now and can be decided together.",
  linkWith: (where: string) => `Link with the bracket in ${where}`,
  left: (count: number) =>
    counted(count, { one: "# stays as it is:", other: "# stay as they are:" }),
  noText: "(no text)",
  passOn: "Parties and positions of an alternative that is merged go to the one that stays.",
  places: "Places that this decides",
  ruleAll: "Decide together …",
  ruleTitle: "One decision for several brackets",
  similar: (count: number) => counted(count, { one: "# similar", other: "# similar" }),
  tick: (where: string) => `Include the bracket in ${where}`,
  title: "Linked and similar",
  unlink: "Unlink",
  unlinkedNow: "It is linked no more.",
  unlinkFrom: (where: string) => `Unlink the bracket in ${where}`,
  act: (count: number) =>
    counted(count, { one: "Act on # bracket …", other: "Act on # brackets …" }),
  acts: {
    keep: "Decide: keep the words",
    omit: "Decide: omit the words",
    carry: "Carry forward",
    takeUp: "Take up again",
    link: "Link as one issue",
  },
  ages: {
    0: "Any age",
    7: "Older than a week",
    30: "Older than 30 days",
    90: "Older than 90 days",
  },
  age: "Age",
  anyKind: "Any kind",
  anyParty: "Any party",
  bulkAbout: "These are the brackets that the filter showed. Untick what is to stay as it is.",
  bulkTitle: "One act for several brackets",
  carriedForward: "Carried forward",
  carriedTo: (to: string) => `Carried forward to ${to}`,
  carriedCounted: (count: number) =>
    counted(count, { one: "# is carried forward", other: "# are carried forward" }),
  carriedNow: (count: number) =>
    counted(count, {
      one: "# bracket is carried forward.",
      other: "# brackets are carried forward, in one step.",
    }),
  carry: "Carry forward …",
  carryTo: "To which meeting or session",
  doIt: (count: number) =>
    counted(count, { one: "Do it for # bracket", other: "Do it for # brackets" }),
  kind: "Kind",
  moreFilters: "More filters",
  party: "Party",
  takenUp: (count: number) =>
    counted(count, {
      one: "# bracket is taken up again.",
      other: "# brackets are taken up again, in one step.",
    }),
  whatToDo: "What is done",
  depends: {
    title: "What depends on it",
    inside: "stands in its words",
    around: "it stands in these words",
    refers: "refers to",
  },
  dependsCounted: (count: number) =>
    counted(count, { one: "# place depends on it", other: "# places depend on it" }),
}
