/** What the parts of the text reader share: the paragraphs being read and what is known of the file. */

import type { Paragraph, ParagraphKind } from "../model/body.ts"
import type { Diagnostic, DiagnosticCode } from "../model/diagnostic.ts"
import type { LayoutKind } from "./layout.ts"
import type { NoteBodies } from "./textNotes.ts"
import type { Claim } from "./textPieces.ts"

/** A paragraph being read: which ranges of the source it is made of. */
export interface Reading {
  readonly id: string
  kind: ParagraphKind
  level: number
  readonly runs: Run[]
  /** True in a table cell, where runs of spaces are lines that were lost. */
  readonly cell: boolean
}

/** A range of the source; all but the first of a paragraph are joined to the one before. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly joint?: Joint
}

/** The characters of the source that stand for what joins two runs: a space, nothing, a line break. */
export interface Joint {
  readonly from: number
  readonly to: number
  readonly kind: LayoutKind
  readonly text: string
}

export interface Context {
  readonly source: string
  readonly notes: NoteBodies
  /** Addresses of Markdown link definitions, by name. */
  readonly links: ReadonlyMap<string, string>
  /** Ids of the bodies within lines that were met in a paragraph; elsewhere they are layout. */
  readonly met: Set<string>
  readonly claims: Claim[]
  readonly diagnostics: Diagnostic[]
  /** True when the source holds half of a surrogate pair. */
  readonly malformed: boolean
}

/** A remark on a range of a paragraph, before its place in the source is looked up. */
export interface Warning {
  readonly code: DiagnosticCode
  readonly level: Diagnostic["level"]
  readonly paragraph: Paragraph
  readonly from: number
  readonly to: number
  readonly message: string
}

/** Adds a remark on a range of the source. */
export function remark(
  context: Context,
  code: DiagnosticCode,
  level: Diagnostic["level"],
  source: { readonly from: number; readonly to: number },
  message: string,
  place: Diagnostic["place"] = null,
): void {
  context.diagnostics.push({ code, level, place, source, message })
}
