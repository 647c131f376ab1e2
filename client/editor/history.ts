/**
 * Undo and redo of one's own work, in the order in which it was done: what was typed here, and what the
 * server was asked to do (`schema/sharing/asks.ts`), which is undone by asking for the opposite.
 */

import * as Y from "yjs"
import type { DraftDocument } from "../../schema/operations/document.ts"
import { undoManagerFor } from "../../schema/operations/undo.ts"
import type { StructureAsk } from "../../schema/sharing/asks.ts"

/** What was asked, and what is to be asked to undo it. */
export interface Asked {
  readonly forth: StructureAsk
  readonly back: StructureAsk
  /** Whether it was one act with what was written here just before. */
  readonly withLast: boolean
}

export interface History {
  readonly manager: Y.UndoManager
  /** Adds what is being asked as the last step. */
  asked(step: Asked): void
  /** Forgets a step: the server refused it. */
  forget(step: Asked): void
  /** Undoes the last step; false when there is none. */
  undo(): boolean
  /** Does again what was undone last; false when there is nothing. */
  redo(): boolean
  /** For the history of an editor that takes this one's place, over another document of the same draft. */
  remembered(): Remembered
  destroy(): void
}

type Step = Y.UndoManager["undoStack"][number]
type Stack = "undoStack" | "redoStack"

/** The steps of a history, the last one last. */
export type Remembered = readonly {
  readonly step: Step
  /** Whether it can be undone over any document that has what it wrote. */
  readonly writes: boolean
}[]

const ASKED = "asked"

/**
 * A history of the transactions of `origins` and of what is asked. `ask` sends an ask, and calls back
 * when it was done; where it was refused, it says so by `forget`. It goes on with the steps that a history over another document of the same
 * draft remembered, as far as they can be undone here.
 */
export function createHistory(
  document: DraftDocument,
  origins: readonly unknown[],
  ask: (ask: StructureAsk, step: Asked, done: () => void) => void,
  remembered: Remembered = [],
): History {
  const manager = undoManagerFor(document, origins)
  manager.undoStack.push(...stepsOver(document.doc, remembered))

  /** Undoes or redoes what was written here since the last ask. */
  function written(stack: Stack): boolean {
    const first = manager[stack].findLastIndex((step) => askedIn(step)) + 1
    // The manager passes over steps that have no effect any more: it must not pass over an ask.
    const earlier = manager[stack].splice(0, first)
    const done = stack === "undoStack" ? manager.undo() : manager.redo()
    manager[stack].unshift(...earlier)
    return done !== null
  }

  function pass(step: Asked, from: Stack, to: Stack): void {
    const at = manager[from].findLastIndex((each) => askedIn(each) === step)
    manager[to].push(...manager[from].splice(at, 1))
    manager.stopCapturing()
  }

  return {
    manager,
    asked(step) {
      manager.stopCapturing()
      manager.clear(false, true)
      manager.undoStack.push(stepOf(step))
    },
    forget(step) {
      for (const stack of ["undoStack", "redoStack"] as const)
        manager[stack] = manager[stack].filter((each) => askedIn(each) !== step)
    },
    undo() {
      if (!askedIn(manager.undoStack.at(-1)) && written("undoStack")) return true
      const step = askedIn(manager.undoStack.at(-1))
      if (!step) return false
      pass(step, "undoStack", "redoStack")
      // What was written with it comes back where the paragraphs are then.
      ask(step.back, step, () => {
        if (step.withLast) written("undoStack")
      })
      return true
    },
    redo() {
      const before = manager.redoStack.at(-1)
      const done = before !== undefined && !askedIn(before) && written("redoStack")
      const step = askedIn(manager.redoStack.at(-1))
      if (!step || (done && !step.withLast)) return done
      pass(step, "redoStack", "undoStack")
      ask(step.forth, step, () => undefined)
      return true
    },
    remembered: () =>
      manager.undoStack.map((step) => ({ step, writes: onlyWrites(document.doc, step) })),
    destroy: () => manager.destroy(),
  }
}

function stepOf(asked: Asked): Step {
  const [insertions, deletions] = [Y.createDeleteSet(), Y.createDeleteSet()]
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Yjs does not export the class of a step, which is these three fields
  return { insertions, deletions, meta: new Map([[ASKED, asked]]) }
}

/**
 * The last steps that can be undone over a document. What left nothing in it, since the server refused
 * it, is passed over. A step that deleted ends them: another document has not what was deleted, and what
 * was done before it is not to be undone without it.
 */
function stepsOver(doc: Y.Doc, remembered: Remembered): Step[] {
  const standing = remembered.filter(({ step }) => askedIn(step) || stands(doc, step))
  const end = standing.findLastIndex(({ writes }) => !writes)
  return standing.slice(end + 1).map(({ step }) => step)
}

/**
 * Whether a step did nothing but write, and what it wrote is still under the ids that it knows: to which
 * ids a redo brought words back, the document of the step knows alone.
 */
function onlyWrites(doc: Y.Doc, step: Step): boolean {
  let writes = true
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.deletions, ({ id }) => {
      writes &&= Y.isDeleted(step.insertions, id)
    })
    Y.iterateDeletedStructs(transaction, step.insertions, (struct) => {
      writes &&= !(struct instanceof Y.Item) || struct.redone === null
    })
  })
  return writes
}

/** Whether a document has anything of what a step wrote or deleted. */
function stands(doc: Y.Doc, step: Step): boolean {
  let found = false
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.insertions, () => {
      found = true
    })
    Y.iterateDeletedStructs(transaction, step.deletions, ({ deleted }) => {
      found ||= deleted
    })
  })
  return found
}

function askedIn(step: Step | undefined): Asked | undefined {
  return step?.meta.get(ASKED) as Asked | undefined
}
