/** Draws a component again when a map of the shared document changes. */

import { useEffect, useState } from "react"
import type * as Y from "yjs"

export function useYMap<V>(map: Y.Map<V>): void {
  const [, count] = useState(0)
  useEffect(() => {
    const changed = () => count((before) => before + 1)
    map.observe(changed)
    return () => map.unobserve(changed)
  }, [map])
}
