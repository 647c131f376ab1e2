/** Above the list of brackets: suggestions without an answer, of one's own party or of all. */

import { say } from "../language/say.ts"
import { openCard } from "./actions.ts"
import { mayHere } from "./rights.ts"
import { waitingFor } from "./suggested.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function SuggestionsWaiting() {
  const workbench = useWorkbench()
  const { settled, session, show } = workbench
  const snapshot = useStore(settled, (value) => value)
  const { party } = session.actor
  if (party === "" && !mayHere(workbench, "suggest")) return null
  const waiting = waitingFor(snapshot, party)
  if (waiting.length === 0) return null
  return (
    <details className="linked suggestions-waiting">
      <summary>{say.suggesting.waiting(waiting.length)}</summary>
      <ul aria-label={say.suggesting.title}>
        {waiting.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="linked-place"
              onClick={() => {
                openCard(workbench, each.cluster)
                show({ bracket: each.bracket })
              }}
            >
              <span className="row-key">{each.key}</span>{" "}
              <span className="linked-words" dir="auto">
                {each.words}
              </span>
              {party === "" && <span className="quiet">{say.suggesting.waitsFor(each.party)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
