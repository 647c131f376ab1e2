/** What a change wrote to a Y document, counted item by item: operations are held to the fewest. */

import * as Y from "yjs"

export interface EditCount {
  /** Characters inserted and deleted. */
  readonly inserted: number
  readonly deleted: number
  /** Entries of maps written (set or deleted), attributes of elements included. */
  readonly entries: number
  /** Elements and texts inserted. */
  readonly elements: number
  readonly transactions: number
}

/** Runs a change and counts what it wrote. */
export function countEdits(doc: Y.Doc, change: () => void): EditCount {
  const count = { inserted: 0, deleted: 0, entries: 0, elements: 0, transactions: 0 }
  const listen = (transaction: Y.Transaction) => {
    if (transaction.changed.size > 0) count.transactions++
    const entries = new Set<string>()
    for (const [type, keys] of transaction.changed)
      for (const key of keys) if (key !== null) entries.add(`${nameOf(type)} ${key}`)
    count.entries += entries.size
    for (const [client, end] of transaction.afterState) {
      const start = transaction.beforeState.get(client) ?? 0
      for (const struct of doc.store.clients.get(client) ?? []) {
        if (!(struct instanceof Y.Item) || struct.id.clock + struct.length <= start) continue
        if (struct.id.clock >= end) continue
        const length = struct.length - Math.max(0, start - struct.id.clock)
        if (struct.content instanceof Y.ContentString) count.inserted += length
        if (struct.content instanceof Y.ContentType) count.elements++
      }
    }
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentString)
        count.deleted += struct.length
    })
  }
  doc.on("afterTransaction", listen)
  try {
    change()
  } finally {
    doc.off("afterTransaction", listen)
  }
  return count
}

const names = new WeakMap<object, number>()
let last = 0
function nameOf(type: object): number {
  const known = names.get(type) ?? ++last
  names.set(type, known)
  return known
}
