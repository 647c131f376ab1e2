/** Drafts in the store of a server that does not run yet. */

import { join } from "node:path"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { draftToJson } from "../../../schema/interchange/writeJson.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { openSqliteStore } from "../../../server/store/sqlite.ts"
import { build, draftOf } from "../../support/build.ts"

/** Puts so many drafts of one paragraph into a data folder; answers their ids. */
export async function manyDrafts(data: string, count: number): Promise<string[]> {
  const store = openSqliteStore(join(data, "chapeau.sqlite"))
  if (isFault(store)) throw new Error(store.message)
  const doc = new Y.Doc()
  const draft = draftOf(build("Words of a draft."))
  writeDraft(draftDocument(doc), draft)
  const [bytes, at] = [Y.encodeStateAsUpdate(doc), "2026-01-01T00:00:00.000Z"]
  const ids = Array.from({ length: count }, (_, i) => `draft-${i}`)
  for (const id of ids) {
    const row = { id, title: id, start: draftToJson(draft), created: at }
    await store.createDraft(row, { draft: id, bytes, at, person: "secretariat" })
  }
  await store.close()
  return ids
}
