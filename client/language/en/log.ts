/** The audit log: what was done, where, and what can be seen and taken along of it. */

import type { BracketKind, DecisionRecord, Stance } from "../../../schema/model/records.ts"
import type { AuditAction } from "../../../schema/sharing/audit.ts"
import type { Policy } from "../../../schema/sharing/roles.ts"
import type { Closing } from "../../../schema/sharing/standing.ts"
import { counting } from "../counting.ts"

const counted = counting("en")

/** How a deed is called when something came, when it became another, and when it went. */
type Verbs = readonly [came: string, became: string, went: string]

const always = (words: string): Verbs => [words, words, words]
const TYPED: Verbs = ["added words", "changed words", "deleted words"]

/** They follow the name of who did it. */
const deeds: Readonly<Record<AuditAction, Verbs>> = {
  text: TYPED,
  "text-continued": TYPED,
  format: always("changed the formatting"),
  "paragraph-added": always("added a paragraph"),
  "paragraph-removed": always("removed a paragraph"),
  "paragraph-moved": always("moved a paragraph"),
  "paragraph-changed": always("changed the kind or level of a paragraph"),
  bracket: ["made a bracket", "changed a bracket", "removed a bracket"],
  "bracket-removed": always("removed a bracket"),
  cluster: always("grouped a bracket"),
  position: ["took a position", "changed a position", "took a position back"],
  decision: ["decided", "decided", "reopened"],
  reopened: always("reopened"),
  note: ["said what a note is", "changed what a note is", "removed what a note is"],
  issue: ["made an issue", "changed an issue", "removed an issue"],
  comment: ["commented", "commented", "removed a comment"],
  suggestion: ["suggested other words", "answered a suggestion", "took a suggestion back"],
  carried: [
    "carried a bracket forward",
    "carried a bracket forward elsewhere",
    "took up again what was carried forward",
  ],
  details: always("changed the details of the draft"),
  import: always("brought a draft in"),
  freeze: always("froze a version"),
  restore: always("restored a version"),
  damage: always("set aside what the disk did not keep"),
  "sign-in": always("made a sign-in link"),
  "sign-out": always("signed out"),
  invitation: ["invited", "changed an invitation", "withdrew an invitation"],
  person: ["added a person", "changed a person", "removed a person"],
  party: ["added a party", "changed a party", "removed a party"],
  role: always("changed a role"),
  group: ["made the group", "renamed the group", "removed the group"],
  settings: always("changed a rule"),
  closing: always("changed whether a draft takes text"),
}

/** Words that stand for a record in the log. In English they stay as they were recorded. */
const brackets: Readonly<Record<BracketKind, string>> = {
  open: "open",
  add: "add",
  drop: "drop",
  keep: "keep",
  placeholder: "placeholder",
}
const stances: Readonly<Record<Stance, string>> = {
  support: "support",
  accept: "accept",
  reserve: "reserve",
  oppose: "oppose",
  none: "none",
}
const outcomes: Readonly<Record<DecisionRecord["outcome"], string>> = {
  keep: "keep",
  drop: "drop",
  choose: "choose",
  none: "none",
}
const policies: Readonly<Record<Policy, string>> = {
  "co-leads": "co-leads",
  consensus: "consensus",
  open: "open",
}
const closings: Readonly<Record<Closing | "open", string>> = {
  open: "open",
  frozen: "frozen",
  "round-closed": "round-closed",
}

export const log = {
  after: "after: ",
  allWords: "All words",
  allWordsOf: (entry: string) => `All words of entry ${entry}`,
  asCsv: "Take along as CSV",
  asJson: "as JSON",
  before: "before: ",
  begins: "This is where the log begins.",
  broken: "The chain is not whole.",
  check: "Check the chain",
  deeds,
  draft: "Draft",
  everybody: "Everybody",
  everything: "Everything",
  from: "From",
  gone: "a place that is not there any more",
  intro:
    "Who did what, for whom and when. Entries are only ever added, each with a SHA-256 over itself and the one before; nobody can change them.",
  /** The hash follows. */
  lastHash: "The last has the SHA-256",
  less: "Less",
  lessOf: (entry: string) => `Less of entry ${entry}`,
  meeting: "Meeting: ",
  noneLikeThat: "Nothing in the log is like that.",
  noneSoFar: "None so far. There are older entries to look through.",
  noneYet: "Nothing is in the log yet.",
  number: (entry: string) => `No. ${entry}`,
  older: "Older entries",
  paragraph: "Paragraph ",
  person: "Person",
  recorded: { brackets, stances, outcomes, policies, closings },
  rules: { policy: "how brackets are lifted", mandate: "the mandate" },
  seatFor: (role: string, parties: string) => `${role} for ${parties}`,
  server: "The server",
  showOnly: "Show only",
  to: "To",
  typed: (steps: number, since: string) =>
    counted(steps, {
      one: `typed in # step since ${since}`,
      other: `typed in # steps since ${since}`,
    }),
  version: (number: string) => `version ${number}`,
  whole: (entries: number) =>
    counted(entries, {
      one: "The chain is whole: # entry, each as it was written.",
      other: "The chain is whole: # entries, each as it was written.",
    }),
  wholeDraft: "the whole draft",
}
