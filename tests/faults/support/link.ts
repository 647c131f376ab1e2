/** A network between pages and the server that can be cut, stalled and slowed down. */

import { connect, createServer, type Socket } from "node:net"
import { atEnd } from "../../server/support/serving.ts"

export interface Link {
  readonly port: number
  /** Ends all connections at once, as when a cable is pulled at the near end. */
  cut(): void
  /** Passes nothing on in either direction, and closes nothing: half-open sockets, a sleeping laptop. */
  stall(stalled: boolean): void
  /** Takes no new connections. */
  refuse(refusing: boolean): void
  /** How many connections are open. */
  readonly open: () => number
}

/** A network that leads to a port of this machine. */
export async function linkTo(port: number): Promise<Link> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let [stalled, refusing] = [false, false]
  const server = createServer((near) => {
    if (refusing) {
      near.destroy()
      return
    }
    const far = connect(port, "127.0.0.1")
    const pair = [near, far] as const
    pairs.add(pair)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (bytes) => {
        to.write(bytes)
      })
      from.on("error", () => undefined)
      from.on("close", () => {
        if (to.destroyed) pairs.delete(pair)
        else if (!stalled) to.destroy()
      })
      if (stalled) from.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  atEnd(() => {
    stalled = false
    cut()
    server.close()
  })
  const address = server.address()
  return {
    port: typeof address === "object" && address ? address.port : 0,
    cut,
    stall(value) {
      stalled = value
      for (const pair of pairs)
        for (const socket of pair)
          if (value) socket.pause()
          else socket.resume()
    },
    refuse(value) {
      refusing = value
    },
    open: () => pairs.size,
  }
}
