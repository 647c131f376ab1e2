/** Whether what was typed here is safe, as a sentence (LESSONS §5 rule 10). */

import type { SavedState } from "../base/session.ts"
import type { Store } from "../base/store.ts"
import { inOurWords } from "../language/answers.ts"
import { say } from "../language/say.ts"
import { useStore } from "./useStore.ts"

/** The sentence for a state. Pure, so that every state can be tested. */
export function savedSentence(state: SavedState): string {
  const { connection, undelivered, kept, storing, reason } = state
  const { saved, closed } = say.frame
  const waiting = undelivered === 0 ? null : saved.waiting(undelivered)
  switch (connection) {
    case "closed":
      return reason === null ? closed.toYou : inOurWords(reason).text
    case "offline":
      if (waiting === null) return saved.offline
      return kept ? saved.offlineKept(waiting) : saved.offlineAnd(waiting)
    case "connecting":
      return waiting === null ? saved.connecting : saved.connectingAnd(waiting)
    case "online":
      if (!storing) return waiting === null ? saved.cannot : saved.cannotAnd(waiting)
      return waiting ?? saved.all
  }
}

export function Saved({ saved }: { readonly saved: Store<SavedState> }) {
  // Why a draft was closed is said in full at the text (Closed.tsx).
  const sentence = useStore(saved, (state) =>
    state.connection === "closed" ? say.frame.saved.closed : savedSentence(state),
  )
  const connection = useStore(saved, (state) => state.connection)
  return (
    <p className={`saved saved-${connection}`} role="status">
      {sentence}
    </p>
  )
}
