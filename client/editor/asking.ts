/** What remains of an edit, put as an ask that the server understands, with its opposite. */

import * as Y from "yjs"
import { findParagraph, paragraphElements } from "../../schema/operations/elements.ts"
import type { DraftDocument } from "../../schema/operations/document.ts"
import type { Remaining } from "./dividing.ts"
import type { Asked } from "./history.ts"

/** The ask, to be made when the edit stands in the document; null when a paragraph is not there. */
export function askedFor(
  document: DraftDocument,
  remaining: Remaining,
  withLast: boolean,
): Asked | null {
  const elements = paragraphElements(document)
  if (remaining.remains === "split") {
    const { paragraph, at, made, below } = remaining
    const element = findParagraph(elements, paragraph)?.element
    const [left, right] = element ? charactersAt(element, at) : [null, null]
    if (!left && !right) return null
    const forth = { ask: "split", left, right, made, below, attributes: null } as const
    return { forth, back: { ask: "join", first: paragraph, second: made }, withLast }
  }
  const [first, second] = [remaining.first, remaining.second].map((id) =>
    findParagraph(elements, id),
  )
  if (!first || !second) return null
  const [left] = charactersAt(first.element, first.paragraph.text.length)
  const [, right] = charactersAt(second.element, 0)
  const { id: made, kind, level, dir, lang } = second.paragraph
  const attributes = { kind, level, dir, lang }
  return {
    forth: { ask: "join", first: remaining.first, second: made },
    back: { ask: "split", left, right, made, below: null, attributes },
    withLast,
  }
}

interface ItemName {
  readonly client: number
  readonly clock: number
}

/** The characters before and behind an offset of a paragraph, by the names of their items. */
function charactersAt(
  element: Y.XmlElement,
  offset: number,
): [left: ItemName | null, right: ItemName | null] {
  let [left, at]: [ItemName | null, number] = [null, 0]
  for (const text of element.toArray()) {
    if (!(text instanceof Y.XmlText)) continue
    for (let item = text._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue
      const { client, clock } = item.id
      const before = offset - at
      if (before < item.length) {
        const own = before > 0 ? { client, clock: clock + before - 1 } : left
        return [own, { client, clock: clock + before }]
      }
      at += item.length
      left = { client, clock: clock + item.length - 1 }
    }
  }
  return [left, null]
}
