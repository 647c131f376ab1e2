/** Drafts and renditions as JSON. */

import type { Draft } from "../model/draft.ts"
import type { Records } from "../model/records.ts"
import type { Rendition } from "../renditions/rendition.ts"
import { DRAFT_FORMAT, type DraftJson } from "./jsonShapes.ts"

/** A draft as a JSON value of the format `chapeau-draft/1`: body, all side records, what it is about. */
export function draftJson({ body, records, meta }: Draft): DraftJson {
  const { title, symbol, status, language, schema } = meta
  return {
    format: DRAFT_FORMAT,
    meta: { title, symbol, status, language, schema },
    body: body as DraftJson["body"],
    records: recordsJson(records),
  }
}

/** `draftJson` as indented text that ends with a line end. Lossless: `draftFromJson` is its inverse. */
export function draftToJson(draft: Draft): string {
  return `${JSON.stringify(draftJson(draft), null, 1)}\n`
}

/** A rendition as JSON (`chapeau-rendition/1`), for other programs. It holds what the rendition shows, no more. */
export function renditionJson(rendition: Rendition): string {
  return `${JSON.stringify({ format: "chapeau-rendition/1", ...rendition }, null, 2)}\n`
}

function recordsJson(records: Records): DraftJson["records"] {
  const entries = <V>(map: ReadonlyMap<string, V>): [string, V][] => [...map]
  return {
    brackets: entries(records.brackets),
    membership: entries(records.membership),
    positions: entries(records.positions),
    decisions: entries(records.decisions),
    notes: entries(records.notes),
    issues: entries(records.issues),
    threads: entries(records.threads),
    // A draft without any reads as it did before there were such records, and has the same hash.
    ...(records.suggestions.size > 0 ? { suggestions: entries(records.suggestions) } : {}),
    ...(records.carried.size > 0 ? { carried: entries(records.carried) } : {}),
  } as DraftJson["records"]
}
