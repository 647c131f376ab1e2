/** Which paragraphs and records a local change touched, told from its Yjs transaction. */

import * as Y from "yjs"
import type { Paragraph } from "../../schema/model/body.ts"
import type { DraftDocument } from "../../schema/operations/document.ts"
import { paragraphElements } from "../../schema/operations/elements.ts"
import { readParagraph } from "../../schema/operations/reading.ts"

export interface Touched {
  /** Ids of paragraphs of which characters or attributes changed, and of those that came or went. */
  readonly paragraphs: readonly string[]
  /** True when paragraphs came, went or changed places. */
  readonly structure: boolean
  /** Records, each as `map/key`. */
  readonly records: readonly string[]
}

/** What a transaction touched; to be asked while it is being cleaned up or before. */
export function touchedBy(transaction: Y.Transaction): Touched {
  const paragraphs = new Set<string>()
  const records: string[] = []
  let structure = false
  for (const [type, keys] of transaction.changed) {
    if (type instanceof Y.Map) {
      const map = Y.findRootTypeKey(type)
      for (const key of keys) records.push(`${map}/${key ?? ""}`)
    } else {
      const paragraph = paragraphAround(type)
      if (paragraph === null) structure = true
      else paragraphs.add(paragraph)
    }
  }
  if (structure) for (const id of comeOrGone(transaction)) paragraphs.add(id)
  return { paragraphs: [...paragraphs], structure, records }
}

/** Ids of the paragraphs that a transaction put in or took out. */
function comeOrGone(transaction: Y.Transaction): string[] {
  const found: string[] = []
  const look = (struct: Y.Item | Y.GC) => {
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentType)) return
    const { type } = struct.content
    if (!(type instanceof Y.XmlElement) || type.nodeName !== "paragraph") return
    // Of what is deleted its attributes are too, but they can still be read.
    const id: unknown = type._map.get("id")?.content.getContent().at(-1)
    if (typeof id === "string") found.push(id)
  }
  const { doc, beforeState, afterState, deleteSet } = transaction
  Y.iterateDeletedStructs(transaction, deleteSet, look)
  for (const [client, clock] of afterState) {
    const from = beforeState.get(client) ?? 0
    if (from < clock)
      doc.store.clients
        .get(client)
        ?.filter(({ id }) => id.clock >= from)
        .forEach(look)
  }
  return found
}

function paragraphAround(type: unknown): string | null {
  for (let at = type; at instanceof Y.AbstractType; at = at.parent) {
    if (at instanceof Y.XmlElement && at.nodeName === "paragraph") {
      const id: unknown = at.getAttribute("id")
      return typeof id === "string" ? id : null
    }
  }
  return null
}

/** All paragraphs of a document by id; of two with one id, the first. */
export function paragraphsById(document: DraftDocument): ReadonlyMap<string, Paragraph> {
  const found = new Map<string, Paragraph>()
  for (const element of paragraphElements(document)) {
    const paragraph = readParagraph(element)
    if (!found.has(paragraph.id)) found.set(paragraph.id, paragraph)
  }
  return found
}
