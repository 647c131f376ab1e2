import fc from "fast-check"
import { expect, test } from "vitest"
import {
  caretNow,
  differenceOf,
  joinedText,
  offsetNow,
  replacementIn,
} from "../../../client/base/heldText.ts"
import { paragraph } from "../../../schema/model/body.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { build } from "../../support/build.ts"

const of = (text: string) => paragraph("p", text)

test.each([
  ["Ports shall act.", "Ports should act.", 6, 11, "should"],
  ["Ports shall act.", "Ports shall always act.", 12, 12, "always "],
  ["Ports shall act.", "Ports shall act", 15, 16, ""],
  ["Ports shall act.", "Ports act.", 6, 12, ""],
  ["the the port", "the port", 4, 8, ""],
  ["港口应采取行动。", "港口必须采取行动。", 2, 3, "必须"],
  ["Say 😀 now", "Say 😁 now", 4, 6, "😁"],
  ["", "New.", 0, 0, "New."],
] as const)(
  "U34 from %j to %j is one replacement of whole words",
  (before, after, from, to, words) => {
    expect(replacementIn({ base: of(before), mine: of(after) })).toEqual({ from, to, words })
  },
)

test("U34 a paragraph of one's own is all of its words, one taken out is none", () => {
  expect(replacementIn({ base: null, mine: of("New.") })).toEqual({ from: 0, to: 0, words: "New." })
  expect(replacementIn({ base: of("Old."), mine: null })).toEqual({ from: 0, to: 4, words: "" })
})

test("U34 the characters of one's own brackets are not among the words", () => {
  const [mine] = paragraphsOf(build("Ports [and ships] act."))
  if (!mine) throw new Error("built")
  expect(replacementIn({ base: of("Ports  act."), mine }).words).toBe("and ships")
})

test("U34 the replacement makes the one text of the other", () => {
  const words = fc.array(fc.constantFrom("a", "ab", "b", " ", ".", "😀", "海"), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(""), other.join("")]
      const { from, to, words: put } = replacementIn({ base: of(before), mine: of(after) })
      expect(before.slice(0, from) + put + before.slice(to)).toBe(after)
      expect(decodeURIComponent(encodeURIComponent(put))).toBe(put)
    }),
    { seed: 11, numRuns: 2000 },
  )
})

test("U34 an offset is found again unless the text around it changed", () => {
  expect(differenceOf("abcd", "abxd")).toEqual({ from: 2, to: 3, end: 3 })
  expect(offsetNow("Ports act.", "All ports act.", 0)).toBe(0)
  expect(offsetNow("Ports act.", "Ports and ships act.", 10)).toBe(20)
  expect(offsetNow("Ports shall act.", "Ports must act.", 8)).toBe(null)
})

test("U30 what is refused while a person types on is one text", () => {
  const text = (mine: string, rest = {}) => ({
    ...({ id: mine, cause: "refused", reason: "No.", at: "", key: "1", paragraph: "p" } as const),
    ...{ base: of("Ports act."), mine: of(mine) },
    ...replacementIn({ base: of("Ports act."), mine: of(mine) }),
    ...rest,
  })
  const first = text("Ports alact.")
  expect(joinedText(first, text("Ports ways act."))?.mine?.text).toBe("Ports always act.")
  expect(joinedText(first, text("Ports ways act."))).toMatchObject({
    id: "Ports alact.",
    words: "always ",
    from: 6,
    to: 6,
  })
  expect(caretNow("Ports alact.", "Ports act.", 8)).toBe(6)
  expect(caretNow("Ports alact.", "Ports act.", 12)).toBe(10)
  expect(joinedText(first, text("Ports act now."))).toBe(null)
  expect(joinedText(first, text("Ports ways act.", { reason: "Never." }))).toBe(null)
})
