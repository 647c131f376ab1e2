/** The audit log for a reader: a run of typing as one thing. */

import type { SealedEntry } from "./audit.ts"

/** An entry with those before it that it tells again. */
export interface ReadEntry {
  readonly entry: SealedEntry
  /** How many entries it stands for: 1, or those of a run of typing. */
  readonly count: number
  /** When the first of them was written. */
  readonly since: string
}

/**
 * Entries as they are to be read. They come, and are answered, the newest first; a run of which the
 * beginning is not among them is counted as far as it is.
 */
export function readEntries(entries: readonly SealedEntry[]): readonly ReadEntry[] {
  const read: ReadEntry[] = []
  /** By place and person: where in `read` the run stands that goes on before. */
  const open = new Map<string, number>()
  for (const entry of entries) {
    if (entry.action !== "text" && entry.action !== "text-continued") {
      read.push({ entry, count: 1, since: entry.at })
      continue
    }
    const place = placeOf(entry)
    const at = open.get(place)
    const run = at === undefined ? undefined : read[at]
    if (at === undefined || !run) {
      if (entry.action === "text-continued") open.set(place, read.length)
      read.push({ entry, count: 1, since: entry.at })
      continue
    }
    read[at] = { ...run, count: run.count + 1, since: entry.at }
    if (entry.action === "text") open.delete(place)
  }
  return read
}

function placeOf({ draft, paragraph, person, party, role }: SealedEntry): string {
  return JSON.stringify([draft, paragraph, person, party, role])
}
