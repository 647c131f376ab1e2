/** Archives as somebody would send them who means harm: bombs, ways out of the folder, and entities. */

import { crc32, deflateRawSync } from "node:zlib"

interface Packed {
  readonly name: Buffer
  readonly bytes: Buffer
  readonly size: number
  readonly sum: number
}

/** A zip archive of these files; nothing of their names or contents is held back. */
export function zip(files: Iterable<readonly [name: string, content: Buffer]>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let [at, count] = [0, 0]
  for (const [name, content] of files) {
    const packed = {
      name: Buffer.from(name),
      bytes: deflateRawSync(content),
      size: content.length,
      sum: crc32(content),
    }
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    describe(packed).copy(head, 4)
    directory.push(entry(packed, at), packed.name)
    parts.push(head, packed.name, packed.bytes)
    at += head.length + packed.name.length + packed.bytes.length
    count++
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** The 26 bytes that both heads of a file have. */
function describe({ name, bytes, size, sum }: Packed): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  head.writeUInt32LE(sum, 10)
  head.writeUInt32LE(bytes.length, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

function entry(packed: Packed, at: number): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 4)
  describe(packed).copy(head, 6)
  head.writeUInt32LE(at, 42)
  return head
}

const TYPES = Buffer.from(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
)

/** A file of a word processor whose text is this XML. */
export function docx(text: string | Buffer, more: readonly (readonly [string, Buffer])[] = []) {
  return zip([["[Content_Types].xml", TYPES], ["word/document.xml", Buffer.from(text)], ...more])
}

/** Ten entities within each other, each ten times: a thousand million words. */
export function laughs(): string {
  const entities = Array.from(
    { length: 10 },
    (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
  )
  return `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ha">${entities.join("")}]><a>&e10;</a>`
}

/** An entity that stands for what is at an address. */
export function outside(address: string): string {
  return `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "${address}">]><a>&e;</a>`
}
