/** What every operation is given: the document, who acts, and where ids and instants come from. */

import type { NewId } from "../base/ids.ts"
import type { DraftDocument } from "./document.ts"

/** The person who acts, for a party. Rights are judged elsewhere (`schema/sharing/roles.ts`). */
export interface Actor {
  /** Name or id of the person, recorded as "typed by". */
  readonly person: string
  /** Party that the act is for; "" for those who act for the group (co-leads, secretariat). */
  readonly party: string
  /** True for those who may change agreed text and decide. */
  readonly lead: boolean
}

export interface Context {
  readonly document: DraftDocument
  readonly actor: Actor
  readonly newId: NewId
  /** The instant recorded: ISO 8601, UTC. */
  readonly now: () => string
  /** Origin of the Yjs transaction, so that an undo manager can tell whose it is. */
  readonly origin: unknown
}

/** What an operation answers when it was applied. */
export interface Applied<T = undefined> {
  readonly applied: true
  /** What was made, where an operation makes something. */
  readonly value: T
}
