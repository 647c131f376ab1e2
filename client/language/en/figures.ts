/** How far a draft has come: figures, as charts and tables. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const figures = {
  act: "Figures: what is open, how it went, who differs",
  age: "Age",
  ages: {
    week: "Up to 7 days",
    month: "8 to 30 days",
    quarter: "31 to 90 days",
    older: "Longer",
    unknown: "Since the import",
  },
  agreed: "Agreed",
  agreedNow: (share: string) => `${share} of the text is agreed.`,
  beforeHeadings: "Before the first heading",
  charts: {
    time: {
      title: "Open brackets over time",
      about:
        "A dot is a text that is known whole: the start, a frozen version, the draft now. Between them the log counts.",
    },
    agreed: {
      title: "Share of the text that is agreed",
      about: "The characters that no open bracket holds, at the start, in each version and now.",
    },
    meetings: {
      title: "Open brackets after each meeting",
      about:
        "A meeting ends with the last decision that names it. What was done since the meeting before counts to it.",
    },
    sections: {
      title: "Open brackets by section",
      about: "Filled: open. Outlined: decided.",
    },
    kinds: { title: "Open brackets by kind", about: "What is still to be decided." },
    ages: { title: "Open brackets by age", about: "Since their oldest words were proposed." },
    parties: {
      title: "Open brackets by party",
      about: "Filled: where the party proposes something. Outlined: where it opposes something.",
    },
    spots: {
      title: "Where most was done",
      about:
        "Changes, positions, decisions and comments by section and day, beside what is open there.",
    },
    pairs: {
      title: "Who differs from whom",
      about:
        "The share of brackets on which no outcome suits both parties, where both say what they want.",
    },
  },
  decided: "Decided",
  drawn: (title: string) => `Chart: ${title}. The table beside it says the same.`,
  gone: "No longer in the text",
  history: {
    act: "Step by step: the start, each frozen version, now",
    changed: (count: number, before: string) =>
      counted(count, {
        one: "# paragraph differs from “@”.",
        other: "# paragraphs differ from “@”.",
      }).replace("@", () => before),
    first: "This is the draft as it was brought in.",
    next: "Next",
    previous: "Previous",
    same: (before: string) => "It reads as “@” does.".replace("@", () => before),
    step: "Which state of the draft",
    title: "The history of the draft",
    view: "History",
  },
  kind: "Kind",
  kinds: {
    alternatives: "Alternatives",
    addition: "New words",
    deletion: "A deletion",
    words: "Words in brackets",
  },
  lifted: "Settled",
  meeting: "Meeting",
  narrowed: "Narrowed",
  nothing:
    "There are no brackets in this draft yet. As soon as something is proposed, one sees here how it goes.",
  notKnown: "not known",
  now: (open: number, decided: number) =>
    `${counted(open, { one: "# bracket is open", other: "# brackets are open" })}, ${counted(decided, { one: "# is decided.", other: "# are decided." })}`,
  ofCluster: {
    close: "Hide its history",
    none: "Nothing was done with it since the draft was brought in.",
    open: "Show its history",
    title: "What was done with this bracket",
  },
  open: "Open",
  opened: "Opened",
  opposes: "Opposes",
  proposes: "Proposes",
  sinceLast: "Since then",
  source: "Counted from",
  sources: {
    differs: (name: string) => `${name} (the log counts otherwise)`,
    log: "the log",
    now: "the draft now",
    start: "Start",
  },
  tableOf: (title: string) => `Table: ${title}`,
  take: (title: string) => `Download: ${title}`,
  takeAs: (title: string, kind: string) => `${kind}: ${title}`,
  title: "How far the draft has come",
  view: "Progress",
  when: "When",
}
