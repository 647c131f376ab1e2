/**
 * Disputes that the notes of a draft name, such as “the issue of scope”, with the clusters that they
 * are about: what somebody could link as one issue. Nothing is linked by itself (SEEDS C37, R1, Q10).
 */

import { textIn } from "./brackets.ts"
import type { Cluster, Derived, NoteInfo } from "./derived.ts"
import { quotedBrackets } from "./quotations.ts"
import type { IssueRecord } from "./records.ts"
import { termPattern } from "./terms.ts"

const NAMED =
  /\b(?:(?:issues?|questions?|matters?) of|goes to) (?:the )?(\p{L}+(?: of (?!the\b)\p{L}+)?)/iu
const TERM = /\bterms?\b[^“".]*[“"]([^“”"]+)[”"]/giu

/** What may stand beside a term in a bracket that is about the term alone: `[and waste]`. */
const BESIDE = /\b(?:and|or|the|of|any|other|in|for)\b|[\s,/]/giu

interface NamedNotes {
  readonly notes: NoteInfo[]
  readonly terms: string[]
}

/**
 * The issues that process notes of `base` name, in English, by their title in small letters. Linked
 * are the clusters of the draft that those notes speak of, and the clusters about a term that they
 * quote: one that alternatives have and others have not, or an optional bracket with nothing else.
 * In a draft other than `base` these must be quoted, for only then are they brackets of the base.
 */
export function namedIssues(derived: Derived, base: Derived): readonly IssueRecord[] {
  const quoted = quotedBrackets(derived)
  const own = derived === base
  return Array.from(notesByIssue(base), ([title, { notes, terms }]) => {
    const about = new Set(own ? notes.flatMap((note) => note.about) : [])
    const clusters = derived.clusters.filter(
      (cluster) =>
        about.has(cluster.id) ||
        ((own || cluster.brackets.every((id) => quoted.has(id))) &&
          terms.some((term) => isAbout(derived, cluster, term))),
    )
    return {
      title,
      clusters: clusters.map(({ id }) => id),
      notes: own ? notes.map(({ id }) => id) : [],
    }
  }).filter(({ clusters, notes }) => clusters.length + notes.length > 0)
}

function notesByIssue(base: Derived): ReadonlyMap<string, NamedNotes> {
  const issues = new Map<string, NamedNotes>()
  for (const note of base.notes) {
    const words = note.body
      .map((id) => base.paragraphs[base.indexOf(id) ?? -1]?.paragraph.text ?? "")
      .join(" ")
    const title = note.kind === "process" && NAMED.exec(words)?.[1]?.toLowerCase()
    if (!title) continue
    const issue = issues.get(title) ?? { notes: [], terms: [] }
    issue.notes.push(note)
    issue.terms.push(...Array.from(words.matchAll(TERM), ([, term = ""]) => term))
    issues.set(title, issue)
  }
  return issues
}

/** Whether choosing in a cluster is choosing about a term, with or without an s at its end. */
function isAbout(derived: Derived, { brackets, kind }: Cluster, term: string): boolean {
  const pattern = new RegExp(`(?<!\\p{L})${termPattern(term)}s?(?!\\p{L})`, "iu")
  const texts = brackets.flatMap((id) => {
    const bracket = derived.bracket(id)
    return bracket ? textIn(derived, bracket) : []
  })
  const having = texts.filter((text) => pattern.test(text))
  if (kind === "alternatives") return having.length > 0 && having.length < texts.length
  return having.some((text) => text.replace(pattern, "").replace(BESIDE, "") === "")
}
