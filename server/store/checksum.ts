/** The checksum beside every update and snapshot: tells bytes that the disk did not keep. */

import { crc32 } from "node:zlib"

/** CRC-32 of the bytes, from 0 to 2³² − 1. */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes)
}
