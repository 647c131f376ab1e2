/** The rooms of a server: one for each draft that somebody has open, and for a while after. */

import { isFault } from "../../schema/base/fault.ts"
import { MESSAGE, jsonFrame } from "../../schema/sharing/protocol.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import type { Clock } from "../base/clock.ts"
import type { Log } from "../base/log.ts"
import type { Damage, Store } from "../store/store.ts"
import { Journal } from "./journal.ts"
import { documentOf } from "./loading.ts"
import { Room, type RoomHost } from "./room.ts"

export interface RoomsOptions {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** How long an empty room is kept, in milliseconds. */
  readonly idle?: number
  /** A snapshot is taken when a room empties or grows beyond this many updates. */
  readonly snapshotAfter?: number
}

/** A snapshot is taken too when the log has grown by so many bytes. */
const SNAPSHOT_BYTES = 1024 * 1024

export class Rooms {
  readonly #store: Store
  readonly #log: Log
  readonly #idle: number
  readonly #snapshotAfter: number
  readonly #journal: Journal
  readonly #host: RoomHost
  readonly #open = new Map<string, Promise<Room | undefined>>()
  readonly #leaving = new Map<string, NodeJS.Timeout>()
  /** What was found damaged and is still to be set aside, by draft. */
  readonly #damaged = new Map<string, readonly Damage[]>()

  constructor({ store, clock, log, idle = 30_000, snapshotAfter = 500 }: RoomsOptions) {
    this.#store = store
    this.#log = log
    this.#idle = idle
    this.#snapshotAfter = snapshotAfter
    const journal = new Journal(store)
    this.#journal = journal
    this.#host = {
      clock,
      write: (update, writer, account) => journal.write(update, writer, account),
      stalled: (room, error) => {
        log.error({ draft: room.id, error: String(error) }, "changes cannot be stored at present")
      },
      committed: (room) => {
        if (room.sinceSnapshot >= this.#snapshotAfter || room.bytesSinceSnapshot >= SNAPSHOT_BYTES)
          void this.#saveSnapshot(room)
        // Everybody may have left while it waited for the disk.
        if (room.readers.size === 0) this.release(room)
      },
    }
  }

  /**
   * The room of a draft, loaded whole before it answers; undefined when there is no such draft.
   * The room stays for a while after the last reader left, and may be asked for again.
   * @throws when the draft is damaged beyond reading.
   */
  async open(draft: string): Promise<Room | undefined> {
    let opening = this.#open.get(draft)
    if (!opening) {
      opening = this.#load(draft)
      this.#open.set(draft, opening)
      // A draft that is not there, or cannot be read now, is looked for again next time.
      const forget = () => {
        if (this.#open.get(draft) === opening) this.#open.delete(draft)
      }
      opening.then((room) => {
        if (!room) forget()
      }, forget)
    }
    const room = await opening
    // Put away meanwhile: two rooms of one draft would each show what the other does not.
    if (room && this.#open.get(draft) !== opening) return this.open(draft)
    if (room) this.release(room)
    return room
  }

  /**
   * Tells those who have a draft open, and stand so that they see notes for leads, that these changed.
   * Where nobody has it open, no room is loaded for it.
   */
  async tellLeads(draft: string, sees: (standing: Standing) => boolean): Promise<void> {
    const room = await this.#open.get(draft)?.catch(() => undefined)
    for (const reader of room?.readers ?? [])
      if (sees(reader.standing)) reader.send(jsonFrame(MESSAGE.leadNotes, null))
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#open.size
  }

  /** Says that somebody may have left: an idle room is put away after a while. */
  release(room: Room): void {
    this.#stay(room.id)
    const timer = setTimeout(() => {
      this.#leaving.delete(room.id)
      void this.#putAway(room)
    }, this.#idle)
    timer.unref()
    this.#leaving.set(room.id, timer)
  }

  /** Stores what waits, takes snapshots and puts every room away. Call when all readers are gone. */
  async close(): Promise<void> {
    for (const draft of this.#leaving.keys()) this.#stay(draft)
    await this.#journal.end()
    for (const opening of [...this.#open.values()]) {
      const room = await opening.catch(() => undefined)
      if (room) await this.#retire(room)
    }
  }

  #stay(draft: string): void {
    clearTimeout(this.#leaving.get(draft))
    this.#leaving.delete(draft)
  }

  async #load(draft: string): Promise<Room | undefined> {
    if (!(await this.#store.draft(draft))) return undefined
    const loaded = await this.#store.load(draft)
    if (isFault(loaded)) throw new Error(loaded.message)
    const opened = documentOf(loaded)
    const room = new Room(draft, opened, this.#host)
    for (const { piece, seq, reason } of opened.damage)
      this.#log.error({ draft, piece, number: seq, reason }, "a piece of a draft is damaged")
    if (opened.damage.length > 0) {
      this.#damaged.set(draft, opened.damage)
      await this.#saveSnapshot(room)
    }
    return room
  }

  /** What cannot be used is kept aside and told to the audit log. */
  async #setAside(draft: string): Promise<void> {
    const damage = this.#damaged.get(draft)
    if (!damage) return
    await this.#store.setAside(draft, damage, this.#host.clock.now())
    this.#damaged.delete(draft)
  }

  async #putAway(room: Room): Promise<void> {
    if (room.readers.size > 0) return
    await this.#journal.idle()
    // Somebody may have come in meanwhile; then the room goes when they leave.
    if (room.idle && !this.#leaving.has(room.id)) await this.#retire(room)
  }

  async #retire(room: Room): Promise<void> {
    this.#open.delete(room.id)
    if (room.sinceSnapshot > 0) await this.#saveSnapshot(room)
    room.destroy()
  }

  /**
   * A snapshot that fails costs time at the next load and nothing else. None is taken before what is
   * damaged was set aside: it would cover that, and remove it untold.
   */
  async #saveSnapshot(room: Room): Promise<void> {
    try {
      await this.#setAside(room.id)
      const { seq } = room
      await this.#store.saveSnapshot(room.id, seq, room.snapshot())
    } catch (error) {
      this.#log.warn({ draft: room.id, error: String(error) }, "a snapshot could not be stored")
    }
  }
}
