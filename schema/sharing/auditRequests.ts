/** What is asked of the audit log over HTTP, below `/api/groups/:group/audit`. Right `audit`. */

import { z } from "zod"
import type { SealedEntry } from "./audit.ts"
import { AUDIT_FORMATS } from "./auditFiles.ts"

const limit = z.coerce.number().int().min(1).max(1000).default(200)

/** `GET`: entries after the number `after`, at most `limit`, in order; answered `SealedEntry[]`. */
export const auditPageShape = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit,
})

/**
 * `GET newest`: the newest entries below the number `before`, at most `limit`, those of one person,
 * draft or time alone when these are given; answered `AuditNewest`.
 */
export const auditNewestShape = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit,
  /** Id of a person. */
  person: z.string().max(200).optional(),
  /** Id of a draft. */
  draft: z.string().max(200).optional(),
  /** Not before this instant. */
  since: z.iso.datetime().optional(),
  /** Before this instant. */
  until: z.iso.datetime().optional(),
})
export type AuditNewestQuery = z.infer<typeof auditNewestShape>

/** A part of the log, the newest entry first. */
export interface AuditNewest {
  readonly entries: readonly SealedEntry[]
  /**
   * What to ask `before` for the next part; null when there is none. A part may be short, or empty,
   * while there are older ones: only so many entries are looked through at a time.
   */
  readonly older: number | null
}

/** `GET chain`: whether every entry follows from the one before. */
export interface AuditChain {
  /** How many entries were found whole, and the hash of the last of them; "" for none. */
  readonly entries: number
  readonly hash: string
  /** A sentence that names the first entry that is not as it was written; null when all are. */
  readonly broken: string | null
}

/** `GET export`: the whole log as a file. */
export const auditExportShape = z.object({ to: z.enum(AUDIT_FORMATS).default("csv") })
