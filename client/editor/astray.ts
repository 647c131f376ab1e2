/**
 * What this person did in places that the server had moved or taken away before it heard of it.
 *
 * What they deleted is deleted at once where the words are now: the server will do the same. What they
 * typed is away until the server has brought it back: nothing should be undone meanwhile.
 */

import * as Y from "yjs"
import { idKey, type Images } from "../../schema/sharing/images.ts"
import type { Moved } from "../../schema/sharing/moves.ts"
import { rangeOf } from "./itemRanges.ts"

export interface Astray {
  /** Whether something is away. */
  readonly astray: boolean
  /** Calls back when nothing is away: now, or as soon as all has come back. */
  whenBack(act: () => void): void
  /** Takes note of what the server moved. */
  moved(moved: readonly Moved[]): void
  /** The server has dealt with all that was written here so far, and what came of that is here. */
  arrived(): void
  destroy(): void
}

const DELETED_ALREADY = "deleted already"

/** Watches a document; `images` holds the moves of a transaction before it is over. */
export function watchAstray(doc: Y.Doc, images: Images): Astray {
  /** By the item that each is about: whether it is back. */
  const away = new Map<string, () => boolean>()
  /** What was deleted here, and the server may not have heard of. */
  let taken = Y.createDeleteSet()
  let waiting: (() => void)[] = []

  const note = (transaction: Y.Transaction) => {
    if (transaction.local) taken = Y.mergeDeleteSets([taken, transaction.deleteSet])
    else {
      for (const [key, isBack] of away) if (isBack()) away.delete(key)
      for (const item of wentIn(transaction)) noteAway(item)
    }
    // An undo that waited writes, which an observer of this transaction must not.
    if (away.size === 0 && waiting.length > 0) queueMicrotask(release)
  }
  function noteAway(item: Y.Item): void {
    const { id, content } = item
    const isMovedAway = () => {
      const image = images.of(id)
      return image !== null && !stands(doc, image)
    }
    if (content instanceof Y.ContentType && isMovedAway()) away.set(idKey(id), () => !isMovedAway())
    else if (id.client === doc.clientID && isPlaceGone(item) && !images.next(id))
      away.set(idKey(id), () => images.next(id) !== null)
  }
  function release(): void {
    if (away.size > 0) return
    const acts = waiting
    waiting = []
    for (const act of acts) act()
  }
  doc.on("afterTransaction", note)
  return {
    get astray() {
      return away.size > 0
    },
    whenBack(act) {
      waiting.push(act)
      release()
    },
    moved(moved) {
      const again: Y.ID[] = []
      for (const [client, clock, length] of moved)
        for (let at = clock; at < clock + length; at++) {
          const id = Y.createID(client, at)
          const image = Y.isDeleted(taken, id) ? images.of(id) : null
          if (image && stands(doc, image)) again.push(image)
        }
      if (again.length > 0)
        doc.transact((transaction) => {
          const ranges = again.map(({ client, clock }) => rangeOf(client, clock, 1))
          Y.iterateDeletedStructs(transaction, Y.mergeDeleteSets(ranges), (item) => {
            if (item instanceof Y.Item && item.content instanceof Y.ContentString)
              item.delete(transaction)
          })
        }, DELETED_ALREADY)
    },
    arrived() {
      away.clear()
      taken = Y.createDeleteSet()
      release()
    },
    destroy() {
      doc.off("afterTransaction", note)
      waiting = []
    },
  }
}

function isPlaceGone({ parent }: Y.Item): boolean {
  return parent instanceof Y.AbstractType && parent._item?.deleted === true
}

/** The items that went in a transaction. */
function wentIn(transaction: Y.Transaction): Y.Item[] {
  const items: Y.Item[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
    if (item instanceof Y.Item) items.push(item)
  })
  return items
}

function stands({ store }: Y.Doc, id: Y.ID): boolean {
  if (id.clock >= Y.getState(store, id.client)) return false
  const item = Y.getItem(store, id)
  return item instanceof Y.Item && !item.deleted
}
