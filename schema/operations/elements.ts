/**
 * Paragraph elements of the shared body: finding them by id, and changing their characters.
 *
 * A change of characters is a list of splices, plain data made before anything is written, so that
 * an operation either refuses or writes all of it, in the fewest insertions and deletions.
 */

import * as Y from "yjs"
import type { Paragraph } from "../model/body.ts"
import type { Run } from "../model/delta.ts"
import type { DraftDocument } from "./document.ts"
import { textAttributes } from "./markKeys.ts"
import { elementsIn, readParagraph } from "./reading.ts"

export interface Located {
  readonly element: Y.XmlElement
  readonly paragraph: Paragraph
  /** Index in the reading order of all paragraphs, those in table cells included. */
  readonly index: number
}

/** All paragraph elements in reading order, those in table cells included. */
export function paragraphElements(document: DraftDocument): Y.XmlElement[] {
  return elementsIn(document.body, "sheet").flatMap((sheet) =>
    elementsIn(sheet).flatMap((block) => {
      if (block.nodeName === "paragraph") return [block]
      if (block.nodeName !== "table") return []
      return elementsIn(block, "table_row").flatMap((row) =>
        elementsIn(row).flatMap((cell) => elementsIn(cell, "paragraph")),
      )
    }),
  )
}

/** The first paragraph of an id, or undefined. */
export function findParagraph(elements: readonly Y.XmlElement[], id: string): Located | undefined {
  const index = elements.findIndex((element) => element.getAttribute("id") === id)
  const element = elements[index]
  return element && { element, index, paragraph: readParagraph(element) }
}

/** Characters of one paragraph to be replaced; `at` counts in the text before all splices. */
export interface Splice {
  readonly element: Y.XmlElement
  readonly at: number
  readonly remove: number
  readonly insert: readonly Run[]
}

/**
 * Applies splices that do not overlap. Splices at one place come out in the order given.
 * To be called inside a transaction.
 */
export function applySplices(splices: readonly Splice[]): void {
  // From the last place to the first, so that the places of the others stay true.
  const ordered = splices.map((splice, order) => ({ splice, order }))
  ordered.sort((a, b) => b.splice.at - a.splice.at || b.order - a.order)
  for (const { splice } of ordered) {
    const { element, at, remove, insert } = splice
    if (remove > 0) removeCharacters(element, at, remove)
    let place = at
    for (const run of insert) {
      if (run.text === "") continue
      const [text, offset] = textAt(element, place)
      // Attributes are always explicit: without them Yjs inherits the neighbour's (MODEL P4).
      text.insert(offset, run.text, textAttributes(run))
      place += run.text.length
    }
  }
}

function removeCharacters(element: Y.XmlElement, at: number, length: number): void {
  let start = 0
  for (const text of textsIn(element)) {
    const end = start + text.length
    const from = Math.max(at, start)
    const to = Math.min(at + length, end)
    if (from < to) text.delete(from - start, to - from)
    start = end
  }
}

/** The text of an element that holds an offset, and the offset in it. */
function textAt(element: Y.XmlElement, offset: number): [text: Y.XmlText, offset: number] {
  const texts = textsIn(element)
  let start = 0
  for (const text of texts) {
    if (offset <= start + text.length) return [text, offset - start]
    start += text.length
  }
  const last = texts.at(-1)
  if (last) return [last, last.length]
  const text = new Y.XmlText()
  element.insert(0, [text])
  return [text, 0]
}

/** A paragraph holds one text; two stand side by side after two people filled an empty one at once. */
export function textsIn(element: Y.XmlElement): Y.XmlText[] {
  return element.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText)
}

/** Takes an element out of the sheet or cell that holds it. To be called inside a transaction. */
export function removeElement(element: Y.XmlElement): void {
  const { parent } = element
  if (!(parent instanceof Y.XmlFragment)) throw new Error("an element of the body has a parent")
  parent.delete(parent.toArray().indexOf(element), 1)
}

/**
 * Puts elements after another in the sheet or cell that holds it, or, after null, at the start of the
 * first sheet; a body without a sheet gets one. To be called inside a transaction.
 */
export function insertAfter(
  document: DraftDocument,
  after: Y.XmlElement | null,
  elements: Y.XmlElement[],
): void {
  if (after) {
    const { parent } = after
    if (!(parent instanceof Y.XmlFragment)) throw new Error("an element of the body has a parent")
    parent.insert(parent.toArray().indexOf(after) + 1, elements)
    return
  }
  const [first] = elementsIn(document.body, "sheet")
  if (first) {
    first.insert(0, elements)
    return
  }
  const sheet = new Y.XmlElement("sheet")
  sheet.insert(0, elements)
  document.body.insert(0, [sheet])
}
