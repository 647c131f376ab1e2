/**
 * Claims on the characters of a file, made in any order, and the pieces of layout they add up to.
 *
 * Only what is more than white space is claimed. White space between claims is named by where it
 * stands; anything else that nobody claimed, or that two claimed, is a broken contract of the reader.
 */

import type { LayoutKind, Piece } from "./layout.ts"
import { isSpace } from "./textLines.ts"

export interface Claim {
  /** Range in the source. */
  readonly at: number
  /** Grows while the text goes on. */
  to: number
  readonly kind: "text" | LayoutKind
  /** Where it stands in the draft: id of the paragraph, offset, and the characters if they differ. */
  readonly paragraph?: string
  readonly offset?: number
  readonly text?: string
}

/** The pieces of a source from the claims on it. Throws when the claims overlap or leave words out. */
export function piecesOf(source: string, claims: Claim[]): Piece[] {
  claims.sort((a, b) => a.at - b.at)
  const pieces: Piece[] = []
  let at = 0
  for (const claim of claims) {
    if (claim.at < at) throw new Error(`Two claims on the character at ${claim.at}`)
    nameSpaces(source, at, claim.at, pieces)
    pieces.push(pieceOf(source, claim))
    at = claim.to
  }
  nameSpaces(source, at, source.length, pieces)
  return pieces
}

function pieceOf(source: string, claim: Claim): Piece {
  const { kind, paragraph, offset = 0 } = claim
  if (kind === "text") {
    if (paragraph === undefined) throw new Error("Text belongs to a paragraph")
    return { kind, paragraph, from: offset, to: offset + claim.to - claim.at }
  }
  const characters = source.slice(claim.at, claim.to)
  return paragraph !== undefined
    ? { kind, characters, standsFor: { paragraph, from: offset, text: claim.text ?? "" } }
    : { kind, characters }
}

/** White space is a blank line, an indentation, a space before a line end or between, or a line end. */
function nameSpaces(source: string, from: number, to: number, pieces: Piece[]): void {
  let at = from
  while (at < to) {
    const begin = at
    while (at < to && isSpace(source.charCodeAt(at))) at++
    const spaces = at
    const terminated = at < to
    if (terminated) at = afterTerminator(source, at)
    const startsLine = begin === 0 || isTerminator(source.charCodeAt(begin - 1))
    const page = terminated && source.charAt(spaces) === "\f"
    if (startsLine && terminated && !page) {
      pieces.push({ kind: "blank-line", characters: source.slice(begin, at) })
      continue
    }
    if (spaces > begin) {
      const kind = startsLine && spaces < source.length ? "indentation" : "space"
      pieces.push({ kind, characters: source.slice(begin, spaces) })
    }
    if (terminated) {
      const kind = page ? "page-break" : "line-end"
      pieces.push({ kind, characters: source.slice(spaces, at) })
    }
  }
}

function isTerminator(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c
}

function afterTerminator(source: string, at: number): number {
  if (source.startsWith("\r\n", at)) return at + 2
  if (!isTerminator(source.charCodeAt(at))) throw new Error(`Nobody claimed the character at ${at}`)
  return at + 1
}
