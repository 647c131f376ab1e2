/** Whose a bracket is. */

import type { BracketRecord, Records } from "../model/records.ts"

/** The record of a bracket. A second pair of one id (`id~2`, MODEL N8) shares the record of the first. */
export function recordOf(bracket: string, records: Records): BracketRecord | undefined {
  return records.brackets.get(bracket) ?? records.brackets.get(bracket.replace(/~\d+$/, ""))
}

/** The parties that stand behind a bracket, the proposing one first; empty when nobody is named. */
export function sponsorsOf(bracket: string, records: Records): readonly string[] {
  return partiesOf(recordOf(bracket, records))
}

/** The parties that a record names, the proposing one first, each once. */
export function partiesOf(record: BracketRecord | undefined): readonly string[] {
  if (!record) return []
  return [...new Set([record.party, ...(record.sponsors ?? [])])].filter((party) => party !== "")
}
