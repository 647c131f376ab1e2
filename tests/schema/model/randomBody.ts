/** Random bodies for properties: brackets of all kinds of disorder, labels, notes, references. */

import fc from "fast-check"
import {
  OBJECT_REPLACEMENT,
  paragraph,
  sideOf,
  type Body,
  type NoteReference,
  type Paragraph,
  type Token,
} from "../../../schema/model/body.ts"
import type { Derived } from "../../../schema/model/derived.ts"
import {
  EMPTY_RECORDS,
  type BracketRecord,
  type MembershipRecord,
  type Records,
} from "../../../schema/model/records.ts"

const BEGINNINGS = ["", "", "1. ", "2. ", "2 bis ", "(a) ", "(b) ", "i. ", "C. ", "[3. "]
const PIECES = ["a", "b", " ", " ", ", ", ".", "[", "[", "]", "]", "[x]", "] [", "［", "］", " or "]
const TAILS = ["", "", "", " paragraph 2", " Section C", " this Section", OBJECT_REPLACEMENT]
const KINDS = ["text", "text", "text", "item", "heading", "footnote", "note", "annex"] as const

const text = fc
  .tuple(
    fc.constantFrom(...BEGINNINGS),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }),
    fc.constantFrom(...TAILS),
  )
  .map(([start, pieces, tail]) => start + pieces.join("") + tail)

/** Ids come from so small a stock that pairs span paragraphs, cross, repeat and miss a side. */
const tokenId = fc.option(fc.integer({ min: 1, max: 9 }), { freq: 6 })

export const randomParagraph = fc
  .record({
    id: fc.integer({ min: 0, max: 1e9 }),
    text,
    ids: fc.array(tokenId, { minLength: 30, maxLength: 30 }),
    kind: fc.constantFrom(...KINDS),
    nested: fc.boolean(),
  })
  .map(({ id, text: characters, ids, kind, nested }): Paragraph => {
    const tokens: Token[] = []
    const refs: NoteReference[] = []
    const open: string[] = []
    Array.from(characters).forEach((character, at) => {
      const side = sideOf(character)
      if (character === OBJECT_REPLACEMENT) refs.push({ at, id: `p${id % 7}` })
      if (!side) return
      // Half of the paragraphs are well nested, the others chaos.
      const chosen = ids[tokens.length % 30]
      const tokenName = nested
        ? side === "open"
          ? `n${id}.${at}`
          : open.pop()
        : chosen === null || chosen === undefined
          ? undefined
          : `b${chosen}`
      if (tokenName === undefined) return
      if (nested && side === "open") open.push(tokenName)
      tokens.push({ at, id: tokenName, side })
    })
    const level = kind === "heading" ? 1 + (id % 2) : 0
    return paragraph(`p${id % 7 === 0 ? id % 7 : id}`, characters, { tokens, refs, kind, level })
  })

/** Two sheets of paragraphs with ids that differ. */
export const randomBody = fc
  .array(randomParagraph, { maxLength: 12 })
  .map((paragraphs) => bodyOf(paragraphs))

/** A body of two sheets; paragraphs whose id is taken are left out. */
export function bodyOf(paragraphs: readonly Paragraph[]): Body {
  const ids = new Set<string>()
  const own = paragraphs.filter(({ id }) => !ids.has(id) && ids.add(id))
  return { sheets: [own.slice(0, 5), own.slice(5)] }
}

const bracketRecord = fc.record({
  kind: fc.constantFrom<BracketRecord["kind"]>("open", "add", "drop", "placeholder"),
  party: fc.constant("North"),
  by: fc.constant(""),
  at: fc.constant(""),
})
const clusterId = fc.integer({ min: 1, max: 9 }).map((n) => `b${n}`)

export const randomRecords: fc.Arbitrary<Records> = fc
  .record({
    brackets: fc.array(fc.tuple(clusterId, bracketRecord, fc.option(clusterId)), { maxLength: 4 }),
    membership: fc.array(fc.tuple(clusterId, fc.option(clusterId)), { maxLength: 3 }),
  })
  .map(({ brackets, membership }) => ({
    ...EMPTY_RECORDS,
    brackets: new Map(
      brackets.map(([id, record, cluster]) => [
        id,
        cluster === null ? record : { ...record, cluster },
      ]),
    ),
    membership: new Map(
      membership.map(([id, cluster]): [string, MembershipRecord] => [
        id,
        { cluster, by: "", at: "" },
      ]),
    ),
  }))

/** The data of a derivation, without its functions. */
export function dataOf(derived: Derived) {
  const { paragraphs, brackets, clusters, outline, notes, references, diagnostics } = derived
  return { paragraphs, brackets, clusters, outline, notes, references, diagnostics }
}
