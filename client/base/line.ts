/** A line to the server that carries frames: a websocket, or requests of plain HTTP. */

import {
  FRAMES_TYPE,
  LINE_HEADER,
  lineEndShape,
  lineShape,
  packFrames,
  unpackFrames,
} from "../../schema/sharing/lines.ts"
import { LIMITS } from "../../schema/sharing/protocol.ts"

export interface LineEvents {
  /** One frame. The first one says that the line is open. */
  heard(frame: Uint8Array): void
  /** The line is no more, with a close code as WebSocket has them. Called once. */
  closed(code: number, reason: string): void
}

export interface Line {
  send(frame: Uint8Array): void
  close(): void
}

/** The code of a line that broke without a word. */
export const BROKEN = 1006

/** Opens a websocket. What is sent before the first frame was heard is sent by nobody. */
export function overSocket(Socket: typeof WebSocket, address: string, events: LineEvents): Line {
  const socket = new Socket(address)
  socket.binaryType = "arraybuffer"
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof ArrayBuffer) events.heard(new Uint8Array(data))
  }
  // An error is always followed by a close, which tells as much as a page may know.
  socket.onerror = () => undefined
  socket.onclose = ({ code, reason }) => events.closed(code, reason)
  return {
    // TypeScript's own types do not let bytes that could be shared be sent.
    send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
    close: () => socket.close(),
  }
}

/** Opens a line over plain HTTP, at the same address as a websocket's (schema/sharing/lines.ts). */
export function overHttp(request: typeof fetch, address: string, events: LineEvents): Line {
  const url = address.replace(/^ws/, "http")
  const path = url.replace(/\?.*$/, "")
  const gone = new AbortController()
  let secret: string | null = null
  let outgoing: Uint8Array[] = []
  let sending = false

  const end = (code: number, reason: string) => {
    if (gone.signal.aborted) return
    gone.abort()
    events.closed(code, reason)
  }
  const ask = async (method: "GET" | "POST" | "DELETE", at: string, frames?: Uint8Array) => {
    const headers = {
      "content-type": FRAMES_TYPE,
      ...(secret !== null && { [LINE_HEADER]: secret }),
    }
    const answer = await request(at, {
      method,
      headers,
      cache: "no-store",
      ...(frames && { body: frames as Uint8Array<ArrayBuffer> }),
      ...(method === "DELETE" ? { keepalive: true } : { signal: gone.signal }),
    })
    if (answer.ok) return answer
    const told = lineEndShape.safeParse(answer.status === 410 ? await answer.json() : null)
    if (told.success) end(told.data.code, told.data.reason)
    else end(BROKEN, "")
    return null
  }
  /** A request that fails breaks the line. */
  const surely = (work: Promise<void>) => {
    work.catch(() => end(BROKEN, ""))
  }

  const hand = (frame: Uint8Array) => {
    if (!gone.signal.aborted) events.heard(frame)
  }

  async function hear(): Promise<void> {
    const opened = await ask("POST", url)
    if (!opened) return
    secret = lineShape.parse(await opened.json()).line
    surely(flush())
    while (!gone.signal.aborted) {
      const answer = await ask("GET", path)
      if (!answer) return
      for (const frame of unpackFrames(new Uint8Array(await answer.arrayBuffer()))) hand(frame)
    }
  }

  /** Hands over what gathered, in order, one request at a time. */
  async function flush(): Promise<void> {
    if (sending || secret === null) return
    sending = true
    while (outgoing.length > 0 && !gone.signal.aborted) {
      const fitting = fittingIn(outgoing, LIMITS.frame)
      const frames = outgoing.slice(0, fitting)
      outgoing = outgoing.slice(fitting)
      await ask("POST", path, packFrames(frames))
    }
    sending = false
  }

  surely(hear())
  return {
    send(frame) {
      outgoing.push(frame.slice())
      surely(flush())
    },
    close() {
      if (gone.signal.aborted) return
      // Said without waiting for an answer: the page may be about to go.
      if (secret !== null) ask("DELETE", path).catch(() => undefined)
      gone.abort()
    },
  }
}

/** How many of the first frames fit into so many bytes with their lengths; at least one. */
function fittingIn(frames: readonly Uint8Array[], most: number): number {
  let bytes = 0
  let fitting = 0
  for (const { length } of frames) {
    bytes += length + 8
    if (bytes > most) break
    fitting++
  }
  return Math.max(1, fitting)
}
