/** What happened in a draft, what of it concerns the reader, and whom a comment addresses. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const activity = {
  /** After an @. The names of roles are words that people type. */
  mentions: {
    roles: { "co-lead": "co-leads", secretariat: "secretariat" },
    party: "party",
    offered: (count: number) =>
      counted(count, {
        one: "# name is offered: ↑ and ↓ choose, Enter puts it in.",
        other: "# names are offered: ↑ and ↓ choose, Enter puts it in.",
      }),
  },
  unreadHere: (count: number) =>
    counted(count, {
      one: "# comment here is new to you",
      other: "# comments here are new to you",
    }),
  notices: {
    title: "What concerns me",
    open: (count: number) =>
      count === 0
        ? "What concerns me: nothing unread"
        : counted(count, {
            one: "What concerns me: # unread",
            other: "What concerns me: # unread",
          }),
    none: "Nothing concerns you yet: mentions, answers, suggestions, decisions and opposition would be listed here.",
    markAll: "Mark all as read",
    tellOf: "Tell me of",
    isNew: "New",
    all: "All activity",
    kinds: {
      mention: "Mentions of me",
      answer: "Answers in my discussions",
      suggestion: "Suggestions",
      decision: "Decisions on brackets of my party",
      opposed: "Opposition to what my party proposed",
      held: "My text that was refused or held",
    },
    sentences: {
      mention: (who: string) => `${who} mentions you`,
      answer: (who: string) => `${who} answered in a discussion of yours`,
      suggestion: (who: string) => `${who} suggests other words for your proposal`,
      suggestionAnswer: (who: string) => `${who} answered your suggestion`,
      decision: (who: string) => `${who} decided on a bracket of your party`,
      opposed: (who: string) => `${who} opposes a proposal of your party`,
      held: () => "Text of yours did not come into the draft",
    },
  },
  view: "Activity",
  act: "What happened in the draft, newest first.",
  filter: "Kind of activity",
  kinds: {
    all: "Everything",
    proposals: "Proposals",
    words: "Words",
    positions: "Positions",
    decisions: "Decisions",
    suggestions: "Suggestions",
    comments: "Comments",
    versions: "Versions",
    group: "Group",
  },
  since: "Since I last looked",
  fresh: (count: number) =>
    counted(count, { one: "Show # new entry", other: "Show # new entries" }),
  upToDate: "Up to date",
  nothing: "Nothing of that kind has happened.",
  each: "Show each",
  less: "Less",
  theGroup: "The group",
  /** They follow the name of who did it. */
  runs: {
    proposals: (count: number) =>
      counted(count, { one: "made # proposal", other: "made # proposals" }),
    words: (count: number) =>
      counted(count, { one: "changed words in # place", other: "changed words in # places" }),
    positions: (count: number) =>
      counted(count, { one: "took # position", other: "took # positions" }),
    decisions: (count: number) =>
      counted(count, { one: "took # decision", other: "took # decisions" }),
    suggestions: (count: number) =>
      counted(count, { one: "dealt with # suggestion", other: "dealt with # suggestions" }),
    comments: (count: number) =>
      counted(count, { one: "wrote # comment", other: "wrote # comments" }),
    versions: (count: number) =>
      counted(count, { one: "brought or froze # version", other: "brought or froze # versions" }),
    group: (count: number) =>
      counted(count, { one: "made # change to the group", other: "made # changes to the group" }),
  },
}
