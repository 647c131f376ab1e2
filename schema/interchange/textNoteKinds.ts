/** Whether a note is about the process of drafting or part of the text, by its words (SEEDS C35–C39, B5). */

import type { NoteRecord } from "../model/records.ts"

const PROCESS =
  /\bthis (?:bracket|paragraph|text|section|provision|article|option)\b|\b(?:co-?chairs?|co-?facilitators?|co-?leads?)\b|\bfurther (?:consideration|discussion|work|negotiation)|\bconsideration to be given\b|\b(?:needs?|yet|remains?) to be (?:agreed|discussed|harmonized|determined|considered|decided|addressed)|\bto be (?:addressed|discussed|harmonized|revisited|further)|\bwill need to be\b|\bhas not been (?:discussed|agreed)|\b(?:was|were) moved from\b|\b(?:some|several|one|two) (?:parties|delegations?|groups?)\b|\breservation|\bto avoid duplication|\b(?:legal|housing) (?:issue|review)|\bplac(?:ing|ement)\b|讨论这一专题|有待|尚未(?:商定|讨论|达成)|共同(?:主席|主持人)|方括号|括号/iu
const SECRETARIAT = /\bsecretariat\b.*\b(?:note|suggests?|proposes?)\b|^note by the secretariat/iu

/** The record of a note from its words; `block` for a paragraph that begins `Note:` or `注：`. */
export function noteRecord(text: string, mark: string, block: boolean): NoteRecord {
  if (block)
    return { kind: "process", role: SECRETARIAT.test(text) ? "secretariat" : "co-chair", mark }
  return PROCESS.test(text)
    ? { kind: "process", role: "co-chair", mark }
    : { kind: "substantive", role: "footnote", mark }
}
