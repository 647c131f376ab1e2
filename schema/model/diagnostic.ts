/** Remarks on a text: what was interpreted, what looks wrong. A diagnostic never changes the text. */

export const DIAGNOSTIC_CODES = [
  // Brackets and clusters
  "stray-bracket",
  "crossing-brackets",
  "empty-bracket",
  "doubled-bracket",
  "member-without-words",
  "in-word-bracket",
  "mixed-bracket-glyphs",
  "duplicate-bracket-id",
  "broken-cluster",
  // Notes and references
  "orphan-note",
  "missing-note",
  "unresolved-reference",
  "reference-title-differs",
  // Text
  "residual-comma",
  "number-out-of-order",
  "duplicate-label",
  "page-cut",
  "maybe-cut-off",
  "unbalanced-parenthesis",
  "mixed-terms",
  "verb-repeated",
  "space-in-symbol",
  "paragraph-end",
  // What a rendition had to mark or leave out
  "undecided-alternatives",
  "undecided-optional",
  // What a reader interpreted
  "link-without-target",
  "bookmark-dropped",
  "repeated-header",
  "row-continued",
  "empty-cell",
  "list-flattened",
  "status-in-other-column",
  "time-without-zone",
  "paragraphs-run-together",
  "entity-read",
  "markup-read",
  "note-body-moved",
  "list-marker-dropped",
  "characters-replaced",
  "layout-set-aside",
  "lines-joined",
] as const
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number]

export interface Diagnostic {
  readonly code: DiagnosticCode
  /** error: the structure is uncertain there. warning: worth a look. info: what was interpreted. */
  readonly level: "error" | "warning" | "info"
  /** Paragraph id and range of UTF-16 offsets in it; null for the draft as a whole. */
  readonly place: { readonly paragraph: string; readonly from: number; readonly to: number } | null
  /** Range of UTF-16 offsets in the source file, when it was read from one. */
  readonly source?: { readonly from: number; readonly to: number }
  /** A complete sentence. */
  readonly message: string
}
