/** The audit log as files: JSON that can be checked again, and CSV for a spreadsheet. */

import { CSV_BEGIN, csvRow } from "../base/csv.ts"
import type { SealedEntry } from "./audit.ts"

export const AUDIT_FORMATS = ["json", "csv"] as const
export type AuditFormat = (typeof AUDIT_FORMATS)[number]

/** A file that is written in parts: what comes before, each part of entries, what comes after. */
export interface AuditWriting {
  readonly begin: string
  readonly part: (entries: readonly SealedEntry[], isFirst: boolean) => string
  readonly end: string
}

/** How a group's log is written. JSON has the format `chapeau-audit/1`; hashes go along in both. */
export function auditWriting(group: string, to: AuditFormat): AuditWriting {
  if (to === "csv")
    return {
      begin: CSV_BEGIN + csvRow(COLUMNS),
      part: (entries) =>
        entries.map((entry) => csvRow(COLUMNS.map((name) => String(entry[name])))).join(""),
      end: "",
    }
  return {
    begin: `{"format":"chapeau-audit/1","group":${JSON.stringify(group)},"entries":[`,
    part: (entries, isFirst) =>
      (isFirst || entries.length === 0 ? "\n" : ",\n") +
      entries.map((entry) => JSON.stringify(entry)).join(",\n"),
    end: "\n]}\n",
  }
}

const COLUMNS = [
  "seq",
  "at",
  "name",
  "party",
  "role",
  "draft",
  "action",
  "paragraph",
  "subject",
  "before",
  "after",
  "meeting",
  "person",
  "group",
  "hash",
] as const satisfies readonly (keyof SealedEntry)[]
