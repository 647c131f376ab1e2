/** What a person writes before others see it: proposals kept private, and tabling them. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const drafting = {
  behalf: {
    group: "The group itself",
    label: "On behalf of",
    positionOf: (party: string) => `Position of ${party}`,
    recorded: (name: string) => `It is recorded as typed by ${name}.`,
    typedBy: (name: string) => `typed by ${name}`,
  },
  private: {
    changed: "The words there read differently now. Look at it again before you table it.",
    choose: "Keep it private until I table it",
    done: "Done",
    edit: "Edit",
    gone: "Its place is not there any more. It can be copied, or tabled where the caret is.",
    goneDeletion: "The words that it would delete are not there any more.",
    /** Of the tab that lists it. */
    isKept: (tab: string) =>
      `Kept private. It stands in the text for you alone, and under “${tab}”.`,
    keep: "Keep private",
    keepDeletion: "Keep a deletion private",
    keepParagraph: "Keep a new paragraph private",
    keptHere: "Kept on this device until you table or discard it.",
    kinds: {
      caret: "New words",
      words: "Other words",
      deletion: "Deletion",
      paragraph: "New paragraph",
      cluster: "Alternative",
    },
    nothing: "Nothing is kept private. Whoever proposes can keep a proposal private first.",
    notNow: "It cannot be tabled at present.",
    only: "Private: only you see this",
    otherParty: (party: string) =>
      `It was written for ${party}. Whoever speaks for ${party} can table it.`,
    pieces: (count: number) =>
      counted(count, {
        one: "# proposal that nobody else sees before you table it.",
        other: "# proposals that nobody else sees before you table them.",
      }),
    tab: "Private",
    table: "Table",
    tableAll: "Table all",
    tableAllNow: (count: number) =>
      counted(count, {
        one: "Show # proposal to everybody",
        other: "Show # proposals to everybody",
      }),
    tableAtCaret: "Table at the caret",
    tabled: (count: number) =>
      counted(count, {
        one: "# proposal is tabled: everybody sees it now.",
        other: "# proposals are tabled: everybody sees them now.",
      }),
    words: "Words of the private proposal",
  },
}
