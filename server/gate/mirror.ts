/**
 * The draft as the gate knows it, as plain data: what it is before the next update.
 *
 * The keys of paragraphs are the same in every copy of a draft, so the mirror stays true when the
 * staging document is made anew after a refusal.
 */

import * as Y from "yjs"
import type { Body, Paragraph } from "../../schema/model/body.ts"
import { derive } from "../../schema/model/derive.ts"
import type { Derived, ParagraphInfo } from "../../schema/model/derived.ts"
import { outlineFacts, sameFacts } from "../../schema/model/outline.ts"
import type { Records } from "../../schema/model/records.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { RECORD_MAPS } from "../../schema/sharing/recordShapes.ts"
import type {
  Characters,
  Difference,
  DraftState,
  Lookup,
  ParagraphChange,
  Recorded,
  RecordMap,
  Spanning,
} from "../../schema/sharing/state.ts"
import { readMarked, type Strays } from "./marked.ts"
import { spanOf, spanningAfter, spans } from "./spanning.ts"
import { readStructure, type Structure } from "./structure.ts"

/** What an update did to a document. */
export interface Seen {
  readonly difference: Difference
  readonly structure: Structure
  /** By the key of a changed paragraph the marks in it that nobody sees. */
  readonly strays: ReadonlyMap<string, Strays>
}

const NO_STRAYS: Strays = new Map()
const NOWHERE: Characters = { open: [], close: [] }

export class Mirror implements DraftState {
  readonly records: Recorded
  readonly #maps: Readonly<Record<RecordMap, Map<string, unknown>>>
  readonly #paragraphs = new Map<string, Paragraph>()
  readonly #strays = new Map<string, Strays>()
  readonly #characters = new Map<string, Characters>()
  readonly #spanning = new Set<string>()
  /** The same with their places, found when they are asked for. */
  #spans: readonly Spanning[] | null = null
  readonly #ids = new Map<string, number>()
  #structure: Structure
  #derived: Derived | null = null
  /** The paragraphs as they stand in the outline, found when it is asked for. */
  #outline: readonly ParagraphInfo[] | null = null
  #stale = true
  /** Copies of maps as they are now: derivation goes by identity. */
  #copies: Partial<DerivedRecords> = {}

  /** Reads a whole document. */
  constructor(doc: Y.Doc) {
    const document = draftDocument(doc)
    const maps = RECORD_MAPS.map((name) => [
      name,
      new Map<string, unknown>(document[name].entries()),
    ])
    this.#maps = Object.fromEntries(maps) as Record<RecordMap, Map<string, unknown>>
    // Only records that the gate let through, or an import, are in the document.
    this.records = this.#maps as unknown as Recorded
    this.#structure = readStructure(document.body)
    const characters = new Map<string, { open: string[]; close: string[] }>()
    for (const [key, element] of this.#structure.elements) {
      const { paragraph, strays } = readMarked(element)
      this.#paragraphs.set(key, paragraph)
      if (strays.size > 0) this.#strays.set(key, strays)
      this.#ids.set(paragraph.id, (this.#ids.get(paragraph.id) ?? 0) + 1)
      for (const { id, side } of paragraph.tokens) {
        const known = characters.get(id) ?? { open: [], close: [] }
        known[side].push(key)
        characters.set(id, known)
      }
    }
    for (const [id, each] of characters) this.#stand(id, each)
  }

  get structure(): Structure {
    return this.#structure
  }

  paragraph(key: string): Paragraph | undefined {
    return this.#paragraphs.get(key)
  }

  /** Marks of brackets and notes that a paragraph has on characters that are none. */
  strays(key: string): Strays {
    return this.#strays.get(key) ?? NO_STRAYS
  }

  countOf(id: string): number {
    return this.#ids.get(id) ?? 0
  }

  characters(bracket: string): Characters {
    return this.#characters.get(bracket) ?? NOWHERE
  }

  spanning(): readonly Spanning[] {
    return (this.#spans ??= [...this.#spanning].flatMap(
      (id) => spanOf(id, this.characters(id), this.#structure) ?? [],
    ))
  }

  place(key: string): number {
    return this.#structure.places.get(key) ?? -1
  }

  keys(): readonly string[] {
    return this.#structure.keys
  }

  frame(): readonly string[] {
    return this.#structure.containers.map(({ line }) => line)
  }

  body(): Body {
    return this.#structure.body((key) => this.#paragraphs.get(key))
  }

  placed(place: number): ParagraphInfo | undefined {
    return (this.#outline ??= this.derived().paragraphs)[place]
  }

  derived(): Derived {
    if (this.#derived && !this.#stale) return this.#derived
    this.#derived = derive(this.body(), this.derivedRecords(), this.#derived ?? undefined)
    this.#stale = false
    return this.#derived
  }

  /** The records that derivation reads; a map that did not change is the same object again. */
  derivedRecords(): DerivedRecords {
    const { brackets, membership, notes } = this.records
    this.#copies = {
      brackets: this.#copies.brackets ?? new Map(brackets.entries()),
      membership: this.#copies.membership ?? new Map(membership.entries()),
      notes: this.#copies.notes ?? new Map(notes.entries()),
    }
    return this.#copies as DerivedRecords
  }

  /** Becomes what it was revised to. */
  take({ difference, structure, strays }: Seen): void {
    const moved = charactersAfter(this, difference)
    for (const { key, before, after } of difference.paragraphs) {
      if (before?.id !== after?.id) {
        if (before) this.#count(before.id, -1)
        if (after) this.#count(after.id, 1)
      }
      if (after) this.#paragraphs.set(key, after)
      else this.#paragraphs.delete(key)
      const left = strays.get(key)
      if (left && left.size > 0) this.#strays.set(key, left)
      else this.#strays.delete(key)
    }
    for (const [id, each] of moved) this.#stand(id, each)
    const framed = structure === this.#structure
    if (!framed) this.#spans = null
    if (!framed || (this.#outline && !difference.paragraphs.every(keepsOutline)))
      this.#outline = null
    for (const { map, key, after } of difference.records) {
      if (after === undefined) this.#maps[map].delete(key)
      else this.#maps[map].set(key, after)
      if (isDerivedFrom(map)) this.#copies = { ...this.#copies, [map]: undefined }
    }
    this.#structure = structure
    this.#stale = true
  }

  #stand(id: string, characters: Characters): void {
    const { open, close } = characters
    if (open.length + close.length === 0) this.#characters.delete(id)
    else this.#characters.set(id, { open, close })
    const spanning = spans(characters)
    if (spanning || this.#spanning.has(id)) this.#spans = null
    if (spanning) this.#spanning.add(id)
    else this.#spanning.delete(id)
  }

  #count(id: string, by: number): void {
    const count = this.countOf(id) + by
    if (count > 0) this.#ids.set(id, count)
    else this.#ids.delete(id)
  }
}

/** The draft as it is once an update is taken, told by what changes. */
export function revised(before: Mirror, { difference, structure }: Seen): DraftState {
  const paragraphs = new Map(difference.paragraphs.map(({ key, after }) => [key, after] as const))
  const moved = charactersAfter(before, difference)
  const records = revisedRecords(before.records, difference)
  const paragraph = (key: string) =>
    paragraphs.has(key) ? (paragraphs.get(key) ?? undefined) : before.paragraph(key)
  const body = () => structure.body(paragraph)
  let derived: Derived | null = null
  let spanning: readonly Spanning[] | null = null
  const derivedRecords = (): DerivedRecords => {
    const same = before.derivedRecords()
    const changed = new Set(difference.records.map(({ map }) => map))
    return {
      brackets: changed.has("brackets") ? new Map(records.brackets.entries()) : same.brackets,
      membership: changed.has("membership")
        ? new Map(records.membership.entries())
        : same.membership,
      notes: changed.has("notes") ? new Map(records.notes.entries()) : same.notes,
    }
  }
  const derivedNow = () => (derived ??= derive(body(), derivedRecords(), before.derived()))
  return {
    records,
    paragraph,
    countOf: (id) =>
      difference.paragraphs.reduce(
        (count, each) => count - Number(each.before?.id === id) + Number(each.after?.id === id),
        before.countOf(id),
      ),
    characters: (bracket) => moved.get(bracket) ?? before.characters(bracket),
    spanning: () => (spanning ??= spanningAfter(before, moved, structure, before.structure)),
    place: (key) => structure.places.get(key) ?? -1,
    keys: () => structure.keys,
    frame: () => structure.containers.map(({ line }) => line),
    placed: (place) => derivedNow().paragraphs[place],
    body,
    derived: derivedNow,
  }
}

/** The characters of the brackets that a difference moves, as they stand after it. */
function charactersAfter(before: DraftState, { paragraphs }: Difference): Map<string, Characters> {
  const moved = new Map<string, { open: string[]; close: string[] }>()
  const touched = paragraphs.filter((change) => !keepsCharacters(change))
  const keys = new Set(touched.map(({ key }) => key))
  const known = (id: string) => {
    const found = moved.get(id)
    if (found) return found
    const { open, close } = before.characters(id)
    const elsewhere = (key: string) => !keys.has(key)
    const made = { open: open.filter(elsewhere), close: close.filter(elsewhere) }
    moved.set(id, made)
    return made
  }
  for (const change of touched) {
    for (const { id } of change.before?.tokens ?? []) known(id)
    for (const { id, side } of change.after?.tokens ?? []) known(id)[side].push(change.key)
  }
  return moved
}

/** Whether a paragraph has the same bracket characters in the same order, as after most keystrokes. */
function keepsCharacters({ before, after }: ParagraphChange): boolean {
  const [was, is] = [before?.tokens ?? [], after?.tokens ?? []]
  if (was.length !== is.length) return false
  return was.every(({ id, side }, i) => is[i]?.id === id && is[i].side === side)
}

/** Whether the outline rests on the same as before: only words changed, and no label or heading. */
function keepsOutline({ before, after }: ParagraphChange): boolean {
  if (before === null || after === null || before.id !== after.id) return false
  return sameFacts(outlineFacts(before), outlineFacts(after))
}

function revisedRecords(before: Recorded, { records }: Difference): Recorded {
  if (records.length === 0) return before
  const changed = new Map<RecordMap, Map<string, unknown>>()
  for (const { map, key, after } of records) {
    const own = changed.get(map) ?? new Map<string, unknown>()
    changed.set(map, own.set(key, after))
  }
  const maps = RECORD_MAPS.map((name) => {
    const own = changed.get(name)
    return [name, own ? overlaid(before[name], own) : before[name]] as const
  })
  return Object.fromEntries(maps) as unknown as Recorded
}

/** A map with other values under some keys; undefined: nothing stands there. */
function overlaid(map: Lookup<unknown>, changed: ReadonlyMap<string, unknown>): Lookup<unknown> {
  const whole = () => {
    const copy = new Map(map.entries())
    for (const [key, value] of changed) {
      if (value === undefined) copy.delete(key)
      else copy.set(key, value)
    }
    return copy
  }
  let made: Map<string, unknown> | null = null
  return {
    get: (key) => (changed.has(key) ? changed.get(key) : map.get(key)),
    has: (key) => (changed.has(key) ? changed.get(key) !== undefined : map.has(key)),
    entries: () => (made ??= whole()).entries(),
    get size() {
      return (made ??= whole()).size
    },
  }
}

type DerivedRecords = Pick<Records, "brackets" | "membership" | "notes">

function isDerivedFrom(map: RecordMap): map is keyof DerivedRecords {
  return map === "brackets" || map === "membership" || map === "notes"
}
