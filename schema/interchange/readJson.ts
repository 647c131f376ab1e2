/** Reads a draft from JSON. */

import { fault, type Fault } from "../base/fault.ts"
import "../base/shapeWords.ts"
import type { Draft } from "../model/draft.ts"
import { DRAFT_FORMAT, draftShape } from "./jsonShapes.ts"

/**
 * The draft that `draftToJson` wrote.
 *
 * Refuses, with the place in the file, what is not JSON, is of another format or a newer schema, has
 * fields that are not known here, or marks that do not fit their text: `bad-file`. Ids are not
 * checked: a draft may hold brackets without records and records without brackets.
 */
export function draftFromJson(text: string): Draft | Fault {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fault("bad-file", "The file is not valid JSON.")
  }
  return draftFromValue(value)
}

/** The same from JSON that has been parsed. */
export function draftFromValue(value: unknown): Draft | Fault {
  const format: unknown =
    typeof value === "object" && value !== null && Reflect.get(value, "format")
  if (format !== DRAFT_FORMAT)
    return fault("bad-file", `The file is not a draft: its format is not “${DRAFT_FORMAT}”.`)
  const read = draftShape.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    const path = issue?.path.join(".") ?? ""
    const message = issue?.message ?? "unknown shape"
    return fault("bad-file", `The draft cannot be read${path && ` at ${path}`}: ${message}.`)
  }
  const { body, records, meta } = read.data
  return {
    body,
    meta,
    records: {
      brackets: new Map(records.brackets),
      membership: new Map(records.membership),
      positions: new Map(records.positions),
      decisions: new Map(records.decisions),
      notes: new Map(records.notes),
      issues: new Map(records.issues),
      threads: new Map(records.threads),
      suggestions: new Map(records.suggestions),
      carried: new Map(records.carried),
    },
  }
}
