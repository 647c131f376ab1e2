/** Paragraphs and characters of the keeping document that are still in the draft. */

import * as Y from "yjs"
import { elementsIn } from "../../schema/operations/reading.ts"
import { parentOf, type Keeping, type Place } from "./keeping.ts"

/** A place between two characters of a text: how many of them stand before it. */
export interface TextPlace {
  readonly text: Y.XmlText
  readonly index: number
}

/** The blocks of a sheet or cell that are in the draft. */
export function blocksIn(keeping: Keeping, container: Y.XmlFragment): Y.XmlElement[] {
  return elementsIn(container).filter((element) => !keeping.isGone(element))
}

/** All paragraphs of the draft in reading order. */
export function paragraphsIn(keeping: Keeping): Y.XmlElement[] {
  const within = (element: Y.XmlElement): Y.XmlElement[] =>
    element.nodeName === "paragraph" ? [element] : blocksIn(keeping, element).flatMap(within)
  return blocksIn(keeping, keeping.body).flatMap(within)
}

/** The block of an id that stands in a sheet or, if it is a paragraph, in a cell. */
export function blockOf(keeping: Keeping, id: string): Y.XmlElement | undefined {
  const blocks = blocksIn(keeping, keeping.body).flatMap((sheet) => blocksIn(keeping, sheet))
  return [...paragraphsIn(keeping), ...blocks].find((block) => block.getAttribute("id") === id)
}

/** The texts of a paragraph: one, or two after two people typed in a paragraph that had none. */
export function textsIn(keeping: Keeping, paragraph: Y.XmlElement): Y.XmlText[] {
  return paragraph
    .toArray()
    .filter((child): child is Y.XmlText => child instanceof Y.XmlText && !keeping.isGone(child))
}

/** The paragraph that a text stands in. */
export function paragraphOf({ parent }: Y.XmlText): Y.XmlElement | null {
  return parent instanceof Y.XmlElement ? (parent as Y.XmlElement) : null
}

/** The place behind a character or, with `"before"`, in front of it, whether it stands or was deleted. */
export function placeBeside(
  { doc }: Keeping,
  id: Y.ID,
  side: "before" | "behind",
): TextPlace | null {
  if (id.clock >= Y.getState(doc.store, id.client)) return null
  const found = Y.getItem(doc.store, id)
  if (!(found instanceof Y.Item) || !(found.parent instanceof Y.XmlText)) return null
  let index = 0
  for (let item = found.parent._start; item && item !== found; item = item.right)
    if (!item.deleted && item.countable) index += item.length
  if (!found.deleted && found.countable)
    index += id.clock - found.id.clock + (side === "behind" ? 1 : 0)
  return { text: found.parent, index }
}

/** The items on one side of a character in the text where it was typed, the nearest first. */
export function* neighbours(
  { doc }: Keeping,
  id: Y.ID,
  side: "left" | "right",
): Generator<Y.ID, void, undefined> {
  if (id.clock >= Y.getState(doc.store, id.client)) return
  const found = Y.getItem(doc.store, id)
  if (!(found instanceof Y.Item)) return
  const away = side === "left" ? -1 : 1
  let clock = id.clock + away
  for (let item: Y.Item | null = found; item;) {
    const { client, clock: start } = item.id
    for (; clock >= start && clock < start + item.length; clock += away)
      yield Y.createID(client, clock)
    item = item[side]
    if (item) clock = side === "left" ? item.lastId.clock : item.id.clock
  }
}

/** Puts blocks below another one, wherever it stands and whether it is still there. */
export function insertBelow(block: Place, blocks: Y.XmlElement[]): void {
  const parent = parentOf(block)
  if (!(parent instanceof Y.XmlFragment)) throw new Error("a block stands in a sheet or a cell")
  parent.insert(parent.toArray().indexOf(block as Y.XmlElement) + 1, blocks)
}
