/** Cuts what comes over a socket into WebSocket frames. Servers do not mask and do not fragment. */

export const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const

/**
 * Answers a function that takes chunks as they come and calls `frame` for each whole frame in them.
 * A payload may lie in memory that the chunk owns; it must not be changed.
 *
 * @throws when a frame is masked, fragmented or above 2 GB: no server measured here sends such.
 */
export function createFrameReader(
  frame: (opcode: number, payload: Buffer) => void,
): (chunk: Buffer) => void {
  let chunks: Buffer[] = []
  let gathered = 0
  /** How many bytes must be there before it is worth looking again. */
  let wanted = 2

  return (chunk) => {
    chunks.push(chunk)
    gathered += chunk.length
    if (gathered < wanted) return
    const bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks, gathered)
    let at = 0
    for (;;) {
      wanted = lengthOf(bytes, at)
      if (bytes.length - at < wanted) break
      const start = at + headerOf(bytes, at)
      const end = at + wanted
      frame((bytes[at] ?? 0) & 15, bytes.subarray(start, end))
      at = end
    }
    const rest = bytes.subarray(at)
    chunks = rest.length > 0 ? [rest] : []
    gathered = rest.length
  }
}

/** Length of the frame at a place with its header, or of as much as tells more about it. */
function lengthOf(bytes: Buffer, at: number): number {
  const there = bytes.length - at
  if (there < 2) return 2
  if (((bytes[at] ?? 0) & 0x80) === 0) throw new Error("a fragmented frame")
  const short = bytes[at + 1] ?? 0
  if (short > 127) throw new Error("a server's frame is not masked")
  const header = headerOf(bytes, at)
  if (there < header) return header
  if (short === 126) return header + bytes.readUInt16BE(at + 2)
  if (short < 126) return header + short
  if (bytes.readUInt32BE(at + 2) > 0) throw new Error("a frame above 4 GB")
  return header + bytes.readUInt32BE(at + 6)
}

function headerOf(bytes: Buffer, at: number): number {
  const short = bytes[at + 1] ?? 0
  return short < 126 ? 2 : short === 126 ? 4 : 10
}
