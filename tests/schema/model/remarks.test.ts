import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { counts } from "../../../schema/model/counts.ts"
import { derive } from "../../../schema/model/derive.ts"
import { DIAGNOSTIC_CODES } from "../../../schema/model/diagnostic.ts"
import { EMPTY_RECORDS } from "../../../schema/model/records.ts"
import { build } from "../../support/build.ts"
import { randomBody, randomRecords } from "./randomBody.ts"

const remarks = (...sources: string[]) => derive(build(...sources), EMPTY_RECORDS).diagnostics
const codes = (...sources: string[]) => remarks(...sources).map((each) => each.code)

describe("remarks", () => {
  test("D1 each has a known code, a place in its paragraph and a sentence", () => {
    fc.assert(
      fc.property(randomBody, randomRecords, (body, records) => {
        const lengths = new Map(paragraphsOf(body).map(({ id, text }) => [id, text.length]))
        for (const { code, place, message } of derive(body, records).diagnostics) {
          expect(DIAGNOSTIC_CODES).toContain(code)
          expect(message).toMatch(/^\p{Lu}.*\.$/su)
          expect(place?.from).toBeGreaterThanOrEqual(0)
          expect(place?.to).toBeLessThanOrEqual(lengths.get(place?.paragraph ?? "") ?? -1)
        }
      }),
      { seed: 3, numRuns: 100 },
    )
  })

  test.each([
    ["1. x [] y", ["empty-bracket"]],
    ["1. x [[y z]] w", ["doubled-bracket"]],
    ["1. x [y] [,] z", ["member-without-words"]],
    ["1. x [y］ z", ["mixed-bracket-glyphs"]],
    ["1. x [--] y [and z] w", []],
  ])("D2 remarks on the form of brackets in %j", (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  test.each([
    ["# C. [Large,] Medium, and Small Ports", "Medium, and Small"],
    ["4. In [large,] medium, or small ports", "medium, or small"],
    ["4. [However], ports open", ", ports"],
    ["4. Open ports. [However], ports close", ", ports"],
    ["4. Ports, [piers,] quays, and docks", null],
    ["4. Ports [, if any,] open", null],
    ["4. Ports [open], and close", null],
  ])("D2 names the comma left over in %j", (text, comma) => {
    const [found] = remarks(text).filter((each) => each.code === "residual-comma")
    expect(/“(.*)”/.exec(found?.message ?? "")?.[1] ?? null).toBe(comma)
  })

  test("D3 reports a number out of order and a label that is there twice", () => {
    expect(codes("1. x", "3. y", "2. z", "2. w")).toEqual([
      "number-out-of-order",
      "duplicate-label",
    ])
    expect(codes("3. x", "3 bis y", "4. z", "(a) u", "(b) v", "5. w", "(a) x")).toEqual([])
    expect(codes("# B. x", "1. y", "# C. z", "1. w", "# G. v")).toEqual([])
    expect(codes("# C. x", "# B. y")).toEqual(["number-out-of-order"])
  })

  test("D5 counts brackets under negotiation, and placeholders apart", () => {
    const body = build("# A. [Safe] Ports", "1. x [a] [b] [--]", "[2. y [c [d]]]", "(a) z \\[ [e.]")
    const counted = counts(body, derive(body, EMPTY_RECORDS))
    expect(counted).toMatchObject({
      headings: 1,
      paragraphs: 2,
      numberedParagraphs: 2,
      subparagraphs: 1,
      blocks: 4,
      bracketPairs: 7,
      topLevelBrackets: 5,
      depth2Brackets: 1,
      depth3Brackets: 1,
      maxDepth: 3,
      clusters: 6,
      alternativesClusters: 1,
      bracketedWholeParagraphs: 1,
      bracketedTitleWords: 1,
      placeholders: 1,
      strayBrackets: 1,
      // Heading 2 × alternatives 2 × (paragraph 2: out, or c out, or d out or in) 4 × (a) 2.
      resolvedReadings: 32,
    })
  })

  test("D5 ways to decide are counted within insertions too, and at any depth", () => {
    const ways = (text: string) => {
      const body = build(text)
      return counts(body, derive(body, EMPTY_RECORDS)).resolvedReadings
    }
    expect(ways("“plan[s [or not]] now” [y]")).toBe(4)
    expect(ways(`${"[a ".repeat(3000)}${"]".repeat(3000)}`)).toBe(3001)
    expect(ways("[a] b ".repeat(2000))).toBe(Infinity)
  })
})
