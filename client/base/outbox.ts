/**
 * What was written here and the server has not called safe, in order. The socket is elsewhere.
 *
 * A parcel is what is delivered or comes back as a whole. While the connection is open, each update is
 * one; without it, updates under one client id are gathered into one. The server numbers the updates of
 * a connection and says how many of them are safe and which were refused. After a refusal nothing more
 * is sent until the refused parcels are taken out, since what was written after them builds on them.
 */

import * as Y from "yjs"
import { LIMITS } from "../../schema/sharing/protocol.ts"
import type { Touched } from "./touched.ts"

export interface Parcel {
  /** Yjs client id under which it was written. */
  readonly client: number
  readonly update: Uint8Array
  /** How many local changes it holds. */
  readonly changes: number
  readonly touched: Touched
  /** True when the server was out of reach before it had called this safe. */
  readonly away: boolean
}

/** Why a parcel was refused. */
export interface Refusal {
  readonly parcel: Parcel
  readonly code: string
  readonly message: string
}

export interface Outbox {
  /** In the order in which they were written. */
  readonly parcels: readonly Parcel[]
  /** How many local changes are not yet called safe. */
  readonly undelivered: number
  /** Refusals whose parcels are still in the outbox. */
  readonly refusals: readonly Refusal[]
  /** True when the connection is open and took everything. */
  readonly allSent: boolean
  /** True when there are refusals and nothing that was sent is without an answer. */
  readonly settled: boolean
  /** A local update was made. */
  written(parcel: Omit<Parcel, "away" | "changes">): void
  /** Gathers updates and sends nothing, as while a word is composed; or sends what gathered as one. */
  hold(held: boolean): void
  /** Sends everything over a connection that was opened, and from now on what is written. */
  opened(send: (update: Uint8Array) => void): void
  /** The connection is gone: what was not called safe waits for the next. */
  lost(): void
  /** The first `updates` of this connection were dealt with. Answers those that are safe now. */
  durable(updates: number): readonly Parcel[]
  /** An update of this connection was refused. */
  refused(update: number, code: string, message: string): void
  /** Leaves only these in the outbox, in this order, and goes on sending. */
  keep(parcels: readonly Parcel[]): void
}

/** A parcel of so many bytes is not made larger: each change that it gathers is merged into all of it. */
const LARGE = 64 * 1024
/** So many may be without an answer: the server ends a page that is refused a hundred times at once. */
const WINDOW = 32

interface Entry {
  readonly parcel: Parcel
  /** Which update of this connection it was; 0 when it was not sent over this one. */
  number: number
  refusal: Refusal | null
}

/** Starts with what an earlier visit left, and no connection. */
export function createOutbox(left: readonly Parcel[] = []): Outbox {
  let entries: Entry[] = left.map(waiting)
  let send: ((update: Uint8Array) => void) | null = null
  let sent = 0
  let answered = 0
  let held = false
  /** The first entry that was written while held. */
  let gathering: Entry | null = null

  function waiting(parcel: Parcel): Entry {
    return { parcel, number: 0, refusal: null }
  }
  const refusals = () => entries.flatMap(({ refusal }) => refusal ?? [])

  function pump(): void {
    if (!send || held) return
    for (const entry of entries) {
      if (entry.number > 0) continue
      if (refusals().length > 0 || sent - answered >= WINDOW) return
      const { update } = entry.parcel
      if (update.length > LIMITS.update) {
        // Sent, it would be refused or close the connection.
        entry.number = sent
        entry.refusal = { parcel: entry.parcel, ...TOO_LARGE }
        return
      }
      entry.number = ++sent
      send(update)
    }
  }

  return {
    get parcels() {
      return entries.map(({ parcel }) => parcel)
    },
    get undelivered() {
      return entries.reduce((sum, { parcel }) => sum + parcel.changes, 0)
    },
    get refusals() {
      return refusals()
    },
    get allSent() {
      return send !== null && entries.every(({ number }) => number > 0)
    },
    get settled() {
      return refusals().length > 0 && (!send || answered >= sent)
    },
    written({ client, update, touched }) {
      const parcel = { client, update, touched, changes: 1, away: send === null }
      const last = entries.at(-1)
      const joins = held ? gathering : send === null ? last : null
      if (last && joins && last.number === 0 && last.parcel.client === client && isSmall(last)) {
        const joined = waiting(joinedParcels(last.parcel, parcel))
        entries[entries.length - 1] = joined
        if (gathering === last) gathering = joined
        return
      }
      const entry = waiting(parcel)
      entries.push(entry)
      if (held) gathering ??= entry
      pump()
    },
    hold(next) {
      held = next
      gathering = null
      pump()
    },
    opened(by) {
      send = by
      sent = answered = 0
      for (const entry of entries) entry.number = 0
      pump()
    },
    lost() {
      send = null
      const parcels = entries
      entries = []
      for (const { parcel, refusal } of parcels) {
        const last = entries.at(-1)
        const joins = last?.refusal === null && last.parcel.client === parcel.client
        if (refusal) entries.push({ parcel, number: 0, refusal })
        else if (joins && isSmall(last))
          entries[entries.length - 1] = waiting(joinedParcels(last.parcel, parcel))
        else entries.push(waiting({ ...parcel, away: true }))
      }
      gathering = null
    },
    durable(updates) {
      answered = Math.max(answered, Math.min(updates, sent))
      const isSafe = ({ number, refusal }: Entry) =>
        number > 0 && number <= updates && refusal === null
      const safe = entries.filter(isSafe)
      entries = entries.filter((entry) => !isSafe(entry))
      pump()
      return safe.map(({ parcel }) => parcel)
    },
    refused(update, code, message) {
      answered = Math.max(answered, Math.min(update, sent))
      const entry = entries.find(({ number }) => number === update)
      if (entry) entry.refusal = { parcel: entry.parcel, code, message }
    },
    keep(parcels) {
      entries = parcels.map(
        (parcel) => entries.find((entry) => entry.parcel === parcel) ?? waiting(parcel),
      )
      for (const entry of entries) entry.refusal = null
      pump()
    },
  }
}

const TOO_LARGE = {
  code: "too-large",
  message: "What was typed or pasted here is too much to be sent at once.",
}

function isSmall({ parcel }: Entry): boolean {
  return parcel.update.length < LARGE
}

function joinedParcels(one: Parcel, other: Parcel): Parcel {
  return {
    client: other.client,
    update: Y.mergeUpdates([one.update, other.update]),
    changes: one.changes + other.changes,
    touched: {
      paragraphs: [...new Set([...one.touched.paragraphs, ...other.touched.paragraphs])],
      structure: one.touched.structure || other.touched.structure,
      records: [...new Set([...one.touched.records, ...other.touched.records])],
    },
    away: one.away || other.away,
  }
}
