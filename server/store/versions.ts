/** What the server keeps of frozen versions. They are numbered per draft and never change. */

import type { AuditActor } from "../../schema/sharing/audit.ts"
import type { Frozen, VersionSummary } from "../../schema/sharing/versions.ts"

/** A version about to be frozen; its number is given by the store. */
export interface NewVersion extends Omit<VersionSummary, "number" | "person" | "name"> {
  readonly draft: string
  /** The draft in its canonical JSON form, of which `hash` is the SHA-256. */
  readonly json: string
}

/** A frozen version with its content. */
export interface StoredVersion extends VersionSummary {
  readonly json: string
}

/** The part of a store that keeps versions. */
export interface VersionStore {
  /**
   * Freezes a version and tells the audit log, both or neither. It is numbered from 1. Where the newest
   * has the same text, symbol and status line, none is made, and that one is answered.
   * @throws when there is no such draft.
   */
  freeze(version: NewVersion, by: AuditActor): Promise<Frozen>
  /** The versions of a draft, the first first. */
  list(draft: string): Promise<readonly VersionSummary[]>
  /** One version; undefined when there is none of this number. */
  one(draft: string, number: number): Promise<StoredVersion | undefined>
}
