/**
 * Remote edits, reduced to what they changed.
 *
 * y-prosemirror turns every remote edit into a replacement of the whole document, which loses mapped
 * decorations and costs 28 ms at 5,000 of them (RELIABILITY §2.4, conclusion 3). Here the two documents
 * are compared, by identity where nothing changed, and only the ranges that differ are replaced.
 */

import type { Node } from "prosemirror-model"
import { Selection, type EditorState, type Transaction } from "prosemirror-state"
import { ySyncPluginKey } from "y-prosemirror"

/** Whether a transaction shows what happened in the shared document, and was not made by this editor. */
export function isRemote(tr: Transaction): boolean {
  const meta = tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined
  return meta?.isChangeOrigin === true
}

/** The same transaction with the smallest replacements. One that is not a remote edit comes back as it is. */
export function reduced(state: EditorState, tr: Transaction): Transaction {
  if (!isRemote(tr) || tr.steps.length !== 1) return tr
  const small = state.tr
  replaceDifferences(small, state.doc, tr.doc, 0)
  if (!small.doc.eq(tr.doc)) return tr
  if (tr.selectionSet) small.setSelection(sameSelection(small.doc, tr.selection))
  small.setMeta("addToHistory", false)
  small.setMeta(ySyncPluginKey, tr.getMeta(ySyncPluginKey))
  if (tr.scrolledIntoView) small.scrollIntoView()
  return small
}

function sameSelection(doc: Node, selection: Selection): Selection {
  return Selection.fromJSON(doc, selection.toJSON())
}

/** Adds steps that turn the children of `before` into those of `after`; `start` is where they begin in `before`. */
function replaceDifferences(tr: Transaction, before: Node, after: Node, start: number): void {
  if (!before.isTextblock && before.childCount === after.childCount) {
    // From the last to the first, so that the positions before stay as they are.
    let end = start + before.content.size
    for (let i = before.childCount - 1; i >= 0; i--) {
      const [one, other] = [before.child(i), after.child(i)]
      end -= one.nodeSize
      if (one === other) continue
      if (one.sameMarkup(other) && !one.isLeaf) replaceDifferences(tr, one, other, end + 1)
      else tr.replaceWith(end, end + one.nodeSize, other)
    }
    return
  }
  const from = before.content.findDiffStart(after.content)
  const to = before.content.findDiffEnd(after.content)
  if (from === null || to === null) return
  // In a run of equal characters both searches claim the same ones.
  const overlap = Math.max(0, from - Math.min(to.a, to.b))
  tr.replace(start + from, start + to.a + overlap, after.slice(from, to.b + overlap))
}
