/** What is asked of the audit log over HTTP, below `/api/groups/:group/audit`. Right `audit`. */

import { z } from "zod"
import { AUDIT_FORMATS } from "./auditFiles.ts"

/** `GET`: entries after the number `after`, at most `limit`, in order; answered `SealedEntry[]`. */
export const auditPageShape = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})

/** `GET export`: the whole log as a file. */
export const auditExportShape = z.object({ to: z.enum(AUDIT_FORMATS).default("csv") })
