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
  destroy(): void
}

type Step = Y.UndoManager["undoStack"][number]
type Stack = "undoStack" | "redoStack"

const ASKED = "asked"

/**
 * A history of the transactions of `origins` and of what is asked. `ask` sends an ask; whether it was
 * done is told by `forget`.
 */
export function createHistory(
  document: DraftDocument,
  origins: readonly unknown[],
  ask: (ask: StructureAsk, step: Asked) => void,
): History {
  const manager = undoManagerFor(document, origins)

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
      // Written after it, undone before it is: the server joins what then stands side by side.
      if (step.withLast) written("undoStack")
      ask(step.back, step)
      return true
    },
    redo() {
      const before = manager.redoStack.at(-1)
      const done = before !== undefined && !askedIn(before) && written("redoStack")
      const step = askedIn(manager.redoStack.at(-1))
      if (!step || (done && !step.withLast)) return done
      pass(step, "redoStack", "undoStack")
      ask(step.forth, step)
      return true
    },
    destroy: () => manager.destroy(),
  }
}

function stepOf(asked: Asked): Step {
  const [insertions, deletions] = [Y.createDeleteSet(), Y.createDeleteSet()]
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Yjs does not export the class of a step, which is these three fields
  return { insertions, deletions, meta: new Map([[ASKED, asked]]) }
}

function askedIn(step: Step | undefined): Asked | undefined {
  return step?.meta.get(ASKED) as Asked | undefined
}
