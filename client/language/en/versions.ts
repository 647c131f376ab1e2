/** Frozen versions of a draft, and any two of them compared. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const versions = {
  about:
    "A version is the whole draft as it was, with its records. It is numbered, and nobody can change it; its SHA-256 shows that nobody did.",
  as: (number: number) => `Version ${number} as `,
  compare: "Compare",
  differ: (count: number) =>
    counted(count, { one: "# paragraph differs.", other: "# paragraphs differ." }),
  differences: "Differences",
  draftNow: "The draft as it is now",
  freeze: "Freeze a version",
  freezeNow: "Freeze now",
  from: "From",
  frozen: "Frozen versions",
  isFrozen: (number: number) => `Version ${number} is frozen.`,
  none: "No version has been frozen yet.",
  restore: "Restore as a new draft",
  restoreThis: (number: number) => `Restore as a new draft: version ${number}`,
  same: "They are the same.",
  status: "Status line",
  symbol: "Symbol",
  text: "Text",
  title: "Versions",
  to: "To",
  unchanged: (number: number) =>
    `Nothing has changed since version ${number}. It holds the draft as it is.`,
  version: (number: number | string) => `Version ${number}`,
  layout: "Show as",
  oneColumn: "One column",
  twoColumns: "Two columns",
}
