/**
 * One open line at one draft: reads frames, hands them to the room, and sends what the room shows.
 *
 * A client's updates count only after its step 2, which answers our step 1 and holds everything the
 * client had until then. An update sent before it may build on work done offline that has not
 * arrived yet; it is passed over, since step 2 brings it.
 *
 * A page that asks for more than its share is read more slowly, and one that goes on sending what is
 * refused is ended (allowance.ts).
 */

import * as decoding from "lib0/decoding"
import * as Y from "yjs"
import type { Fault } from "../../schema/base/fault.ts"
import { askMessageShape, type Answered } from "../../schema/sharing/asks.ts"
import { CLOSE, LIMITS, MESSAGE, SYNC } from "../../schema/sharing/protocol.ts"
import { jsonFrame, readJsonFrame, refusedFrame, syncFrame } from "../../schema/sharing/protocol.ts"
import type { StandingNews } from "../../schema/sharing/protocol.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import type { Clock } from "../base/clock.ts"
import type { Log } from "../base/log.ts"
import {
  ASKING_COST,
  LONGEST_WAIT,
  MALFORMED_COST,
  MESSAGES,
  PRESENCE_COST,
  REFUSALS,
  costOf,
  costOfWork,
  createAllowance,
  type Allowance,
} from "./allowance.ts"
import { HEARTBEAT } from "./presence.ts"
import type { Reader, Room } from "./room.ts"
import type { Wire } from "./wire.ts"

/** How much may wait for a reader that does not read beside the draft that it asked for, in bytes. */
const MOST_WAITING = 8 * 1024 * 1024
/** y-websocket takes a server for dead that sends no message for 30 seconds; pings do not count. */
const HEARTBEAT_EVERY = 15_000
/** How many heartbeats one who is read slowly may miss: their answer waits with the rest. */
const MISSED_WHILE_HELD = Math.ceil(LONGEST_WAIT / HEARTBEAT_EVERY) + 1

/** An open connection, as those see it who give and take rights. */
export interface Served {
  readonly standing: Standing
  /** Changes where the person stands, from their next update on, and tells them with a sentence. */
  setStanding(standing: Standing, message: string): void
  /** Ends the connection with a code and a sentence. */
  end(code: number, reason: string): void
}

/** What a connection needs of the server around it. */
export interface Surroundings {
  readonly clock: Clock
  readonly log: Log
}

/** Serves a draft over an open line until it closes; `left` is called once, at the end. */
export function serveConnection(
  wire: Wire,
  standing: Standing,
  room: Room,
  left: () => void,
  around: Surroundings,
): Served {
  const connection = new Connection(wire, standing, room, left, around)
  connection.begin()
  return connection
}

class Connection implements Reader, Served {
  readonly #wire: Wire
  #standing: Standing
  readonly #room: Room
  readonly #left: () => void
  readonly #clock: Clock
  readonly #log: Log
  readonly #messages: Allowance
  readonly #refusals: Allowance
  #heartbeat: NodeJS.Timeout | undefined
  #holding: NodeJS.Timeout | undefined
  /** Heard while holding, in order. What came in one piece is heard although nothing more is read. */
  #unheard: (Uint8Array | null)[] = []
  #missed = 0
  #synced = false
  /** How long what it last asked for is: a large draft takes its time on a slow line. In bytes. */
  #asked = 0
  /** What the client had when it connected, as it told first. */
  #seen: ReadonlyMap<number, number> = new Map()
  #sent = 0

  constructor(
    wire: Wire,
    standing: Standing,
    room: Room,
    left: () => void,
    { clock, log }: Surroundings,
  ) {
    this.#wire = wire
    this.#standing = standing
    this.#room = room
    this.#left = left
    this.#clock = clock
    this.#log = log
    this.#messages = createAllowance(MESSAGES, clock.millis)
    this.#refusals = createAllowance(REFUSALS, clock.millis)
  }

  get standing(): Standing {
    return this.#standing
  }

  setStanding(standing: Standing, message: string): void {
    this.#standing = standing
    this.#tellStanding(message)
  }

  end(code: number, reason: string): void {
    this.#wire.close(code, reason)
  }

  begin(): void {
    this.#wire.listen({
      heard: (frame) => this.#take(frame),
      alive: () => (this.#missed = 0),
      closed: () => this.#end(),
    })
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_EVERY)
    this.#room.readers.add(this)
    this.send(syncFrame(SYNC.step1, Y.encodeStateVector(this.#room.doc)))
    this.#tellStanding("")
    this.#room.greet(this)
    this.#sendPresence()
  }

  send(...frames: readonly Uint8Array[]): void {
    if (!this.#wire.open) return
    if (this.#wire.waiting > MOST_WAITING + this.#asked)
      this.#wire.close(CLOSE.slowReader, "The connection is too slow; it starts again.")
    else this.#wire.send(frames)
  }

  notStored(): void {
    this.#wire.close(CLOSE.notStored, "The server cannot store changes at present.")
  }

  #end(): void {
    clearInterval(this.#heartbeat)
    clearTimeout(this.#holding)
    this.#room.readers.delete(this)
    this.#room.presence.leave(this)
    this.#left()
  }

  #beat(): void {
    if (this.#missed > (this.#isHolding ? MISSED_WHILE_HELD : 0)) {
      this.#wire.cut()
      return
    }
    this.#missed++
    this.#wire.ping()
    this.send(HEARTBEAT)
  }

  get #isHolding(): boolean {
    return this.#holding !== undefined
  }

  #take(frame: Uint8Array | null): void {
    if (this.#isHolding) this.#unheard.push(frame)
    else this.#hear(frame)
  }

  #hear(frame: Uint8Array | null): void {
    if (!this.#wire.open) return
    try {
      if (!frame) throw new Error("not a binary frame")
      this.#spend(costOf(frame.length))
      this.#read(decoding.createDecoder(frame))
    } catch {
      // lib0 throws on every cut or unreadable message: nothing of it was applied.
      this.#wire.close(CLOSE.malformed, "The server cannot read what this page sent.")
    }
  }

  /** Takes what a message costs; when that is more than there is, the next one waits. */
  #spend(cost: number): void {
    const wait = this.#messages(cost)
    if (wait === 0) return
    clearTimeout(this.#holding)
    this.#wire.hold()
    this.#holding = setTimeout(() => this.#goOn(), wait)
  }

  #goOn(): void {
    this.#holding = undefined
    const waiting = this.#unheard
    this.#unheard = []
    for (const frame of waiting) this.#take(frame)
    if (!this.#isHolding) this.#wire.goOn()
  }

  #read(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync) this.#sync(decoding.readVarUint(decoder), bytesOf(decoder))
    else if (type === MESSAGE.queryAwareness) {
      this.#spend(PRESENCE_COST)
      this.#sendPresence()
    } else if (type === MESSAGE.ask) this.#ask(readJsonFrame(decoder))
    else if (type !== MESSAGE.awareness) throw new Error("unknown type of message")
    else this.#room.presence.hear(this, this.#standing, bytesOf(decoder))
  }

  #sync(type: number, bytes: Uint8Array): void {
    if (type === SYNC.step1) this.#answer(bytes)
    else if (type === SYNC.step2) {
      this.#synced = true
      this.#receive(bytes, this.#seen)
    } else if (type === SYNC.update) {
      this.#sent++
      if (this.#synced) this.#receive(bytes)
    } else throw new Error("unknown type of sync message")
  }

  #answer(vector: Uint8Array): void {
    if (vector.length > LIMITS.stateVector) throw new Error("too many clients in a state vector")
    this.#spend(ASKING_COST)
    if (!this.#synced) this.#seen = Y.decodeStateVector(vector)
    const answer = syncFrame(SYNC.step2, this.#room.stateSince(vector))
    this.send(answer)
    this.#asked = answer.length
  }

  #receive(update: Uint8Array, seen?: ReadonlyMap<number, number>): void {
    const begun = this.#clock.millis()
    const refused = this.#room.receive(update, this, this.#sent, seen)
    this.#spend(costOfWork(this.#clock.millis() - begun))
    if (refused) this.#refuse(refused)
  }

  #ask(message: unknown): void {
    const { id, ask } = askMessageShape.parse(message)
    const answer = (fault: Answered["fault"]) =>
      this.send(jsonFrame(MESSAGE.answered, { id, fault } satisfies Answered))
    const refused = this.#room.ask(ask, this, () => answer(null))
    if (refused) answer({ code: refused.fault, message: refused.message })
  }

  #refuse({ fault, message }: Fault): void {
    this.send(refusedFrame({ code: fault, message, update: this.#sent }))
    if (this.#refusals(fault === "malformed" ? MALFORMED_COST : 1) === 0) return
    const { person } = this.#standing
    this.#log.warn({ draft: this.#room.id, person, code: fault }, "a page was refused too often")
    this.#wire.close(CLOSE.tooManyRefused, "This page sent too much that was refused. Reload it.")
  }

  #tellStanding(message: string): void {
    const news: StandingNews = { standing: this.#standing, message }
    this.send(jsonFrame(MESSAGE.standing, news))
  }

  #sendPresence(): void {
    const frame = this.#room.presence.frame()
    if (frame) this.send(frame)
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
