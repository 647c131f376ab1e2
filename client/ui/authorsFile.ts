/** Who wrote what as a file: one row for each stretch of the text. */

import { CSV_BEGIN, csvRow } from "../../schema/base/csv.ts"
import { say } from "../language/say.ts"
import { FIRST_TEXT, nameOfWho, type Stretch } from "./authors.ts"

/** A paragraph as it is called, with its stretches. */
export interface Written {
  readonly key: string
  readonly stretches: readonly Stretch[]
}

/** The stretches as comma-separated values; instants are ISO 8601 in UTC, "" when not known. */
export function authorsCsv(paragraphs: readonly Written[]): string {
  const said = say.authors
  const heads = [
    ...[said.number, said.paragraph, said.who, said.person, said.role, said.how, said.when],
    ...[said.characters, said.words],
  ]
  let number = 0
  const rows = paragraphs.flatMap(({ key, stretches }) =>
    stretches.map(({ text, hand, at, who, kind }) => {
      // Whoever brought the first text in did not write it.
      const writer = who === FIRST_TEXT ? undefined : hand
      return csvRow([
        ...[String(++number), key, nameOfWho(who), writer?.name ?? "", writer?.role ?? ""],
        ...[said.kinds[kind], at, String(text.length), text.replaceAll("\uFFFC", "")],
      ])
    }),
  )
  return CSV_BEGIN + csvRow(heads) + rows.join("")
}
