/**
 * The staging document: what the shared document will be once everything accepted is on disk. What is
 * tried on it is watched, and kept or taken back.
 */

import * as Y from "yjs"
import { changesOf, type Change } from "../../schema/sharing/chronicle.ts"
import { attempt, type Apply } from "./attempt.ts"
import { Watch } from "./watching.ts"

/** A change that was tried. */
export interface Tried {
  /** Makes it lasting; answers what it changed, in words. */
  readonly keep: () => readonly Change[]
  /** Takes it back; answers false when the document is not to be used any more (attempt.ts). */
  readonly takeBack: () => boolean
}

export class Staging {
  readonly doc = new Y.Doc()
  /** What is tried, as it is seen. */
  readonly watch = new Watch(this.doc)

  /** Applies updates in order. */
  constructor(updates: Iterable<Uint8Array>) {
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update)
    })
  }

  get store(): Y.Doc["store"] {
    return this.doc.store
  }

  /** Applies an update of which all is known. */
  take(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update)
  }

  /**
   * Makes a change, and watches it. `change` answers whether it is one of which drafts are made: what
   * any other does is not listened to, for it may be nested without end.
   */
  try(change: (apply: Apply, transaction: Y.Transaction) => boolean): Tried {
    const changes: Change[] = []
    let sound = false
    const hear = (transaction: Y.Transaction) => {
      if (sound) changes.push(...changesOf(transaction))
    }
    this.doc.on("afterTransaction", hear)
    this.watch.begin()
    try {
      const { keep, takeBack } = attempt(this.doc, (apply, transaction) => {
        sound = change(apply, transaction)
      })
      return { keep: () => (keep(), changes), takeBack }
    } finally {
      this.watch.end()
      this.doc.off("afterTransaction", hear)
    }
  }
}
