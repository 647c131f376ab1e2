/** What the page may ask of the editor. The editor knows nothing of the page. */

import type { Derived, ParagraphInfo, Place } from "../../schema/model/derived.ts"
import type { Match } from "../../schema/model/search.ts"
import type { Draft } from "../../schema/model/draft.ts"
import type { Standing } from "../../schema/model/standing.ts"
import type { Store } from "../base/store.ts"
import type { CommentMark } from "./commentMarks.ts"
import type { Folded, FoldRequest } from "./folding.ts"
import type { Remembered } from "./history.ts"
import type { MarginMark } from "./marginMarks.ts"
import type { PrivateMark } from "./privateMarks.ts"
import type { RowsShown } from "./rows.ts"
import type { StepLevel } from "./stepping.ts"
import type { TableAct, TableShape } from "./tableEdits.ts"

/** The draft as it is at this moment, with all that is derived from it. Replaced whole at each change. */
export interface Snapshot {
  readonly draft: Draft
  readonly derived: Derived
  readonly standing: Standing
  /** Where the caret or selection is; null when the editor was never entered. */
  readonly selection: { readonly from: Place; readonly to: Place } | null
  /** The innermost bracket at the caret. */
  readonly bracket: string | null
}

/** What an editor knows beside the draft; another takes its place with it. */
export interface EditorMemory {
  readonly focused: boolean
  readonly selection?: NonNullable<Snapshot["selection"]>
  /** The text of a paragraph as it was, by which the caret is found again. */
  readonly words: (paragraph: string) => string | undefined
  /** What can still be undone. */
  readonly history: Remembered
}

/** What typing does. `edit` changes the text (co-leads), `propose` makes proposals of one's party. */
export type Mode = "edit" | "propose" | "read"

/** Words that are marked because they were found; those that one is at stand out. */
export interface Marked {
  readonly match: Match
  readonly current: boolean
}

/** Where the caret is in a table, and what can be done there. Rows and columns count from 1. */
export interface TableHere {
  readonly row: number
  readonly rows: number
  readonly column: number
  readonly columns: number
  readonly canMerge: boolean
  readonly canSplit: boolean
}

/** What goes with rows, columns or a table that are removed. */
export interface Removal {
  /** Characters that are not spaces. */
  readonly characters: number
  /** Ids of the brackets that stand in it. */
  readonly brackets: readonly string[]
}

export interface Tables {
  /** Null while the caret is in no table, and where the person does not change the text. */
  readonly here: Store<TableHere | null>
  /** Puts a table below the paragraph of the caret. */
  insert(shape: TableShape): void
  /** Does something to the table of the caret; what cannot be done is refused with a sentence. */
  act(act: TableAct): void
  /** What would go with it. */
  removal(act: TableAct): Removal
}

export interface EditorHandle {
  readonly snapshot: Store<Snapshot>
  readonly mode: Mode
  setMode(mode: Mode): void
  /** Takes no typing in paragraphs that are not open, and shows them quietly. */
  openOnly(isOpen: (info: ParagraphInfo) => boolean): void
  memory(): EditorMemory
  focus(): void
  /** Scrolls to a bracket, puts the caret into it and highlights its pair. */
  goToBracket(id: string): void
  goToPlace(place: Place): void
  /** To the next (1) or previous (-1) bracket from the caret, of any level unless one is named. */
  step(direction: 1 | -1, level?: StepLevel): void
  /** Marks words that were found, and no others. */
  markFound(marked: readonly Marked[]): void
  /** Selects words that were found and scrolls to them; the keyboard stays where it is. */
  selectFound(match: Match): void
  /** Puts words in place of those found, as one step of undo; where typing changes the text. */
  replaceFound(found: readonly Match[], words: string): void
  undo(): void
  redo(): void
  /** Shows what stands in the margin of paragraphs. */
  showMargin(marks: readonly MarginMark[]): void
  /** Shows the alternatives of some clusters one below the other. */
  showRows(rows: RowsShown): void
  /** Names of what is folded on this screen (`folding.ts`). */
  readonly folded: Store<Folded>
  /** Hides or shows what a name means, such as the id of a bracket; changes nothing in the document. */
  toggleFold(name: string): void
  /** Folds what is at the caret or stands at a level, or unfolds it when it is folded. */
  fold(request: FoldRequest): void
  /** Marks the words on which comments stand. */
  showComments(marks: readonly CommentMark[]): void
  /** Shows proposals that only this person sees where they would stand. */
  showPrivate(marks: readonly PrivateMark[]): void
  /** What is done to the table of the caret. */
  readonly tables: Tables
  /** Called with a sentence when the editor refuses what was tried. */
  onRefusal(listener: (message: string) => void): () => void
  destroy(): void
}
