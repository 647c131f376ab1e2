/** Counting who wrote how much, a few paragraphs at a time: a long draft does not stop the page. */

import { useEffect, useState } from "react"
import type { Shown } from "./AuthorsText.tsx"
import { createTally, type Tally } from "./authors.ts"

/** How many characters are counted at a time. */
const AT_ONCE = 60_000

/** The count, null until the first is there; while it is counted again the one before stays. */
export function useTally(paragraphs: readonly Shown[]): Tally | null {
  const [tally, setTally] = useState<Tally | null>(null)
  useEffect(() => {
    if (paragraphs.length === 0) return
    const counting = createTally()
    let next = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      let characters = 0
      for (; next < paragraphs.length && characters < AT_ONCE; next++) {
        const shown = paragraphs[next]
        if (!shown) continue
        counting.add(shown.id, shown.stretches())
        characters += shown.paragraph.text.length
      }
      if (next < paragraphs.length) timer = setTimeout(go)
      else setTally(counting.tally())
    }
    timer = setTimeout(go)
    return () => clearTimeout(timer)
  }, [paragraphs])
  return tally
}
