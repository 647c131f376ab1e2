/** The list of brackets, and the card of one of them. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const cards = {
  addAlternative: "Add an alternative …",
  allBrackets: "All brackets",
  allSections: "All sections",
  alternative: (number: number) => `Alternative ${number}`,
  alternatives: "Alternatives",
  alternativesCounted: (count: number) =>
    counted(count, { one: "# alternative", other: "# alternatives" }),
  alternativeStays: (number: number) => `Alternative ${number} stays:`,
  bracket: "Bracket",
  /** Between a paragraph's key and what is to be decided. */
  bracketNumber: (number: number) => `, bracket ${number}, `,
  /** After the parties whose words they are. */
  bracketed: (parties: number) =>
    counted(parties, { one: "bracketed these words", other: "bracketed these words" }),
  collapse: "Collapse: pull common words out …",
  decide: "Decide …",
  fallsAway:
    "The words around it fall away by another decision, so nothing is left to decide here.",
  filters: { all: "All", open: "Open", mine: "Mine", decided: "Decided" },
  fold: "Fold or unfold on my screen",
  gone: "This bracket is no longer in the draft.",
  group: "Group with the next",
  inOrder: "Brackets in order of the text",
  keepOrOmit: "keep or omit",
  level: (level: number) => `level ${level}`,
  levels: { supported: "Supported in the group", "ad-ref": "Agreed ad ref" },
  more: "More",
  moreForThis: "More for this bracket",
  myPosition: "My party’s position",
  next: "Next card",
  noParty: "No party",
  nothing: {
    atAll:
      "There are no brackets in this draft: all of its text is agreed. Select words and bracket them, or propose others.",
    decided: "Nothing is decided here yet.",
    mine: "Your party has proposed nothing here and taken no position yet.",
    open: "Nothing is open here.",
  },
  outcomes: {
    all: "All of the words stay.",
    drop: "The words go.",
    keep: "The words stay.",
    none: "No text: all alternatives go.",
  },
  previous: "Previous card",
  proposed: "Proposed these words",
  proposedDeletion: "Proposed to delete these words",
  /** After the parties. */
  proposes: (parties: number) =>
    counted(parties, { one: "proposes these words", other: "propose these words" }),
  proposesDeletion: (parties: number) =>
    counted(parties, {
      one: "proposes to delete these words",
      other: "propose to delete these words",
    }),
  recordedBy: (name: string, when: string) => `Recorded by ${name}, ${when}`,
  reopen: "Reopen",
  ruled: { supported: "Supported in the group.", "ad-ref": "Agreed ad ref." },
  ruledAt: {
    supported: (meeting: string) => `Supported in the group, ${meeting}.`,
    "ad-ref": (meeting: string) => `Agreed ad ref, ${meeting}.`,
  },
  section: "Section",
  sectionOpen: (title: string, open: number) => `${title} – ${open} open`,
  stances: {
    support: "Support",
    accept: "Can accept",
    reserve: "Reserve",
    oppose: "Oppose",
    none: "No instructions",
  },
  stancesCounted: {
    support: (count: number) => counted(count, { one: "# supports", other: "# support" }),
    accept: (count: number) => counted(count, { one: "# can accept", other: "# can accept" }),
    reserve: (count: number) => counted(count, { one: "# reserves", other: "# reserve" }),
    oppose: (count: number) => counted(count, { one: "# opposes", other: "# oppose" }),
    none: (count: number) =>
      counted(count, { one: "# without instructions", other: "# without instructions" }),
  },
  /** Short, for a line of the list. */
  states: {
    open: "Open",
    closed: "Falls away",
    supported: "Supported",
    "ad-ref": "Agreed ad ref",
  },
  toFill: "To be filled in",
  /** After what somebody proposes. */
  typedBy: (name: string) => `, typed by ${name}`,
  ungroup: "Ungroup",
  which: "Which brackets",
  withdraw: "Withdraw",
  wordsAsTheyStood: "The words as they stood",
}
