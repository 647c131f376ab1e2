/** The log: lines of JSON on standard error. It never holds text of drafts or sign-in links. */

import { destination, pino } from "pino"

/** What the server's parts may log with. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void
  warn(facts: Readonly<Record<string, unknown>>, message: string): void
  error(facts: Readonly<Record<string, unknown>>, message: string): void
}

/** A log of the given level, on standard error or wherever `write` puts its lines. */
export function logAt(level: string, write?: (line: string) => void): Log {
  const stream = write ? { write } : destination({ dest: 2, sync: true })
  return pino({ level, base: null, formatters: { log: withoutSecrets } }, stream)
}

/** Where a secret stands in a text that an error or an address brings along, and what is before it. */
const SECRETS = [
  /(\/join\/)[^\s"'?#]+/g,
  /(\/enter#)[^\s"']+/g,
  /(\bchapeau(?:-openid)?=)[^\s;"']+/g,
  /(:\/\/[^\s:/@"']+:)[^\s@"']+(?=@)/g,
  /([?&](?:code|state|token)=)[^\s&"']+/g,
]

function withoutSecrets(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "string" ? redacted(value) : value,
    ]),
  )
}

function redacted(text: string): string {
  return SECRETS.reduce((rest, secret) => rest.replace(secret, "$1…"), text)
}
