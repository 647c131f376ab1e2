/** What a peer asks of the server, as the oracle hears it. */

import type { Transaction } from "prosemirror-state"
import { askedFor } from "../../client/editor/asking.ts"
import type { Divided, Remaining } from "../../client/editor/dividing.ts"
import type { Asked } from "../../client/editor/history.ts"
import { keepingHalves } from "../../client/editor/guard.ts"
import type { Symbols } from "./oracle.ts"
import type { Doer, Peer, Request } from "./peer.ts"

/** Writes the part of an edit that is written here, and asks for the rest. */
export function perform(peer: Doer, { tr, remaining }: Divided): void {
  const guarded: Transaction = keepingHalves(peer.editor.state, tr)
  if (guarded.docChanged) peer.editor.dispatch(guarded)
  const step = remaining && askedFor(peer.document, remaining, guarded.docChanged)
  if (!step) return
  askFor(peer, step)
  peer.intended = (symbols) => withRemaining(symbols, remaining, blanksBefore(peer, remaining))
}

/** Asks for something that changes nothing in the order of the list. */
export function askFor(peer: Doer, step: Asked): void {
  peer.history.asked(step)
  peer.asks.push({ ask: step.forth, step })
  peer.intended = (symbols) => symbols
}

/** White space is no symbol. */
function blanksBefore({ editor }: Doer, remaining: Remaining): number {
  if (remaining.remains === "join") return 0
  let text = ""
  editor.state.doc.descendants((node) => {
    if (node.isTextblock && node.attrs["id"] === remaining.paragraph) text = node.textContent
    return !node.isTextblock
  })
  return Array.from(text.slice(0, remaining.at)).filter((each) => each.trim() === "").length
}

/** The symbols as they will stand when the server has done what remains. */
function withRemaining(symbols: Symbols, remaining: Remaining, blanks: number): Symbols {
  if (remaining.remains === "join")
    return symbols.filter((symbol) => symbol !== `¶${remaining.second}`)
  const start = symbols.indexOf(`¶${remaining.paragraph}`) + 1
  const at = start + remaining.at - blanks
  const next = symbols.findIndex((symbol, i) => i >= start && symbol.startsWith("¶"))
  const end = next < 0 ? symbols.length : next
  if (remaining.below === null)
    return [...symbols.slice(0, at), `¶${remaining.made}`, ...symbols.slice(at)]
  const below = symbols.indexOf(`¶${remaining.below}`) + 1
  const after = symbols.findIndex((symbol, i) => i >= below && symbol.startsWith("¶"))
  const foot = after < 0 ? symbols.length : after
  return [
    ...symbols.slice(0, at),
    ...symbols.slice(end, foot),
    `¶${remaining.made}`,
    ...symbols.slice(at, end),
    ...symbols.slice(foot),
  ]
}

/** The server refused: the person is told, and the oracle expects nothing of it any more. */
export function refused(peer: Peer, { ask, step }: Request): void {
  peer.history.forget(step)
  if (ask.ask === "split") peer.excused.add(`¶${ask.made}`)
  const item = peer.steps.get(step)
  if (step.withLast || !item) return
  const { undo } = peer.oracle
  for (const stack of [undo.undoStack, undo.redoStack]) {
    const at = stack.indexOf(item)
    if (at >= 0) stack.splice(at, 1)
  }
}
