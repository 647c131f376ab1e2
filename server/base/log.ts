/** The log: lines of JSON on standard error. It never holds text of drafts or sign-in links. */

import { destination, pino } from "pino"

/** What the server's parts may log with. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void
  warn(facts: Readonly<Record<string, unknown>>, message: string): void
  error(facts: Readonly<Record<string, unknown>>, message: string): void
}

/** A log of the given level. */
export function logAt(level: string): Log {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }))
}
