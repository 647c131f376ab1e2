/** When the server closes the draft or refuses what was typed: why, and what to save before going on. */

import { useEffect } from "react"
import { Button } from "react-aria-components"
import { useStore } from "./useStore.ts"
import { savedSentence } from "./Saved.tsx"
import { useWorkbench } from "./workbench.ts"

export function Closed() {
  const { session, editor, show } = useWorkbench()
  const sentence = useStore(session.saved, (state) =>
    state.connection === "closed" ? savedSentence(state) : null,
  )
  useEffect(() => {
    if (sentence === null) return
    // What would be typed now could not reach anybody.
    editor.setMode("read")
    show({ mode: "read" })
  }, [sentence, editor, show])
  if (sentence === null) return null
  const words = session.undeliveredWords()
  return (
    <section className="closed" aria-label="The draft is closed">
      <p role="alert">{sentence}</p>
      {words !== "" && (
        <label>
          These words of yours have not reached the others. Copy them before you reload:
          <textarea className="words-field" readOnly rows={3} value={words} dir="auto" />
        </label>
      )}
      <Button className="main-button" onPress={() => location.reload()}>
        Reload the draft
      </Button>
    </section>
  )
}
