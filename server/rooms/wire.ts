/**
 * An open line to one page, whatever carries it: a websocket (server/http/socketWire.ts), or requests
 * of plain HTTP where a proxy lets no websocket through (server/http/pollWire.ts).
 */

/** What happens at a line. */
export interface WireEvents {
  /** One frame, whole; null when something came that is no frame of bytes. */
  heard(frame: Uint8Array | null): void
  /** The other side showed that it is there. */
  alive(): void
  /** The line is no more. Called once, and nothing after it. */
  closed(): void
}

export interface Wire {
  /** False from the moment that it was closed by either side. */
  readonly open: boolean
  /** Bytes that were sent and that the other side, or its network, has not taken. */
  readonly waiting: number
  /** Says what happens at the line, from now on. */
  listen(events: WireEvents): void
  /** Hands over frames, in their order. The bytes are shared with others and must not be changed. */
  send(frames: readonly Uint8Array[]): void
  /** Asks whether the other side is there; `alive` tells the answer. */
  ping(): void
  /** Reads nothing more until `goOn`; what has come already may still be heard. */
  hold(): void
  goOn(): void
  /** Ends the line with a code of `CLOSE` and a sentence, within a few seconds. */
  close(code: number, reason: string): void
  /** Ends the line at once, without a word. */
  cut(): void
}
