/** Whether the screen is narrow, as the style sheets have it. */

import { useSyncExternalStore } from "react"

const NARROW = matchMedia("(max-width: 47.99rem)")

/** True on a narrow screen; draws again when that changes. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      NARROW.addEventListener("change", changed)
      return () => NARROW.removeEventListener("change", changed)
    },
    () => NARROW.matches,
  )
}
