/**
 * Group commit: what all rooms accept in one turn of the event loop goes to the disk in one
 * transaction. One commit is in flight at a time; what arrives meanwhile, and for a moment after,
 * makes the next: a commit costs the same for one keystroke as for fifty, and so does showing it.
 *
 * When the disk refuses, nothing is given up: what waits keeps its order and is tried again until it
 * is stored, or until the server goes down, when its authors still have it. One room whose part of
 * the disk is damaged does not hold up the others.
 */

import type { AuditActor } from "../../schema/sharing/audit.ts"
import { deedsOf, type Change } from "../../schema/sharing/chronicle.ts"
import type { NewUpdate, Store } from "../store/store.ts"
import { actorKey, keepRuns, runsOf, type KnownRuns } from "./runs.ts"

/** A room, as the journal sees it. */
export interface Writer {
  /** The next updates that this writer handed over, in order, are safe; their numbers. */
  committed(seqs: readonly number[]): void
  /** The next updates cannot be stored at present; told at each attempt, until they are. */
  stalled(error: unknown): void
}

/** Who made an update and what it changed, for the audit log. */
export interface Account {
  readonly actor: AuditActor
  readonly changes: readonly Change[]
}

interface Waiting {
  readonly update: NewUpdate
  readonly writer: Writer
  readonly account: Account | undefined
}

/** How long after a refusal of the disk the next attempt is made, in milliseconds. */
const PAUSE = 500
/**
 * After a commit is gathered for twice as long as it took to store and show it, in milliseconds at
 * most: a busy server spends a third of its time on that, and after quiet nothing waits.
 */
const LONGEST_GATHERING = 4

export class Journal {
  readonly #store: Pick<Store, "append">
  readonly #pause: number
  #waiting: Waiting[] = []
  /** What the disk refused, by writer, in order, and what the writer handed over since. */
  readonly #stalled = new Map<Writer, Waiting[]>()
  readonly #runs: KnownRuns = new Map()
  #running: Promise<void> | null = null
  #again: NodeJS.Timeout | null = null
  #ending = false

  constructor(store: Pick<Store, "append">, pause = PAUSE) {
    this.#store = store
    this.#pause = pause
  }

  /** Hands over an update; its writer is told when it is safe. */
  write(update: NewUpdate, writer: Writer, account?: Account): void {
    const waiting = this.#stalled.get(writer) ?? this.#waiting
    waiting.push({ update, writer, account })
    if (waiting === this.#waiting) this.#running ??= this.#run()
  }

  /** Resolves when everything handed over so far was stored or refused by the disk. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Tries once more to store what was refused, and makes no attempt after that. */
  async end(): Promise<void> {
    await this.idle()
    this.#ending = true
    if (this.#again) clearTimeout(this.#again)
    if (this.#stalled.size > 0) this.#retry()
    await this.idle()
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await endOfTurn()
      const batch = this.#waiting
      this.#waiting = []
      const begun = performance.now()
      await this.#commit(batch)
      await gatheringAfter(performance.now() - begun)
    }
    this.#running = null
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const parts = byWriter(batch)
    const next: KnownRuns = new Map()
    let seqs: readonly number[]
    try {
      seqs = await this.#store.append(withEntries(batch, this.#runs, next))
    } catch (error) {
      if (parts.size === 1) this.#stall(batch, error)
      else for (const part of parts.values()) await this.#commit(part)
      return
    }
    keepRuns(this.#runs, next)
    const numbers = new Map(batch.map((each, i) => [each, seqs[i] ?? 0]))
    for (const [writer, part] of parts) writer.committed(part.map((each) => numbers.get(each) ?? 0))
  }

  #stall(batch: readonly Waiting[], error: unknown): void {
    const [first] = batch
    if (!first) return
    const { writer } = first
    // What came later may build on what is not stored: it waits behind it.
    const later = this.#waiting.filter((each) => each.writer === writer)
    this.#waiting = this.#waiting.filter((each) => each.writer !== writer)
    this.#stalled.set(writer, [...batch, ...later])
    writer.stalled(error)
    if (!this.#ending) this.#again ??= setTimeout(() => this.#retry(), this.#pause)
  }

  #retry(): void {
    this.#again = null
    this.#waiting.unshift(...[...this.#stalled.values()].flat())
    this.#stalled.clear()
    this.#running ??= this.#run()
  }
}

function byWriter(batch: readonly Waiting[]): ReadonlyMap<Writer, readonly Waiting[]> {
  const parts = new Map<Writer, Waiting[]>()
  for (const each of batch) {
    const part = parts.get(each.writer)
    if (part) part.push(each)
    else parts.set(each.writer, [each])
  }
  return parts
}

/**
 * The updates with what the audit log says of them. What one person did in one draft is told once for
 * all, with the last of their updates: keystrokes in one paragraph make one entry.
 */
function withEntries(
  batch: readonly Waiting[],
  runs: KnownRuns,
  next: KnownRuns,
): readonly NewUpdate[] {
  const updates = batch.map(({ update }) => update)
  const accounts = new Map<string, { actor: AuditActor; changes: Change[]; last: number }>()
  batch.forEach(({ update: { draft }, account }, last) => {
    if (!account) return
    const { actor, changes } = account
    const key = JSON.stringify([draft, actorKey(actor)])
    const known = accounts.get(key) ?? { actor, changes: [], last }
    known.changes.push(...changes)
    known.last = last
    accounts.set(key, known)
  })
  for (const { actor, changes, last } of accounts.values()) {
    const update = updates[last]
    if (!update) continue
    const { draft, at } = update
    const own = runsOf(runs, next, { draft, by: actorKey(actor), at })
    const entries = deedsOf(changes, own).map((deed) => ({ ...actor, ...deed }))
    updates[last] = { ...update, entries: [...(update.entries ?? []), ...entries] }
  }
  return updates
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function gatheringAfter(took: number): Promise<void> {
  const pause = Math.round(Math.min(2 * took, LONGEST_GATHERING))
  return pause === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, pause))
}
