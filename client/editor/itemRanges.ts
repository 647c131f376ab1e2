/** Sets of items of the shared document, as Yjs keeps them for deletions. */

import * as Y from "yjs"

export type ItemRanges = ReturnType<typeof Y.createDeleteSet>

/** So many items of one client. */
export function rangeOf(client: number, clock: number, len: number): ItemRanges {
  const ranges = Y.createDeleteSet()
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Yjs does not export the class of a range, which is these two fields
  ranges.clients.set(client, [{ clock, len }])
  return ranges
}
