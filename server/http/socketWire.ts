/** A websocket as a line between a page and a room. */

import type { Duplex } from "node:stream"
import { WebSocket } from "ws"
import type { Wire } from "../rooms/wire.ts"

/** After a close the other side has this long to answer, in milliseconds. */
const CLOSING_TIME = 2000

/** First byte of a whole binary message, and how its length is told (RFC 6455 §5.2). */
const [WHOLE_BINARY, SHORT, IN_16_BITS, IN_64_BITS] = [0x82, 125, 126, 127]

/**
 * The line that an open websocket is, on its `socket`. What all readers of a room get is framed once and
 * written in one piece: `ws` frames it for each, in two. Without compression nothing of it can come
 * between the parts of what `ws` itself writes.
 */
export function socketWire(ws: WebSocket, socket: Pick<Duplex, "cork" | "uncork" | "write">): Wire {
  return {
    get open() {
      return ws.readyState === WebSocket.OPEN
    },
    get waiting() {
      return ws.bufferedAmount
    },
    listen(events) {
      ws.on("message", (data, isBinary) => {
        events.heard(isBinary && data instanceof Uint8Array ? data : null)
      })
      ws.on("pong", () => events.alive())
      ws.once("close", () => events.closed())
    },
    send(frames) {
      if (ws.readyState !== WebSocket.OPEN) return
      const parts = frames.flatMap(framed)
      if (parts.length > 1) socket.cork()
      for (const part of parts) socket.write(part)
      if (parts.length > 1) socket.uncork()
    },
    ping: () => ws.ping(),
    hold: () => ws.pause(),
    goOn: () => ws.resume(),
    close(code, reason) {
      // A page that is not read any more could not be heard to close.
      ws.resume()
      ws.close(code, reason)
      // A peer that does not read would hold what waits for it until it does.
      setTimeout(() => ws.terminate(), CLOSING_TIME).unref()
    },
    cut: () => ws.terminate(),
  }
}

const made = new WeakMap<Uint8Array, readonly Uint8Array[]>()

/** A message as it goes over the socket; the same bytes are framed once, and long ones are not copied. */
function framed(bytes: Uint8Array): readonly Uint8Array[] {
  const known = made.get(bytes)
  if (known) return known
  const { length } = bytes
  const head = Buffer.alloc(length <= SHORT ? 2 : length < 2 ** 16 ? 4 : 10)
  head[0] = WHOLE_BINARY
  head[1] = length <= SHORT ? length : length < 2 ** 16 ? IN_16_BITS : IN_64_BITS
  if (head[1] === IN_16_BITS) head.writeUInt16BE(length, 2)
  if (head[1] === IN_64_BITS) head.writeBigUInt64BE(BigInt(length), 2)
  const parts = head[1] === IN_64_BITS ? [head, bytes] : [Buffer.concat([head, bytes])]
  made.set(bytes, parts)
  return parts
}
