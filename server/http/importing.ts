/** New drafts: reading what was sent, and the first update of the document made from it. */

import { randomUUID } from "node:crypto"
import * as Y from "yjs"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { draftFromValue } from "../../schema/interchange/readJson.ts"
import { readText } from "../../schema/interchange/textReader.ts"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { writeDraft } from "../../schema/operations/writing.ts"
import type { AuditActor, AuditDeed } from "../../schema/sharing/audit.ts"
import type { NewDraft } from "../../schema/sharing/requests.ts"
import type { Clock } from "../base/clock.ts"
import { broughtIn } from "../rooms/authoring.ts"
import type { Store } from "../store/store.ts"

/** Who brings a draft to which group, and what the audit log says of it. */
export type Bringing = AuditActor & AuditDeed & { readonly group: string }

/** Reads a new draft of a group and stores it. Answers its id; refuses what is no draft with `bad-file`. */
export async function importDraft(
  store: Store,
  clock: Clock,
  asked: NewDraft,
  { group, ...entry }: Bringing,
  id: string = randomUUID(),
): Promise<string | Fault> {
  const read = draftFrom(asked)
  if (isFault(read)) return read
  const draft = { ...read, meta: { ...read.meta, title: asked.title } }
  const doc = new Y.Doc()
  writeDraft(draftDocument(doc), draft)
  const at = clock.now()
  const bytes = Y.encodeStateAsUpdate(doc)
  const { person } = entry
  const written = broughtIn(bytes, entry)
  await store.createDraft(
    { id, title: asked.title, start: draftToJson(draft), created: at, group },
    { draft: id, bytes, at, person, entries: [entry], written },
  )
  return id
}

function draftFrom({ text, json }: NewDraft): Draft | Fault {
  return text === undefined ? draftFromValue(json) : readText(text).draft
}
