/** What the server answers to a question of a page, and asking it again. */

import { useCallback, useEffect, useState } from "react"
import type { Fault } from "../../schema/base/fault.ts"

export interface Asked<T> {
  /** Undefined until the first answer is there; the one before stays while it is asked again. */
  readonly answer: T | Fault | undefined
  readonly again: () => void
}

/** Asks when the page appears, and after `again`. `question` must be the same function each time. */
export function useAnswer<T>(question: () => Promise<T | Fault>): Asked<T> {
  const [answer, setAnswer] = useState<T | Fault>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let left = false
    void question().then((next) => {
      if (!left) setAnswer(next)
    })
    return () => {
      left = true
    }
  }, [question, turn])
  const again = useCallback(() => setTurn((count) => count + 1), [])
  return { answer, again }
}
