/** From bytes to text. */

import { expect, test } from "vitest"
import { decodeText, LARGEST_FILE } from "../../../schema/interchange/decode.ts"
import { writeSource } from "../../../schema/interchange/sourceWriter.ts"
import { readText } from "../../../schema/interchange/textReader.ts"
import { isFault } from "../../../schema/base/fault.ts"
import { paragraphs } from "./support.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(bytes.buffer)
}

test("UTF-8 and UTF-16 with a byte order mark are text", () => {
  expect(decodeText(utf8("1. Häfen"))).toBe("1. Häfen")
  expect(decodeText(utf16("\uFEFF1. 港口", true))).toBe("\uFEFF1. 港口")
  expect(decodeText(utf16("\uFEFF1. 港口", false))).toBe("\uFEFF1. 港口")
})

test("the byte order mark is layout and survives", () => {
  const text = decodeText(utf8("\uFEFF1. One.\r\n"))
  if (isFault(text)) throw new Error(text.message)
  const { draft, layout } = readText(text)
  expect(layout.pieces[0]).toEqual({ kind: "byte-order-mark", characters: "\uFEFF" })
  expect(paragraphs(draft.body)[0]?.text).toBe("1. One.")
  expect(writeSource(draft, layout)).toBe(text)
})

test("I9 what is no text, in another encoding or too large is refused with a sentence", () => {
  const latin1 = Uint8Array.from([0x31, 0x2e, 0x20, 0xe9, 0x74, 0xe9])
  const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00, 0x00])
  const answers = [latin1, zip, utf8("a\0b"), new Uint8Array(LARGEST_FILE + 1)].map(decodeText)
  expect(answers.map((each) => (isFault(each) ? each.fault : each))).toEqual([
    "unreadable",
    "unreadable",
    "unreadable",
    "too-large",
  ])
  for (const answer of answers)
    expect(isFault(answer) ? answer.message : "").toMatch(/^The file .*\.$/)
})
