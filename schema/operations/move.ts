/** Moving paragraphs, with a note that says from where. */

import type * as Y from "yjs"
import { fault, type Fault } from "../base/fault.ts"
import { OBJECT_REPLACEMENT, paragraph } from "../model/body.ts"
import { apply } from "./applying.ts"
import type { Applied, Context } from "./context.ts"
import type { DraftDocument } from "./document.ts"
import { applySplices, findParagraph, insertAfter, paragraphElements } from "./elements.ts"
import { elementsIn, readParagraph } from "./reading.ts"
import { paragraphElement } from "./writing.ts"

/**
 * Moves the paragraphs from `first` to `last`, and the tables between, after the paragraph `after`, or
 * to the start of the draft when it is null. Ids, brackets and notes go along. With `note`, a process
 * note of these words is referred to at the end of the first moved paragraph.
 *
 * The shared types know no move: the text is copied and the old deleted, and what someone types at
 * that very moment in the old place is lost with it (MODEL P12).
 *
 * Refuses `no-such-paragraph`, `out-of-range` (last before first), `bad-request` (a paragraph of a
 * table, or a place within what moves), `would-cut-bracket` and `nothing-to-do`.
 */
export function moveParagraphs(
  context: Context,
  request: {
    readonly first: string
    readonly last: string
    readonly after: string | null
    readonly note?: string
  },
): Applied<{ readonly note: string | null }> | Fault {
  const { document } = context
  const { note = "" } = request
  const blocks = elementsIn(document.body, "sheet").flatMap((sheet) => elementsIn(sheet))
  const indexes: number[] = []
  for (const id of [
    request.first,
    request.last,
    ...(request.after === null ? [] : [request.after]),
  ]) {
    const index = blocks.findIndex((block) => isParagraph(block, id))
    if (index < 0) return missing(document, id)
    indexes.push(index)
  }
  const [first = 0, last = 0, after = -1] = indexes
  if (last < first) return fault("out-of-range", "The last paragraph stands before the first.")
  if (after === first - 1 || after === last)
    return fault("nothing-to-do", "The paragraphs stand there already.")
  if (after >= first && after < last)
    return fault("bad-request", "Paragraphs cannot move to a place among themselves.")
  const moved = blocks.slice(first, last + 1)
  if (cutsBracket(moved))
    return fault(
      "would-cut-bracket",
      "A bracket begins or ends within these paragraphs only. Move all that it holds.",
    )
  const noteId = note === "" ? null : context.newId()
  return apply(context, { note: noteId }, () => {
    const copies = moved.map((block) => block.clone())
    insertAfter(document, blocks[after] ?? null, copies)
    removeRun(moved)
    const [head] = copies
    const foot = copies.at(-1)
    if (noteId === null || !head || !foot) return
    insertAfter(document, foot, [paragraphElement(paragraph(noteId, note, { kind: "footnote" }))])
    const run = { text: OBJECT_REPLACEMENT, marks: [{ type: "note", id: noteId }] } as const
    const at = readParagraph(head).text.length
    applySplices([{ element: head, at, remove: 0, insert: [run] }])
    document.notes.set(noteId, { kind: "process", role: "co-chair", mark: "" })
  })
}

function isParagraph(block: Y.XmlElement, id: string): boolean {
  return block.nodeName === "paragraph" && block.getAttribute("id") === id
}

function missing(document: DraftDocument, id: string): Fault {
  return findParagraph(paragraphElements(document), id)
    ? fault("bad-request", "A paragraph of a table moves only with its table.")
    : fault("no-such-paragraph", "That paragraph is no longer in the draft.")
}

function cutsBracket(blocks: readonly Y.XmlElement[]): boolean {
  const balance = new Map<string, number>()
  for (const block of blocks)
    for (const element of paragraphsIn(block))
      for (const { id, side } of readParagraph(element).tokens)
        balance.set(id, (balance.get(id) ?? 0) + (side === "open" ? 1 : -1))
  return [...balance.values()].some((sum) => sum !== 0)
}

function paragraphsIn(block: Y.XmlElement): Y.XmlElement[] {
  return block.nodeName === "paragraph" ? [block] : elementsIn(block).flatMap(paragraphsIn)
}

/** Deletes blocks that follow each other, those of one sheet at once. */
function removeRun(blocks: readonly Y.XmlElement[]): void {
  for (const sheet of new Set(blocks.map((block) => block.parent as Y.XmlElement))) {
    const own = blocks.filter((block) => block.parent === sheet)
    const [first] = own
    if (first) sheet.delete(sheet.toArray().indexOf(first), own.length)
  }
}
