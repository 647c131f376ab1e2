/** Undoing one's own work: one manager over the body and all side records. */

import * as Y from "yjs"
import { OPERATION } from "./applying.ts"
import type { DraftDocument } from "./document.ts"

/**
 * An undo manager that follows the transactions of `origins` (`Context.origin`, and the editor's own).
 *
 * An operation is one step; typing gathers into steps of half a second, as readers expect. What others
 * did since stays: a record that someone else replaced is not put back, and a paragraph in which
 * someone else typed is not taken away.
 *
 * The caller destroys it.
 */
export function undoManagerFor(
  document: DraftDocument,
  origins: readonly unknown[],
): Y.UndoManager {
  const { doc: _doc, ...roots } = document
  const step = { closed: false }
  const manager: Y.UndoManager = new Y.UndoManager(Object.values(roots), {
    doc: document.doc,
    trackedOrigins: new Set(origins),
    captureTimeout: 500,
    captureTransaction: (transaction) => {
      // y-prosemirror marks what belongs to no history.
      if (transaction.meta.get("addToHistory") === false) return false
      if (origins.includes(transaction.origin)) {
        const operation = transaction.meta.get(OPERATION) === true
        if (operation || step.closed) manager.stopCapturing()
        step.closed = operation
      }
      return true
    },
    deleteFilter: mayUndoInsertionOf,
  })
  steps.set(manager, step)
  return manager
}

/** Whether the last step was an operation, so that typing begins another. */
const steps = new WeakMap<Y.UndoManager, { closed: boolean }>()

/**
 * Lets what is typed within the next half second join the operation just done: a proposal that typing
 * opened is one thing with the words that follow.
 */
export function goOnInStep(manager: Y.UndoManager): void {
  const step = steps.get(manager)
  if (step) step.closed = false
}

/** Paragraphs and their texts that hold something, typed by others, stay when their making is undone. */
function mayUndoInsertionOf(item: Y.Item): boolean {
  if (!(item.content instanceof Y.ContentType)) return true
  const { type } = item.content
  const holdsText =
    type instanceof Y.XmlText || (type instanceof Y.XmlElement && type.nodeName === "paragraph")
  return !holdsText || type.length === 0
}
