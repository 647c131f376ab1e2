/** The clock of the machine: the one place of the client where it enters the program. */

import { language } from "../language/say.ts"

/** The present instant: ISO 8601, UTC. */
export function now(): string {
  return new Date().toISOString()
}

const dayAndTime = new Intl.DateTimeFormat(language(), {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
})

const day = new Intl.DateTimeFormat(language(), { dateStyle: "full" })
const time = new Intl.DateTimeFormat(language(), { timeStyle: "medium" })

/** The day of an ISO instant where this screen is, in full. */
export function shownDay(instant: string): string {
  return day.format(new Date(instant))
}

/** The time of day of an ISO instant where this screen is, to the second. */
export function shownTime(instant: string): string {
  return time.format(new Date(instant))
}

/** An ISO instant in UTC, as "2026-01-02 03:04:05 UTC". */
export function shownUtc(instant: string): string {
  return `${instant.slice(0, 19).replace("T", " ")} UTC`
}

/** When a day such as "2026-01-02" begins where this screen is, or so many days later: ISO 8601, UTC. */
export function beginOfDay(date: string, daysLater = 0): string | undefined {
  const begin = new Date(`${date}T00:00:00`)
  if (Number.isNaN(begin.getTime())) return undefined
  begin.setDate(begin.getDate() + daysLater)
  return begin.toISOString()
}

/** The instant so many days ago: ISO 8601, UTC. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString()
}

/** An ISO instant as this screen's reader writes it; the text itself when it is no instant. */
export function shown(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : dayAndTime.format(date)
}

const date = new Intl.DateTimeFormat(language(), { dateStyle: "medium" })

/** An ISO instant in milliseconds; not a number when it is none. */
export function millisOf(instant: string): number {
  return Date.parse(instant)
}

/** The day of an instant in milliseconds, short. */
export function shownDate(millis: number): string {
  return date.format(millis)
}

/** How many days ago an ISO instant was; not a number when it is none. */
export function daysSince(instant: string): number {
  return (Date.now() - Date.parse(instant)) / 86_400_000
}
