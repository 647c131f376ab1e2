/** The table of positions, and what one party wants. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const table = {
  against: "Against",
  allParties: "All parties",
  allSections: "All sections",
  alternativeStays: (number: number) => `Alternative ${number} stays`,
  anyParty: "– (no filter)",
  bracket: "Bracket",
  compared: (count: number) =>
    counted(count, { one: "# bracket compared", other: "# brackets compared" }),
  csv: "Download as CSV",
  differs: "Where we differ from",
  differsFrom: (party: string) => `Where ${party} differs from`,
  distances: "Distance to the others",
  /** Under the heading of the distances. */
  distanceIs:
    "The distance is the share of brackets, among those on which both parties say what they want, that no outcome settles with which both could live.",
  distanceOf: (share: string, compared: number) => `${share} of ${compared}`,
  goTo: (number: number, key: string) => `Bracket ${number}, ${key}: show it in the text`,
  myPosition: (number: number) => `Position of my party on alternative ${number}`,
  myPositionOnWords: "Position of my party on these words",
  noneFits: "No bracket fits these filters.",
  noParties:
    "No party has proposed anything here or taken a position yet. As soon as one does, it has a column.",
  notKnown: "not known",
  noText: "No text: all alternatives go",
  /** Of one party when no other has said anything. */
  alone: "No other party has said yet what it wants.",
  notAgreed: "This is not agreed text.",
  ownWay: (count: number) =>
    counted(count, {
      one: "# undecided bracket reads as this party would have it.",
      other: "# undecided brackets read as this party would have it.",
    }),
  /** Of the undecided brackets on which the party said nothing. */
  unsaid: (count: number) =>
    counted(count, {
      one: "On # undecided bracket it has said nothing: there stands what nobody added, and of alternatives the first.",
      other:
        "On # undecided brackets it has said nothing: there stands what nobody added, and of alternatives the first.",
    }),
  nothingWanted: "This party has proposed nothing here and taken no position.",
  notSaid: "Does not say what it would have",
  number: "Number",
  oneParty: "One party",
  order: "Order",
  orders: {
    place: "As in the text",
    status: "By status",
    opposing: "Most opposed first",
    age: "Oldest first",
  },
  pairs: "Distance between any two parties",
  party: "Party",
  proposed: { add: "proposes", drop: "proposes to delete", open: "brackets" },
  section: "Section",
  shown: (count: number, all: number) => `${count} of ${all}`,
  since: "Since",
  stances: {
    support: "supports",
    accept: "can accept",
    reserve: "reserves",
    oppose: "opposes",
    none: "no instructions",
  },
  states: {
    open: "Open",
    closed: "Falls away",
    supported: "Supported",
    "ad-ref": "Agreed ad ref",
  },
  status: "Status",
  table: "Table",
  takeBack: "Take the position back",
  text: "The text as it would read",
  title: "Positions of the parties",
  view: "Positions",
  wants: "What it wants",
  what: "Table, or one party",
  which: "Which brackets",
  whichOnes: { all: "All", open: "Open", decided: "Decided" },
  words: "Words",
  wordsGo: "The words go",
  wordsStay: "The words stay",
}
