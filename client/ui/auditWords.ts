/** Entries of the audit log in the words of the page: what was done, to what, and where. */

import type { Derived } from "../../schema/model/derived.ts"
import type { AuditAction, SealedEntry } from "../../schema/sharing/audit.ts"
import { glyphsOf, keyOf, oneLine, wordsOf } from "./words.ts"

/** How a deed is called when something came, when it became another, and when it went. */
type Verbs = readonly [came: string, became: string, went: string]

const always = (words: string): Verbs => [words, words, words]
const TYPED: Verbs = ["added words", "changed words", "deleted words"]

const VERBS: Readonly<Record<AuditAction, Verbs>> = {
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

/** What somebody did, as the verb of a sentence. */
export function deedInWords({ action, before, after }: SealedEntry): string {
  const [came, became, went] = VERBS[action]
  return before === "" ? came : after === "" ? went : became
}

const RULES: Readonly<Record<string, string>> = {
  policy: "how brackets are lifted",
  mandate: "the mandate",
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
      return RULES[subject] ?? subject
    case "party":
    case "details":
    case "freeze":
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
export function placeIn(derived: Derived, entry: SealedEntry): AuditPlace | null {
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
function bracketOf({ action, subject }: SealedEntry): string {
  switch (action) {
    case "text":
    case "text-continued":
    case "format":
    case "bracket":
    case "bracket-removed":
    case "cluster":
    case "decision":
    case "reopened":
      return subject
    case "position":
      return subject.slice(0, Math.max(0, subject.indexOf("/")))
    default:
      return ""
  }
}
