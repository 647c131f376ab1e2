/**
 * Where the clusters stand in the strip beside the text.
 *
 * Places are counted in characters and not measured in pixels: a sheet that is away from the screen has
 * a guessed height, and ticks that wander while one scrolls are of no use.
 */

import { once } from "../../schema/base/once.ts"
import type { Block, Body } from "../../schema/model/body.ts"
import type { Derived } from "../../schema/model/derived.ts"
import type { ClusterRow } from "./clusterRows.ts"

/** How far down the draft things stand, as numbers of characters. */
export interface Extents {
  /** Where each paragraph begins, in order of the text; last the end of the draft. */
  readonly paragraphs: readonly number[]
  /** Where each sheet begins; last the end of the draft. */
  readonly sheets: readonly number[]
}

/** The space around a paragraph and its last line, which is seldom full, as a number of characters. */
const PARAGRAPH = 70

/** Counts a body. */
export function extentsOf(body: Body): Extents {
  const paragraphs = [0]
  const sheets = [0]
  let end = 0
  const count = (block: Block) => {
    if (block.type === "paragraph") paragraphs.push((end += block.text.length + PARAGRAPH))
    else for (const row of block.rows) for (const cell of row.cells) cell.paragraphs.forEach(count)
  }
  for (const sheet of body.sheets) {
    sheet.forEach(count)
    sheets.push(end)
  }
  return { paragraphs, sheets }
}

/** The strip is drawn as if it were so many lines high. */
export const LINES = 1000

/** The lines of the strip with a tick, as paths of an SVG image. */
export interface Ticks {
  readonly open: string
  /** Open ones in which the reader's own party has a part. */
  readonly mine: string
  readonly decided: string
}

/** The ticks of all clusters. Of several on one line, one's own is shown, else an open one. */
export function ticksOf(
  { paragraphs }: Extents,
  derived: Derived,
  rows: readonly ClusterRow[],
): Ticks {
  const total = paragraphs.at(-1) ?? 0
  const named = once(() => new Map(rows.map((row) => [row.id, row])))
  const ranks = new Uint8Array(LINES)
  derived.clusters.forEach(({ id, place }, i) => {
    const start = paragraphs[derived.indexOf(place.paragraph) ?? -1]
    const row = rows[i]?.id === id ? rows[i] : named().get(id)
    if (start === undefined || !row) return
    const line = Math.min(LINES - 1, Math.floor(((start + place.offset) / total) * LINES))
    const rank = row.standing !== "open" ? 1 : row.mine ? 3 : 2
    ranks[line] = Math.max(ranks[line] ?? 0, rank)
  })
  const path = (rank: number) =>
    [...ranks].map((each, line) => (each === rank ? `M0 ${line + 0.5}h1` : "")).join("")
  return { decided: path(1), open: path(2), mine: path(3) }
}
