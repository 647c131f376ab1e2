/** What a rendition is: a draft as one reader is to see it. Data only; writers turn it into files. */

import type { ParagraphKind, Direction, Span } from "../model/body.ts"
import type { Diagnostic } from "../model/diagnostic.ts"

export type RenditionForm =
  /** The file as it was read, character by character. */
  | "source"
  /** Brackets and notes stay. */
  | "bracketed"
  /** Decisions applied; `[…]` where alternatives are undecided. */
  | "agreed"
  /** Undecided brackets omitted without a mark: not for circulation. */
  | "strict"
  /** A reading copy for one set of choices. */
  | "reading"

export interface RenditionOptions {
  readonly as: Exclude<RenditionForm, "source">
  /** Show whose a bracket is. Off by default: what is not shown is not in the output at all. */
  readonly names?: boolean
  /** Reading copies: which alternative. A party's name means that party's wishes. Optional brackets stay. */
  readonly choose?: { readonly alternative: "first" | "last" } | { readonly party: string }
  /** Exact choices for a reading copy, before `choose`: cluster id → bracket id kept, or null for none. */
  readonly choices?: ReadonlyMap<string, string | null>
  /** Process notes in clean text; substantive notes always stay. Default: only in `bracketed`. */
  readonly processNotes?: boolean
}

export interface Rendition {
  readonly form: RenditionForm
  readonly title: string
  /** Language of the draft: a BCP 47 tag. */
  readonly language: string
  readonly blocks: readonly RenderedBlock[]
  /** Notes in order of their shown number. */
  readonly notes: readonly RenderedNote[]
  /** Undecided clusters that had to be marked or omitted, and other remarks. */
  readonly diagnostics: readonly Diagnostic[]
  /** Says what the text is and is not; null for `source`, which must be exact. */
  readonly notice: string | null
}

export type RenderedBlock = RenderedParagraph | RenderedTable

export interface RenderedParagraph {
  readonly type: "paragraph"
  readonly id: string
  readonly key: string
  readonly kind: ParagraphKind
  readonly level: number
  readonly dir: Direction
  readonly lang: string
  /** Where the label stands in `text`; null for a paragraph without one. */
  readonly label: { readonly from: number; readonly to: number } | null
  /** The characters as issued: label, brackets and gap marks included, note marks excluded. */
  readonly text: string
  readonly spans: readonly Span[]
  /** Where notes are referred to: offset in `text`, shown number. */
  readonly notes: readonly { readonly at: number; readonly number: number }[]
  /** Brackets shown in this paragraph's text, for colouring and names; ends are offsets in `text`. */
  readonly brackets: readonly {
    readonly id: string
    readonly depth: number
    readonly from: number
    readonly to: number
    /** Whether its opening character is `text[from]`; else it began in an earlier paragraph. */
    readonly opens: boolean
    /** Whether its closing character is `text[to - 1]`; else it goes on in a later paragraph. */
    readonly closes: boolean
    /** Sponsors, only when names are shown. */
    readonly parties: readonly string[]
  }[]
}

export interface RenderedTable {
  readonly type: "table"
  readonly id: string
  readonly rows: readonly {
    readonly cells: readonly {
      readonly header: boolean
      readonly colspan: number
      readonly rowspan: number
      readonly paragraphs: readonly RenderedParagraph[]
    }[]
  }[]
}

export interface RenderedNote {
  readonly id: string
  readonly number: number
  readonly kind: "process" | "substantive"
  readonly paragraphs: readonly RenderedParagraph[]
}
