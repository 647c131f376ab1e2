/** What is asked of the audit log over HTTP, below `/api/groups/:group/audit`. Right `audit`. */

import * as z from "zod/mini"
import type { SealedEntry } from "./audit.ts"
import { AUDIT_FORMATS } from "./auditFiles.ts"

const limit = z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 200)

/** `GET`: entries after the number `after`, at most `limit`, in order; answered `SealedEntry[]`. */
export const auditPageShape = z.object({
  after: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
  limit,
})

/**
 * `GET newest`: the newest entries below the number `before`, at most `limit`, those of one person,
 * draft or time alone when these are given; answered `AuditNewest`.
 */
export const auditNewestShape = z.object({
  before: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
  limit,
  /** Id of a person. */
  person: z.optional(z.string().check(z.maxLength(200))),
  /** Id of a draft. */
  draft: z.optional(z.string().check(z.maxLength(200))),
  /** Not before this instant. */
  since: z.optional(z.iso.datetime()),
  /** Before this instant. */
  until: z.optional(z.iso.datetime()),
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
export const auditExportShape = z.object({ to: z._default(z.enum(AUDIT_FORMATS), "csv") })
