/** Entries of the audit log in the words of the page: what was done, to what, and where. */

import type { Derived } from "../../schema/model/derived.ts"
import type { AuditDeed, SealedEntry } from "../../schema/sharing/audit.ts"
import { say } from "../language/say.ts"
import { glyphsOf, keyOf, oneLine, wordsOf } from "./words.ts"

/** What somebody did, as the verb of a sentence. */
export function deedInWords({ action, before, after }: AuditDeed): string {
  const [came, became, went] = say.log.deeds[action]
  return before === "" ? came : after === "" ? went : became
}

/** A word of the log in the language that is spoken, where it is one of these; else as it was recorded. */
function termAmong(terms: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(terms, word) ? (terms[word] ?? word) : word
}

/** A role, as an entry of the log names it. */
export function roleInWords(role: string): string {
  return termAmong(say.names.roles, role)
}

/**
 * What an entry says of how it was, and how it is. The log holds it in English: what begins with the
 * name of a role, a stance or an outcome has it in the language that is spoken; words of people stay.
 */
export function recordedInWords(entry: AuditDeed): readonly [before: string, after: string] {
  const { before, after } = entry
  return [recorded(entry, before), recorded(entry, after)]
}

function recorded({ action, subject }: AuditDeed, words: string): string {
  const { brackets, stances, outcomes, policies, closings } = say.log.recorded
  const beginning = (terms: Readonly<Record<string, string>>) =>
    words.replace(/^[a-z-]+(?= |: |$)/, (word) => termAmong(terms, word))
  switch (action) {
    case "bracket":
    case "bracket-removed":
      return beginning(brackets)
    case "position":
      return beginning(stances)
    case "decision":
    case "reopened":
      return beginning(outcomes)
    case "closing":
      return termAmong(closings, words)
    case "settings":
      if (subject === "policy") return termAmong(policies, words)
      return words === "the whole draft" ? say.log.wholeDraft : words
    case "invitation":
    case "person":
    case "role":
      return seatInWords(words)
    default:
      return words
  }
}

/** "delegate for Norway, Kenya", as the server records a place in a group. */
function seatInWords(words: string): string {
  const [role = "", ...parties] = words.split(" for ")
  if (parties.length === 0) return roleInWords(words)
  return Object.hasOwn(say.names.roles, role)
    ? say.log.seatFor(roleInWords(role), parties.join(" for "))
    : words
}

/** To whom or what it was done, where that is neither a paragraph nor a bracket; "" for nothing else. */
export function subjectInWords(
  { action, subject }: SealedEntry,
  nameOf: (person: string) => string,
): string {
  switch (action) {
    case "person":
    case "role":
    case "sign-in":
      return nameOf(subject)
    case "settings":
      return termAmong(say.log.rules, subject)
    case "freeze":
      return subject.replace(/^version (.*)$/, (_all, number: string) => say.log.version(number))
    case "party":
    case "details":
    case "restore":
    case "damage":
      return subject
    default:
      return ""
  }
}

/** Where something was done in a draft. */
export interface AuditPlace {
  /** Key of the paragraph, such as `D.6bis`. */
  readonly key: string
  /** The bracket with its first words, as typed; "" when it is in none. */
  readonly bracket: string
  /** True for a paragraph or bracket that the draft does not have any more. */
  readonly gone: boolean
}

const WORDS_SHOWN = 32

/** The place of an entry in a draft as it is now; null when it is about none. */
export function placeIn(derived: Derived, entry: AuditDeed): AuditPlace | null {
  const id = bracketOf(entry)
  const bracket = id === "" ? undefined : derived.bracket(id)
  const paragraph = entry.paragraph || (bracket?.open.paragraph ?? "")
  if (paragraph === "") return id === "" ? null : { key: "", bracket: "", gone: true }
  const key = keyOf(derived, paragraph)
  if (!bracket) return { key, bracket: "", gone: key === "" }
  const [open, close] = glyphsOf(derived, bracket)
  const words = oneLine(wordsOf(derived, bracket, WORDS_SHOWN))
  return { key, bracket: `${open}${words}${close}`, gone: false }
}

/** The bracket that an entry is about. A cluster has the id of one of its brackets, mostly. */
export function bracketOf({ action, subject }: AuditDeed): string {
  switch (action) {
    case "text":
    case "text-continued":
    case "format":
    case "bracket":
    case "bracket-removed":
    case "cluster":
    case "decision":
    case "reopened":
    case "suggestion":
    case "carried":
      return subject
    case "position":
      return subject.slice(0, Math.max(0, subject.indexOf("/")))
    default:
      return ""
  }
}
