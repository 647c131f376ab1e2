/**
 * Who is present in a room and where their carets are, in the form of y-protocols/awareness.
 *
 * A connection speaks for one client id: the first that it names and nobody else has named. Its
 * name, party and role are those of the sign-in link, whatever the client wrote. y-websocket clients
 * also send back what they heard of others; that is passed over.
 */

import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import { LIMITS, MESSAGE } from "../../schema/sharing/protocol.ts"
import type { Person } from "../../schema/sharing/requests.ts"

/** More entries in one message than any room has people: the rest is not read. */
const MOST_ENTRIES = 10_000

interface Present {
  readonly client: number
  clock: number
  /** JSON; null when the person left. */
  state: string | null
}

export class Presence {
  readonly #byConnection = new Map<object, Present>()
  /** Who has ever spoken for a client id here, so that an echo cannot take it over. */
  readonly #claims = new Map<number, string>()
  readonly #changed = new Set<Present>()

  /**
   * Reads a presence message of a connection. Answers whether anything changed.
   *
   * @throws when the message is malformed.
   */
  hear(connection: object, person: Person, bytes: Uint8Array): boolean {
    const decoder = decoding.createDecoder(bytes)
    const entries = decoding.readVarUint(decoder)
    let changed = false
    for (let i = 0; i < Math.min(entries, MOST_ENTRIES); i++) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const state = decoding.readVarString(decoder)
      if (this.#own(connection, person, client)) {
        changed = this.#set(connection, person, client, clock, state) || changed
      }
    }
    return changed
  }

  #own(connection: object, person: Person, client: number): boolean {
    const mine = this.#byConnection.get(connection)
    if (mine) return mine.client === client
    const claimed = this.#claims.get(client)
    if (claimed !== undefined && claimed !== person.person) return false
    // Somebody's other tab is a connection of its own, and its id stays its own while it is open.
    return ![...this.#byConnection.values()].some((present) => present.client === client)
  }

  #set(connection: object, person: Person, client: number, clock: number, json: string): boolean {
    const known = this.#byConnection.get(connection)
    if (known && clock < known.clock) return false
    const state = json.length > LIMITS.presence ? null : withIdentity(json, person)
    if (!known && state === null) return false
    const present = known ?? { client, clock, state }
    present.clock = clock
    present.state = state
    this.#byConnection.set(connection, present)
    this.#claims.set(client, person.person)
    this.#changed.add(present)
    return true
  }

  /** A connection closed. Answers whether anybody was shown for it. */
  leave(connection: object): boolean {
    const present = this.#byConnection.get(connection)
    if (!present) return false
    this.#byConnection.delete(connection)
    present.state = null
    this.#changed.add(present)
    return true
  }

  /** The frame that tells a newcomer who is here; null when nobody is. */
  frame(): Uint8Array | null {
    const present = [...this.#byConnection.values()].filter(({ state }) => state !== null)
    return present.length > 0 ? presenceFrame(present) : null
  }

  /** The frame that tells what changed since the last call; null when nothing did. */
  changes(): Uint8Array | null {
    if (this.#changed.size === 0) return null
    const frame = presenceFrame([...this.#changed])
    this.#changed.clear()
    return frame
  }
}

/** A client's state with the name, party and role of its sign-in link. @throws on what is no JSON. */
function withIdentity(json: string, { name, party, role }: Person): string | null {
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
