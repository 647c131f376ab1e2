import { describe, expect, test } from "vitest"
import { OBJECT_REPLACEMENT, paragraph, type Paragraph } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import { natureOfNote } from "../../../schema/model/noteNature.ts"
import { EMPTY_RECORDS, type NoteRecord } from "../../../schema/model/records.ts"
import { build } from "../../support/build.ts"

/** A paragraph in which `^x` refers to the note `x`. */
function noted(id: string, source: string, rest: Partial<Paragraph> = {}): Paragraph {
  const refs: { at: number; id: string }[] = []
  let text = ""
  for (const part of source.split(/(\^\w)/)) {
    if (part.startsWith("^")) refs.push({ at: text.length, id: part.slice(1) })
    text += part.startsWith("^") ? OBJECT_REPLACEMENT : part
  }
  const [made] = build(text).sheets[0] ?? []
  const tokens = made?.type === "paragraph" ? made.tokens : []
  const own = tokens.map((token) => ({ ...token, id: `${id}.${token.id}` }))
  return paragraph(id, text, { tokens: own, refs, ...rest })
}
const body = (id: string, text: string) => paragraph(id, text, { kind: "footnote" })
const heading = (id: string, text: string, level = 1) =>
  paragraph(id, text, { kind: "heading", level })
const derived = (...paragraphs: Paragraph[]) => derive({ sheets: [paragraphs] }, EMPTY_RECORDS)

describe("notes", () => {
  test("N1 are numbered by their references; a further paragraph belongs to the note before it", () => {
    const { notes } = derived(
      noted("p1", "1. One^b two^a^b"),
      body("a", "First."),
      body("b", "Second."),
      body("c", "More of the second."),
    )
    expect(
      notes.map(({ id, number, body: own, reference }) => [id, number, own, reference]),
    ).toEqual([
      ["b", 1, ["b", "c"], { paragraph: "p1", offset: 6 }],
      ["a", 2, ["a"], { paragraph: "p1", offset: 11 }],
    ])
  })

  test("N2 a note without reference and a reference without note are listed, not dropped", () => {
    const { notes, diagnostics } = derived(noted("p1", "1. One^x"), body("a", "Alone."))
    expect(notes.map(({ id, number, body: own }) => [id, number, own])).toEqual([
      ["x", 1, []],
      ["a", null, ["a"]],
    ])
    expect(diagnostics.map(({ code, place }) => [code, place?.paragraph])).toEqual([
      ["missing-note", "p1"],
      ["orphan-note", "a"],
    ])
  })

  test("N3 the record says what a note is, else its words do", () => {
    const record: NoteRecord = { kind: "substantive", role: "secretariat", mark: "" }
    const paragraphs = [noted("p1", "1. One^a"), body("a", "This bracket is new.")]
    const notes = new Map([["a", record]])
    const [note] = derive({ sheets: [paragraphs] }, { ...EMPTY_RECORDS, notes }).notes
    expect(note).toMatchObject({ kind: "substantive", role: "secretariat" })
    expect(natureOfNote("This bracket is to be addressed in May.").kind).toBe("process")
    expect(natureOfNote("See the port rules of 2031.").kind).toBe("substantive")
    expect(natureOfNote("Note by the secretariat: numbers are new.").role).toBe("secretariat")
  })

  test("N4 a note is about what it names, else the cluster before it, else its paragraph", () => {
    const about = (text: string, note: string) =>
      derived(heading("h", "A. Ports"), noted("p1", text), noted("p2", "2. Two"), body("x", note))
        .notes[0]?.about
    const bracketed = "1. Ports [open]^x soon"
    expect(about(bracketed, "This bracket is new.")).toEqual(["p1.b1"])
    expect(about("1. Ports [open] soon^x", "This bracket is new.")).toEqual(["p1.b1"])
    expect(about(bracketed, "This paragraph was moved.")).toEqual(["A.1"])
    expect(about(bracketed, "This paragraph repeats paragraph 2.")).toEqual(["A.1", "A.2"])
    expect(about(bracketed, "As in section A.")).toEqual(["A"])
    expect(about(bracketed, "Harbours are ports.")).toEqual(["p1.b1"])
    expect(about("1. Ports [open] soon^x", "Harbours are ports.")).toEqual(["A.1"])
  })

  test("N4 a note that is a paragraph of its own is about the paragraph before it", () => {
    const { notes, diagnostics } = derived(
      noted("p1", "1. One"),
      paragraph("p2", "Note: little time was spent here.", { kind: "note" }),
    )
    expect(notes).toMatchObject([{ id: "p2", number: null, role: "co-chair", about: ["1"] }])
    expect(diagnostics).toEqual([])
  })
})

describe("cross-references", () => {
  const targets = (text: string) =>
    derived(
      heading("h1", "VI. All"),
      heading("h2", "B. Ports", 2),
      paragraph("p1", "1. One"),
      paragraph("p2", "(a) Point"),
      paragraph("p3", "1 bis. More"),
      noted("h3", "C. [Safe,] Harbours", { kind: "heading", level: 2 }),
      paragraph("p4", "1. One"),
      paragraph("p5", text),
    )

  test.each([
    ["2. as in paragraph 1 in Section B", [["paragraph 1 in Section B", "B.1"]]],
    ["2. as in paragraph 1", [["paragraph 1", "C.1"]]],
    ["2. as in paragraph 1 bis of Section B", [["paragraph 1 bis of Section B", "B.1bis"]]],
    ["2. as in paragraph 1 (a) of section B", [["paragraph 1 (a) of section B", "B.1.a"]]],
    [
      "2. as in Sections B and C",
      [
        ["Sections B", "VI.B"],
        ["C", "VI.C"],
      ],
    ],
    ["2. under this Section", [["this Section", "VI.C"]]],
    ["2. in section VI", [["section VI", "VI"]]],
    ["2. 见第1段", [["第1段", "C.1"]]],
    ["2. 见本节", [["本节", "VI.C"]]],
    ["2. in Section D", [["Section D", null]]],
    ["2. paragraph 4 of decision 3/1, and the sectoral part of article 2, paragraph 7", []],
  ])("N5 finds and resolves what %j refers to", (text, expected) => {
    expect(targets(text).references.map((each) => [each.text, each.target])).toEqual(expected)
  })

  test("N5 a reference that leads nowhere is reported at its place", () => {
    const found = targets("2. in Section D").diagnostics
    expect(found).toMatchObject([
      { code: "unresolved-reference", place: { paragraph: "p5", from: 6, to: 15 } },
    ])
  })

  test("N6 compares a title that comes with a reference with the heading", () => {
    const rows: [text: string, differs: boolean][] = [
      ["Section B (Ports)", false],
      ["Section B (Harbours)", true],
      ["Section B on Ports has", false],
      ["Section B on Harbours has", true],
      ["Section B on how ports are", false],
      ["Section C (Safe, Harbours)", false],
      ["Section C on Harbours", false],
      ["paragraph 1 in Section B on Harbours", true],
    ]
    for (const [text, differs] of rows) {
      const codes = targets(`2. ${text}`).diagnostics.map((each) => each.code)
      expect([text, ...codes]).toEqual(differs ? [text, "reference-title-differs"] : [text])
    }
  })
})
