/** `/sync/:draft`: who may open a socket, and to which room it leads. */

import type { IncomingMessage, Server } from "node:http"
import type { Duplex } from "node:stream"
import { WebSocket, WebSocketServer } from "ws"
import { SCHEMA_VERSION } from "../../schema/model/records.ts"
import { CLOSE, LIMITS, SYNC_PATH } from "../../schema/sharing/protocol.ts"
import type { Person } from "../../schema/sharing/requests.ts"
import type { Log } from "../base/log.ts"
import { serveConnection } from "../rooms/connection.ts"
import type { Room } from "../rooms/room.ts"
import type { Rooms } from "../rooms/rooms.ts"
import type { FromHere, SignedIn } from "./signedIn.ts"

interface Admitted {
  readonly person: Person
  readonly room: Room
  readonly left: () => void
}

interface Rejected {
  readonly code: number
  readonly reason: string
}

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
export function serveSync(
  server: Server,
  rooms: Rooms,
  signedIn: SignedIn,
  fromHere: FromHere,
  log: Log,
): SyncEndpoint {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frame,
    perMessageDeflate: false,
  })

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy())
    if (draftOf(request) === null) refuse(socket, "404 Not Found")
    else if (!fromHere(request)) refuse(socket, "403 Forbidden")
    else sockets.handleUpgrade(request, socket, head, (ws) => void welcome(ws, request))
  })

  async function welcome(ws: WebSocket, request: IncomingMessage): Promise<void> {
    // A frame that breaks the rules of WebSocket closes its own socket and nothing else.
    ws.on("error", (error) => {
      log.warn({ error: error.message }, "a socket failed")
    })
    // Nothing is heard before the draft is loaded, and nobody is told that an empty one is all.
    ws.pause()
    const admitted = await admit(request)
    // Gone while the draft was loaded: its end would never be told to the room.
    if (ws.readyState !== WebSocket.OPEN) return
    ws.resume()
    if ("room" in admitted) serveConnection(ws, admitted.person, admitted.room, admitted.left)
    else ws.close(admitted.code, admitted.reason)
  }

  async function admit(request: IncomingMessage): Promise<Admitted | Rejected> {
    const person = signedIn(request)
    if (!person) return { code: CLOSE.notSignedIn, reason: "Please sign in with your link." }
    if (schemaOf(request) !== String(SCHEMA_VERSION))
      return { code: CLOSE.otherVersion, reason: "This page is out of date; load it again." }
    try {
      const room = await rooms.open(draftOf(request) ?? "")
      if (!room) return { code: CLOSE.noSuchDraft, reason: "There is no such draft." }
      return { person, room, left: () => rooms.release(room) }
    } catch (error) {
      log.error({ error: String(error) }, "a draft could not be loaded")
      return { code: CLOSE.notStored, reason: "The draft cannot be loaded at present." }
    }
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
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function addressOf(request: IncomingMessage): URL | null {
  const address = request.url ?? ""
  return URL.canParse(address, "http://localhost") ? new URL(address, "http://localhost") : null
}

/** The draft that a request's path names; null for any other path. */
function draftOf(request: IncomingMessage): string | null {
  const [, first, draft, ...rest] = addressOf(request)?.pathname.split("/") ?? []
  if (`/${first ?? ""}` !== SYNC_PATH || !draft || rest.length > 0) return null
  return /^[\w-]{1,100}$/.test(draft) ? draft : null
}

function schemaOf(request: IncomingMessage): string | null {
  return addressOf(request)?.searchParams.get("schema") ?? null
}
