import { expect, test } from "vitest"
import { derive } from "../../../schema/model/derive.ts"
import { standing } from "../../../schema/model/standing.ts"
import { build, draftOf } from "../../support/build.ts"
import { decisions } from "../renditions/support.ts"

test("R2 what stands in removed words is closed, whatever kind of bracket lies between", () => {
  const { body, records } = draftOf(build("Roads [are “safe[r [and] calmer]”] open."))
  const derived = derive(body, records)
  expect(derived.bracket("b2")?.class).toBe("insertion")
  expect(standing(derived, new Map()).open).toBe(2)
  const dropped = standing(derived, decisions({ b1: { outcome: "drop" } }).decisions)
  expect(dropped.open).toBe(0)
  expect([dropped.of("b1"), dropped.of("b3")]).toEqual(["decided", "closed"])
  expect(["b1", "b2", "b3"].map((id) => dropped.fate(id))).toEqual([
    "removed",
    "removed",
    "removed",
  ])
})
