/** What a text would become if it were brought in: read in the browser by the server's own reader. */

import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { decodeText } from "../../schema/interchange/decode.ts"
import { examine } from "../../schema/interchange/examine.ts"
import type { DiagnosticCode } from "../../schema/model/diagnostic.ts"
import { quotedBrackets } from "../../schema/model/quotations.ts"
import { MAX_DRAFT_CHARACTERS, type NewDraft } from "../../schema/sharing/requests.ts"
import { strung } from "../language/inserting.ts"
import { inOurWords } from "../language/answers.ts"
import { language, say } from "../language/say.ts"
import { oneLine } from "./words.ts"

export interface ImportPreview {
  /** What the draft would be called unless the person says otherwise. */
  readonly title: string
  /** "12 paragraphs, 6 brackets in 4 clusters, 2 of them in quoted words, 2 notes". */
  readonly counts: string
  /** Errors and warnings, in order of the text. */
  readonly remarks: readonly Remark[]
}

export interface Remark {
  readonly level: "error" | "warning"
  /** Line of the source, from 1; null for a draft in JSON. */
  readonly line: number | null
  readonly sentence: string
  /** Words of the text of which the sentence speaks. */
  readonly words: readonly string[]
}

/** A text that was pasted, or chosen as a file. */
export interface Source {
  readonly text: string
  readonly form: "text" | "json"
}

/** The longest title, in UTF-16 units. */
const LONGEST_TITLE = 500

/** The files that are read, by the end of their name. */
export const FILE_ENDINGS = [".txt", ".md", ".json"]

/** A pasted draft in its JSON form begins like this; anything else that is pasted is text. */
const PASTED_JSON = /^\uFEFF?\s*\{\s*"format"\s*:/

/** A pasted text as a source. */
export function pasted(text: string): Source {
  return { text, form: PASTED_JSON.test(text) ? "json" : "text" }
}

/**
 * A file as a source. Refuses with `bad-file` what is not named as a text, Markdown or JSON file, and
 * with the codes of `decodeText` what is too large, binary or in another encoding.
 */
export function fromFile(name: string, bytes: Uint8Array): Source | Fault {
  const ending = FILE_ENDINGS.find((each) => name.toLowerCase().endsWith(each))
  if (ending === undefined)
    return fault("bad-file", say.bringing.badFile(name, strung(FILE_ENDINGS)))
  const text = decodeText(bytes)
  if (isFault(text)) return fault(text.fault, say.bringing.fileRefused(name, inOurWords(text).text))
  return { text, form: ending === ".json" ? "json" : "text" }
}

/** Reads a source. Null while there is none; refuses with `too-large` or `bad-file`. */
export function previewImport({ text, form }: Source): ImportPreview | Fault | null {
  if (text.trim() === "") return null
  if (text.length > MAX_DRAFT_CHARACTERS)
    return fault("too-large", say.bringing.tooLong(MAX_DRAFT_CHARACTERS / 1_000_000))
  const examined = examine(text, form)
  if (isFault(examined)) return examined
  const { draft, derived, diagnostics } = examined
  const first = derived.paragraphs.find(({ paragraph }) => paragraph.text.trim() !== "")
  const title = draft.meta.title || (first?.paragraph.text ?? "").replaceAll("\uFFFC", "")
  const { paragraphs, brackets, clusters, notes } = derived
  const quoted = quotedBrackets(derived).size
  const { counts } = say.bringing
  return {
    title: oneLine(title).slice(0, LONGEST_TITLE),
    counts: strung([
      counts.paragraphs(paragraphs.length),
      brackets.length === 0
        ? counts.noBrackets
        : counts.inClusters(counts.brackets(brackets.length), clusters.length),
      ...(quoted === 0 ? [] : [counts.quoted(quoted)]),
      notes.length === 0 ? counts.noNotes : counts.notes(notes.length),
    ]),
    remarks: diagnostics.flatMap(({ level, line, code, message }) =>
      level === "info" ? [] : [{ level, line, ...inWords(code, message) }],
    ),
  }
}

/** A remark in the language of the page, with the words that its English sentence quotes. */
function inWords(code: DiagnosticCode, message: string): Pick<Remark, "sentence" | "words"> {
  const known: Partial<Record<DiagnosticCode, string>> = say.remarks
  const sentence = known[code]
  if (language() === "en" || sentence === undefined) return { sentence: message, words: [] }
  return { sentence, words: [...message.matchAll(/“([^”]*)”/g)].map(([, words = ""]) => words) }
}

/** What is sent to the server. Refuses with `bad-file` what is not JSON though it should be. */
export function requestOf({ text, form }: Source, title: string): NewDraft | Fault {
  if (form === "text") return { title, text }
  try {
    return { title, json: JSON.parse(text) as unknown }
  } catch {
    return fault("bad-file", say.bringing.badJson)
  }
}
