/**
 * The tree of brackets of a run of paragraphs (MODEL §5, N1–N10).
 *
 * Marked characters have no width here: brackets are intervals of the words between them, a paragraph
 * break counting as one character. So two brackets whose characters touch never cross, whichever
 * character came first, and brackets made at the same moment nest.
 */

import { sideOf, type Paragraph } from "./body.ts"
import { classOf, endsSentence } from "./bracketClass.ts"
import type { Bracket, Derived, Extent } from "./derived.ts"
import type { Pair } from "./pairs.ts"
import type { BracketRecord } from "./records.ts"

/** A bracket with its interval; the mutable fields are filled in while the tree is built. */
export interface Node {
  readonly pair: Pair
  /** Interval in the run's words. */
  readonly start: number
  readonly end: number
  /** Offsets in the run's characters, for order where intervals touch. */
  readonly rawOpen: number
  readonly rawClose: number
  readonly openSlot: number
  readonly openAt: number
  readonly closeSlot: number
  readonly closeAt: number
  parent: Node | null
  depth: number
  readonly children: Node[]
  readonly crosses: Node[]
  /** First and last slot that it holds whole. */
  whole: readonly [number, number] | null
  /** Its cluster is set when clusters are found; afterwards it never changes. */
  bracket: Omit<Bracket, "cluster"> & { cluster: string | null }
}

/** Where the words of a bracket begin in its first paragraph; they end at `close.offset` of its last. */
export function wordsFrom(bracket: Bracket): number {
  return bracket.incomplete === "open" ? bracket.open.offset : bracket.open.offset + 1
}

/** The words of a bracket without its own two characters; paragraphs are joined by line ends. */
export function textIn(derived: Derived, bracket: Bracket): string {
  const { open, close } = bracket
  const first = derived.indexOf(open.paragraph) ?? 0
  const last = derived.indexOf(close.paragraph) ?? first
  return derived.paragraphs
    .slice(first, last + 1)
    .map(({ paragraph: { id, text } }) =>
      text.slice(
        id === open.paragraph ? wordsFrom(bracket) : 0,
        id === close.paragraph ? close.offset : text.length,
      ),
    )
    .join("\n")
}

/** The brackets of a run in order of the tree: parents first, siblings by place. Clusters are not set yet. */
export function treeOfRun(
  paragraphs: readonly Paragraph[],
  pairs: readonly Pair[],
  records: ReadonlyMap<string, BracketRecord>,
): readonly Node[] {
  if (pairs.length === 0) return []
  const nodes = ordered(intervals(paragraphs, pairs))
  const edges = paragraphs.map(edgesOf)
  for (const node of nodes) node.bracket = bracketOf(node, paragraphs, edges, records)
  return nodes
}

const UNSET: Bracket = {
  id: "",
  open: { paragraph: "", offset: 0 },
  close: { paragraph: "", offset: 0 },
  depth: 1,
  parent: null,
  class: "negotiation",
  extent: "inline",
  wrap: false,
  covers: null,
  cluster: null,
  incomplete: null,
  crosses: [],
}

function intervals(paragraphs: readonly Paragraph[], pairs: readonly Pair[]): Node[] {
  const words: number[] = [0]
  const raw: number[] = [0]
  paragraphs.forEach(({ text, tokens }, i) => {
    words.push((words[i] ?? 0) + text.length - tokens.length + 1)
    raw.push((raw[i] ?? 0) + text.length + 1)
  })
  return pairs.map((pair) => {
    // A missing side stands at the paragraph's own end or start (MODEL N7).
    const openSlot = pair.openSlot < 0 ? pair.closeSlot : pair.openSlot
    const closeSlot = pair.closeSlot < 0 ? pair.openSlot : pair.closeSlot
    const openAt = paragraphs[openSlot]?.tokens[pair.openToken]?.at ?? 0
    const last = paragraphs[closeSlot]
    const closeAt = last?.tokens[pair.closeToken]?.at ?? last?.text.length ?? 0
    const closeToken = pair.closeToken < 0 ? (last?.tokens.length ?? 0) : pair.closeToken
    return {
      pair,
      start: (words[openSlot] ?? 0) + (pair.openToken < 0 ? 0 : openAt - pair.openToken),
      end: (words[closeSlot] ?? 0) + closeAt - closeToken,
      rawOpen: (raw[openSlot] ?? 0) + (pair.openToken < 0 ? -0.5 : openAt),
      rawClose: (raw[closeSlot] ?? 0) + closeAt,
      openSlot,
      openAt,
      closeSlot,
      closeAt,
      parent: null,
      depth: 1,
      children: [],
      crosses: [],
      whole: null,
      bracket: UNSET,
    }
  })
}

/** Longer intervals outside, equal ones by order of their opens (N4); then the tree. */
function ordered(nodes: Node[]): Node[] {
  const filled = nodes.filter((node) => node.end > node.start)
  filled.sort((a, b) => a.start - b.start || b.end - a.end || a.rawOpen - b.rawOpen)
  let open: Node[] = []
  for (const node of filled) {
    open = open.filter((other) => other.end > node.start)
    for (const other of open) {
      if (other.end >= node.end) {
        node.parent = other
      } else {
        // N5: neither holds the other; both stay in the tree beside each other.
        node.crosses.push(other)
        other.crosses.push(node)
      }
    }
    open.push(node)
  }
  if (filled.length < nodes.length) placeEmpty(nodes, filled)
  for (const node of filled) {
    node.depth = (node.parent?.depth ?? 0) + 1
    node.parent?.children.push(node)
  }
  return filled
}

/** N6: an empty bracket keeps its raw place between its neighbours. */
function placeEmpty(nodes: readonly Node[], placed: Node[]): void {
  const empty = nodes.filter((node) => node.end <= node.start).sort((a, b) => a.rawOpen - b.rawOpen)
  for (const node of empty) {
    let after = -1
    placed.forEach((other, i) => {
      if (other.rawOpen < node.rawOpen && node.rawOpen < other.rawClose) {
        node.parent = other
        after = i
      }
    })
    const before = placed.findIndex(
      (other, i) =>
        i > after &&
        (other.start > node.start || (other.start === node.start && other.rawOpen > node.rawOpen)),
    )
    placed.splice(before < 0 ? placed.length : before, 0, node)
  }
}

function bracketOf(
  node: Node,
  paragraphs: readonly Paragraph[],
  edges: readonly Edges[],
  records: ReadonlyMap<string, BracketRecord>,
): Bracket {
  const { pair, openSlot, closeSlot, openAt, closeAt } = node
  const first = paragraphs[openSlot]
  const last = paragraphs[closeSlot]
  const [firstEdges, lastEdges] = [edges[openSlot], edges[closeSlot]]
  if (!first || !last || !firstEdges || !lastEdges) throw new Error("a pair lies within its run")
  const whole = wholeSlots(node, firstEdges, lastEdges)
  node.whole = whole
  const covered = whole && [paragraphs[whole[0]]?.id ?? "", paragraphs[whole[1]]?.id ?? ""]
  const wrap = whole !== null && whole[0] === openSlot && whole[1] === closeSlot
  return {
    id: pair.id,
    open: { paragraph: first.id, offset: openAt },
    close: { paragraph: last.id, offset: closeAt },
    depth: node.depth,
    parent: node.parent?.pair.id ?? null,
    class:
      openSlot === closeSlot
        ? classOf(first, openAt, closeAt, records.get(pair.record)?.kind)
        : records.get(pair.record)?.kind === "placeholder"
          ? "placeholder"
          : "negotiation",
    extent: extentOf(first, node, wrap),
    wrap,
    covers: covered as [string, string] | null,
    cluster: null,
    incomplete: pair.openSlot < 0 ? "open" : pair.closeSlot < 0 ? "close" : null,
    crosses: node.crosses.map((other) => other.pair.id),
  }
}

/** First and last slot that a bracket holds whole, or null. Spaces and notes at the edges do not count. */
function wholeSlots(node: Node, first: Edges, last: Edges): [number, number] | null {
  const from = first.start >= node.openAt ? node.openSlot : node.openSlot + 1
  const to = last.end <= node.closeAt + 1 ? node.closeSlot : node.closeSlot - 1
  return from <= to ? [from, to] : null
}

/** Where the words of a paragraph begin and end: spaces, note references and marked brackets are none. */
interface Edges {
  readonly start: number
  readonly end: number
}

function edgesOf({ text, tokens }: Paragraph): Edges {
  const marked = new Set(tokens.map((token) => token.at))
  const isBlank = (at: number) => {
    const character = text.charAt(at)
    return (
      character === "\uFFFC" ||
      character.trim() === "" ||
      (sideOf(character) !== undefined && marked.has(at))
    )
  }
  let [start, end] = [0, text.length]
  while (start < end && isBlank(start)) start++
  while (end > start && isBlank(end - 1)) end--
  return start < end ? { start, end } : { start: text.length, end: 0 }
}

function extentOf(first: Paragraph, node: Node, wrap: boolean): Extent {
  if (node.openSlot !== node.closeSlot) return "paragraphs"
  if (wrap) return "paragraph"
  if (first.kind === "heading" || first.kind === "annex") return "heading"
  const { openAt, closeAt } = node
  const whole =
    closeAt > openAt + 1 &&
    endsSentence(first.text, openAt + 1, closeAt) &&
    endsSentence(first.text, 0, openAt)
  return whole ? "sentence" : "inline"
}
