/** Clusters that look like one dispute. */

import { expect, test } from "vitest"
import { derive } from "../../../schema/model/derive.ts"
import type { BracketRecord } from "../../../schema/model/records.ts"
import { similarClusters } from "../../../schema/model/similar.ts"
import { build, draftOf } from "../../support/build.ts"

const of = (party: string, sponsors?: readonly string[]): BracketRecord => ({
  ...{ kind: "add", party, by: "somebody", at: "2026-01-02T03:04:05.000Z" },
  ...(sponsors ? { sponsors } : {}),
})

function similar(
  sources: readonly string[],
  cluster: string,
  records: Record<string, BracketRecord> = {},
) {
  const { body, records: kept } = draftOf(build(...sources), {
    brackets: new Map(Object.entries(records)),
  })
  return similarClusters(derive(body, kept), kept.brackets, cluster).map(
    (each) => `${each.cluster} ${each.likeness}`,
  )
}

test("K8 the same words are found in any order, case, width and punctuation", () => {
  const sources = [
    "Parties [shall][should] act [and waste].",
    "States [Should,] [ｓｈａｌｌ] report ［and waste,］.",
    "Ports [shall][may] open [waste], [and [waste]].",
  ]
  expect(similar(sources, "b1")).toEqual(["b4 words"])
  expect(similar(sources, "b3")).toEqual(["b6 words", "b10 words"])
})

test("K8 seed S07: one bracket is not like alternatives, and words that are none are like nothing", () => {
  const sources = ["A [x][–] b.", "A [–][x] b.", "Only [x] here, and [x][y]."]
  expect(similar(sources, "b1")).toEqual([])
  expect(similar(sources, "b5")).toEqual([])
  expect(similar(sources, "gone")).toEqual([])
})

test("K8 the same parties against each other are found after the same words", () => {
  const sources = ["A [one][two] b.", "A [three][four] b.", "A [five][six] b.", "A [one][two] b."]
  const parties = {
    ...{ b1: of("Norway"), b2: of("Kenya", ["Peru"]), b3: of("Kenya", ["Peru"]), b4: of("Norway") },
    ...{ b5: of("Norway"), b6: of("Norway") },
  }
  expect(similar(sources, "b1", parties)).toEqual(["b7 words", "b3 parties"])
  expect(similar(sources, "b5", parties)).toEqual([])
})
