/**
 * The audit log: what a store keeps of it, how an entry is sealed, and how a chain is checked.
 *
 * The seal covers every field of the entry and the seal before it. It is the same for every store,
 * so that an export can be checked without one.
 */

import { createHash } from "node:crypto"
import type { Activity } from "../../schema/renditions/convergence.ts"
import type { LoggedDeed } from "../../schema/renditions/ledger.ts"
import type { AuditAction, AuditEntry, SealedEntry } from "../../schema/sharing/audit.ts"
import type { ClusterDeed } from "../../schema/sharing/clusterHistory.ts"
import type {
  AuditChain,
  AuditNewest,
  AuditNewestQuery,
} from "../../schema/sharing/auditRequests.ts"

/** What of a log is looked for. */
export interface AuditSearch extends AuditNewestQuery {
  /** These alone. */
  readonly actions?: readonly AuditAction[]
  /** What was done for this party alone. */
  readonly party?: string
  /** Beside what is about the draft, what is about none. */
  readonly orNone?: boolean
}

/** The part of a store that keeps the log. No entry is ever changed or removed. */
export interface AuditStore {
  /** Adds entries to their groups' chains, in order, all or none. */
  append(entries: readonly AuditEntry[]): Promise<void>
  /** Up to `limit` entries of a group's chain after the number `after`, in order. */
  page(group: string, after: number, limit: number): Promise<readonly SealedEntry[]>
  /** A part of a group's chain, the newest entry first. Looks through `LOOKED_THROUGH` at most. */
  newest(group: string, asked: AuditSearch): Promise<AuditNewest>
  /** What was done with the brackets of a draft, and when it was frozen, in order. */
  deeds(draft: string): Promise<readonly LoggedDeed[]>
  /** How much was done in a draft, by place and day, in the last `LOOKED_THROUGH` entries of its group. */
  activity(group: string, draft: string): Promise<readonly Activity[]>
  /** What was done with brackets of a draft, in order, in the last `LOOKED_THROUGH` entries of its group. */
  about(group: string, draft: string, ids: readonly string[]): Promise<readonly ClusterDeed[]>
  /** The groups whose chains have an entry, in the order of their ids. */
  groups(): Promise<readonly string[]>
}

/** End of a group's chain: the number and the hash of its last entry; 0 and "" before the first. */
export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

/** How many entries are read at once. */
const PAGE = 1000
/** How many entries one question for the newest looks through at most: some 20 ms. */
export const LOOKED_THROUGH = 20_000

/** A group's chain from its first entry, in parts. */
export async function* auditPages(
  audit: AuditStore,
  group: string,
): AsyncGenerator<readonly SealedEntry[]> {
  for (let after = 0; ;) {
    const entries = await audit.page(group, after, PAGE)
    const last = entries.at(-1)
    if (!last) return
    yield entries
    after = last.seq
  }
}

export const NO_HEAD: ChainHead = { seq: 0, hash: "" }

/** Reads a group's chain from its first entry up to the first that is not as it was written. */
export async function checkedChain(
  audit: AuditStore,
  group: string,
  whole: (entries: readonly SealedEntry[]) => void = () => undefined,
): Promise<AuditChain> {
  let head = NO_HEAD
  let broken: string | null = null
  for await (const entries of auditPages(audit, group)) {
    const next = firstBreak(entries, head)
    head = next.head
    broken = next.broken
    if (broken !== null) break
    whole(entries)
    // Others come in between two parts of a long chain.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { entries: head.seq, hash: head.hash, broken }
}

/** The entry as the next one after `head`. */
export function sealed(entry: AuditEntry, head: ChainHead): SealedEntry {
  const seq = head.seq + 1
  const kept = inWholeCharacters(entry)
  return { ...kept, seq, hash: hashOf(kept, seq, head.hash) }
}

/**
 * The entry as storage keeps it: half of a surrogate pair, which no UTF-8 holds, becomes U+FFFD. Sealed
 * as it was sent, it would be found changed for good.
 */
function inWholeCharacters(entry: AuditEntry): AuditEntry {
  const whole = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd")
  const { name, party, paragraph, subject, before, after, meeting } = entry
  return {
    ...entry,
    name: whole(name),
    party: whole(party),
    paragraph: whole(paragraph),
    subject: whole(subject),
    before: whole(before),
    after: whole(after),
    meeting: whole(meeting),
  }
}

/** The first entry that does not follow from the one before it, with the reason as a sentence. */
export function firstBreak(
  entries: Iterable<SealedEntry>,
  start: ChainHead = NO_HEAD,
): { readonly head: ChainHead; readonly broken: string | null } {
  let head = start
  for (const entry of entries) {
    const { seq, hash, group } = entry
    const whose = group === "" ? "of the server" : `of the group ${group}`
    if (seq !== head.seq + 1)
      return { head, broken: `The audit log ${whose} lacks entry ${head.seq + 1}.` }
    if (hash !== hashOf(entry, seq, head.hash))
      return { head, broken: `Entry ${seq} of the audit log ${whose} was changed.` }
    head = { seq, hash }
  }
  return { head, broken: null }
}

function hashOf(entry: AuditEntry, seq: number, before: string): string {
  const { group, draft, at, person, name, party, role } = entry
  const { action, paragraph, subject, meeting } = entry
  const what = [action, paragraph, subject, entry.before, entry.after, meeting]
  const all = ["chapeau-audit/1", before, seq, group, at, person, name, party, role, draft, ...what]
  return createHash("sha256").update(JSON.stringify(all)).digest("hex")
}
