/** Finding one's way in a draft: going to a place, finding and replacing words, folding. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const finding = {
  bracket: (number: number) => `Bracket ${number}`,
  cancel: "Cancel",
  go: "Go",
  goTo: "Go to",
  goToAct: { label: "Go to …", sentence: "A paragraph, a section or a bracket by its number" },
  nextOuter: "Next bracket further out",
  nextSame: "Next bracket of the same level",
  places: "Places",
  placesFound: (count: number) => counted(count, { one: "# place", other: "# places" }),
  previousOuter: "Previous bracket further out",
  previousSame: "Previous bracket of the same level",
  unknown: (asked: string) => `Nothing in this draft is called “${asked}”.`,
  whereTo: "Paragraph, section or bracket, such as D7, OP3bis or [12",
}
