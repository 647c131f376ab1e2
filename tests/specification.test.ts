/** Every rule of the SPEC files has a test, and every test title that begins with a rule number has its rule. */

import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

const here = import.meta.dirname
const root = join(here, "..")

/** A rule is a list item or table row that begins with its number in bold: `- **B3** A bracket is …`. */
const RULE = /^- \*\*([A-Z]{1,2}\d+)\*\*/gm
/** A numbered test: `test("B3 a bracket is …")`. Rows of the seed documents read `seed C16: …`. */
const TITLE = /\b(?:test|it)(?:\.\w+(?:\([^)]*\))?)*\(\s*["'`]([A-Z]{1,2}\d+) /g

const testFiles = readdirSync(here, { recursive: true, encoding: "utf8" })
  .filter((name) => /(\.(test|spec)|Contract)\.tsx?$/.test(name))
  .map((name) => readFileSync(join(here, name), "utf8"))

const proven = new Set(testFiles.flatMap((text) => [...text.matchAll(TITLE)].map((m) => m[1])))
const specifications = ["schema", "server", "client"]
  .map((folder) => join(root, folder, "SPEC.md"))
  .filter((file) => existsSync(file))
const rules = specifications.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(RULE)].map((m) => m[1]),
)

describe("SPEC files", () => {
  test("number each rule once", () => {
    expect(rules.length).toBeGreaterThan(20)
    expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([])
  })
  test("have a test for every rule", () => {
    expect(rules.filter((rule) => !proven.has(rule))).toEqual([])
  })
  test("have a rule for every numbered test", () => {
    expect([...proven].filter((number) => !rules.includes(number))).toEqual([])
  })
})
