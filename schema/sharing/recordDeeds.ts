/** Changes of side records, told as deeds: brackets, positions, decisions, notes, comments, details. */

import { deed } from "./audit.ts"
import type { AuditDeed } from "./audit.ts"

/** A deed, and for which party it was done when the record says so. */
type RecordDeed = AuditDeed & { readonly party?: string }

/**
 * What was done when the record under `key` of a root map became another one; nothing for a map of
 * an unknown name or when nothing changed. Records may hold whatever a client sent.
 */
export function recordDeeds(
  root: string,
  key: string,
  before: unknown,
  after: unknown,
): readonly RecordDeed[] {
  const told = recordDeed(root, key, before, after)
  const cluster = text(after, "cluster")
  const joins = root === "brackets" && before === undefined && cluster !== ""
  return [
    ...(told ? [told] : []),
    ...(joins ? [deed("cluster", { subject: key, after: cluster })] : []),
  ]
}

function recordDeed(
  root: string,
  key: string,
  before: unknown,
  after: unknown,
): RecordDeed | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined
  switch (root) {
    case "brackets":
      return {
        ...deed(after === undefined ? "bracket-removed" : "bracket", {
          subject: key,
          ...both(bracketWords, before, after),
        }),
        ...ofParty(text(after ?? before, "party")),
      }
    case "membership":
      return deed("cluster", { subject: key, ...both(clusterWords, before, after) })
    case "positions":
      return {
        ...deed("position", { subject: key, ...both(positionWords, before, after) }),
        ...ofParty(key.slice(key.indexOf("/") + 1)),
      }
    case "decisions":
      return deed(after === undefined ? "reopened" : "decision", {
        subject: key,
        ...both(decisionWords, before, after),
        meeting: text(after ?? before, "meeting"),
      })
    case "notes":
      return deed("note", { subject: key, ...both(noteWords, before, after) })
    case "issues":
      return deed("issue", { subject: key, ...both(issueWords, before, after) })
    case "threads":
      return deed("comment", { subject: key, ...both(commentWords, before, after) })
    case "suggestions":
      return deed("suggestion", {
        subject: text(after ?? before, "bracket"),
        ...both(suggestionWords, before, after),
      })
    case "carried":
      return deed("carried", { subject: key, ...both(carryWords, before, after) })
    case "meta":
      return deed("details", { subject: key, ...both(plain, before, after) })
    default:
      return undefined
  }
}

function both(words: (record: unknown) => string, before: unknown, after: unknown) {
  const told = (record: unknown) => (record === undefined ? "" : words(record))
  return { before: told(before), after: told(after) }
}

function ofParty(party: string): { readonly party?: string } {
  return party === "" ? {} : { party }
}

function bracketWords(record: unknown): string {
  const sponsors = list(record, "sponsors")
  return joined(" · ", text(record, "kind"), text(record, "party"), sponsors.join(", "))
}

function clusterWords(record: unknown): string {
  return text(record, "cluster") || "alone"
}

function positionWords(record: unknown): string {
  return joined(": ", text(record, "stance"), text(record, "note"))
}

function decisionWords(record: unknown): string {
  const outcome = joined(" ", text(record, "outcome"), text(record, "bracket"))
  return joined(" · ", outcome, text(record, "level"), text(record, "reason"))
}

function noteWords(record: unknown): string {
  return joined(" · ", text(record, "kind"), text(record, "role"))
}

function issueWords(record: unknown): string {
  return joined(": ", text(record, "title"), list(record, "clusters").join(", "))
}

/** What is commented on, and the last message; whether it settles the thread or opens it again. */
function commentWords(record: unknown): string {
  const messages = field(record, "messages")
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined
  return joined(": ", text(record, "quote"), text(last, "text"), text(last, "deed"))
}

function suggestionWords(record: unknown): string {
  const answer = field(record, "answer")
  return joined(
    " · ",
    joined(": ", text(record, "words"), text(record, "remark")),
    joined(": ", text(answer, "answer"), text(answer, "remark")),
  )
}

function carryWords(record: unknown): string {
  return joined(": ", text(record, "to"), text(record, "reason"))
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value)
}

function joined(by: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(by)
}

function field(record: unknown, name: string): unknown {
  return typeof record === "object" && record !== null ? Reflect.get(record, name) : undefined
}

function text(record: unknown, name: string): string {
  const value = field(record, name)
  return typeof value === "string" ? value : ""
}

function list(record: unknown, name: string): readonly string[] {
  const value = field(record, name)
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : []
}
