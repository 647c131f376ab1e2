/**
 * What is recorded beside the body: whose a bracket is, positions, decisions, notes, linked issues.
 *
 * Records are plain JSON under flat keys and are replaced whole, so no two people ever create a
 * nested shared value at once (DESIGN §2). Instants are ISO 8601 strings in UTC.
 */

/** Why a bracket stands in the text. */
export type BracketKind =
  /** Present when the draft was imported, or put around agreed text: keep or omit is open. */
  | "open"
  /** New words proposed by the party. */
  | "add"
  /** Agreed words whose deletion the party proposes. */
  | "drop"
  /** Agreed words bracketed because the party proposes other words beside them. */
  | "keep"
  | "placeholder"

/** Written once, when the bracket is made; key: bracket id. */
export interface BracketRecord {
  readonly kind: BracketKind
  /** The party to which the bracket belongs; "" when nobody is named (imported text). */
  readonly party: string
  /** Other parties that sponsor the same words, set when equal alternatives are merged. */
  readonly sponsors?: readonly string[]
  /** Who typed it, when not the party itself. */
  readonly by: string
  readonly at: string
  /** Cluster that the bracket was proposed into: the cluster's id. */
  readonly cluster?: string
}

/** Explicit membership of a bracket, overriding the rule of adjacency; key: bracket id. */
export interface MembershipRecord {
  /** A cluster's id, or null: the bracket stands alone. */
  readonly cluster: string | null
  readonly by: string
  readonly at: string
}

export const STANCES = ["support", "accept", "reserve", "oppose", "none"] as const
/** support · can accept · reserve · oppose · no instructions */
export type Stance = (typeof STANCES)[number]

/** Key: `bracket/party`. */
export interface PositionRecord {
  readonly stance: Stance
  readonly note: string
  readonly by: string
  readonly at: string
}

export const LEVELS = ["supported", "ad-ref"] as const
/** "supported in the group" · "agreed ad ref". The second needs the reference of a formal meeting. */
export type Level = (typeof LEVELS)[number]

export type Outcome =
  /** Every bracket of the cluster stays as text. */
  | { readonly outcome: "keep" }
  /** A single bracket goes with its words. */
  | { readonly outcome: "drop" }
  /** One alternative stays, the others go. */
  | { readonly outcome: "choose"; readonly bracket: string }
  /** No text: all alternatives go. */
  | { readonly outcome: "none" }

/** Key: cluster id. To decide again, the cluster is reopened first. */
export type DecisionRecord = Outcome & {
  readonly level: Level
  /** Reference of the meeting; never empty at level `ad-ref`. */
  readonly meeting: string
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** Key: note id, which is also the id of the note's body paragraph. */
export interface NoteRecord {
  /** A process note drops out of clean text, a substantive note stays. */
  readonly kind: "process" | "substantive"
  /** Whose note it is: part of the text, or a remark by those who run the group. */
  readonly role: "footnote" | "co-chair" | "secretariat"
  /** The mark as it stood in the source, such as "3"; "" when made here. */
  readonly mark: string
}

/** Linked clusters that are one dispute, so that it can be ruled once; key: issue id. */
export interface IssueRecord {
  readonly title: string
  readonly clusters: readonly string[]
  readonly notes: readonly string[]
}

export const SUGGESTION_ANSWERS = ["accepted", "rejected", "withdrawn"] as const
/** What became of a suggestion: its words are the proposal's now, or not; or its author took it back. */
export type SuggestionAnswer = (typeof SUGGESTION_ANSWERS)[number]

/**
 * Other words that a co-lead suggests for what a party proposed; key: an id of its own. They stand in no
 * text until the party makes them its own.
 */
export interface SuggestionRecord {
  /** The bracket of the proposal. */
  readonly bracket: string
  readonly words: string
  /** The words of the proposal when this was suggested. */
  readonly was: string
  readonly remark: string
  readonly by: string
  readonly at: string
  /** Absent while it waits for an answer. */
  readonly answer?: {
    readonly answer: SuggestionAnswer
    readonly remark: string
    readonly by: string
    readonly at: string
  }
}

/** A cluster that is left to a later meeting or session, and stays open; key: cluster id. */
export interface CarryRecord {
  /** The meeting or session, in words; never empty. */
  readonly to: string
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** What a thread of comments is about: some words, a whole paragraph, or a cluster. */
export type ThreadAbout = "words" | "paragraph" | "cluster"

/** So many items of a Yjs client, one after the other. */
export type CharacterRun = readonly [client: number, clock: number, length: number]

/** Those who act for the group, addressed together. */
export const ADDRESSED_ROLES = ["co-lead", "secretariat"] as const

/** Whom a comment addresses: one person, a party, or all who act for the group in a role. */
export type Addressee =
  | { readonly person: string; readonly name: string }
  | { readonly party: string }
  | { readonly role: (typeof ADDRESSED_ROLES)[number] }

/** Words of a comment that address somebody: from the `@` to the end of the name, in UTF-16 code units. */
export type Mentioning = Addressee & { readonly from: number; readonly to: number }

/** One thing said in a thread. */
export interface ThreadMessage {
  readonly by: string
  readonly party: string
  readonly at: string
  readonly text: string
  /** In order of the text. Absent where nobody is addressed, and in what older programs wrote. */
  readonly mentions?: readonly Mentioning[]
  /** Settles the thread, or opens it again; the text may be empty then. */
  readonly deed?: "resolved" | "reopened"
}

/**
 * A thread of comments with the first thing said in it, or something said later; key: an id of its own.
 *
 * What is said later is a record of its own, since records are replaced whole: two who answer at once
 * would else lose one answer.
 */
export interface ThreadRecord {
  /** The first and the last character, as Yjs relative positions in their JSON form; null: none. */
  readonly from: unknown
  readonly to: unknown
  /** All its characters, as runs of Yjs items: while one of them stands, so does the thread. */
  readonly runs?: readonly CharacterRun[]
  /** The words as they were, so that one knows what it was about when they are gone. */
  readonly quote: string
  readonly about?: ThreadAbout
  /** Id of the cluster, or of the paragraph in which the words began. */
  readonly subject?: string
  /** Said later: the thread to which it belongs. Its own place is empty. */
  readonly of?: string
  readonly messages: readonly ThreadMessage[]
}

/** About the draft as a whole; one key a field. */
export interface Meta {
  readonly title: string
  readonly symbol: string
  readonly status: string
  readonly language: string
  /** Version of the schema that the document was written with. */
  readonly schema: number
}

export interface Records {
  readonly brackets: ReadonlyMap<string, BracketRecord>
  readonly membership: ReadonlyMap<string, MembershipRecord>
  readonly positions: ReadonlyMap<string, PositionRecord>
  readonly decisions: ReadonlyMap<string, DecisionRecord>
  readonly notes: ReadonlyMap<string, NoteRecord>
  readonly issues: ReadonlyMap<string, IssueRecord>
  readonly threads: ReadonlyMap<string, ThreadRecord>
  readonly suggestions: ReadonlyMap<string, SuggestionRecord>
  readonly carried: ReadonlyMap<string, CarryRecord>
}

export const SCHEMA_VERSION = 1

export const EMPTY_RECORDS: Records = {
  brackets: new Map(),
  membership: new Map(),
  positions: new Map(),
  decisions: new Map(),
  notes: new Map(),
  issues: new Map(),
  threads: new Map(),
  suggestions: new Map(),
  carried: new Map(),
}

export const EMPTY_META: Meta = {
  title: "",
  symbol: "",
  status: "",
  language: "en",
  schema: SCHEMA_VERSION,
}
