/**
 * The gate of a room: every update is taken whole or refused whole, before anyone else sees it
 * (DESIGN §4). What party may change what text is not judged here yet.
 *
 * Judging applies the update to a *staging* document, which is always what the shared document will
 * be once everything accepted is on disk. Yjs keeps an update that arrives before the one it builds
 * on, shows nothing, and lands it later by itself: so such an update is refused, not kept.
 */

import * as Y from "yjs"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { LIMITS } from "../../schema/sharing/protocol.ts"
import { may, type Role } from "../../schema/sharing/roles.ts"
import { isKnownContent, standsRight } from "./shape.ts"

/** Who writes. */
export interface Author {
  readonly person: string
  readonly role: Role
}

type Decoded = ReturnType<typeof Y.decodeUpdate>

export class Gate {
  #staging = new Y.Doc()
  /** Who first wrote under a client id; two writers under one id would diverge for good. */
  readonly #writers = new Map<number, string>()

  /** Makes the staging document equal to these updates, applied in order. */
  reset(updates: Iterable<Uint8Array>): void {
    this.#staging.destroy()
    this.#staging = new Y.Doc()
    this.#staging.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#staging, update)
    })
  }

  /**
   * Judges an update, and takes it into the staging document when it is lawful.
   *
   * Answers "nothing" when the update holds only what is known, as the answer to a sync step does
   * for a client that changed nothing: that is lawful for everybody. Refuses with `too-large`,
   * `malformed`, `out-of-order` or `not-allowed`. After a refusal `rebuild` is called for the updates
   * from which the staging document is to be made again, when the refused one has touched it.
   */
  judge(
    update: Uint8Array,
    author: Author,
    rebuild: () => Iterable<Uint8Array>,
  ): "change" | "nothing" | Fault {
    if (update.length > LIMITS.update)
      return fault("too-large", "The change is too large to be sent at once.")
    const decoded = decode(update)
    if (isFault(decoded)) return decoded
    if (this.#isKnown(decoded)) return "nothing"
    const written = this.#writtenBy(decoded, author)
    if (isFault(written)) return written
    const refused = this.#stage(update, decoded, rebuild)
    if (refused) return refused
    for (const client of written) this.#writers.set(client, author.person)
    return "change"
  }

  /** Whether every struct and every deletion of the update is in the staging document already. */
  #isKnown({ structs, ds }: Decoded): boolean {
    const { store } = this.#staging
    return (
      structs.every(({ id, length }) => id.clock + length <= Y.getState(store, id.client)) &&
      [...ds.clients].every(([client, ranges]) =>
        ranges.every(({ clock, len }) => isDeleted(store, client, clock, len)),
      )
    )
  }

  /**
   * The client ids under which the update holds something new, or why it is refused; all that can be
   * told without applying it. What is known already may be another's, and claims nothing.
   */
  #writtenBy({ structs }: Decoded, author: Author): Iterable<number> | Fault {
    if (!may(author.role, "propose"))
      return fault("not-allowed", "Your role reads this draft and does not change it.")
    if (!structs.every((struct) => struct.length > 0 && isKnownContent(struct)))
      return fault("malformed", "The change holds something of which drafts are not made.")
    const clocks = new Map<number, number>()
    for (const { id, length } of structs) {
      const writer = this.#writers.get(id.client)
      const known = clocks.get(id.client) ?? Y.getState(this.#staging.store, id.client)
      if (id.clock + length <= known) continue
      if (id.clock > known) return outOfOrder()
      if (writer !== undefined && writer !== author.person)
        return fault("not-allowed", "The change is written in another person's name.")
      clocks.set(id.client, id.clock + length)
    }
    return clocks.keys()
  }

  /** Applies the update to the staging document; what it depends on may still turn out missing. */
  #stage(
    update: Uint8Array,
    { structs }: Decoded,
    rebuild: () => Iterable<Uint8Array>,
  ): Fault | undefined {
    const refused = this.#apply(update) ?? this.#misplaced(structs)
    if (refused) this.reset(rebuild())
    return refused
  }

  #apply(update: Uint8Array): Fault | undefined {
    const staging = this.#staging
    try {
      Y.applyUpdate(staging, update)
    } catch {
      return fault("malformed", "The change cannot be read.")
    }
    const { pendingStructs, pendingDs } = staging.store
    return pendingStructs === null && pendingDs === null ? undefined : outOfOrder()
  }

  #misplaced(structs: Decoded["structs"]): Fault | undefined {
    for (const { id } of structs) {
      const item = Y.getItem(this.#staging.store, id)
      if (item instanceof Y.Item && !standsRight(item))
        return fault("malformed", "The change puts something where a draft has no such thing.")
    }
    return undefined
  }
}

function decode(update: Uint8Array): Decoded | Fault {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return fault("malformed", "The change cannot be read.")
  }
}

function outOfOrder(): Fault {
  return fault("out-of-order", "The change builds on one that the server does not have.")
}

/** Whether a range of a client's structs is there and deleted throughout. */
function isDeleted(store: Y.Doc["store"], client: number, clock: number, length: number): boolean {
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
