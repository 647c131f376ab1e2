/** Forms on a card, and what is told of what somebody did to the brackets. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const deciding = {
  acts: {
    alternativeAdded: "Your alternative stands beside the others.",
    bracketed: "The selected words stand in brackets now.",
    collapsed: "The alternatives are collapsed.",
    decidedAlready: "That is decided already. Reopen it first.",
    grouped: "The two are alternatives to each other now.",
    isClosed: "The draft is closed here. Reload it first.",
    noCaret: "Put the caret into the text first, or select words.",
    noNext: "There is no bracket after this one to group it with.",
    noSelection: "Select words in the text first, then bracket them.",
    proposed: "Your proposal stands in the text.",
    recorded: {
      supported: "Recorded as supported in the group.",
      "ad-ref": "Recorded as agreed ad ref.",
    },
    reopened: "The decision is taken back; the bracket is open again.",
    ungrouped: "Each bracket stands alone now.",
    withdrawn: "Your party’s proposal is withdrawn.",
  },
  after: "After",
  another: "Another alternative",
  anotherFor: (party: string) => `Another alternative, for ${party}`,
  before: "Before",
  collapse: "Collapse",
  collapsing:
    "Common words leave the brackets and equal alternatives become one. What each choice reads as stays the same.",
  decision: "Decision",
  keepAll: "Keep all of them as text",
  keepWords: "Keep the words",
  level: "Level",
  meeting: "Meeting",
  meetingNeeded: "“Agreed ad ref” needs the meeting in which it was agreed.",
  meetingSuchAs: "Third meeting, 4 May",
  noText: "No text: all of them go",
  /** What others do: where is the key of a paragraph. */
  others: {
    decided: (by: string) => `A bracket was decided by ${by}.`,
    decidedIn: (where: string, by: string) => `A bracket in ${where} was decided by ${by}.`,
    reopened: "A bracket was reopened.",
    reopenedIn: (where: string) => `A bracket in ${where} was reopened.`,
  },
  omitWords: "Omit the words",
  propose: "Propose",
  reason: "Reason",
  standAgainst: (parties: string, count: number) =>
    `${parties} ${counted(count, { one: "stands", other: "stand" })} against this. It can be decided when nobody does.`,
  whatStays: "What stays",
}
