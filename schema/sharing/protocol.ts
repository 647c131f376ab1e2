/**
 * What goes over `/sync/<draft>`: the wire protocol of y-websocket and messages of our own.
 *
 * Every message is one binary frame that begins with its type. The client announces the version of
 * its schema in the address (`?schema=1`); a server that speaks another closes with `otherVersion`.
 */

import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import type { Standing } from "./standing.ts"

/** First number of a frame. 0, 1 and 3 are y-websocket's own. */
export const MESSAGE = {
  /** y-protocols/sync: step 1, step 2 or an update follows. */
  sync: 0,
  /** y-protocols/awareness: who is present, and where their carets are. */
  awareness: 1,
  queryAwareness: 3,
  /** Server to author: what of their work is safe on disk. */
  durable: 100,
  /** Server to author: an update was refused whole; nobody else has seen it. */
  refused: 101,
  /** Server to one connection: where the person stands now, and a sentence when that changed. */
  standing: 102,
  /** Client to server: to do what only the server does, such as splitting a paragraph. */
  ask: 103,
  /** Server to author: an ask was carried out, or why not. */
  answered: 104,
  /** Server to one person: their words that had no place any more. */
  held: 105,
  /** Server to everybody in a room: whether the server can store changes at present. */
  storing: 106,
  /** Server to those who lead: their notes changed (`leadNotes.ts`); they ask for them. No content. */
  leadNotes: 107,
} as const

/** Second number of a sync frame, as in y-protocols. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/**
 * Why the server closed a connection. The page tries again after any code but `frameTooLarge` and
 * 4400 to 4499, which mean that trying again cannot help.
 */
export const CLOSE = {
  /** A frame above `LIMITS.frame`; the number is WebSocket's own. */
  frameTooLarge: 1009,
  /** The server is going down; come back. */
  restart: 1012,
  /** The reader did not take what was sent; come back and catch up. */
  slowReader: 1013,
  malformed: 4400,
  notSignedIn: 4401,
  notAllowed: 4403,
  noSuchDraft: 4404,
  otherVersion: 4409,
  /** The page went on sending what is refused. */
  tooManyRefused: 4429,
  /** The disk refused; what was sent is not safe; come back. */
  notStored: 4500,
} as const

/** Sizes in bytes above which the server refuses. A draft of 150,000 words is an update of 1.5 MB. */
export const LIMITS = {
  /** One update; refused with a message, the connection stays. */
  update: 4 * 1024 * 1024,
  /** One frame; the connection is closed. */
  frame: 8 * 1024 * 1024,
  /** A draft with all that it remembers; what would make it grow further is refused. */
  draft: 32 * 1024 * 1024,
  /** Pieces of one update. */
  structs: 200_000,
  stateVector: 256 * 1024,
  /** The presence of one person. */
  presence: 4 * 1024,
} as const

/** Where a draft is synced, below the server's address. The name of the room is the draft's id. */
export const SYNC_PATH = "/sync"

export interface Durable {
  /** State vector of the draft as it is on disk, as `Y.encodeStateVector` writes it. */
  readonly stateVector: Uint8Array
  /**
   * How many updates (sync type 2) of this connection are safe, counted from its opening. The first
   * durable message of a connection also says that all of its step 2, which is everything the
   * client had when it connected, is safe.
   */
  readonly updates: number
}

export interface Refused {
  /** A code of `schema/base/fault.ts`. */
  readonly code: string
  /** A complete sentence for the person. */
  readonly message: string
  /** Which update (sync type 2) of this connection, counted from 1; 0 is its step 2. */
  readonly update: number
}

/** The frame that tells an author what is safe. */
export function durableFrame({ stateVector, updates }: Durable): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.durable)
    encoding.writeVarUint8Array(encoder, stateVector)
    encoding.writeVarUint(encoder, updates)
  })
}

/** Reads a durable message; the decoder stands after the type. @throws when it is cut short. */
export function readDurable(decoder: decoding.Decoder): Durable {
  const stateVector = decoding.readVarUint8Array(decoder).slice()
  return { stateVector, updates: decoding.readVarUint(decoder) }
}

/** The frame that tells an author that an update was refused, and why. */
export function refusedFrame({ code, message, update }: Refused): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.refused)
    encoding.writeVarString(encoder, code)
    encoding.writeVarString(encoder, message)
    encoding.writeVarUint(encoder, update)
  })
}

/** Reads a refusal; the decoder stands after the type. @throws when it is cut short. */
export function readRefused(decoder: decoding.Decoder): Refused {
  const code = decoding.readVarString(decoder)
  const message = decoding.readVarString(decoder)
  return { code, message, update: decoding.readVarUint(decoder) }
}

/** Where a person stands, and a complete sentence when it changed; "" at the start. */
export interface StandingNews {
  readonly standing: Standing
  readonly message: string
}

/** Whether changes are stored at present. While they are not, nothing new is shown to anybody. */
export interface StoringNews {
  readonly storing: boolean
  /** A complete sentence for the people in the room. */
  readonly message: string
}

/** Words of a person that lost their place, as when a paragraph in which they typed was taken away. */
export interface HeldWords {
  /** By which the person says that they have seen to them (`asks.ts`, dismiss). */
  readonly id: string
  readonly words: string
  /** Id of the paragraph in which they stood. */
  readonly paragraph: string
  /** Where they began in its text, in UTF-16 code units; null when that cannot be told. */
  readonly offset: number | null
  /** Key of that paragraph, such as `D.6bis`; "" when it cannot be told. */
  readonly key: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** A complete sentence: why they come back. */
  readonly reason: string
}

/** The frame of a message whose content is JSON. */
export function jsonFrame(type: number, content: unknown): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(content))
  })
}

/** The frame that tells a room that its changes are not stored at present, or are again. */
export function storingFrame(storing: boolean): Uint8Array {
  const message = storing
    ? "The server stores changes again. Everything typed meanwhile is saved."
    : "The server cannot save changes at present. Keep this page open: what you type is kept here and saved as soon as that is possible."
  return jsonFrame(MESSAGE.storing, { storing, message } satisfies StoringNews)
}

/** Reads the content of a JSON message; the decoder stands after the type. @throws when it is none. */
export function readJsonFrame(decoder: decoding.Decoder): unknown {
  return JSON.parse(decoding.readVarString(decoder))
}

/** A sync frame of one of the three types. */
export function syncFrame(type: (typeof SYNC)[keyof typeof SYNC], bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}
