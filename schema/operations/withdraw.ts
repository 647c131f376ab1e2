/** Withdrawing what one's own party proposed: the characters are then as they were before. */

import type * as Y from "yjs"
import { fault, isFault, type Fault } from "../base/fault.ts"
import type { Bracket, Cluster, Derived, Place } from "../model/derived.ts"
import type { BracketRecord } from "../model/records.ts"
import { apply } from "./applying.ts"
import type { Actor, Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { refusedIfDecided } from "./decide.ts"
import type { DraftDocument } from "./document.ts"
import {
  applySplices,
  findParagraph,
  paragraphElements,
  removeElement,
  type Located,
  type Splice,
} from "./elements.ts"
import { cutBrackets, readPassage } from "./passages.ts"
import { positionKey } from "./positions.ts"

/**
 * Withdraws a bracket of the actor's party; one of no party is withdrawn by a lead.
 *
 * - `open`, `keep`, `drop`, `placeholder`: the two characters go, the words stay.
 * - `add`: the words go too, with the space that separated them from the alternative beside them, and
 *   with the party's own `keep` bracket when that stands alone then. A paragraph proposed as a whole
 *   goes as a whole.
 * - A sponsor of a merged alternative takes its name off; when the owner withdraws, the first sponsor
 *   owns it.
 *
 * The bracket's record and the party's position on it go; positions of others stay, unseen.
 * Refuses `no-such-bracket`, `not-yours`, `already-decided`, `would-cut-bracket`, and
 * `holds-others-text`: another party's bracket is inside, or other words stand as alternatives to the
 * bracketed ones.
 */
export function withdraw(context: Context, request: { readonly bracket: string }): Applied | Fault {
  const { document, actor } = context
  const derived = derivedNow(document)
  const bracket = derived.bracket(request.bracket)
  if (!bracket) return fault("no-such-bracket", "That bracket is no longer in the draft.")
  const record = document.brackets.get(bracket.id)
  const sponsors = record?.sponsors ?? []
  if (record && actor.party !== "" && sponsors.includes(actor.party)) {
    const rest = sponsors.filter((party) => party !== actor.party)
    return putSponsors(context, bracket.id, record, record.party, rest)
  }
  if (!owns(actor, record))
    return fault("not-yours", "Only the party that made a bracket can withdraw it.")
  const refusal = refusedIfDecided(document, bracket.cluster)
  if (refusal) return refusal
  const [heir, ...rest] = sponsors
  if (record && heir !== undefined) return putSponsors(context, bracket.id, record, heir, rest)

  const cluster = bracket.cluster === null ? undefined : derived.cluster(bracket.cluster)
  const removal =
    record?.kind === "add"
      ? removalOfWords(document, derived, bracket, cluster)
      : removalOfMarks(document, bracket, cluster)
  if (isFault(removal)) return removal
  return apply(context, undefined, () => {
    applySplices(removal.splices)
    for (const element of removal.paragraphs) removeElement(element)
    for (const id of removal.brackets) {
      document.brackets.delete(id)
      document.membership.delete(id)
      document.positions.delete(positionKey(id, actor.party))
    }
  })
}

/** Whether a bracket is the actor's to withdraw. A bracket without a record belongs to no party. */
export function owns(actor: Actor, record: BracketRecord | undefined): boolean {
  const party = record?.party ?? ""
  return party === "" ? actor.lead : party === actor.party
}

/** Refuses to change what other parties put their names to when equal proposals were merged. */
export function refusedIfSponsored({ sponsors = [] }: BracketRecord): Fault | undefined {
  return sponsors.length > 0
    ? fault("holds-others-text", "Another party sponsors this. Propose other words beside it.")
    : undefined
}

function putSponsors(
  context: Context,
  id: string,
  record: BracketRecord,
  party: string,
  sponsors: readonly string[],
): Applied {
  const { sponsors: _before, ...rest } = record
  const next = sponsors.length > 0 ? { ...rest, party, sponsors } : { ...rest, party }
  return apply(context, undefined, () => {
    context.document.brackets.set(id, next)
    context.document.positions.delete(positionKey(id, context.actor.party))
  })
}

interface Removal {
  readonly splices: readonly Splice[]
  /** Paragraphs that go as a whole. */
  readonly paragraphs: readonly Y.XmlElement[]
  /** Brackets whose characters go. */
  readonly brackets: readonly string[]
}

function removalOfMarks(
  document: DraftDocument,
  bracket: Bracket,
  cluster: Cluster | undefined,
): Removal | Fault {
  if (cluster && cluster.brackets.length > 1)
    return fault(
      "holds-others-text",
      "Other words are proposed beside these. The bracket can go when those are withdrawn or decided.",
    )
  const splices = markSplices(paragraphElements(document), bracket)
  return { splices, paragraphs: [], brackets: [bracket.id] }
}

function removalOfWords(
  document: DraftDocument,
  derived: Derived,
  bracket: Bracket,
  cluster: Cluster | undefined,
): Removal | Fault {
  if (bracket.incomplete !== null)
    return fault("no-such-bracket", "One character of that bracket is missing.")
  const end = { ...bracket.close, offset: bracket.close.offset + 1 }
  const passage = readPassage(document, bracket.open, end)
  if (isFault(passage)) return passage
  const { first, last, from, to } = passage
  if (cutBrackets(passage).size > 0)
    return fault("would-cut-bracket", "Another bracket begins or ends within these words.")

  const party = document.brackets.get(bracket.id)?.party ?? ""
  const brackets = new Set<string>()
  for (const each of passage.paragraphs) {
    for (const token of each.paragraph.tokens) {
      if ((each === first && token.at < from) || (each === last && token.at >= to)) continue
      if ((document.brackets.get(token.id)?.party ?? "") !== party)
        return fault("holds-others-text", "Another party's bracket stands within these words.")
      brackets.add(token.id)
    }
  }

  // A paragraph proposed as a whole has the id of its bracket (`paragraphs.ts`).
  const proposedWhole =
    first.paragraph.id === bracket.id && from === 0 && to === last.paragraph.text.length
  const margin = separator(document, bracket, first, last, cluster)
  const splices: Splice[] = []
  const whole: Y.XmlElement[] = []
  for (const each of passage.paragraphs) {
    if (proposedWhole || (each !== first && each !== last)) {
      whole.push(each.element)
      continue
    }
    const start = each === first ? from - margin.before : 0
    const stop = each === last ? to + margin.after : each.paragraph.text.length
    splices.push({ element: each.element, at: start, remove: stop - start, insert: [] })
  }
  const keep = lonelyKeep(document, derived, bracket, cluster)
  if (keep) {
    splices.push(...markSplices(paragraphElements(document), keep))
    brackets.add(keep.id)
  }
  return { splices, paragraphs: whole, brackets: [...brackets] }
}

/** Deletions of the characters of a bracket that are there. */
function markSplices(elements: readonly Y.XmlElement[], bracket: Bracket): Splice[] {
  const mark = (place: Place): Splice[] => {
    const found = findParagraph(elements, place.paragraph)
    return found ? [{ element: found.element, at: place.offset, remove: 1, insert: [] }] : []
  }
  return [
    ...(bracket.incomplete === "open" ? [] : mark(bracket.open)),
    ...(bracket.incomplete === "close" ? [] : mark(bracket.close)),
  ]
}

/**
 * The space that `propose` put before this alternative, or else the one that it put before the next,
 * which was proposed beside this and is first now. Any other space was there before.
 */
function separator(
  document: DraftDocument,
  bracket: Bracket,
  first: Located,
  last: Located,
  cluster: Cluster | undefined,
): { readonly before: number; readonly after: number } {
  const clusterOf = (id: string) => document.brackets.get(id)?.cluster
  const together = (id: string) => (clusterOf(id) ?? id) === (clusterOf(bracket.id) ?? bracket.id)
  const tokenAt = ({ paragraph }: Located, at: number, side: "open" | "close") =>
    paragraph.tokens.find((token) => token.at === at && token.side === side)?.id
  const { open, close } = bracket
  const left = tokenAt(first, open.offset - 2, "close")
  if (
    first.paragraph.text.charAt(open.offset - 1) === " " &&
    left !== undefined &&
    clusterOf(bracket.id) !== undefined &&
    (together(left) || cluster?.brackets.includes(left) === true)
  )
    return { before: 1, after: 0 }
  const right = tokenAt(last, close.offset + 2, "open")
  if (
    last.paragraph.text.charAt(close.offset + 1) === " " &&
    right !== undefined &&
    clusterOf(right) !== undefined &&
    together(right)
  )
    return { before: 0, after: 1 }
  return { before: 0, after: 0 }
}

/** The `keep` bracket of the same party that nothing is an alternative to once `bracket` is gone. */
function lonelyKeep(
  document: DraftDocument,
  derived: Derived,
  bracket: Bracket,
  cluster: Cluster | undefined,
): Bracket | undefined {
  const [other, ...more] = cluster?.brackets.filter((id) => id !== bracket.id) ?? []
  if (other === undefined || more.length > 0) return undefined
  const record = document.brackets.get(other)
  const mine = record?.party === document.brackets.get(bracket.id)?.party
  return record?.kind === "keep" && mine ? derived.bracket(other) : undefined
}
