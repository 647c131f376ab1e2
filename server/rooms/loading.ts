/**
 * The document of a draft from what the store has of it, and what of the log cannot be used.
 *
 * Where an update is damaged, those that build on it cannot be shown: Yjs would keep them unseen and
 * land them later by themselves. They are named, to be set aside with it; all others are shown.
 */

import * as Y from "yjs"
import type { Damage, Loaded, LoggedUpdate } from "../store/store.ts"

/** A draft as it was read, before it has a room. */
export interface Opened {
  readonly doc: Y.Doc
  /** Number of the last update. */
  readonly seq: number
  /** How many updates were read beside the snapshot. */
  readonly sinceSnapshot: number
  /** The person to whom each Yjs client id belongs. */
  readonly writers: ReadonlyMap<number, string>
  /** What is to be set aside; empty when all is well. */
  readonly damage: readonly Damage[]
}

/** Builds the document. Nothing pending is ever in it. */
export function documentOf({ snapshot, updates, seq, writers, damage }: Loaded): Opened {
  const doc = built(snapshot, updates)
  if (!isPending(doc)) return { doc, seq, sinceSnapshot: updates.length, writers, damage }
  doc.destroy()
  const usable = built(snapshot, [])
  const unusable: Damage[] = []
  for (const { seq: number, bytes } of updates) {
    if (hasItsBase(usable, bytes)) Y.applyUpdate(usable, bytes)
    else unusable.push({ piece: "update", seq: number, reason: "it builds on one that is damaged" })
  }
  return {
    doc: usable,
    seq,
    sinceSnapshot: updates.length - unusable.length,
    writers,
    damage: [...damage, ...unusable],
  }
}

function built(snapshot: Uint8Array | null, updates: readonly LoggedUpdate[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot)
    for (const { bytes } of updates) Y.applyUpdate(doc, bytes)
  })
  return doc
}

function isPending({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

/** Whether everything that an update names is in the document or in the update itself. */
function hasItsBase({ store }: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  const ends = new Map<number, number>()
  const endOf = (client: number) => ends.get(client) ?? Y.getState(store, client)
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip || clock > endOf(client)) return false
    ends.set(client, Math.max(endOf(client), clock + struct.length))
  }
  const isThere = (id: unknown) => !(id instanceof Y.ID) || id.clock < endOf(id.client)
  return (
    structs.every(
      (struct) =>
        !(struct instanceof Y.Item) ||
        [struct.origin, struct.rightOrigin, struct.parent].every(isThere),
    ) &&
    [...ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => clock + len <= endOf(client)),
    )
  )
}
