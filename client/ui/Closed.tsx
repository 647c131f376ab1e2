/** When the server closes the draft or refuses what was typed: why, and what to save before going on. */

import { useContext, useEffect } from "react"
import { Button } from "react-aria-components"
import type { Session } from "../base/session.ts"
import { useStore } from "./useStore.ts"
import { savedSentence } from "./Saved.tsx"
import { WorkbenchContext } from "./workbench.ts"

/** Shown as soon as the draft is closed, also when it never came: then there is no workbench yet. */
export function Closed({ session }: { readonly session: Session }) {
  const workbench = useContext(WorkbenchContext)
  const sentence = useStore(session.saved, (state) =>
    state.connection === "closed" ? savedSentence(state) : null,
  )
  useEffect(() => {
    if (sentence === null || !workbench) return
    // What would be typed now could not reach anybody.
    workbench.editor.setMode("read")
    workbench.show({ mode: "read" })
  }, [sentence, workbench])
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
