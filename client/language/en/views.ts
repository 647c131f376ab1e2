/** A draft to be read: renditions, the comparison with the start, and notes. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const views = {
  agreed: "Agreed text",
  bracketed: "Bracketed text",
  withNames: "With the names of parties",
  noText: "There is no text yet.",
  table: "Table",
  backToReference: (note: number) => `Back to the reference of note ${note}`,
  /** What a rendition is, and is not. */
  notice: {
    informal: "It is informal and does not supersede any official document.",
    bracketed: "Text under negotiation. Words in square brackets are not agreed.",
    agreed: "Text outside brackets, with the decisions recorded so far applied.",
    alternatives: (count: number) =>
      counted(count, {
        one: "[…] marks # place where alternatives are undecided.",
        other: "[…] marks # places where alternatives are undecided.",
      }),
    optional: (count: number) =>
      counted(count, {
        one: "Undecided optional words are left out in # place.",
        other: "Undecided optional words are left out in # places.",
      }),
    provisional: (count: number) =>
      `Of the decisions, ${count} rest on support in the group and are not agreed ad referendum.`,
  },
  compared: {
    title: "Compared with the start",
    unreadable: "The text as it was imported cannot be read.",
    nothing: "Nothing has changed since the text was imported.",
    since: (changes: string) => `Since the text was imported: ${changes}.`,
    alsoBrackets: "Brackets that were added are changes too.",
    comma: ", ",
    edited: (count: number) =>
      counted(count, { one: "# paragraph changed", other: "# paragraphs changed" }),
    added: (count: number) => `${count} new`,
    removed: (count: number) => `${count} removed`,
    moved: (count: number) => `${count} moved`,
    places: {
      away: "Moved from here",
      here: "Moved to here",
      added: "New paragraph",
      removed: "Paragraph removed",
    },
  },
  notes: {
    act: {
      label: "Insert a note …",
      sentence: "A footnote or a note of the co-chairs at the caret",
    },
    change: "Change what it is",
    insert: "Insert the note",
    inserted: "The note is in the text.",
    remove: "Remove",
    removeSurely: "Remove for good",
    removed: "The note was taken out.",
    seenByAll: "Everybody who reads the draft sees notes.",
    toWords: "To its words",
    whose: "Whose note",
    words: "Words of the note",
    title: "Notes",
    none: "This draft has no notes.",
    roles: {
      footnote: "Footnote",
      "co-chair": "Co-chairs’ note",
      secretariat: "Secretariat’s note",
    },
    dropsOut: "drops out of clean text",
    stays: "stays in clean text",
    textMissing: "Its text is missing.",
    toPlace: "To its place in the text",
    noReference: "Nothing in the text refers to it.",
  },
}
