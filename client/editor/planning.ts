/**
 * From what a person does to the text to what their party proposes (DESIGN §3).
 *
 * Nobody's other text is changed: new words become a bracket of one's party, deleted words are put in
 * a bracket that proposes their deletion, replaced words get an alternative. One's own open proposals
 * are edited as plain text. A plan is data; `proposing.ts` carries it out.
 */

import type { Node } from "prosemirror-model"
import type { Bracket, Place } from "../../schema/model/derived.ts"
import type { Actor } from "../../schema/operations/context.ts"
import { say } from "../language/say.ts"
import type { Change } from "./change.ts"
import { bracketAt } from "./derivation.ts"
import type { Snapshot } from "./handle.ts"
import { placeOf, positionOf } from "./positions.ts"
import { halves, tokensBetween } from "./tokens.ts"

export type Act =
  | { readonly act: "insert"; readonly at: Place; readonly text: string }
  | { readonly act: "replace"; readonly from: Place; readonly to: Place; readonly text: string }
  | { readonly act: "delete"; readonly from: Place; readonly to: Place }
  | {
      readonly act: "extend"
      readonly bracket: string
      readonly from: Place
      readonly to: Place
    }
  /** Removes words of one's own open proposal. */
  | { readonly act: "erase"; readonly from: Place; readonly to: Place }
  | { readonly act: "withdraw"; readonly bracket: string }

export type Plan =
  /** One's own proposal is edited as plain text; `shift` moves the insertion into the bracket beside. */
  | { readonly plan: "plain"; readonly shift: -1 | 0 | 1 }
  /** From the last place to the first, so that each leaves the places of the next as they are. */
  | { readonly plan: "acts"; readonly acts: readonly Act[] }
  | { readonly plan: "refuse"; readonly message: string }

const STRUCTURE = say.writing.refused.structure

/** Plans a change of words in a document of which `snapshot` was derived. */
export function planOf(doc: Node, change: Change, snapshot: Snapshot, actor: Actor): Plan {
  const { from, to, text } = change
  const own = ownProposals(doc, change, snapshot, actor)
  if (change.inline) {
    const around = own.findLast(({ open, close }) => open < from && to <= close)
    if (around && innermostIsOwn(doc, change, snapshot, around.bracket)) {
      const emptied = text === "" && from === around.open + 1 && to === around.close
      return emptied
        ? acts([{ act: "withdraw", bracket: around.bracket.id }])
        : { plan: "plain", shift: 0 }
    }
    if (from === to) {
      if (own.some(({ close }) => close + 1 === from)) return { plan: "plain", shift: -1 }
      if (own.some(({ open }) => open === from)) return { plan: "plain", shift: 1 }
    }
  }
  if (text.trim() === "" && from === to && !change.inline)
    return { plan: "refuse", message: STRUCTURE }
  const [start, end] = [placeAt(doc, from), placeAt(doc, to)]
  if (!start || !end) return { plan: "refuse", message: STRUCTURE }
  if (from === to) return acts(text === "" ? [] : [{ act: "insert", at: start, text }])

  const touched = own.some(({ open, close }) => open < to && close + 1 > from)
  const cut = halves(tokensBetween(doc, from, to)).length > 0
  if (text !== "" && !touched && !cut) return acts([{ act: "replace", from: start, to: end, text }])
  const deletions = deletionsOf(doc, from, to, snapshot, actor, own)
  if (deletions.length === 0 && text === "" && onlyTokens(doc, from, to))
    return { plan: "refuse", message: "A bracket goes when its owner withdraws it." }
  return acts(text === "" ? deletions : [{ act: "insert", at: end, text }, ...deletions])
}

function acts(list: readonly Act[]): Plan {
  return { plan: "acts", acts: list }
}

interface Extended {
  readonly bracket: Bracket
  /** Positions before the two characters. */
  readonly open: number
  readonly close: number
}

/** The whole proposals of a kind in the paragraphs of a change, by their opening characters. */
function proposals(
  doc: Node,
  change: Pick<Change, "from" | "to">,
  { draft, derived }: Snapshot,
  kind: "add" | "drop",
): Extended[] {
  const found: Extended[] = []
  const index = (place: Place | null) => derived.indexOf(place?.paragraph ?? "")
  const first = index(placeAt(doc, change.from)) ?? 0
  const last = index(placeAt(doc, change.to)) ?? Infinity
  for (const bracket of derived.brackets) {
    if ((index(bracket.close) ?? -1) < first) continue
    if ((index(bracket.open) ?? Infinity) > last) break
    if (draft.records.brackets.get(bracket.id)?.kind !== kind || bracket.incomplete) continue
    const [open, close] = [positionOf(doc, bracket.open), positionOf(doc, bracket.close)]
    if (open !== null && close !== null) found.push({ bracket, open, close })
  }
  return found
}

/** Those of them that are one's own, still open, and that no other party sponsors. */
function ownProposals(
  doc: Node,
  change: Pick<Change, "from" | "to">,
  snapshot: Snapshot,
  actor: Actor,
  kind: "add" | "drop" = "add",
): Extended[] {
  const { draft, standing } = snapshot
  return proposals(doc, change, snapshot, kind).filter(({ bracket }) => {
    const record = draft.records.brackets.get(bracket.id)
    if (record?.party !== actor.party || (record.sponsors ?? []).length > 0) return false
    if (record.party === "" && record.by !== actor.person) return false
    return standing.fate(bracket.id) === "open"
  })
}

/** Whether a range lies in the words of one's own bracket and of no bracket within it. */
function innermostIsOwn(
  doc: Node,
  { from, to }: Change,
  { derived }: Snapshot,
  own: Bracket,
): boolean {
  const place = placeAt(doc, from)
  const end = placeAt(doc, to)
  return (
    place !== null &&
    place.paragraph === end?.paragraph &&
    bracketAt(derived, place) === own.id &&
    tokensBetween(doc, from, to).length === 0
  )
}

/**
 * What deleting a range means, part by part: one's own proposals go, of those that reach further the
 * words, and all other words are proposed for deletion, those that others added to one's own included.
 */
function deletionsOf(
  doc: Node,
  from: number,
  to: number,
  snapshot: Snapshot,
  actor: Actor,
  own: readonly Extended[],
): Act[] {
  const drops = ownProposals(doc, { from, to }, snapshot, actor, "drop")
  const additions = proposals(doc, { from, to }, snapshot, "add")
  const whole = own.filter(({ open, close }) => open >= from && close + 1 <= to)
  const isOwn = new Set(own.map(({ bracket }) => bracket.id))
  const list: Act[] = []
  let others: readonly [from: number, to: number] | null = null
  const flush = () => {
    if (others) list.push(...agreedParts(doc, others[0], others[1], drops))
    others = null
  }
  for (const [start, end] of stretches(from, to, additions)) {
    const withdrawn = whole.find(({ open, close }) => open <= start && end <= close + 1)
    const edge = additions.find(({ open, close }) => open === start || close === start)
    const around = additions.findLast(({ open, close }) => open < start && start < close)
    const { bracket } = edge ?? around ?? {}
    if (!withdrawn && !(bracket && isOwn.has(bracket.id))) {
      others = [others?.[0] ?? start, end]
      continue
    }
    flush()
    if (withdrawn?.open === start) list.push({ act: "withdraw", bracket: withdrawn.bracket.id })
    if (!withdrawn && !edge) list.push(...erasures(doc, start, end))
  }
  flush()
  return list.reverse()
}

/** A range, cut before and after each character of these brackets. */
function stretches(
  from: number,
  to: number,
  brackets: readonly Extended[],
): (readonly [from: number, to: number])[] {
  const edges = brackets.flatMap(({ open, close }) => [open, open + 1, close, close + 1])
  const cuts = [...new Set([from, ...edges.filter((at) => at > from && at < to), to])]
  cuts.sort((a, b) => a - b)
  return cuts.slice(1).map((cut, i) => [cuts[i] ?? from, cut])
}

/** Parts of one's own words, between the bracket characters that stand in them. */
function erasures(doc: Node, from: number, to: number): Act[] {
  return pieces(
    doc,
    from,
    to,
    tokensBetween(doc, from, to).map(({ pos }) => pos),
  ).flatMap(([start, end]): Act[] => {
    const [one, other] = [placeAt(doc, start), placeAt(doc, end)]
    return one && one.paragraph === other?.paragraph ? [{ act: "erase", from: one, to: other }] : []
  })
}

/** Parts of other words: each is proposed for deletion, or joins a deletion of one's own beside it. */
function agreedParts(doc: Node, from: number, to: number, drops: readonly Extended[]): Act[] {
  const cuts = halves(tokensBetween(doc, from, to)).map(({ pos }) => pos)
  return pieces(doc, from, to, cuts).flatMap(([start, end]): Act[] => {
    const [one, other] = [placeAt(doc, start), placeAt(doc, end)]
    if (!one || !other) return []
    if (drops.some(({ open, close }) => open < start && end <= close)) return []
    const beside =
      one.paragraph === other.paragraph
        ? drops.find(({ open, close }) => open === end || close + 1 === start)
        : undefined
    return [
      beside
        ? { act: "extend", bracket: beside.bracket.id, from: one, to: other }
        : { act: "delete", from: one, to: other },
    ]
  })
}

/** The parts of a range between single characters that are left out; empty parts are left out too. */
function pieces(
  doc: Node,
  from: number,
  to: number,
  cuts: readonly number[],
): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = []
  let start = from
  for (const cut of [...cuts, to]) {
    if (cut > start && doc.textBetween(start, cut) !== "") parts.push([start, cut])
    start = cut + 1
  }
  return parts
}

function onlyTokens(doc: Node, from: number, to: number): boolean {
  return tokensBetween(doc, from, to).length === to - from
}

function placeAt(doc: Node, pos: number): Place | null {
  return placeOf(doc.resolve(pos))
}
