/** Requests of plain HTTP as a line between a page and a room (schema/sharing/lines.ts). */

import { packFrames, type LineEnd } from "../../schema/sharing/lines.ts"
import type { Wire, WireEvents } from "../rooms/wire.ts"

export interface PollWire {
  readonly wire: Wire
  /** Null while the line is open. */
  readonly ended: LineEnd | null
  /** What the page asks for: frames when there are some, or null when the line ended with none. */
  poll(): Promise<Uint8Array | null>
  /** The page, or its network, has taken what the last poll answered; or never will. */
  taken(whole: boolean): void
  /** Frames that the page hands over; resolves when more is read. */
  hear(frames: readonly Uint8Array[]): Promise<void>
}

/** The code of a line that broke, as a websocket has it. */
const BROKEN = 1006

/** A line that no room listens to yet. */
export function createPollWire(): PollWire {
  let events: WireEvents | null = null
  let ended: LineEnd | null = null
  let queue: Uint8Array[] = []
  let queued = 0
  /** Bytes of an answer that is under way. */
  let leaving = 0
  let asking: ((frames: Uint8Array | null) => void) | null = null
  let asked = false
  let held: Promise<void> | null = null
  let letGo: () => void = () => undefined

  const answer = () => {
    if (!asking || (queue.length === 0 && !ended)) return
    const frames = queue.length === 0 ? null : packFrames(queue)
    queue = []
    queued = 0
    leaving = frames?.length ?? 0
    asking(frames)
    asking = null
  }
  const end = (code: number, reason: string) => {
    if (ended) return
    ended = { code, reason }
    wire.goOn()
    answer()
    // Not within the call that closed it: a room may be in the middle of a round.
    queueMicrotask(() => events?.closed())
  }

  const wire: Wire = {
    get open() {
      return ended === null
    },
    get waiting() {
      return queued + leaving
    },
    listen(listener) {
      events = listener
    },
    send(frames) {
      queue.push(...frames)
      for (const { length } of frames) queued += length
      answer()
    },
    ping() {
      if (asking || asked) events?.alive()
      asked = false
    },
    hold() {
      held ??= new Promise((resolve) => (letGo = resolve))
    },
    goOn() {
      letGo()
      held = null
    },
    close: end,
    cut: () => end(BROKEN, ""),
  }

  return {
    wire,
    get ended() {
      return ended
    },
    poll() {
      asked = true
      // Two at once: the first page to ask has gone, or the secret is in two hands.
      asking?.(null)
      return new Promise((resolve) => {
        asking = resolve
        answer()
      })
    },
    taken(whole) {
      leaving = 0
      if (!whole) wire.cut()
    },
    async hear(frames) {
      for (const frame of frames) if (!ended) events?.heard(frame)
      if (held) await held
    },
  }
}
