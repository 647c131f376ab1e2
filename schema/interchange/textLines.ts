/** The lines of a file, and what single characters are: spaces, wide characters, closing marks. */

export interface Line {
  /** Offset of the line's first character. */
  readonly start: number
  /** Range of its content, spaces at both sides left out; empty for a blank line. */
  readonly from: number
  readonly to: number
  /** Offset of the line's terminator: spaces at the end are included. */
  readonly stop: number
  /** Offset after the line's terminator. */
  readonly end: number
  /** True when a form feed ends the line. */
  readonly pageBreak: boolean
}

const TERMINATOR = /\r\n|[\r\n\f]/g

/** Splits at LF, CR, CRLF and form feed. The lines joined are the file; the last may be empty. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  const begin = source.startsWith("\uFEFF") ? 1 : 0
  let start = begin
  TERMINATOR.lastIndex = begin
  for (let found = TERMINATOR.exec(source); found; found = TERMINATOR.exec(source)) {
    const end = TERMINATOR.lastIndex
    lines.push(line(source, start, found.index, end, found[0] === "\f"))
    start = end
  }
  if (start < source.length) lines.push(line(source, start, source.length, source.length, false))
  return lines
}

function line(source: string, start: number, stop: number, end: number, pageBreak: boolean): Line {
  let from = start
  let to = stop
  while (from < to && isSpace(source.charCodeAt(from))) from++
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--
  return { start, from, to, stop, end, pageBreak }
}

/** Spaces and tabs of all widths; not the characters that end a line. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x0b ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  )
}

/** Characters of scripts that are written without spaces, and their punctuation. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60)
  )
}

/** What a continuation is joined with: nothing between wide characters, else a space (SEEDS 1.3 rule 5). */
export function joiner(source: string, before: number, after: number): "" | " " {
  return isWide(source.charCodeAt(before)) && isWide(source.charCodeAt(after)) ? "" : " "
}

const TERMINAL = new Set(".;:,!?…。；：，、！？؛،؟۔")
const CLOSING = new Set("])}）］】〕」』”’\"'»›*_》〉⁰¹²³⁴⁵⁶⁷⁸⁹")

/** The last character of a passage that is no closing mark, quote or note mark; "" when there is none. */
export function lastWord(source: string, from: number, to: number): string {
  let at = to - 1
  while (at >= from && (CLOSING.has(source.charAt(at)) || isSpace(source.charCodeAt(at)))) at--
  return at >= from ? source.charAt(at) : ""
}

/** Does a sentence, a clause or an introduction end with this character (SEEDS 1.3 rule 2)? */
export function isTerminal(character: string): boolean {
  return TERMINAL.has(character)
}
