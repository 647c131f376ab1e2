/** `/sync/:draft` as a websocket: the handshake, and the end of all sockets. */

import type { IncomingMessage, Server } from "node:http"
import type { Duplex } from "node:stream"
import { WebSocket, WebSocketServer } from "ws"
import { CLOSE, LIMITS } from "../../schema/sharing/protocol.ts"
import type { Log } from "../base/log.ts"
import { draftOf, type Admit } from "./admission.ts"
import type { Door } from "./protection.ts"
import { socketWire } from "./socketWire.ts"

export interface SyncEndpoint {
  /** Closes every socket, so that clients come back to the next server; resolves when all are gone. */
  close(): Promise<void>
}

/**
 * Serves the sync protocol on an HTTP server.
 *
 * What a page can be told is told with a close code after the handshake, since a browser shows
 * nothing of a refused one. A page of another site gets no handshake at all.
 */
export function serveSync(server: Server, admit: Admit, door: Door, log: Log): SyncEndpoint {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frame,
    perMessageDeflate: false,
  })

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy())
    const refused = draftOf(request) === null ? "404 Not Found" : door(request)
    if (refused !== null) refuse(socket, refused)
    else
      sockets.handleUpgrade(request, socket, head, (ws) => {
        void welcome(ws, socket, request)
      })
  })

  async function welcome(ws: WebSocket, socket: Duplex, request: IncomingMessage): Promise<void> {
    // A frame that breaks the rules of WebSocket closes its own socket and nothing else.
    ws.on("error", (error) => {
      log.warn({ error: error.message }, "a socket failed")
    })
    // Nothing is heard before the draft is loaded, and nobody is told that an empty one is all.
    ws.pause()
    const admitted = await admit(request)
    // Gone while the draft was loaded: its end would never be told to the room.
    if (ws.readyState !== WebSocket.OPEN) {
      if ("serve" in admitted) admitted.leave()
      return
    }
    ws.resume()
    if ("serve" in admitted) admitted.serve(socketWire(ws, socket))
    else socketWire(ws, socket).close(admitted.code, admitted.reason)
  }

  return {
    close: () =>
      new Promise((resolve) => {
        for (const ws of sockets.clients) ws.close(CLOSE.restart, "The server starts again.")
        const insist = setTimeout(() => {
          for (const ws of sockets.clients) ws.terminate()
        }, 1000)
        sockets.close(() => {
          clearTimeout(insist)
          resolve()
        })
      }),
  }
}

function refuse(socket: Duplex, status: string): void {
  // Whoever asked may never close their side.
  socket.once("finish", () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
