/**
 * The characters of a paragraph as runs of equally marked text, and back.
 *
 * A run is the common form between ProseMirror text nodes, the delta of a Y.XmlText and the plain
 * `Paragraph`: text with its bracket, note and formatting marks.
 */

import { sideOf, type NoteReference, type Paragraph, type Span, type Token } from "./body.ts"
import { OBJECT_REPLACEMENT } from "./body.ts"

export interface Run {
  readonly text: string
  readonly marks: readonly RunMark[]
}

export type RunMark =
  | { readonly type: "bracket"; readonly id: string; readonly side: "open" | "close" }
  | { readonly type: "note"; readonly id: string }
  | { readonly type: "link"; readonly href: string }
  | { readonly type: Exclude<Span["mark"], "link"> }

type Content = Pick<Paragraph, "text" | "tokens" | "refs" | "spans">

/**
 * Reads runs into text, tokens, references and spans.
 *
 * A bracket mark counts only on a bracket character of its side, a note mark only on U+FFFC
 * (MODEL N1); any other is passed over, its text stays.
 */
export function contentOfRuns(runs: Iterable<Run>): Content {
  let text = ""
  const tokens: Token[] = []
  const refs: NoteReference[] = []
  const spans: Span[] = []
  for (const run of runs) {
    const from = text.length
    text += run.text
    for (const mark of run.marks) {
      if (mark.type === "bracket") {
        for (let i = 0; i < run.text.length; i++) {
          if (sideOf(run.text.charAt(i)) === mark.side)
            tokens.push({ at: from + i, id: mark.id, side: mark.side })
        }
      } else if (mark.type === "note") {
        for (let i = 0; i < run.text.length; i++) {
          if (run.text.charAt(i) === OBJECT_REPLACEMENT) refs.push({ at: from + i, id: mark.id })
        }
      } else {
        extend(spans, from, text.length, mark)
      }
    }
  }
  spans.sort((a, b) => a.from - b.from || a.to - b.to || (a.mark < b.mark ? -1 : 1))
  return { text, tokens: onePerCharacter(tokens.sort((a, b) => a.at - b.at)), refs, spans }
}

/**
 * A character counts by one bracket mark. When it carries more, one is its own and the others leaked
 * over it: a redo puts back each of the items that make a mark by itself, and what somebody else typed
 * there meanwhile can come to stand between the beginning of a mark and its character. The mark that
 * another character carries alone is that one's; of the rest the last began nearest.
 */
function onePerCharacter(tokens: readonly Token[]): Token[] {
  const carried = new Map<number, Token[]>()
  for (const token of tokens) carried.set(token.at, [...(carried.get(token.at) ?? []), token])
  if (carried.size === tokens.length) return [...tokens]
  const key = ({ id, side }: Token) => `${side} ${id}`
  const alone = new Set<string>()
  for (const [token, ...others] of carried.values())
    if (token && others.length === 0) alone.add(key(token))
  return [...carried.values()].flatMap((marks) => {
    const own = marks.findLast((token) => marks.length === 1 || !alone.has(key(token)))
    return own ?? marks.at(-1) ?? []
  })
}

function extend(spans: Span[], from: number, to: number, mark: RunMark & { type: Span["mark"] }) {
  const last = spans.findLastIndex(
    (span) => span.mark === mark.type && (mark.type !== "link" || span.href === mark.href),
  )
  const before = spans[last]
  if (before && before.to === from) spans[last] = { ...before, to }
  else if (mark.type === "link") spans.push({ from, to, mark: "link", href: mark.href })
  else spans.push({ from, to, mark: mark.type })
}

/** Cuts a paragraph (or the part of it from `from` to `to`) into runs. The inverse of `contentOfRuns`. */
export function runsOf(content: Content, from = 0, to = content.text.length): Run[] {
  const cuts = new Set([from, to])
  const cut = (at: number) => {
    if (at > from && at < to) cuts.add(at)
  }
  for (const { at } of [...content.tokens, ...content.refs]) {
    cut(at)
    cut(at + 1)
  }
  for (const span of content.spans) {
    cut(span.from)
    cut(span.to)
  }
  const places = [...cuts].sort((a, b) => a - b)
  const tokenAt = new Map(content.tokens.map((token) => [token.at, token]))
  const refAt = new Map(content.refs.map((ref) => [ref.at, ref]))
  const runs: Run[] = []
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i] ?? 0
    const end = places[i + 1] ?? 0
    const marks: RunMark[] = content.spans
      .filter((span) => span.from <= start && span.to >= end)
      .map((span) =>
        span.mark === "link" ? { type: "link", href: span.href ?? "" } : { type: span.mark },
      )
    const token = tokenAt.get(start)
    if (token) marks.push({ type: "bracket", id: token.id, side: token.side })
    const ref = refAt.get(start)
    if (ref) marks.push({ type: "note", id: ref.id })
    runs.push({ text: content.text.slice(start, end), marks })
  }
  return runs
}
