/**
 * Where each character of a source file went: into the text of a paragraph, or into a named piece of
 * layout (DESIGN §1). The pieces in order are the whole file; no copy of the file is kept.
 */

import { partitionPoint } from "../base/partitionPoint.ts"
import type { Place } from "../model/derived.ts"

export type LayoutKind =
  | "byte-order-mark"
  | "front-matter"
  | "line-end"
  | "line-break"
  | "blank-line"
  | "page-break"
  | "page-number"
  | "running-header"
  | "repeated-header"
  | "indentation"
  | "space"
  | "list-marker"
  | "heading-marker"
  | "quote-marker"
  | "rule"
  | "directive"
  | "note-mark"
  | "note-label"
  | "emphasis"
  | "link"
  | "link-definition"
  | "bookmark"
  | "html-tag"
  | "entity"
  | "table-tab"
  | "replaced-character"

/** Characters of a paragraph that are those of the file. */
export interface TextPiece {
  readonly kind: "text"
  readonly paragraph: string
  readonly from: number
  readonly to: number
}

/**
 * Characters of the file that are not text, and what they stand for in a paragraph. Marks of formatting
 * stand for no characters of theirs (`text` is ""); layout outside paragraphs has no `standsFor`.
 */
export interface LayoutPiece {
  readonly kind: LayoutKind
  readonly characters: string
  readonly standsFor?: StandIn
}

/** A range of a paragraph and its characters when the file was read: `¹` stands for U+FFFC. */
export interface StandIn {
  readonly paragraph: string
  readonly from: number
  readonly text: string
}

export type Piece = TextPiece | LayoutPiece

export interface Layout {
  readonly pieces: readonly Piece[]
  /** Length in UTF-16 units of each paragraph that was read, by id: tells an edited paragraph. */
  readonly lengths: ReadonlyMap<string, number>
}

/** How many UTF-16 units of the file a piece accounts for. */
export function lengthOf(piece: Piece): number {
  return piece.kind === "text" ? piece.to - piece.from : piece.characters.length
}

/**
 * Answers where places of the draft stand in the source file, as UTF-16 offsets.
 *
 * A place in a paragraph that the file did not hold answers undefined. Places are those of the draft
 * as it was read; edits made since are not followed.
 */
export function sourceOffsets(layout: Layout): (place: Place) => number | undefined {
  const starts = new Map<string, { from: number; length: number; source: number }[]>()
  let source = 0
  for (const piece of layout.pieces) {
    const stand =
      piece.kind === "text"
        ? { paragraph: piece.paragraph, from: piece.from, length: piece.to - piece.from }
        : piece.standsFor && {
            paragraph: piece.standsFor.paragraph,
            from: piece.standsFor.from,
            length: piece.standsFor.text.length,
          }
    if (stand) {
      const known = starts.get(stand.paragraph)
      const entry = { from: stand.from, length: stand.length, source }
      if (known) known.push(entry)
      else starts.set(stand.paragraph, [entry])
    }
    source += lengthOf(piece)
  }
  return ({ paragraph, offset }) => {
    const entries = starts.get(paragraph)
    if (!entries) return undefined
    const after = partitionPoint(entries, ({ from }) => from <= offset)
    const entry = entries[Math.max(0, after - 1)]
    return entry && entry.source + Math.min(offset - entry.from, entry.length)
  }
}

/**
 * Answers line and column of an offset in a source, both from 1; columns are code points, as most
 * editors count them. CRLF, CR and LF end a line. Reads the source once, however often it is asked.
 */
export function linesIn(source: string): (offset: number) => { line: number; column: number } {
  const starts = [0]
  for (const end of source.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length)
  return (offset) => {
    const line = Math.max(
      1,
      partitionPoint(starts, (start) => start <= offset),
    )
    const column = Array.from(source.slice(starts[line - 1] ?? 0, offset)).length + 1
    return { line, column }
  }
}
