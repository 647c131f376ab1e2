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
  /** The alternatives that stay, in order, with their words as they will be. */
  readonly stay: readonly { readonly id: string; readonly words: string }[]
  readonly splices: readonly TextSplice[]
  /** Records to write: the kept alternative with its sponsors joined. */
  readonly joined: ReadonlyMap<string, BracketRecord>
  /** Brackets that go, each with the bracket that takes over its sponsors. */
  readonly dropped: ReadonlyMap<string, string>
}

/** A bracket with the places of its two characters. */
interface Marks {
  readonly id: string
  readonly open: number
  readonly close: number
}

interface Alternative extends Marks {
  /** Doubled brackets directly inside, outermost first. */
  readonly doubled: readonly Marks[]
}

/** An alternative as it will be: without the doubled brackets that go. */
interface Reduced extends Marks {
  readonly gone: readonly { readonly mark: Marks; readonly heir: string }[]
  /** Its words: without its own characters and those that go around them. */
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
  const recordOf = (id: string) => joined.get(id) ?? draft.records.brackets.get(id)
  const remove = (from: number, to: number) => {
    if (to > from)
      splices.push({ paragraph: paragraph.id, at: from, remove: to - from, insert: [] })
  }
  const join = (kept: string, other: string) => {
    dropped.set(other, kept)
    const record = withSponsors(recordOf(kept), recordOf(other))
    if (record) joined.set(kept, record)
  }

  const all = reducedAlternatives(paragraph, alternatives, draft.records.brackets)
  const distinct: Reduced[] = []
  all.forEach((alternative, i) => {
    const equal = distinct.find(
      (each) =>
        sameWords(paragraph, each, alternative) &&
        standsForSame(recordOf(each.id), recordOf(alternative.id)),
    )
    for (const { mark, heir } of alternative.gone) {
      if (!equal) {
        remove(mark.open, mark.open + 1)
        remove(mark.close, mark.close + 1)
      }
      join(equal && heir === alternative.id ? equal.id : heir, mark.id)
    }
    if (!equal) {
      distinct.push(alternative)
      return
    }
    // The space that parted it from the alternative before goes with it; a note reference stays.
    const before = (all[i - 1]?.close ?? alternative.open - 1) + 1
    const gap = /\s*$/u.exec(paragraph.text.slice(before, alternative.open))?.[0].length ?? 0
    remove(alternative.open - gap, alternative.close + 1)
    join(equal.id, alternative.id)
  })
  splices.push(...pullOut(paragraph, distinct, last.close))
  if (splices.length === 0)
    return fault(
      "nothing-to-do",
      "The alternatives share no words at their ends, and none are equal.",
    )

  const made = splicedParagraph(paragraph, splices)
  const result = made.text
  const end = result.length - (paragraph.text.length - (last.close + 1))
  return {
    cluster,
    before: paragraph.text.slice(first.open, last.close + 1),
    after: result.slice(first.open, end),
    stay: distinct.map(({ id }) => ({ id, words: wordsWithin(made, id) })),
    splices,
    joined,
    dropped,
  }
}

function wordsWithin({ text, tokens }: Paragraph, id: string): string {
  const at = (side: "open" | "close") =>
    tokens.find((token) => token.id === id && token.side === side)?.at ?? 0
  return text.slice(at("open") + 1, at("close"))
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
    const doubled: Marks[] = []
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
    const [open, close] = [bracket.open.offset, bracket.close.offset]
    alternatives.push({ id: member, open, close, doubled })
  }
  return { paragraph, alternatives }
}

type BracketRecords = ReadonlyMap<string, BracketRecord>

/**
 * Takes doubled brackets off. Where other words can be chosen instead, one stays: to choose an
 * alternative and then omit the bracket in it reads differently from choosing another.
 */
function reducedAlternatives(
  paragraph: Paragraph,
  alternatives: readonly Alternative[],
  records: BracketRecords,
): readonly Reduced[] {
  const bare = alternatives.map((each) => reduced(each, records, false))
  const [first] = bare
  const allEqual = bare.every(
    (each) =>
      each === first ||
      (first !== undefined &&
        sameWords(paragraph, first, each) &&
        standsForSame(records.get(first.id), records.get(each.id))),
  )
  return allEqual ? bare : alternatives.map((each) => reduced(each, records, true))
}

function reduced(alternative: Alternative, records: BracketRecords, optional: boolean): Reduced {
  const { id, open, close, doubled } = alternative
  const gone: { mark: Marks; heir: string }[] = []
  const stay: Marks[] = []
  for (const mark of doubled) {
    const heir = stay.at(-1)?.id ?? id
    if (!(optional && stay.length === 0) && sameProposal(records.get(heir), records.get(mark.id)))
      gone.push({ mark, heir })
    else stay.push(mark)
  }
  const [kept] = stay
  const from = kept?.open ?? open + 1 + gone.length
  const to = kept ? kept.close + 1 : close - gone.length
  return { id, open, close, gone, from, to }
}

/** Whether an inner bracket says nothing that the one around it does not say. */
function sameProposal(outer: BracketRecord | undefined, inner: BracketRecord | undefined): boolean {
  const [kind, within] = [outer?.kind ?? "open", inner?.kind ?? "open"]
  if (kind === within) return true
  const nobodyElses = !inner || inner.party === "" || inner.party === outer?.party
  return within === "open" && kind !== "drop" && nobodyElses
}

/**
 * Whether whoever proposed the same words again can stand behind the first bracket. Words of the
 * draft are not merged into a party's addition, which that party could withdraw with the words.
 */
function standsForSame(kept: BracketRecord | undefined, other: BracketRecord | undefined): boolean {
  const [kind, again] = [kept?.kind ?? "open", other?.kind ?? "open"]
  return kind === again || (again === "add" && (kind === "open" || kind === "keep"))
}

/** Whether two alternatives hold the same characters, equally formatted, and nothing nested. */
function sameWords(paragraph: Paragraph, a: Reduced, b: Reduced): boolean {
  const plain = (each: Reduced) =>
    ![...paragraph.tokens, ...paragraph.refs].some(({ at }) => at >= each.from && at < each.to)
  const runs = (each: Reduced) => JSON.stringify(runsOf(paragraph, each.from, each.to))
  return plain(a) && plain(b) && runs(a) === runs(b)
}

/** The record of the bracket that stays, with the parties behind the other added to its sponsors. */
function withSponsors(
  kept: BracketRecord | undefined,
  other: BracketRecord | undefined,
): BracketRecord | undefined {
  if (!other) return kept
  const record = kept ?? { kind: "open", party: "", by: other.by, at: other.at }
  const parties = [...(record.sponsors ?? []), other.party, ...(other.sponsors ?? [])]
  const sponsors = [...new Set(parties)].filter((party) => party !== "" && party !== record.party)
  return sponsors.length > 0 ? { ...record, sponsors } : kept
}

/** Moves brackets past the words that all alternatives begin or end with. */
function pullOut(
  paragraph: Paragraph,
  alternatives: readonly Reduced[],
  end: number,
): TextSplice[] {
  const [first, last] = [alternatives[0], alternatives.at(-1)]
  if (!first || !last || alternatives.length < 2) return []
  const { prefix, suffix } = commonEnds(paragraph, alternatives, { start: first.open, end })
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
