import { describe, expect, test } from "vitest"
import { paragraph, type Body, type Paragraph } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import { EMPTY_RECORDS } from "../../../schema/model/records.ts"
import { build } from "../../support/build.ts"

type Source = string | Paragraph
const derived = (...sources: Source[]) => derive(build(...sources), EMPTY_RECORDS)
const keys = (...sources: Source[]) => derived(...sources).paragraphs.map((each) => each.key)

describe("labels, keys and outline", () => {
  test("L3 a letter that is also a Roman numeral is read by its siblings", () => {
    expect(keys("# VI. All", "## B. x", "## C. x", "## D. x", "## I. x")).toEqual([
      "VI",
      "VI.B",
      "VI.C",
      "VI.D",
      "VI.I",
    ])
    const styles = (...sources: string[]) =>
      derived(...sources).paragraphs.map((each) => each.label?.style)
    expect(styles("# IV. x", "# V. x")).toEqual(["upper-roman", "upper-roman"])
    expect(styles("# U. x", "# V. x")).toEqual(["upper-alpha", "upper-alpha"])
    expect(styles("(h) x", "(i) x", "(j) x").at(1)).toBe("lower-alpha")
    expect(styles("(a) x", "(i) x", "(ii) x", "(b) x")).toEqual([
      "lower-alpha",
      "lower-roman",
      "lower-roman",
      "lower-alpha",
    ])
  })

  test("L4 keys are made of labels: the path of headings, then section and number", () => {
    expect(keys("# VI. All", "## D. x", "6. y", "[6. Bis y]", "(a) z", "## H. x", "1. y")).toEqual([
      "VI",
      "VI.D",
      "D.6",
      "D.6bis",
      "D.6bis.a",
      "VI.H",
      "H.1",
    ])
    expect(keys("OP3bis Calls", "PP2 Noting")).toEqual(["OP3bis", "PP2"])
  })

  test("L5 a paragraph without a label is named after the one before it", () => {
    expect(keys("# D. x", "In addition", "Also", "1. y", "More", "2. z")).toEqual([
      "D",
      "D.0",
      "D.0+1",
      "D.1",
      "D.1+1",
      "D.2",
    ])
    expect(keys("# One", "# Two")).toEqual(["s1", "s2"])
  })

  test("L6 keys are unique, and what stands further down changes none", () => {
    const first = ["# I. x", "## A. x", "1. y", "1. z", "# II. x", "## A. x", "1. y"]
    expect(keys(...first)).toEqual(["I", "I.A", "A.1", "A.1#2", "II", "II.A", "II.A.1"])
    expect(keys(...first, "## A. x", "1. y").slice(0, first.length)).toEqual(keys(...first))
  })

  test("L6 table cells and notes have keys of their own and do not disturb the numbers", () => {
    const cell = (text: string) => ({
      header: false,
      colspan: 1,
      rowspan: 1,
      paragraphs: [paragraph(text, `7. ${text}`)],
    })
    const body: Body = {
      sheets: [
        [
          paragraph("p1", "1. One"),
          { type: "table", id: "t", rows: [{ cells: [cell("x"), cell("y")] }] },
          paragraph("n", "A note", { kind: "footnote" }),
          paragraph("p2", "2. Two"),
        ],
      ],
    }
    const { paragraphs, diagnostics } = derive(body, EMPTY_RECORDS)
    expect(paragraphs.map((each) => each.key)).toEqual(["1", "T1.1.1", "T1.1.2", "note1", "2"])
    expect(diagnostics.filter((each) => each.code === "number-out-of-order")).toEqual([])
  })

  test("L7 the degree of a point comes from its kind of label, not from its indentation", () => {
    const item = (id: string, text: string, level: number) =>
      paragraph(id, text, { kind: "item", level })
    const sources = [
      "6. 工作",
      item("x", "(a) 甲", 2),
      item("y", "（一）乙", 0),
      "（二）丙",
      item("z", "(b) 丁", 1),
      "a. 戊",
      "7. 己",
    ]
    expect(keys(...sources)).toEqual(["6", "6.a", "6.a.一", "6.a.二", "6.b", "6.b.a", "7"])
    expect(derived(...sources).paragraphs.map((each) => each.parent)).toEqual([
      null,
      "6",
      "6.a",
      "6.a",
      "6",
      "6.b",
      null,
    ])
  })

  test("L8 the outline nests headings by level, with brackets and without notes", () => {
    const heading = paragraph("h", "C. [Safe,] Ports\uFFFC", {
      kind: "heading",
      level: 2,
      refs: [{ at: 16, id: "n" }],
    })
    const { outline } = derived("# VI. All", heading, paragraph("a", "Annex II", { kind: "annex" }))
    expect(outline).toEqual([
      {
        key: "VI",
        paragraph: "p1",
        level: 1,
        title: "All",
        label: "VI.",
        children: [
          {
            key: "VI.C",
            paragraph: "h",
            level: 2,
            title: "[Safe,] Ports",
            label: "C.",
            children: [],
          },
        ],
      },
      { key: "AnnexII", paragraph: "a", level: 0, title: "Annex II", label: "", children: [] },
    ])
  })

  test("L9 a label is inside the bracket when the bracket holds the whole paragraph", () => {
    const inside = (...sources: string[]) =>
      derived(...sources).paragraphs.map((each) => each.label?.insideBracket)
    expect(inside("[4. Text]", "4. [Text]", "[4. Text.] More")).toEqual([true, false, false])
    expect(inside("3. One [two", "4. three]")).toEqual([false, true])
  })
})
