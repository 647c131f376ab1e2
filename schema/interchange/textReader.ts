/**
 * Reads plain text and light Markdown as a draft (SEEDS part 1).
 *
 * The law: each character of the file is accounted for once, as text of a paragraph or as a named
 * piece of layout, so that `writeSource` gives the same characters. No string makes it throw; each
 * thing that was interpreted is in the diagnostics.
 */

import { numberedIds, type NewId } from "../base/ids.ts"
import { paragraph, type Block, type Paragraph } from "../model/body.ts"
import type { Diagnostic } from "../model/diagnostic.ts"
import type { Draft } from "../model/draft.ts"
import { markBrackets } from "../model/marking.ts"
import { natureOfBlockNote, natureOfNote } from "../model/noteNature.ts"
import { EMPTY_META, EMPTY_RECORDS, type NoteRecord } from "../model/records.ts"
import type { Layout } from "./layout.ts"
import { readBlocks } from "./textBlocks.ts"
import { setAside } from "./textFrame.ts"
import { readInline } from "./textInline.ts"
import { linesOf } from "./textLines.ts"
import { findNotes } from "./textNotes.ts"
import { piecesOf } from "./textPieces.ts"
import { placed } from "./textPlaces.ts"
import type { Context, Reading } from "./textReading.ts"
import { sheetsOf } from "./textSheets.ts"
import type { ReadTable } from "./textTables.ts"
import { warnings } from "./textWarnings.ts"

export interface ReadResult {
  readonly draft: Draft
  readonly layout: Layout
  readonly diagnostics: readonly Diagnostic[]
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * Reads a file. Without `newId` the ids are `p1`, `p2`, … for paragraphs, `t1` for tables, `n1` for
 * notes and `b1` for brackets in order of their opening characters, so that two readings of one file
 * agree. Never throws and refuses nothing; bytes are decoded and bounded by `decodeText`.
 */
export function readText(source: string, options: { readonly newId?: NewId } = {}): ReadResult {
  const idsOf = (prefix: string): NewId => options.newId ?? numberedIds(prefix)
  const lines = linesOf(source)
  const notes = findNotes(source, lines, idsOf("n"))
  const diagnostics: Diagnostic[] = []
  const links = new Map<string, string>()
  const malformed = LONE_SURROGATE.test(source)
  const shared = { source, notes, links, malformed }
  const context: Context = { ...shared, met: new Set(), claims: [], diagnostics }
  const frame = setAside(context, links, lines)
  const blocks = readBlocks(context, frame.contents, { paragraph: idsOf("p"), table: idsOf("t") })

  const read = (reading: Reading): Paragraph => {
    const { text, refs, spans } = readInline(context, reading)
    const { kind, level } = reading
    return paragraph(reading.id, text, { kind, level, refs, spans, dir: directionOf(text) })
  }
  const readTable = (table: ReadTable): Block => ({
    type: "table",
    id: table.id,
    rows: table.rows.map(({ header, cells }) => ({
      cells: cells.map((readings) => ({
        header,
        colspan: 1,
        rowspan: 1,
        paragraphs: readings.map(read),
      })),
    })),
  })
  const body = blocks.body.map((block) => ("type" in block ? readTable(block) : read(block)))
  const footnotes = readNotes(context, blocks.notes, read)
  const marked = withBrackets([...body, ...footnotes], idsOf("b"))
  const paragraphs = marked.flatMap(paragraphsIn)
  const lengths = new Map(paragraphs.map(({ id, text }) => [id, text.length]))
  const layout: Layout = { pieces: piecesOf(source, context.claims), lengths }
  const title = marked
    .slice(0, 1)
    .find((block) => block.type === "paragraph" && ["title", "decision"].includes(block.kind))
  const draft: Draft = {
    body: { sheets: sheetsOf(marked) },
    records: { ...EMPTY_RECORDS, notes: noteRecords(context, paragraphs) },
    meta: {
      ...EMPTY_META,
      title: title?.type === "paragraph" ? title.text.replace(/\s+/g, " ") : frame.title,
      language: languageOf(source),
    },
  }
  return {
    draft,
    layout,
    diagnostics: placed([...diagnostics, ...warnings(draft, layout)], layout),
  }
}

/** All bodies of notes, those within lines that were met in a paragraph or a note included, in order. */
function readNotes(
  { notes, met }: Context,
  onLines: readonly Reading[],
  read: (reading: Reading) => Paragraph,
): Paragraph[] {
  const known = new Map(onLines.map((reading) => [reading.id, read(reading)]))
  return notes.all.flatMap((note): Paragraph[] => {
    const paragraph = known.get(note.id)
    if (paragraph) return [paragraph]
    if (!met.has(note.id)) return []
    const { id, from, to } = note
    return [read({ id, kind: "footnote", level: 0, cell: false, runs: [{ from, to }] })]
  })
}

function paragraphsIn(block: Block): readonly Paragraph[] {
  return block.type === "paragraph"
    ? [block]
    : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
}

/** Marks the brackets of all paragraphs in reading order. */
function withBrackets(blocks: readonly Block[], newId: NewId): Block[] {
  const texts = blocks.flatMap(paragraphsIn).map(({ text }) => text)
  const tokens = markBrackets(texts, newId)
  let index = 0
  const mark = (each: Paragraph): Paragraph => ({ ...each, tokens: tokens[index++] ?? [] })
  return blocks.map((block) =>
    block.type === "paragraph"
      ? mark(block)
      : {
          ...block,
          rows: block.rows.map((row) => ({
            cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(mark) })),
          })),
        },
  )
}

function noteRecords(
  { notes }: Context,
  paragraphs: readonly Paragraph[],
): Map<string, NoteRecord> {
  const marks = new Map(notes.all.map((note) => [note.id, note.mark]))
  return new Map(
    paragraphs.flatMap(({ id, kind, text }): [string, NoteRecord][] => {
      if (kind === "note") return [[id, { ...natureOfBlockNote(text), mark: "" }]]
      if (kind !== "footnote") return []
      return [[id, { ...natureOfNote(text), mark: marks.get(id) ?? "" }]]
    }),
  )
}

const FIRST_LETTER = /\p{L}/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** By the first strong character. */
function directionOf(text: string): "rtl" | "auto" {
  const letter = FIRST_LETTER.exec(text)?.[0]
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? "rtl" : "auto"
}

/** Chinese and Arabic show by their script; other languages are not guessed. */
function languageOf(source: string): string {
  const sample = source.slice(0, 5000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / Math.max(1, letters)
  if (share(/\p{Script=Han}/gu) > 0.3) return "zh"
  if (share(/\p{Script=Arabic}/gu) > 0.3) return "ar"
  return EMPTY_META.language
}
