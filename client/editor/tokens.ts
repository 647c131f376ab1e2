/** Bracket characters in a ProseMirror document. */

import type { Mark, Node } from "prosemirror-model"
import { sideOf, type Side } from "../../schema/model/body.ts"
import { draftSchema } from "../../schema/model/nodes.ts"

export interface TokenAt {
  /** Position before the character. */
  readonly pos: number
  readonly id: string
  readonly side: Side
  /** The character with its marks. */
  readonly node: Node
}

const { bracket } = draftSchema.marks

/** The bracket mark of a text node, if it carries one. */
export function bracketMark(node: Node): Mark | undefined {
  return bracket.isInSet(node.marks)
}

/** The marked bracket characters between two positions, in order. */
export function tokensBetween(doc: Node, from: number, to: number): TokenAt[] {
  const tokens: TokenAt[] = []
  if (from >= to) return tokens
  doc.nodesBetween(from, to, (node, pos) => {
    const mark = node.isText ? bracketMark(node) : undefined
    if (!mark || node.text === undefined) return true
    for (let i = Math.max(0, from - pos); i < node.text.length && pos + i < to; i++) {
      const side = sideOf(node.text.charAt(i))
      if (side !== undefined && side === mark.attrs["side"])
        tokens.push({ pos: pos + i, id: String(mark.attrs["id"]), side, node: node.cut(i, i + 1) })
    }
    return false
  })
  return tokens
}

/** The bracket character right before (-1) or after (1) a position. */
export function tokenBeside(doc: Node, pos: number, direction: -1 | 1): TokenAt | undefined {
  const from = direction === 1 ? pos : pos - 1
  if (from < 0 || from + 1 > doc.content.size) return undefined
  return tokensBetween(doc, from, from + 1)[0]
}

/** Of the bracket characters given, those whose partner is not among them. */
export function halves(tokens: readonly TokenAt[]): TokenAt[] {
  const sides = new Map<string, Set<Side>>()
  for (const { id, side } of tokens) sides.set(id, (sides.get(id) ?? new Set()).add(side))
  return tokens.filter(({ id }) => sides.get(id)?.size === 1)
}

/** A bracket character with its mark and the formatting given. */
export function tokenNode(
  character: string,
  id: string,
  side: Side,
  marks: readonly Mark[] = [],
): Node {
  const own = draftSchema.mark("bracket", { id, side })
  return draftSchema.text(character, own.addToSet(marks.filter((each) => each.type !== bracket)))
}
