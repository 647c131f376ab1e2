/** Cutting a body into sheets, at headings where it can be (DESIGN §2). */

import type { Block } from "../model/body.ts"

/** A draft up to this many paragraphs is one sheet. */
const MOST = 60
const FEWEST = 20

/**
 * Sheets of 20 to 60 paragraphs, begun at headings where one comes in time. A table counts as its
 * paragraphs and is never cut, so a long table makes a longer sheet.
 */
export function sheetsOf(blocks: readonly Block[]): (readonly Block[])[] {
  const total = blocks.reduce((sum, block) => sum + weightOf(block), 0)
  if (total <= MOST) return [blocks]
  const sheets: Block[][] = []
  let sheet: Block[] = []
  let weight = 0
  for (const block of blocks) {
    const heading =
      block.type === "paragraph" && (block.kind === "heading" || block.kind === "annex")
    const full = weight + weightOf(block) > MOST
    if (weight > 0 && (full || (heading && weight >= FEWEST))) {
      sheets.push(sheet)
      sheet = []
      weight = 0
    }
    sheet.push(block)
    weight += weightOf(block)
  }
  if (sheet.length > 0) sheets.push(sheet)
  return sheets
}

function weightOf(block: Block): number {
  return block.type === "paragraph"
    ? 1
    : block.rows.reduce(
        (sum, row) => sum + row.cells.reduce((inner, cell) => inner + cell.paragraphs.length, 0),
        0,
      )
}
