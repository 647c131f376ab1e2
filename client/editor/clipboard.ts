/**
 * What is pasted comes as a copy: its brackets are other brackets than those it was copied from.
 *
 * A bracket is known by its id, so a pasted pair gets a new one. One character of a pair says nothing
 * without the other and becomes plain text; the character itself is never dropped (MODEL §10).
 */

import { Fragment, Slice, type Node } from "prosemirror-model"
import type { NewId } from "../../schema/base/ids.ts"
import { sideOf } from "../../schema/model/body.ts"
import { bracketMark, tokenNode } from "./tokens.ts"

export interface Pasted {
  readonly slice: Slice
  /** The new id of each complete pair, with the id it had: whose record the copy may take over. */
  readonly copies: ReadonlyMap<string, string>
}

/** The slice with a new id for each complete pair of bracket characters; half pairs are plain. */
export function transformPasted(slice: Slice, newId: NewId): Slice {
  return reidentified(slice, newId).slice
}

/** The same, with what became of each id. */
export function reidentified(slice: Slice, newId: NewId): Pasted {
  const characters = bracketCharacters(slice.content)
  const ids = pairIds(characters, newId)
  if (characters.length === 0) return { slice, copies: new Map() }
  let next = 0
  const renew = (content: Fragment): Fragment => {
    const nodes: Node[] = []
    content.forEach((node) => {
      if (!node.isText) nodes.push(node.copy(renew(node.content)))
      else if (!bracketMark(node)) nodes.push(node)
      else
        for (let i = 0; i < node.nodeSize; i++) nodes.push(renewed(node.cut(i, i + 1), ids[next++]))
    })
    return Fragment.fromArray(nodes)
  }
  const copies = new Map<string, string>()
  characters.forEach(({ id }, i) => {
    const made = ids[i]
    if (made !== undefined) copies.set(made, id)
  })
  return { slice: new Slice(renew(slice.content), slice.openStart, slice.openEnd), copies }
}

interface Character {
  readonly id: string
  readonly side: string
  /** Whether it is a bracket character of the side that its mark says. */
  readonly sound: boolean
}

/** Every character that carries a bracket mark, in order. */
function bracketCharacters(content: Fragment): Character[] {
  const found: Character[] = []
  content.descendants((node) => {
    const mark = bracketMark(node)
    if (!mark || node.text === undefined) return
    const { id, side } = mark.attrs as { id: string; side: string }
    for (const character of node.text.split(""))
      found.push({ id, side, sound: sideOf(character) === side })
  })
  return found
}

/** The new id for each of the characters; undefined where it has no partner (MODEL N2). */
function pairIds(characters: readonly Character[], newId: NewId): (string | undefined)[] {
  const made = new Array<string | undefined>(characters.length).fill(undefined)
  const open = new Map<string, number>()
  const closed = new Set<string>()
  characters.forEach(({ id, side, sound }, i) => {
    if (!sound || closed.has(id)) return
    const from = open.get(id)
    if (side === "open" && from === undefined) open.set(id, i)
    if (side === "close" && from !== undefined) {
      made[from] = made[i] = newId()
      closed.add(id)
    }
  })
  return made
}

/** A bracket character under a new id, or as plain text. */
function renewed(node: Node, id: string | undefined): Node {
  const mark = bracketMark(node)
  const side = sideOf(node.text ?? "")
  if (id === undefined || side === undefined)
    return node.mark(mark?.removeFromSet(node.marks) ?? [])
  return tokenNode(node.text ?? "", id, side, node.marks)
}
