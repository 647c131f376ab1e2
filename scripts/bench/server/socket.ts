/** The least of a WebSocket client: a thousand of them in one process cost little. */

import { connect as connectTcp } from "node:net"
import { createFrameReader, OPCODE } from "./frameReader.ts"

export interface Socket {
  readonly open: boolean
  /** Sends one binary frame. */
  send(payload: Uint8Array): void
  /** Ends the connection at once. */
  cut(): void
}

export interface Address {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Opens a WebSocket on this machine and hands over its binary frames; pings are answered. Rejects
 * when the server refuses the upgrade; `closed` is called once when an open connection ends.
 */
export function openSocket(
  { port, path, headers }: Address,
  heard: (payload: Buffer) => void,
  closed: (reason: string) => void,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const tcp = connectTcp({ port, host: "127.0.0.1", noDelay: true })
    let open = false
    let reason = "the connection ended"
    let head = Buffer.alloc(0)
    const socket: Socket = {
      get open() {
        return open
      },
      send: (payload) => void tcp.write(framed(OPCODE.binary, payload)),
      cut: () => {
        open = false
        tcp.destroy()
      },
    }
    const read = createFrameReader((opcode, payload) => {
      if (opcode === OPCODE.binary) heard(payload)
      else if (opcode === OPCODE.ping) tcp.write(framed(OPCODE.pong, payload))
      else if (opcode === OPCODE.close) {
        reason = `closed with ${payload.length > 1 ? payload.readUInt16BE(0) : "no code"}: ${payload.subarray(2).toString()}`
        tcp.end(framed(OPCODE.close, payload.subarray(0, 2)))
      }
    })
    tcp.on("connect", () => {
      const lines = Object.entries({ ...UPGRADE, Host: `127.0.0.1:${port}`, ...headers })
      tcp.write(
        `GET ${path} HTTP/1.1\r\n${lines.map((line) => line.join(": ")).join("\r\n")}\r\n\r\n`,
      )
    })
    tcp.on("data", (chunk) => {
      if (open) {
        read(chunk)
        return
      }
      head = Buffer.concat([head, chunk])
      const end = head.indexOf("\r\n\r\n")
      if (end < 0) return
      if (!head.subarray(0, 12).equals(Buffer.from("HTTP/1.1 101"))) {
        reject(
          new Error(
            `the server answered ${head.subarray(0, 60).toString().split("\r\n")[0] ?? ""}`,
          ),
        )
        tcp.destroy()
        return
      }
      open = true
      resolve(socket)
      if (head.length > end + 4) read(head.subarray(end + 4))
    })
    tcp.on("error", reject)
    tcp.on("close", () => {
      const was = open
      open = false
      if (was) closed(reason)
      else reject(new Error(reason))
    })
  })
}

const UPGRADE = {
  Upgrade: "websocket",
  Connection: "Upgrade",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": Buffer.alloc(16, "chapeau").toString("base64"),
}

/** A client's frame. It must be masked; a mask of zeros leaves the bytes as they are. */
function framed(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const header = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const frame = Buffer.alloc(header + length)
  frame[0] = 0x80 | opcode
  if (length < 126) frame[1] = 0x80 | length
  else if (length < 65_536) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeUInt32BE(length, 6)
  }
  frame.set(payload, header)
  return frame
}
