/**
 * Who wrote what: items of a draft by client id and clock, each with whoever brought it.
 *
 * The table is the server's: a client says nothing of it. Pages look their characters up in it
 * (`authoredRuns`). What the table does not tell is unknown; nothing is guessed.
 */

import * as Y from "yjs"
import { partitionPoint } from "../base/partitionPoint.ts"

/** How words came into the draft. */
export type Way =
  /** They were there when the draft was brought in. */
  | "start"
  /** Key by key, or a few words at a time. */
  | "typed"
  /** Many at once: pasted, or put in from a form. */
  | "piece"
  /** While the page was not connected; of it nothing closer is known. */
  | "away"
  | "unknown"

/** From this many UTF-16 code units in a row that came in one update they came as one piece. */
export const PIECE = 24

/** Who wrote words, and how, as far as whoever asks is told. */
export interface Hand {
  /** The party for which they were written; "" for those who act for the group, or when not known. */
  readonly party: string
  /** The role of the person at that moment; "" when it is not known. */
  readonly role: string
  readonly way: Way
  /** Whether they were written as a proposal. */
  readonly proposed: boolean
  /** The person's name then; null when it is not known, or not told. */
  readonly name: string | null
}

/** Items that follow each other under one client: the first, how many, whose of `hands`, and when. */
export type AuthoredItems = readonly [clock: number, length: number, hand: number, at: string]

/** What the server answers of a draft. Instants are ISO 8601 in UTC; "" when not known. */
export interface AuthorsAnswer {
  /** Whether persons are named. */
  readonly names: boolean
  readonly hands: readonly Hand[]
  /** By client id, in order of the clock. */
  readonly clients: Readonly<Record<string, readonly AuthoredItems[]>>
}

/** Characters in a row that one hand wrote at one time. */
export interface AuthoredRun {
  readonly text: string
  /** Index in `hands`; null: not known. */
  readonly hand: number | null
  readonly at: string
}

const UNKNOWN: Omit<AuthoredRun, "text"> = { hand: null, at: "" }

/** The characters of a paragraph by who wrote them, in order; together they are its text. */
export function authoredRuns(
  paragraph: Y.XmlElement,
  { clients }: Pick<AuthorsAnswer, "clients">,
): readonly AuthoredRun[] {
  const runs: AuthoredRun[] = []
  const add = (text: string, { hand, at }: Omit<AuthoredRun, "text">) => {
    const last = runs.at(-1)
    if (last?.hand === hand && last.at === at)
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, hand, at })
  }
  for (const child of paragraph.toArray()) {
    if (!(child instanceof Y.XmlText)) continue
    for (let item = child._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      const { id, length, content } = item
      const known = clients[String(id.client)] ?? []
      const end = id.clock + length
      let at = id.clock
      let index = partitionPoint(known, ([clock, count]) => clock + count <= at)
      while (at < end) {
        const next = known[index]
        const isNext = next !== undefined && next[0] <= at
        const until = Math.min(end, next ? (isNext ? next[0] + next[1] : next[0]) : end)
        const text = content.str.slice(at - id.clock, until - id.clock)
        add(text, isNext ? { hand: next[2], at: next[3] } : UNKNOWN)
        if (isNext) index++
        at = until
      }
    }
  }
  return runs
}
