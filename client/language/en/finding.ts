/** Finding one's way in a draft: going to a place, finding and replacing words, folding. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const finding = {
  andMore: (count: number) => counted(count, { one: "and # more", other: "and # more" }),
  at: (place: number, all: number) => `${place} of ${all}`,
  bracket: (number: number) => `Bracket ${number}`,
  cancel: "Cancel",
  close: "Close",
  find: "Find",
  findAct: {
    label: "Find …",
    sentence: "Words of the text, through brackets; whoever edits can replace them",
  },
  go: "Go",
  goTo: "Go to",
  goToAct: { label: "Go to …", sentence: "A paragraph, a section or a bracket by its number" },
  nextOuter: "Next bracket further out",
  nextPlace: "Next place",
  nextSame: "Next bracket of the same level",
  notFound: "Not found",
  places: "Places",
  placesFound: (count: number) => counted(count, { one: "# place", other: "# places" }),
  previousOuter: "Previous bracket further out",
  previousPlace: "Previous place",
  previousSame: "Previous bracket of the same level",
  replace: "Replace",
  replaceAll: "Replace all …",
  replaceBy: "Replace by",
  replaceTitle: "Replace all",
  replaced: (count: number) =>
    counted(count, {
      one: "# place was changed; undo takes it back.",
      other: "# places were changed; undo takes them all back.",
    }),
  stays: {
    bracket: "A bracket stands within these words.",
    note: "A note is referred to within these words.",
    outside: "The section is outside the mandate of the group.",
  },
  through: "See through brackets",
  toReplace: "Words are replaced where typing edits the text.",
  unknown: (asked: string) => `Nothing in this draft is called “${asked}”.`,
  whereTo: "Paragraph, section or bracket, such as D7, OP3bis or [12",
  willChange: (count: number) =>
    counted(count, { one: "# place will change.", other: "# places will change." }),
  willStay: (count: number) =>
    counted(count, { one: "# place stays as it is:", other: "# places stay as they are:" }),
  wordsToFind: "Words to find",
}
