/**
 * Shows proposals that nobody else sees where they would stand: their words as elements beside the text,
 * so that no character of them is ever part of the document.
 */

import type { Node } from "prosemirror-model"
import { Decoration } from "prosemirror-view"
import type { Place } from "../../schema/model/derived.ts"
import { say } from "../language/say.ts"
import { locate, positionOf } from "./positions.ts"
import { standing } from "./widgets.ts"

export interface PrivateMark {
  readonly id: string
  /** What the words would replace, or be deleted; the same place twice for words that only come. */
  readonly from: Place
  readonly to: Place
  /** "" for a deletion. */
  readonly words: string
  /** A paragraph of its own after the one of `to`. */
  readonly paragraph: boolean
}

/** What a mark looks like; nothing where its place is not in the document. */
export function drawPrivate(
  doc: Node,
  { id, from, to, words, paragraph }: PrivateMark,
): Decoration[] {
  const found = locate(doc, to.paragraph)
  const [start, end] = [positionOf(doc, from), positionOf(doc, to)]
  if (!found || start === null || end === null) return []
  const element = () => privateElement(id, words, paragraph)
  // Made anew only when it reads differently.
  const key = `private ${id} ${words}`
  if (paragraph)
    return [Decoration.widget(found.pos + found.node.nodeSize, element, { key, side: 1 })]
  const goes =
    start < end
      ? [Decoration.inline(start, end, { class: "private-goes", "data-private": id })]
      : []
  return [...goes, Decoration.widget(end, element, { key, side: -1, ignoreSelection: true })]
}

function privateElement(id: string, words: string, paragraph: boolean): HTMLElement {
  const element = standing(paragraph ? "div" : "span", "private-draft")
  element.dataset["private"] = id
  const label = element.appendChild(document.createElement("span"))
  label.className = "private-label"
  label.textContent = say.drafting.private.only
  if (words === "") return element
  const text = element.appendChild(document.createElement("ins"))
  text.dir = "auto"
  text.textContent = words
  return element
}
