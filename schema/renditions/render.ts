/**
 * A draft as one reader is to see it: bracketed, agreed, strict or a reading copy.
 *
 * Pure: the draft is never changed, and what a rendition hides is nowhere in its data. The form
 * `source` needs the layout of a file and is written by `schema/interchange/sourceWriter.ts`.
 */

import type { Block, Paragraph, Table } from "../model/body.ts"
import type { Derived, Label } from "../model/derived.ts"
import type { Draft } from "../model/draft.ts"
import { shownBrackets, type ShownBrackets } from "./brackets.ts"
import { cutsOf, type Cuts } from "../model/cuts.ts"
import { droppedNotes, type DroppedNotes } from "./notes.ts"
import { noticeOf } from "./notice.ts"
import { shownText, type ShownText } from "./paragraphs.ts"
import { planOf } from "./plan.ts"
import { remarksOn } from "./remarks.ts"
import type {
  RenderedBlock,
  RenderedNote,
  RenderedParagraph,
  RenderedTable,
  Rendition,
  RenditionOptions,
} from "./rendition.ts"

/** What the paragraphs of one rendition are made from. */
interface Sources {
  readonly derived: Derived
  readonly cuts: ReadonlyMap<string, Cuts>
  readonly dropped: DroppedNotes
  readonly brackets: ShownBrackets
  /** The shown number of a note; the first to ask gets the next free number. */
  numberOf(note: string): number
}

/**
 * Renders a draft. `derived` must have been derived from the same body and records.
 *
 * Words, seams and notes follow SEEDS 5.4; numbers of paragraphs stay as they are written. Nothing is
 * refused: undecided clusters, brackets with one character and other uncertain places are told in
 * `diagnostics`.
 */
export function render(draft: Draft, derived: Derived, options: RenditionOptions): Rendition {
  const { records, meta } = draft
  const plan = planOf(derived, records, options)
  const cuts = cutsOf(derived, plan)
  const processNotes = options.processNotes ?? options.as === "bracketed"
  const numbers = new Map<string, number>()
  const sources: Sources = {
    derived,
    cuts,
    dropped: droppedNotes(derived, plan, cuts, processNotes),
    brackets: shownBrackets(derived, plan, records, options.names ?? false),
    numberOf: (note) => {
      const number = numbers.get(note) ?? numbers.size + 1
      numbers.set(note, number)
      return number
    },
  }
  const blocks = draft.body.sheets.flatMap((sheet) =>
    sheet.flatMap((block) => renderedBlock(block, sources)),
  )
  if (options.as === "bracketed") {
    for (const id of orphansIn(derived)) sources.numberOf(id)
  }
  return {
    form: options.as,
    title: meta.title || titleIn(blocks),
    language: meta.language,
    blocks,
    notes: renderedNotes(numbers, sources),
    diagnostics: remarksOn(derived, plan, cuts, options),
    notice: noticeOf(plan, options, records),
  }
}

function renderedBlock(block: Block, sources: Sources): RenderedBlock[] {
  if (block.type === "table") return renderedTable(block, sources)
  return renderedInFlow(block, sources)
}

/** Bodies of footnotes never stand in the flow; notes that are paragraphs of their own may drop out. */
function renderedInFlow(paragraph: Paragraph, sources: Sources): RenderedParagraph[] {
  const { id, kind } = paragraph
  if (kind === "footnote" || (kind === "note" && sources.dropped.has(id))) return []
  const shown = renderedParagraph(paragraph, sources)
  return shown ? [shown] : []
}

/** A row of which nothing is left goes, unless a cell of the table runs over several rows. */
function renderedTable(table: Table, sources: Sources): RenderedBlock[] {
  const isPlain = table.rows.every((row) => row.cells.every((cell) => cell.rowspan === 1))
  const rows = table.rows.flatMap((row): RenderedTable["rows"][number][] => {
    const cells = row.cells.map(({ paragraphs, ...cell }) => ({
      ...cell,
      paragraphs: paragraphs.flatMap((each) => renderedInFlow(each, sources)),
    }))
    const wasEmpty = row.cells.every((cell) => cell.paragraphs.length === 0)
    const isEmpty = cells.every((cell) => cell.paragraphs.length === 0)
    return isPlain && isEmpty && !wasEmpty ? [] : [{ cells }]
  })
  return rows.length === 0 && table.rows.length > 0 ? [] : [{ type: "table", id: table.id, rows }]
}

function renderedParagraph(paragraph: Paragraph, sources: Sources): RenderedParagraph | null {
  const { id, kind, level, dir, lang } = paragraph
  const shown = shownText(paragraph, sources.cuts.get(id), sources.dropped.references(paragraph))
  if (!shown) return null
  const index = sources.derived.indexOf(id)
  const info = index === undefined ? undefined : sources.derived.paragraphs[index]
  return {
    type: "paragraph",
    id,
    key: info?.key ?? "",
    kind,
    level,
    dir,
    lang,
    label: labelIn(info?.label ?? null, shown),
    text: shown.text,
    spans: shown.spans,
    notes: shown.references.map((each) => ({ at: each.at, number: sources.numberOf(each.id) })),
    brackets: sources.brackets(paragraph, shown),
  }
}

function labelIn(label: Label | null, shown: ShownText): RenderedParagraph["label"] {
  if (!label) return null
  const [from, to] = [shown.place(label.from), shown.place(label.to)]
  return from < to ? { from, to } : null
}

/** Bodies that nothing refers to: shown behind the others, so that a bracketed text loses none. */
function orphansIn(derived: Derived): string[] {
  return derived.paragraphs.flatMap(({ paragraph: { id, kind } }) =>
    kind === "footnote" && derived.note(id)?.number === null ? [id] : [],
  )
}

/** Bodies may refer to further notes, which then come after them. */
function renderedNotes(numbers: ReadonlyMap<string, number>, sources: Sources): RenderedNote[] {
  const notes: RenderedNote[] = []
  // The map grows while it is walked; new notes are met at its end.
  for (const [id, number] of numbers) {
    const note = sources.derived.note(id)
    const paragraphs = (note?.body ?? []).flatMap((body) => {
      const index = sources.derived.indexOf(body)
      const info = index === undefined ? undefined : sources.derived.paragraphs[index]
      return (info && renderedParagraph(info.paragraph, sources)) ?? []
    })
    notes.push({ id, number, kind: note?.kind ?? "substantive", paragraphs })
  }
  return notes
}

function titleIn(blocks: readonly RenderedBlock[]): string {
  const title = blocks.find((block) => block.type === "paragraph" && block.kind === "title")
  return title?.type === "paragraph" ? title.text.replace(/\s+/g, " ").trim() : ""
}
