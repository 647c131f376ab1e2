/** Writing a whole plain draft into a new, empty Y document. Single edits are operations of their own. */

import * as Y from "yjs"
import type { Block, Paragraph } from "../model/body.ts"
import { runsOf, type Run } from "../model/delta.ts"
import type { Draft } from "../model/draft.ts"
import type { DraftDocument } from "./document.ts"
import { textAttributes } from "./markKeys.ts"

/**
 * Writes a draft in one transaction under `origin`.
 *
 * @throws when the document already holds a body: two imports at once would double the text.
 */
export function writeDraft(document: DraftDocument, draft: Draft, origin: unknown = null): void {
  if (document.body.length > 0) throw new Error("writeDraft needs an empty document")
  document.doc.transact(() => {
    const sheets = draft.body.sheets.map((blocks) => {
      const sheet = new Y.XmlElement("sheet")
      sheet.insert(0, blocks.map(blockElement))
      return sheet
    })
    document.body.insert(0, sheets)
    const { records } = draft
    fill(document.brackets, records.brackets)
    fill(document.membership, records.membership)
    fill(document.positions, records.positions)
    fill(document.decisions, records.decisions)
    fill(document.notes, records.notes)
    fill(document.issues, records.issues)
    fill(document.threads, records.threads)
    fill(document.suggestions, records.suggestions)
    fill(document.carried, records.carried)
    for (const [key, value] of Object.entries(draft.meta)) document.meta.set(key, value)
  }, origin)
}

function fill<V>(map: Y.Map<V>, records: ReadonlyMap<string, V>): void {
  for (const [key, record] of records) map.set(key, record)
}

/** A new element, not yet part of a document, for a block. */
function blockElement(block: Block): Y.XmlElement {
  if (block.type === "paragraph") return paragraphElement(block)
  const table = new Y.XmlElement("table")
  table.setAttribute("id", block.id)
  table.insert(
    0,
    block.rows.map((row) => {
      const rowElement = new Y.XmlElement("table_row")
      rowElement.insert(
        0,
        row.cells.map((cell) => {
          const element = new Y.XmlElement(cell.header ? "table_header" : "table_cell")
          setAttributes(element, { colspan: cell.colspan, rowspan: cell.rowspan })
          element.insert(0, cell.paragraphs.map(paragraphElement))
          return element
        }),
      )
      return rowElement
    }),
  )
  return table
}

/** A new element for a paragraph. */
export function paragraphElement(paragraph: Paragraph): Y.XmlElement {
  const element = new Y.XmlElement("paragraph")
  const { id, kind, level, dir, lang } = paragraph
  setAttributes(element, { id, kind, level, dir, lang })
  const text = new Y.XmlText()
  text.applyDelta(runsOf(paragraph).map(insertion))
  element.insert(0, [text])
  return element
}

function insertion(run: Run): { insert: string; attributes: object } {
  return { insert: run.text, attributes: textAttributes(run) }
}

/** Y attributes may hold numbers, as y-prosemirror stores them, although Yjs types them as strings. */
function setAttributes(element: Y.XmlElement, values: Readonly<Record<string, string | number>>) {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, value as string)
}
