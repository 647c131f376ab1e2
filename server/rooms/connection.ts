/**
 * One open socket at one draft: reads frames, hands them to the room, and sends what the room shows.
 *
 * A client's updates count only after its step 2, which answers our step 1 and holds everything the
 * client had until then. An update sent before it may build on work done offline that has not
 * arrived yet; it is passed over, since step 2 brings it.
 */

import * as decoding from "lib0/decoding"
import { WebSocket, type RawData } from "ws"
import * as Y from "yjs"
import { CLOSE, LIMITS, MESSAGE, SYNC } from "../../schema/sharing/protocol.ts"
import { refusedFrame, syncFrame } from "../../schema/sharing/protocol.ts"
import type { Person } from "../../schema/sharing/requests.ts"
import { HEARTBEAT } from "./presence.ts"
import type { Reader, Room } from "./room.ts"

/** How much may wait for a reader that does not read, in bytes. A single frame may always go. */
const MOST_WAITING = 16 * 1024 * 1024
/** y-websocket takes a server for dead that sends no message for 30 seconds; pings do not count. */
const HEARTBEAT_EVERY = 15_000
/** After a close the other side has this long to answer, in milliseconds. */
const CLOSING_TIME = 2000

/** Serves a draft over an open socket until it closes; `left` is called once, at the end. */
export function serveConnection(ws: WebSocket, person: Person, room: Room, left: () => void): void {
  new Connection(ws, person, room, left).begin()
}

class Connection implements Reader {
  readonly person: string
  readonly role: Person["role"]
  readonly #ws: WebSocket
  readonly #who: Person
  readonly #room: Room
  readonly #left: () => void
  #heartbeat: NodeJS.Timeout | undefined
  #answered = true
  #synced = false
  #sent = 0

  constructor(ws: WebSocket, who: Person, room: Room, left: () => void) {
    this.person = who.person
    this.role = who.role
    this.#ws = ws
    this.#who = who
    this.#room = room
    this.#left = left
  }

  begin(): void {
    this.#ws.on("message", (data, isBinary) => {
      this.#hear(data, isBinary)
    })
    this.#ws.on("pong", () => (this.#answered = true))
    this.#ws.once("close", () => {
      this.#end()
    })
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_EVERY)
    this.#room.readers.add(this)
    this.send(syncFrame(SYNC.step1, Y.encodeStateVector(this.#room.doc)))
    this.#sendPresence()
  }

  send(frame: Uint8Array): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return
    if (this.#ws.bufferedAmount > MOST_WAITING)
      this.#close(CLOSE.slowReader, "The connection is too slow; it starts again.")
    else this.#ws.send(frame)
  }

  notStored(): void {
    this.#close(CLOSE.notStored, "The server cannot store changes at present.")
  }

  #end(): void {
    clearInterval(this.#heartbeat)
    this.#room.readers.delete(this)
    if (this.#room.presence.leave(this)) this.#room.presenceChanged()
    this.#left()
  }

  #beat(): void {
    if (!this.#answered) {
      this.#ws.terminate()
      return
    }
    this.#answered = false
    this.#ws.ping()
    this.send(HEARTBEAT)
  }

  #hear(data: RawData, isBinary: boolean): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return
    try {
      if (!isBinary || !(data instanceof Uint8Array)) throw new Error("not a binary frame")
      this.#read(decoding.createDecoder(data))
    } catch {
      // lib0 throws on every cut or unreadable message: nothing of it was applied.
      this.#close(CLOSE.malformed, "The server cannot read what this page sent.")
    }
  }

  #read(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync) this.#sync(decoding.readVarUint(decoder), bytesOf(decoder))
    else if (type === MESSAGE.queryAwareness) this.#sendPresence()
    else if (type !== MESSAGE.awareness) throw new Error("unknown type of message")
    else if (this.#room.presence.hear(this, this.#who, bytesOf(decoder)))
      this.#room.presenceChanged()
  }

  #sync(type: number, bytes: Uint8Array): void {
    if (type === SYNC.step1) this.#answer(bytes)
    else if (type === SYNC.step2) {
      this.#synced = true
      this.#receive(bytes)
    } else if (type === SYNC.update) {
      this.#sent++
      if (this.#synced) this.#receive(bytes)
    } else throw new Error("unknown type of sync message")
  }

  #answer(vector: Uint8Array): void {
    if (vector.length > LIMITS.stateVector) throw new Error("too many clients in a state vector")
    this.send(syncFrame(SYNC.step2, this.#room.stateSince(vector)))
  }

  #receive(update: Uint8Array): void {
    const refused = this.#room.receive(update, this, this.#sent)
    if (refused) this.send(refusedFrame({ code: refused.fault, message: refused.message }))
  }

  #sendPresence(): void {
    const frame = this.#room.presence.frame()
    if (frame) this.send(frame)
  }

  #close(code: number, reason: string): void {
    this.#ws.close(code, reason)
    // A peer that does not read would hold what waits for it until it does.
    setTimeout(() => {
      this.#ws.terminate()
    }, CLOSING_TIME).unref()
  }
}

/**
 * The bytes that follow, as a copy. lib0 does not look where the frame ends, and frames lie in memory
 * that others share.
 */
function bytesOf(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new Error("a message is cut short")
  return decoding.readUint8Array(decoder, length).slice()
}
