/** One person at one draft: the shared document, where they stand, and whether their work has arrived. */

import type { Awareness } from "y-protocols/awareness"
import type { Fault } from "../../schema/base/fault.ts"
import type { Actor } from "../../schema/operations/context.ts"
import type { DraftDocument } from "../../schema/operations/document.ts"
import type { Ask } from "../../schema/sharing/asks.ts"
import type { Role } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import type { HeldText } from "./heldText.ts"
import type { Tray } from "./tray.ts"
import type { Store } from "./store.ts"

/** The person at this screen, as the server told. */
export interface Me {
  /** Stable id of the person. */
  readonly person: string
  readonly name: string
  readonly party: string
  readonly role: Role
}

/** Whether what was typed here is safe. Shown as a sentence, never as a dot. */
export interface SavedState {
  readonly connection: "connecting" | "online" | "offline" | "closed"
  /** Local updates that the server has not yet called durable, and a word that is being composed. */
  readonly undelivered: number
  /** Whether all that is not delivered is kept on this device, and comes back after a reload. */
  readonly kept: boolean
  /** False while the server says that it cannot save. */
  readonly storing: boolean
  /** Why the server closed the draft to this person, when it did. */
  readonly reason: string | null
}

/** Something to be told: a refusal stays on screen until it is dismissed. */
export interface News {
  readonly kind: "refusal" | "news"
  /** A complete sentence. */
  readonly text: string
  /** What came into the tray with it. */
  readonly held: readonly HeldText[]
}

/** Origin of every transaction that this person makes (`Context.origin`): the undo manager follows it. */
export const LOCAL_ORIGIN = "local"

/** The part of a session that an editor needs. */
export interface Workplace {
  /** The document on this screen. */
  readonly document: DraftDocument
  readonly awareness: Awareness
  /** Who the person is at this moment. */
  readonly actor: Actor
  /** Asks what only the server does. Answers null when it was done, else why not. */
  ask?(ask: Ask): Promise<Fault | null>
  /**
   * Says where the person goes on working: a paragraph, or null for an act on the draft as a whole.
   * Work without a connection is delivered place by place, so that one refusal takes no other along.
   */
  workAt?(place: string | null): void
  /**
   * Holds updates back in both directions while an input method composes, or lets them go. Without
   * it, a remote edit during a composition disturbs the composed word.
   */
  holdRemote?(held: boolean): void
  /** Whether words of an input method stand on the screen only: they count as not delivered. */
  composing?(words: boolean): void
  /** Whether the server has dealt with all that was written here. */
  readonly saved?: Store<SavedState>
}

export interface Session extends Required<Workplace> {
  readonly draftId: string
  /** Where the person stands: changes at any moment, and the page with it. */
  readonly standing: Store<Standing>
  readonly me: Me
  /**
   * How often `document` and `awareness` were replaced, as after a refusal. Whoever holds them takes
   * the new ones at once, before anything more is typed.
   */
  readonly renewed: Store<number>
  readonly saved: Store<SavedState>
  /** How often the server said that notes for those who lead changed; to others it says nothing. */
  readonly leadNotes: Store<number>
  /** What was typed here and could not stand in the draft. */
  readonly tray: Tray
  /** Resolves when the draft has arrived from the server for the first time. */
  readonly loaded: Promise<void>
  /** Calls with refusals, returns and changes of standing; what came before is told first. */
  onNews(listener: (news: News) => void): () => void
  /** What was typed here and is not safe on the server, a line for each place; "" when all is. */
  undeliveredWords(): string
  close(): void
}
