/**
 * One draft while people have it open: its document, who reads it, and what waits for the disk.
 *
 * The document holds only what is durable. An update is judged at the gate, written, and then shown
 * to everybody and acknowledged to its author, in this order and in no other.
 */

import * as Y from "yjs"
import type { Fault } from "../../schema/base/fault.ts"
import { SYNC, durableFrame, syncFrame } from "../../schema/sharing/protocol.ts"
import type { Clock } from "../base/clock.ts"
import type { Loaded, NewUpdate } from "../store/store.ts"
import { Gate, type Author } from "./gate.ts"
import type { Writer } from "./journal.ts"
import { Presence } from "./presence.ts"

/** Somebody who has the draft open, as the room sees them. */
export interface Reader extends Author {
  /** Hands over one frame. The bytes are shared with others and must not be changed. */
  send(frame: Uint8Array): void
  /** What they sent could not be stored; they are to come back and send it again. */
  notStored(): void
}

interface Accepted {
  readonly bytes: Uint8Array
  /** Who is told when it is safe, and how many updates they had sent by then. */
  readonly told: Map<Reader, number>
}

/** How long changes of presence are gathered before they are shown, in milliseconds. */
const PRESENCE_PAUSE = 60

export interface RoomHost {
  readonly clock: Clock
  write(update: NewUpdate, writer: Writer): void
  /** Updates of the room were stored and shown. */
  committed(room: Room): void
  /** Updates of the room could not be stored. The room is of no more use. */
  failed(room: Room, error: unknown): void
}

export class Room implements Writer {
  readonly id: string
  readonly doc = new Y.Doc()
  readonly presence = new Presence()
  readonly readers = new Set<Reader>()
  readonly #host: RoomHost
  readonly #gate = new Gate()
  /** Judged lawful and handed to the journal, in order; not yet shown to anyone. */
  readonly #accepted: Accepted[] = []
  #lost = false
  #seq: number
  #sinceSnapshot: number
  #encoded: Uint8Array | null = null
  #presenceTimer: NodeJS.Timeout | null = null

  constructor(id: string, { snapshot, updates, seq }: Loaded, host: RoomHost) {
    this.id = id
    this.#host = host
    this.#seq = seq
    this.#sinceSnapshot = updates.length
    this.doc.transact(() => {
      if (snapshot) Y.applyUpdate(this.doc, snapshot)
      for (const update of updates) Y.applyUpdate(this.doc, update)
    })
    this.#gate.reset([this.state()])
    this.doc.on("update", (update: Uint8Array) => {
      this.#encoded = null
      this.#broadcast(syncFrame(SYNC.update, update))
    })
  }

  /** Number of the last update that the document holds. */
  get seq(): number {
    return this.#seq
  }

  /** How many updates must be read beside the snapshot to load the draft. */
  get sinceSnapshot(): number {
    return this.#sinceSnapshot
  }

  /** True when nobody has it open and nothing waits for the disk. */
  get idle(): boolean {
    return this.readers.size === 0 && this.#accepted.length === 0
  }

  /** True when an update could not be stored: the draft is open in another room, or will be. */
  get lost(): boolean {
    return this.#lost
  }

  /** Takes an update from one of its readers, or refuses it; see `Gate.judge` for the codes. */
  receive(bytes: Uint8Array, author: Reader, sent: number): Fault | undefined {
    if (this.#lost) {
      author.notStored()
      return undefined
    }
    const verdict = this.#gate.judge(bytes, author, () => [
      this.state(),
      ...this.#accepted.map((each) => each.bytes),
    ])
    if (verdict === "change") {
      this.#accepted.push({ bytes, told: new Map([[author, sent]]) })
      const { person } = author
      this.#host.write({ draft: this.id, bytes, at: this.#host.clock.now(), person }, this)
      return undefined
    }
    if (verdict !== "nothing") return verdict
    // Nothing new beside what waits for the disk, which others may have sent: as safe as that is.
    const waiting = this.#accepted.at(-1)
    if (waiting) waiting.told.set(author, sent)
    else author.send(this.#durable(sent))
    return undefined
  }

  committed(seqs: readonly number[]): void {
    const batch = this.#accepted.splice(0, seqs.length)
    // One transaction gives one update for all: shown to everybody as one shared frame.
    this.doc.transact(() => {
      for (const { bytes } of batch) Y.applyUpdate(this.doc, bytes)
    })
    this.#seq = seqs.at(-1) ?? this.#seq
    this.#sinceSnapshot += batch.length
    const told = new Map(batch.flatMap((each) => [...each.told]))
    for (const [author, sent] of told) author.send(this.#durable(sent))
    this.#host.committed(this)
  }

  failed(error: unknown): void {
    this.#lost = true
    this.#accepted.length = 0
    this.#host.failed(this, error)
    for (const reader of this.readers) reader.notStored()
  }

  /** The whole document as one update. Kept until the next edit, so that many can join at once. */
  state(): Uint8Array {
    return (this.#encoded ??= Y.encodeStateAsUpdate(this.doc))
  }

  /** What a client with this state vector lacks. @throws when the vector is malformed. */
  stateSince(vector: Uint8Array): Uint8Array {
    return vector.length <= 1 ? this.state() : Y.encodeStateAsUpdate(this.doc, vector)
  }

  /** The document to store as a snapshot; `sinceSnapshot` counts from it. */
  snapshot(): Uint8Array {
    this.#sinceSnapshot = 0
    return this.state()
  }

  /** Shows changes of presence soon, all together. */
  presenceChanged(): void {
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = null
      const frame = this.presence.changes()
      if (frame) this.#broadcast(frame)
    }, PRESENCE_PAUSE)
  }

  /** Ends the room's timers and documents. */
  destroy(): void {
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer)
    this.doc.destroy()
  }

  #durable(updates: number): Uint8Array {
    return durableFrame({ stateVector: Y.encodeStateVector(this.doc), updates })
  }

  #broadcast(frame: Uint8Array): void {
    for (const reader of this.readers) reader.send(frame)
  }
}
