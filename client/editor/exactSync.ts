/**
 * Local edits reach the shared document exactly (DESIGN §2, MODEL §7).
 *
 * y-prosemirror compares texts and finds *one* changed run in each: a transaction that puts a bracket
 * character at both ends of a passage would delete and retype all between, and what somebody else
 * typed there meanwhile would be lost or doubled. So the steps of a local transaction are applied to
 * the Y types one by one, before y-prosemirror looks; it then finds nothing left to write. What a step
 * is that has no exact form here (a table turned into another) is left to its comparison, in the same
 * Y transaction, so that one edit always leaves as one update.
 */

import type { EditorState, Transaction } from "prosemirror-state"
import { updateYFragment, ySyncPluginKey } from "y-prosemirror"
import { bindingOf } from "./binding.ts"
import { applyStep } from "./exactSyncSteps.ts"

/**
 * Writes local transactions into the shared document. To be called between computing the new state
 * and showing it.
 *
 * Does nothing for transactions that come from the shared document, and while a snapshot is shown.
 * Everything is one Y transaction of origin `ySyncPluginKey`, as y-prosemirror's own writes are, so
 * an undo manager sees no difference.
 */
export function applyExactly(
  before: EditorState,
  after: EditorState,
  transactions: readonly Transaction[],
): void {
  if (!transactions.some((tr) => tr.docChanged)) return
  if (transactions.some((tr) => tr.getMeta(ySyncPluginKey) !== undefined)) return
  const sync = ySyncPluginKey.getState(before) as { snapshot: unknown; prevSnapshot: unknown }
  if (sync.snapshot !== null || sync.prevSnapshot !== null) return
  const binding = bindingOf(before)
  if (binding.prosemirrorView === null) return
  binding.mux(() => {
    binding.doc.transact((y) => {
      // The last transaction decides whether the edit can be undone, as in y-prosemirror.
      y.meta.set("addToHistory", transactions.at(-1)?.getMeta("addToHistory") !== false)
      if (!transactions.every((tr) => applySteps(binding, tr)))
        updateYFragment(binding.doc, binding.type, after.doc, binding)
    }, ySyncPluginKey)
  })
}

/** Answers false at the first step that could not be applied; the steps before it are. */
function applySteps(binding: ReturnType<typeof bindingOf>, tr: Transaction): boolean {
  return tr.steps.every((step, i) => {
    const before = tr.docs[i]
    if (!before) throw new Error("a transaction keeps a document for each of its steps")
    return applyStep(binding, step, before, tr.docs[i + 1] ?? tr.doc)
  })
}
