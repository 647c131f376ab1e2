/**
 * Which local updates are not yet safe on the server. Counting only; the socket is elsewhere.
 *
 * The server counts the updates of a connection that are on disk. A deletion has no clock of its
 * own in Yjs, so counting is what makes the number exact.
 */

export interface Delivery {
  /** A connection opened: what waits goes out with its first exchange. */
  opened(): void
  /** The connection is gone: what was not called safe waits again. */
  lost(): void
  /** A local update was made; `sent` says whether an open connection took it. */
  written(sent: boolean): void
  /** The first `updates` of this connection are safe, and all that waited when it opened. */
  durable(updates: number): void
  /** How many local updates are not yet called safe. */
  readonly undelivered: number
}

/** Starts with nothing written and no connection. */
export function createDelivery(): Delivery {
  /** Updates that no connection took yet. */
  let waiting = 0
  /** Updates that waited when this connection opened. */
  let carried = 0
  let sent = 0
  let safe = 0
  return {
    opened() {
      carried = waiting
      waiting = sent = safe = 0
    },
    lost() {
      waiting += carried + sent - safe
      carried = sent = safe = 0
    },
    written(taken) {
      if (taken) sent++
      else waiting++
    },
    durable(updates) {
      carried = 0
      safe = Math.max(safe, Math.min(updates, sent))
    },
    get undelivered() {
      return waiting + carried + sent - safe
    },
  }
}
