/** Which brackets of the source documents are under negotiation (SEEDS 5.2 rule 0). */

import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { derive } from "../../../schema/model/derive.ts"
import { codes, hasSeeds, seed } from "./support.ts"

describe.skipIf(!hasSeeds)("all source documents", () => {
  test("seed G03: links, placeholders, notes and bookmarks are no brackets under negotiation", () => {
    const found = ["001", "002", "003", "004"].map((number) => {
      const result = readText(seed(number))
      const { brackets, clusters, notes } = derive(result.draft.body, result.draft.records)
      return {
        clusters: clusters.length,
        placeholders: brackets.filter((each) => each.class === "placeholder").length,
        notes: notes.filter(({ reference }) => reference !== null).length,
        bookmarks: codes(result, "bookmark-dropped").length,
      }
    })
    const none = { clusters: 0, placeholders: 0, notes: 0, bookmarks: 0 }
    expect(found).toEqual([
      { ...none, clusters: 2 },
      { ...none, notes: 1 },
      none,
      { clusters: 0, placeholders: 1, notes: 2, bookmarks: 1 },
    ])
  })
})
