/**
 * The gate of a room: every update is taken whole or refused whole, before anyone else sees it
 * (DESIGN §4).
 *
 * Judging applies the update to a *staging* document, which is always what the shared document will
 * be once everything accepted is on disk, and compares what it touched with a mirror of what stood
 * there before; what is lawful is said in `schema/sharing/judgement.ts`. Yjs keeps an update that arrives
 * before the one it builds on, shows nothing, and lands it later by itself: so such an update is
 * refused, not kept.
 */

import * as Y from "yjs"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { judge } from "../../schema/sharing/judgement.ts"
import { LIMITS } from "../../schema/sharing/protocol.ts"
import { may } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { Chronicle } from "./chronicle.ts"
import { Mirror, revised } from "./mirror.ts"
import { isSound } from "./prescan.ts"
import { Remembered } from "./remembered.ts"
import { isKnownContent, standsRight } from "./shape.ts"
import { Watch } from "./watching.ts"

/** Who writes. The standing is read at each update: it may change while the draft is open. */
export interface Author {
  readonly standing: Standing
}

type Decoded = ReturnType<typeof Y.decodeUpdate>

/** The writer of what the server itself writes; no person has this id. */
const SERVER = ""
/** An update that holds nothing. */
const NO_UPDATE = new Uint8Array([0, 0])

export class Gate {
  /** What lawful updates changed, in words. */
  readonly chronicle = new Chronicle()
  #staging = new Y.Doc()
  #watch = new Watch(this.#staging)
  #mirror = new Mirror(this.#staging)
  /** Who first wrote under a client id; two writers under one id would diverge for good. */
  readonly #writers = new Map<number, string>()
  readonly #remembered = new Remembered()

  #claimed: readonly number[] = []

  /**
   * Makes the gate stand before the draft of these updates, applied in order. Nobody writes on under a
   * client id of theirs that is not among `writers`.
   */
  reset(
    updates: Iterable<Uint8Array>,
    writers: ReadonlyMap<number, string> = new Map<number, string>(),
  ): void {
    this.#restage(updates)
    this.#mirror = new Mirror(this.#staging)
    for (const [client, person] of writers) this.#writers.set(client, person)
  }

  /** The client ids that the last lawful update was the first to use: its author's from now on. */
  claimed(): readonly number[] {
    return this.#claimed
  }

  #restage(updates: Iterable<Uint8Array>): void {
    this.#staging.destroy()
    this.#staging = new Y.Doc()
    this.#staging.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#staging, update)
    })
    this.#watch = new Watch(this.#staging)
    this.chronicle.follow(this.#staging)
  }

  /**
   * Judges an update, and takes it into the staging document when it is lawful.
   *
   * Answers "nothing" when the update holds only what is known, as the answer to a sync step does
   * for a client that changed nothing: that is lawful for everybody. Refuses with `too-large`,
   * `malformed`, `out-of-order`, `forged` (under another's client id) and what `judge` of
   * schema/sharing/judgement.ts refuses. After a refusal `rebuild` is called for the updates from which
   * the staging document is to be made again, when the refused one has touched it.
   *
   * `land` answers what an update that came too late comes to where its words are now, under the
   * server's client id (`server/structure`), or null: both are judged as one, and taken or refused.
   */
  judge(
    update: Uint8Array,
    author: Author,
    rebuild: () => Iterable<Uint8Array>,
    land: (update: Uint8Array) => Uint8Array | null = () => null,
  ): "change" | "nothing" | Fault {
    if (update.length > LIMITS.update)
      return fault("too-large", "The change is too large to be sent at once.")
    const decoded = isSound(update) ? decode(update) : unreadable()
    if (isFault(decoded)) return decoded
    const known = this.#isKnown(decoded)
    const again = known ? land(update) : null
    if (known && !again) return "nothing"
    const written = this.#writtenBy(decoded, author)
    if (isFault(written)) return written
    const refused = this.#stage(update, decoded, author.standing, () =>
      known ? again : land(update),
    )
    if (refused) {
      this.#restage(rebuild())
      return refused
    }
    this.#claimed = [...written].filter((client) => !this.#writers.has(client))
    for (const client of this.#claimed) this.#writers.set(client, author.standing.person)
    return "change"
  }

  /** Keeps a client id for the server: nobody else may write under it. */
  reserve(client: number): void {
    this.#writers.set(client, SERVER)
  }

  /**
   * Takes an edit of the server itself: judged as if somebody had made it, or, with null, unjudged.
   * Refuses what `judge` of schema/sharing/judgement.ts refuses; see there for `rebuild`.
   */
  takeOwn(
    update: Uint8Array,
    standing: Standing | null,
    rebuild: () => Iterable<Uint8Array>,
  ): Fault | undefined {
    const nothing = { structs: [], ds: Y.createDeleteSet() }
    if (standing) {
      const refused = this.#stage(NO_UPDATE, nothing, standing, () => update)
      if (refused) this.#restage(rebuild())
      return refused
    }
    this.#watch.begin()
    const seen = this.#watch.seen(this.#mirror, this.#applyOwn(update), true)
    if (!seen) throw new Error("the server writes what drafts are made of")
    this.#mirror.take(seen)
    return undefined
  }

  /** Whether somebody else writes in a record that only the server writes. */
  #isServed(transaction: Y.Transaction, structs: Decoded["structs"], ds: Decoded["ds"]): boolean {
    const { store } = this.#staging
    let served = structs.some(({ id }) => this.#watch.isServed(Y.getItem(store, id)))
    Y.iterateDeletedStructs(transaction, ds, (item) => {
      served ||= this.#watch.isServed(item)
    })
    return served
  }

  /** Applies an edit of the server to the staging document; answers its structs. */
  #applyOwn(update: Uint8Array): Decoded["structs"] {
    this.#watch.allowOwn()
    Y.applyUpdate(this.#staging, update)
    return Y.decodeUpdate(update).structs
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
  #writtenBy({ structs, ds }: Decoded, author: Author): Iterable<number> | Fault {
    const { role, policy, person } = author.standing
    if (structs.length > 0 && !may(role, "propose", policy) && !may(role, "comment", policy))
      return fault("not-allowed", "Your role reads this draft and does not change it.")
    if (!structs.every((struct) => struct.length > 0 && isKnownContent(struct)))
      return fault("malformed", "The change holds something of which drafts are not made.")
    // Yjs writes of what it collected only together with what it deleted.
    if (structs.length > 0 && ds.clients.size === 0 && structs.every(isCollected))
      return fault("malformed", "The change holds nothing that a draft could show.")
    const clocks = new Map<number, number>()
    for (const { id, length } of structs) {
      const writer = this.#writers.get(id.client)
      const known = clocks.get(id.client) ?? Y.getState(this.#staging.store, id.client)
      if (id.clock + length <= known) continue
      if (id.clock > known) return outOfOrder()
      if (writer === undefined ? known > 0 && !clocks.has(id.client) : writer !== person)
        return fault("forged", "The change is written in another person's name.")
      clocks.set(id.client, id.clock + length)
    }
    return clocks.keys()
  }

  /** Applies the update to the staging document and judges what it did; the mirror follows when lawful. */
  #stage(
    update: Uint8Array,
    { structs, ds }: Decoded,
    standing: Standing,
    land: () => Uint8Array | null = () => null,
  ): Fault | undefined {
    this.#watch.begin()
    const all = [...structs]
    let unsound: Fault | undefined
    this.#staging.transact((transaction) => {
      unsound = this.#apply(update) ?? this.#misplaced(structs)
      const landed = unsound ? null : land()
      if (!landed) return
      if (this.#isServed(transaction, structs, ds)) unsound = unreadable()
      all.push(...this.#applyOwn(landed))
    })
    if (unsound) return unsound
    const before = this.#mirror
    const seen = this.#watch.seen(before, all, this.#areOwn(ds, standing.person))
    if (!seen) return fault("malformed", "The change holds something of which drafts are not made.")
    const { difference } = seen
    const after = revised(before, seen)
    const refused = judge({
      before,
      after,
      difference,
      standing,
      tookAway: (kind, key, value) => this.#remembered.tookAway(standing.person, kind, key, value),
    })
    if (refused) return refused
    this.#remembered.note(standing.person, difference, after)
    before.take(seen)
    return undefined
  }

  #areOwn({ clients }: Decoded["ds"], person: string): boolean {
    return [...clients.keys()].every((client) => this.#writers.get(client) === person)
  }

  #apply(update: Uint8Array): Fault | undefined {
    const staging = this.#staging
    try {
      Y.applyUpdate(staging, update)
    } catch {
      return unreadable()
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

function isCollected(struct: Decoded["structs"][number]): boolean {
  return struct instanceof Y.GC
}

function decode(update: Uint8Array): Decoded | Fault {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return unreadable()
  }
}

function unreadable(): Fault {
  return fault("malformed", "The change cannot be read.")
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
