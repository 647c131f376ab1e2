/** Making the draft on this screen anew: what the server has, and what can still be delivered. */

import * as Y from "yjs"
import type { Parcel } from "./outbox.ts"

/** Origin of what was written here earlier, when it is written to another document. */
export const AGAIN = "again"

export interface Rebuilt {
  readonly doc: Y.Doc
  /** The parcels that it holds, in order. */
  readonly kept: readonly Parcel[]
  /** Parcels that build on what is not there. */
  readonly dropped: readonly Parcel[]
}

/** A new document of what the mirror holds and of the parcels, without those that were returned. */
export function rebuilt(
  mirror: Y.Doc,
  parcels: readonly Parcel[],
  returned: readonly Parcel[],
): Rebuilt {
  const kept: Parcel[] = []
  const dropped: Parcel[] = []
  /** Client ids with a gap: whatever follows under them could never arrive. */
  const gaps = new Set(returned.filter(writes).map(({ client }) => client))
  const taken = new Set(returned)
  let doc = documentOf(mirror, kept)
  for (const parcel of parcels) {
    if (taken.has(parcel)) continue
    if (!(gaps.has(parcel.client) && writes(parcel))) {
      Y.applyUpdate(doc, parcel.update, AGAIN)
      if (doc.store.pendingStructs === null && doc.store.pendingDs === null) {
        kept.push(parcel)
        continue
      }
      doc = documentOf(mirror, kept)
    }
    dropped.push(parcel)
    if (writes(parcel)) gaps.add(parcel.client)
  }
  return { doc, kept, dropped }
}

function documentOf(mirror: Y.Doc, parcels: readonly Parcel[]): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(mirror), AGAIN)
  for (const { update } of parcels) Y.applyUpdate(doc, update, AGAIN)
  return doc
}

/** Whether a parcel does more than delete. */
function writes({ update }: Parcel): boolean {
  return Y.decodeUpdate(update).structs.length > 0
}
