/**
 * The bodies of notes, found before anything else is read: their marks decide which superscripts and
 * which `[…]` in the text are references (SEEDS 1.3 rule 1, C31).
 */

import type { NewId } from "../base/ids.ts"
import { partitionPoint } from "../base/partitionPoint.ts"
import type { Line } from "./textLines.ts"
import { isSpace } from "./textLines.ts"

export interface NoteBody {
  readonly id: string
  /** Digits of `¹`, `[3:  …]`; the name of `[^name]: …`. */
  readonly mark: string
  readonly form: "superscript" | "inline" | "markdown"
  /** Where its label begins; for an inline body, `]` stands at `close`. */
  readonly at: number
  /** Range of its words. */
  readonly from: number
  readonly to: number
  readonly close: number
}

export interface NoteBodies {
  readonly all: readonly NoteBody[]
  /** By index of the line that it begins. */
  onLine(line: number): NoteBody | undefined
  /** By the offset of its `[`. */
  inlineAt(offset: number): NoteBody | undefined
  /** The body meant by a mark at an offset: the next one after it, else the last one before it. */
  meant(mark: string, offset: number): NoteBody | undefined
  /** The id of a note that is referred to but has no body. */
  missing(mark: string): string
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** The digits that a run of superscript digits of either Unicode block means. */
export function digitsOf(superscript: string): string {
  let digits = ""
  for (const character of superscript) digits += String(SUPERSCRIPTS.indexOf(character))
  return digits
}

const LINE_BODY = /(?:([⁰¹²³⁴-⁹]{1,4})|\[\^([^\s[\]^]{1,40})\]:)[ \t\u00a0]+(?=\S)/y
const INLINE_LABEL = /\[(\d{1,4}):([ \t]+)/g

/** Finds the bodies of all notes of a file. */
export function findNotes(source: string, lines: readonly Line[], newId: NewId): NoteBodies {
  const onLine = new Map<number, NoteBody>()
  const inlineAt = new Map<number, NoteBody>()
  const all: NoteBody[] = []
  const hasInline = /\[\d{1,4}:[ \t]/.test(source)
  const referredTo = new Set(
    hasInline ? [...source.matchAll(/\[footnoteRef:[ ]?(\d{1,4})\]/g)].map((each) => each[1]) : [],
  )
  lines.forEach((line, index) => {
    if (line.from === line.to) return
    LINE_BODY.lastIndex = line.from
    const found = mayBegin(source.charCodeAt(line.from)) ? LINE_BODY.exec(source) : null
    if (found && LINE_BODY.lastIndex < line.to) {
      const [, superscript, name] = found
      const body: NoteBody = {
        id: newId(),
        mark: superscript ? digitsOf(superscript) : (name ?? ""),
        form: superscript ? "superscript" : "markdown",
        at: line.from,
        from: LINE_BODY.lastIndex,
        to: line.to,
        close: line.to,
      }
      onLine.set(index, body)
      all.push(body)
    } else if (hasInline) {
      for (const body of inlineBodies(source, line, referredTo, newId)) {
        inlineAt.set(body.at, body)
        all.push(body)
      }
    }
  })
  const byMark = new Map<string, NoteBody[]>()
  for (const body of all) {
    const same = byMark.get(body.mark)
    if (same) same.push(body)
    else byMark.set(body.mark, [body])
  }
  const missing = new Map<string, string>()
  return {
    all,
    onLine: (line) => onLine.get(line),
    inlineAt: (offset) => inlineAt.get(offset),
    meant: (mark, offset) => {
      const bodies = byMark.get(mark)
      if (!bodies) return undefined
      return bodies[partitionPoint(bodies, ({ at }) => at <= offset)] ?? bodies.at(-1)
    },
    missing: (mark) => {
      const known = missing.get(mark)
      if (known !== undefined) return known
      const id = newId()
      missing.set(mark, id)
      return id
    },
  }
}

/** A superscript digit or `[`. */
function mayBegin(code: number): boolean {
  return (
    code === 0x5b ||
    (code >= 0x2070 && code <= 0x2079) ||
    code === 0xb9 ||
    code === 0xb2 ||
    code === 0xb3
  )
}

/** `[3:  words]` in a line: two spaces, or one where the file refers to the number. */
function inlineBodies(
  source: string,
  line: Line,
  referredTo: ReadonlySet<string | undefined>,
  newId: NewId,
): NoteBody[] {
  const text = source.slice(line.from, line.to)
  INLINE_LABEL.lastIndex = 0
  const labels = [...text.matchAll(INLINE_LABEL)]
  if (labels.length === 0) return []
  const closes = closingBrackets(text)
  const bodies: NoteBody[] = []
  let after = 0
  for (const { index, 0: label, 1: mark = "", 2: spaces = "" } of labels) {
    const close = closes.get(index)
    if (close === undefined || index < after) continue
    if (spaces.length < 2 && !referredTo.has(mark)) continue
    let from = line.from + index + label.length
    let to = line.from + close
    while (from < to && isSpace(source.charCodeAt(from))) from++
    while (to > from && isSpace(source.charCodeAt(to - 1))) to--
    if (from === to) continue
    const at = line.from + index
    bodies.push({ id: newId(), mark, form: "inline", at, from, to, close: line.from + close })
    after = close + 1
  }
  return bodies
}

/** Offset of the closing bracket of each opening one that has it, in one pass. */
function closingBrackets(text: string): Map<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5b) open.push(at)
    else if (code === 0x5d) {
      const from = open.pop()
      if (from !== undefined) closes.set(from, at)
    }
  }
  return closes
}
