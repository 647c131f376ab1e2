/** Finding the selection of an editor again in the one that takes its place. */

import type { Node } from "prosemirror-model"
import { TextSelection } from "prosemirror-state"
import type { Place } from "../../schema/model/derived.ts"
import { caretNow } from "../base/heldText.ts"
import type { EditorMemory } from "./handle.ts"
import { locate, positionOf } from "./positions.ts"

/** The remembered selection where its words are now; null when there was none or its paragraph is gone. */
export function selectionIn(doc: Node, { selection, words }: EditorMemory): TextSelection | null {
  if (!selection) return null
  const now = (place: Place): Place => {
    const text = locate(doc, place.paragraph)?.node.textContent ?? ""
    const before = words(place.paragraph) ?? text
    return { ...place, offset: caretNow(before, text, place.offset) }
  }
  const [anchor, head] = [positionOf(doc, now(selection.from)), positionOf(doc, now(selection.to))]
  return anchor === null || head === null ? null : TextSelection.create(doc, anchor, head)
}
