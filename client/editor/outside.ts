/** Paragraphs that are not open to the person at this screen: shown quietly, and nothing is typed there. */

import type { Node } from "prosemirror-model"
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"
import { Decoration, DecorationSet } from "prosemirror-view"
import type { Derived, ParagraphInfo } from "../../schema/model/derived.ts"
import { changeOf } from "./change.ts"
import { locate, placeOf } from "./positions.ts"

/** Tells of a paragraph whether it is open. */
export type IsOpen = (info: ParagraphInfo) => boolean

interface Shown {
  readonly closed: readonly string[]
  readonly set: DecorationSet
}

const key = new PluginKey<Shown>("outside")

/** The plugin that shows what `showOutside` tells it. */
export function outsidePlugin(): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ closed: [], set: DecorationSet.empty }),
      apply(tr, shown) {
        const set = tr.docChanged ? shown.set.map(tr.mapping, tr.doc) : shown.set
        const closed = tr.getMeta(key) as readonly string[] | undefined
        if (!closed || isSame(closed, shown.closed)) return { ...shown, set }
        return { closed, set: DecorationSet.create(tr.doc, decorationsOf(tr.doc, closed)) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })
}

/** Adds to a transaction which paragraphs are not open. */
export function showOutside(tr: Transaction, { paragraphs }: Derived, isOpen: IsOpen): Transaction {
  const closed = paragraphs.flatMap((info) => (isOpen(info) ? [] : [info.paragraph.id]))
  return tr.setMeta(key, closed)
}

/** Whether a local edit touches a paragraph that is not open. */
export function isOutside(state: EditorState, tr: Transaction): boolean {
  const closed = key.getState(state)?.closed ?? []
  if (closed.length === 0) return false
  const { from, to } = changeOf(tr) ?? state.selection
  const place = placeOf(state.doc.resolve(from))
  const touched = place ? [place.paragraph] : []
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock) touched.push(String(node.attrs["id"]))
    return !node.isTextblock
  })
  return touched.some((id) => closed.includes(id))
}

function decorationsOf(doc: Node, closed: readonly string[]): Decoration[] {
  return closed.flatMap((id) => {
    const found = locate(doc, id)
    if (!found) return []
    const { pos, node } = found
    return [Decoration.node(pos, pos + node.nodeSize, { class: "outside-mandate" })]
  })
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, i) => id === other[i])
}
