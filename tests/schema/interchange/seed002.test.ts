/** The scenario note in Chinese, source document 002 (SEEDS 1.5). */

import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { readLabel } from "../../../schema/model/labels.ts"
import { OBJECT_REPLACEMENT, paragraphsOf, type Paragraph } from "../../../schema/model/body.ts"
import { codes, hasSeeds, ofKind, paragraphs, seed, tables } from "./support.ts"

describe.skipIf(!hasSeeds)("source document 002", () => {
  const source = hasSeeds ? seed("002") : ""
  const result = readText(source)
  const { draft } = result
  const blocks = paragraphs(draft.body)
  const headings = ofKind(draft.body, "heading")
  const labelOf = ({ text }: Paragraph) => readLabel(text)
  const numbered = ofKind(draft.body, "text").filter((each) => labelOf(each)?.style === "decimal")
  /** Points under the numbered paragraph whose text begins so, after the nth annex. */
  const pointsOf = (annex: number, start: string) => {
    const from =
      annex === 0 ? 0 : blocks.indexOf(ofKind(draft.body, "annex")[annex - 1] as Paragraph)
    const first = blocks.findIndex(({ text }, index) => index >= from && text.startsWith(start))
    const rest = blocks.slice(first + 1)
    const end = rest.findIndex(
      (each) => each.kind === "heading" || labelOf(each)?.style === "decimal",
    )
    return rest.slice(0, end).filter(({ kind }) => kind === "item")
  }
  const children = (points: readonly Paragraph[], start: string) => {
    const at = points.findIndex(({ text }) => text.startsWith(start))
    const next = points.findIndex(
      ({ level }, index) => index > at && level <= (points[at]?.level ?? 0),
    )
    return points.slice(at + 1, next < 0 ? undefined : next).length
  }

  test("seed Z01: title and abstract", () => {
    expect(ofKind(draft.body, "title").map(({ text }) => text.slice(0, 4))).toEqual(["共同主席"])
    expect(ofKind(draft.body, "abstract").map(({ text }) => text.slice(0, 5))).toEqual([
      "本文件载有",
    ])
  })
  test("seed Z02: seed Z03: seed Z04: 9, 12 and 18 headings at levels 1, 2 and 3", () => {
    const labelled = (level: number) =>
      headings.filter((each) => each.level === level && labelOf(each) !== null)
    expect([1, 2, 3].map((level) => labelled(level).length)).toEqual([9, 12, 18])
    expect(labelled(1).every((each) => labelOf(each)?.style === "chinese")).toBe(true)
    expect(labelled(3).every((each) => labelOf(each)?.style === "decimal")).toBe(true)
  })
  test("seed Z05: three headings without a label", () => {
    const bare = headings.filter((each) => labelOf(each) === null)
    expect(bare.map(({ text }) => text)).toEqual(["工作方式", "形式", "形式"])
  })
  test("seed Z06: 85 numbered paragraphs in three series without a gap", () => {
    const series = (length: number) => Array.from({ length }, (_, i) => i + 1)
    expect(numbered.map((each) => labelOf(each)?.number)).toEqual([
      ...series(31),
      ...series(15),
      ...series(39),
    ])
  })
  test("seed Z07: seed Z08: seed Z09: depth comes from the kind of label", () => {
    const items = ofKind(draft.body, "item")
    expect(items.filter(({ level }) => level === 1)).toHaveLength(54)
    expect(
      items.filter(({ text }) => /^\([一二三四五]\)/.test(text)).map(({ level }) => level),
    ).toEqual(Array.from({ length: 10 }, () => 2))
    expect(items.filter(({ text }) => /^[a-d]\. /.test(text)).map(({ level }) => level)).toEqual([
      2, 2, 2, 2,
    ])
    expect(pointsOf(0, "12.").map(({ text }) => text.slice(0, 3))).toEqual(
      Array.from("abcdefgh", (letter) => `(${letter})`),
    )
    const six = pointsOf(0, "6.")
    expect(children(six, "(a)")).toBe(2)
    const eleven = pointsOf(2, "11.")
    expect(children(eleven, "(b)")).toBe(4)
    const fifteen = pointsOf(2, "15.")
    expect(fifteen.filter(({ level }) => level === 1)).toHaveLength(6)
    expect([children(fifteen, "(a)"), children(fifteen, "(b)")]).toEqual([5, 3])
  })
  test("seed Z10: seed Z11: bodies of points are no points", () => {
    const bodies = ofKind(draft.body, "text").filter(({ level }) => level === 1)
    expect(bodies).toHaveLength(8)
  })
  test("seed Z12: an enumeration in full-width parentheses is text", () => {
    expect(pointsOf(2, "3.")).toEqual([])
  })
  test("seed Z13: five notes with both colons, of the co-chairs", () => {
    const notes = ofKind(draft.body, "note")
    expect(notes.map(({ text }) => text.slice(0, 2))).toEqual([
      "注：",
      "注：",
      "注：",
      "注:",
      "注：",
    ])
    for (const { id } of notes) expect(draft.records.notes.get(id)?.role).toBe("co-chair")
  })
  test("seed Z14: seed Z20: annexes with titles, and a signature", () => {
    const annexes = ofKind(draft.body, "annex")
    expect(annexes.map(({ text }) => text)).toEqual(["附件一", "附件二", "附件三"])
    for (const annex of annexes) expect(blocks[blocks.indexOf(annex) + 1]?.kind).toBe("subtitle")
    expect(ofKind(draft.body, "signature")).toHaveLength(3)
  })
  test("seed Z15: seed Z17: seed Z19: a timetable of twelve rows in order, a note in row 11", () => {
    const [table] = tables(draft.body)
    expect(table?.rows).toHaveLength(13)
    expect(table?.rows[0]?.cells.every(({ header }) => header)).toBe(true)
    const [, cell] = table?.rows[11]?.cells ?? []
    expect(cell?.paragraphs[0]?.text).toContain(`正式区域会议${OBJECT_REPLACEMENT}和部门协商`)
    expect(ofKind(draft.body, "footnote")).toHaveLength(1)
    expect(table?.rows[5]?.cells[0]?.paragraphs[0]?.text).toMatch(/^2020年10月22日/)
    expect(table?.rows[6]?.cells[0]?.paragraphs[0]?.text).toMatch(/^2020年10月19日/)
  })
  test("seed Z16: cells in which paragraphs were run together are named, never split", () => {
    // Row 5 has nothing between its two paragraphs: only its meaning could show it.
    expect(codes(result, "paragraphs-run-together")).toHaveLength(5)
    expect(
      tables(draft.body)[0]
        ?.rows.flatMap(({ cells }) => cells)
        .every((cell) => cell.paragraphs.length === 1),
    ).toBe(true)
  })
  test("seed Z18: times without a zone", () => {
    expect(codes(result, "time-without-zone")).toHaveLength(1)
  })
  test("seed Z21: four numbered paragraphs end in a semicolon", () => {
    const found = codes(result, "paragraph-end").map(({ place }) => place?.paragraph)
    const labels = numbered
      .filter(({ id }) => found.includes(id))
      .map((each) => labelOf(each)?.number)
    expect(labels).toEqual([18, 20, 21, 22])
  })
  test("seed Z22: seed Z25: seed Z26: seed Z27: text is kept as it is", () => {
    const text = paragraphsOf(draft.body)
      .map((each) => each.text)
      .join("\n")
    expect(text.match(/SAICM\/IP\.4\/2(?![\d/])/g)).toHaveLength(
      source.match(/SAICM\/IP\.4\/2(?![\d/])/g)?.length ?? -1,
    )
    for (const words of [
      "的 的建议",
      "利利益",
      "2020 年 9 月 9 日",
      "2020年9月9日",
      "附件 B, 确定",
    ])
      expect(text.includes(words)).toBe(source.includes(words))
  })
  test("seed Z23: fourteen references", () => {
    expect(ofKind(draft.body, "reference")).toHaveLength(14)
  })
  test("seed Z24: quotation marks and book marks are kept, every one", () => {
    const marks = (text: string) => text.match(/[“”《》]/g) ?? []
    const text = paragraphsOf(draft.body).map((each) => each.text)
    expect(text.flatMap(marks)).toHaveLength(marks(source).length)
    expect(marks(source).length).toBeGreaterThan(0)
  })
  test("seed Z28: no bracket at all", () => {
    expect(paragraphsOf(draft.body).every(({ tokens }) => tokens.length === 0)).toBe(true)
  })
  test("the draft is cut into sheets at headings", () => {
    const sheets = draft.body.sheets.filter((sheet) =>
      sheet.every(({ type }) => type === "paragraph"),
    )
    for (const sheet of sheets.slice(0, -1)) expect(sheet.length).toBeLessThanOrEqual(60)
  })
})
