/** What the reader makes of the constructs of real drafts, in words of our own. */

import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { OBJECT_REPLACEMENT, paragraphsOf } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import { codes, fixture, marked, ofKind, paragraphs, tables, textsOf } from "./support.ts"

const LONG =
  "Each participating State should establish a station on each of its coasts together with"

function kindsOf(source: string): string[] {
  return paragraphs(readText(source).draft.body).map(({ kind, level }) =>
    level > 0 ? `${kind} ${level}` : kind,
  )
}

describe("I3 joining and splitting", () => {
  test("I3 labels begin paragraphs, blank lines do not", () => {
    const dense = "1. One.\n2. Two.\n[3. Three.]\n3 bis Four."
    expect(textsOf(dense)).toEqual(dense.split("\n"))
    expect(textsOf(dense.replace(/\n/g, "\n\n"))).toEqual(dense.split("\n"))
  })
  test("a page break within a paragraph is closed, with notes between the halves too", () => {
    const [text] = textsOf(`1. ${LONG}\n\n¹ A note.\n\nits neighbours¹, as appropriate.\n2. Two.`)
    expect(text).toBe(`1. ${LONG} its neighbours${OBJECT_REPLACEMENT}, as appropriate.`)
  })
  test("a capital after the break does not matter, a sentence that had ended does", () => {
    expect(textsOf(`1. ${LONG}\n\nNorthbay and Sandhaven.`)).toHaveLength(1)
    expect(textsOf(`1. ${LONG}.\n\nNorthbay and Sandhaven.`)).toHaveLength(2)
    expect(textsOf(`1. ${LONG}\n\n[Northbay] and Sandhaven.`)).toHaveLength(2)
  })
  test("halves in Chinese are joined with nothing", () => {
    const half = "各参加国应在其海岸上设立观测站并在观测后的规定期限内将观测结果"
    expect(textsOf(`1. ${half}\n\n提供给数据交换中心。`)).toEqual([
      `1. ${half}提供给数据交换中心。`,
    ])
  })
  test("a comma at the break goes on with a small letter only", () => {
    expect(textsOf(`1. ${LONG},\n\nwhere possible, pilots.`)).toHaveLength(1)
    expect(textsOf(`1. ${LONG},\n\nWhere possible, pilots.`)).toHaveLength(2)
  })
  test("lines wrapped at a width are paragraphs again", () => {
    const line = "the harbour authorities of all participating States and their pilots shall"
    const body = Array.from({ length: 12 }, () => line).join("\n")
    const source = `1. First\n${body}\nact.\n(a) Item\n${body}\nend.\n`
    const read = readText(source)
    expect(paragraphs(read.draft.body)).toHaveLength(2)
    expect(codes(read, "lines-joined")).toHaveLength(2)
  })
  test("a label alone on its line takes the words of the next", () => {
    expect(textsOf("1.\nThe objective is clear.\n2.\nIt stays clear.")).toEqual([
      "1. The objective is clear.",
      "2. It stays clear.",
    ])
  })
  test("I3 a line that hangs under a point or a note belongs to it", () => {
    expect(textsOf("- Ports act\n  at once. They\n  report.\n- Bays")).toEqual([
      "Ports act at once. They report.",
      "Bays",
    ])
    expect(textsOf("1. Ports [act]\n   and report.\n2. Bays")).toEqual([
      "1. Ports [act] and report.",
      "2. Bays",
    ])
    // Words of their own: after an end, with a capital, a bracket or a label, or not indented.
    expect(textsOf("A. Scope\n   This part covers ports.")).toHaveLength(2)
    expect(textsOf("1. Ports act.\n   They report.")).toHaveLength(2)
    expect(textsOf("1. Ports\n   [act]")).toHaveLength(2)
    expect(textsOf("1. Ports\n   (a) act")).toHaveLength(2)
    expect(textsOf("- Ports\nact")).toHaveLength(2)
    const noted = readText(
      "1. Ports¹, bays[^b].\n\n¹ One.\n  Two.\n[^b]: Three\n    four.\n2. Boats.",
    )
    expect(ofKind(noted.draft.body, "footnote").map(({ text }) => text)).toEqual([
      "One. Two.",
      "Three four.",
    ])
    expect(paragraphs(noted.draft.body).filter(({ kind }) => kind !== "footnote")).toHaveLength(2)
  })
  test("form feeds, page numbers and running headers are layout", () => {
    const page = (n: number) => `${n}\n\fCoastal text, draft 2\n`
    const read = readText(
      `1. ${LONG}\n\n${page(1)}its neighbours.\n\n${page(2)}2. Two.\n\n${page(3)}3. Three.\n`,
    )
    expect(paragraphs(read.draft.body).map(({ text }) => text)).toEqual([
      `1. ${LONG} its neighbours.`,
      "2. Two.",
      "3. Three.",
    ])
    expect(read.layout.pieces.filter(({ kind }) => kind === "page-break")).toHaveLength(3)
    expect(read.layout.pieces.filter(({ kind }) => kind === "page-number")).toHaveLength(3)
  })
  test("CRLF, CR and LF, mixed, end lines alike", () => {
    expect(textsOf("1. One.\r\n2. Two.\r3. Three.\n\r\n4. Four.")).toHaveLength(4)
  })
})

describe("notes", () => {
  test("I4 a superscript without a body is a character", () => {
    const read = readText("1. The tank holds 5 m³ of water².")
    expect(paragraphsOf(read.draft.body).flatMap(({ refs }) => refs)).toEqual([])
    expect(textsOf("1. A harbour[^x] of stone.")).toEqual(["1. A harbour[^x] of stone."])
  })
  test("a unit stays a unit beside a note of the same mark", () => {
    const read = readText("1. The tank holds 5 m³ of water³.\n\n³ A note.")
    const [first] = paragraphs(read.draft.body)
    expect(first?.text).toBe(`1. The tank holds 5 m³ of water${OBJECT_REPLACEMENT}.`)
  })
  test("both blocks of superscripts are one numbering, and marks may begin again on each page", () => {
    const read = readText("1. A¹ b⁴.\n\n¹ First.\n⁴ Fourth.\n\n2. C¹.\n\n¹ First again.")
    const refs = paragraphs(read.draft.body).flatMap((each) => each.refs.map(({ id }) => id))
    const notes = ofKind(read.draft.body, "footnote")
    expect(refs).toEqual(notes.map(({ id }) => id))
    expect([...read.draft.records.notes.values()].map(({ mark }) => mark)).toEqual(["1", "4", "1"])
  })
  test("Markdown notes are notes", () => {
    const read = readText("A station[^one] is built.\n\n[^one]: Of stone [or steel].")
    const [note] = ofKind(read.draft.body, "footnote")
    expect(note?.text).toBe("Of stone [or steel].")
    expect(note?.tokens).toHaveLength(2)
    expect(paragraphs(read.draft.body)[0]?.refs).toEqual([{ at: 9, id: note?.id }])
  })
  test("a body of a note within its line may hold brackets", () => {
    const read = readText(
      "1. Invites the ports,[footnoteRef:7] to act; [7:  All [three] ports.] \n",
    )
    expect(paragraphs(read.draft.body).map(({ text }) => text)).toEqual([
      `1. Invites the ports,${OBJECT_REPLACEMENT} to act;`,
      "All [three] ports.",
    ])
  })
  test("notes on the process and notes that are part of the text are told apart", () => {
    const read = readText(fixture("harbour-instrument.txt"))
    expect([...read.draft.records.notes.values()].map(({ kind }) => kind)).toEqual([
      "process",
      "process",
      "process",
      "process",
      "substantive",
    ])
  })
})

describe("bodies of notes in what is layout", () => {
  test("a body within a line that is set aside is layout", () => {
    for (const line of ["---\ntitle: x [1:  words]\n---", "{: [1:  words]}", '[a]: /x "[1:  b]"']) {
      const read = readText(`${line}\n1. One [footnoteRef:1].\n`)
      expect(ofKind(read.draft.body, "footnote")).toEqual([])
      expect(read.draft.records.notes.size).toBe(0)
    }
  })
  test("a body within a line that goes on from a note is a note", () => {
    const read = readText("1. One¹ and[footnoteRef:2].\n\n¹ Words\n  that [2:  more words] go on.")
    expect(ofKind(read.draft.body, "footnote").map(({ text }) => text)).toEqual([
      "Words that go on.",
      "more words",
    ])
  })
  test("a note that comes back on each page is no running header", () => {
    const read = readText(
      "1. One¹.\n\f¹ See one.\n2. Two¹.\n\f¹ See one.\n3. Three¹.\n\f¹ See one.\n",
    )
    expect(ofKind(read.draft.body, "footnote")).toHaveLength(3)
  })
})

describe("tables", () => {
  const read = readText(fixture("table.txt"))
  const [table] = tables(read.draft.body)
  const cell = (row: number, column: number) =>
    table?.rows[row]?.cells[column]?.paragraphs.map(({ text }) => text)

  test("I5 headers once, continued rows whole", () => {
    expect(table?.rows.map(({ cells }) => cells.length)).toEqual([5, 5, 5, 5])
    expect(cell(1, 4)).toEqual([
      "All six gauges are in place.",
      "Their records are sent to the exchange every hour (CM/ASM.2/INF/4) and are checked by technicians of Northbay and Sandhaven harbours.",
      "Spare parts were delivered.",
    ])
    expect(cell(2, 1)).toEqual([
      "Train two technicians for each station, [including] [in particular] women from fishing communities.",
    ])
    expect(cell(2, 2)).toEqual(["Secretariat & port schools"])
  })
  test("brackets in cells are brackets, bold over a page break is one run", () => {
    const bold = table?.rows[2]?.cells[1]?.paragraphs[0]
    expect(bold && marked(bold, "strong")).toEqual([bold?.text])
    expect(bold?.tokens.map(({ id }) => id)).toEqual(["b1", "b1", "b2", "b2"])
  })
  test("what looks wrong in a table is named and left where it is", () => {
    expect(codes(read, "empty-cell").map(({ place }) => place?.paragraph)).toEqual([
      table?.rows[2]?.cells[3]?.paragraphs[0]?.id,
    ])
    expect(codes(read, "status-in-other-column").map(({ place }) => place?.paragraph)).toEqual([
      table?.rows[2]?.cells[4]?.paragraphs[0]?.id,
    ])
    expect(cell(2, 3)).toEqual([""])
    expect(cell(2, 4)?.[1]?.split("\n")).toHaveLength(3)
    expect(codes(read, "unbalanced-parenthesis")).toHaveLength(1)
  })
  test("a tab after a label makes no table", () => {
    expect(tables(readText("1.\tOne.\n2.\tTwo.\n(a)\tThree.").draft.body)).toEqual([])
  })
  test("an empty first cell without a repeated header is a row of its own", () => {
    const [plain] = tables(readText("Port\tDepth\nNorth\t9\n\t10\n").draft.body)
    expect(plain?.rows).toHaveLength(3)
  })
})

describe("inside paragraphs", () => {
  test("I6 links and note forms are no brackets, a reference like [2](a) is one", () => {
    const read = readText(
      "1. See [the list](https://ports.example/list) and [it](#), article [2](a) [and][or] 3, [bookmark: x]end.",
    )
    const derived = derive(read.draft.body, read.draft.records)
    const [first] = paragraphs(read.draft.body)
    expect(first?.text).toBe("1. See the list and it, article [2](a) [and][or] 3, end.")
    expect(derived.brackets).toHaveLength(3)
    expect(first?.spans.map(({ href }) => href)).toEqual(["https://ports.example/list", "#"])
  })
  test("a named link is one only where its name is defined", () => {
    expect(textsOf("1. The [first][one] and [second][two].\n\n[one]: /first\n")).toEqual([
      "1. The first and [second][two].",
    ])
  })
  test("emphasis may cross brackets; an asterisk after a word stays", () => {
    const read = readText("1. *[Noting* the *instrument*s and [NDC*][INDC] *and* 2 * 3 = 6.]")
    const [first] = paragraphs(read.draft.body)
    expect(first?.text).toBe("1. [Noting the instruments and [NDC*][INDC] and 2 * 3 = 6.]")
    expect(first && marked(first, "em")).toEqual(["[Noting", "instrument", "and"])
  })
  test("three asterisks are strong and emphasis", () => {
    const [first] = paragraphs(readText("1. A ***very** old* port.").draft.body)
    expect(first?.text).toBe("1. A very old port.")
    expect(first && [marked(first, "strong"), marked(first, "em")]).toEqual([
      ["very"],
      ["very old"],
    ])
  })
  test("a note mark at the end of the last point cuts nothing off", () => {
    const list = "- One point.\n- Two points.\n- Three points"
    expect(codes(readText(`${list}.¹\n\n¹ A note.`), "maybe-cut-off")).toEqual([])
    expect(codes(readText(`${list}¹.\n\n¹ A note.`), "maybe-cut-off")).toEqual([])
    expect(codes(readText(`${list}¹\n\n¹ A note.`), "maybe-cut-off")).toHaveLength(1)
  })
  test("the submission reads as Markdown", () => {
    const read = readText(fixture("submission.md"))
    expect(kindsOf(fixture("submission.md")).slice(0, 2)).toEqual(["title", "heading 1"])
    expect(codes(read, "maybe-cut-off")).toHaveLength(1)
    expect(ofKind(read.draft.body, "heading").at(-1)).toMatchObject({
      text: "Proposed wording",
      level: 2,
    })
  })
})

describe("kinds and levels", () => {
  test("I7 a new style of label is one degree deeper, whatever the indentation", () => {
    const source =
      "1. States shall:\n   (a) observe:\n(i) water,\n      (ii) air;\n - (b) report:\na. now,\nb. later;\n(c) act."
    expect(kindsOf(source)).toEqual([
      "text",
      "item 1",
      "item 2",
      "item 2",
      "item 1",
      "item 2",
      "item 2",
      "item 1",
    ])
  })
  test("(i) after (h) is a letter", () => {
    expect(kindsOf("1. States:\n(g) a,\n(h) b,\n(i) c,\n(j) d.")).toEqual([
      "text",
      "item 1",
      "item 1",
      "item 1",
      "item 1",
    ])
  })
  test("I. after H. is a letter, II. after I. is a number", () => {
    expect(kindsOf("H. Ports\n1. One.\nI. Ships\n1. One.\nJ. Crews\n1. One.")).toEqual([
      "heading 1",
      "text",
      "heading 1",
      "text",
      "heading 1",
      "text",
    ])
    expect(kindsOf("I. Ports\nA. North\n1. One.\nII. Ships\n1. One.")).toEqual([
      "heading 1",
      "heading 2",
      "text",
      "heading 1",
      "text",
    ])
  })
  test("articles, options and words in capitals are headings", () => {
    expect(
      kindsOf(
        "PREAMBLE\n\nArticle 1 [Scope]\n\nOption 1\n\n1. One.\n\nOption 2\n\nNo text\n\nArticle 2\n\n1. One.",
      ).slice(1),
    ).toEqual(["heading 1", "heading 2", "text", "heading 2", "text", "heading 1", "text"])
  })
  test("a decision has its title, enacting words, preamble and operative paragraphs", () => {
    const source =
      "Annex\n\nDraft decision 2/[--]: Coastal stations\n\nThe Assembly of Participating States,\n\nRecalling its earlier decision,\n\n[Deeply concerned about the ports,]\n\n1. Requests the secretariat to report;\n\n[1 bis. Also requests the ports to act.]"
    expect(kindsOf(source)).toEqual([
      "annex",
      "decision",
      "enacting",
      "preambular",
      "preambular",
      "operative",
      "operative",
    ])
    expect(kindsOf("PP1 Recalling.\nOP1 Requests.")).toEqual(["preambular", "operative"])
  })
  test("the Chinese decision has its parts, and full-width brackets pair with their own", () => {
    const read = readText(fixture("decision-zh.txt"))
    const kinds = paragraphs(read.draft.body).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === "operative")).toHaveLength(4)
    expect(kinds.filter((kind) => kind === "preambular")).toHaveLength(2)
    const derived = derive(read.draft.body, read.draft.records)
    expect(derived.clusters.map(({ kind, brackets }) => [kind, brackets.length])).toEqual([
      ["alternatives", 2],
      ["optional", 1],
      ["alternatives", 2],
      ["optional", 1],
    ])
    expect(read.draft.meta.language).toBe("zh")
  })
  test("front matter gives the title and is no text", () => {
    const read = readText("---\ntitle: Coastal text\n---\n\n1. One.\n2. Two.\n")
    expect(read.draft.meta.title).toBe("Coastal text")
    expect(paragraphs(read.draft.body)).toHaveLength(2)
  })
  test("words between two rules are no front matter", () => {
    for (const words of ["Text of the Chair.", "title: x\n\nPorts [shall] act.", "- a", ""]) {
      const read = readText(`---\n${words}\n---\n2. Two.\n`)
      expect(read.layout.pieces.some(({ kind }) => kind === "front-matter")).toBe(false)
      const lines = words.split("\n").filter((line) => line !== "")
      expect(textsOf(`---\n${words}\n---\n2. Two.\n`)).toHaveLength(lines.length + 1)
    }
    const fields = "# of the file\ntitle: A: b\ntags:\n  - x\n- y\n\nlang: en"
    expect(textsOf(`---\ntags:\n${fields}\n---\n2. Two.\n`)).toEqual(["2. Two."])
  })
  test("a draft may begin with an article, which is no title", () => {
    expect(kindsOf("Article 1\n\n1. Ports act.\n\nArticle 2\n\n1. Bays act.")).toEqual([
      "heading 1",
      "text",
      "heading 1",
      "text",
    ])
    expect(kindsOf("Ports\n\n1. Ports act.")[0]).toBe("title")
  })
  test("a first heading with a label is a section like the others", () => {
    const kinds = kindsOf("# A. Purpose\n\n1. Ports act.\n\n# B. Means\n\n1. Ships pay.")
    expect([kinds[0], kinds[2]]).toEqual(["heading 1", "heading 1"])
    expect(kindsOf("# 一、宗旨\n\n1. 各国行动。")[0]).toBe("heading 1")
    expect(kindsOf("# Ports\n\n## A. Purpose\n\n1. Ports act.")[0]).toBe("title")
  })

  test("a tab indents a point as spaces do", () => {
    const levels = ["item 1", "item 2", "item 3", "item 1"]
    expect(kindsOf("- Ports\n\t- bays\n\t\t- boats\n- ships")).toEqual(levels)
    expect(kindsOf("- Ports\n  - bays\n    - boats\n- ships")).toEqual(levels)
  })
  test("notes in a block, references and signatures", () => {
    const source =
      "1. One.\n\nNote by the secretariat: little time was spent on this.\n\nCM/ASM.2/INF/4: Report on stations.\n\nThe co-chairs\nAda North (Harbourland)\nBo South (Isle of Sands)"
    expect(kindsOf(source)).toEqual([
      "text",
      "note",
      "reference",
      "signature",
      "signature",
      "signature",
    ])
    const [record] = [...readText(source).draft.records.notes.values()]
    expect(record).toMatchObject({ kind: "process", role: "secretariat" })
  })
})

describe("hostile and large text", () => {
  const N = 20_000
  const HOSTILE = [
    ["["],
    ["]"],
    ["[a]("],
    ["[1:  "],
    ["*a "],
    ["**a *b "],
    ["<b>"],
    ["¹ "],
    ["a¹"],
    ["&amp;"],
    ["\t"],
    ["a\n"],
    ["\f"],
    ["(a) "],
    ["下午"],
    ["\uD800"],
    ["UNEP/"],
    ["A."],
    ["a\t和 字和 字"],
  ]
  test.each(HOSTILE)(
    "I10 %j over and over is read in the time that its length asks for",
    (unit) => {
      const source = unit.repeat(N)
      expect(() => readText(source)).not.toThrow()
      expect(() => readText(`${source}\n1. One [two].`)).not.toThrow()
    },
  )
  test("I11 sheets hold 20 to 60 paragraphs and begin at headings; a short draft is one", () => {
    const section = (n: number) =>
      `${String.fromCharCode(65 + n)}. Section\n\n` +
      Array.from({ length: 15 }, (_, i) => `${i + 1}. Words.\n`).join("\n")
    const read = readText(Array.from({ length: 12 }, (_, n) => section(n)).join("\n"))
    const { sheets } = read.draft.body
    expect(sheets.length).toBeGreaterThan(3)
    for (const sheet of sheets) {
      expect(sheet.length).toBeGreaterThanOrEqual(20)
      expect(sheet.length).toBeLessThanOrEqual(60)
      expect(sheet[0]).toMatchObject({ kind: "heading" })
    }
    expect(readText(fixture("harbour-instrument.txt")).draft.body.sheets).toHaveLength(1)
    const plain = readText(Array.from({ length: 200 }, (_, i) => `${i + 1}. Words.\n`).join(""))
    expect(plain.draft.body.sheets.every(({ length }) => length <= 60)).toBe(true)
  })
  test("I12 right-to-left text has its direction, and its brackets pair", () => {
    const read = readText(fixture("arabic.txt"))
    expect(paragraphs(read.draft.body).every(({ dir }) => dir === "rtl")).toBe(true)
    expect(read.draft.meta.language).toBe("ar")
    const derived = derive(read.draft.body, read.draft.records)
    expect(derived.clusters.map(({ brackets }) => brackets.length)).toEqual([2, 1, 1, 1])
    const [mixed] = paragraphs(readText("1. Stations 站 [، رهنا] act.").draft.body)
    expect(mixed?.dir).toBe("auto")
    expect(textsOf("1. 请［各国］【缔约方】采取〔行动〕。")).toEqual([
      "1. 请［各国］【缔约方】采取〔行动〕。",
    ])
  })
  test("seed G24: an unbalanced bracket stays text, and its place is known", () => {
    const read = readText("a [b c")
    expect(paragraphs(read.draft.body)[0]?.text).toBe("a [b c")
    const [stray] = derive(read.draft.body, read.draft.records).diagnostics
    expect(stray).toMatchObject({ code: "stray-bracket", place: { from: 2, to: 3 } })
  })
  test("ids are given when asked for", () => {
    let last = 0
    const read = readText("1. A [b].\n\n¹ C¹.", { newId: () => `x${++last}` })
    const ids = paragraphsOf(read.draft.body).flatMap(({ id, tokens }) => [
      id,
      ...tokens.map((t) => t.id),
    ])
    expect(ids.every((id) => id.startsWith("x"))).toBe(true)
  })
})
