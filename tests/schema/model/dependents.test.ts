/** What a decision on a cluster would touch beside its own words. */

import { expect, test } from "vitest"
import { dependentsOf } from "../../../schema/model/dependents.ts"
import { derive } from "../../../schema/model/derive.ts"
import { build, draftOf } from "../../support/build.ts"

test("K9 brackets within and around, and references to what it holds whole, depend on a cluster", () => {
  const { body, records } = draftOf(
    build(
      "# A. Duties",
      "[1. Ports [shall [always]] [should] open.]",
      "2. Ships pay as paragraph 1 says, and [not] otherwise.",
      "3. See paragraph 2.",
    ),
  )
  const derived = derive(body, records)
  const of = (id: string) => {
    const cluster = derived.cluster(id)
    if (!cluster) throw new Error(`there is no cluster ${id}`)
    const { inside, around, referring } = dependentsOf(derived, cluster)
    return [inside, around, referring.map(({ target }) => target)]
  }
  expect(derived.clusters.map(({ id }) => id)).toEqual(["b1", "b2", "b3", "b5"])
  expect(of("b1")).toEqual([["b2", "b3"], [], ["A.1"]])
  expect(of("b2")).toEqual([["b3"], ["b1"], []])
  expect(of("b3")).toEqual([[], ["b2", "b1"], []])
  expect(of("b5")).toEqual([[], [], []])
})
