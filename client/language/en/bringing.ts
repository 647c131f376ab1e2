/** Bringing a text in, and what is found in it. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const bringing = {
  about:
    "Plain text, light Markdown, or a draft in its JSON form. Brackets, numbers and notes are found in the text; its characters stay as they are.",
  another: "Take another text",
  badFile: (name: string, endings: string) =>
    `“${name}” is not a text, Markdown or JSON file (${endings}). Save it as one of these, or paste its text.`,
  badJson: "The file is not valid JSON.",
  bringIn: "Bring in and open",
  bringingIn: "Bringing in …",
  chooseFile: "Choose a file …",
  counts: {
    brackets: (count: number) => counted(count, { one: "# bracket", other: "# brackets" }),
    /** After the count of brackets. */
    inClusters: (brackets: string, count: number) =>
      `${brackets} in ${counted(count, { one: "# cluster", other: "# clusters" })}`,
    noBrackets: "no brackets",
    noNotes: "no notes",
    notes: (count: number) => counted(count, { one: "# note", other: "# notes" }),
    paragraphs: (count: number) => counted(count, { one: "# paragraph", other: "# paragraphs" }),
    quoted: (count: number) => `${count} of them in quoted words`,
  },
  error: "Error",
  errors: (count: number) => counted(count, { one: "# error", other: "# errors" }),
  fileRefused: (name: string, why: string) => `“${name}”: ${why}`,
  found: "What is found in the text",
  line: (number: number) => `line ${number}`,
  notNow: "Not now",
  nothingToRemark: (counts: string) => `${counts}. Nothing to remark.`,
  open: "Bring in a text …",
  remarks: "Remarks",
  /** Errors and warnings, counted. */
  remarksFollow: (counts: string, remarks: string) => `${counts}. ${remarks}:`,
  text: "Text",
  title: "Bring in a text",
  titleOfDraft: "Title",
  tooLong: (millions: number) =>
    `The text is longer than ${millions} million characters, which is the most that a draft holds.`,
  warning: "Warning",
  warnings: (count: number) => counted(count, { one: "# warning", other: "# warnings" }),
}
