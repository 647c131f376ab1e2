/** Whether what was typed here is safe, as a sentence (LESSONS §5 rule 10). */

import type { SavedState } from "../base/session.ts"
import type { Store } from "../base/store.ts"
import { useStore } from "./useStore.ts"

/** The sentence for a state. Pure, so that every state can be tested. */
export function savedSentence(state: SavedState): string {
  const { connection, undelivered, kept, storing, reason } = state
  const waiting =
    undelivered === 1 ? "1 change not yet delivered" : `${undelivered} changes not yet delivered`
  switch (connection) {
    case "closed":
      return reason ?? "The draft was closed to you"
    case "offline":
      if (undelivered === 0) return "Offline: you can go on working"
      return kept
        ? `Offline. ${waiting}, kept on this device`
        : `Offline: you can go on working. ${waiting}`
    case "connecting":
      return undelivered === 0 ? "Connecting …" : `Connecting … ${waiting}`
    case "online":
      if (!storing) return undelivered === 0 ? CANNOT_SAVE : `${CANNOT_SAVE}. ${waiting}`
      return undelivered === 0 ? "All changes saved" : waiting
  }
}

const CANNOT_SAVE = "The server cannot save at present"

export function Saved({ saved }: { readonly saved: Store<SavedState> }) {
  // Why a draft was closed is said in full at the text (Closed.tsx).
  const sentence = useStore(saved, (state) =>
    state.connection === "closed" ? "Closed" : savedSentence(state),
  )
  const connection = useStore(saved, (state) => state.connection)
  return (
    <p className={`saved saved-${connection}`} role="status">
      {sentence}
    </p>
  )
}
