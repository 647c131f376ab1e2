/**
 * Who is present in a room and where their carets are, in the form of y-protocols/awareness.
 *
 * A connection speaks for one client id: the first that it names and nobody else has named. Its
 * name, party and role are those of where its person stands, whatever the client wrote. y-websocket clients
 * also send back what they heard of others; that is passed over.
 *
 * What changes is shown at once when it was quiet, and else a few times a second, all together: a
 * thousand people who each tell a thousand others would otherwise cost more than what they write.
 */

import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import { LIMITS, MESSAGE } from "../../schema/sharing/protocol.ts"
import type { Standing } from "../../schema/sharing/standing.ts"

/** More entries in one message than any room has people: the rest is not read. */
const MOST_ENTRIES = 10_000
/** How long changes are gathered after others were shown, in milliseconds. */
const PAUSE = 200
/**
 * How long it may take until it is passed on that somebody is still here, in milliseconds. Clients of
 * y-websocket say so each 15 seconds and forget whom they did not hear of for 30.
 */
const RENEWAL_PAUSE = 5000

interface Present {
  readonly client: number
  clock: number
  /** JSON; null when the person left. */
  state: string | null
}

export class Presence {
  readonly #show: (frame: Uint8Array) => void
  readonly #byConnection = new Map<object, Present>()
  /** Whose a client id is while its connection is open. */
  readonly #speakers = new Map<number, object>()
  /** Who has ever spoken for a client id here, so that an echo cannot take it over. */
  readonly #claims = new Map<number, string>()
  readonly #changed = new Set<Present>()
  /** What a newcomer is told. What changed since is shown to all, them included. */
  #everybody: Uint8Array | null = null
  #timer: NodeJS.Timeout | null = null
  #renewal: NodeJS.Timeout | null = null

  /** Hands each frame for all who have the room open to `show`. */
  constructor(show: (frame: Uint8Array) => void) {
    this.#show = show
  }

  /**
   * Reads a presence message of a connection, and shows what changed.
   *
   * @throws when the message is malformed.
   */
  hear(connection: object, person: Standing, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const entries = decoding.readVarUint(decoder)
    for (let i = 0; i < Math.min(entries, MOST_ENTRIES); i++) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const state = decoding.readVarString(decoder)
      if (this.#own(connection, person, client)) this.#set(connection, person, client, clock, state)
    }
  }

  /** A connection closed: nobody is shown for it any more. */
  leave(connection: object): void {
    const present = this.#byConnection.get(connection)
    if (!present) return
    this.#byConnection.delete(connection)
    this.#speakers.delete(present.client)
    present.state = null
    this.#changed.add(present)
    this.#showSoon()
  }

  /** The frame that tells a newcomer who is here; null when nobody is. */
  frame(): Uint8Array | null {
    if (this.#everybody) return this.#everybody
    const present = [...this.#byConnection.values()].filter(({ state }) => state !== null)
    return present.length > 0 ? (this.#everybody = presenceFrame(present)) : null
  }

  /** Shows nothing more. */
  end(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#renewal) clearTimeout(this.#renewal)
  }

  #own(connection: object, person: Standing, client: number): boolean {
    const mine = this.#byConnection.get(connection)
    if (mine) return mine.client === client
    const claimed = this.#claims.get(client)
    if (claimed !== undefined && claimed !== person.person) return false
    // Somebody's other tab is a connection of its own, and its id stays its own while it is open.
    return !this.#speakers.has(client)
  }

  #set(connection: object, person: Standing, client: number, clock: number, json: string): void {
    const known = this.#byConnection.get(connection)
    if (known && clock < known.clock) return
    const state = json.length > LIMITS.presence ? null : withIdentity(json, person)
    if (!known && state === null) return
    const present = known ?? { client, clock, state: null }
    const changed = present.state !== state
    present.clock = clock
    present.state = state
    this.#byConnection.set(connection, present)
    this.#speakers.set(client, connection)
    this.#claims.set(client, person.person)
    this.#changed.add(present)
    if (changed) this.#showSoon()
    else this.#renewal ??= setTimeout(() => this.#renew(), RENEWAL_PAUSE)
  }

  #renew(): void {
    this.#renewal = null
    this.#showSoon()
  }

  #showSoon(): void {
    this.#timer ??= setTimeout(() => this.#showChanges(), 0)
  }

  #showChanges(): void {
    this.#timer = null
    if (this.#changed.size === 0) return
    this.#timer = setTimeout(() => this.#showChanges(), PAUSE)
    const frame = presenceFrame([...this.#changed])
    this.#changed.clear()
    this.#everybody = null
    this.#show(frame)
  }
}

/** A client's state with the name, party and role of its person. @throws on what is no JSON. */
function withIdentity(json: string, { name, party, role }: Standing): string | null {
  const state: unknown = JSON.parse(json)
  if (typeof state !== "object" || state === null) return null
  const user: unknown = Reflect.get(state, "user")
  const shown = typeof user === "object" && user !== null ? user : {}
  return JSON.stringify({ ...state, user: { ...shown, name, party, role } })
}

/** A presence message that says nothing of anybody: it keeps y-websocket from taking us for dead. */
export const HEARTBEAT = presenceFrame([])

function presenceFrame(present: readonly Present[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, present.length)
        for (const { client, clock, state } of present) {
          encoding.writeVarUint(inner, client)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, state ?? "null")
        }
      }),
    )
  })
}
