/**
 * Between places (paragraph id and offset) and positions in the ProseMirror document.
 *
 * The paragraphs of a sheet are indexed once for each sheet node, and a keystroke makes one new sheet
 * node, so a look-up costs the number of sheets and not that of paragraphs.
 */

import type { Node, ResolvedPos } from "prosemirror-model"
import type { Place } from "../../schema/model/derived.ts"

export interface Located {
  readonly node: Node
  /** Position before the paragraph; its text begins at `pos + 1`. */
  readonly pos: number
}

const indexes = new WeakMap<Node, ReadonlyMap<string, Located>>()

function indexOf(sheet: Node): ReadonlyMap<string, Located> {
  const known = indexes.get(sheet)
  if (known) return known
  const made = new Map<string, Located>()
  sheet.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const id = String(node.attrs["id"])
    if (!made.has(id)) made.set(id, { node, pos })
    return false
  })
  indexes.set(sheet, made)
  return made
}

/** The paragraph of an id, or null. Of two with one id (a concurrent split), the first. */
export function locate(doc: Node, id: string): Located | null {
  let start = 0
  for (const sheet of doc.children) {
    const found = indexOf(sheet).get(id)
    if (found) return { node: found.node, pos: start + 1 + found.pos }
    start += sheet.nodeSize
  }
  return null
}

/** The position of a place, or null when its paragraph is gone. Offsets beyond the end are clamped. */
export function positionOf(doc: Node, place: Place): number | null {
  const found = locate(doc, place.paragraph)
  return found && found.pos + 1 + Math.min(place.offset, found.node.content.size)
}

/** The place of a resolved position, or null when it is not in a paragraph. */
export function placeOf($pos: ResolvedPos): Place | null {
  const { parent } = $pos
  if (!parent.isTextblock) return null
  return { paragraph: String(parent.attrs["id"]), offset: $pos.parentOffset }
}
