/** The generator of `npm run bench:server`: what it counts must be so, or its tables say nothing. */

import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { SYNC } from "../../schema/sharing/protocol.ts"
import { hocuspocusDialect, plainDialect } from "../../scripts/bench/server/dialect.ts"
import { createHearing, createHistogram, differenceOf } from "../../scripts/bench/server/figures.ts"
import { createFrameReader, OPCODE } from "../../scripts/bench/server/frameReader.ts"
import { MOST_WRITERS, tokensIn, tokenText } from "../../scripts/bench/server/token.ts"
import { seededRandom } from "../support/random.ts"

describe("a histogram", () => {
  test("answers the duration that a share did not exceed, to a tenth of a millisecond", () => {
    const histogram = createHistogram()
    for (let i = 1; i <= 1000; i++) histogram.add(i / 10 - 0.05)
    expect(histogram.count).toBe(1000)
    expect(histogram.percentile(0.5)).toBe(50)
    expect(histogram.percentile(0.95)).toBe(95)
    expect(histogram.percentile(1)).toBe(100)
  })

  test("keeps what is very short or very long at its ends, and is 0 when empty", () => {
    const histogram = createHistogram()
    expect(histogram.percentile(0.5)).toBe(0)
    histogram.add(-3)
    expect(histogram.percentile(0.5)).toBe(0.1)
    histogram.add(1e9)
    expect(histogram.percentile(1)).toBe(20_000)
  })
})

describe("a receiver's count", () => {
  test("tells what came for the first time from what came again", () => {
    const hearing = createHearing(2)
    expect([0, 1, 1, 2].map((seq) => hearing.hear(0, seq))).toEqual([true, true, false, true])
    expect(hearing.hear(1, 0)).toBe(true)
    expect([hearing.heard, hearing.doubled]).toEqual([4, 1])
  })

  test("does not count what was left out", () => {
    const hearing = createHearing(1)
    for (const seq of [0, 1, 4]) hearing.hear(0, seq)
    expect(hearing.heard).toBe(3)
  })

  test("finds what is missing and what stands twice in a draft", () => {
    const written = ["0/0", "0/1", "1/0", "1/1"]
    expect(differenceOf(written, written)).toEqual({ lost: 0, doubled: 0 })
    expect(differenceOf(written, ["0/0", "1/1", "1/1", "1/1"])).toEqual({ lost: 2, doubled: 2 })
  })
})

describe("tokens", () => {
  test("are found in an update, in one that merges many, and in a whole draft", () => {
    const [writer, reader] = [new Y.Doc(), new Y.Doc()]
    const updates: Uint8Array[] = []
    writer.on("update", (update: Uint8Array) => updates.push(update))
    const text = writer.getText()
    const tokens = Array.from({ length: 300 }, (_, seq) => ({ writer: seq % 20, seq }))
    for (const { writer: who, seq } of tokens) text.insert(text.length, tokenText(who, seq))
    expect(tokensIn(updates[7] ?? new Uint8Array())).toEqual([tokens[7]])
    expect(tokensIn(Y.mergeUpdates(updates))).toEqual(tokens)
    for (const update of updates) Y.applyUpdate(reader, update)
    expect(tokensIn(Y.encodeStateAsUpdate(reader))).toEqual(tokens)
  })

  test("are not found where one is cut or changed, nor among random bytes", () => {
    const bytes = Buffer.from(tokenText(MOST_WRITERS - 1, 36 ** 4 - 1))
    expect(tokensIn(bytes)).toHaveLength(1)
    expect(tokensIn(bytes.subarray(0, 8))).toEqual([])
    expect(tokensIn(Buffer.from("~000000z "))).toEqual([])
    const random = seededRandom(7)
    const noise = Uint8Array.from({ length: 200_000 }, () => Math.floor(random() * 256))
    expect(tokensIn(noise)).toEqual([])
  })

  test("have room for so many and no more", () => {
    expect(() => tokenText(MOST_WRITERS, 0)).toThrow("no token")
  })
})

describe("frames", () => {
  const payloads = [0, 1, 125, 126, 65_535, 65_536, 200_000].map((length) =>
    Buffer.alloc(length, length % 251),
  )
  const stream = Buffer.concat(payloads.map(served))

  test.each([1, 2, 3, 7, 4096, 65_536, 1_000_000])("are whole when cut into %i bytes", (size) => {
    const frames: Buffer[] = []
    const read = createFrameReader((opcode, payload) => {
      expect(opcode).toBe(OPCODE.binary)
      frames.push(Buffer.from(payload))
    })
    for (let at = 0; at < stream.length; at += size) read(stream.subarray(at, at + size))
    expect(frames.map(({ length }) => length)).toEqual(payloads.map(({ length }) => length))
    expect(Buffer.concat(frames).equals(Buffer.concat(payloads))).toBe(true)
  })

  test("that are fragmented or masked are refused", () => {
    const read = createFrameReader(() => undefined)
    expect(() => read(Buffer.from([0x02, 0]))).toThrow("fragmented")
    const other = createFrameReader(() => undefined)
    expect(() => other(Buffer.from([0x82, 0x80, 0, 0, 0, 0]))).toThrow("masked")
  })
})

test("what is said in a dialect is read back in it", () => {
  const bytes = new Uint8Array([1, 2, 3])
  for (const dialect of [plainDialect((room) => `/${room}`), hocuspocusDialect]) {
    expect(dialect.read(dialect.sync("room", SYNC.update, bytes))).toEqual({
      kind: "update",
      bytes,
    })
    expect(dialect.read(dialect.sync("room", SYNC.step2, bytes)).kind).toBe("step2")
    expect(dialect.read(dialect.presence("room", bytes)).kind).toBe("other")
  }
})

/** A server's frame around a payload. */
function served(payload: Buffer): Buffer {
  const { length } = payload
  const header = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  header[0] = 0x80 | OPCODE.binary
  header[1] = length < 126 ? length : length < 65_536 ? 126 : 127
  if (header.length === 4) header.writeUInt16BE(length, 2)
  if (header.length === 10) header.writeUInt32BE(length, 6)
  return Buffer.concat([header, payload])
}
