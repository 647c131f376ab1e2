/** Freezing a draft as a version: what is durable at this moment, in its canonical form. */

import { createHash } from "node:crypto"
import type * as Y from "yjs"
import { canonicalJson } from "../../schema/interchange/canonicalJson.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readDraft } from "../../schema/operations/reading.ts"
import type { AuditActor } from "../../schema/sharing/audit.ts"
import type { FreezeRequest, Frozen } from "../../schema/sharing/versions.ts"
import type { Clock } from "../base/clock.ts"
import type { VersionStore } from "../store/versions.ts"

/** A draft's document in its canonical form, and the SHA-256 of that, in hexadecimal digits. */
export function sealedDocument(doc: Y.Doc): { readonly json: string; readonly hash: string } {
  const json = canonicalJson(readDraft(draftDocument(doc)))
  return { json, hash: sha256(json) }
}

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

/**
 * Freezes a room's document as it is now, unless the newest version holds just that. Symbol and status are
 * the draft's own unless given.
 */
export async function freeze(
  { id, doc }: { readonly id: string; readonly doc: Y.Doc },
  { symbol, status }: FreezeRequest,
  by: AuditActor,
  versions: VersionStore,
  clock: Clock,
): Promise<Frozen> {
  const { meta } = readDraft(draftDocument(doc))
  const { json, hash } = sealedDocument(doc)
  const about = {
    title: meta.title,
    symbol: symbol ?? meta.symbol,
    status: status ?? meta.status,
    at: clock.now(),
    hash,
  }
  return versions.freeze({ draft: id, ...about, json }, by)
}
