/** Measuring the text on the projector: where its lines stand, and the words of brackets. */

import { linesOf, ringPath, type Box } from "./ringLines.ts"

export interface NumberedLine {
  /** From 1, in the section. */
  readonly number: number
  /** Pixels from the head of the paper. */
  readonly top: number
}

export interface Ringed {
  readonly id: string
  /** Of the alternative, from 1. */
  readonly number: number
  /** What became of its words. */
  readonly state: "open" | "kept" | "removed"
  /** Whether it is about to be decided that its words stay. */
  readonly chosen: boolean
}

/** A ring as it is drawn; its number stands at the beginning of its first line. */
export interface Ring extends Ringed {
  readonly path: string
  readonly left: number
  readonly top: number
}

/** Pixels between words and their ring. */
const ROOM = 5

/** Numbers all lines, and answers those near the part that is seen. Tables are not numbered. */
export function numberedLines(paper: HTMLElement, desk: HTMLElement): NumberedLine[] {
  const found: NumberedLine[] = []
  const head = paper.getBoundingClientRect().top
  const seen = desk.getBoundingClientRect()
  let last = 0
  for (const paragraph of paper.querySelectorAll<HTMLElement>(".draft > p")) {
    const style = getComputedStyle(paragraph)
    const [high, above, below] = [style.lineHeight, style.paddingTop, style.paddingBottom].map(
      Number.parseFloat,
    )
    const { top, bottom } = paragraph.getBoundingClientRect()
    const line = high ?? 0
    if (!(line > 0)) continue
    const count = Math.max(1, Math.round((bottom - top - (above ?? 0) - (below ?? 0)) / line))
    const isNear = bottom > seen.top - seen.height && top < seen.bottom + seen.height
    for (let i = 0; i < count; i++) {
      last++
      if (isNear) found.push({ number: last, top: top + (above ?? 0) + (i + 0.5) * line - head })
    }
  }
  return found
}

/** The rings around the brackets of a cluster that stand in the paper. */
export function ringsIn(paper: HTMLElement, ringed: readonly Ringed[]): Ring[] {
  const { left, top } = paper.getBoundingClientRect()
  return ringed.flatMap((each): Ring[] => {
    const lines = linesOf(boxesOf(paper, each.id, left, top))
    const [first] = lines
    if (!first) return []
    const rtl = isRightToLeft(paper, each.id)
    return [
      {
        ...each,
        path: ringPath(lines, ROOM),
        left: Math.round(rtl ? first.right + ROOM : first.left - ROOM),
        top: Math.round(first.top - ROOM),
      },
    ]
  })
}

/** The boxes of a bracket's characters, those of both its glyphs included. */
function boxesOf(paper: HTMLElement, bracket: string, left: number, top: number): Box[] {
  const [open, close] = ["open", "close"].map((side) => glyph(paper, bracket, side))
  if (!open || !close) return []
  const boxes: Box[] = []
  const range = document.createRange()
  const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
  texts.currentNode = open
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    range.selectNodeContents(node)
    if (!node.parentElement?.closest(".chip"))
      for (const box of range.getClientRects())
        boxes.push({
          left: box.left - left,
          right: box.right - left,
          top: box.top - top,
          bottom: box.bottom - top,
        })
    if (close.contains(node)) break
  }
  return boxes
}

function glyph(paper: HTMLElement, bracket: string, side: string): HTMLElement | null {
  return paper.querySelector(`.side-${side}[data-id="${CSS.escape(bracket)}"]`)
}

function isRightToLeft(paper: HTMLElement, bracket: string): boolean {
  const paragraph = glyph(paper, bracket, "open")?.closest("p")
  return paragraph ? getComputedStyle(paragraph).direction === "rtl" : false
}
