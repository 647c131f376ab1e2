/**
 * A WebSocket, as y-websocket wants one, that goes over plain HTTP where no websocket gets through.
 *
 * Some proxies refuse the handshake; others let it through and then pass nothing on. So a line counts
 * as open when the server has spoken, which it does first; until then another way is tried. Which one
 * it was is not remembered: the next connection may find the proxy gone.
 */

import { CLOSE } from "../../schema/sharing/protocol.ts"
import { BROKEN, overHttp, overSocket, type Line } from "./line.ts"

/** How long a websocket may say nothing before plain HTTP is tried, in milliseconds. */
const PATIENCE = 5000
/** How long plain HTTP may bring nothing before the server counts as out of reach. */
const LAST_PATIENCE = 10_000

/** What y-websocket uses of a WebSocket. */
export interface SteadySocket {
  readonly OPEN: number
  readonly readyState: number
  binaryType: string
  onopen: (() => void) | null
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null
  onerror: ((event: Event) => void) | null
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null
  send(frame: Uint8Array): void
  close(): void
}

const [CONNECTING, OPEN, CLOSED] = [0, 1, 3]

/** The class of sockets that try `Socket` first, and then `request`. */
export function steadySockets(
  Socket: typeof WebSocket,
  request: typeof fetch,
): new (address: string) => SteadySocket {
  return class implements SteadySocket {
    readonly OPEN = OPEN
    readyState = CONNECTING
    binaryType = "arraybuffer"
    onopen: SteadySocket["onopen"] = null
    onmessage: SteadySocket["onmessage"] = null
    onerror: SteadySocket["onerror"] = null
    onclose: SteadySocket["onclose"] = null
    #line: Line
    #patience: ReturnType<typeof setTimeout> | undefined

    constructor(address: string) {
      let socketCounts = true
      const instead = () => {
        socketCounts = false
        clearTimeout(this.#patience)
        this.#line.close()
        this.#line = overHttp(request, address, {
          heard: (frame) => this.#heard(frame),
          closed: (code, reason) => this.#closed(code, reason),
        })
        this.#patience = setTimeout(() => {
          this.#line.close()
          this.#closed(BROKEN, "")
        }, LAST_PATIENCE)
      }
      this.#line = overSocket(Socket, address, {
        heard: (frame) => {
          if (socketCounts) this.#heard(frame)
        },
        closed: (code, reason) => {
          if (!socketCounts) return
          if (this.readyState === CONNECTING && !saidByServer(code)) instead()
          else this.#closed(code, reason)
        },
      })
      this.#patience = setTimeout(instead, PATIENCE)
    }

    send(frame: Uint8Array): void {
      this.#line.send(frame)
    }

    close(): void {
      clearTimeout(this.#patience)
      this.#line.close()
      this.#closed(1000, "")
    }

    #heard(frame: Uint8Array): void {
      if (this.readyState === CLOSED) return
      clearTimeout(this.#patience)
      if (this.readyState === CONNECTING) {
        this.readyState = OPEN
        this.onopen?.()
      }
      this.onmessage?.({ data: frame })
    }

    #closed(code: number, reason: string): void {
      if (this.readyState === CLOSED) return
      clearTimeout(this.#patience)
      const opened = this.readyState === OPEN
      this.readyState = CLOSED
      if (!opened && code === BROKEN) this.onerror?.(new Event("error"))
      this.onclose?.({ code, reason })
    }
  }
}

/** Whether a socket that closed before it opened was closed by the server, and not on the way. */
function saidByServer(code: number): boolean {
  return code === CLOSE.restart || code >= 4000
}
