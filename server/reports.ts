/** What `chapeau check`, `chapeau stats` and `chapeau phrases` print for people. */

import { PHRASE_LANGUAGES } from "../schema/model/phraseList.ts"
import { findPhrases } from "../schema/model/phrases.ts"
import { paragraphsOf, type ParagraphKind } from "../schema/model/body.ts"
import { mixedUsage } from "../schema/model/mixedUsage.ts"
import { verbReport } from "../schema/model/terms.ts"
import { sharesOf, type Share } from "../schema/model/shares.ts"
import type { PlacedDiagnostic } from "../schema/interchange/examine.ts"
import type { Input } from "./inputs.ts"
import { countsOf } from "./tree.ts"

const NOTES = new Set<ParagraphKind>(["footnote", "note"])

/** One line for each remark, `FILE:LINE:COLUMN level code sentence`, and a line that counts them. */
export function checkReport({ file, diagnostics }: Input): string {
  const lines = diagnostics.map(
    (each) => `${file}:${placeOf(each)} ${each.level} ${each.code} ${each.message}`,
  )
  const count = (level: PlacedDiagnostic["level"]) =>
    diagnostics.filter((each) => each.level === level).length
  const summary = `${count("error")} errors, ${count("warning")} warnings, ${count("info")} remarks`
  return [...lines, summary, ""].join("\n")
}

/** Whether a check ends with exit code 1. */
export function hasErrors({ diagnostics }: Input): boolean {
  return diagnostics.some(({ level }) => level === "error")
}

function placeOf({ line, column, place }: PlacedDiagnostic): string {
  if (line !== null && column !== null) return `${line}:${column}`
  return place ? `${place.paragraph}:${place.from}` : "-"
}

/** Counts of a draft, the share of its text that stands in brackets, and its terms, as lines for people. */
export function statsReport(input: Input): string {
  const shares = sharesOf(input.derived)
  const counts = Object.entries(countsOf(input)).map(([what, count]) => [
    spaced(what),
    String(count),
  ])
  const sections = [...shares.sections].map(([key, share]) => shareRow(key || "before", share))
  const header = ["section", "characters", "in brackets", "words", "in brackets", "share"]
  return [
    ...table(counts),
    "",
    ...table([header, ...sections, shareRow("total", shares.total)]),
    ...termLines(input),
    "",
  ].join("\n")
}

/** Verbs of obligation, and terms that are written in two ways; the bodies of notes do not count. */
function termLines({ draft }: Input): string[] {
  const paragraphs = paragraphsOf(draft.body).filter(({ kind }) => !NOTES.has(kind))
  const verbs = verbReport(paragraphs).map(({ term, count }) => [term, String(count)])
  const mixed = mixedUsage(paragraphs).map((ways) =>
    ways.map(({ term, count }) => `${term} ${count}`).join(" / "),
  )
  return [
    ...(verbs.length > 0 ? ["", ...table([["verb", "times"], ...verbs])] : []),
    ...(mixed.length > 0 ? ["", "written in two ways", ...mixed] : []),
  ]
}

/** The phrases that some words find, the best first: a line for each language, a blank line between. */
export function phrasesReport(words: string): string {
  const found = findPhrases(words)
  if (found.length === 0) return "No phrase of the list has these words.\n"
  const lines = found.map(({ phrase }) =>
    PHRASE_LANGUAGES.flatMap((language) => {
      const text = phrase[language]
      return text === undefined ? [] : `${language}  ${text}\n`
    }).join(""),
  )
  return lines.join("\n")
}

/** `depth2Brackets` as words. */
function spaced(name: string): string {
  return name.replace(/[A-Z]|\d+/g, " $&").toLowerCase()
}

function shareRow(name: string, share: Share): string[] {
  const { characters, bracketedCharacters, words, bracketedWords } = share
  const percent = characters === 0 ? 0 : (100 * bracketedCharacters) / characters
  return [
    name,
    ...[characters, bracketedCharacters, words, bracketedWords].map(String),
    `${percent.toFixed(1)} %`,
  ]
}

/** Rows in columns: the first to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  "),
  )
}
