/**
 * Marks the words on which threads of comments stand: a quiet line under them, beside a paragraph one at
 * its edge.
 */

import type { Node } from "prosemirror-model"
import { Decoration } from "prosemirror-view"
import type { Place } from "../../schema/model/derived.ts"
import { locate, positionOf } from "./positions.ts"

export interface CommentMark {
  readonly thread: string
  readonly from: Place
  readonly to: Place
  /** A whole paragraph is marked at its edge. */
  readonly whole: boolean
  /** The thread that is open in the panel is marked more clearly. */
  readonly open: boolean
  /** Whether something in it is new to the reader. */
  readonly isNew: boolean
}

/** What a mark looks like; nothing where its place is not in the document. */
export function drawComment(
  doc: Node,
  { thread, from, to, whole, open, isNew }: CommentMark,
): Decoration[] {
  const look = open ? "is-open" : isNew ? "is-new" : ""
  const attributes = { "data-thread": thread }
  if (whole) {
    const found = locate(doc, from.paragraph)
    if (!found) return []
    const { pos, node } = found
    const place = { ...attributes, class: `comment-beside ${look}` }
    return [Decoration.node(pos, pos + node.nodeSize, place)]
  }
  const [start, end] = [positionOf(doc, from), positionOf(doc, to)]
  if (start === null || end === null || start >= end) return []
  return [Decoration.inline(start, end, { ...attributes, class: `comment-mark ${look}` })]
}
