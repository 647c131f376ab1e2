/** What this screen shows at the moment: nothing of it belongs to the draft. */

import type { Mode } from "../editor/handle.ts"
import type { Outcome } from "../../schema/model/records.ts"

export type View =
  | "working"
  | "bracketed"
  | "agreed"
  | "compare"
  | "positions"
  | "figures"
  | "history"
  | "authors"
  | "activity"
export type Tab = "clusters" | "outline" | "notes" | "comments" | "private" | "held"
export type Filter = "all" | "open" | "mine" | "decided" | "carried"

/** What is done to many brackets at once. */
export type BulkAct = "keep" | "omit" | "carry" | "takeUp" | "link"

/** What else the list of brackets is confined to. */
export interface Narrowing {
  /** A party that proposed or sponsors one of the alternatives; "" for any. */
  readonly party: string
  readonly kind: "" | "alternatives" | "optional"
  /** Days since the first alternative was proposed, at least; 0 for any. */
  readonly days: 0 | 7 | 30 | 90
}

export const ANY: Narrowing = { party: "", kind: "", days: 0 }

/** What a form of the panel or a dialog is open for. */
export type Form =
  | { readonly form: "none" }
  /** A new alternative for the selected cluster. */
  | { readonly form: "alternative" }
  /** Deciding the selected cluster; the outcome is null until one is chosen. */
  | { readonly form: "decide"; readonly outcome: Outcome | null }
  /** Other words for the selection, or words at the caret. */
  | { readonly form: "propose" }
  | { readonly form: "collapse" }
  | { readonly form: "keys" }
  /** Carrying decisions out on the characters. */
  | { readonly form: "consolidate" }
  /** A held text whose paragraph others changed too. */
  | { readonly form: "conflict"; readonly held: string }
  /** New numbers for paragraphs. */
  | { readonly form: "renumber" }
  /** Other words for what a party proposed. */
  | { readonly form: "suggest"; readonly bracket: string }
  /** One act for several clusters; null until it is chosen. */
  | { readonly form: "bulk"; readonly clusters: readonly string[]; readonly act: BulkAct | null }
  /** One decision for a cluster and those that are linked with it or like it. */
  | { readonly form: "ruleAll"; readonly cluster: string }
  /** Frozen states of the draft. */
  | { readonly form: "versions" }
  /** Replacing all that was found, with a list before. */
  | {
      readonly form: "replaceAll"
      readonly words: string
      readonly by: string
      readonly through: boolean
    }
  /** All brackets as a table. */
  | { readonly form: "brackets" }
  /** What others changed since this person looked. */
  | { readonly form: "changed" }
  /** How the text stands on this screen: folds, layout and margin. */
  | { readonly form: "reading" }
  /** A reference to another paragraph at the caret. */
  | { readonly form: "reference" }
  /** A note at the caret, or one for those who lead: there, or at a cluster. */
  | { readonly form: "note"; readonly leads?: boolean; readonly cluster?: string }
  /** Words with which the paragraph of the caret begins. */
  | { readonly form: "opening" }
  /** Going to a place by what it is called. */
  | { readonly form: "goTo" }
  /** A new table at the caret, or what is done to the one that is there. */
  | { readonly form: "table" }
  /** Rows, columns or a table with words, before they are removed. */
  | {
      readonly form: "tableRemoval"
      readonly act: "removeRow" | "removeColumn" | "removeTable"
    }

/** What whoever presents a plenary has chosen (`plenary.ts`). */
export interface Presenting {
  /** Paragraph id of the heading of the section; "" for what stands before the first heading. */
  readonly section: string
  /** The cluster under discussion. */
  readonly cluster: string | null
  /** What waits for its second step: a decision to be confirmed, or the reason of a reopening. */
  readonly step:
    { readonly step: "decide"; readonly outcome: Outcome } | { readonly step: "reopen" } | null
  /** Whether parties are named on the projector. */
  readonly names: boolean
  /** By how many steps the type on the projector is larger than usual. */
  readonly size: number
}

export interface PageState {
  readonly mode: Mode
  readonly view: View
  readonly tab: Tab
  readonly filter: Filter
  /** Key of the section that the list is confined to; "" for the whole draft. */
  readonly section: string
  readonly narrowing: Narrowing
  /** Id of the selected cluster. */
  readonly cluster: string | null
  /** Whether its card is open in place of the list. */
  readonly card: boolean
  /** The alternative of the card to which positions and withdrawal apply. */
  readonly bracket: string | null
  readonly note: string | null
  readonly form: Form
  /** The other party for which proposals and positions are entered; null: one's own. */
  readonly behalf: string | null
  /** Whether what is proposed in a form is kept private until it is tabled. */
  readonly privately: boolean
  /** Whether the line for finding words is open. */
  readonly finding: boolean
  /** Null while the bar of the plenary is closed. */
  readonly plenary: Presenting | null
  /** On a narrow screen: whether the panel covers the lower part of the text. */
  readonly sheet: boolean
}

export const NO_FORM: Form = { form: "none" }

/** How a plenary begins: with the beginning of the draft. */
export const FIRST_PRESENTING: Presenting = {
  section: "",
  cluster: null,
  step: null,
  names: false,
  size: 0,
}

export const FIRST_STATE: PageState = {
  mode: "read",
  view: "working",
  tab: "clusters",
  filter: "all",
  section: "",
  narrowing: ANY,
  cluster: null,
  card: false,
  bracket: null,
  note: null,
  form: NO_FORM,
  behalf: null,
  privately: false,
  finding: false,
  plenary: null,
  sheet: false,
}
