/**
 * What should happen: one flat list of unique symbols.
 *
 * Each paragraph is its sign and then its characters; a bracket character is a symbol of its own by id
 * and side, a reference to a note by id. The list is a Y.Array that hears the same intents as the draft, under the same client ids
 * and in the same order, but has no texts, marks or elements that could go wrong.
 */

import * as Y from "yjs"
import type { Node } from "prosemirror-model"
import { paragraphsOf, type Body } from "../../schema/model/body.ts"
import { bodyOfNode } from "../../schema/model/proseMirror.ts"

export type Symbols = readonly string[]

/** What the symbol of a reference to a note begins with. */
export const NOTE = "note:"

/** The symbols of a body. White space is none: operations may add it, and it is not unique. */
export function symbolsOf(body: Body): Symbols {
  return paragraphsOf(body).flatMap((paragraph) => {
    const marked = new Map([
      ...paragraph.tokens.map(({ at, side, id }) => [at, `${side} ${id}`] as const),
      ...paragraph.refs.map(({ at, id }) => [at, `${NOTE}${id}`] as const),
    ])
    const symbols = Array.from(
      { length: paragraph.text.length },
      (_, at) => marked.get(at) ?? paragraph.text.charAt(at),
    )
    return [`¶${paragraph.id}`, ...symbols.filter((symbol) => symbol.trim() !== "")]
  })
}

export function symbolsOfNode(doc: Node): Symbols {
  return symbolsOf(bodyOfNode(doc))
}

export interface Oracle {
  readonly doc: Y.Doc
  readonly list: Y.Array<string>
  readonly undo: Y.UndoManager
  /** Symbols that were deleted before they arrived here: see `payDebts`. */
  readonly owed: Set<string>
}

const INTENT = "intent"

export function createOracle(clientId: number): Oracle {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const list = doc.getArray<string>("symbols")
  const undo = new Y.UndoManager([list, doc.getMap("acts")], {
    trackedOrigins: new Set([INTENT]),
    captureTimeout: 0,
  })
  return { doc, list, undo, owed: new Set() }
}

/** Does to the list what somebody did to what they saw: the smallest change from one view to the next. */
export function intend({ doc, list, owed }: Oracle, before: Symbols, after: Symbols): void {
  doc.transact(() => {
    // An act that changes no text is still one step of undo, as it is in the draft.
    doc.getMap("acts").set(`${doc.clientID} ${Y.getState(doc.store, doc.clientID)}`, 1)
    const kept = new Set(after)
    const known = new Set(before)
    for (const symbol of before) {
      if (kept.has(symbol)) continue
      const at = list.toArray().indexOf(symbol)
      if (at >= 0) list.delete(at)
      else owed.add(symbol)
    }
    for (let i = 0; i < after.length; i++) {
      const run = i
      while (i < after.length && !known.has(after[i] ?? "")) i++
      if (i > run) list.insert(placeAfter(list.toArray(), after.slice(0, run)), after.slice(run, i))
    }
  }, INTENT)
}

/** Deletes what an undo brought back in the list only. */
export function giveUp({ doc, list }: Oracle, symbols: Symbols): void {
  doc.transact(() => {
    for (const symbol of symbols) list.delete(list.toArray().indexOf(symbol))
  })
}

/**
 * Deletes what was deleted in the draft before it arrived here. A character can wait in the list for a
 * neighbour of which only the list has it that it came before, while the draft shows it already.
 */
export function payDebts({ list, owed }: Oracle): void {
  for (const symbol of owed) {
    const at = list.toArray().indexOf(symbol)
    if (at < 0) continue
    list.delete(at)
    owed.delete(symbol)
  }
}

/** The index right of the last of some symbols that the list still has. */
function placeAfter(list: Symbols, left: Symbols): number {
  for (let i = left.length - 1; i >= 0; i--) {
    const at = list.indexOf(left[i] ?? "")
    if (at >= 0) return at + 1
  }
  return 0
}
