/**
 * From lines to paragraphs and tables: what is joined, what is split (SEEDS 1.3 rules 3–5).
 *
 * A paragraph is one line in most files. Lines are joined where a file is wrapped at a width, where a
 * label stands alone on its line, at a hard line break, and where a page break cut a paragraph.
 */

import type { NewId } from "../base/ids.ts"
import { featuresOf, isLabelOnly, together, type Content, type Features } from "./textFeatures.ts"
import { createKinds } from "./textKinds.ts"
import { isSpace, joiner } from "./textLines.ts"
import { remark, type Context, type Joint, type Reading } from "./textReading.ts"
import { beginsTable, readTable, type ReadTable } from "./textTables.ts"
import { continuesWrapped, wrapWidth } from "./textWrap.ts"

export interface Blocks {
  readonly body: readonly (Reading | ReadTable)[]
  /** Bodies of notes, in order of the file. */
  readonly notes: readonly Reading[]
}

export interface Ids {
  readonly paragraph: NewId
  readonly table: NewId
}

/** A paragraph this long that has not ended was cut; a shorter one is a heading, a name, an item. */
const LONG = 60
const LONG_WIDE = 20

export function readBlocks(context: Context, contents: readonly Content[], ids: Ids): Blocks {
  const { source } = context
  const features = contents.map((content) => featuresOf(source, content))
  const width = wrapWidth(contents, features)
  const markdown = features.some((each) => each.marker?.kind === "heading")
  const kindOf = createKinds()
  const body: (Reading | ReadTable)[] = []
  const notes: Reading[] = []
  let open: { reading: Reading; end: Features; line: Content } | null = null
  let first = true

  const nextOf = (index: number): number => {
    let next = index
    while (contents[next]?.note) next++
    return next
  }
  const isTable = (index: number): boolean => {
    const here = contents[index]
    return here !== undefined && beginsTable(source, here, contents[nextOf(index + 1)])
  }

  for (let at = 0; at < contents.length;) {
    const here = contents[at]
    const block = features[at]
    if (!here || !block) break
    if (here.note) {
      at = readNote(context, contents, features, at, width, notes)
      continue
    }
    if (isTable(at)) {
      const { table, next } = readTable(context, contents, at, ids.table, ids.paragraph)
      body.push(table)
      open = null
      first = false
      at = next
      continue
    }
    const cut = cutsBetween(contents, at)
    if (open && (cut ? goesOn(open.end, block, markdown) : isAdjacentRest(open, block))) {
      const joint = jointAfter(context, open.line, block.from)
      const run = gather(at, here, block, open.reading, joint)
      remark(context, "page-cut", "info", block, "A paragraph cut by a page break was joined.")
      open = { reading: open.reading, end: run.end, line: run.line }
      at = run.next
      continue
    }
    const reading: Reading = { id: ids.paragraph(), kind: "text", level: 0, runs: [], cell: false }
    claimMarker(context, here, block)
    const signatures = cut ? signaturesAt(at) : 0
    const run = gather(at, here, block, reading)
    const whole = together(block, run.rest)
    if (run.rest.length > 0)
      remark(
        context,
        "lines-joined",
        "info",
        { from: block.from, to: run.end.to },
        `${run.rest.length + 1} lines were read as one paragraph.`,
      )
    const next = nextOf(run.next)
    const following = contents[next]
    const kind =
      signatures > 0
        ? { kind: "signature" as const, level: 0 }
        : kindOf(whole, {
            first,
            apart: here.apart,
            alone: cut && (following === undefined || cutsBetween(contents, next)),
            next: features[next] ?? null,
            tableNext: isTable(next),
          })
    reading.kind = kind.kind
    reading.level = kind.level
    body.push(reading)
    first = false
    at = run.next
    for (let more = 1; more < signatures; more++, at++) {
      const line = features[at]
      if (!line) break
      body.push({
        id: ids.paragraph(),
        kind: "signature",
        level: 0,
        runs: [{ from: line.from, to: line.to }],
        cell: false,
      })
    }
    open =
      signatures === 0 && CONTINUES.has(kind.kind)
        ? { reading, end: run.end, line: run.line }
        : null
  }
  return { body, notes }

  /** Adds the runs of a block that begins at a line: that line and those that go on from it directly. */
  function gather(at: number, here: Content, block: Features, reading: Reading, joint?: Joint) {
    reading.runs.push({ from: block.from, to: block.to, ...(joint ? { joint } : {}) })
    const rest: Features[] = []
    let line = here
    let end = block
    let next = at + 1
    for (; next < contents.length; next++) {
      const content = contents[next]
      const more = features[next]
      if (!content || !more || content.apart || content.note || isTable(next)) break
      const broken = breaksHard(context, line, more)
      const goes = isLabelOnly(end) || hangs(block, end, more)
      const follows = goes && !more.marker && !more.label
      if (!broken && !follows && !continuesWrapped(source, end, more, width)) break
      reading.runs.push({
        from: more.from,
        to: more.to,
        joint: broken ? hardBreak(line) : jointAfter(context, line, more.from),
      })
      rest.push(more)
      line = content
      end = more
    }
    return { rest, end, line, next }
  }

  /** The number of lines of a signature block that begins here: a capacity, then names with countries. */
  function signaturesAt(at: number): number {
    let count = 0
    for (; count <= 6; count++) {
      const content = contents[at + count]
      const line = features[at + count]
      if (!content || !line || (count > 0 && content.apart)) break
      if (content.note || line.closed || line.label || line.marker || !line.short) return 0
      if (count > 0 && !COUNTRY.test(line.words)) return 0
    }
    return count >= 2 && count <= 6 ? count : 0
  }
}

const COUNTRY = /^\S.{1,60}[（(][^（）()]{2,40}[）)]$/u

/** Kinds whose paragraphs a page break may cut. */
const CONTINUES = new Set([
  "text",
  "item",
  "operative",
  "preambular",
  "abstract",
  "note",
  "reference",
])

function cutsBetween(contents: readonly Content[], at: number): boolean {
  return contents[at]?.apart === true || contents[at - 1]?.note !== undefined || at === 0
}

function isLong(block: Features): boolean {
  return block.length >= (block.wide ? LONG_WIDE : LONG)
}

/** After a blank line, a note or a page break (SEEDS 1.3 rule 5). */
function goesOn(end: Features, block: Features, markdown: boolean): boolean {
  if (block.label || block.marker) return false
  if (end.closed) return block.lower && end.last === ","
  if (block.lower) return true
  if (markdown || block.bracketed || !isLong(end)) return false
  return block.closed || !block.short
}

/** On the very next line of a file that is not wrapped. */
function isAdjacentRest({ end }: { end: Features }, block: Features): boolean {
  if (block.label || block.marker || block.bracketed || end.closed) return false
  return isLong(end)
}

/** Two spaces at the end of a line break it within the paragraph. */
function breaksHard({ source }: Context, { line }: Content, more: Features): boolean {
  return !more.marker && !more.label && source.startsWith("  ", line.to) && line.stop >= line.to + 2
}

/**
 * Whether a line hangs under a point of a list or a numbered paragraph: it is indented further than
 * that begins, and under a number it goes on with a small letter in a sentence that has not ended.
 */
function hangs(first: Features, end: Features, more: Features): boolean {
  if (more.indent <= first.indent || more.bracketed) return false
  if (first.marker?.kind === "list") return true
  return first.label !== null && !end.closed && more.lower
}

function hardBreak({ line }: Content): Joint {
  return { from: line.to, to: line.end, kind: "line-break", text: "\n" }
}

/** The end of a line stands for what joins it to the next. */
function jointAfter({ source }: Context, { line }: Content, next: number): Joint {
  const text = joiner(source, line.to - 1, next)
  return { from: line.stop, to: line.end, kind: "line-end", text }
}

function claimMarker(context: Context, { line }: Content, block: Features): void {
  const { claims, source } = context
  if (!block.marker) return
  let to = block.from
  while (to > line.from && isSpace(source.charCodeAt(to - 1))) to--
  claims.push({ at: line.from, to, kind: `${block.marker.kind}-marker` })
  const range = { from: line.from, to }
  remark(
    context,
    "list-marker-dropped",
    "info",
    range,
    `The ${block.marker.kind} marker was left out of the text.`,
  )
}

/** A note's body: its line, and the lines that go on from it, indented or in a wrapped file. */
function readNote(
  context: Context,
  contents: readonly Content[],
  features: readonly Features[],
  at: number,
  width: number,
  notes: Reading[],
): number {
  const { source, claims } = context
  const note = contents[at]?.note
  let end = features[at]
  let line = contents[at]
  if (!note || !end || !line) return at + 1
  const label = source.slice(note.at, note.from).trimEnd().length
  claims.push({ at: note.at, to: note.at + label, kind: "note-label" })
  remark(
    context,
    "note-body-moved",
    "info",
    note,
    `The body of note ${note.mark} was taken out of the running text.`,
  )
  const reading: Reading = {
    id: note.id,
    kind: "footnote",
    level: 0,
    cell: false,
    runs: [{ from: note.from, to: note.to }],
  }
  notes.push(reading)
  let next = at + 1
  const { indent } = end
  for (; next < contents.length; next++) {
    const content = contents[next]
    const more = features[next]
    if (!content || !more || content.apart || content.note) break
    const hanging = more.indent > indent && !more.label && !more.marker
    if (!hanging && !continuesWrapped(source, end, more, width)) break
    const joint = jointAfter(context, line, more.from)
    reading.runs.push({ from: more.from, to: more.to, joint })
    line = content
    end = more
  }
  return next
}
