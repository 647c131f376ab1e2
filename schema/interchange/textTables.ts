/**
 * Tables as tab-separated lines: repeated headers, rows continued on the next page, cells with
 * paragraphs (SEEDS T02–T08).
 */

import type { NewId } from "../base/ids.ts"
import { readLabel } from "../model/labels.ts"
import type { Content } from "./textFeatures.ts"
import { isSpace, isTerminal, joiner, lastWord } from "./textLines.ts"
import { remark, type Context, type Joint, type Reading } from "./textReading.ts"

export interface ReadTable {
  readonly type: "table"
  readonly id: string
  readonly rows: { readonly header: boolean; readonly cells: Reading[][] }[]
}

interface Piece {
  readonly from: number
  readonly to: number
  /** The characters before it that can stand for a joining space. */
  readonly lead: { readonly from: number; readonly to: number; readonly kind: Joint["kind"] } | null
}

function tabsOf(source: string, { line }: Content): number {
  // Searching in the line alone: from the source, a line without tabs would search the whole rest.
  const words = source.slice(line.start, line.stop)
  let tabs = 0
  for (let at = words.indexOf("\t"); at >= 0; at = words.indexOf("\t", at + 1)) tabs++
  return tabs
}

/**
 * Does a table begin at this line? It has two tabs or more among its words, or one and the next line
 * has one too. A tab after a paragraph's label makes no table.
 */
export function beginsTable(source: string, here: Content, next: Content | undefined): boolean {
  const { line } = here
  const words = source.slice(line.from, line.to)
  const tab = words.indexOf("\t")
  if (tab < 0) return false
  const tabs = tabsOf(source, here)
  const first = words.slice(0, Math.min(tab, 40))
  const label = readLabel(first)
  if (label && first.slice(label.to).trim() === "" && /\D/.test(first)) return false
  if (/^[-*+•]$/.test(first.trim())) return false
  return tabs >= 2 || (next !== undefined && tabsOf(source, next) === tabs)
}

/** Reads the rows from line `at` on; answers the table and the index of the first line after it. */
export function readTable(
  context: Context,
  contents: readonly Content[],
  at: number,
  newTable: NewId,
  newParagraph: NewId,
): { table: ReadTable; next: number } {
  const { source } = context
  const first = contents[at]
  const columns = first ? tabsOf(source, first) : 0
  const table: ReadTable = { type: "table", id: newTable(), rows: [] }
  let headerLine = ""
  let turned = false
  let next = at
  for (; next < contents.length; next++) {
    const content = contents[next]
    if (!content || content.note || tabsOf(source, content) !== columns) break
    const { line } = content
    const words = source.slice(line.from, line.to)
    if (next > at && headerLine !== "" && words === headerLine) {
      context.claims.push({ at: line.from, to: line.to, kind: "repeated-header" })
      remark(context, "repeated-header", "info", line, "The header row was repeated here.")
      turned = true
      continue
    }
    const cells = cellsOf(context, content)
    const above = table.rows.at(-1)
    const continued = turned && above && !above.header && cells[0]?.length === 0
    if (continued) {
      remark(
        context,
        "row-continued",
        "info",
        line,
        "The row above goes on here after a page break.",
      )
      cells.forEach((pieces, column) => {
        continueCell(context, above.cells[column] ?? [], pieces, newParagraph)
      })
    } else {
      const header = table.rows.length === 0 && isHeader(source, cells)
      if (header) headerLine = words
      table.rows.push({
        header,
        cells: cells.map((pieces) => startCell(context, pieces, newParagraph)),
      })
    }
    turned = false
  }
  return { table, next }
}

function isHeader(source: string, cells: readonly (readonly Piece[])[]): boolean {
  return cells.every(
    ([piece, ...more]) =>
      piece !== undefined &&
      more.length === 0 &&
      piece.to - piece.from <= 60 &&
      (piece.to - piece.from <= 6 || !isTerminal(lastWord(source, piece.from, piece.to))),
  )
}

function startCell(context: Context, pieces: readonly Piece[], newParagraph: NewId): Reading[] {
  for (const { lead } of pieces) claimLead(context, lead)
  const readings = pieces.map(({ from, to }) => cellParagraph(newParagraph(), { from, to }))
  return readings.length > 0 ? readings : [cellParagraph(newParagraph())]
}

function cellParagraph(id: string, run?: { from: number; to: number }): Reading {
  return { id, kind: "text", level: 0, cell: true, runs: run ? [run] : [] }
}

/** A paragraph that was cut goes on; one that had ended is followed by a new one (SEEDS T05, T07). */
function continueCell(
  context: Context,
  cell: Reading[],
  pieces: readonly Piece[],
  newParagraph: NewId,
): void {
  const { source } = context
  pieces.forEach(({ from, to, lead }, index) => {
    const open = cell.at(-1)
    const end = open?.runs.at(-1)
    if (open && !end) {
      claimLead(context, lead)
      open.runs.push({ from, to })
      return
    }
    const cut = index === 0 && end && isCut(source, end, from)
    if (open && end && cut && lead) {
      const text = joiner(source, visibleEnd(source, end) - 1, from)
      open.runs.push({ from, to, joint: { ...lead, text } })
      remark(
        context,
        "page-cut",
        "info",
        { from, to },
        "A paragraph cut by a page break was joined.",
      )
      return
    }
    claimLead(context, lead)
    cell.push(cellParagraph(newParagraph(), { from, to }))
  })
}

/** It did not end, or it ended in a comma and goes on with a small letter. */
function isCut(source: string, end: { from: number; to: number }, next: number): boolean {
  const last = lastWord(source, end.from, visibleEnd(source, end))
  return (
    !isTerminal(last) ||
    (last === "," && /^(?:<[^<>]*>)*\p{Ll}/u.test(source.slice(next, next + 200)))
  )
}

/** The end of a passage without the formatting tags that close it: `feasibility</b>`. */
function visibleEnd(source: string, { from, to }: { from: number; to: number }): number {
  let end = to
  for (let tag = CLOSING_TAG.exec(source.slice(Math.max(from, end - 20), end)); tag;) {
    end -= tag[0].length
    tag = CLOSING_TAG.exec(source.slice(Math.max(from, end - 20), end))
  }
  return end
}

const CLOSING_TAG = /<\/[a-z]{1,8}>\s*$/i

function claimLead({ claims }: Context, lead: Piece["lead"]): void {
  if (lead) claims.push({ at: lead.from, to: lead.to, kind: lead.kind })
}

const PARAGRAPH_TAG = /<\/?p(?:\s[^<>]{0,200})?>/gi

/** The paragraphs of each cell of a row. All tabs and paragraph tags but the leads are claimed. */
function cellsOf(context: Context, { line }: Content): Piece[][] {
  const { source, claims } = context
  const cells: Piece[][] = []
  const words = source.slice(line.start, line.stop)
  let from = line.start
  for (;;) {
    const tab = words.indexOf("\t", from - line.start)
    const last = tab < 0
    const to = last ? line.stop : line.start + tab
    const before =
      from === line.start ? null : ({ from: from - 1, to: from, kind: "table-tab" } as const)
    const pieces = piecesOfCell(context, from, to, before)
    if (before && !pieces.some((piece) => piece.lead === before))
      claims.push({ at: before.from, to: before.to, kind: before.kind })
    cells.push(pieces)
    if (last) return cells
    from = to + 1
  }
}

function piecesOfCell(
  { source, claims }: Context,
  from: number,
  to: number,
  before: Piece["lead"],
): Piece[] {
  const pieces: Piece[] = []
  const words = source.slice(from, to)
  let lead: Piece["lead"] = before
  let at = from
  const take = (stop: number) => {
    let begin = at
    let end = stop
    while (begin < end && isSpace(source.charCodeAt(begin))) begin++
    while (end > begin && isSpace(source.charCodeAt(end - 1))) end--
    if (begin === end) return
    pieces.push({ from: begin, to: end, lead })
    lead = null
  }
  PARAGRAPH_TAG.lastIndex = 0
  for (let tag = PARAGRAPH_TAG.exec(words); tag; tag = PARAGRAPH_TAG.exec(words)) {
    const tagAt = from + tag.index
    take(tagAt)
    at = tagAt + tag[0].length
    if (lead && lead !== before) claims.push({ at: lead.from, to: lead.to, kind: lead.kind })
    lead = { from: tagAt, to: at, kind: "html-tag" }
  }
  take(to)
  if (lead && lead !== before) claims.push({ at: lead.from, to: lead.to, kind: lead.kind })
  return pieces
}
