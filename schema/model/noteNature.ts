/** Whether a note is about the process of drafting or part of the text, by its words (SEEDS C35–C39, B5). */

import type { NoteRecord } from "./records.ts"

/** What somebody says who speaks of the text itself, of those who run the group, or of what is left to do. */
const ABOUT_THE_TEXT = [
  /\b(?:this|these|the following) (?:brackets?|text|section|provision|article|option|placeholder)\b/iu,
  /\b(?:this|these|the following) (?:sub-?)?paragraphs?\b/iu,
  /\b(?:co-?chairs?|co-?facilitators?|co-?leads?|facilitators?|drafting group)\b/iu,
  /\b(?:some|several|one|two) (?:parties|delegations?|groups?)\b|\breservation/iu,
  /\b(?:to be|needs? to be|remains? to be) (?:addressed|agreed|aligned|confirmed|considered|decided|determined|discussed|harmoni[sz]ed|revisited|further)\b/iu,
  /\bwill need to be\b|\b(?:not|not yet) been (?:discussed|agreed)\b/iu,
  /\bfurther (?:consideration|discussion|work|negotiation)|\bconsideration to be given\b/iu,
  /\bmoved from\b|\bplac(?:ing|ement)\b|\bavoid duplication\b|\b(?:legal|housing) (?:issue|review)/iu,
  /讨论这一专题|有待|尚未(?:商定|讨论|达成)|共同(?:主席|主持人)|括号|本段|本节/u,
]

const BY_THE_SECRETARIAT =
  /\bnote by the secretariat\b|\bsecretariat['’]?s? (?:notes?|suggests?|proposes?)\b|秘书处注/iu

/** The kind and role of a note from its words; those of the secretariat are process notes too. */
export function natureOfNote(text: string): Pick<NoteRecord, "kind" | "role"> {
  if (BY_THE_SECRETARIAT.test(text)) return { kind: "process", role: "secretariat" }
  return ABOUT_THE_TEXT.some((words) => words.test(text))
    ? { kind: "process", role: "co-chair" }
    : { kind: "substantive", role: "footnote" }
}

/** A note that is a paragraph of its own, `Note:` or `注：`, is a process note whatever it says. */
export function natureOfBlockNote(text: string): Pick<NoteRecord, "kind" | "role"> {
  const { role } = natureOfNote(text)
  return { kind: "process", role: role === "secretariat" ? role : "co-chair" }
}
