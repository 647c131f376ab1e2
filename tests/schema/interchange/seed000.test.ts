/** The bracketed section of source document 000, against its hand-made parse (SEEDS 4.1). */

import { describe, expect, test } from "vitest"
import { sourceOffsets } from "../../../schema/interchange/layout.ts"
import { writeSource } from "../../../schema/interchange/sourceWriter.ts"
import { readText } from "../../../schema/interchange/textReader.ts"
import { OBJECT_REPLACEMENT, type Paragraph } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import { codes, expectedOf000, hasSeeds, ofKind, paragraphs, seed } from "./support.ts"

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶"

describe.skipIf(!hasSeeds)("source document 000", () => {
  const source = hasSeeds ? seed("000") : ""
  const result = readText(source)
  const { draft, layout } = result
  const derived = derive(draft.body, draft.records)
  const blocks = paragraphs(draft.body).filter(({ kind }) => kind !== "footnote")
  const notes = ofKind(draft.body, "footnote")
  const infoOf = (key: string) => derived.paragraphs.find((each) => each.key === key)
  const textOf = (key: string) => infoOf(key)?.paragraph.text ?? ""

  /** Text with the marks that its references had in the file. */
  const shown = ({ text, refs }: Paragraph) => {
    let next = 0
    return text.replaceAll(OBJECT_REPLACEMENT, () =>
      SUPERSCRIPTS.charAt(Number(draft.records.notes.get(refs[next++]?.id ?? "")?.mark)),
    )
  }
  const expected = hasSeeds ? expectedOf000() : undefined

  test("seed C01: no block for the empty lines, and no final newline is added", () => {
    expect(blocks[0]?.text).toMatch(/^VI\. /)
    expect(blocks).toHaveLength(expected?.counts["blocks"] ?? NaN)
    expect(writeSource(draft, layout)).toBe(source)
  })
  test("seed C02: seed C03: six headings with their labels and levels, E and F missing", () => {
    const headings = derived.paragraphs.filter(({ paragraph }) => paragraph.kind === "heading")
    expect(headings.map(({ label }) => label?.text)).toEqual(["VI.", "B.", "C.", "D.", "G.", "H."])
    expect(headings.map(({ paragraph }) => paragraph.level)).toEqual([1, 2, 2, 2, 2, 2])
  })
  test("seed C04: a bracket in a heading", () => {
    const heading = infoOf("VI.C")?.paragraph
    expect(heading?.text).toMatch(/^C\. \[International,\] Regional, and Sectoral/)
    expect(heading?.tokens.map(({ id }) => id)).toEqual(["b5", "b5"])
  })
  test("seed C05: thirty numbered paragraphs, numbers restart in each section", () => {
    const numbered = blocks.filter(({ kind, text }) => kind === "text" && /^\[?\d/.test(text))
    expect(numbered).toHaveLength(expected?.counts["numberedParagraphs"] ?? NaN)
    const keys = derived.paragraphs.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(textOf("D.1")).not.toBe(textOf("H.1"))
  })
  test("seed C06: without any blank line the blocks and notes are the same", () => {
    const dense = readText(source.replace(/\n\n+/g, "\n").replace(/^\n+/, ""))
    const own = (all: readonly Paragraph[]) =>
      all.map(({ kind, level, text }) => [kind, level, text])
    expect(own(paragraphs(dense.draft.body))).toEqual(own(paragraphs(draft.body)))
  })
  test("seed C07: a paragraph without a label comes before paragraph 1", () => {
    expect(infoOf("D.0")?.label).toBeNull()
    expect(infoOf("D.0")?.index).toBe((infoOf("D.1")?.index ?? 0) - 1)
  })
  test("seed C08: seed C09: lettered subparagraphs belong to the paragraph with the colon", () => {
    const children = derived.paragraphs.filter(({ parent }) => parent === "C.4")
    expect(children.map(({ label }) => label?.text)).toEqual(["a)", "b)", "c)"])
    expect(children.map(({ paragraph }) => paragraph.kind)).toEqual(["item", "item", "item"])
    expect(children[0]?.paragraph.text).toMatch(/^a\) To identify .*,$/)
    expect(codes(result, "list-marker-dropped")).toHaveLength(3)
  })
  test("seed C10: seed C11: enumerations within a sentence stay text", () => {
    expect(derived.paragraphs.some(({ parent }) => parent === "D.6")).toBe(false)
    expect(textOf("D.6")).toContain("(1) actions")
    expect(textOf("B.3")).toContain("(e.g., the health,")
  })
  test("seed C12: seed C14: seed C18: seed C21: seed C22: all brackets and clusters", () => {
    expect(derived.brackets.map(({ id, depth, parent }) => ({ id, depth, parent }))).toEqual(
      expected?.brackets.map(({ id, depth, parent }) => ({ id, depth, parent })),
    )
    expect(derived.clusters.map(({ kind, brackets }) => ({ kind, brackets }))).toEqual(
      expected?.clusters
        .map(({ kind, brackets }) => ({ kind, brackets }))
        .sort((a, b) => Number(a.brackets[0]?.slice(1)) - Number(b.brackets[0]?.slice(1))),
    )
  })
  test("seed C13: the reference after a cluster stands outside it", () => {
    expect(textOf("B.2")).toContain(`[beyond 2020 instrument]${OBJECT_REPLACEMENT}. The`)
  })
  test("seed C15: a wrapped paragraph with its note outside", () => {
    expect(textOf("D.0")).toMatch(new RegExp(`^\\[In addition.*\\.\\]${OBJECT_REPLACEMENT}$`))
    expect(derived.bracket("b6")?.wrap).toBe(true)
  })
  test("seed C16: labels inside the bracket of their paragraph", () => {
    const inside = derived.paragraphs.filter(({ label }) => label?.insideBracket)
    expect(inside.map(({ key }) => key)).toEqual(["D.4", "D.6bis", "D.7", "G.5", "G.5bis"])
  })
  test("seed C17: bis labels in three notations", () => {
    const bis = derived.paragraphs.flatMap(({ label }) => (label?.suffix ? [label] : []))
    expect(bis.map(({ text, number, suffix }) => [text, number, suffix])).toEqual([
      ["6. Bis", 6, "bis"],
      ["3 Bis", 3, "bis"],
      ["5bis.", 5, "bis"],
    ])
  })
  test("seed C27: seed C28: seed C29: references stand where the marks stood", () => {
    const shownText = (key: string) => {
      const paragraph = infoOf(key)?.paragraph
      return paragraph ? shown(paragraph) : ""
    }
    expect(shownText("D.1")).toMatch(/waste³\.$/)
    expect(shownText("G.2")).toContain("processes⁶ should")
    expect(shownText("D.2")).toMatch(/\.⁴$/)
    expect(shownText("D.3")).toMatch(/\.⁵$/)
  })
  test("seed C27b: a whole word is found before a note mark too", () => {
    const words = blocks.map(({ text }) => text).join("\n")
    expect(words.match(/(?<![\p{L}\p{N}])waste(?![\p{L}\p{N}])/gu)).toHaveLength(14)
    expect(words.match(/(?<![\p{L}\p{N}])wastes(?![\p{L}\p{N}])/gu)).toHaveLength(2)
  })
  test("seed C30: seed C31: six notes, none of them in the flow", () => {
    expect(notes.map(({ text }) => text)).toEqual(expected?.footnotes.map(({ text }) => text))
    expect([...draft.records.notes.values()].map(({ mark }) => mark)).toEqual(Array.from("123456"))
    expect(blocks.reduce((sum, { refs }) => sum + refs.length, 0)).toBe(6)
    for (const note of expected?.footnotes ?? [])
      expect(blocks.some(({ text }) => text.includes(note.text))).toBe(false)
  })
  test("seed C32: seed C33: seed C34: page breaks within paragraphs are closed, two in all", () => {
    expect(textOf("C.5")).toContain("its Bureau member, as appropriate")
    expect(textOf("D.8")).toContain("enhanced involvement and action")
    expect(codes(result, "page-cut")).toHaveLength(expected?.counts["pageBreakJoins"] ?? NaN)
    expect(textOf("H.1")).not.toContain("Such updates")
  })
  test("seed C35: seed C36: seed C37: seed C38: seed C39: all notes are notes of the co-chairs on the process", () => {
    for (const note of draft.records.notes.values())
      expect(note).toMatchObject({ kind: "process", role: "co-chair" })
  })
  test("seed C42: seed C43: the text is kept byte for byte, slips included", () => {
    expect(blocks.map(shown)).toEqual(Object.values(expected?.texts.bracketed ?? {}))
    expect(textOf("G.5")).toContain("impacts indicators")
    expect(notes[2]?.text).toContain("“waste”")
  })
  test("seed C46: the file comes back, and places are found in it", () => {
    const offsetOf = sourceOffsets(layout)
    for (const { id, open, close } of expected?.brackets ?? []) {
      const bracket = derived.bracket(id)
      expect(bracket && offsetOf(bracket.open)).toBe(open)
      expect(bracket && offsetOf(bracket.close)).toBe(close)
    }
  })
})
