/** A source as the command line and the page examine it: the draft, its structure, what to remark. */

import { isFault, type Fault } from "../base/fault.ts"
import { derive } from "../model/derive.ts"
import type { Derived } from "../model/derived.ts"
import type { Diagnostic } from "../model/diagnostic.ts"
import type { Draft } from "../model/draft.ts"
import { linesIn, sourceOffsets, type Layout } from "./layout.ts"
import { draftFromJson } from "./readJson.ts"
import { readText } from "./textReader.ts"

export interface Examined {
  readonly draft: Draft
  readonly derived: Derived
  /** Where each character of the source went; null for a draft in JSON, which has no such text. */
  readonly layout: Layout | null
  /** Remarks of the reader and of the derivation, in order of their place. */
  readonly diagnostics: readonly PlacedDiagnostic[]
}

export interface PlacedDiagnostic extends Diagnostic {
  /** Both count from 1, columns in characters; null where the source has no such place. */
  readonly line: number | null
  readonly column: number | null
}

/**
 * Reads a source as text and light Markdown, or as a draft in its JSON form. Text is never refused;
 * JSON that is no draft is, with `bad-file` (`draftFromJson`).
 */
export function examine(source: string, form: "text" | "json"): Examined | Fault {
  return form === "json" ? fromJson(source) : fromText(source)
}

function fromJson(source: string): Examined | Fault {
  const draft = draftFromJson(source)
  if (isFault(draft)) return draft
  const derived = derive(draft.body, draft.records)
  const diagnostics = derived.diagnostics.map((each) => ({ ...each, line: null, column: null }))
  return { draft, derived, layout: null, diagnostics }
}

function fromText(text: string): Examined {
  const { draft, layout, diagnostics: read } = readText(text)
  const derived = derive(draft.body, draft.records)
  const offsetOf = sourceOffsets(layout)
  const lineOf = linesIn(text)
  const diagnostics = distinct([...read, ...derived.diagnostics])
    .map((diagnostic) => {
      const { place, source } = diagnostic
      const at =
        source?.from ?? (place && offsetOf({ paragraph: place.paragraph, offset: place.from }))
      return { at: at ?? Infinity, diagnostic }
    })
    .sort((a, b) => a.at - b.at)
    .map(({ at, diagnostic }) => ({
      ...diagnostic,
      ...(at === Infinity ? { line: null, column: null } : lineOf(at)),
    }))
  return { draft, derived, layout, diagnostics }
}

/** The reader and the derivation may say the same of the same place. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({ code, place }) => {
    if (place === null) return true
    const key = `${code} ${place.paragraph} ${place.from}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
