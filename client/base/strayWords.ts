/**
 * Words that were written here in a place which somebody took away, or the server moved elsewhere,
 * before they arrived: they are in no paragraph of this screen any more, and on the server nowhere.
 */

import * as Y from "yjs"
import { sideOf } from "../../schema/model/body.ts"
import type { Parcel } from "./outbox.ts"

/** What is deleted in a document, as Yjs tells it. */
export type Deleted = ReturnType<typeof Y.createDeleteSet>

export function deletedIn({ store }: Y.Doc): Deleted {
  return Y.createDeleteSetFromStructStore(store)
}

/** What is deleted in a document of all that was written under the client ids of some parcels. */
export function deletedOf(doc: Y.Doc, parcels: readonly Parcel[]): Deleted {
  const deleted = deletedIn(doc)
  const own = new Set(parcels.map(({ client }) => client))
  for (const client of [...deleted.clients.keys()])
    if (!own.has(client)) deleted.clients.delete(client)
  return deleted
}

/**
 * The words of some parcels that had been deleted when they were given up, though none of these parcels
 * deleted them, and that are not in the document which goes on.
 */
export function strayWords(deleted: Deleted, after: Y.Doc, parcels: readonly Parcel[]): string {
  const updates = parcels.map(({ update }) => Y.decodeUpdate(update))
  const own = Y.mergeDeleteSets(updates.map(({ ds }) => ds))
  const isStray = (id: Y.ID) =>
    Y.isDeleted(deleted, id) &&
    !Y.isDeleted(own, id) &&
    Y.getState(after.store, id.client) <= id.clock
  return updates
    .flatMap(({ structs }) => structs.flatMap((struct) => [...charactersOf(struct)]))
    .filter(([character, id]) => !sideOf(character) && isStray(id))
    .map(([character]) => character)
    .join("")
}

/** The characters that a struct writes, one UTF-16 code unit each. */
function* charactersOf(struct: Y.Item | Y.GC | Y.Skip): Generator<[character: string, id: Y.ID]> {
  if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) return
  const { client, clock } = struct.id
  const { str } = struct.content
  for (let i = 0; i < str.length; i++) yield [str.charAt(i), Y.createID(client, clock + i)]
}
