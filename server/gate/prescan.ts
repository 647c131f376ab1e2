/**
 * Looks over the bytes of an update before Yjs decodes them.
 *
 * An update says how much it holds before it holds it. Yjs believes that: seven bytes that declare 33
 * million structs cost it a fifth of a second and 270 MB (RELIABILITY F31). Here everything declared is
 * held against the bytes that are left, and the update must be one that Yjs itself could have written:
 * each client named once (of two parts for one client Yjs applies the last, and a judge would see
 * both), ranges of deletions ascending and apart (or each would be looked up in the whole draft), and
 * nothing after the end (which would be stored and never read).
 */

import * as decoding from "lib0/decoding"
import { LIMITS } from "../../schema/sharing/protocol.ts"

/** Values nested deeper than any record is. */
const DEEPEST_VALUE = 16
/** Above all clocks and lengths of a draft, and far below where numbers lose their ones. */
const LONGEST = 2 ** 31
/** The bits of a struct's first byte. */
const BITS = { content: 31, parentSub: 32, rightOrigin: 64, origin: 128 } as const
const SKIP = 10

/** Whether an update in Yjs' first format holds what it declares and is written as Yjs writes. */
export function isSound(update: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(update)
    scanStructs(decoder)
    scanDeletions(decoder)
    return decoder.pos === update.length
  } catch {
    // lib0 throws where the bytes end within a number.
    return false
  }
}

function demand(condition: boolean): void {
  if (!condition) throw new Error("not written by Yjs")
}

function scanStructs(decoder: decoding.Decoder): void {
  const clients = new Set<number>()
  let structs = 0
  const parts = count(decoder, 3)
  for (let i = 0; i < parts; i++) {
    const inPart = count(decoder, 2)
    structs += inPart
    demand(structs <= LIMITS.structs)
    newClient(decoder, clients)
    length(decoder)
    for (let j = 0; j < inPart; j++) scanStruct(decoder)
  }
}

function scanStruct(decoder: decoding.Decoder): void {
  const info = byte(decoder)
  const content = info & BITS.content
  if (content === 0 || info === SKIP) {
    length(decoder)
    return
  }
  const { origin, rightOrigin, parentSub } = BITS
  if ((info & origin) !== 0) scanId(decoder)
  if ((info & rightOrigin) !== 0) scanId(decoder)
  if ((info & (origin | rightOrigin)) === 0) {
    if (decoding.readVarUint(decoder) === 1) skipBytes(decoder)
    else scanId(decoder)
    if ((info & parentSub) !== 0) skipBytes(decoder)
  }
  const scan = CONTENTS[content]
  demand(scan !== undefined)
  scan?.(decoder)
}

/** Readers of contents, by the number that Yjs gives each. */
const CONTENTS: readonly (((decoder: decoding.Decoder) => void) | undefined)[] = [
  undefined,
  length, // deleted
  (decoder) => each(count(decoder, 1), () => skipBytes(decoder)), // JSON
  skipBytes, // binary
  skipBytes, // string
  skipBytes, // embed
  (decoder) => each(2, () => skipBytes(decoder)), // format: key and value
  scanType,
  (decoder) => each(count(decoder, 1), () => scanValue(decoder, 0)), // any
  (decoder) => {
    skipBytes(decoder)
    scanValue(decoder, 0)
  }, // document
]

/** Types 3 and 5, an element and a hook, have a name. */
function scanType(decoder: decoding.Decoder): void {
  const type = decoding.readVarUint(decoder)
  demand(type <= 6)
  if (type === 3 || type === 5) skipBytes(decoder)
}

/** A value as `lib0/encoding.writeAny` writes it. */
function scanValue(decoder: decoding.Decoder, depth: number): void {
  demand(depth <= DEEPEST_VALUE)
  const type = byte(decoder)
  demand(type >= 116 && type <= 127)
  if (type === 125) decoding.readVarInt(decoder)
  else if (type === 124) skip(decoder, 4)
  else if (type === 123 || type === 122) skip(decoder, 8)
  else if (type === 119 || type === 116) skipBytes(decoder)
  else if (type === 117) each(count(decoder, 1), () => scanValue(decoder, depth + 1))
  else if (type === 118)
    each(count(decoder, 2), () => {
      // As a key it would be no key: fields that nobody sees listed and everybody reads.
      demand(decoding.readVarString(decoder) !== "__proto__")
      scanValue(decoder, depth + 1)
    })
}

function scanDeletions(decoder: decoding.Decoder): void {
  const clients = new Set<number>()
  const parts = count(decoder, 2)
  for (let i = 0; i < parts; i++) {
    newClient(decoder, clients)
    let end = 0
    const ranges = count(decoder, 2)
    for (let j = 0; j < ranges; j++) {
      const clock = length(decoder)
      demand(clock >= end)
      end = clock + length(decoder)
    }
  }
}

function each(times: number, scan: () => void): void {
  for (let i = 0; i < times; i++) scan()
}

/** How many of something follow, each of which takes at least so many bytes. */
function count(decoder: decoding.Decoder, bytesEach: number): number {
  const declared = decoding.readVarUint(decoder)
  demand(declared * bytesEach <= decoder.arr.length - decoder.pos)
  return declared
}

function newClient(decoder: decoding.Decoder, clients: Set<number>): void {
  const client = decoding.readVarUint(decoder)
  demand(!clients.has(client))
  clients.add(client)
}

function scanId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder)
  length(decoder)
}

/** A clock or a length. */
function length(decoder: decoding.Decoder): number {
  const declared = decoding.readVarUint(decoder)
  demand(declared < LONGEST)
  return declared
}

function byte(decoder: decoding.Decoder): number {
  demand(decoder.pos < decoder.arr.length)
  return decoding.readUint8(decoder)
}

/** Bytes, or a string, after their length. */
function skipBytes(decoder: decoding.Decoder): void {
  skip(decoder, decoding.readVarUint(decoder))
}

function skip(decoder: decoding.Decoder, bytes: number): void {
  demand(bytes <= decoder.arr.length - decoder.pos)
  decoder.pos += bytes
}
