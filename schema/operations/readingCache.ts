/**
 * What was read of a Y document and did not change since.
 *
 * An element that did not change gives the same plain object again, so that a keystroke reads one
 * paragraph, and derivation, which goes by identity, derives one paragraph.
 */

import type * as Y from "yjs"

/** A Y type, of whatever content. */
interface SharedType {
  readonly doc: Y.Doc | null
}

const caches = new WeakMap<Y.Doc, WeakMap<object, unknown>>()

/**
 * What `read` makes of a Y type, kept until it or anything in it changes. Nothing is kept while a
 * transaction is open, when changes are not yet told, nor for types outside a document.
 */
export function keptRead<V>(type: SharedType, read: () => V): V {
  const { doc } = type
  if (!doc || doc._transaction !== null) return read()
  const cache = cacheOf(doc)
  const known = cache.get(type) as V | undefined
  if (known !== undefined) return known
  const made = read()
  cache.set(type, made)
  return made
}

function cacheOf(doc: Y.Doc): WeakMap<object, unknown> {
  const known = caches.get(doc)
  if (known) return known
  const cache = new WeakMap<object, unknown>()
  caches.set(doc, cache)
  // Before any observer is called, or an observer could read what was true before the change.
  doc.on("beforeObserverCalls", (transaction: Y.Transaction) => {
    for (const changed of transaction.changed.keys()) {
      let type: object | null = changed
      while (type !== null) {
        cache.delete(type)
        type = parentOf(type)
      }
    }
  })
  return cache
}

function parentOf(type: object): object | null {
  return (type as Y.XmlFragment).parent
}
