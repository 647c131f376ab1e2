/**
 * What one page may ask of the server: a measure that fills with time and that work empties.
 *
 * Who asks for more than its share waits; nothing of what it sent is lost. A page in use stays far
 * below: it types a few updates a second and asks for the whole draft once.
 */

import { LIMITS } from "../../schema/sharing/protocol.ts"

/** Takes `cost`; answers how long to wait before more is taken, in milliseconds, 0 when not at all. */
export type Allowance = (cost: number) => number

export interface Rate {
  /** How much may be taken at once after a rest. */
  readonly burst: number
  readonly perSecond: number
}

/** A message costs 1 and 1 more for each 1,024 bytes: 600 updates a second, or 600 kB. */
export const MESSAGES: Rate = { burst: 20_000, perSecond: 600 }
/** Beside that, asking for the draft: twenty times at once, then less than one a second. */
export const ASKING_COST = 1000
/** Beside that, asking who is present. */
export const PRESENCE_COST = 20
/** Refusals: a page that was refused sends a few more before it knows. Beyond, it is ended. */
export const REFUSALS: Rate = { burst: 100, perSecond: 0.5 }
/** What no page of ours sends weighs more than what its person may not do. */
export const MALFORMED_COST = 5

/** What a frame of this many bytes costs. */
export function costOf(bytes: number): number {
  return 1 + bytes / 1024
}

/**
 * What a change costs beside that by the time that the server worked on it, in milliseconds: whoever makes
 * it work goes on taking a tenth of its time. No change costs more than the longest frame.
 */
export function costOfWork(millis: number): number {
  return Math.min(Math.max(0, millis) * (MESSAGES.perSecond / 100), costOf(LIMITS.frame))
}

/** An allowance that begins full. `millis` is the clock, which may be set back and forth. */
export function createAllowance({ burst, perSecond }: Rate, millis: () => number): Allowance {
  let left = burst
  let at = millis()
  return (cost) => {
    const now = millis()
    left = Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond)
    at = now
    left -= cost
    return left >= 0 ? 0 : Math.ceil((-left / perSecond) * 1000)
  }
}

/** The longest that one message can make a page wait, in milliseconds. */
export const LONGEST_WAIT = Math.ceil(
  ((costOf(LIMITS.frame) + costOfWork(Infinity)) / MESSAGES.perSecond) * 1000,
)
