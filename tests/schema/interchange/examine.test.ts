import { expect, test } from "vitest"
import { isFault } from "../../../schema/base/fault.ts"
import { examine } from "../../../schema/interchange/examine.ts"

test("a remark has the line and column of the source, once", () => {
  const examined = examine("Buoys\n\n1. Buoys are [red.\n", "text")
  if (isFault(examined)) throw new Error(examined.message)
  const stray = examined.diagnostics.filter(({ code }) => code === "stray-bracket")
  expect(stray.map(({ level, line, column }) => [level, line, column])).toEqual([["error", 3, 14]])
})

test("what is no draft in JSON is refused, and the same characters as text are not", () => {
  expect(examine("{}", "json")).toMatchObject({ fault: "bad-file" })
  expect(isFault(examine("{}", "text"))).toBe(false)
})

test("what is wrong with a draft in JSON is said with its place", () => {
  const source = JSON.stringify({ format: "chapeau-draft/1", meta: { title: 1 } })
  expect(examine(source, "json")).toEqual({
    fault: "bad-file",
    message:
      "The draft cannot be read at meta.title: Invalid input: expected string, received number.",
  })
})
