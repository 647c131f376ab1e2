/** Doing something on the server from a page: once at a time, with the sentence of a refusal. */

import { useState } from "react"
import { isFault, type Fault } from "../../schema/base/fault.ts"

export interface Act {
  /** The last refusal; null when the last act was done. */
  readonly refusal: Fault | null
  readonly busy: boolean
  /** Asks; `done` is given the answer when it is no refusal. */
  readonly run: <T>(asked: () => Promise<T | Fault>, done?: (answer: T) => void) => void
}

export function useAct(): Act {
  const [refusal, setRefusal] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const act = async <T>(asked: () => Promise<T | Fault>, done?: (answer: T) => void) => {
    setBusy(true)
    const answer = await asked()
    setBusy(false)
    setRefusal(isFault(answer) ? answer : null)
    if (!isFault(answer)) done?.(answer)
  }
  return { refusal, busy, run: (asked, done) => void act(asked, done) }
}
