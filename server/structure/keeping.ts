/**
 * The keeping document: the draft in which no place is ever taken away.
 *
 * It takes every edit that the draft takes, except that it deletes no paragraph, text or table; only
 * characters. What somebody types in a paragraph that was split, moved or removed at the same moment
 * vanishes from the draft; here it arrives where it was typed, with its neighbours and its marks. So
 * the server reads from this document what becomes of it, and writes through it, as the one client of
 * its own id.
 */

import * as encoding from "lib0/encoding"
import * as Y from "yjs"
import { idKey, type IdRange } from "../../schema/sharing/images.ts"

/** A text, a paragraph, a table or what holds them. */
export type Place = Pick<Y.XmlFragment, "_item">

/** One edit of a text whose place in the draft is gone. */
export interface LateEdit {
  readonly text: Y.XmlText
  readonly inserted: readonly Words[]
  readonly formatted: readonly Omit<Words, "text">[]
  readonly deleted: readonly IdRange[]
}

/** Characters in a row with the same attributes. */
export interface Words {
  readonly text: string
  readonly ids: readonly Y.ID[]
  readonly attributes: Readonly<Record<string, unknown>>
}

/** Words for a text of which nothing is known any more: the server was started again since. */
export interface Stray extends Words {
  /** The characters between which they were typed. */
  readonly origin: Y.ID | null
  readonly rightOrigin: Y.ID | null
}

export interface Taken {
  /** Texts that went with what the edit took away. What still stands in them, its author had not seen. */
  readonly removed: readonly Y.XmlText[]
  /** Places that it took away and that were gone already. */
  readonly again: readonly Y.ID[]
  readonly late: readonly LateEdit[]
  readonly strays: readonly Stray[]
  /** Paragraphs and tables that are gone and of which attributes were set. */
  readonly set: readonly { readonly element: Y.XmlElement; readonly names: readonly string[] }[]
}

/** What an update deletes. */
export type Deletions = ReturnType<typeof Y.decodeUpdate>["ds"]

type Delta = readonly {
  readonly retain?: number
  readonly delete?: number
  readonly insert?: unknown
  readonly attributes?: Record<string, unknown>
}[]

/** Origin of the server's own edits. */
const OWN = "server"

export class Keeping {
  readonly doc = new Y.Doc()
  readonly body: Y.XmlFragment
  readonly #gone = new Set<string>()
  /** By the key of a text that was removed: the words that went with it. */
  readonly #removed = new Map<string, { readonly id: Y.ID; readonly text: string }[]>()
  #late: LateEdit[] = []
  #set: Taken["set"][number][] = []

  /** @param client the client id of the server's edits; nobody else may write under it */
  constructor(client: number, updates: Iterable<Uint8Array>) {
    this.body = this.doc.getXmlFragment("body")
    for (const update of updates) this.#apply(update, Y.decodeUpdate(update))
    // Yjs takes another id when it reads what was written under its own.
    this.doc.clientID = client
    this.body.observeDeep((events, transaction) => {
      if (transaction.origin !== OWN)
        for (const event of events as Y.YEvent<Y.AbstractType<unknown>>[]) this.#note(event)
    })
  }

  /** Remembers how things stand, and answers how to make the same again. */
  copied(): () => Keeping {
    const [update, gone] = [Y.encodeStateAsUpdate(this.doc), [...this.#gone]]
    const removed = [...this.#removed]
    return () => {
      const copy = new Keeping(this.doc.clientID, [update])
      for (const key of gone) copy.#gone.add(key)
      for (const [key, words] of removed) copy.#removed.set(key, words)
      return copy
    }
  }

  /** Whether an edit may be about a place that is gone, or about something deleted. */
  isLate(update: Uint8Array): boolean {
    const { structs, ds } = Y.decodeUpdate(update)
    const isAway = (id: Y.ID) => {
      if (id.clock >= Y.getState(this.doc.store, id.client)) return false
      const item = Y.getItem(this.doc.store, id)
      if (!(item instanceof Y.Item)) return true
      const { parent, content } = item
      const own = content instanceof Y.ContentType && this.isGone(content.type as Place)
      return own || (parent instanceof Y.AbstractType && this.isGone(parent as Place))
    }
    const refersAway = (struct: (typeof structs)[number]) =>
      struct instanceof Y.Item &&
      [struct.origin, struct.rightOrigin, struct.parent].some(
        (id: unknown) => id instanceof Y.ID && isAway(id),
      )
    if (structs.some(refersAway)) return true
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges)
        for (let at = clock; at < Math.min(clock + len, Y.getState(this.doc.store, client)); at++) {
          const id = Y.createID(client, at)
          if (isAway(id) || Y.getItem(this.doc.store, id).deleted) return true
        }
    return false
  }

  /** What an edit deletes although it is deleted already, or forgotten. */
  deletedAgain(update: Uint8Array): Y.ID[] {
    const again: Y.ID[] = []
    const { store } = this.doc
    for (const [client, ranges] of Y.decodeUpdate(update).ds.clients)
      for (const { clock, len } of ranges)
        for (let at = clock; at < Math.min(clock + len, Y.getState(store, client)); at++) {
          const id = Y.createID(client, at)
          if (Y.getItem(store, id).deleted) again.push(id)
        }
    return again
  }

  /** Whether a place is not in the draft any more, by itself or with what it stood in. */
  isGone(place: Place): boolean {
    for (let each: Place | null = place; each?._item; each = parentOf(each))
      if (this.#gone.has(idKey(each._item.id))) return true
    return false
  }

  /** The characters that went when somebody removed a text, by their keys; none after a restart. */
  wentWith({ _item: item }: Y.XmlText): ReadonlyMap<string, string> {
    const words = item ? (this.#removed.get(idKey(item.id)) ?? []) : []
    return new Map(
      words.flatMap(({ id: { client, clock }, text }) =>
        Array.from({ length: text.length }, (_, i): [string, string] => [
          idKey(Y.createID(client, clock + i)),
          text.charAt(i),
        ]),
      ),
    )
  }

  /**
   * Takes an edit of somebody else. What a client sends when it connects also tells what others deleted,
   * all that went with a place included: then `knows` tells which places its author knew to be gone,
   * and what is deleted in those says nothing.
   */
  take(update: Uint8Array, knows?: (place: Y.Item, deleted: Deletions) => boolean): Taken {
    this.#late = []
    this.#set = []
    const decoded = Y.decodeUpdate(update)
    const { structs } = decoded
    const before = new Map(
      structs.map(({ id: { client } }) => [client, Y.getState(this.doc.store, client)]),
    )
    const { removed, again } = this.#apply(update, decoded, knows)
    const strays = structs.length > 0 ? this.#straysIn(structs, before) : []
    return { removed, again, late: this.#late, set: this.#set, strays }
  }

  /**
   * Writes as the server, in one transaction. `remove` takes a place away from the draft with all in
   * it; it stays here. Answers the edit as the draft is to take it, or null when nothing was written.
   */
  write(change: (remove: (place: Place) => void) => void): Uint8Array | null {
    const removed: Y.ID[] = []
    const written: Uint8Array[] = []
    const note = (update: Uint8Array) => written.push(update)
    this.doc.on("update", note)
    this.doc.transact(() => {
      change(({ _item: item }) => {
        if (item) removed.push(item.id)
      })
    }, OWN)
    this.doc.off("update", note)
    for (const id of removed) this.#gone.add(idKey(id))
    if (removed.length > 0) written.push(deletionOf(removed))
    return written.length === 0 ? null : Y.mergeUpdates(written)
  }

  #apply(
    update: Uint8Array,
    { structs, ds }: ReturnType<typeof Y.decodeUpdate>,
    knows: (place: Y.Item, deleted: Deletions) => boolean = () => false,
  ): Pick<Taken, "removed" | "again"> {
    if (!mayRemove(this.doc, ds)) {
      Y.applyUpdate(this.doc, update)
      return { removed: [], again: [] }
    }
    const places: Y.Item[] = []
    this.doc.transact((transaction) => {
      Y.applyUpdate(this.doc, withoutDeletions(structs))
      const others: Y.Item[] = []
      Y.iterateDeletedStructs(transaction, ds, (item) => {
        if (!(item instanceof Y.Item)) return
        if (item.content instanceof Y.ContentType) places.push(item)
        else if (!item.deleted) others.push(item)
      })
      const isKept = ({ parent, parentSub }: Y.Item) =>
        parentSub === null
          ? this.#isKnownGone(parent, (place) => knows(place, ds))
          : places.some((place) => place === Reflect.get(parent ?? {}, "_item"))
      // Marks stay with their text, in which somebody may still write: without its end one would go on.
      const isMark = ({ parent, content }: Y.Item) =>
        content instanceof Y.ContentFormat &&
        places.some((place) => place === Reflect.get(parent ?? {}, "_item"))
      for (const item of others) {
        if (isKept(item) || isMark(item)) continue
        this.#noteWords(item, places)
        item.delete(transaction)
      }
    })
    const typeOf = ({ content }: Y.Item): Place => Reflect.get(content, "type") as Place
    const fresh = places.filter((item) => !this.isGone(typeOf(item)))
    const removed = new Set(fresh.flatMap((item) => textsWithin(typeOf(item))))
    const standing = [...removed].filter((text) => !this.isGone(text))
    for (const { id } of places) this.#gone.add(idKey(id))
    return {
      removed: standing,
      again: places.filter((item) => !fresh.includes(item) && !knows(item, ds)).map(({ id }) => id),
    }
  }

  /** Remembers what words were that go with their text: they are forgotten when they are deleted. */
  #noteWords({ id, content, parent }: Y.Item, places: readonly Y.Item[]): void {
    const text = places.find((place) => place === Reflect.get(parent ?? {}, "_item"))
    if (!text || !(content instanceof Y.ContentString)) return
    const key = idKey(text.id)
    const words = this.#removed.get(key) ?? []
    this.#removed.set(key, words)
    words.push({ id, text: content.str })
  }

  /**
   * Words that vanished as they arrived: what they were typed in is not kept any more. Of what is sent
   * again, as when its author was not told that it is stored, only what is new: `before` is the state
   * of each client before.
   */
  #straysIn(
    structs: ReturnType<typeof Y.decodeUpdate>["structs"],
    before: ReadonlyMap<number, number>,
  ): Stray[] {
    const { store } = this.doc
    const attributes: Record<string, unknown> = {}
    return structs.flatMap((struct): Stray[] => {
      if (!(struct instanceof Y.Item) || !(Y.getItem(store, struct.id) instanceof Y.GC)) return []
      const { id, content, rightOrigin } = struct
      if (content instanceof Y.ContentFormat) attributes[content.key] = content.value
      const known = Math.max(0, (before.get(id.client) ?? 0) - id.clock)
      if (!(content instanceof Y.ContentString) || known >= struct.length) return []
      const ids = Array.from({ length: struct.length }, (_, i) =>
        Y.createID(id.client, id.clock + i),
      )
      const text = content.str.slice(known)
      const origin = ids[known - 1] ?? struct.origin
      return [{ text, ids: ids.slice(known), attributes: { ...attributes }, origin, rightOrigin }]
    })
  }

  #isKnownGone(parent: unknown, knows: (place: Y.Item) => boolean): boolean {
    return (
      parent instanceof Y.XmlText &&
      parent._item !== null &&
      this.isGone(parent) &&
      knows(parent._item)
    )
  }

  #note(event: Y.YEvent<Y.AbstractType<unknown>>): void {
    const { target } = event
    if (!this.isGone(target)) return
    if (target instanceof Y.XmlText) this.#late.push(lateEdit(target, event))
    else if (target instanceof Y.XmlElement && event.keys.size > 0)
      this.#set.push({ element: target as Y.XmlElement, names: [...event.keys.keys()] })
  }
}

/** Whether a deletion names a place, or something that is not there yet and may be one. */
export function mayRemove({ store }: Y.Doc, { clients }: Deletions): boolean {
  return [...clients].some(([client, ranges]) =>
    ranges.some(({ clock, len }) => {
      if (clock + len > Y.getState(store, client)) return true
      const structs = store.clients.get(client) ?? []
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= clock + len) break
        if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) return true
      }
      return false
    }),
  )
}

/** The characters of a text as they stand here, each by its id. */
function charactersOf(text: Y.XmlText): Y.ID[] {
  const ids: Y.ID[] = []
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    for (let i = 0; i < item.length; i++) ids.push(Y.createID(item.id.client, item.id.clock + i))
  }
  return ids
}

/** All words of a text, as if they had just been typed there. */
export function wordsOf(text: Y.XmlText): Words[] {
  const ids = charactersOf(text)
  return insertedIn(ids, text.toDelta() as Delta)
}

function lateEdit(text: Y.XmlText, event: Y.YEvent<Y.AbstractType<unknown>>): LateEdit {
  const ids = charactersOf(text)
  const delta = event.delta as Delta
  const formatted: LateEdit["formatted"][number][] = []
  let at = 0
  for (const { retain = 0, insert, attributes } of delta) {
    if (retain > 0 && attributes) formatted.push({ ids: ids.slice(at, at + retain), attributes })
    at += typeof insert === "string" ? insert.length : retain
  }
  // An event of a text tells what it deleted by number only.
  const deleted: IdRange[] = []
  for (let item = text._start; item; item = item.right)
    if (item.countable && event.deletes(item))
      deleted.push({ client: item.id.client, clock: item.id.clock, length: item.length })
  return { text, inserted: insertedIn(ids, delta), formatted, deleted }
}

function insertedIn(ids: readonly Y.ID[], delta: Delta): Words[] {
  const words: Words[] = []
  let at = 0
  for (const { retain = 0, insert, attributes = {} } of delta) {
    const length = typeof insert === "string" ? insert.length : retain
    if (typeof insert === "string")
      words.push({ text: insert, ids: ids.slice(at, at + length), attributes })
    at += length
  }
  return words
}

/** A text itself, or all texts in an element. */
export function textsWithin(place: Place): Y.XmlText[] {
  if (place instanceof Y.XmlText) return [place]
  if (!(place instanceof Y.XmlFragment)) return []
  return place.toArray().flatMap((child) => textsWithin(child as Place))
}

/** What a place stands in; null for a root. */
export function parentOf({ _item: item }: Place): Place | null {
  return item && item.parent instanceof Y.AbstractType ? (item.parent as Place) : null
}

/** An update of these structs alone. */
function withoutDeletions(structs: ReturnType<typeof Y.decodeUpdate>["structs"]): Uint8Array {
  const clients = new Map<number, (typeof structs)[number][]>()
  for (const struct of structs) {
    const own = clients.get(struct.id.client)
    if (own) own.push(struct)
    else clients.set(struct.id.client, [struct])
  }
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, clients.size)
  for (const [client, own] of clients) {
    encoding.writeVarUint(encoder.restEncoder, own.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, own[0]?.id.clock ?? 0)
    for (const struct of own) struct.write(encoder, 0)
  }
  encoding.writeVarUint(encoder.restEncoder, 0)
  return encoder.toUint8Array()
}

/** An update that deletes these items and nothing else. Each must be one item by itself. */
function deletionOf(ids: readonly Y.ID[]): Uint8Array {
  const clients = new Map<number, number[]>()
  for (const { client, clock } of ids) clients.set(client, [...(clients.get(client) ?? []), clock])
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, clients.size)
    for (const [client, clocks] of clients) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clocks.length)
      for (const clock of [...clocks].sort((a, b) => a - b)) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, 1)
      }
    }
  })
}
