/**
 * Finding words in a draft, in any case, and through its brackets.
 *
 * Through brackets, words are found as some reading of the draft would have them: an optional bracket
 * with its words or without, one alternative and not the others, marks of notes passed over. So
 * "shall take" is found in "shall [urgently] take". A match lies within one paragraph.
 */

import type { Paragraph } from "./body.ts"
import type { Derived } from "./derived.ts"

/** Words that were found. Offsets are UTF-16 code units of the paragraph's text. */
export interface Match {
  readonly paragraph: string
  readonly from: number
  readonly to: number
  /** The characters that were asked for, in one part or, through brackets, in several. */
  readonly parts: readonly (readonly [from: number, to: number])[]
}

export interface SearchOptions {
  /** BCP 47 tag of the draft: what is a small letter to a capital one. */
  readonly language: string
  readonly through: boolean
}

/** All places of some words in order of the text. None overlaps another. */
export function search(derived: Derived, words: string, options: SearchOptions): readonly Match[] {
  const wanted = folded(words, options.language)
  if (wanted.trim() === "") return []
  const ways = options.through ? waysOf(derived) : new Map<string, Ways>()
  return derived.paragraphs.flatMap(({ paragraph }): readonly Match[] => {
    const { id } = paragraph
    const way = ways.get(id)
    const plain = foldedOf(paragraph, options.language)
    const found = plainMatches(plain, wanted).map((from) =>
      matchOf(id, [[from, from + wanted.length]]),
    )
    if (!way) return found
    const through = throughMatches(plain, wanted, way)
      .map((parts) => matchOf(id, parts))
      .filter((each) => !found.some((other) => each.from < other.to && other.from < each.to))
    return through.length === 0 ? found : [...found, ...through].sort((a, b) => a.from - b.from)
  })
}

function matchOf(paragraph: string, parts: Match["parts"]): Match {
  return { paragraph, from: parts[0]?.[0] ?? 0, to: parts.at(-1)?.[1] ?? 0, parts }
}

/** Of each paragraph, as long as it stays the same one. */
const known = new WeakMap<Paragraph, { readonly language: string; readonly text: string }>()

function foldedOf(paragraph: Paragraph, language: string): string {
  const before = known.get(paragraph)
  if (before?.language === language) return before.text
  const text = folded(paragraph.text, language)
  known.set(paragraph, { language, text })
  return text
}

/** A text in small letters, with plain spaces and quotation marks, character for character. */
function folded(text: string, language: string): string {
  const small = lower(text, language)
  const alike =
    small.length === text.length
      ? small
      : Array.from(text, (each) => sameLength(each, lower(each, language))).join("")
  return alike
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
}

function sameLength(character: string, small: string): string {
  return small.length === character.length ? small : character
}

function lower(text: string, language: string): string {
  try {
    return text.toLocaleLowerCase(language === "" ? undefined : language)
  } catch {
    // The language of a draft is whatever somebody wrote there.
    return text.toLowerCase()
  }
}

function plainMatches(text: string, wanted: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push(at)
  return found
}

/** Where a reader may go on at a character that is passed over, by its offset. */
type Ways = ReadonlyMap<number, readonly number[]>

const waysKnown = new WeakMap<Derived, ReadonlyMap<string, Ways>>()

/** The ways through the brackets and marks of each paragraph that has any. */
function waysOf(derived: Derived): ReadonlyMap<string, Ways> {
  const before = waysKnown.get(derived) ?? readWays(derived)
  waysKnown.set(derived, before)
  return before
}

function readWays(derived: Derived): ReadonlyMap<string, Ways> {
  const all = new Map<string, Map<number, readonly number[]>>()
  const add = (paragraph: string, at: number, ...to: readonly number[]) => {
    const ways = all.get(paragraph) ?? new Map<number, readonly number[]>()
    all.set(paragraph, ways)
    const before = ways.get(at)
    ways.set(at, before ? [...before, ...to] : to)
  }
  for (const { paragraph } of derived.paragraphs)
    for (const { at } of paragraph.refs) add(paragraph.id, at, at + 1)
  for (const { open, close, incomplete, cluster, id } of derived.brackets) {
    const members = (derived.cluster(cluster ?? "")?.brackets ?? [id]).flatMap(
      (each) => derived.bracket(each) ?? [],
    )
    const last = members.at(-1)
    const near = members.every((each) => !each.incomplete && isWithin(each, open.paragraph))
    // Past the other alternatives, and at the first of them into any.
    const after = near && last ? last.close.offset + 1 : null
    if (incomplete !== "open") {
      const first = members[0]?.id === id && near
      const into = first ? members.map((each) => each.open.offset + 1) : [open.offset + 1]
      add(open.paragraph, open.offset, ...into, ...(after === null ? [] : [after]))
    }
    if (incomplete !== "close") add(close.paragraph, close.offset, after ?? close.offset + 1)
  }
  return all
}

function isWithin(
  { open, close }: { open: { paragraph: string }; close: { paragraph: string } },
  paragraph: string,
): boolean {
  return open.paragraph === paragraph && close.paragraph === paragraph
}

/** Matches of several parts, each from the end of the one before. */
function throughMatches(text: string, wanted: string, ways: Ways): Match["parts"][] {
  const found: Match["parts"][] = []
  const first = wanted.charAt(0)
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (ways.has(at) || !reachesWay(text, wanted, ways, at)) continue
    const ends = readOn(text, wanted, ways, at)
    const parts = ends && partsOf(ends)
    if (!parts || parts.length < 2) continue
    found.push(parts)
    at = (parts.at(-1)?.[1] ?? at) - 1
  }
  return found
}

/** Whether the text reads as wanted up to a place where a reader may go on elsewhere. */
function reachesWay(text: string, wanted: string, ways: Ways, start: number): boolean {
  let count = 1
  while (count < wanted.length && text.charAt(start + count) === wanted.charAt(count)) {
    if (ways.has(start + count)) return true
    count++
  }
  if (count === wanted.length) return false
  const isDouble = text.charAt(start + count) === " " && wanted.charAt(count - 1) === " "
  return ways.has(start + count) || isDouble
}

/** The offsets of the characters that read as wanted, from an offset on; null when none do. */
function readOn(text: string, wanted: string, ways: Ways, start: number): readonly number[] | null {
  const tried = new Set<number>()
  const read = (at: number, count: number, before: readonly number[]): readonly number[] | null => {
    if (count === wanted.length) return before
    const state = at * (wanted.length + 1) + count
    if (at >= text.length || tried.has(state)) return null
    tried.add(state)
    for (const next of ways.get(at) ?? []) {
      const found = read(next, count, before)
      if (found) return found
    }
    if (ways.has(at)) return null
    if (text.charAt(at) === wanted.charAt(count)) return read(at + 1, count + 1, [...before, at])
    // Where words are left out, the spaces on both sides of them meet.
    const isDouble = text.charAt(at) === " " && wanted.charAt(count - 1) === " "
    return isDouble ? read(at + 1, count, before) : null
  }
  return read(start, 0, [])
}

function partsOf(offsets: readonly number[]): Match["parts"] {
  const parts: (readonly [number, number])[] = []
  for (const at of offsets) {
    const last = parts.at(-1)
    if (last?.[1] === at) parts[parts.length - 1] = [last[0], at + 1]
    else parts.push([at, at + 1])
  }
  return parts
}
