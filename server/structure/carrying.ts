/** Copies of paragraphs, and the record of which character each copied one became. */

import * as Y from "yjs"
import { elementsIn } from "../../schema/operations/reading.ts"
import type { Moved } from "../../schema/sharing/moves.ts"
import type { Keeping, Place } from "./keeping.ts"
import { textsIn } from "./places.ts"

export type Delta = readonly {
  readonly insert: string
  readonly attributes?: Readonly<Record<string, unknown>>
}[]

/** A copy that is not yet part of the document, and what it is made of. */
export interface Copy {
  readonly text: Y.XmlText
  readonly sources: readonly Y.XmlText[]
}

/** The words of texts that follow each other. */
export function deltaOf(texts: readonly Y.XmlText[]): Delta {
  return texts.flatMap((text) =>
    (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(
      ({ insert, attributes }) =>
        typeof insert === "string" ? [{ insert, ...(attributes ? { attributes } : {}) }] : [],
    ),
  )
}

/** The part of a delta from one offset to another. */
export function cut(delta: Delta, from: number, to = Infinity): Delta {
  let at = 0
  return delta.flatMap((run) => {
    const start = at
    at += run.insert.length
    const insert = run.insert.slice(Math.max(0, from - start), Math.max(0, to - start))
    return insert === "" ? [] : [{ ...run, insert }]
  })
}

/** A new text of these words, not yet part of the document. */
export function textOf(delta: Delta): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta([...delta])
  return text
}

/** A new paragraph that is what another is, with this text. */
export function paragraphLike(
  model: Y.XmlElement,
  text: Y.XmlText,
  attributes: Readonly<Record<string, string | number>> = {},
): Y.XmlElement {
  const element = new Y.XmlElement(model.nodeName)
  for (const [name, value] of Object.entries({ ...attributesOf(model), ...attributes }))
    element.setAttribute(name, value as string)
  element.insert(0, [text])
  return element
}

/** A copy of a paragraph or table; every text in it is added to `copies`, every element to `elements`. */
export function blockLike(
  keeping: Keeping,
  block: Y.XmlElement,
  copies: Copy[],
  elements: [from: Y.XmlElement, to: Y.XmlElement][],
): Y.XmlElement {
  if (block.nodeName === "paragraph") {
    const sources = textsIn(keeping, block)
    const text = textOf(deltaOf(sources))
    copies.push({ text, sources })
    const copy = paragraphLike(block, text)
    elements.push([block, copy])
    return copy
  }
  const copy = new Y.XmlElement(block.nodeName)
  for (const [name, value] of Object.entries(attributesOf(block)))
    copy.setAttribute(name, value as string)
  elements.push([block, copy])
  const children = elementsIn(block).filter((child) => !keeping.isGone(child))
  copy.insert(
    0,
    children.map((child) => blockLike(keeping, child, copies, elements)),
  )
  return copy
}

/** Yjs holds numbers in attributes too, although it types them as strings. */
function attributesOf(element: Y.XmlElement): Record<string, string | number> {
  return element.getAttributes() as Record<string, string | number>
}

/**
 * Which item of some texts became which of others that hold the same words, in the same order. The
 * beginnings and ends of marks are matched where they stand at the same place and say the same.
 */
export function carried(from: readonly Y.XmlText[], to: readonly Y.XmlText[]): Moved[] {
  const [old, fresh] = [piecesOf(from), piecesOf(to)]
  const moved: Moved[] = []
  let [i, j] = [0, 0]
  for (let at = 0; at < old.length && at < fresh.length;) {
    const [one, other] = [old.words[i], fresh.words[j]]
    if (!one || !other) break
    const [skip, skipOther] = [at - one.at, at - other.at]
    const length = Math.min(one.length - skip, other.length - skipOther)
    moved.push([one.client, one.clock + skip, length, other.client, other.clock + skipOther])
    at += length
    if (at === one.at + one.length) i++
    if (at === other.at + other.length) j++
  }
  for (const mark of old.marks) {
    const match = fresh.marks.findIndex(({ at, says }) => at === mark.at && says === mark.says)
    const [found] = match < 0 ? [] : fresh.marks.splice(match, 1)
    if (found) moved.push([mark.client, mark.clock, 1, found.client, found.clock])
  }
  return moved
}

/** That one text, paragraph or table became another. */
export function became(one: Place, other: Place): Moved[] {
  const [from, to] = [one._item?.id, other._item?.id]
  return from && to ? [[from.client, from.clock, 1, to.client, to.clock]] : []
}

interface Piece {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** Characters before it. */
  readonly at: number
  readonly says: string
}

function piecesOf(texts: readonly Y.XmlText[]) {
  const [words, marks]: [Piece[], Piece[]] = [[], []]
  let at = 0
  for (const text of texts) {
    for (let item = text._start; item; item = item.right) {
      if (item.deleted) continue
      const { id, length, content } = item
      const piece = { client: id.client, clock: id.clock, length, at, says: "" }
      if (content instanceof Y.ContentFormat)
        marks.push({ ...piece, says: `${content.key} ${JSON.stringify(content.value)}` })
      if (!item.countable) continue
      words.push(piece)
      at += length
    }
  }
  return { words, marks, length: at }
}
