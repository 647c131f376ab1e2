/** What differs between two sequences of paragraphs: everything between their common ends. */

import type { Paragraph } from "./body.ts"

export interface Change {
  /** First slot that differs; the same in both. */
  readonly from: number
  /** End (exclusive) of what differs, in the new sequence and in the old one. */
  readonly to: number
  readonly oldTo: number
}

/** Compares by identity: a paragraph that did not change is the same object. */
export function changeBetween(before: readonly Paragraph[], now: readonly Paragraph[]): Change {
  const shorter = Math.min(before.length, now.length)
  let from = 0
  while (from < shorter && before[from] === now[from]) from++
  let same = 0
  while (same < shorter - from && before[before.length - 1 - same] === now[now.length - 1 - same])
    same++
  return { from, to: now.length - same, oldTo: before.length - same }
}

/** True when the changed paragraphs carry the same tokens in the same order, wherever they stand. */
export function sameTokens(
  before: readonly Paragraph[],
  now: readonly Paragraph[],
  change: Change,
): boolean {
  if (before.length !== now.length) return false
  for (let slot = change.from; slot < change.to; slot++) {
    const a = before[slot]?.tokens ?? []
    const b = now[slot]?.tokens ?? []
    if (a.length !== b.length) return false
    if (a.some((token, i) => token.id !== b[i]?.id || token.side !== b[i].side)) return false
  }
  return true
}

/** What is known of each paragraph, made anew only for those that changed. */
export function spliced<T>(
  before: readonly T[] | undefined,
  change: Change | undefined,
  paragraphs: readonly Paragraph[],
  make: (paragraph: Paragraph) => T,
): readonly T[] {
  if (!before || !change) return paragraphs.map(make)
  return [
    ...before.slice(0, change.from),
    ...paragraphs.slice(change.from, change.to).map(make),
    ...before.slice(change.oldTo),
  ]
}
