/**
 * Which paragraph of one version is which paragraph of the other.
 *
 * Pairs are found by permanent id, by equal text, or by likeness of words; the heaviest set of pairs
 * that keeps the order is the alignment, and likely pairs that break the order are moves.
 */

import type { Paragraph } from "../model/body.ts"

export interface Pair {
  readonly a: number
  readonly b: number
}

export interface Alignment {
  /** Pairs in order of both sides. */
  readonly kept: readonly Pair[]
  /** Pairs out of order, by place in `b`. */
  readonly moved: readonly Pair[]
}

interface Candidate extends Pair {
  readonly weight: number
}

/** From this share of common words on, two paragraphs are one, edited. */
const LIKE = 0.5
/** A pair by id outweighs any likeness. */
const SAME_ID = 10
/** A word that stands in more paragraphs than this says little about which paragraph it is. */
const COMMON_WORD = 24

/**
 * Aligns two sequences of paragraphs.
 *
 * `byId` is for two versions of one draft, whose ids are permanent. Paragraphs read from two files
 * have ids that mean nothing to each other.
 */
export function align(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  { byId }: { readonly byId: boolean },
): Alignment {
  const candidates = [
    ...(byId ? pairsBy(a, b, (paragraph) => paragraph.id, SAME_ID) : []),
    ...pairsBy(a, b, (paragraph) => paragraph.text, 1.01),
    ...pairsByWords(a, b),
  ]
  const kept = heaviestChain(candidates, b.length)
  const usedA = new Set(kept.map((pair) => pair.a))
  const usedB = new Set(kept.map((pair) => pair.b))
  const moved: Pair[] = []
  for (const pair of [...candidates].sort((x, y) => y.weight - x.weight)) {
    if (usedA.has(pair.a) || usedB.has(pair.b) || !a[pair.a]?.text.trim()) continue
    usedA.add(pair.a)
    usedB.add(pair.b)
    moved.push({ a: pair.a, b: pair.b })
  }
  return { kept, moved: moved.sort((x, y) => x.b - y.b) }
}

/** Pairs of paragraphs with an equal key; the n-th of several goes with the n-th of several. */
function pairsBy(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  keyOf: (paragraph: Paragraph) => string,
  weight: number,
): Candidate[] {
  const places = new Map<string, number[]>()
  b.forEach((paragraph, index) => push(places, keyOf(paragraph), index))
  const taken = new Map<string, number>()
  return a.flatMap((paragraph, index) => {
    const key = keyOf(paragraph)
    const nth = taken.get(key) ?? 0
    taken.set(key, nth + 1)
    const other = places.get(key)?.[nth]
    return other === undefined ? [] : [{ a: index, b: other, weight }]
  })
}

/** Pairs that share rare words and are alike by all their words (Dice's coefficient). */
function pairsByWords(a: readonly Paragraph[], b: readonly Paragraph[]): Candidate[] {
  const bags = b.map(bagOf)
  const places = new Map<string, number[]>()
  bags.forEach((bag, index) => {
    for (const word of bag.counts.keys()) push(places, word, index)
  })
  return a.flatMap((paragraph, index) => {
    const bag = bagOf(paragraph)
    const seen = new Set<number>()
    for (const word of bag.counts.keys()) {
      const found = places.get(word) ?? []
      if (found.length <= COMMON_WORD) for (const other of found) seen.add(other)
    }
    return [...seen].flatMap((other) => {
      const weight = likeness(bag, bags[other] ?? bag)
      return weight >= LIKE ? [{ a: index, b: other, weight }] : []
    })
  })
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** The words of a paragraph with their counts; in scripts without spaces, pairs of characters. */
function bagOf(paragraph: Paragraph): Bag {
  const counts = new Map<string, number>()
  let size = 0
  for (const [word] of paragraph.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const parts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
      word,
    )
      ? Array.from(word, (_, i) => word.slice(i, i + 2))
      : [word.toLowerCase()]
    for (const part of parts) {
      counts.set(part, (counts.get(part) ?? 0) + 1)
      size++
    }
  }
  return { counts, size }
}

function likeness(a: Bag, b: Bag): number {
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a]
  let common = 0
  for (const [word, count] of small.counts) common += Math.min(count, large.counts.get(word) ?? 0)
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

/**
 * The heaviest set of candidates that is increasing on both sides: candidates in order of `a`, a
 * Fenwick tree over `b` that answers the best chain that ends before a place.
 */
function heaviestChain(candidates: readonly Candidate[], length: number): Pair[] {
  interface Link {
    readonly pair: Pair
    readonly weight: number
    readonly before: Link | undefined
  }
  const best: (Link | undefined)[] = new Array<Link | undefined>(length + 1)
  const endingBefore = (b: number): Link | undefined => {
    let found: Link | undefined
    for (let i = b; i > 0; i -= i & -i) {
      const link = best[i]
      if (link && (!found || link.weight > found.weight)) found = link
    }
    return found
  }
  const put = (b: number, link: Link) => {
    for (let i = b + 1; i <= length; i += i & -i) {
      const there = best[i]
      if (!there || link.weight > there.weight) best[i] = link
    }
  }
  // Within one `a`, descending `b`: no candidate may follow another of the same paragraph.
  const ordered = [...candidates].sort((x, y) => x.a - y.a || y.b - x.b || y.weight - x.weight)
  let end: Link | undefined
  for (const { a, b, weight } of ordered) {
    const before = endingBefore(b)
    const link: Link = { pair: { a, b }, weight: weight + (before?.weight ?? 0), before }
    put(b, link)
    if (!end || link.weight > end.weight) end = link
  }
  const chain: Pair[] = []
  for (let link = end; link; link = link.before) chain.push(link.pair)
  return chain.reverse()
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
