/** Reading files in tests: fixtures of our own, and the source documents where they are at hand. */

import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { readText, type ReadResult } from "../../../schema/interchange/textReader.ts"
import {
  paragraphsOf,
  type Body,
  type Paragraph,
  type ParagraphKind,
  type Table,
} from "../../../schema/model/body.ts"
import type { DiagnosticCode } from "../../../schema/model/diagnostic.ts"

const root = join(import.meta.dirname, "..", "..", "..")
const seeds = join(root, "..", "shared", "seeds")

/** False where the source documents, which are not part of the project, are absent. */
export const hasSeeds = existsSync(seeds)

/** The characters of the source document whose file name begins with a number such as `002`. */
export function seed(number: string): string {
  const name = readdirSync(seeds).find((each) => each.startsWith(`${number}_`))
  return readFileSync(join(seeds, name ?? ""), "utf8")
}

/** The hand-made parse of source document 000. */
export function expectedOf000(): Expected {
  return JSON.parse(readFileSync(join(seeds, "seed000-expected.json"), "utf8")) as Expected
}

export interface Expected {
  readonly counts: Readonly<Record<string, number>>
  readonly brackets: readonly {
    readonly id: string
    readonly cluster: string
    readonly depth: number
    readonly parent: string | null
    readonly open: number
    readonly close: number
    readonly text: string
  }[]
  readonly clusters: readonly {
    readonly id: string
    readonly kind: "alternatives" | "optional"
    readonly in: string
    readonly parentBracket: string | null
    readonly brackets: readonly string[]
  }[]
  readonly footnotes: readonly {
    readonly id: string
    readonly mark: string
    readonly text: string
    readonly refIn: string
    readonly about: readonly string[]
  }[]
  readonly texts: { readonly bracketed: Readonly<Record<string, string>> }
}

export function fixture(name: string): string {
  return readFileSync(join(root, "fixtures", name), "utf8")
}

/** Paragraphs outside tables, in order. */
export function paragraphs(body: Body): Paragraph[] {
  return body.sheets.flat().filter((block): block is Paragraph => block.type === "paragraph")
}

export function tables(body: Body): Table[] {
  return body.sheets.flat().filter((block): block is Table => block.type === "table")
}

export function ofKind(body: Body, kind: ParagraphKind): Paragraph[] {
  return paragraphsOf(body).filter((each) => each.kind === kind)
}

export function textsOf(source: string): string[] {
  return paragraphs(readText(source).draft.body).map(({ text }) => text)
}

export function codes({ diagnostics }: ReadResult, code: DiagnosticCode) {
  return diagnostics.filter((each) => each.code === code)
}

/** The characters of a paragraph's spans of one mark. */
export function marked({ text, spans }: Paragraph, mark: string): string[] {
  return spans.flatMap((span) => (span.mark === mark ? [text.slice(span.from, span.to)] : []))
}
