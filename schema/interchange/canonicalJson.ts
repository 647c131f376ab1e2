/** The canonical JSON form of a draft: equal drafts give equal bytes, so that a hash can stand for one. */

import type { Draft } from "../model/draft.ts"
import { draftJson } from "./writeJson.ts"

/**
 * `draftJson` on one line that ends with a line end: members of objects in the order of their names,
 * records in the order of their keys. `draftFromJson` reads it.
 */
export function canonicalJson(draft: Draft): string {
  const json = draftJson(draft)
  const records = Object.entries(json.records).map(([name, entries]) => [name, sorted(entries)])
  const whole = { ...json, records: Object.fromEntries(records) as unknown }
  return `${JSON.stringify(whole, byName)}\n`
}

function sorted(entries: readonly (readonly [string, ...unknown[]])[]): readonly unknown[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

function byName(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
