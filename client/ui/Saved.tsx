/** Whether what was typed here is safe, as a sentence (LESSONS §5 rule 10). */

import type { SavedState, Store } from "../base/session.ts"
import { useStore } from "./useStore.ts"

/** The sentence for a state. Pure, so that every state can be tested. */
export function savedSentence({ connection, undelivered, reason }: SavedState): string {
  const waiting =
    undelivered === 1 ? "1 change not yet delivered" : `${undelivered} changes not yet delivered`
  switch (connection) {
    case "closed":
      return reason ?? "The draft was closed to you"
    case "offline":
      return undelivered === 0
        ? "Offline: you can go on working"
        : `Offline: you can go on working. ${waiting}`
    case "connecting":
      return undelivered === 0 ? "Connecting …" : `Connecting … ${waiting}`
    case "online":
      return undelivered === 0 ? "All changes saved" : waiting
  }
}

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
