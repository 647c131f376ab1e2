/** Connections without a protocol on top: bytes as they are. */

import { connect, type Socket } from "node:net"
import { DRAFT, atEnd } from "../../server/support/serving.ts"

export interface RawConnection {
  readonly socket: Socket
  /** What came, as text. */
  readonly heard: () => string
  /** Resolves when the other side is gone. */
  readonly closed: Promise<void>
}

/** A TCP connection to a port of this machine. */
export async function rawConnection(port: number): Promise<RawConnection> {
  const socket = connect(port, "127.0.0.1")
  atEnd(() => socket.destroy())
  let heard = ""
  socket.on("data", (bytes) => (heard += bytes.toString("latin1")))
  socket.on("error", () => undefined)
  const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()))
  await new Promise<void>((resolve) => {
    socket.once("connect", () => resolve())
    socket.once("close", () => resolve())
  })
  return { socket, heard: () => heard, closed }
}

/** The head of a websocket's handshake; without a cookie nobody is signed in. */
export function handshake(port: number, cookie = "", path = `/sync/${DRAFT}?schema=1`): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ...(cookie === "" ? [] : [`Cookie: ${cookie}`]),
    "",
    "",
  ].join("\r\n")
}

/** A frame as a client sends it, masked with zeros, with the first byte as given. */
export function frame(first: number, payload: Uint8Array = new Uint8Array()): Buffer {
  const { length } = payload
  const head =
    length < 126
      ? [first, 0x80 | length]
      : length < 65_536
        ? [first, 0x80 | 126, length >> 8, length & 255]
        : [first, 0x80 | 127, 0, 0, 0, 0, ...[24, 16, 8, 0].map((bits) => (length >>> bits) & 255)]
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload])
}
