/**
 * Proposing other words: an insertion, other words instead of some, a deletion, one more alternative.
 *
 * Agreed words never change. A proposal is a bracket of its party around new words (`add`), around
 * words to be deleted (`drop`), or around the words that it would replace (`keep`).
 */

import { fault, isFault, type Fault } from "../base/fault.ts"
import type { Bracket, Cluster, Derived, Place } from "../model/derived.ts"
import { apply, bracketRecord, signature } from "./applying.ts"
import { bracketPassage, bracketSplices, bracketsBeside } from "./bracket.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { refusedIfDecided } from "./decide.ts"
import { applySplices, findParagraph, paragraphElements, type Splice } from "./elements.ts"
import {
  formattingAt,
  glyphsFor,
  readPassage,
  readPlace,
  trimmedOfCuts,
  type Passage,
} from "./passages.ts"
import { positionKey } from "./positions.ts"
import { proposeAlternativeParagraph } from "./proposeParagraph.ts"
import { bracketedWords, type BracketedWords } from "./typedText.ts"

export interface Proposed {
  /** The bracket of the new words. */
  readonly bracket: string
}

/**
 * Proposes new words at a place; they are inserted as given, spaces included. A note is kept with
 * the party's position: it supports what it proposes.
 *
 * Refuses `no-such-paragraph`, `out-of-range` and `empty-selection` (no words).
 */
export function proposeInsertion(
  context: Context,
  request: { readonly at: Place; readonly text: string; readonly note?: string },
): Applied<Proposed> | Fault {
  const { document, actor } = context
  const { at, text, note } = request
  if (text === "") return noWords()
  const found = readPlace(document, at)
  if (isFault(found)) return found
  const bracket = context.newId()
  const words = bracketedWords(context, bracket, text, {
    glyphs: glyphsFor(document, found),
    formatting: formattingAt(found.paragraph, at.offset),
  })
  // Between two alternatives the new words are an alternative too; beside one bracket they are not.
  const edges = { first: found, last: found, from: at.offset, to: at.offset }
  const alone = bracketsBeside(edges) === 1
  const supports = note !== undefined && note !== "" && actor.party !== ""
  return apply(context, { bracket }, () => {
    applySplices([{ element: found.element, at: at.offset, remove: 0, insert: words.runs }])
    putWords(context, words, undefined)
    if (alone) document.membership.set(bracket, { cluster: null, ...signature(context) })
    if (supports)
      document.positions.set(positionKey(bracket, actor.party), {
        stance: "support",
        note,
        ...signature(context),
      })
  })
}

/**
 * Proposes other words instead of a passage: the passage is bracketed as `keep`, the new words follow
 * as its alternative, after a space in scripts that write spaces. Where the passage is a bracket
 * already, or alternatives, the words are added after the last alternative.
 *
 * `keep` in the answer is the bracket made around the passage, null where there was one.
 * Refuses what `bracketPassage` refuses, `nothing-to-do` (the same words), `already-decided`.
 */
export function proposeReplacement(
  context: Context,
  request: { readonly from: Place; readonly to: Place; readonly text: string },
): Applied<Proposed & { readonly keep: string | null }> | Fault {
  const { document } = context
  const { text } = request
  if (text === "") return noWords()
  const read = readPassage(document, request.from, request.to)
  if (isFault(read)) return read
  const derived = derivedNow(document)
  const held = clusterHolding(derived, read)
  if (held) {
    const added = addAlternative(context, derived, held, text)
    return isFault(added) ? added : { ...added, value: { ...added.value, keep: null } }
  }
  const passage = trimmedOfCuts(read)
  if (isFault(passage)) return passage
  if (wordsOf(passage) === text)
    return fault("nothing-to-do", "These are the words that stand there.")

  const { first, last, to } = passage
  const keep = context.newId()
  const bracket = context.newId()
  // Beside another bracket the two would be read as alternatives to that: they get a cluster of their own.
  const apart = bracketsBeside(passage) > 0
  const cluster = apart ? context.newId() : keep
  const glyphs = glyphsFor(document, first)
  const words = bracketedWords(context, bracket, text, {
    glyphs,
    formatting: formattingAt(last.paragraph, to),
    before: spaceBetween(last.paragraph.text.charAt(to - 1), text),
  })
  const [open, close] = bracketSplices(passage, keep, glyphs)
  const both: Splice = { ...close, insert: [...close.insert, ...words.runs] }
  return apply(context, { bracket, keep }, () => {
    applySplices([open, both])
    document.brackets.set(keep, bracketRecord(context, "keep"))
    putWords(context, words, cluster)
    if (apart)
      for (const id of [keep, bracket])
        document.membership.set(id, { cluster, ...signature(context) })
  })
}

/**
 * Proposes to delete a passage: a `drop` bracket around it.
 *
 * Refuses what `bracketPassage` refuses, and `nothing-to-do` where the passage is a bracket of its own
 * already: whether it stays is open anyhow.
 */
export function proposeDeletion(
  context: Context,
  request: { readonly from: Place; readonly to: Place },
): Applied<Proposed> | Fault {
  const read = readPassage(context.document, request.from, request.to)
  if (isFault(read)) return read
  if (clusterHolding(derivedNow(context.document), read))
    return fault(
      "nothing-to-do",
      "These words are in brackets already. Take a position against them instead.",
    )
  return bracketPassage(context, { ...request, kind: "drop" })
}

/**
 * Proposes one more alternative beside a bracket, after the last of its cluster. Beside a bracket that
 * holds whole paragraphs, it is a paragraph of its own with the next free label.
 *
 * Refuses `no-such-bracket` (also for placeholders), `empty-selection` (no words), `already-decided`.
 */
export function proposeAlternative(
  context: Context,
  request: { readonly bracket: string; readonly text: string },
): Applied<Proposed> | Fault {
  if (request.text === "") return noWords()
  const derived = derivedNow(context.document)
  const id = derived.bracket(request.bracket)?.cluster
  const cluster = id == null ? undefined : derived.cluster(id)
  if (!cluster)
    return fault("no-such-bracket", "Beside that bracket no alternative can be proposed.")
  return addAlternative(context, derived, cluster, request.text)
}

function addAlternative(
  context: Context,
  derived: Derived,
  cluster: Cluster,
  text: string,
): Applied<Proposed> | Fault {
  const { document } = context
  const refusal = refusedIfDecided(document, cluster.id)
  if (refusal) return refusal
  const member = lastMember(derived, cluster)
  if (member.covers !== null && member.extent !== "heading")
    return proposeAlternativeParagraph(context, derived, cluster, member.covers[1], text)
  const found = findParagraph(paragraphElements(document), member.close.paragraph)
  if (!found || member.incomplete === "close")
    return fault("no-such-bracket", "The closing character of that bracket is missing.")
  const at = member.close.offset + 1
  const bracket = context.newId()
  const words = bracketedWords(context, bracket, text, {
    glyphs: glyphsFor(document, found),
    formatting: formattingAt(found.paragraph, at),
    before: spaceBetween(found.paragraph.text.charAt(at - 2), text),
  })
  return apply(context, { bracket }, () => {
    applySplices([{ element: found.element, at, remove: 0, insert: words.runs }])
    putWords(context, words, cluster.id)
  })
}

function putWords(context: Context, words: BracketedWords, cluster: string | undefined): void {
  const { brackets } = context.document
  brackets.set(words.bracket, bracketRecord(context, "add", cluster))
  for (const [id, kind] of words.inner) brackets.set(id, bracketRecord(context, kind))
}

/** The cluster of which a passage is exactly one bracket, its words, or several alternatives. */
function clusterHolding(derived: Derived, passage: Passage): Cluster | undefined {
  const { first, last, from, to } = passage
  const opensAt = ({ open }: Bracket) =>
    open.paragraph === first.paragraph.id && (open.offset === from || open.offset + 1 === from)
  const closesAt = ({ close }: Bracket) =>
    close.paragraph === last.paragraph.id && (close.offset + 1 === to || close.offset === to)
  for (const starting of derived.brackets) {
    if (starting.cluster === null || !opensAt(starting)) continue
    const cluster = derived.cluster(starting.cluster)
    const ends = cluster?.brackets.some((id) => {
      const bracket = derived.bracket(id)
      return bracket !== undefined && closesAt(bracket)
    })
    if (ends) return cluster
  }
  return undefined
}

function lastMember(derived: Derived, cluster: Cluster): Bracket {
  const last = cluster.brackets.map((id) => derived.bracket(id)).at(-1)
  if (!last) throw new Error(`cluster ${cluster.id} has no member`)
  return last
}

function wordsOf({ paragraphs, first, last, from, to }: Passage): string {
  return paragraphs
    .map((each) =>
      each.paragraph.text.slice(
        each === first ? from : 0,
        each === last ? to : each.paragraph.text.length,
      ),
    )
    .join("\n")
}

/** A space, or nothing where a script without spaces stands on either side. */
function spaceBetween(before: string, text: string): string {
  const unspaced =
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\u3000-\u303f\uff00-\uffef]/u
  return unspaced.test(before) || unspaced.test(text.charAt(0)) ? "" : " "
}

function noWords(): Fault {
  return fault("empty-selection", "Type the words to propose.")
}
