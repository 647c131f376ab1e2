import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { mixedUsage } from "../../../schema/model/mixedUsage.ts"
import { countTerm, verbReport } from "../../../schema/model/terms.ts"
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

  /** One line for each mixed term: its ways with their counts. */
  const mixed = (text: string) =>
    mixedUsage(paragraphsOf(build(text))).map((ways) =>
      ways.map(({ term, count }) => `${term} ${count}`).join(" / "),
    )

  test("D7 mixed spellings are named with their counts", () => {
    expect(
      mixed("Ports organize the Program. Ports, programmes and ports organise a program."),
    ).toEqual(["organise 1 / organize 1", "Program 1 / program 1 / programmes 1"])
    expect(mixed("The Ports and a Port; ports and ports.")).toEqual(["Port(s) 2 / ports 2"])
  })

  test("D7 a capital at the beginning of a sentence or in a longer name is no other way", () => {
    expect(mixed("Ports. Ports (ports) and ports.")).toEqual([])
    expect(mixed("Governments [may] ask a Government. A government and governments.")).toEqual([
      "Government(s) 2 / government(s) 2",
    ])
    expect(mixed("Of Sustainable Development and of sustainable development.")).toEqual([])
    expect(mixed("By the Secretariat and the secretariat. 3 Bis The Secretariat asks.")).toEqual([
      "Secretariat 2 / secretariat 1",
    ])
  })

  test("D7 what a text calls itself and its bodies is named with the words before it", () => {
    expect(
      mixed(
        "Under this instrument, of the [new port instrument] and the instrument. The instrument.",
      ),
    ).toEqual(["new port instrument 1 / the instrument 1 / this instrument 1"])
    expect(mixed("By the Port Conference or the port conference.")).toEqual([
      "Port Conference 1 / port conference 1",
    ])
    expect(mixed("Under the instrument, of the instrument.")).toEqual([])
  })

  test("D7 nouns that need no plural are named when they have one", () => {
    expect(mixed("Of [waste] and wastes; of a capacity and capacities.")).toEqual([
      "waste 1 / wastes 1",
      "capacity 1 / capacities 1",
    ])
    expect(mixed("Of ports and a port, of waste and waste.")).toEqual([])
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
