/** What one line shows by itself and by its neighbours: marker, label, end, length. */

import { readLabel, type ReadLabel } from "../model/labels.ts"
import { isTerminal, lastWord, type Line } from "./textLines.ts"
import type { NoteBody } from "./textNotes.ts"

/** A line with words: blank lines and lines that are layout are left out. */
export interface Content {
  readonly line: Line
  /** A blank line, a page break or set-aside layout stands before it. */
  readonly apart: boolean
  readonly note: NoteBody | undefined
}

export interface Features {
  readonly from: number
  readonly to: number
  /** The characters before the words: `- `, `## `, `> `. */
  readonly marker: { readonly kind: "list" | "heading" | "quote"; readonly length: number } | null
  /** The first characters of the words, enough for any pattern. */
  readonly words: string
  readonly length: number
  readonly label: ReadLabel | null
  /** It ends as a sentence or clause ends. */
  readonly closed: boolean
  /** Its last character that is no closing mark, quote or note mark. */
  readonly last: string
  /** It begins in a script that is written without spaces. */
  readonly wide: boolean
  /** Columns before it on its line; a tab goes on to the next fourth. */
  readonly indent: number
  /** Short enough for a heading, a title, a name. */
  readonly short: boolean
  readonly lower: boolean
  /** It begins with a bracket, maybe after emphasis. */
  readonly bracketed: boolean
}

const MARKER = /(?:([-*+•‣▪◦●○])|(#{1,6})|(>+))[ \t\u00a0]+/y
const LONGEST_PATTERN = 320
const REFERENCES_AT_END = /(?:[ ]?\[(?:footnoteRef:[ ]?\d{1,4}|\^[^\s[\]^]{1,40})\])+[*_]*$/

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff]/
const BOOKMARKS = /\[bookmark:[^[\]]{0,200}\][ \t]?/g

/** Longest heading in characters; a wide character says as much as three. */
const SHORT = 85
const SHORT_WIDE = 30

const TAB = 4

export function featuresOf(source: string, { line }: Content): Features {
  MARKER.lastIndex = line.from
  const found = MARKER.exec(source)
  const marked = found && MARKER.lastIndex < line.to ? found : null
  const from = marked ? MARKER.lastIndex : line.from
  const words = source.slice(from, Math.min(line.to, from + LONGEST_PATTERN)).replace(BOOKMARKS, "")
  const end = source.slice(Math.max(from, line.to - 60), line.to)
  const to = line.to - (REFERENCES_AT_END.exec(end)?.[0].length ?? 0)
  const plain = words.replace(/^[*_]{1,3}(?=\S)/, "")
  const wide = WIDE.test(words.slice(0, 60))
  const length = line.to - from
  const last = lastWord(source, from, to)
  return {
    from,
    to: line.to,
    marker: marked && {
      kind: marked[1] ? "list" : marked[2] ? "heading" : "quote",
      length: marked[2]?.length ?? 0,
    },
    words,
    length,
    label: readLabel(plain.length === words.length ? words : plain),
    closed: isTerminal(last),
    last,
    wide,
    indent: indentOf(source, line),
    short: isShort(length, wide),
    lower: /^[\p{Ll}]/u.test(plain),
    bracketed: /^[[［【〔]/.test(plain),
  }
}

function indentOf(source: string, { start, from }: Line): number {
  let column = 0
  for (let at = start; at < from; at++)
    column += source.charAt(at) === "\t" ? TAB - (column % TAB) : 1
  return column
}

/** The features of consecutive lines as one block. */
export function together(first: Features, rest: readonly Features[]): Features {
  const end = rest.at(-1)
  if (!end) return first
  const length = rest.reduce((sum, each) => sum + 1 + each.length, first.length)
  const words = isLabelOnly(first) ? `${first.words} ${rest[0]?.words ?? ""}` : first.words
  return {
    ...first,
    to: end.to,
    words,
    length,
    closed: end.closed,
    last: end.last,
    wide: first.wide || end.wide,
    short: isShort(length, first.wide || end.wide),
  }
}

function isShort(length: number, wide: boolean): boolean {
  return length <= (wide ? SHORT_WIDE : SHORT)
}

/** The words of a line are a label and nothing else: the words themselves follow on the next line. */
export function isLabelOnly({ label, words, length }: Features): boolean {
  return label !== null && length < 20 && words.slice(label.to).trim() === "" && label.from === 0
}
