/** What stands in the margin of a paragraph: how far it is, what happens there, and whether it changed. */

import type { Node } from "prosemirror-model"
import { Decoration } from "prosemirror-view"
import { locate } from "./positions.ts"

export interface MarginMark {
  readonly paragraph: string
  /** Short signs, such as "[2]" for two open brackets; "" for none. */
  readonly signs: string
  /** How many notes there only those who lead see, as a sign; "" for none. It is never printed. */
  readonly leads: string
  /** What happens there at this moment, as a sentence; "" for nothing. */
  readonly happens: string
  /** Changed by others since the person last looked. */
  readonly changed: boolean
}

/** Nothing of a mark takes room in the text. */
export function drawMargin(
  doc: Node,
  { paragraph, signs, leads, happens, changed }: MarginMark,
): Decoration[] {
  const found = locate(doc, paragraph)
  if (!found) return []
  const said = [signs, happens].filter((part) => part !== "").join("\n")
  const attributes = {
    class: changed ? "changed-paragraph" : "",
    ...((said !== "" || leads !== "") && { "data-margin": said }),
    ...(leads !== "" && { "data-leads": said === "" ? leads : `\n${leads}` }),
  }
  return [Decoration.node(found.pos, found.pos + found.node.nodeSize, attributes)]
}
