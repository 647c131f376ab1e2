/** A websocket as a line between a page and a room. */

import { WebSocket } from "ws"
import type { Wire } from "../rooms/wire.ts"

/** After a close the other side has this long to answer, in milliseconds. */
const CLOSING_TIME = 2000

/** The line that an open websocket is. */
export function socketWire(ws: WebSocket): Wire {
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
    send: (frame) => ws.send(frame),
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
