/** How the measured servers are spoken to: Yjs' sync protocol, each in an envelope of its own. */

import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import { MESSAGE, SYNC } from "../../../schema/sharing/protocol.ts"

/** What a server said. Bytes are a state vector, a state or an update; of anything else none. */
export interface Said {
  readonly kind: "step1" | "step2" | "update" | "other"
  readonly bytes: Uint8Array
}

export interface Dialect {
  /** Path of the socket of a room. */
  path(room: string): string
  /** What is said as soon as the socket is open; null when nothing is. */
  greeting(room: string): Uint8Array | null
  sync(room: string, type: number, bytes: Uint8Array): Uint8Array
  presence(room: string, bytes: Uint8Array): Uint8Array
  read(frame: Uint8Array): Said
}

/** y-websocket's own: a frame is a message. `path` leads to a room. */
export function plainDialect(path: (room: string) => string): Dialect {
  return {
    path,
    greeting: () => null,
    sync: (_room, type, bytes) => encoding.encode((encoder) => writeSync(encoder, type, bytes)),
    presence: (_room, bytes) => encoding.encode((encoder) => writePresence(encoder, bytes)),
    read: (frame) => readMessage(decoding.createDecoder(frame)),
  }
}

/** Of Hocuspocus' messages: a token, and a sync message that asks for no answer. */
const HOCUSPOCUS = { auth: 2, token: 0, syncReply: 4 } as const

/** Hocuspocus' own: the room's name goes before each message, and a token before all. */
export const hocuspocusDialect: Dialect = {
  path: () => "/",
  greeting: (room) =>
    addressed(room, (encoder) => {
      encoding.writeVarUint(encoder, HOCUSPOCUS.auth)
      encoding.writeVarUint(encoder, HOCUSPOCUS.token)
      encoding.writeVarString(encoder, "anyone")
    }),
  sync: (room, type, bytes) => addressed(room, (encoder) => writeSync(encoder, type, bytes)),
  presence: (room, bytes) => addressed(room, (encoder) => writePresence(encoder, bytes)),
  read(frame) {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarString(decoder)
    return readMessage(decoder)
  },
}

function addressed(room: string, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, room)
    write(encoder)
  })
}

function writeSync(encoder: encoding.Encoder, type: number, bytes: Uint8Array): void {
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, bytes)
}

function writePresence(encoder: encoding.Encoder, bytes: Uint8Array): void {
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, bytes)
}

const KINDS = { [SYNC.step1]: "step1", [SYNC.step2]: "step2", [SYNC.update]: "update" } as const
const OTHER: Said = { kind: "other", bytes: new Uint8Array() }

function readMessage(decoder: decoding.Decoder): Said {
  const type = decoding.readVarUint(decoder)
  if (type !== MESSAGE.sync && type !== HOCUSPOCUS.syncReply) return OTHER
  const kind = KINDS[decoding.readVarUint(decoder) as keyof typeof KINDS]
  return { kind, bytes: decoding.readVarUint8Array(decoder) }
}
