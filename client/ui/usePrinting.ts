/** Whether the page is being printed: then all of it is drawn, and not only what is seen. */

import { useEffect, useState } from "react"
import { flushSync } from "react-dom"
import { now } from "../base/clock.ts"

/** The instant of the print while the page is being printed, else null. */
export function usePrinting(): string | null {
  const [at, setAt] = useState<string | null>(null)
  useEffect(() => {
    // The browser takes the page as it is when these have run.
    const begin = () => flushSync(() => setAt(now()))
    const end = () => setAt(null)
    addEventListener("beforeprint", begin)
    addEventListener("afterprint", end)
    return () => {
      removeEventListener("beforeprint", begin)
      removeEventListener("afterprint", end)
    }
  }, [])
  return at
}
