import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { countTerm, mixedUsage, verbReport } from "../../../schema/model/terms.ts"
import { build } from "../../support/build.ts"

const source = join(import.meta.dirname, "../../../../shared/seeds/000_2faa4b87e1616a1e.txt")

describe("terms", () => {
  test("D7 words are counted whole, whatever mark or bracket touches them", () => {
    const paragraphs = paragraphsOf(
      build("Ports of [waste] and waste\uFFFC. Wastes, plan[s], wasted"),
    )
    expect(countTerm(paragraphs, "waste")).toBe(2)
    expect(countTerm(paragraphs, "wastes")).toBe(1)
    expect(countTerm(paragraphs, "wastes", { matchCase: true })).toBe(0)
    expect(countTerm(paragraphs, "waste*")).toBe(4)
    expect(countTerm(paragraphs, "plan")).toBe(1)
  })

  test("D7 mixed spellings are named with their counts, the first words of sentences aside", () => {
    const paragraphs = paragraphsOf(
      build("Ports organize the Program. Ports, programmes and ports organise a program."),
    )
    expect(mixedUsage(paragraphs).map((each) => each.spellings)).toEqual([
      [
        { term: "organise", count: 1 },
        { term: "organize", count: 1 },
      ],
      [
        { term: "Program", count: 1 },
        { term: "program", count: 1 },
      ],
    ])
  })

  test.skipIf(!existsSync(source))("seed C44: seed C45: words and verbs as measured", () => {
    const { body } = readText(readFileSync(source, "utf8")).draft
    const text = paragraphsOf(body).filter((each) => each.kind !== "footnote")
    const exactly = (term: string) => countTerm(text, term, { matchCase: true })
    expect([countTerm(text, "waste"), countTerm(text, "wastes")]).toEqual([14, 2])
    expect(["International Conference", "international conference"].map(exactly)).toEqual([4, 9])
    // The table's 8 are the noun; with "organized" there are 9 words.
    expect(["organisations", "organizations", "organiz*"].map(exactly)).toEqual([2, 8, 9])
    expect(["this instrument", "the instrument", "beyond 2020 instrument"].map(exactly)).toEqual([
      6, 8, 2,
    ])
    const verbs = new Map(verbReport(text).map(({ term, count }) => [term, count]))
    expect(["should", "may", "shall", "invited"].map((verb) => verbs.get(verb))).toEqual([
      19, 7, 1, 5,
    ])
  })
})
