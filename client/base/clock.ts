/** The clock of the machine: the one place of the client where it enters the program. */

/** The present instant: ISO 8601, UTC. */
export function now(): string {
  return new Date().toISOString()
}

const dayAndTime = new Intl.DateTimeFormat(undefined, {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
})

/** An ISO instant as this screen's reader writes it; the text itself when it is no instant. */
export function shown(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : dayAndTime.format(date)
}
