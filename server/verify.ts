/** Checking a whole store: the audit log, the documents, the frozen versions, the file itself. */

import { isFault } from "../schema/base/fault.ts"
import type { SealedEntry } from "../schema/sharing/audit.ts"
import { sealedDocument, sha256 } from "./rooms/freezing.ts"
import { documentOf } from "./rooms/loading.ts"
import { checkedChain } from "./store/audit.ts"
import type { Store } from "./store/store.ts"

export interface Verified {
  /** A line for each thing that was found whole, with its hash. */
  readonly whole: readonly string[]
  /** A sentence for each thing that was not, the first first. */
  readonly broken: readonly string[]
}

/** Checks everything that the store holds. Writes nothing. */
export async function verify(store: Store): Promise<Verified> {
  const [whole, broken]: [string[], string[]] = [[], []]
  const found = await store.integrity()
  if (found !== null) broken.push(found)
  const frozen = new Set<string>()
  for (const group of await store.audit.groups()) {
    const chain = await verifyChain(store, group, frozen)
    if (chain.broken === null) whole.push(chain.line)
    else broken.push(chain.broken)
  }
  for (const { id } of await store.drafts()) {
    const draft = await verifyDraft(store, id)
    whole.push(...draft.whole)
    broken.push(...draft.broken)
    const versions = await verifyVersions(store, id, frozen)
    whole.push(...versions.whole)
    broken.push(...versions.broken)
  }
  for (const lost of frozen)
    broken.push(`The audit log knows ${lost.slice(0, -65)}, which is not there with that text.`)
  return { whole, broken }
}

/** Checks a chain, and gathers what it says of frozen versions: which, and their hashes. */
async function verifyChain(store: Store, group: string, frozen: Set<string>) {
  const { entries, hash, broken } = await checkedChain(store.audit, group, (part) => {
    for (const entry of part) if (entry.action === "freeze") frozen.add(frozenIn(entry))
  })
  const name = group === "" ? "the server" : group
  return { line: `audit log of ${name}: ${entries} entries, ends with ${hash}`, broken }
}

function frozenIn({ draft, subject, after }: SealedEntry): string {
  return `${subject} of the draft ${draft} ${after.slice(-64)}`
}

async function verifyDraft(store: Store, id: string): Promise<Verified> {
  const loaded = await store.load(id)
  if (isFault(loaded)) return { whole: [], broken: [loaded.message] }
  const { doc, damage } = documentOf(loaded)
  const { hash } = sealedDocument(doc)
  doc.destroy()
  const line = `draft ${id}: ${loaded.seq} updates, ${hash}`
  const broken = damage.map(
    ({ piece, seq, reason }) => `In the draft ${id} the ${piece} ${seq} is damaged: ${reason}.`,
  )
  return broken.length > 0 ? { whole: [], broken } : { whole: [line], broken }
}

/** Checks the versions of a draft against their hashes and against the log; those are taken off `frozen`. */
async function verifyVersions(store: Store, draft: string, frozen: Set<string>): Promise<Verified> {
  const [whole, broken]: [string[], string[]] = [[], []]
  for (const { number, hash } of await store.versions.list(draft)) {
    const which = `version ${number} of the draft ${draft}`
    const json = (await store.versions.one(draft, number))?.json ?? ""
    const known = frozen.delete(`${which} ${hash}`)
    if (sha256(json) !== hash) broken.push(`The text of ${which} was changed.`)
    else if (!known) broken.push(`The audit log does not know ${which} with this text.`)
    else whole.push(`${which}: ${hash}`)
  }
  return { whole, broken }
}
