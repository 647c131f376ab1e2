/**
 * What is told of an update by its bytes and its decoded structs, before anybody asks what it does:
 * whether it can be read, whether it is known already, and under whose name it is written.
 */

import * as Y from "yjs"
import { fault, type Fault } from "../../schema/base/fault.ts"
import { LIMITS } from "../../schema/sharing/protocol.ts"
import { may } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { isSound } from "./prescan.ts"
import { isKnownContent } from "./shape.ts"

export type Decoded = ReturnType<typeof Y.decodeUpdate>
type Store = Y.Doc["store"]

/** Decodes an update, or refuses it: `too-large`, `malformed`. */
export function decode(update: Uint8Array): Decoded | Fault {
  if (update.length > LIMITS.update)
    return fault("too-large", "The change is too large to be sent at once.")
  if (!isSound(update)) return unreadable()
  try {
    return Y.decodeUpdate(update)
  } catch {
    return unreadable()
  }
}

/** Whether every struct and every deletion of an update is in a document already. */
export function isKnown(store: Store, { structs, ds }: Decoded): boolean {
  return (
    structs.every(({ id, length }) => id.clock + length <= Y.getState(store, id.client)) &&
    [...ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => isDeleted(store, client, clock, len)),
    )
  )
}

/**
 * The client ids under which an update holds something new, or why it is refused: `not-allowed`,
 * `malformed`, `out-of-order`, `forged` (under another's client id). What is known already may be
 * another's, and claims nothing. `writers` tells whose client ids are.
 */
export function writtenBy(
  store: Store,
  writers: ReadonlyMap<number, string>,
  { structs, ds }: Decoded,
  { role, policy, person }: Standing,
): Iterable<number> | Fault {
  if (structs.length > 0 && !may(role, "propose", policy) && !may(role, "comment", policy))
    return fault("not-allowed", "Your role reads this draft and does not change it.")
  if (!structs.every((struct) => struct.length > 0 && isKnownContent(struct)))
    return fault("malformed", "The change holds something of which drafts are not made.")
  // Yjs writes of what it collected only together with what it deleted.
  if (structs.length > 0 && ds.clients.size === 0 && structs.every(isCollected))
    return fault("malformed", "The change holds nothing that a draft could show.")
  const clocks = new Map<number, number>()
  for (const { id, length } of structs) {
    const writer = writers.get(id.client)
    const known = clocks.get(id.client) ?? Y.getState(store, id.client)
    if (id.clock + length <= known) continue
    if (id.clock > known) return outOfOrder()
    if (writer === undefined ? known > 0 && !clocks.has(id.client) : writer !== person)
      return fault("forged", "The change is written in another person's name.")
    clocks.set(id.client, id.clock + length)
  }
  return clocks.keys()
}

export function unreadable(): Fault {
  return fault("malformed", "The change cannot be read.")
}

export function outOfOrder(): Fault {
  return fault("out-of-order", "The change builds on one that the server does not have.")
}

function isCollected(struct: Decoded["structs"][number]): boolean {
  return struct instanceof Y.GC
}

/** Whether a range of a client's structs is there and deleted throughout. */
function isDeleted(store: Store, client: number, clock: number, length: number): boolean {
  const end = clock + length
  if (end > Y.getState(store, client)) return false
  const structs = store.clients.get(client) ?? []
  if (length === 0) return true
  for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
    const struct = structs[i]
    if (!struct || struct.id.clock >= end) break
    if (!struct.deleted) return false
  }
  return true
}
