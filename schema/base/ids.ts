/** Identifiers of paragraphs, brackets, notes and issues: short random strings. */

/** Answers a new identifier at each call. Passed in by the caller, so that tests can seed it. */
export type NewId = () => string

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"

/**
 * Identifiers of 10 characters from a source of random numbers in [0, 1).
 * 36^10 possibilities: two of 100,000 identifiers are equal with a chance of about one in a million.
 */
export function idsFrom(random: () => number): NewId {
  return () => {
    let id = ""
    for (let i = 0; i < 10; i++) id += ALPHABET.charAt(Math.floor(random() * ALPHABET.length))
    return id
  }
}

/** Identifiers `prefix1`, `prefix2`, … for tests and for readers, whose ids need only be unique in one draft. */
export function numberedIds(prefix: string): NewId {
  let last = 0
  return () => `${prefix}${++last}`
}
