/**
 * What collapsing a cluster would do, as plain data: nothing is written here.
 *
 * Three steps: doubled brackets are dropped, equal alternatives are merged, and the words that all
 * alternatives begin or end with are pulled out, so that the brackets hold what differs. Of the
 * words pulled out, those of the first (the last) alternative stay where they are: only its bracket
 * character moves, so an edit that somebody makes in them meanwhile is not lost (MODEL §6).
 */

import { fault, isFault, type Fault } from "../base/fault.ts"
import type { Paragraph } from "../model/body.ts"
import { runsOf } from "../model/delta.ts"
import type { Derived } from "../model/derived.ts"
import type { Draft } from "../model/draft.ts"
import type { BracketRecord } from "../model/records.ts"
import { commonEnds } from "./commonWords.ts"
import { splicedParagraph, type TextSplice } from "./splices.ts"

export interface FactorPlan {
  readonly cluster: string
  /** The cluster's characters before and after. */
  readonly before: string
  readonly after: string
  readonly splices: readonly TextSplice[]
  /** Records to write: the kept alternative with its sponsors joined. */
  readonly joined: ReadonlyMap<string, BracketRecord>
  /** Brackets that go, each with the bracket that takes over its sponsors. */
  readonly dropped: ReadonlyMap<string, string>
}

interface Alternative {
  readonly id: string
  /** Places of its two characters. */
  readonly open: number
  readonly close: number
  /** Doubled brackets directly inside, outermost first. */
  readonly doubled: readonly {
    readonly id: string
    readonly open: number
    readonly close: number
  }[]
  /** Its words: without its own and the doubled characters. */
  readonly from: number
  readonly to: number
}

/**
 * Plans the collapse of a cluster.
 *
 * Refuses `no-such-cluster`, `already-decided` (it, or a doubled bracket in it), `not-adjacent` when
 * its alternatives are not in one paragraph, and `nothing-to-do`.
 */
export function planFactor(draft: Draft, derived: Derived, cluster: string): FactorPlan | Fault {
  const found = alternativesOf(draft, derived, cluster)
  if (isFault(found)) return found
  const { paragraph, alternatives } = found
  const [first, last] = [alternatives[0], alternatives.at(-1)]
  if (!first || !last) return fault("no-such-cluster", "That cluster is no longer in the draft.")

  const joined = new Map<string, BracketRecord>()
  const dropped = new Map<string, string>()
  const splices: TextSplice[] = []
  const remove = (from: number, to: number) => {
    if (to > from)
      splices.push({ paragraph: paragraph.id, at: from, remove: to - from, insert: [] })
  }
  const join = (kept: string, other: string) => {
    dropped.set(other, kept)
    const record = draft.records.brackets.get(kept)
    const taken = draft.records.brackets.get(other)
    if (record && taken) joined.set(kept, withSponsors(joined.get(kept) ?? record, taken))
  }

  const distinct: Alternative[] = []
  for (const alternative of alternatives) {
    const equal = distinct.find((each) => sameWords(paragraph, each, alternative))
    const before = distinct.length ? endOfPrevious(alternatives, alternative) : alternative.open
    if (equal) {
      // The space that parted it from the alternative before goes with it; a note reference stays.
      const gap = /\s*$/u.exec(paragraph.text.slice(before, alternative.open))?.[0].length ?? 0
      remove(alternative.open - gap, alternative.close + 1)
      for (const { id } of [alternative, ...alternative.doubled]) join(equal.id, id)
      continue
    }
    distinct.push(alternative)
    for (const { id, open, close } of alternative.doubled) {
      remove(open, open + 1)
      remove(close, close + 1)
      join(alternative.id, id)
    }
  }
  splices.push(...pullOut(paragraph, distinct))
  if (splices.length === 0)
    return fault(
      "nothing-to-do",
      "The alternatives share no words at their ends, and none are equal.",
    )

  const result = splicedParagraph(paragraph, splices).text
  const end = result.length - (paragraph.text.length - (last.close + 1))
  return {
    cluster,
    before: paragraph.text.slice(first.open, last.close + 1),
    after: result.slice(first.open, end),
    splices,
    joined,
    dropped,
  }
}

function alternativesOf(
  draft: Draft,
  derived: Derived,
  id: string,
): { readonly paragraph: Paragraph; readonly alternatives: readonly Alternative[] } | Fault {
  const cluster = derived.cluster(id)
  const index = cluster && derived.indexOf(cluster.place.paragraph)
  const paragraph = index === undefined ? undefined : derived.paragraphs[index]?.paragraph
  if (!cluster || !paragraph)
    return fault("no-such-cluster", "That cluster is no longer in the draft.")
  const decided = fault("already-decided", "Reopen it first: a decided bracket is not collapsed.")
  if (draft.records.decisions.has(id)) return decided
  const alternatives: Alternative[] = []
  for (const member of cluster.brackets) {
    const bracket = derived.bracket(member)
    if (
      !bracket ||
      bracket.incomplete ||
      bracket.open.paragraph !== paragraph.id ||
      bracket.close.paragraph !== paragraph.id
    )
      return fault("not-adjacent", "Only alternatives within one paragraph can be collapsed.")
    const doubled: { id: string; open: number; close: number }[] = []
    let [from, to] = [bracket.open.offset + 1, bracket.close.offset]
    for (const inner of derived.brackets) {
      if (inner.open.paragraph !== paragraph.id || inner.open.offset !== from) continue
      if (inner.close.offset !== to - 1 || inner.cluster === null || inner.incomplete) continue
      if (derived.cluster(inner.cluster)?.kind !== "optional") continue
      if (draft.records.decisions.has(inner.cluster)) return decided
      doubled.push({ id: inner.id, open: from, close: to - 1 })
      from++
      to--
    }
    alternatives.push({
      id: member,
      open: bracket.open.offset,
      close: bracket.close.offset,
      doubled,
      from,
      to,
    })
  }
  return { paragraph, alternatives }
}

function endOfPrevious(all: readonly Alternative[], alternative: Alternative): number {
  const previous = all[all.indexOf(alternative) - 1]
  return previous ? previous.close + 1 : alternative.open
}

/** Whether two alternatives hold the same characters, equally formatted, and nothing nested. */
function sameWords(paragraph: Paragraph, a: Alternative, b: Alternative): boolean {
  const plain = (each: Alternative) =>
    ![...paragraph.tokens, ...paragraph.refs].some(({ at }) => at >= each.from && at < each.to)
  const runs = (each: Alternative) => JSON.stringify(runsOf(paragraph, each.from, each.to))
  return plain(a) && plain(b) && runs(a) === runs(b)
}

function withSponsors(record: BracketRecord, other: BracketRecord): BracketRecord {
  const parties = [...(record.sponsors ?? []), other.party, ...(other.sponsors ?? [])]
  const sponsors = [...new Set(parties)].filter((party) => party !== "" && party !== record.party)
  if (record.party === "") {
    const [owner = "", ...rest] = sponsors
    return rest.length > 0
      ? { ...record, party: owner, sponsors: rest }
      : { ...record, party: owner }
  }
  return sponsors.length > 0 ? { ...record, sponsors } : record
}

/** Moves brackets past the words that all alternatives begin or end with. */
function pullOut(paragraph: Paragraph, alternatives: readonly Alternative[]): TextSplice[] {
  const [first, last] = [alternatives[0], alternatives.at(-1)]
  if (!first || !last || alternatives.length < 2) return []
  const { prefix, suffix } = commonEnds(paragraph, alternatives)
  const splices: TextSplice[] = []
  const splice = (at: number, remove: number, insert: TextSplice["insert"] = []) =>
    splices.push({ paragraph: paragraph.id, at, remove, insert })
  for (const alternative of alternatives) {
    if (prefix > 0) {
      if (alternative === first) {
        splice(first.open, 1)
        splice(first.from + prefix, 0, runsOf(paragraph, first.open, first.open + 1))
      } else splice(alternative.from, prefix)
    }
    if (suffix > 0) {
      if (alternative === last) {
        splice(last.to - suffix, 0, runsOf(paragraph, last.close, last.close + 1))
        splice(last.close, 1)
      } else splice(alternative.to - suffix, suffix)
    }
  }
  return splices
}
