/** From the bytes of a file to text, or a sentence that says why not. */

import { fault, type Fault } from "../base/fault.ts"

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 40 * 1024 * 1024

/**
 * Decodes UTF-8, with or without a byte order mark, and UTF-16 with one; the mark stays in the text
 * as U+FEFF, so that it survives a round trip. Refuses a file over 40 MB (`too-large`), a binary file
 * and a file in another encoding (`unreadable`).
 */
export function decodeText(bytes: Uint8Array): string | Fault {
  if (bytes.length > LARGEST_FILE)
    return fault("too-large", "The file is larger than 40 MB, which is the most that is read.")
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8"
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return looksBinary(bytes)
      ? fault("unreadable", "The file is not a text file.")
      : fault(
          "unreadable",
          "The file is not in UTF-8, nor in UTF-16 with a byte order mark. Save it as UTF-8 and try again.",
        )
  }
  if (text.includes("\0")) return fault("unreadable", "The file is not a text file.")
  return text
}

function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).some((byte) => byte === 0 || (byte < 8 && byte > 0))
}
