/**
 * The strip at the end of the lines: the whole draft with a tick for each cluster, and what is seen.
 *
 * It is for the mouse alone and says nothing to a screen reader: the list, the outline and the keys to
 * the next bracket lead to the same places.
 */

import { memo, useEffect, useMemo, useRef, type PointerEvent } from "react"
import { throttled } from "../base/store.ts"
import { onSeen, scrollToPart, seenPart } from "./seen.ts"
import { extentsOf, LINES, ticksOf, type Extents, type Ticks } from "./stripPlaces.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

/** How long the strip may lag behind the text, in ms: a letter moves no tick by as much as a line. */
const LAG = 400

export function Strip() {
  const { page, settled, rows } = useWorkbench()
  const working = useStore(page, (state) => state.view === "working")
  const slow = useMemo(() => throttled(settled, LAG), [settled])
  const { draft, derived } = useStore(slow, (snapshot) => snapshot)
  const extents = useMemo(() => extentsOf(draft.body), [draft.body])
  const { open, mine, decided } = useMemo(
    () => ticksOf(extents, derived, rows.get()),
    [extents, derived, rows],
  )
  const seen = useSeen(extents)
  const scroll = (event: PointerEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    scrollToPart(extents, (event.clientY - top) / height)
  }
  return (
    <div
      className="strip"
      aria-hidden="true"
      hidden={!working}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        scroll(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scroll(event)
      }}
    >
      <Drawn open={open} mine={mine} decided={decided} />
      <span className="strip-seen" ref={seen} />
    </div>
  )
}

/** Drawn again when a tick comes, goes or reads differently. */
const Drawn = memo(function Drawn({ open, mine, decided }: Ticks) {
  return (
    <svg viewBox={`0 0 1 ${LINES}`} preserveAspectRatio="none">
      <path className="tick tick-decided" d={decided} />
      <path className="tick tick-open" d={open} />
      <path className="tick tick-mine" d={mine} />
    </svg>
  )
})

/** Keeps an element over the part of the strip that is seen, past React, since it goes with the scrolling. */
function useSeen(extents: Extents) {
  const element = useRef<HTMLElement>(null)
  useEffect(
    () =>
      onSeen(() => {
        const [from, to] = seenPart(extents)
        element.current?.style.setProperty("inset-block-start", `${from * 100}%`)
        element.current?.style.setProperty("block-size", `${(to - from) * 100}%`)
      }),
    [extents],
  )
  return element
}
