/**
 * Renumbering on request: a table old → new, and cross-references that follow (SEEDS 5.4 rule 8, G16).
 *
 * Labels are text (DESIGN §2); nothing renumbers by itself. Headings keep their labels.
 */

import { fault, type Fault } from "../base/fault.ts"
import type { CrossReference, Derived, Label, ParagraphInfo, Place } from "../model/derived.ts"
import { apply } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import { derivedNow } from "./current.ts"
import { applySplices, findParagraph, paragraphElements, type Splice } from "./elements.ts"
import { formattingAt } from "./passages.ts"
import { labelOf, referenceTo } from "./relabelling.ts"
import { numbersOf } from "./renumberSeries.ts"
import type { NewNumber } from "./renumberSeries.ts"

export interface Renumbering {
  /** Labels that change, in order of the text. */
  readonly labels: readonly Relabelled[]
  /** Cross-references that change, in order of the text. */
  readonly references: readonly Relabelled[]
}

/** Characters to be replaced: a label, or the words of a reference. */
export interface Relabelled {
  readonly place: Place
  readonly from: string
  readonly to: string
  /** Key, before renumbering, of the paragraph that is labelled or meant: `D.6bis`. */
  readonly key: string
}

/**
 * What renumbering would change, in the whole draft or in one section (a heading's key) and those
 * below it. Labels are numbered in each section and each list of subparagraphs from its first number
 * on, suffixes go; alternatives that hold whole paragraphs share a number. A section whose numbers go
 * on from the section before goes on from it.
 */
export function previewRenumber(derived: Derived, section?: string): Renumbering {
  const next = numbersOf(derived, section)
  const labels = derived.paragraphs.flatMap((info): Relabelled[] => {
    const { paragraph, label, key } = info
    const number = next.get(paragraph.id)
    if (!label || !number) return []
    const to = labelOf(label, number)
    if (to === label.text || hasTokens(info, label.from, label.to)) return []
    return [{ place: { paragraph: paragraph.id, offset: label.from }, from: label.text, to, key }]
  })
  const byKey = new Map(derived.paragraphs.map((info) => [info.key, info]))
  const references = derived.references.flatMap((reference): Relabelled[] => {
    const to = followed(reference, byKey, next)
    if (to === reference.text || reference.target === null) return []
    return [{ place: reference.from, from: reference.text, to, key: reference.target }]
  })
  return { labels, references }
}

/**
 * Renumbers as `previewRenumber` shows, changing only the characters that differ.
 *
 * Refuses `nothing-to-do`.
 */
export function renumber(
  context: Context,
  request: { readonly section?: string } = {},
): Applied<Renumbering> | Fault {
  const { document } = context
  const renumbering = previewRenumber(derivedNow(document), request.section)
  const changes = [...renumbering.labels, ...renumbering.references]
  if (changes.length === 0) return fault("nothing-to-do", "The numbers are in order already.")
  const elements = paragraphElements(document)
  const splices = changes.flatMap((change): Splice[] => {
    const found = findParagraph(elements, change.place.paragraph)
    if (!found) return []
    return editsBetween(change.from, change.to).map(({ at, remove, insert }) => {
      const place = change.place.offset + at
      const marks = formattingAt(found.paragraph, place)
      return { element: found.element, at: place, remove, insert: [{ text: insert, marks }] }
    })
  })
  return apply(context, renumbering, () => applySplices(splices))
}

/** The words of a reference once the paragraph that it means, and those it belongs to, are renumbered. */
function followed(
  reference: CrossReference,
  byKey: ReadonlyMap<string, ParagraphInfo>,
  next: ReadonlyMap<string, NewNumber>,
): string {
  const path: { label: Label; number: NewNumber | undefined }[] = []
  let key = reference.target
  while (key !== null) {
    const info: ParagraphInfo | undefined = byKey.get(key)
    if (!info?.label) break
    path.push({ label: info.label, number: next.get(info.paragraph.id) })
    key = info.parent
  }
  return referenceTo(reference.text, path)
}

function hasTokens({ paragraph }: ParagraphInfo, from: number, to: number): boolean {
  return paragraph.tokens.some((token) => token.at >= from && token.at < to)
}

interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** The fewest characters to delete and insert that turn one short string into another. */
function editsBetween(from: string, to: string): Edit[] {
  // common[i][j]: length of the longest common subsequence of from[i…] and to[j…].
  const common = Array.from({ length: from.length + 1 }, () =>
    new Array<number>(to.length + 1).fill(0),
  )
  const at = (i: number, j: number) => common[i]?.[j] ?? 0
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const row = common[i]
      if (row)
        row[j] = from[i] === to[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const edits: Edit[] = []
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    const [start, first] = [i, j]
    while (
      i < from.length &&
      (j >= to.length || (from[i] !== to[j] && at(i + 1, j) >= at(i, j + 1)))
    )
      i++
    while (
      j < to.length &&
      (i >= from.length || (from[i] !== to[j] && at(i, j + 1) > at(i + 1, j)))
    )
      j++
    if (i > start || j > first)
      edits.push({ at: start, remove: i - start, insert: to.slice(first, j) })
    else {
      i++
      j++
    }
  }
  return edits
}
