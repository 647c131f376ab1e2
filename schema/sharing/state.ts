/**
 * A draft at one moment, and what an update changes of it: what the gate and the client judge by.
 *
 * Plain data, made from a Y document by whoever judges. A paragraph is named by a key of its own and
 * not by its id, which whoever writes can choose: the key names its element in the shared document.
 */

import type { Body, Paragraph } from "../model/body.ts"
import type { Derived, ParagraphInfo } from "../model/derived.ts"
import type { Records } from "../model/records.ts"

/** Reading of a map of records. */
export interface Lookup<V> {
  get(key: string): V | undefined
  has(key: string): boolean
  entries(): Iterable<[string, V]>
  readonly size: number
}

/** All records, by the name of their map, and what is said of the draft as a whole. */
export type Recorded = {
  readonly [M in keyof Records]: Records[M] extends ReadonlyMap<string, infer V> ? Lookup<V> : never
} & { readonly meta: Lookup<unknown> }

export type RecordMap = keyof Recorded

/** In which paragraphs the characters of a bracket stand; mostly one of each. */
export interface Characters {
  readonly open: readonly string[]
  readonly close: readonly string[]
}

/** A bracket over several paragraphs, with the places of those in which it opens and closes. */
export interface Spanning {
  readonly id: string
  readonly from: number
  readonly to: number
}

export interface DraftState {
  readonly records: Recorded
  /** The paragraph of a key. */
  paragraph(key: string): Paragraph | undefined
  /** How many paragraphs have an id. */
  countOf(id: string): number
  characters(bracket: string): Characters
  /** Brackets whose two characters stand in different paragraphs. */
  spanning(): readonly Spanning[]
  /** Place of a paragraph in the reading order; -1 when it is not there. */
  place(key: string): number
  /** Keys of all paragraphs in reading order. */
  keys(): readonly string[]
  /** What the paragraphs stand in, as one line for each sheet, table, row and cell, in order. */
  frame(): readonly string[]
  /** How a paragraph stands in the outline; what else is told of it may be older than the state. */
  placed(place: number): ParagraphInfo | undefined
  body(): Body
  /** All that is derived from it. Costs milliseconds: only for what is rare. */
  derived(): Derived
}

/** So many characters that stayed, came or went, in order of the paragraph's text. */
export interface Edit {
  readonly edit: "stayed" | "came" | "went"
  readonly length: number
}

export interface ParagraphChange {
  readonly key: string
  /** Null: the paragraph is new. */
  readonly before: Paragraph | null
  /** Null: the paragraph is gone. */
  readonly after: Paragraph | null
  readonly edits: readonly Edit[]
  /** Brackets and notes that mark characters which are not theirs, and did not before: nobody sees it. */
  readonly strays: readonly string[]
  /**
   * True when an attribute of a paragraph that stays was written, be it to the same, or the type that
   * held its characters went: what others do to it at the same moment could be lost.
   */
  readonly rewritten: boolean
}

export interface RecordChange {
  readonly map: RecordMap
  readonly key: string
  readonly before: unknown
  readonly after: unknown
}

/** What an update changes. */
export interface Difference {
  readonly paragraphs: readonly ParagraphChange[]
  /** True when sheets, tables, rows or cells came, went or changed. */
  readonly reframed: boolean
  readonly records: readonly RecordChange[]
  /** Ids of brackets of which the update itself brings both characters, wherever they landed. */
  readonly brought: ReadonlySet<string>
  /** Ids of brackets and notes that the update itself marks anything with. */
  readonly marked: ReadonlySet<string>
  /** True when all that the update deletes was written by the person themselves. */
  readonly ownDeletions: boolean
}
