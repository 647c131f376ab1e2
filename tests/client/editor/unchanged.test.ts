import { expect, test } from "vitest"
import { looksOf, type Looks } from "../../../client/editor/looks.ts"
import type { Snapshot } from "../../../client/editor/handle.ts"
import { clusterRows } from "../../../client/ui/clusterRows.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { derive } from "../../../schema/model/derive.ts"
import { similarClusters } from "../../../schema/model/similar.ts"
import { standing, type Standing } from "../../../schema/model/standing.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { findParagraph, paragraphElements } from "../../../schema/operations/elements.ts"
import { readDraft } from "../../../schema/operations/reading.ts"
import { actingFor, documentOf } from "../../support/drafting.ts"
import { pick, seededRandom, type Random } from "../../support/random.ts"
import { PARTIES, randomDraft } from "../../support/randomDraft.ts"
import { anyOperation, propose } from "../../support/randomOperation.ts"
import * as Y from "yjs"

const freshIds = numberedIds("fresh")

function snapshotOf(document: DraftDocument, before?: Snapshot): Snapshot {
  const draft = readDraft(document)
  const derived = derive(draft.body, draft.records, before?.derived)
  const stands = standing(derived, draft.records.decisions, before?.standing)
  return { draft, derived, standing: stands, selection: null, bracket: null }
}

/** Types a letter somewhere. */
function typeIn(random: Random, document: DraftDocument): void {
  const { paragraph } = pick(
    random,
    derive(readDraft(document).body, readDraft(document).records).paragraphs,
  )
  const text = findParagraph(paragraphElements(document), paragraph.id)?.element.get(0)
  if (text instanceof Y.XmlText) text.insert(Math.floor(random() * text.length), "e", {})
}

function told(stands: Standing, { derived }: Snapshot): unknown {
  return [
    stands.open,
    derived.clusters.map(({ id }) => stands.of(id)),
    derived.brackets.map(({ id }) => stands.fate(id)),
  ]
}

test(
  "E41 whatever is done, what is taken over from before is what would be found anew",
  { timeout: 60_000 },
  () => {
    let [kept, keys] = [0, 0]
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed)
      const document = documentOf(randomDraft(random))
      let snapshot: Snapshot | undefined
      let looks: Looks | undefined
      for (let step = 0; step < 16; step++) {
        const context = {
          ...actingFor(document, pick(random, PARTIES), { lead: true }),
          newId: freshIds,
        }
        const typed = random() < 0.5
        if (typed) typeIn(random, document)
        else if (random() < 0.4) propose(random, context)
        else anyOperation(random, context)
        const before = snapshot?.standing
        snapshot = snapshotOf(document, snapshot)
        const { derived, draft } = snapshot
        const where = `seed ${seed}, step ${step}`
        expect(told(snapshot.standing, snapshot), where).toEqual(
          told(standing(derived, draft.records.decisions), snapshot),
        )
        for (const each of derived.brackets) expect(derived.bracket(each.id), where).toBe(each)
        for (const each of derived.clusters) expect(derived.cluster(each.id), where).toBe(each)
        derived.paragraphs.forEach((each, i) => expect(derived.indexOf(each.paragraph.id)).toBe(i))
        expect(derived.bracket("none")).toBeUndefined()
        const anew = derive(draft.body, draft.records)
        const { brackets } = draft.records
        for (const { id } of derived.clusters.slice(0, 3))
          expect(similarClusters(derived, brackets, id), where).toEqual(
            similarClusters(anew, brackets, id),
          )
        const folded = new Set(
          derived.brackets.filter((_, i) => i % 5 === step % 3).map(({ id }) => id),
        )
        looks = looksOf(snapshot, folded, looks)
        expect(looks.of, where).toEqual(looksOf(snapshot, folded).of)
        if (typed && before) {
          keys++
          if (before === snapshot.standing) kept++
        }
      }
    }
    expect(keys).toBeGreaterThan(100)
    expect(kept / keys).toBeGreaterThan(0.9)
  },
)

test("E41 a letter leaves the standing as it is and makes the row of its own cluster alone", () => {
  const document = documentOf(randomDraft(seededRandom(7)))
  const before = snapshotOf(document)
  const rows = clusterRows(before, "A")
  const [bracket] = before.derived.brackets
  if (!bracket || rows.length < 3) throw new Error("seed 7 makes a draft with brackets")
  const text = findParagraph(paragraphElements(document), bracket.open.paragraph)?.element.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("the bracket stands in a paragraph")
  text.insert(bracket.open.offset + 1, "e", {})
  const after = snapshotOf(document, before)
  expect(after.standing).toBe(before.standing)
  const next = clusterRows(after, "A", rows)
  expect(next).toEqual(clusterRows(after, "A"))
  expect(next.filter((row) => !rows.includes(row)).length).toBeLessThanOrEqual(1)
})
