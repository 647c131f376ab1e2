/**
 * Which marked characters are two sides of one bracket, and which paragraphs brackets link.
 *
 * Depends only on the sequence of tokens, not on their offsets: typing words leaves it as it is.
 */

import type { Paragraph } from "./body.ts"

/** A bracket's two tokens; -1 for a token that is missing. Slots count from the first paragraph of the run. */
export interface Pair {
  /** The id of the tokens; `id~2` for a second pair of the same id (MODEL N8). */
  readonly id: string
  /** The id under which the bracket is recorded. */
  readonly record: string
  readonly openSlot: number
  readonly openToken: number
  readonly closeSlot: number
  readonly closeToken: number
}

/** Consecutive paragraphs that brackets link; mostly a single one. */
export interface Run {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  /** In order of their first tokens. */
  readonly pairs: readonly Pair[]
}

const NONE: readonly Pair[] = []

type Draft = { -readonly [K in keyof Pair]: Pair[K] }

/**
 * Pairs tokens by id: the first open with the first later close (MODEL N2). What finds no partner is
 * a pair with one side missing. Paragraphs are cut into runs so that no bracket leaves its run.
 */
export function runsOfParagraphs(paragraphs: readonly Paragraph[]): readonly Run[] {
  const pairs: Draft[] = []
  const byId = new Map<string, Draft | Draft[]>()
  /** For each slot the last slot that a bracket opened there reaches. */
  const reach = new Int32Array(paragraphs.length)
  for (let slot = 0; slot < paragraphs.length; slot++) {
    reach[slot] = slot
    let token = -1
    for (const { id, side } of paragraphs[slot]?.tokens ?? []) {
      token++
      const known = byId.get(id)
      if (side === "close") {
        const pair = waiting(known)
        if (pair) {
          pair.closeSlot = slot
          pair.closeToken = token
          reach[pair.openSlot] = slot
          continue
        }
      }
      const before = known === undefined ? 0 : Array.isArray(known) ? known.length : 1
      const made: Draft = {
        id: before === 0 ? id : `${id}~${before + 1}`,
        record: id,
        openSlot: side === "open" ? slot : -1,
        openToken: side === "open" ? token : -1,
        closeSlot: side === "open" ? -1 : slot,
        closeToken: side === "open" ? -1 : token,
      }
      pairs.push(made)
      if (known === undefined) byId.set(id, made)
      else if (Array.isArray(known)) known.push(made)
      else byId.set(id, [known, made])
    }
  }
  return cut(pairs, reach)
}

function waiting(known: Draft | Draft[] | undefined): Draft | undefined {
  if (known === undefined) return undefined
  return (Array.isArray(known) ? known : [known]).find(
    (pair) => pair.closeSlot < 0 && pair.openSlot >= 0,
  )
}

function cut(pairs: readonly Draft[], reach: Int32Array): readonly Run[] {
  const runs: Run[] = []
  let next = 0
  for (let from = 0; from < reach.length;) {
    let last = from
    for (let slot = from; slot <= last; slot++) last = Math.max(last, reach[slot] ?? slot)
    const first = next
    for (; next < pairs.length; next++) {
      const pair = pairs[next]
      if (!pair || Math.max(pair.openSlot, pair.closeSlot) > last) break
      if (pair.openSlot >= 0) pair.openSlot -= from
      if (pair.closeSlot >= 0) pair.closeSlot -= from
    }
    runs.push({ from, to: last + 1, pairs: next === first ? NONE : pairs.slice(first, next) })
    from = last + 1
  }
  return runs
}
