/** What the server does about an edit that was divided, done to the editor's document at once. */

import type { Node } from "prosemirror-model"
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import { remainingOf, type Remaining } from "../../../client/editor/dividing.ts"

/** The state after a transaction and what remains of it, with the caret where the editor puts it. */
export function answered(state: EditorState, tr: Transaction): EditorState {
  const written = state.apply(tr)
  const remaining = remainingOf(tr)
  return remaining ? written.apply(done(written, remaining)) : written
}

function done({ doc, tr, selection }: EditorState, remaining: Remaining): Transaction {
  if (remaining.remains === "join") {
    const [first, second] = [place(doc, remaining.first), place(doc, remaining.second)]
    const end = first.pos + 1 + first.node.content.size
    const caret =
      selection.from > second.pos ? end + selection.from - second.pos - 1 : selection.from
    tr.delete(second.pos, second.pos + second.node.nodeSize)
    tr.insert(end, second.node.content)
    return tr.setSelection(TextSelection.create(tr.doc, caret))
  }
  const { node, pos } = place(doc, remaining.paragraph)
  const foot = remaining.below === null ? { node, pos } : place(doc, remaining.below)
  const tail = node.type.create(
    { ...node.attrs, id: remaining.made },
    node.content.cut(remaining.at),
  )
  tr.insert(foot.pos + foot.node.nodeSize, tail)
  tr.delete(pos + 1 + remaining.at, pos + 1 + node.content.size)
  const made = place(tr.doc, remaining.made)
  return tr.setSelection(TextSelection.create(tr.doc, made.pos + 1 + remaining.caret))
}

function place(doc: Node, id: string): { readonly node: Node; readonly pos: number } {
  let found: { readonly node: Node; readonly pos: number } | undefined
  doc.descendants((node, pos) => {
    if (node.attrs["id"] === id) found = { node, pos }
  })
  if (!found) throw new Error(`there is no paragraph ${id}`)
  return found
}
