/** The words that refer to a paragraph. */

import { expect, test } from "vitest"
import { derive } from "../../../schema/model/derive.ts"
import { EMPTY_RECORDS } from "../../../schema/model/records.ts"
import { referenceWords } from "../../../schema/model/referenceWords.ts"
import { build } from "../../support/build.ts"

const SOURCES = ["# B. Stations", "1. Each.", "2bis. Other.", "# C. Costs", "1. Last."]

test("N9 what refers to a paragraph in English and Chinese is found and resolved to it", () => {
  const { paragraphs } = derive(build(...SOURCES), EMPTY_RECORDS)
  const [, , bis, , last] = paragraphs
  if (!bis || !last) throw new Error("the draft is another")
  const words = (from: typeof bis, language: "en" | "zh" | "fr" | "ar") =>
    referenceWords(bis, from, language)
  expect(words(bis, "en")).toBe("paragraph 2bis")
  expect(words(last, "en")).toBe("paragraph 2bis in Section B")
  expect([words(last, "fr"), words(bis, "ar")]).toEqual([
    "paragraphe 2bis de la section B",
    "الفقرة 2bis",
  ])
  const found = (said: string | null) =>
    derive(build(...SOURCES.slice(0, 4), `1. See ${said ?? ""}.`), EMPTY_RECORDS).references.map(
      ({ target }) => target,
    )
  expect(found(words(last, "en"))).toEqual(["B.2bis"])
  expect(found(referenceWords(last, last, "en"))).toEqual(["C.1"])
  // In Chinese within a section: in which, is read as a reference of its own.
  expect(found(referenceWords(last, last, "zh"))).toEqual(["C.1"])
  expect(paragraphs[0] && referenceWords(paragraphs[0], bis, "en")).toBe(null)
})
