/** The ring around a bracket: from the boxes of its words to one line around each stretch of lines. */

/** Edges in pixels, from the left and from the top. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Gathers boxes of words into lines of text, from the top down. */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = []
  const solid = boxes.filter((box) => box.right > box.left && box.bottom > box.top)
  for (const box of solid.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const last = lines.at(-1)
    const middle = (box.top + box.bottom) / 2
    if (last && middle < last.bottom && middle > last.top)
      lines[lines.length - 1] = {
        left: Math.min(last.left, box.left),
        right: Math.max(last.right, box.right),
        top: Math.min(last.top, box.top),
        bottom: Math.max(last.bottom, box.bottom),
      }
    else lines.push(box)
  }
  return lines
}

/**
 * The ring as an SVG path, `room` pixels away from the words. Lines of which one ends before the other
 * begins get a ring each.
 */
export function ringPath(lines: readonly Box[], room: number): string {
  const groups: Box[][] = []
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1)
    if (above && line.left < above.right && line.right > above.left) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.map((group) => around(group, room)).join(" ")
}

function around(lines: readonly Box[], room: number): string {
  const wide = lines.map((line, i) => {
    const [above, below] = [lines[i - 1], lines[i + 1]]
    return {
      left: line.left - room,
      right: line.right + room,
      top: above ? (above.bottom + line.top) / 2 : line.top - room,
      bottom: below ? (line.bottom + below.top) / 2 : line.bottom + room,
    }
  })
  const down = wide.flatMap(({ right, top, bottom }) => [
    [right, top],
    [right, bottom],
  ])
  const up = wide.toReversed().flatMap(({ left, top, bottom }) => [
    [left, bottom],
    [left, top],
  ])
  const points = [...down, ...up].map((point) => point.map((at) => at.toFixed(1)).join(" "))
  return `M${points.join("L")}Z`
}
