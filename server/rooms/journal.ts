/**
 * Group commit: what all rooms accept in one turn of the event loop goes to the disk in one
 * transaction. One commit is in flight at a time; what arrives meanwhile makes the next.
 */

import type { NewUpdate, Store } from "../store/store.ts"

/** A room, as the journal sees it. */
export interface Writer {
  /** The next updates that this writer handed over, in order, are safe; their numbers. */
  committed(seqs: readonly number[]): void
  /** The next updates were not stored, and none handed over since will be. */
  failed(error: unknown): void
}

interface Waiting {
  readonly update: NewUpdate
  readonly writer: Writer
}

export class Journal {
  readonly #store: Store
  #waiting: Waiting[] = []
  #running: Promise<void> | null = null

  constructor(store: Store) {
    this.#store = store
  }

  /** Hands over an update; its writer is told when it is safe. */
  write(update: NewUpdate, writer: Writer): void {
    this.#waiting.push({ update, writer })
    this.#running ??= this.#run()
  }

  /** Resolves when everything handed over so far was stored or given up. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await endOfTurn()
      const batch = this.#waiting
      this.#waiting = []
      await this.#commit(batch)
    }
    this.#running = null
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const writers = new Map<Writer, number[]>()
    for (const { writer } of batch) writers.set(writer, [])
    try {
      const seqs = await this.#store.append(batch.map(({ update }) => update))
      batch.forEach(({ writer }, i) => writers.get(writer)?.push(seqs[i] ?? 0))
    } catch (error) {
      // What came later may build on what is lost: stored without it, it would never show.
      this.#waiting = this.#waiting.filter(({ writer }) => !writers.has(writer))
      for (const writer of writers.keys()) writer.failed(error)
      return
    }
    for (const [writer, seqs] of writers) writer.committed(seqs)
  }
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
