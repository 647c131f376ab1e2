/**
 * Reading a draft's Y document into the plain model, without ever writing to it.
 */

import * as Y from "yjs"
import type { Block, Body, Cell, Paragraph } from "../model/body.ts"
import { contentOfRuns, type Run } from "../model/delta.ts"
import type { Draft } from "../model/draft.ts"
import { headerOf } from "../model/nodes.ts"
import { paragraphAttributes } from "../model/proseMirror.ts"
import { EMPTY_META, type Meta, type Records } from "../model/records.ts"
import type { DraftDocument } from "./document.ts"
import { markOfKey } from "./markKeys.ts"
import { keptRead } from "./readingCache.ts"

/** The plain form of the whole document as it is now. */
export function readDraft(document: DraftDocument): Draft {
  return { body: readBody(document.body), records: readRecords(document), meta: readMeta(document) }
}

/** The side records as they are now; a map that did not change is the same object again. */
export function readRecords(document: DraftDocument): Records {
  const read = <V>(map: Y.Map<V>): ReadonlyMap<string, V> =>
    keptRead(map, () => new Map(map.entries()))
  return {
    brackets: read(document.brackets),
    membership: read(document.membership),
    positions: read(document.positions),
    decisions: read(document.decisions),
    notes: read(document.notes),
    issues: read(document.issues),
    threads: read(document.threads),
    suggestions: read(document.suggestions),
    carried: read(document.carried),
  }
}

function readMeta({ meta }: DraftDocument): Meta {
  return { ...EMPTY_META, ...(meta.toJSON() as Partial<Meta>) }
}

/** The body as it is now. Elements of an unknown name are passed over. */
export function readBody(fragment: Y.XmlFragment): Body {
  return keptRead(fragment, () => ({ sheets: elementsIn(fragment, "sheet").map(readSheet) }))
}

function readSheet(sheet: Y.XmlElement): readonly Block[] {
  return keptRead(sheet, () =>
    elementsIn(sheet).flatMap((element): Block[] => {
      if (element.nodeName === "paragraph") return [readParagraph(element)]
      if (element.nodeName === "table") return [keptRead(element, () => readTable(element))]
      return []
    }),
  )
}

function readTable(table: Y.XmlElement): Block {
  return {
    type: "table",
    id: attributeText(table, "id"),
    rows: elementsIn(table, "table_row").map((row) => ({ cells: elementsIn(row).map(readCell) })),
  }
}

function readCell(cell: Y.XmlElement): Cell {
  const attributes = cell.getAttributes() as Record<string, unknown>
  return {
    header: headerOf(cell.nodeName, attributes["header"]),
    colspan: Number(attributes["colspan"] ?? 1) || 1,
    rowspan: Number(attributes["rowspan"] ?? 1) || 1,
    paragraphs: elementsIn(cell, "paragraph").map(readParagraph),
  }
}

/** The plain form of one paragraph element; the same object again while nothing in it changed. */
export function readParagraph(element: Y.XmlElement): Paragraph {
  return keptRead(element, () => ({
    type: "paragraph",
    ...paragraphAttributes(element.getAttributes()),
    ...contentOfRuns(runsOfElement(element)),
  }))
}

/** The marked runs of a paragraph element. Embedded objects are passed over. */
export function runsOfElement(element: Y.XmlElement): Run[] {
  return element.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlText)) return []
    const delta = child.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
    return delta.flatMap(({ insert, attributes = {} }): Run[] => {
      if (typeof insert !== "string") return []
      const marks = Object.entries(attributes).flatMap(([key, value]) => {
        const mark = markOfKey(key, value)
        return mark ? [mark] : []
      })
      return [{ text: insert, marks }]
    })
  })
}

/** The child elements of a Y type, all or those of one name. */
export function elementsIn(parent: Y.XmlFragment | Y.XmlElement, name?: string): Y.XmlElement[] {
  return parent
    .toArray()
    .filter(
      (child): child is Y.XmlElement =>
        child instanceof Y.XmlElement && (name === undefined || child.nodeName === name),
    )
}

function attributeText(element: Y.XmlElement, name: string): string {
  const value: unknown = element.getAttribute(name)
  return typeof value === "string" ? value : ""
}
