/** When the server closes the draft to this page, or takes no more text: why, and what to save. */

import { useContext, useEffect } from "react"
import { Lock } from "lucide-react"
import { Button } from "react-aria-components"
import type { Session } from "../base/session.ts"
import { say } from "../language/say.ts"
import { useStore } from "./useStore.ts"
import { savedSentence } from "./Saved.tsx"
import { WorkbenchContext } from "./workbench.ts"

/** Shown as soon as the draft is closed, also when it never came: then there is no workbench yet. */
export function Closed({ session }: { readonly session: Session }) {
  const workbench = useContext(WorkbenchContext)
  const sentence = useStore(session.saved, (state) =>
    state.connection === "closed" ? savedSentence(state) : null,
  )
  const kept = useStore(session.saved, (state) => state.kept)
  useEffect(() => {
    if (sentence === null || !workbench) return
    // What would be typed now could not reach anybody.
    workbench.editor.setMode("read")
    workbench.show({ mode: "read" })
  }, [sentence, workbench])
  if (sentence === null) return null
  const words = session.undeliveredWords()
  return (
    <section className="closed" aria-label={say.frame.closed.title}>
      <p role="alert">{sentence}</p>
      {words !== "" && (
        <label>
          {say.frame.closed.notReached} {kept ? say.frame.closed.kept : say.frame.closed.copy}
          <textarea className="words-field" readOnly rows={3} value={words} dir="auto" />
        </label>
      )}
      <div className="form-actions">
        <Button className="main-button" onPress={() => location.reload()}>
          {say.frame.closed.reload}
        </Button>
        <a className="side-button" href="/">
          {say.entry.yourGroups}
        </a>
      </div>
    </section>
  )
}

/** A draft that is frozen, or whose round is closed, says so above its text. */
export function NoText({ session }: { readonly session: Session }) {
  const closed = useStore(session.standing, (standing) => standing.closed)
  return (
    <div className="no-text" role="status">
      {closed && (
        <p>
          <Lock size={16} aria-hidden="true" />{" "}
          {closed === "frozen" ? say.frame.closed.frozen : say.frame.closed.roundClosed}
        </p>
      )}
    </div>
  )
}
