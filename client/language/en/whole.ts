/** What is done with the text as a whole: consolidating and renumbering. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const whole = {
  consolidate: "Consolidate",
  consolidated: (brackets: number, version: number) =>
    `${counted(brackets, { one: "# decided bracket is", other: "# decided brackets are" })} consolidated. Version ${version} has the text as it was; Undo brings it back.`,
  consolidating: {
    about:
      "Decisions are carried out in the text: the characters of decided brackets go, with the words that were not kept. Open brackets and all numbers stay as they are. The draft as it is now is frozen as a version first.",
    /** The status line of the version that is frozen first. */
    before: "Before consolidating",
    changed: "Paragraphs that change",
    changes: (count: number) =>
      counted(count, { one: "# paragraph changes", other: "# paragraphs change" }),
    closeNote: "Close: the note goes",
    decided: "Decided brackets",
    decidedCounted: (count: number) =>
      counted(count, { one: "# bracket is decided", other: "# brackets are decided" }),
    keepNote: "Keep: the note stays",
    /** The words of the note follow. */
    noteGoes: (number: string) => `Note ${number} goes with the words in which it stands:`,
    noteOnDecided: (number: string) => `Note ${number} is on a decided bracket.`,
    notes: "Notes",
    nothing: "No bracket has been decided, so there is nothing to consolidate.",
    removed: "Paragraph removed",
    unanswered: (count: number) => `Say of each note whether it is closed or kept: ${count} left.`,
    waiting: "Wait until all changes are saved: a version is frozen first.",
  },
  renumber: "Renumber",
  renumbered: (numbers: number) =>
    `${counted(numbers, { one: "# number is", other: "# numbers are" })} new. Undo brings the old ones back.`,
  renumbering: {
    about:
      "Paragraphs are counted in order, without “bis” and “ter”; references to them follow. Headings keep their numbers.",
    begins: "Begins",
    changes: (count: number) =>
      counted(count, { one: "# number changes", other: "# numbers change" }),
    follow: (count: number) =>
      counted(count, { one: "# reference follows", other: "# references follow" }),
    inOrder: "The numbers are in order already.",
    new: "New",
    now: "Now",
    standsIn: "Stands in",
    where: "Where",
    wholeDraft: "The whole draft",
  },
}
