/**
 * Whole paragraphs and tables that change their place, as the server is asked to move them: copied and
 * deleted here, they would lose what others type in them at that moment.
 */

import type { Node, ResolvedPos } from "prosemirror-model"
import type { EditorState } from "prosemirror-state"
import type { Asked } from "./history.ts"

interface Block {
  readonly id: string
  readonly pos: number
  readonly node: Node
  /** Whether it stands first in its sheet. */
  readonly first: boolean
}

/** The paragraphs and tables of the selection, moved above the one before or below the one behind. */
export function movedBy({ doc, selection }: EditorState, direction: -1 | 1): Asked | null {
  const blocks = blocksOf(doc)
  const [first, last] = [blockAt(blocks, selection.$from), blockAt(blocks, selection.$to)]
  if (first < 0 || last < 0) return null
  return movedBelow(blocks, first, last, direction === -1 ? first - 2 : last + 1)
}

/**
 * The selection, when it is two or more whole paragraphs, moved to a place in the text: above the block
 * that is there, or below it when the place is in its second half.
 */
export function movedTo({ doc, selection }: EditorState, pos: number): Asked | null {
  const { $from, $to } = selection
  const whole = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size
  const [$at, blocks] = [doc.resolve(pos), blocksOf(doc)]
  const [first, last, at] = [blockAt(blocks, $from), blockAt(blocks, $to), blockAt(blocks, $at)]
  const block = blocks[at]
  if (!whole || $from.depth !== 2 || $to.depth !== 2 || first === last || !block) return null
  const above = pos - block.pos <= block.node.nodeSize / 2
  const after = above ? at - 1 : at
  return after >= first - 1 && after <= last ? null : movedBelow(blocks, first, last, after)
}

/** Null where there is no such place; the first block of a further sheet stays, since it would not come back. */
function movedBelow(
  blocks: readonly Block[],
  first: number,
  last: number,
  after: number,
): Asked | null {
  const [one, other, foot, before] = [first, last, after, first - 1].map((at) => blocks[at])
  if (!one || !other || after < -1 || after >= blocks.length) return null
  if (first > 0 && one.first) return null
  const move = (to: Block | undefined) =>
    ({ ask: "move", first: one.id, last: other.id, after: to?.id ?? null }) as const
  return { forth: move(foot), back: move(before), withLast: false }
}

function blocksOf(doc: Node): Block[] {
  const blocks: Block[] = []
  doc.forEach((sheet, start) =>
    sheet.forEach((node, offset, index) =>
      blocks.push({
        id: String(node.attrs["id"]),
        pos: start + 1 + offset,
        node,
        first: index === 0,
      }),
    ),
  )
  return blocks
}

/** Which block a position is in; -1 when it is in none. */
function blockAt(blocks: readonly Block[], { pos }: ResolvedPos): number {
  return blocks.findIndex((block) => block.pos < pos && pos < block.pos + block.node.nodeSize)
}
