/** What each person has seen of each draft, as a store keeps it. */

import type { AttentionAnswer, AttentionChange } from "../../schema/sharing/attention.ts"

/** Of so many things in one draft it is known that a person has seen them, the latest. */
export const MOST_SEEN = 20_000

/** The part of a store that keeps it. */
export interface AttentionStore {
  /** What is known of a person at a draft; of nobody, nothing. */
  of(person: string, draft: string): Promise<AttentionAnswer>
  /**
   * Adds what was seen, and puts the rest in the place of what was; one did not look earlier than one
   * looked before. @throws for an unknown person or draft.
   */
  change(person: string, draft: string, change: AttentionChange): Promise<void>
}
