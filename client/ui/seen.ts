/** Which part of the draft is seen, and scrolling to a part of it, by the sheets as they are laid out. */

import type { Extents } from "./stripPlaces.ts"

/** Frames for which a place is sought again: a sheet that comes to be seen is laid out only then. */
const SETTLING = 4

/** The scrolled part of the page, and its sheets. */
interface Laid {
  readonly desk: HTMLElement
  readonly sheets: readonly Element[]
}

function laid(): Laid | null {
  const desk = document.getElementById("text")
  const draft = desk?.querySelector(".working .ProseMirror")
  return desk && draft ? { desk, sheets: [...draft.children] } : null
}

/** The part of the draft between the edges of the screen, as numbers from 0 to 1. */
export function seenPart(extents: Extents): readonly [from: number, to: number] {
  const all = laid()
  const total = extents.sheets.at(-1) ?? 0
  if (!all || total === 0) return [0, 1]
  const { top, bottom } = all.desk.getBoundingClientRect()
  return [placeAt(all, extents, top) / total, placeAt(all, extents, bottom) / total]
}

/** How far down the draft the text stands that is drawn at a height of the screen. */
function placeAt({ sheets }: Laid, extents: Extents, y: number): number {
  let [low, high] = [0, sheets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sheets[middle]?.getBoundingClientRect().bottom ?? Infinity) < y) low = middle + 1
    else high = middle
  }
  const sheet = sheets[low]
  const end = extents.sheets.at(-1) ?? 0
  if (!sheet) return end
  const [from = end, to = end] = extents.sheets.slice(low, low + 2)
  const { top, height } = sheet.getBoundingClientRect()
  const share = height === 0 ? 0 : (y - top) / height
  return from + Math.max(0, Math.min(1, share)) * (to - from)
}

/** Scrolls so that a part of the draft, a number from 0 to 1, stands in the middle of the screen. */
export function scrollToPart(extents: Extents, part: number): void {
  let left = SETTLING
  const wanted = Math.max(0, Math.min(1, part)) * (extents.sheets.at(-1) ?? 0)
  const index = Math.max(
    0,
    extents.sheets.findLastIndex((start) => start <= wanted),
  )
  const [from = 0, to = from] = extents.sheets.slice(index, index + 2)
  const scroll = () => {
    const { desk, sheets } = laid() ?? {}
    const sheet = sheets?.[Math.min(index, sheets.length - 1)]
    if (!desk || !sheet) return
    const { top, height } = sheet.getBoundingClientRect()
    const edges = desk.getBoundingClientRect()
    const at = top + (to > from ? (wanted - from) / (to - from) : 1) * height
    desk.scrollTop += at - (edges.top + edges.height / 2)
    if (--left > 0) requestAnimationFrame(scroll)
  }
  scroll()
}

/** Calls in the next frame, and whenever another part of the draft is seen. Answers how to stop. */
export function onSeen(show: () => void): () => void {
  const desk = document.getElementById("text")
  if (!desk) return () => undefined
  let frame = 0
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      show()
    })
  }
  const sizes = new ResizeObserver(soon)
  sizes.observe(desk)
  desk.addEventListener("scroll", soon, { passive: true })
  soon()
  return () => {
    cancelAnimationFrame(frame)
    sizes.disconnect()
    desk.removeEventListener("scroll", soon)
  }
}
