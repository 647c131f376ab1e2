/** Asking the server again some time after something changed, however often it goes on changing. */

import { useEffect, useRef } from "react"

/** How long after a change it is asked again, in milliseconds: what was just typed is on the server. */
const LATER = 3000

/** Calls `again` a while after `changing` has become another value. */
export function useAgainAfter(again: () => void, changing: unknown): void {
  const asked = useRef(changing)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (asked.current === changing || waiting.current !== undefined) return
    waiting.current = setTimeout(() => {
      waiting.current = undefined
      again()
    }, LATER)
    asked.current = changing
  }, [again, changing])
  useEffect(
    () => () => {
      clearTimeout(waiting.current)
      waiting.current = undefined
    },
    [],
  )
}
