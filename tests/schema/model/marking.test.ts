import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { numberedIds } from "../../../schema/base/ids.ts"
import { sideOf } from "../../../schema/model/body.ts"
import { markBrackets } from "../../../schema/model/marking.ts"

/** Each text with its tokens written above it: the number of the bracket, or a dot. */
function shown(...texts: string[]): string[] {
  return markBrackets(texts, numberedIds("")).map((tokens, i) =>
    Array.from(texts[i] ?? "", (_, at) => tokens.find((each) => each.at === at)?.id ?? ".").join(
      "",
    ),
  )
}

describe("marking unmarked text", () => {
  test("B11 pairs by nesting, numbered by the opening characters", () => {
    expect(shown("a [b [c] d] [e]")).toEqual(["..1..2.2..1.3.3"])
    expect(shown("a [b [c] d")).toEqual([".....1.1.."])
  })

  test("B11 pairs within a paragraph first, then what is left across paragraphs", () => {
    expect(shown("[a", "[b] c]", "d]")).toEqual(["1.", "2.2..1", ".."])
    expect(shown("a]", "[b")).toEqual(["..", ".."])
  })

  test("B11 prefers characters of one family, then takes what is left", () => {
    expect(shown("［a [b］ c]")).toEqual(["1..2.1..2"])
    expect(shown("[a］")).toEqual(["1.1"])
  })

  test("B11 marks only bracket characters, each once, with both sides in order", () => {
    const soup = fc.array(fc.constantFrom("a", "[", "]", "［", "］", "【", "】", "〔", "〕", " "))
    fc.assert(
      fc.property(fc.array(soup, { maxLength: 6 }), (pieces) => {
        const texts = pieces.map((each) => each.join(""))
        const opens = new Map<string, number>()
        markBrackets(texts, numberedIds("")).forEach((tokens, i) => {
          const places = tokens.map((each) => each.at)
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
          for (const { at, id, side } of tokens) {
            expect(sideOf(texts[i]?.charAt(at) ?? "")).toBe(side)
            if (side === "close") expect(opens.get(id)).toBe(1)
            opens.set(id, (opens.get(id) ?? 0) + 1)
          }
        })
        expect([...opens.values()].every((count) => count === 2)).toBe(true)
      }),
      { seed: 5 },
    )
  })
})
