/** Where the clock of the machine enters the server. Everything else is passed one. */

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly millis: () => number
  /** The instant in ISO 8601, UTC. */
  readonly now: () => string
}

export const systemClock: Clock = {
  millis: () => Date.now(),
  now: () => new Date().toISOString(),
}

/** An instant in ISO 8601, UTC, from milliseconds since 1970. */
export function instantOf(millis: number): string {
  return new Date(millis).toISOString()
}

/** Milliseconds since 1970 of an instant in ISO 8601. */
export function millisOf(instant: string): number {
  return Date.parse(instant)
}
