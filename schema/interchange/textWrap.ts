/** Files whose lines are wrapped at a width: finding the width, and which lines go on. */

import type { Content, Features } from "./textFeatures.ts"

/** The widest column of a wrapped file, in characters; files with longer lines hold a paragraph a line. */
const WIDEST = 150
const FEWEST_LINES = 8

/**
 * The width at which a file is wrapped, 0 when it is not: few lines are longer than a column of text,
 * and many lines that have not ended are followed directly by another.
 */
export function wrapWidth(contents: readonly Content[], features: readonly Features[]): number {
  const lengths = features.map((each) => each.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0
  if (width > WIDEST || width < 40) return 0
  let followed = 0
  let unended = 0
  contents.forEach((content, index) => {
    const block = features[index]
    const next = contents[index + 1]
    if (!block || !next || next.apart || next.note || content.note) return
    followed++
    if (!block.closed && block.length > width * 0.6) unended++
  })
  return unended >= FEWEST_LINES && unended * 4 >= followed ? width : 0
}

/**
 * Does a line go on from the one directly before it, in a file of this width? It does when that line
 * was full. Nothing goes on in a file that is not wrapped, whose width is 0.
 */
export function continuesWrapped(
  source: string,
  end: Features,
  more: Features,
  width: number,
): boolean {
  if (width === 0 || more.label || more.marker) return false
  if (!end.closed && more.lower) return true
  const space = source.slice(more.from, more.to).search(/[\s\u3000]/)
  const word = space < 0 ? more.length : space
  return end.length + 1 + word >= width * 0.85
}
