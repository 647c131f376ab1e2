/**
 * The sync protocol over plain HTTP, for where a proxy lets no websocket through.
 *
 * - `POST /sync/<draft>?schema=…` opens a line and answers 201 `{line}`, a secret of this page.
 * - `GET /sync/<draft>` with that secret in the header answers the frames that wait, once there are
 *   some; the page asks again at once.
 * - `POST /sync/<draft>` with the secret hands frames over, in order, and answers 204 when more is
 *   read; one at a time.
 * - `DELETE /sync/<draft>` with the secret ends the line.
 *
 * A line that is closed answers 410 `{code, reason}`, as a websocket closes with them.
 */

import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import * as z from "zod/mini"

/** The header that holds a line's secret. A page of another site cannot send it. */
export const LINE_HEADER = "chapeau-line"
/** The type of a body of frames. */
export const FRAMES_TYPE = "application/octet-stream"

export const lineShape = z.object({ line: z.string().check(z.minLength(20), z.maxLength(100)) })
export const lineEndShape = z.object({ code: z.int(), reason: z.string() })
/** Why a line was closed: a code of `CLOSE` and a sentence. */
export type LineEnd = z.infer<typeof lineEndShape>

/** Frames one after another, each after its length. */
export function packFrames(frames: readonly Uint8Array[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const frame of frames) encoding.writeVarUint8Array(encoder, frame)
  })
}

/** Reads frames one after another. @throws when the bytes end within one. */
export function unpackFrames(bytes: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(bytes)
  const frames: Uint8Array[] = []
  while (decoding.hasContent(decoder)) {
    const length = decoding.readVarUint(decoder)
    if (length > bytes.length - decoder.pos) throw new Error("a frame is cut short")
    frames.push(decoding.readUint8Array(decoder, length))
  }
  return frames
}
