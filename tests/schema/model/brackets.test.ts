import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { paragraph, paragraphsOf, type Body, type Token } from "../../../schema/model/body.ts"
import { wordsFrom } from "../../../schema/model/brackets.ts"
import { derive } from "../../../schema/model/derive.ts"
import type { Bracket } from "../../../schema/model/derived.ts"
import { EMPTY_RECORDS, type BracketRecord } from "../../../schema/model/records.ts"
import { build } from "../../support/build.ts"
import { randomBody, randomRecords } from "./randomBody.ts"

const bracketsOf = (...sources: string[]) => derive(build(...sources), EMPTY_RECORDS).brackets
const codesOf = (body: Body) => derive(body, EMPTY_RECORDS).diagnostics.map((each) => each.code)

/** One paragraph; each character of `marks` is the id of the token above it, or a space. */
function marked(text: string, marks: string): Body {
  const tokens = Array.from(marks).flatMap((id, at): Token[] =>
    id === " " ? [] : [{ at, id, side: text.charAt(at) === "[" ? "open" : "close" }],
  )
  return { sheets: [[paragraph("p", text, { tokens })]] }
}

describe("brackets", () => {
  test("B1 a bracket character without a mark is text and is reported", () => {
    const derived = derive(build("1. a \\[b c", "d] [e]"), EMPTY_RECORDS)
    expect(derived.brackets.map((each) => each.id)).toEqual(["b1"])
    const strays = derived.diagnostics.filter((each) => each.code === "stray-bracket")
    expect(strays.map((each) => each.place)).toEqual([
      { paragraph: "p1", from: 5, to: 6 },
      { paragraph: "p2", from: 1, to: 2 },
    ])
  })

  test("seed G24: an unbalanced bracket is reported at its place", () => {
    const [found] = derive(build("a \\[b c"), EMPTY_RECORDS).diagnostics
    expect(found).toMatchObject({ code: "stray-bracket", place: { from: 2, to: 3 } })
  })

  test("B2 tokens pair by id, the first open with the first later close; a second pair is a copy", () => {
    const twice = derive(marked("[a] [b]", "x x x x"), EMPTY_RECORDS)
    expect(twice.brackets.map(({ id, open, close }) => [id, open.offset, close.offset])).toEqual([
      ["x", 0, 2],
      ["x~2", 4, 6],
    ])
    expect(twice.diagnostics.map((each) => each.code)).toContain("duplicate-bracket-id")
  })

  test("B3 brackets are a forest: each parent holds its child, is one less deep and comes first", () => {
    fc.assert(
      fc.property(randomBody, randomRecords, (body, records) => {
        const { brackets } = derive(body, records)
        const slots = new Map(paragraphsOf(body).map(({ id }, i) => [id, i]))
        const at = (place: Bracket["open"]) =>
          (slots.get(place.paragraph) ?? -1) * 10_000 + place.offset
        const words = wordsBefore(body)
        const seen = new Map<string, Bracket>()
        for (const bracket of brackets) {
          const parent = bracket.parent === null ? undefined : seen.get(bracket.parent)
          if (bracket.parent !== null) expect(parent).toBeDefined()
          expect(bracket.depth).toBe((parent?.depth ?? 0) + 1)
          if (parent) {
            expect(words(at(parent.open))).toBeLessThanOrEqual(words(at(bracket.open)))
            expect(words(at(parent.close))).toBeGreaterThanOrEqual(words(at(bracket.close)))
          }
          expect(seen.has(bracket.id)).toBe(false)
          seen.set(bracket.id, bracket)
        }
      }),
      { seed: 11, numRuns: 150 },
    )
  })

  test("B4 brackets whose characters touch nest, the longer outside, whichever came first", () => {
    // Both open at the same word; the character of the shorter one stands first.
    const [outer, inner] = derive(marked("[[a]b]", "xy x y"), EMPTY_RECORDS).brackets
    expect([outer?.id, outer?.parent, inner?.id, inner?.parent]).toEqual(["y", null, "x", "y"])
    expect(codesOf(marked("[[a]b]", "xy x y"))).not.toContain("crossing-brackets")
    const [first, second] = derive(marked("[[a]]", "xy xy"), EMPTY_RECORDS).brackets
    expect([first?.id, second?.parent]).toEqual(["x", "x"])
  })

  test("B5 crossing brackets both stay, name each other and are reported once", () => {
    const derived = derive(marked("[a[b]c]", "x y x y"), EMPTY_RECORDS)
    expect(derived.brackets.map(({ id, parent, crosses }) => [id, parent, crosses])).toEqual([
      ["x", null, ["y"]],
      ["y", null, ["x"]],
    ])
    const codes = derived.diagnostics.map((each) => each.code)
    expect(codes.filter((code) => code === "crossing-brackets")).toHaveLength(1)
  })

  test("B6 a bracket with one side missing ends at its paragraph's edge and is reported", () => {
    const [open] = derive(marked("a [b", "  x "), EMPTY_RECORDS).brackets
    expect([open?.incomplete, open?.close.offset]).toEqual(["close", 4])
    const [close] = derive(marked("a] b", " x  "), EMPTY_RECORDS).brackets
    expect(close).toMatchObject({ incomplete: "open", open: { offset: 0 }, close: { offset: 1 } })
    expect(close && wordsFrom(close)).toBe(0)
    expect(codesOf(marked("a] b", " x  "))).toEqual(["stray-bracket"])
  })

  test("B7 every marked character belongs to one bracket, and every open one to a cluster if it is negotiated", () => {
    fc.assert(
      fc.property(randomBody, randomRecords, (body, records) => {
        const { brackets, clusters } = derive(body, records)
        const sides = brackets.reduce((sum, each) => sum + (each.incomplete ? 1 : 2), 0)
        expect(sides).toBe(paragraphsOf(body).flatMap((each) => each.tokens).length)
        const members = clusters.flatMap((cluster) => cluster.brackets)
        const negotiated = brackets.filter((each) => each.class === "negotiation")
        expect([...members].sort()).toEqual(negotiated.map((each) => each.id).sort())
        for (const cluster of clusters)
          for (const id of cluster.brackets)
            expect(brackets.find((each) => each.id === id)?.cluster).toBe(cluster.id)
      }),
      { seed: 12, numRuns: 150 },
    )
  })

  test("B8 dashes, dots, blanks or x make a placeholder, unless a party proposed them", () => {
    const classes = (text: string) => bracketsOf(text).map((each) => each.class)
    for (const form of ["[--]", "[…]", "[...]", "[ ]", "[__]", "[xx]", "[X]", "[–]"])
      expect([form, ...classes(`MC-6/${form} end`)]).toEqual([form, "placeholder"])
    // A single full stop is a dispute about where a sentence ends.
    for (const form of ["[.]", "[]", "[a]", "[2030]", "[,]"])
      expect([form, ...classes(`so ${form} end`)]).toEqual([form, "negotiation"])
    const record = (kind: BracketRecord["kind"]) =>
      new Map([["b1", { kind, party: "North", by: "", at: "" }]])
    const body = build("so [–] end", "[date]")
    expect(derive(body, { ...EMPTY_RECORDS, brackets: record("add") }).brackets[0]?.class).toBe(
      "negotiation",
    )
    const named = new Map([["b2", { kind: "placeholder" as const, party: "", by: "", at: "" }]])
    const derived = derive(body, { ...EMPTY_RECORDS, brackets: named })
    expect(derived.bracket("b2")).toMatchObject({ class: "placeholder", cluster: null })
  })

  test("B8 words that only say that something is to be filled in make a placeholder too", () => {
    const classes = (text: string) => bracketsOf(text).map((each) => each.class)
    for (const words of [
      ...["date", "Date", "dates", "to be inserted", "To be determined", "TBD", "tbc."],
      ...["insert date", "à compléter", "por determinar", "fecha", "дата", "подлежит уточнению"],
      ...["日期", "待定", "待填写", "التاريخ", "يستكمل لاحقا"],
    ])
      expect([words, ...classes(`by [${words}] at the latest`)]).toEqual([words, "placeholder"])
    for (const words of [
      "the date",
      "to be adopted",
      "to be inserted by the Parties",
      "update",
      "year",
    ])
      expect([words, ...classes(`by [${words}] at the latest`)]).toEqual([words, "negotiation"])
    // An alternative to another bracket is what is disputed.
    expect(classes("by [date] [time] at")).toEqual(["negotiation", "negotiation"])
    expect(classes("by [time][date] at")).toEqual(["negotiation", "negotiation"])
    const record = new Map([["b1", { kind: "add" as const, party: "North", by: "", at: "" }]])
    const derived = derive(build("by [date] at"), { ...EMPTY_RECORDS, brackets: record })
    expect(derived.brackets[0]?.class).toBe("negotiation")
  })

  test("B9 a bracket within a word is negotiated and pointed out; within a quotation it is an insertion", () => {
    const derived = derive(build("the plan[s] of “achiev[ing] peace” and un[safe]"), EMPTY_RECORDS)
    expect(derived.brackets.map((each) => each.class)).toEqual([
      "negotiation",
      "insertion",
      "negotiation",
    ])
    expect(derived.diagnostics.map((each) => [each.code, each.place?.from])).toEqual([
      ["in-word-bracket", 8],
      ["in-word-bracket", 41],
    ])
    // Scripts without spaces between words have no brackets "in a word".
    expect(codesOf(build("请[各国]采取[、有关组织]、行动"))).toEqual([])
  })

  test("B10 extent, wrap and the paragraphs held whole", () => {
    const shown = (...sources: string[]) =>
      bracketsOf(...sources).map(({ extent, wrap, covers }) => [extent, wrap, covers])
    expect(shown("[4. All of it.]")).toEqual([["paragraph", true, ["p1", "p1"]]])
    expect(shown("4. [All of it.]")).toEqual([["sentence", false, null]])
    expect(shown("4. One. [Two.] Three.")).toEqual([["sentence", false, null]])
    expect(shown("4. One [two.] Three")).toEqual([["inline", false, null]])
    expect(shown("# C. [Safe] Ports")).toEqual([["heading", false, null]])
    expect(shown("[4. One", "5. Two]")).toEqual([["paragraphs", true, ["p1", "p2"]]])
    expect(shown("4. One [two", "5. three", "6. four] five")).toEqual([
      ["paragraphs", false, ["p2", "p2"]],
    ])
    expect(shown("[[4. Twice]]").map(([, wrap]) => wrap)).toEqual([true, true])
  })

  test("B10 a note after the closing bracket does not unwrap the paragraph", () => {
    const [first] = paragraphsOf(build("[In addition.]"))
    if (!first) throw new Error("there is a paragraph")
    const text = `${first.text}\uFFFC`
    const noted = { ...first, text, refs: [{ at: first.text.length, id: "n" }] }
    expect(derive({ sheets: [[noted]] }, EMPTY_RECORDS).brackets[0]?.wrap).toBe(true)
  })
})

/** The number of words' characters before a place given as slot × 10,000 + offset. */
function wordsBefore(body: Body): (at: number) => number {
  const paragraphs = paragraphsOf(body)
  return (at) => {
    const slot = Math.floor(at / 10_000)
    const before = paragraphs
      .slice(0, slot)
      .reduce((sum, each) => sum + each.text.length - each.tokens.length + 1, 0)
    const offset = at % 10_000
    const tokens = paragraphs[slot]?.tokens.filter((each) => each.at < offset).length ?? 0
    return before + offset - tokens
  }
}
