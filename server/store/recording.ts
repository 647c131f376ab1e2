/** Changes that are stored together with what the audit log says of them. */

import type Database from "better-sqlite3"
import type { AuditEntry } from "../../schema/sharing/audit.ts"
import { answer } from "./answer.ts"
import { auditWriter } from "./sqliteAudit.ts"

/**
 * Makes changes that take the entries of the audit log first: both are stored, or neither. A change
 * that answers `false` did nothing, and leaves no entry.
 */
export function recording(db: Database.Database) {
  const audit = auditWriter(db)
  return <A extends unknown[], R>(change: (...args: A) => R) => {
    const whole = db.transaction((entries: readonly AuditEntry[], args: A): R => {
      const result = change(...args)
      if (result !== false) audit(entries)
      return result
    })
    return answer((entries: readonly AuditEntry[], ...args: A): R => whole.immediate(entries, args))
  }
}
