import { expect, test } from "vitest"
import { derive } from "../../../schema/model/derive.ts"
import { destinations } from "../../../schema/model/destinations.ts"
import { EMPTY_RECORDS } from "../../../schema/model/records.ts"
import { build } from "../../support/build.ts"

function goTo(sources: readonly string[], asked: string): string[] {
  const derived = derive(build(...sources), EMPTY_RECORDS)
  return destinations(derived, asked).map((each) =>
    each.to === "cluster" ? `[${each.number}]` : each.info.key,
  )
}

const DRAFT = [
  "# IV. Shelter",
  "## D. Ports",
  "1. Ports [should] [may] give shelter.",
  "2. They report [yearly]:",
  "(a) in words [and figures];",
  "(b) in time.",
  "2 bis. Nothing follows.",
  "## E. Costs",
  "2. Ships pay [all].",
]

test.each([
  ["D2", ["D.2"]],
  ["d.2 BIS", ["D.2bis"]],
  ["IV D 2", ["D.2"]],
  ["2 bis", ["D.2bis"]],
  ["2(a)", ["D.2.a"]],
  ["(b)", ["D.2.b"]],
  ["IV", ["IV"]],
  ["costs", ["IV.E"]],
  ["9", []],
  ["nowhere", []],
  ["", []],
])("L10 %s goes to its paragraph or heading first", (asked, keys) => {
  const found = goTo(DRAFT, asked)
  expect(found.slice(0, keys.length)).toEqual(keys)
  if (keys.length === 0) expect(found).toEqual([])
})

test("L10 a number that several have finds each, then the bracket, then what begins so", () => {
  expect(goTo(DRAFT, "2")).toEqual(["D.2", "E.2", "[2]", "D.2.a", "D.2.b", "D.2bis"])
  expect(goTo(DRAFT, "٢").slice(0, 2)).toEqual(["D.2", "E.2"])
})

test("L10 a bracket is named by the number of its cluster", () => {
  expect(goTo(DRAFT, "[3")).toEqual(["[3]"])
  expect(goTo(DRAFT, " [4] ")).toEqual(["[4]"])
  expect(goTo(DRAFT, "[5")).toEqual([])
  expect(goTo(DRAFT, "[")).toEqual([])
})

test("L10 labels of resolutions and Chinese labels are found as they are shown", () => {
  const resolution = ["PP1 Recalling,", "OP3. Decides;", "OP3bis. Requests [all];"]
  expect(goTo(resolution, "op3bis")[0]).toMatch(/OP3bis$/)
  expect(goTo(resolution, "OP 3 bis")[0]).toMatch(/OP3bis$/)
  const chinese = ["# 一、 背景", "1、 港口应当报告。", "三、 船舶"]
  expect(goTo(chinese, "一")[0]).toBe("一")
})
