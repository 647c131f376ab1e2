/**
 * What is derived from a body: the shapes that `derive` answers. Data only.
 *
 * Places name a paragraph by id, so that an edit in one paragraph leaves what was derived from the
 * others as it was.
 */

import type { Diagnostic } from "./diagnostic.ts"
import type { Paragraph } from "./body.ts"
import type { ReadLabel } from "./labels.ts"

/** A place between two characters, or the character that begins there. */
export interface Place {
  readonly paragraph: string
  /** UTF-16 code units from the start of the paragraph's text. */
  readonly offset: number
}

export type BracketClass =
  /** Under negotiation. */
  | "negotiation"
  /** To be filled in, such as `[--]`; never counted as open (SEEDS 5.2 step 0). */
  | "placeholder"
  /** An editor's insertion within a quotation, such as “achiev[ing]”. */
  | "insertion"

export type Extent = "paragraphs" | "paragraph" | "sentence" | "heading" | "inline"

export interface Bracket {
  /** The id of its two tokens; a second pair of the same id is `id~2` (MODEL N8). */
  readonly id: string
  /** Place of the opening character. When `incomplete` is "open": the virtual place (MODEL N7). */
  readonly open: Place
  /** Place of the closing character; words of the bracket lie between `open.offset + 1` and here. */
  readonly close: Place
  /** 1 = outermost. Placeholders and insertions have a depth too. */
  readonly depth: number
  readonly parent: string | null
  readonly class: BracketClass
  readonly extent: Extent
  /** True when it holds its paragraph whole: the label too, or there is no label (SEEDS 5.2 rule 8). */
  readonly wrap: boolean
  /** Ids of the first and last paragraph that it holds whole, or null (MODEL N10). */
  readonly covers: readonly [first: string, last: string] | null
  /** Id of its cluster; null unless it is a negotiation bracket. */
  readonly cluster: string | null
  /** Which of the two characters is missing, if one is. */
  readonly incomplete: "open" | "close" | null
  /** Ids of brackets that it crosses (overlaps without either holding the other). */
  readonly crosses: readonly string[]
}

export interface Cluster {
  /** Stable: a record's cluster id where a member names one, else the id of the first member. */
  readonly id: string
  /** Alternatives have two members or more; an optional cluster has one. */
  readonly kind: "alternatives" | "optional"
  /** Member bracket ids in order of the text. */
  readonly brackets: readonly string[]
  /** The bracket in which the cluster stands. */
  readonly parent: string | null
  readonly depth: number
  /** Where its first bracket opens. */
  readonly place: Place
  /** True when a membership record decided it and not the rule of adjacency. */
  readonly explicit: boolean
}

/** A label as its place in the draft tells it; `from` and `to` leave out the bracket around it. */
export interface Label extends ReadLabel {
  /** True when a bracket that holds the whole paragraph opens before the label. */
  readonly insideBracket: boolean
}

/** A paragraph's derived place in the draft. */
export interface ParagraphInfo {
  readonly paragraph: Paragraph
  readonly index: number
  readonly label: Label | null
  /** `VI`, `VI.D` for headings; `D.6bis`, `C.4.a`, `D.0` for paragraphs. Unique in the draft. */
  readonly key: string
  /** Key of the heading above; "" before the first. */
  readonly section: string
  /** Key of the paragraph that owns this one as a subparagraph, or null. */
  readonly parent: string | null
}

export interface OutlineEntry {
  readonly key: string
  readonly paragraph: string
  readonly level: number
  /** Heading text without its note references; brackets stay. */
  readonly title: string
  readonly label: string
  readonly children: readonly OutlineEntry[]
}

export interface NoteInfo {
  readonly id: string
  /** Shown number, by order of the references: 1, 2, … ; null when nothing refers to it. */
  readonly number: number | null
  /** Where it is referred to; null for an orphan. */
  readonly reference: Place | null
  /** Ids of its body paragraphs, in order; empty when the body is missing. */
  readonly body: readonly string[]
  readonly kind: "process" | "substantive"
  readonly role: "footnote" | "co-chair" | "secretariat"
  /** Cluster ids and paragraph keys that it speaks of. */
  readonly about: readonly string[]
}

export interface CrossReference {
  readonly from: Place
  readonly to: number
  readonly text: string
  /** Key of the paragraph or heading meant; null when none fits. */
  readonly target: string | null
}

export interface Derived {
  readonly paragraphs: readonly ParagraphInfo[]
  /** By place of the opening character. */
  readonly brackets: readonly Bracket[]
  /** By place of the first bracket. */
  readonly clusters: readonly Cluster[]
  readonly outline: readonly OutlineEntry[]
  readonly notes: readonly NoteInfo[]
  readonly references: readonly CrossReference[]
  readonly diagnostics: readonly Diagnostic[]
  /** Index in `paragraphs` of a paragraph id. */
  indexOf(paragraph: string): number | undefined
  bracket(id: string): Bracket | undefined
  cluster(id: string): Cluster | undefined
  note(id: string): NoteInfo | undefined
}
