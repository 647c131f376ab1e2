/** What went wrong in a run, as counts that should be zero. */

import * as Y from "yjs"
import { bodyOfNode } from "../../schema/model/proseMirror.ts"
import { readBody, readDraft, readRecords } from "../../schema/operations/reading.ts"
import { footnoteFaults } from "./footnotes.ts"
import { freshRender } from "./headless.ts"
import { NOTE, symbolsOf, type Symbols } from "./oracle.ts"
import type { HeldWords } from "../../schema/sharing/protocol.ts"
import type { Peer } from "./peer.ts"
import { SERVER_IDS } from "./star.ts"

export interface Verdict {
  /** Symbols at the end, for scale; and brackets among them. */
  readonly symbols: number
  readonly brackets: number
  /** Peers that see another draft than the first, or lack something that another has. */
  readonly diverged: number
  /** Peers whose editor shows something else than the shared document says. */
  readonly misshown: number
  /** Characters and bracket characters that nobody deleted and that are gone. */
  readonly lost: number
  /** Copies that nobody made. */
  readonly doubled: number
  /** Characters that somebody deleted and that came back. */
  readonly risen: number
  /**
   * Characters that were typed in a paragraph while somebody else took it away whole (withdrew it, or
   * undid its making). They go with it; what becomes of them is for the gate and the author's tray.
   */
  readonly orphaned: number
  /** Paragraphs that nobody took away and that are gone, or that stand twice. */
  readonly paragraphs: number
  /** Bracket characters without their partner, or behind it, unless the partner is orphaned. */
  readonly unpaired: number
  /**
   * Neighbours in something that somebody saw, and in the end the other way round, although the flat
   * list has them right. Since bracket characters are neighbours too, a bracket that covers other words
   * than it was put around is here. (Where the flat list has them wrong too, Yjs itself put back what
   * an undo restores on the other side of what somebody else typed beside it meanwhile.)
   */
  readonly misplaced: number
  /** What is amiss with footnotes and ids. */
  readonly footnotes: number
}

/** What should be zero. */
export const FAULTS = [
  "diverged",
  "misshown",
  "lost",
  "doubled",
  "risen",
  "paragraphs",
  "unpaired",
  "misplaced",
  "footnotes",
] as const satisfies readonly (keyof Verdict)[]

/** Judges peers who have heard everything. */
export function judge(peers: readonly Peer[], held: readonly HeldWords[] = []): Verdict {
  const [first] = peers
  if (!first) throw new Error("there is nobody to judge")
  const symbols = symbolsOf(readBody(first.document.body))
  const expected = first.oracle.list.toArray()
  const gone = orphans(peers, symbols, expected)
  // What is held of a bracket has the bracket's id.
  const waiting = new Set(
    held.flatMap(({ id, words }) => [...Array.from(words), `open ${id}`, `close ${id}`]),
  )
  const alongWithParagraph = referencesGone(peers)
  const excused = new Set(peers.flatMap((peer) => [...peer.excused]))
  const found = tally(symbols)
  const wanted = tally(expected)
  let [lost, doubled, risen, orphaned, paragraphs] = [0, 0, 0, 0, 0]
  for (const symbol of new Set([...symbols, ...expected])) {
    const [is, should] = [found.get(symbol) ?? 0, wanted.get(symbol) ?? 0]
    if (excused.has(symbol) || symbol.includes(SERVER_IDS)) continue
    if (symbol.startsWith("¶")) {
      // Two may have taken the same paragraph away and both brought it back; in the list there are two.
      if (is === 0 && should > 0) paragraphs++
      if (is > 1) paragraphs++
    } else if (is < should && waiting.has(symbol)) continue
    // The same of half a bracket, which the server then leaves once.
    else if (is === 1 && should > 1 && symbol.includes(" ")) continue
    // It goes with its paragraph; the footnote stays, with nothing that refers to it.
    else if (is < should && alongWithParagraph.has(symbol)) continue
    else if (is < should && gone.has(symbol)) orphaned += should - is
    else if (is < should) lost += should - is
    else if (should > 0) doubled += is - should
    else risen += is
  }
  return {
    symbols: symbols.length,
    brackets: symbols.filter((symbol) => symbol.startsWith("open ")).length,
    diverged: peers.filter((peer) => differs(first, peer)).length,
    misshown: peers.filter(isMisshown).length,
    lost,
    doubled,
    risen,
    orphaned,
    paragraphs,
    unpaired: unpaired(symbols, gone, new Set(expected)),
    misplaced: misplaced(peers, symbols, expected),
    footnotes: footnoteFaults(
      readDraft(first.document),
      // Paragraphs are counted above.
      (symbol) => !wanted.has(symbol) || alongWithParagraph.has(symbol) || symbol.startsWith("¶"),
    ).length,
  }
}

/** Symbols that are wanted and gone, and were last seen in a paragraph that is gone and not wanted. */
function orphans(peers: readonly Peer[], end: Symbols, expected: Symbols): Set<string> {
  const [is, wanted] = [new Set(end), new Set(expected)]
  const found = new Set<string>()
  for (const view of peers.flatMap((peer) => peer.views)) {
    let paragraphGone = false
    for (const symbol of view) {
      if (symbol.startsWith("¶")) paragraphGone = !is.has(symbol) && !wanted.has(symbol)
      else if (paragraphGone && !is.has(symbol) && wanted.has(symbol)) found.add(symbol)
    }
  }
  return found
}

/** References to notes that stood in a paragraph which somebody saw and later saw no more. */
function referencesGone(peers: readonly Peer[]): Set<string> {
  const [left, found] = [new Set<string>(), new Set<string>()]
  for (const { views } of peers) {
    let before: Symbols = []
    for (const view of views) {
      const now = new Set(view)
      for (const each of before) if (each.startsWith("¶") && !now.has(each)) left.add(each)
      before = view
    }
  }
  for (const view of peers.flatMap((peer) => peer.views)) {
    let paragraph = ""
    for (const symbol of view) {
      if (symbol.startsWith("¶")) paragraph = symbol
      else if (symbol.startsWith(NOTE) && left.has(paragraph)) found.add(symbol)
    }
  }
  return found
}

/** How often each symbol is there. */
export function tally(symbols: Symbols): Map<string, number> {
  const counts = new Map<string, number>()
  for (const symbol of symbols) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
  return counts
}

function differs(first: Peer, peer: Peer): boolean {
  const state = ({ document }: Peer) =>
    JSON.stringify([
      readBody(document.body),
      Object.values(readRecords(document)).map((records: ReadonlyMap<string, unknown>) =>
        [...records].sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
      [...Y.decodeStateVector(Y.encodeStateVector(document.doc))].sort(([a], [b]) => a - b),
    ])
  const { doc } = peer.document
  return (
    state(first) !== state(peer) ||
    doc.store.pendingStructs !== null ||
    doc.store.pendingDs !== null ||
    JSON.stringify(first.oracle.list.toArray()) !== JSON.stringify(peer.oracle.list.toArray())
  )
}

function isMisshown({ document, editor }: Peer): boolean {
  const shown = editor.state.doc
  return (
    !shown.eq(freshRender(document.doc)) ||
    JSON.stringify(bodyOfNode(shown)) !== JSON.stringify(readBody(document.body))
  )
}

/**
 * Bracket characters without their partner, or behind it. A half whose partner somebody removed with a
 * whole paragraph (`gone`), or that is not wanted, is not counted.
 */
export function unpaired(
  symbols: Symbols,
  gone: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): number {
  const excused = (partner: string) => gone.has(partner) || !wanted.has(partner)
  const open = new Map<string, number>()
  let bad = 0
  for (const symbol of symbols) {
    const [side, id] = symbol.split(" ")
    if (id === undefined) {
      // A bracket character that lost its mark. Nobody types one in these runs.
      if (side === "[" || side === "]") bad++
    } else if (side === "open") {
      open.set(id, (open.get(id) ?? 0) + 1)
    } else {
      const waiting = open.get(id) ?? 0
      if (waiting > 0) open.set(id, waiting - 1)
      else if (!excused(`open ${id}`)) bad++
    }
  }
  for (const [id, waiting] of open) if (!excused(`close ${id}`)) bad += waiting
  return bad
}

/**
 * How many pairs of neighbours in a peer's views stand the other way round at the end: none, if the
 * text has one order that all views agree with. Symbols that are gone or doubled are passed over.
 */
function misplaced(peers: readonly Peer[], end: Symbols, expected: Symbols): number {
  const places = new Map(end.map((symbol, i) => [symbol, i]))
  const right = new Map(expected.map((symbol, i) => [symbol, i]))
  const wrong = new Set<string>()
  for (const view of peers.flatMap((peer) => peer.views)) {
    let [last, lastSymbol] = [-1, ""]
    for (const symbol of view) {
      const place = places.get(symbol)
      if (place === undefined) continue
      if (place < last && (right.get(lastSymbol) ?? 0) < (right.get(symbol) ?? Infinity))
        wrong.add(`${lastSymbol} ${symbol}`)
      ;[last, lastSymbol] = [place, symbol]
    }
  }
  return wrong.size
}
