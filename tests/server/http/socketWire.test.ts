/** What a websocket's line writes on its socket. */

import { EventEmitter } from "node:events"
import { Duplex } from "node:stream"
import { expect, test } from "vitest"
import { WebSocket } from "ws"
import { socketWire } from "../../../server/http/socketWire.ts"

test("frames that are handed over together are written in one piece, in their order", () => {
  const pieces: number[][] = []
  const socket = new Duplex({
    writev: (chunks, done) => {
      pieces.push(chunks.flatMap(({ chunk }) => [...(chunk as Uint8Array)]))
      done()
    },
  })
  const ws = Object.assign(new EventEmitter(), { readyState: WebSocket.OPEN })
  const wire = socketWire(ws as unknown as WebSocket, socket)
  wire.send([Uint8Array.of(7, 8), Uint8Array.of(9)])
  wire.send([Uint8Array.of(5)])
  expect(pieces).toEqual([
    [0x82, 2, 7, 8, 0x82, 1, 9],
    [0x82, 1, 5],
  ])
})
