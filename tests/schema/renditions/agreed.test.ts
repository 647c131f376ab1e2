/** Clean texts: what decisions and omissions leave, paragraph by paragraph. */

import { describe, expect, test } from "vitest"
import { paragraph, type Body } from "../../../schema/model/body.ts"
import { decisions, rendered, shown, textsOf } from "./support.ts"
import { build, draftOf } from "../../support/build.ts"

/** Each kind of place where omission leaves something behind (SEEDS 5.5). */
describe("places of omission", () => {
  test.each([
    // text · strict · agreed
    [
      "with respect to the [roads] [rail plan]. The",
      "with respect to the. The",
      "with respect to the […]. The",
    ],
    ["Schools [are asked to] [may] open", "Schools open", "Schools […] open"],
    ["C. [Local,] Regional, and Joint Work", "C. Regional, and Joint Work", null],
    [
      "for all work [on roads] [under the plan], as well as",
      "for all work, as well as",
      "for all work […], as well as",
    ],
    ["Roads are open. [The office should [, if asked,] help.]", "Roads are open.", null],
    ["9. [Work is done by] [Offices set out] plans", "9. plans", "9. […] plans"],
    ["plans, maps, [actions,] goals", "plans, maps, goals", null],
    ["pledges, [a code of conduct] or other promises", "pledges, or other promises", null],
    ["promises [such as funds] and should", "promises and should", null],
    ["4. [The whole text.]", "4.", null],
    ["by any [office] [school] and will", "by any and will", "by any […] and will"],
    ["Plan[s] and [the] [a] [one] map", "Plan and map", "Plan and […] map"],
    ["Open [roads] / [rails] or [ports] now", "Open now", "Open […] now"],
  ])("%s", (text, strict, agreed) => {
    expect(shown(text, "strict")).toEqual([strict])
    expect(shown(text, "agreed")).toEqual([agreed ?? strict])
  })

  test("R6 a paragraph in brackets goes with its label, and the others keep theirs", () => {
    const texts = [
      "3. Roads.",
      "[4. Rails.]",
      "[5. [Ports] [Docks] and [more].]",
      "[",
      "Airports.",
      "]",
      "6. End.",
    ]
    expect(shown(texts, "agreed")).toEqual(["3. Roads.", "6. End."])
    expect(shown(texts, "strict")).toEqual(["3. Roads.", "6. End."])
    expect(shown(texts, "reading")).toEqual([
      "3. Roads.",
      "4. Rails.",
      "5. Ports and more.",
      "Airports.",
      "6. End.",
    ])
    expect(shown(["1. One.", paragraph("p2", ""), "2. Two."], "agreed")).toEqual([
      "1. One.",
      "",
      "2. Two.",
    ])
  })
})

describe("decisions", () => {
  const text = "4. Schools [should] [may] open [early,] and close [late]."

  test("R2 agreed text applies decisions, marks undecided alternatives and leaves undecided options out", () => {
    expect(shown(text, "agreed")).toEqual(["4. Schools […] open and close."])
    const some = decisions({
      b1: { outcome: "choose", bracket: "b2" },
      b3: { outcome: "drop" },
      b4: { outcome: "keep" },
    })
    expect(shown(text, "agreed", some)).toEqual(["4. Schools may open and close late."])
    const none = decisions({ b1: { outcome: "none" }, b3: { outcome: "keep" } })
    expect(shown(text, "agreed", none)).toEqual(["4. Schools open early, and close."])
    const both = decisions({ b1: { outcome: "keep" } })
    expect(shown(text, "agreed", both)).toEqual(["4. Schools should may open and close."])
  })

  test("R2 a decision whose chosen bracket is gone counts as none", () => {
    const stale = decisions({ b1: { outcome: "choose", bracket: "b9" } })
    expect(shown(text, "agreed", stale)).toEqual(["4. Schools […] open and close."])
  })

  test("R2 what stands in an undecided bracket is not asked about", () => {
    const nested = "7. [Schools [should] [may] open.] End."
    const { diagnostics } = rendered(draftOf(build(nested)), { as: "agreed" })
    expect(diagnostics.map(({ code }) => code)).toEqual(["undecided-optional"])
    const outer = decisions({ b1: { outcome: "keep" } })
    expect(shown(nested, "agreed", outer)).toEqual(["7. Schools […] open. End."])
    const inner = decisions({ b2: { outcome: "choose", bracket: "b2" } })
    expect(shown(nested, "agreed", inner)).toEqual(["7. End."])
  })

  test("R2 one gap mark stands for whole paragraphs that are alternatives", () => {
    const membership = new Map(
      ["b1", "b2"].map((id) => [id, { cluster: "b1", by: "", at: "" }] as const),
    )
    const texts = ["4. Roads.", "[5. Rails.]", "[5 bis. Ports.]", "6. End."]
    expect(shown(texts, "agreed", { membership })).toEqual(["4. Roads.", "[…]", "6. End."])
    expect(shown(texts, "strict", { membership })).toEqual(["4. Roads.", "6. End."])
    const choice = decisions({ b1: { outcome: "choose", bracket: "b2" } })
    expect(shown(texts, "agreed", { membership, ...choice })).toEqual([
      "4. Roads.",
      "5 bis. Ports.",
      "6. End.",
    ])
    const apart = ["Roads [or rails] and ports [or docks]."]
    expect(shown(apart, "agreed", { membership })).toEqual(["Roads […] and ports […]."])
  })

  test("R1 bracketed text shows all characters whatever was decided", () => {
    const some = decisions({ b1: { outcome: "choose", bracket: "b2" } })
    expect(shown(text, "bracketed", some)).toEqual([text])
  })

  test("R3 strict text lists what it left out and is never called agreed", () => {
    const strict = rendered(draftOf(build(text)), { as: "strict" })
    expect(textsOf(strict)).toEqual(["4. Schools open and close."])
    expect(strict.notice).toContain("not for circulation")
    expect(strict.notice).not.toMatch(/agreed/i)
    expect(strict.diagnostics.map(({ code }) => code)).toEqual([
      "undecided-alternatives",
      "undecided-optional",
      "undecided-optional",
    ])
  })

  test("R5 a comma that looks left over is reported, never taken out", () => {
    const remarks = (source: string) =>
      rendered(draftOf(build(source)), { as: "agreed" })
        .diagnostics.filter(({ code }) => code === "residual-comma")
        .map(({ message }) => /“(.*)”/.exec(message)?.[1])
    expect(remarks("[Local,] Regional, and Joint Work")).toEqual(["Regional, and Joint"])
    expect(remarks("plans, maps, [actions,] goals, and more")).toEqual([])
    expect(remarks("roads, [rails].")).toEqual(["roads,."])
  })
})

describe("hard cases", () => {
  test("R10 placeholders and insertions in quotations stand everywhere", () => {
    const text = "Decision 6/[--]: “achiev[ing] the goals” by [date] [ ]."
    for (const as of ["bracketed", "reading"] as const)
      expect(shown(text, as)[0]).toContain("Decision 6/[--]: “achiev[ing] the goals”")
    expect(shown(text, "agreed")).toEqual(["Decision 6/[--]: “achiev[ing] the goals” by [ ]."])
  })

  test("R11 a bracket with one character is text, and an error", () => {
    const half = build(
      paragraph("p1", "Roads [and rails are open.", {
        tokens: [{ at: 6, id: "half", side: "open" }],
      }),
      "Ports [may] close.",
    )
    for (const as of ["agreed", "strict", "reading"] as const) {
      const rendition = rendered(draftOf(half), { as })
      expect(textsOf(rendition)[0]).toBe("Roads [and rails are open.")
      const errors = rendition.diagnostics.filter(({ level }) => level === "error")
      expect(errors.map(({ place }) => place?.paragraph)).toEqual(["p1"])
    }
  })

  test("R12 a removed bracket goes over paragraphs and where it crosses another", () => {
    const over = ["1. Roads [are open.", "2. Rails.", "3. Ports are] closed."]
    expect(shown(over, "agreed")).toEqual(["1. Roads", "closed."])
    expect(shown(over, "reading")).toEqual([
      "1. Roads are open.",
      "2. Rails.",
      "3. Ports are closed.",
    ])
    const crossing = build(
      paragraph("p1", "a [b [c] d] e", {
        tokens: [
          { at: 2, id: "x", side: "open" },
          { at: 5, id: "y", side: "open" },
          { at: 7, id: "x", side: "close" },
          { at: 10, id: "y", side: "close" },
        ],
      }),
    )
    expect(shown(crossing, "agreed")).toEqual(["a e"])
    expect(shown(crossing, "agreed", decisions({ x: { outcome: "keep" } }))).toEqual(["a b e"])
    expect(shown(crossing, "agreed", decisions({ y: { outcome: "keep" } }))).toEqual(["a d e"])
  })

  test("R12 brackets in table cells are resolved, and a row of which nothing is left goes", () => {
    const cells = build("Roads [and rails]", "[Ports]", "[Docks]", "[1] [2]")
    const [a, b, c, d] = cells.sheets[0] ?? []
    const cell = (block: typeof a) => ({
      header: false,
      colspan: 1,
      rowspan: 1,
      paragraphs: block?.type === "paragraph" ? [block] : [],
    })
    const rows = [{ cells: [cell(a), cell(d)] }, { cells: [cell(b), cell(c)] }]
    const body: Body = { sheets: [[{ type: "table", id: "t", rows }]] }
    const texts = rendered(draftOf(body), { as: "agreed" }).blocks.map((block) =>
      block.type === "table"
        ? block.rows.map((row) => row.cells.map(({ paragraphs }) => paragraphs[0]?.text))
        : [],
    )
    expect(texts).toEqual([[["Roads", "[…]"]]])
  })

  test("R15 formatting stays on its words when characters before and in it go", () => {
    const [block] = build("All [good] schools [should] [may] open").sheets[0] ?? []
    if (block?.type !== "paragraph") throw new Error("a paragraph was built")
    const spans = [
      { from: 4, to: 34, mark: "strong" },
      { from: 20, to: 26, mark: "em" },
    ] as const
    const rendition = rendered(draftOf(build({ ...block, spans })), { as: "agreed" })
    const [first] = rendition.blocks
    if (first?.type !== "paragraph") throw new Error("a paragraph is shown")
    expect(first.text).toBe("All schools […] open")
    expect(first.spans.map(({ from, to, mark }) => [first.text.slice(from, to), mark])).toEqual([
      ["schools […] ", "strong"],
    ])
  })

  test("R15 spans that come to touch become one", () => {
    const [block] = build("All [good]schools open").sheets[0] ?? []
    if (block?.type !== "paragraph") throw new Error("a paragraph was built")
    const spans = [
      { from: 0, to: 3, mark: "em" },
      { from: 3, to: 4, mark: "strong" },
      { from: 10, to: 17, mark: "strong" },
    ] as const
    const [first] = rendered(draftOf(build({ ...block, spans })), { as: "agreed" }).blocks
    expect(first?.type === "paragraph" && first.spans).toEqual([
      { from: 0, to: 3, mark: "em" },
      { from: 3, to: 11, mark: "strong" },
    ])
  })
})
