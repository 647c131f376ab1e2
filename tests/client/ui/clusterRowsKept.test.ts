import { expect, test } from "vitest"
import type { Snapshot } from "../../../client/editor/handle.ts"
import { clusterRows, type ClusterRow } from "../../../client/ui/clusterRows.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { derive } from "../../../schema/model/derive.ts"
import { standing } from "../../../schema/model/standing.ts"
import { readDraft } from "../../../schema/operations/reading.ts"
import { actingFor, documentOf } from "../../support/drafting.ts"
import { pick, seededRandom } from "../../support/random.ts"
import { PARTIES, randomDraft } from "../../support/randomDraft.ts"
import { anyOperation, propose } from "../../support/randomOperation.ts"

const freshIds = numberedIds("fresh")

test(
  "U5 whatever is done, the rows that are kept are those that would be made anew",
  { timeout: 60_000 },
  () => {
    let kept = 0
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed)
      const document = documentOf(randomDraft(random))
      let rows: readonly ClusterRow[] = []
      let snapshot: Snapshot | undefined
      for (let step = 0; step < 12; step++) {
        const party = pick(random, PARTIES)
        const context = { ...actingFor(document, party, { lead: true }), newId: freshIds }
        if (random() < 0.4) propose(random, context)
        else anyOperation(random, context)
        const draft = readDraft(document)
        const derived = derive(draft.body, draft.records, snapshot?.derived)
        snapshot = {
          draft,
          derived,
          // The one before again, where it is the same: then rows are told from it without being asked.
          standing: standing(derived, draft.records.decisions, snapshot?.standing),
          selection: null,
          bracket: null,
        }
        const reader = random() < 0.9 ? "A" : "B"
        const next = clusterRows(snapshot, reader, rows)
        expect(next, `seed ${seed}, step ${step}`).toEqual(clusterRows(snapshot, reader))
        kept += next.filter((row) => rows.includes(row)).length
        rows = next
      }
    }
    expect(kept).toBeGreaterThan(500)
  },
)
