/**
 * What the server writes into a draft when words change their place (`server/structure`).
 *
 * Yjs knows no move. The server, as the only one, copies the words to their new place, takes the old
 * place away and records which character went where. By that record a late edit to the old place is
 * done to the new one, and an undo manager finds what its person once typed.
 */

import type * as Y from "yjs"
import type { HeldWords } from "./protocol.ts"

/** So many items of a client, one after the other, and the first of those that they became. */
export type Moved = readonly [
  client: number,
  clock: number,
  length: number,
  toClient: number,
  toClock: number,
]

/** Words that wait for their person. */
export interface Held extends HeldWords {
  /** Stable id of the person. */
  readonly person: string
}

/** Which characters went where. Written by the server alone; an entry stands for one of its edits. */
export function movesOf(doc: Y.Doc): Y.Map<readonly Moved[]> {
  return doc.getMap("moves")
}

/** Words that wait for their person, by id. Written by the server alone. */
export function heldOf(doc: Y.Doc): Y.Map<Held> {
  return doc.getMap("held")
}
