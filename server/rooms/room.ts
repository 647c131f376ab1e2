/**
 * One draft while people have it open: its document, who reads it, and what waits for the disk.
 *
 * The document holds only what is durable. An update is judged at the gate, written, and then shown
 * to everybody and acknowledged to its author, in this order and in no other.
 */

import * as Y from "yjs"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import type { Ask } from "../../schema/sharing/asks.ts"
import { SERVER } from "../../schema/sharing/audit.ts"
import type { Change } from "../../schema/sharing/chronicle.ts"
import {
  LIMITS,
  SYNC,
  durableFrame,
  storingFrame,
  syncFrame,
} from "../../schema/sharing/protocol.ts"
import type { Clock } from "../base/clock.ts"
import type { NewUpdate } from "../store/store.ts"
import { Gate, type Author } from "../gate/gate.ts"
import type { Written } from "../store/authorship.ts"
import { carriedIn, writtenIn } from "./authoring.ts"
import type { Account, Writer } from "./journal.ts"
import type { Opened } from "./loading.ts"
import type { Told } from "../structure/writing.ts"
import { raggedTables } from "../structure/tables.ts"
import { Presence } from "./presence.ts"
import { heldFrame, tell } from "./returning.ts"
import { Structuring } from "./structuring.ts"

/** Somebody who has the draft open, as the room sees them. */
export interface Reader extends Author {
  /** Hands over frames, in their order. The bytes are shared with others and must not be changed. */
  send(...frames: readonly Uint8Array[]): void
  /** What they sent is not kept here; they are to come back and send it again. */
  notStored(): void
}

interface Accepted {
  readonly bytes: Uint8Array
  /** Who is told when it is safe, and how many updates they had sent by then. */
  readonly told: Map<Reader, number>
  /** Called when it is safe and shown. */
  readonly shown?: () => void
}

interface Accepting extends Omit<Accepted, "bytes"> {
  readonly clients: readonly number[]
  readonly changes: readonly Change[]
  readonly written: readonly Written[]
}

const NOTHING = new Uint8Array()
/** How much may wait while the disk refuses, in bytes; what comes beyond it is left to its authors. */
const MOST_UNSTORED = 32 * 1024 * 1024

export interface RoomHost {
  readonly clock: Clock
  write(update: NewUpdate, writer: Writer, account: Account): void
  /** Updates of the room were stored and shown. */
  committed(room: Room): void
  /** The disk began to refuse updates of the room. They are tried again. */
  stalled(room: Room, error: unknown): void
}

export class Room implements Writer {
  readonly id: string
  readonly doc: Y.Doc
  readonly presence = new Presence((frame) => this.#broadcast(frame))
  readonly readers = new Set<Reader>()
  readonly #host: RoomHost
  readonly #gate = new Gate()
  readonly #structuring: Structuring
  /** Judged lawful and handed to the journal, in order; not yet shown to anyone. */
  readonly #accepted: Accepted[] = []
  /** True while the disk refuses what was accepted. Reading goes on; everybody is told. */
  #stalled = false
  #seq: number
  #sinceSnapshot: number
  #bytesSinceSnapshot = 0
  #encoded: Uint8Array | null = null
  /** At least what the document takes as one update, in bytes. */
  #size: number

  constructor(id: string, { doc, seq, sinceSnapshot, writers }: Opened, host: RoomHost) {
    this.id = id
    this.doc = doc
    this.#host = host
    this.#seq = seq
    this.#sinceSnapshot = sinceSnapshot
    this.#gate.reset([this.state()], writers)
    this.#structuring = new Structuring(doc, host.clock, this.#everything)
    this.#gate.reserve(this.#structuring.client)
    this.#size = this.state().length
  }

  /** Number of the last update that the document holds. */
  get seq(): number {
    return this.#seq
  }

  /** How many updates must be read beside the snapshot to load the draft. */
  get sinceSnapshot(): number {
    return this.#sinceSnapshot
  }

  /** The same in bytes, counted from when the room was opened. */
  get bytesSinceSnapshot(): number {
    return this.#bytesSinceSnapshot
  }

  /** True when nobody has it open and nothing waits for the disk. */
  get idle(): boolean {
    return this.readers.size === 0 && this.#accepted.length === 0
  }

  /**
   * Takes an update from one of its readers, or refuses it; see `Gate.judge` for the codes. `seen` is
   * their state vector, for what they send when they connect.
   */
  receive(
    bytes: Uint8Array,
    author: Reader,
    sent: number,
    seen?: ReadonlyMap<number, number>,
  ): Fault | undefined {
    if (this.#stalled && this.#unstored() > MOST_UNSTORED) {
      author.notStored()
      return undefined
    }
    if (this.#isFull(bytes)) return fault("too-large", "The draft is full; it takes no more text.")
    const structuring = this.#structuring
    const verdict = this.#gate.judge(bytes, author, this.#everything, (update) =>
      structuring.land(update, author.standing, seen),
    )
    if (verdict === "change") {
      const clients = this.#gate.claimed()
      structuring.note(clients, author)
      const { landed, rescued, told } = structuring.take(bytes, author.standing, seen)
      if (rescued) this.#gate.takeOwn(rescued, null, this.#everything)
      const changes = this.#gate.chronicle.take()
      const { standing } = author
      const away = seen !== undefined
      const written = writtenIn({ bytes, standing, changes, doc: this.doc, away })
      this.#accept(bytes, author, { told: new Map([[author, sent]]), clients, changes, written })
      if (landed) this.#accept(landed, null, { written: carriedIn(landed) })
      if (rescued) this.#accept(rescued, null, { written: carriedIn(rescued) })
      this.#tellAfter(told)
      this.#evenTables()
      return undefined
    }
    structuring.refused()
    if (verdict !== "nothing") return verdict
    // Nothing new beside what waits for the disk, which others may have sent: as safe as that is.
    const waiting = this.#accepted.at(-1)
    if (waiting) waiting.told.set(author, sent)
    else this.#show(null, new Map([[author, sent]]))
    return undefined
  }

  /** Does what only the server does, or refuses; `shown` is called when everybody has it. */
  ask(ask: Ask, author: Reader, shown: () => void): Fault | undefined {
    if (this.#isFull(NOTHING))
      return fault("too-large", "The draft is full; it takes no more text.")
    const done = this.#structuring.perform(ask, author.standing)
    if (isFault(done)) return done
    const { update, back } = done
    const standing = ask.ask === "dismiss" ? null : author.standing
    const refused = update && this.#gate.takeOwn(update, standing, this.#everything)
    if (refused) {
      back()
      return refused
    }
    if (!update) {
      shown()
      return undefined
    }
    const told = () => {
      shown()
      // Of what was dismissed more may have been held than its person saw.
      if (ask.ask === "dismiss") this.#tellHeld(author.standing.person)
    }
    const changes = this.#gate.chronicle.take()
    this.#accept(update, author, { shown: told, changes, written: carriedIn(update) })
    return undefined
  }

  committed(seqs: readonly number[]): void {
    const batch = this.#accepted.splice(0, seqs.length)
    const news = this.#applied(batch)
    this.#seq = seqs.at(-1) ?? this.#seq
    this.#sinceSnapshot += batch.length
    for (const { bytes } of batch) this.#bytesSinceSnapshot += bytes.length
    this.#show(news, new Map(batch.flatMap((each) => [...each.told])))
    if (this.#stalled) this.#broadcast(storingFrame(true))
    this.#stalled = false
    for (const { shown } of batch) shown?.()
    this.#host.committed(this)
  }

  stalled(error: unknown): void {
    if (this.#stalled) return
    this.#stalled = true
    this.#host.stalled(this, error)
    this.#broadcast(storingFrame(false))
  }

  /** Hands somebody who comes in what they must know: whether changes are stored at present. */
  greet(reader: Reader): void {
    if (this.#stalled) reader.send(storingFrame(false))
    const held = heldFrame(this.doc, reader.standing.person)
    if (held) reader.send(held)
  }

  /** The whole document as one update. Kept until the next edit, so that many can join at once. */
  state(): Uint8Array {
    return (this.#encoded ??= Y.encodeStateAsUpdate(this.doc))
  }

  /** What a client with this state vector lacks. @throws when the vector is malformed. */
  stateSince(vector: Uint8Array): Uint8Array {
    return vector.length <= 1 ? this.state() : Y.encodeStateAsUpdate(this.doc, vector)
  }

  /** How many items there are under each client id. */
  states(): ReadonlyMap<number, number> {
    return Y.decodeStateVector(Y.encodeStateVector(this.doc))
  }

  /** The document to store as a snapshot; `sinceSnapshot` counts from it. */
  snapshot(): Uint8Array {
    this.#sinceSnapshot = 0
    this.#bytesSinceSnapshot = 0
    return this.state()
  }

  /** Ends the room's timers and documents. */
  destroy(): void {
    this.presence.end()
    this.doc.destroy()
  }

  /** Whether an update would make the draft larger than drafts may be. */
  #isFull(update: Uint8Array): boolean {
    if (this.#size + update.length <= LIMITS.draft) return false
    // Typing makes many small updates of which little remains.
    this.#size = this.state().length
    return this.#size + update.length > LIMITS.draft
  }

  /** Takes what is durable into the document: one update for all of it, null when nothing was new. */
  #applied(batch: readonly Accepted[]): Uint8Array | null {
    const news: Uint8Array[] = []
    const keep = (update: Uint8Array) => void news.push(update)
    this.doc.on("update", keep)
    this.doc.transact(() => {
      for (const { bytes } of batch) Y.applyUpdate(this.doc, bytes)
    })
    this.doc.off("update", keep)
    const [all = null] = news
    if (all) this.#encoded = null
    return all
  }

  /**
   * Shows everybody what is new, as one shared frame, and tells authors how many of their updates are
   * safe, in one piece with it.
   */
  #show(news: Uint8Array | null, told: ReadonlyMap<Reader, number>): void {
    const shared = news ? [syncFrame(SYNC.update, news)] : []
    const stateVector = Y.encodeStateVector(this.doc)
    for (const reader of news ? this.readers : told.keys()) {
      const updates = told.get(reader)
      if (updates === undefined) reader.send(...shared)
      else reader.send(...shared, durableFrame({ stateVector, updates }))
    }
  }

  /** Everything accepted so far, in order. */
  readonly #everything = (): Uint8Array[] => [
    this.state(),
    ...this.#accepted.map(({ bytes }) => bytes),
  ]

  /** Hands an update to the journal. One of the server itself has no author. */
  #accept(
    bytes: Uint8Array,
    author: Reader | null,
    { told = new Map(), shown, clients = [], changes = [], written = [] }: Partial<Accepting>,
  ): void {
    this.#accepted.push({ bytes, told, ...(shown && { shown }) })
    this.#size += bytes.length
    const { person, name, party, role } = author?.standing ?? SERVER
    const update = { draft: this.id, bytes, at: this.#host.clock.now(), person, clients, written }
    this.#host.write(update, this, { actor: { person, name, party, role }, changes })
  }

  /** Puts right what an edit, made beside others, left of tables. */
  #evenTables(): void {
    const reframed = this.#gate.reframed()
    const tables = reframed ? raggedTables(reframed.before, reframed.after) : new Set<string>()
    const even = tables.size > 0 ? this.#structuring.even(tables) : null
    if (!even) return
    this.#gate.takeOwn(even, null, this.#everything)
    this.#accept(even, null, { changes: this.#gate.chronicle.take(), written: carriedIn(even) })
  }

  /** Tells people, when it is shown, what became of their words. */
  #tellAfter(told: readonly Told[]): void {
    const last = this.#accepted.at(-1)
    if (!last || told.length === 0) return
    this.#accepted[this.#accepted.length - 1] = {
      ...last,
      shown: () => {
        for (const reader of this.readers) tell(reader, this.doc, told)
      },
    }
  }

  /** Sends somebody, wherever they have it open, what is held for them. */
  #tellHeld(person: string): void {
    const held = heldFrame(this.doc, person)
    if (held)
      for (const reader of this.readers) if (reader.standing.person === person) reader.send(held)
  }

  #unstored(): number {
    return this.#accepted.reduce((sum, { bytes }) => sum + bytes.length, 0)
  }

  #broadcast(frame: Uint8Array): void {
    for (const reader of this.readers) reader.send(frame)
  }
}
