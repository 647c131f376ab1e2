/** What this screen shows at the moment: nothing of it belongs to the draft. */

import type { Mode } from "../editor/handle.ts"
import type { Outcome } from "../../schema/model/records.ts"

export type View = "working" | "bracketed" | "agreed" | "compare" | "positions"
export type Tab = "clusters" | "outline" | "notes" | "comments" | "held"
export type Filter = "all" | "open" | "mine" | "decided"

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
  /** Frozen states of the draft. */
  | { readonly form: "versions" }
  /** Replacing all that was found, with a list before. */
  | {
      readonly form: "replaceAll"
      readonly words: string
      readonly by: string
      readonly through: boolean
    }
  /** Going to a place by what it is called. */
  | { readonly form: "goTo" }

export interface PageState {
  readonly mode: Mode
  readonly view: View
  readonly tab: Tab
  readonly filter: Filter
  /** Key of the section that the list is confined to; "" for the whole draft. */
  readonly section: string
  /** Id of the selected cluster. */
  readonly cluster: string | null
  /** Whether its card is open in place of the list. */
  readonly card: boolean
  /** The alternative of the card to which positions and withdrawal apply. */
  readonly bracket: string | null
  readonly note: string | null
  readonly form: Form
  /** Whether the line for finding words is open. */
  readonly finding: boolean
  /** On a narrow screen: whether the panel covers the lower part of the text. */
  readonly sheet: boolean
}

export const NO_FORM: Form = { form: "none" }

export const FIRST_STATE: PageState = {
  mode: "read",
  view: "working",
  tab: "clusters",
  filter: "all",
  section: "",
  cluster: null,
  card: false,
  bracket: null,
  note: null,
  form: NO_FORM,
  finding: false,
  sheet: false,
}
