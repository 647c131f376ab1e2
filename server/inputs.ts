/** Files that the command line reads: text, light Markdown, and drafts in their JSON form. */

import { readFileSync, statSync } from "node:fs"
import { fault, isFault, type Fault } from "../schema/base/fault.ts"
import { LARGEST_FILE, decodeText } from "../schema/interchange/decode.ts"
import { linesIn, sourceOffsets, type Layout } from "../schema/interchange/layout.ts"
import { draftFromJson } from "../schema/interchange/readJson.ts"
import { readText } from "../schema/interchange/textReader.ts"
import { derive } from "../schema/model/derive.ts"
import type { Derived } from "../schema/model/derived.ts"
import type { Diagnostic } from "../schema/model/diagnostic.ts"
import type { Draft } from "../schema/model/draft.ts"

export interface Input {
  readonly file: string
  readonly draft: Draft
  readonly derived: Derived
  /** Where each character of the file went; null for a draft in JSON, which has no such file. */
  readonly layout: Layout | null
  /** Remarks of the reader and of the derivation, in order of their place. */
  readonly diagnostics: readonly PlacedDiagnostic[]
}

export interface PlacedDiagnostic extends Diagnostic {
  /** Both count from 1, columns in characters; null where the file has no such place. */
  readonly line: number | null
  readonly column: number | null
}

/** Reads a file. Refuses with one sentence what is missing, too large, binary or wrongly encoded. */
export function readInput(file: string): Input | Fault {
  const text = textIn(file)
  if (isFault(text)) return text
  if (!file.toLowerCase().endsWith(".json")) return fromText(file, text)
  const draft = draftFromJson(text)
  if (isFault(draft)) return fault(draft.fault, `${file}: ${draft.message}`)
  const derived = derive(draft.body, draft.records)
  const diagnostics = derived.diagnostics.map((each) => ({ ...each, line: null, column: null }))
  return { file, draft, derived, layout: null, diagnostics }
}

function fromText(file: string, text: string): Input {
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
  return { file, draft, derived, layout, diagnostics }
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

function textIn(file: string): string | Fault {
  try {
    if (statSync(file).size > LARGEST_FILE)
      return fault(
        "too-large",
        `${file}: The file is larger than 40 MB, which is the most that is read.`,
      )
    const text = decodeText(readFileSync(file))
    return isFault(text) ? fault(text.fault, `${file}: ${text.message}`) : text
  } catch (error) {
    return fault("not-found", sentenceOf(file, error))
  }
}

/** What the system said of a file, as a sentence. @throws what is not an error of the system. */
export function sentenceOf(file: string, error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined
  switch (code) {
    case "ENOENT":
      return `There is no file ${file}.`
    case "EISDIR":
      return `${file} is a folder.`
    case "ENOTDIR":
      return `A part of the path ${file} is not a folder.`
    case "EACCES":
    case "EPERM":
      return `There is no permission to use ${file}.`
    default:
      if (typeof code !== "string") throw error
      return `${file} cannot be used: ${code}.`
  }
}
