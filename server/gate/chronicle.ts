/** Gathers what is changed in a document, in words, until it is asked for. */

import type * as Y from "yjs"
import { changesOf, type Change } from "../../schema/sharing/chronicle.ts"

export class Chronicle {
  #changes: Change[] = []

  /** Forgets what was gathered, and listens to a document from now on. */
  follow(doc: Y.Doc): void {
    this.#changes = []
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      this.#changes.push(...changesOf(transaction))
    })
  }

  /** What changed since it was last asked for. */
  take(): readonly Change[] {
    const changes = this.#changes
    this.#changes = []
    return changes
  }
}
