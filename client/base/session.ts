/** One person at one draft: the shared document, who they are, and whether their work has arrived. */

import type { Awareness } from "y-protocols/awareness"
import type { Actor } from "../../schema/operations/context.ts"
import type { DraftDocument } from "../../schema/operations/document.ts"
import type { Role } from "../../schema/sharing/roles.ts"

/** The person at this screen, as the server told. */
export interface Me {
  readonly name: string
  readonly party: string
  readonly role: Role
}

/** Whether what was typed here is safe. Shown as a sentence, never as a dot. */
export interface SavedState {
  readonly connection: "connecting" | "online" | "offline" | "closed"
  /** Local updates that the server has not yet called durable, and a word that is being composed. */
  readonly undelivered: number
  /** Why the server closed the draft to this person, when it did. */
  readonly reason: string | null
}

export interface Store<T> {
  readonly get: () => T
  /** Calls `listener` after each change; answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Origin of every transaction that this person makes (`Context.origin`): the undo manager follows it. */
export const LOCAL_ORIGIN = "local"

export interface Session {
  readonly draftId: string
  readonly me: Me
  readonly actor: Actor
  readonly document: DraftDocument
  readonly awareness: Awareness
  readonly saved: Store<SavedState>
  /** Resolves when the draft has arrived from the server for the first time. */
  readonly loaded: Promise<void>
  /**
   * Holds updates back in both directions while an input method composes, or lets them go
   * (`relay.ts`). Without it, a remote edit during a composition disturbs the composed word.
   */
  holdRemote?(held: boolean): void
  /** Whether words of an input method stand on the screen only: they count as not delivered. */
  composing?(words: boolean): void
  /** What was typed here and is not safe on the server, a line for each place; "" when all is. */
  undeliveredWords(): string
  close(): void
}
