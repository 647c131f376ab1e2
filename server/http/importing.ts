/** New drafts: reading what was sent, and the first update of the document made from it. */

import { randomUUID } from "node:crypto"
import * as Y from "yjs"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { paragraph } from "../../schema/model/body.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { EMPTY_META, EMPTY_RECORDS } from "../../schema/model/records.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { writeDraft } from "../../schema/operations/writing.ts"
import type { NewDraft } from "../../schema/sharing/requests.ts"
import type { Clock } from "../base/clock.ts"
import type { Store } from "../store/store.ts"

/** Reads a new draft and stores it. Answers its id; refuses what is no draft with `bad-file`. */
export async function importDraft(
  store: Store,
  clock: Clock,
  asked: NewDraft,
  person: string,
  id: string = randomUUID(),
): Promise<string | Fault> {
  const read = draftFrom(asked)
  if (isFault(read)) return read
  const draft = { ...read, meta: { ...read.meta, title: asked.title } }
  const doc = new Y.Doc()
  writeDraft(draftDocument(doc), draft)
  const at = clock.now()
  await store.createDraft(
    { id, title: asked.title, start: JSON.stringify(draft.body), created: at },
    { draft: id, bytes: Y.encodeStateAsUpdate(doc), at, person },
  )
  return id
}

function draftFrom({ text = "" }: NewDraft): Draft | Fault {
  const paragraphs = text.split("\n").map((line, i) => paragraph(`p${i + 1}`, line))
  return { body: { sheets: [paragraphs] }, records: EMPTY_RECORDS, meta: EMPTY_META }
}
