/**
 * The gate of a room: every update is taken whole or refused whole, before anyone else sees it
 * (DESIGN §4).
 *
 * What an everyday edit will do is foretold from its decoded structs (foretelling.ts). Any other
 * update is tried on a *staging* document, which is always what the shared document will be once
 * everything accepted is on disk, and what it touched there is compared with a mirror of what stood
 * there before; when it is refused it is taken back. What is lawful is said for both in
 * `schema/sharing/judgement.ts`. Yjs keeps an update that arrives before the one it builds on, shows
 * nothing, and lands it later by itself: so such an update is refused, not kept.
 */

import * as Y from "yjs"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import type { Body } from "../../schema/model/body.ts"
import { judge } from "../../schema/sharing/judgement.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import type { DraftState } from "../../schema/sharing/state.ts"
import type { Apply } from "./attempt.ts"
import { Chronicle } from "./chronicle.ts"
import { foretell } from "./foretelling.ts"
import { Mirror, revised, type Seen } from "./mirror.ts"
import { Remembered } from "./remembered.ts"
import { decode, isKnown, outOfOrder, unreadable, writtenBy, type Decoded } from "./screening.ts"
import { standsRight } from "./shape.ts"
import { Staging, type Tried } from "./staging.ts"

/** Who writes. The standing is read at each update: it may change while the draft is open. */
export interface Author {
  readonly standing: Standing
}

/** Answers updates that make the staging document again. */
type Rebuild = () => Iterable<Uint8Array>

/** An update before the gate, with what is asked for while it is judged. */
interface Case {
  readonly update: Uint8Array
  readonly decoded: Decoded
  readonly standing: Standing
  readonly rebuild: Rebuild
  /** Answers what the update comes to where its words are now, when it came too late, or null. */
  readonly land: () => Uint8Array | null
}

/** The writer of what the server itself writes; no person has this id. */
const SERVER = ""
/** An update that holds nothing. */
const NO_UPDATE = new Uint8Array([0, 0])

export class Gate {
  /** What lawful updates changed, in words. */
  readonly chronicle = new Chronicle()
  readonly #foretell: typeof foretell
  #staging = new Staging([])
  #mirror = new Mirror(this.#staging.doc)
  #frame = this.#mirror.structure
  /** Who first wrote under a client id; two writers under one id would diverge for good. */
  readonly #writers = new Map<number, string>()
  readonly #remembered = new Remembered()
  #claimed: readonly number[] = []

  /** @param foretelling tells what an update will do, or null: then it is tried */
  constructor(foretelling = foretell) {
    this.#foretell = foretelling
  }

  /**
   * Makes the gate stand before the draft of these updates, applied in order. Nobody writes on under a
   * client id of theirs that is not among `writers`.
   */
  reset(
    updates: Iterable<Uint8Array>,
    writers: ReadonlyMap<number, string> = new Map<number, string>(),
  ): void {
    this.#staging = new Staging(updates)
    this.#mirror = new Mirror(this.#staging.doc)
    this.#frame = this.#mirror.structure
    for (const [client, person] of writers) this.#writers.set(client, person)
  }

  /** The client ids that the last lawful update was the first to use: its author's from now on. */
  claimed(): readonly number[] {
    return this.#claimed
  }

  /**
   * Judges an update, and takes it into the staging document when it is lawful.
   *
   * Answers "nothing" when the update holds only what is known, as the answer to a sync step does
   * for a client that changed nothing: that is lawful for everybody. Refuses with `too-large`,
   * `malformed`, `out-of-order`, `forged` (under another's client id) and what `judge` of
   * schema/sharing/judgement.ts refuses. `rebuild` is called for the updates from which the staging
   * document is to be made again when Yjs gave up in the midst of one.
   *
   * `land` answers what an update that came too late comes to where its words are now, under the
   * server's client id (`server/structure`), or null: both are judged as one, and taken or refused.
   */
  judge(
    update: Uint8Array,
    author: Author,
    rebuild: Rebuild,
    land: (update: Uint8Array) => Uint8Array | null = () => null,
  ): "change" | "nothing" | Fault {
    const { standing } = author
    const decoded = decode(update)
    if (isFault(decoded)) return decoded
    const { store } = this.#staging
    const known = isKnown(store, decoded)
    const again = known ? land(update) : null
    if (known && !again) return "nothing"
    const written = writtenBy(store, this.#writers, decoded, standing)
    if (isFault(written)) return written
    const submitted = { update, decoded, standing, rebuild, land: () => again ?? land(update) }
    const refused = known ? this.#try(submitted) : this.#judgeNew(submitted)
    if (refused) return refused
    this.#claimed = [...written].filter((client) => !this.#writers.has(client))
    for (const client of this.#claimed) this.#writers.set(client, standing.person)
    return "change"
  }

  /**
   * How paragraphs stood when this was asked last and how they stand now, both without their words; null
   * when nothing of it changed.
   */
  reframed(): { readonly before: Body; readonly after: Body } | null {
    const [before, after] = [this.#frame, this.#mirror.structure]
    if (before === after) return null
    this.#frame = after
    const bare = () => undefined
    return { before: before.body(bare), after: after.body(bare) }
  }

  /** Keeps a client id for the server: nobody else may write under it. */
  reserve(client: number): void {
    this.#writers.set(client, SERVER)
  }

  /**
   * Takes an edit of the server itself: judged as if somebody had made it, or, with null, unjudged.
   * Refuses what `judge` of schema/sharing/judgement.ts refuses; see there for `rebuild`.
   */
  takeOwn(update: Uint8Array, standing: Standing | null, rebuild: Rebuild): Fault | undefined {
    if (standing) {
      const decoded = { structs: [], ds: Y.createDeleteSet() }
      return this.#try({ update: NO_UPDATE, decoded, standing, rebuild, land: () => update })
    }
    const structs: Decoded["structs"] = []
    const tried = this.#staging.try((apply) => {
      structs.push(...this.#applyOwn(apply, update))
      return true
    })
    const seen = this.#staging.watch.seen(this.#mirror, structs, true)
    if (!seen) throw new Error("the server writes what drafts are made of")
    this.chronicle.add(tried.keep())
    this.#mirror.take(seen)
    return undefined
  }

  /** Judges an update of which something is new: as it is foretold, or by trying it. */
  #judgeNew(submitted: Case): Fault | undefined {
    const { update, decoded, standing } = submitted
    const own = this.#areOwn(decoded.ds, standing.person)
    const seen = this.#foretell(this.#staging.store, this.#mirror, decoded, own)
    if (!seen) return this.#try(submitted)
    const landed = submitted.land()
    if (landed) return this.#try({ ...submitted, land: () => landed })
    const refused = this.#judgeSeen(seen, standing, revised(this.#mirror, seen))
    if (refused) return refused
    this.#staging.take(update)
    this.chronicle.tell(seen.difference)
    this.#mirror.take(seen)
    return undefined
  }

  /** Applies the update to the staging document and judges what it did; takes it back when refused. */
  #try({ update, decoded, standing, rebuild, land }: Case): Fault | undefined {
    const all = [...decoded.structs]
    let unsound: Fault | undefined
    let tried: Tried | undefined
    let settled = false
    try {
      tried = this.#staging.try((apply, transaction) => {
        unsound = this.#apply(apply, update, decoded) ?? this.#misplaced(decoded.structs)
        const landed = unsound ? null : land()
        if (!landed) return unsound === undefined
        if (this.#isServed(transaction, decoded)) unsound = unreadable()
        all.push(...this.#applyOwn(apply, landed))
        return unsound === undefined
      })
      const own = this.#areOwn(decoded.ds, standing.person)
      const seen = unsound ? null : this.#staging.watch.seen(this.#mirror, all, own)
      const after = seen && revised(this.#mirror, seen)
      const refused =
        seen && after ? this.#judgeSeen(seen, standing, after) : (unsound ?? strange())
      if (refused) return refused
      this.chronicle.add(tried.keep())
      settled = true
      if (!seen || !after) return undefined
      this.#remembered.note(standing.person, seen.difference, after)
      this.#mirror.take(seen)
      return undefined
    } finally {
      if (!settled && tried?.takeBack() !== true) this.#staging = new Staging(rebuild())
    }
  }

  /** The law, for what was seen or foretold. */
  #judgeSeen({ difference }: Seen, standing: Standing, after: DraftState): Fault | undefined {
    return judge({
      before: this.#mirror,
      after,
      difference,
      standing,
      tookAway: (kind, key, value) => this.#remembered.tookAway(standing.person, kind, key, value),
    })
  }

  /** Whether somebody else writes in a record that only the server writes. */
  #isServed(transaction: Y.Transaction, { structs, ds }: Decoded): boolean {
    const { store, watch } = this.#staging
    let served = structs.some(({ id }) => watch.isServed(Y.getItem(store, id)))
    Y.iterateDeletedStructs(transaction, ds, (item) => {
      served ||= watch.isServed(item)
    })
    return served
  }

  /** Applies an edit of the server to the staging document; answers its structs. */
  #applyOwn(apply: Apply, update: Uint8Array): Decoded["structs"] {
    const decoded = Y.decodeUpdate(update)
    this.#staging.watch.allowOwn()
    if (!apply(update, decoded)) throw new Error("the server writes updates that Yjs can read")
    return decoded.structs
  }

  #areOwn({ clients }: Decoded["ds"], person: string): boolean {
    return [...clients.keys()].every((client) => this.#writers.get(client) === person)
  }

  #apply(apply: Apply, update: Uint8Array, decoded: Decoded): Fault | undefined {
    if (!apply(update, decoded)) return unreadable()
    const { pendingStructs, pendingDs } = this.#staging.store
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

function strange(): Fault {
  return fault("malformed", "The change holds something of which drafts are not made.")
}
