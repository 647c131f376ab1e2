/**
 * Which brackets are alternatives to each other, said explicitly.
 *
 * Adjacency is only a default, because the notation cannot tell (SEEDS 5.2 rule 10). A membership
 * record for each bracket overrides it; the characters stay as they are.
 */

import { fault, isFault, type Fault } from "../base/fault.ts"
import { isNoteKind, OBJECT_REPLACEMENT } from "../model/body.ts"
import { derive } from "../model/derive.ts"
import type { Bracket, Derived } from "../model/derived.ts"
import { apply, signature } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { refusedIfDecided } from "./decide.ts"
import type { DraftDocument } from "./document.ts"
import { readBody, readRecords } from "./reading.ts"

/**
 * Makes brackets alternatives of one cluster (SEEDS G04; G05: paragraphs 5 and 5bis).
 *
 * Where adjacency alone gives that cluster, the records that said otherwise are deleted, so that
 * joining after a split is as before it; else each bracket gets a record.
 *
 * Refuses `bad-request` (fewer than two), `no-such-bracket` (also for placeholders), `not-adjacent`
 * (not in the same bracket, or words between them), `already-decided` and `nothing-to-do`.
 */
export function group(
  context: Context,
  request: { readonly brackets: readonly string[] },
): Applied<{ readonly cluster: string }> | Fault {
  const { document } = context
  const ids = [...new Set(request.brackets)]
  if (ids.length < 2) return fault("bad-request", "Choose two brackets or more.")
  const derived = derivedNow(document)
  const members = groupable(document, derived, ids)
  if (isFault(members)) return members
  const [first] = members
  if (!first) throw new Error("two brackets or more were chosen")
  const natural = clusterWithout(document, ids, first.id)
  const cluster = natural ?? context.newId()
  return apply(context, { cluster }, () => {
    for (const id of ids) {
      if (natural === undefined) document.membership.set(id, { cluster, ...signature(context) })
      else document.membership.delete(id)
    }
  })
}

/**
 * Makes each bracket of a cluster an optional bracket of its own (SEEDS G04).
 *
 * Refuses `no-such-cluster`, `already-decided` and `nothing-to-do` (a single bracket).
 */
export function ungroup(context: Context, request: { readonly cluster: string }): Applied | Fault {
  const { document } = context
  const cluster = derivedNow(document).cluster(request.cluster)
  if (!cluster) return fault("no-such-cluster", "That bracket is no longer in the draft.")
  const refusal = refusedIfDecided(document, cluster.id)
  if (refusal) return refusal
  if (cluster.brackets.length < 2)
    return fault("nothing-to-do", "That bracket stands alone already.")
  return apply(context, undefined, () => {
    for (const id of cluster.brackets)
      document.membership.set(id, { cluster: null, ...signature(context) })
  })
}

function groupable(
  document: DraftDocument,
  derived: Derived,
  ids: readonly string[],
): Bracket[] | Fault {
  const members: Bracket[] = []
  for (const id of ids) {
    const bracket = derived.bracket(id)
    if (bracket?.cluster == null)
      return fault("no-such-bracket", "One of these is not a bracket under negotiation.")
    const refusal = refusedIfDecided(document, bracket.cluster)
    if (refusal) return refusal
    members.push(bracket)
  }
  const placed = (bracket: Bracket) => derived.brackets.indexOf(bracket)
  members.sort((a, b) => placed(a) - placed(b))
  const [first] = members
  const together = first?.cluster == null ? undefined : derived.cluster(first.cluster)
  if (together?.brackets.length === ids.length && ids.every((id) => together.brackets.includes(id)))
    return fault("nothing-to-do", "These are alternatives to each other already.")
  for (let i = 1; i < members.length; i++) {
    const [left, right] = [members[i - 1], members[i]]
    if (left && right && !(left.parent === right.parent && nothingBetween(derived, left, right)))
      return fault(
        "not-adjacent",
        "Alternatives stand next to each other, within the same bracket, with no words between.",
      )
  }
  return members
}

/** Whether only spaces, paragraph breaks, notes, other brackets, `/`, `or` or `或` stand between two brackets. */
function nothingBetween(derived: Derived, left: Bracket, right: Bracket): boolean {
  const from = derived.indexOf(left.close.paragraph) ?? 0
  const to = derived.indexOf(right.open.paragraph) ?? 0
  let between = ""
  for (let i = from; i <= to; i++) {
    const paragraph = derived.paragraphs[i]?.paragraph
    // Bodies of notes lie anywhere and are nobody's words in the sequence of the text.
    if (!paragraph || (i > from && i < to && isNoteKind(paragraph.kind))) continue
    const start = i === from ? left.close.offset + 1 : 0
    const end = i === to ? right.open.offset : paragraph.text.length
    const tokens = new Set(paragraph.tokens.map((token) => token.at))
    for (let at = start; at < end; at++) {
      const character = paragraph.text.charAt(at)
      if (!tokens.has(at) && character !== OBJECT_REPLACEMENT) between += character
    }
  }
  return /^\s*(?:(?:\/|or|或)\s*)?$/u.test(between)
}

/** The cluster that adjacency alone would give, when it has just these brackets. */
function clusterWithout(
  document: DraftDocument,
  ids: readonly string[],
  first: string,
): string | undefined {
  const records = readRecords(document)
  const membership = new Map(records.membership)
  const deleted = ids.filter((id) => membership.delete(id))
  if (deleted.length === 0) return undefined
  const derived = derive(readBody(document.body), { ...records, membership })
  const id = derived.bracket(first)?.cluster
  const cluster = id == null ? undefined : derived.cluster(id)
  const same = cluster?.brackets.length === ids.length
  return same && ids.every((each) => cluster.brackets.includes(each)) ? cluster.id : undefined
}
