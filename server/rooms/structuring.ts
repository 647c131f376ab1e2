/**
 * What a room does about paragraphs that are split, joined, moved and removed (`server/structure`).
 *
 * The keeping document is as large as the draft: it is made when it is first needed, which is when
 * somebody asks for such a thing or takes a place away.
 */

import * as Y from "yjs"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { idsFrom } from "../../schema/base/ids.ts"
import type { Ask } from "../../schema/sharing/asks.ts"
import { movesOf } from "../../schema/sharing/moves.ts"
import { may } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import type { Clock } from "../base/clock.ts"
import { mayRemove } from "../structure/keeping.ts"
import { Structure, type Consequence } from "../structure/structure.ts"

/** Below this, a Yjs client id is the server's: what it writes beside others comes first. */
export const SERVER_CLIENTS = 2 ** 16

const NOTHING: Consequence = { landed: null, rescued: null, told: [] }

export class Structuring {
  /** Under which client id the server writes in this room, for as long as it is open. */
  readonly client: number
  readonly #doc: Y.Doc
  readonly #clock: Clock
  readonly #updates: () => Iterable<Uint8Array>
  readonly #authors = new Map<number, { readonly standing: Standing }>()
  #structure: Structure | null = null
  /** Whether it was made and then forgotten: it is needed again for the next edit. */
  #forgotten = false
  #taken: { readonly consequence: Consequence; readonly back: () => void } | null = null

  /** @param updates all that the room has accepted, in order */
  constructor(doc: Y.Doc, clock: Clock, updates: () => Iterable<Uint8Array>) {
    let client: number
    do client = 1 + Math.floor(Math.random() * (SERVER_CLIENTS - 1))
    while (Y.getState(doc.store, client) > 0)
    this.client = client
    this.#doc = doc
    this.#clock = clock
    this.#updates = updates
    if (movesOf(doc).size > 0) this.#open()
  }

  /** Notes who writes under client ids that are new. */
  note(clients: readonly number[], author: { readonly standing: Standing }): void {
    for (const client of clients) this.#authors.set(client, author)
  }

  /**
   * What an edit comes to where its words are now, before it is known to be lawful; null when it stands
   * as it is. `seen` as in `Structure.take`.
   */
  land(
    update: Uint8Array,
    author: Standing,
    seen?: ReadonlyMap<number, number>,
  ): Uint8Array | null {
    this.#taken = null
    const { structs, ds } = Y.decodeUpdate(update)
    // What a client that wrote nothing tells when it connects is all known.
    if (seen && structs.length === 0) return null
    if (!this.#structure && (this.#forgotten || mayRemove(this.#doc, ds))) this.#open()
    if (!this.#structure?.isLate(update)) return null
    const back = this.#structure.checkpoint()
    const consequence = this.#structure.take(update, author, seen)
    this.#taken = { consequence, back }
    return consequence.landed
  }

  /** The edit that was landed last is refused: nothing of it was. */
  refused(): void {
    this.#taken?.back()
    this.#taken = null
  }

  /** Takes an edit that is lawful, and answers what follows from it. */
  take(update: Uint8Array, author: Standing, seen?: ReadonlyMap<number, number>): Consequence {
    const taken = this.#taken
    this.#taken = null
    return taken ? taken.consequence : (this.#structure?.take(update, author, seen) ?? NOTHING)
  }

  /**
   * Does what was asked. Answers the server's edit, which is still to be judged, and how to take it
   * back; or refuses.
   */
  perform(ask: Ask, standing: Standing): { update: Uint8Array | null; back: () => void } | Fault {
    const structure = this.#open()
    if (ask.ask === "dismiss") {
      const update = structure.dismiss(ask.held, standing.person, ask.seen)
      return { update, back: () => undefined }
    }
    const { role, policy, closed } = standing
    if (closed !== null || !may(role, "edit", policy))
      return fault(
        "not-allowed",
        "Paragraphs are split, joined and moved by those who edit the draft.",
      )
    // Within a mandate it is judged by what it did.
    const back = standing.mandate === null ? this.#forget : structure.checkpoint()
    const done = structure.perform(ask)
    return isFault(done) ? done : { update: done.update, back }
  }

  /** Makes tables even that an edit which was taken left ragged. */
  even(tables: ReadonlySet<string>): Uint8Array | null {
    return this.#open().even(tables)
  }

  #open(): Structure {
    this.#forgotten = false
    return (this.#structure ??= new Structure({
      client: this.client,
      newId: idsFrom(Math.random),
      now: () => this.#clock.now(),
      updates: this.#updates(),
      authorOf: (client) => this.#authors.get(client)?.standing ?? null,
    }))
  }

  /** To begin again with what the room has: late edits to what was moved before go by the record. */
  readonly #forget = () => {
    this.#structure = null
    this.#forgotten = true
  }
}
