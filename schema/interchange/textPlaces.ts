/** Gives remarks on ranges of the source their place in the draft. */

import { partitionPoint } from "../base/partitionPoint.ts"
import type { Diagnostic } from "../model/diagnostic.ts"
import { lengthOf, type Layout, type Piece } from "./layout.ts"

interface Start {
  readonly source: number
  readonly length: number
  readonly paragraph: string
  readonly from: number
  readonly text: number
}

/** The same remarks in order of the source, each with the place that its first words have. */
export function placed(diagnostics: readonly Diagnostic[], layout: Layout): Diagnostic[] {
  const starts: Start[] = []
  let source = 0
  for (const piece of layout.pieces) {
    const start = startOf(piece, source)
    if (start) starts.push(start)
    source += lengthOf(piece)
  }
  return diagnostics
    .map((each) =>
      each.place || !each.source ? each : { ...each, place: placeOf(starts, each.source) },
    )
    .sort((a, b) => (a.source?.from ?? 0) - (b.source?.from ?? 0))
}

function startOf(piece: Piece, source: number): Start | null {
  const length = lengthOf(piece)
  if (piece.kind === "text")
    return { source, length, paragraph: piece.paragraph, from: piece.from, text: length }
  const stand = piece.standsFor
  return stand
    ? { source, length, paragraph: stand.paragraph, from: stand.from, text: stand.text.length }
    : null
}

function placeOf(
  starts: readonly Start[],
  { from, to }: { readonly from: number; readonly to: number },
): Diagnostic["place"] {
  const index = partitionPoint(starts, ({ source, length }) => source + length <= from)
  const start = starts[index]
  // A tag or a bookmark has the place of the words right after it.
  if (!start || start.source > to) return null
  const begin = start.from + Math.min(Math.max(0, from - start.source), start.text)
  let end = begin
  for (let i = index; i < starts.length; i++) {
    const each = starts[i]
    if (!each || each.source >= to || each.paragraph !== start.paragraph) break
    end = each.from + Math.min(to - each.source, each.text)
  }
  return { paragraph: start.paragraph, from: begin, to: Math.max(begin, end) }
}
