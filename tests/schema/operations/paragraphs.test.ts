/** Paragraphs: what they are, moving and renumbering them. */

import { describe, expect, test } from "vitest"
import { paragraph, paragraphsOf } from "../../../schema/model/body.ts"
import { readLabel, SUFFIXES } from "../../../schema/model/labels.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { moveParagraphs } from "../../../schema/operations/move.ts"
import { nextFreeLabel, writtenLike } from "../../../schema/operations/nextLabel.ts"
import {
  setDirection,
  setKind,
  setLanguage,
  setLevel,
} from "../../../schema/operations/paragraphs.ts"
import { readBody, readDraft } from "../../../schema/operations/reading.ts"
import { previewRenumber, renumber } from "../../../schema/operations/renumber.ts"
import { countEdits } from "../../support/countEdits.ts"
import {
  actingFor,
  documentOf,
  documentWith,
  done,
  refusal,
  textsOf,
} from "../../support/drafting.ts"

describe("kinds and levels", () => {
  test("O19 setting one inserts and deletes no characters", () => {
    const document = documentWith("a) Item [one].")
    const lead = actingFor(document, "")
    const id = { paragraph: "p1" }
    const set = [
      () => setKind(lead, { ...id, kind: "item" }),
      () => setLevel(lead, { ...id, level: 2 }),
      () => setDirection(lead, { ...id, dir: "rtl" }),
      () => setLanguage(lead, { ...id, lang: "ar" }),
    ]
    for (const each of set) {
      expect(countEdits(document.doc, () => done(each()))).toEqual({
        inserted: 0,
        deleted: 0,
        entries: 1,
        elements: 0,
        transactions: 1,
      })
      expect(refusal(each())).toBe("nothing-to-do")
    }
    expect(paragraphsOf(readBody(document.body))[0]).toMatchObject({
      kind: "item",
      level: 2,
      dir: "rtl",
      lang: "ar",
      text: "a) Item [one].",
    })
    expect(refusal(setLevel(lead, { ...id, level: 10 }))).toBe("out-of-range")
    expect(refusal(setKind(lead, { paragraph: "gone", kind: "item" }))).toBe("no-such-paragraph")
  })
})

describe("labels", () => {
  const free = (after: string, ...sources: string[]) =>
    nextFreeLabel(derivedNow(documentWith(...sources)), after)
  test("O8 the next number when it is free, else bis, ter, quater", () => {
    expect(free("p2", "1. One.", "2. Two.")).toBe("3.")
    expect(free("p1", "1. One.", "2. Two.")).toBe("1bis.")
    expect(free("p1", "1. One.", "1bis. More.", "2. Two.")).toBe("1ter.")
    expect(free("p2", "1. One.", "1 Bis More.", "[1ter. Yet.]", "2. Two.")).toBe("1quater")
    expect(free("p1", "No label.", "2. Two.")).toBe("")
  })
  test("O8 written as the neighbours are", () => {
    expect(free("p1", "(a) one", "(b) two")).toBe("(a bis)")
    expect(free("p2", "(a) one", "(b) two")).toBe("(c)")
    expect(free("p1", "OP3 Decides", "OP4 Requests")).toBe("OP3bis")
    expect(free("p1", "一、序言", "二、目标")).toBe("一之二、")
    expect(free("p2", "一、序言", "二、目标")).toBe("三、")
    expect(free("p1", "一之八、序言", "二、目标")).toBe("一之九、")
    expect(free("p1", "一之九、序言", "二、目标")).toBe("")
  })
  test("O8 in each section apart", () => {
    expect(free("p2", "# A. First", "1. One.", "# B. Second", "1. One.", "2. Two.")).toBe("2.")
  })
  test("O8 what is written is read as that number and suffix", () => {
    for (const text of ["6.", "6)", "(6)", "OP6", "(b)", "b)", "B.", "六、", "（六）", "٦."]) {
      const label = readLabel(`${text} Words`)
      expect(label?.text).toBe(text)
      if (!label) continue
      const suffixes = label.style === "chinese" ? SUFFIXES.slice(0, 9) : SUFFIXES
      for (const suffix of suffixes) {
        const made = writtenLike(label, 7, suffix)
        expect(readLabel(`${made} Words`), made).toMatchObject({ number: 7, suffix, text: made })
      }
    }
  })
})

describe("moving", () => {
  const draft = () =>
    documentWith(
      "# A. First",
      paragraph("x", "1. One [two] three.", {
        tokens: [
          { at: 7, id: "m", side: "open" },
          { at: 11, id: "m", side: "close" },
        ],
        spans: [{ from: 3, to: 6, mark: "strong" }],
      }),
      "2. Next.",
      "# B. Second",
      "1. Last.",
    )
  test("O20 ids, brackets and formatting go along", () => {
    const document = draft()
    const before = paragraphsOf(readBody(document.body))
    const lead = actingFor(document, "")
    done(moveParagraphs(lead, { first: "x", last: "p3", after: "p5" }))
    const after = paragraphsOf(readBody(document.body))
    expect(after.map((each) => each.id)).toEqual(["p1", "p4", "p5", "x", "p3"])
    expect(after.find((each) => each.id === "x")).toEqual(before[1])
    done(moveParagraphs(lead, { first: "p4", last: "p5", after: null }))
    expect(paragraphsOf(readBody(document.body)).map((each) => each.id)).toEqual([
      "p4",
      "p5",
      "p1",
      "x",
      "p3",
    ])
  })
  test("O20 a process note says from where", () => {
    const document = draft()
    done(
      moveParagraphs(actingFor(document, ""), {
        first: "x",
        last: "x",
        after: "p5",
        note: "Moved from section A.",
      }),
    )
    expect(textsOf(document)).toEqual([
      "A. First",
      "2. Next.",
      "B. Second",
      "1. Last.",
      "1. One [two] three.\uFFFC",
      "Moved from section A.",
    ])
    const { body, records } = readDraft(document)
    const [note] = [...records.notes]
    expect(note).toEqual(["Lead1", { kind: "process", role: "co-chair", mark: "" }])
    expect(paragraphsOf(body).at(-1)).toMatchObject({ id: "Lead1", kind: "footnote" })
    expect(paragraphsOf(body).at(-2)?.refs).toEqual([{ at: 19, id: "Lead1" }])
  })
  test("O20 what would cut a bracket or moves nowhere is refused", () => {
    const document = documentWith("1. One [two.", "2. Three] four.", "3. Five.")
    const lead = actingFor(document, "")
    const tried = (first: string, last: string, after: string | null) =>
      refusal(moveParagraphs(lead, { first, last, after }))
    expect(tried("p1", "p1", "p3")).toBe("would-cut-bracket")
    expect(tried("p1", "p2", "p2")).toBe("nothing-to-do")
    expect(tried("p1", "p2", null)).toBe("nothing-to-do")
    expect(tried("p2", "p1", "p3")).toBe("out-of-range")
    expect(tried("p1", "p3", "p2")).toBe("bad-request")
    expect(tried("gone", "p3", "p2")).toBe("no-such-paragraph")
    expect(tried("p1", "p2", "p3")).toBeUndefined()
  })
  test("a paragraph of a table moves only with it", () => {
    const cell = { header: false, colspan: 1, rowspan: 1, paragraphs: [paragraph("c", "Cell.")] }
    const draftOfTable = {
      ...readDraft(documentWith("1. One.", "2. Two.")),
      body: {
        sheets: [
          [
            paragraph("p1", "1. One."),
            { type: "table", id: "t", rows: [{ cells: [cell] }] } as const,
            paragraph("p2", "2. Two."),
            paragraph("p3", "3. Three."),
          ],
        ],
      },
    }
    const document = documentOf(draftOfTable)
    const lead = actingFor(document, "")
    const into = moveParagraphs(lead, { first: "c", last: "c", after: "p3" })
    expect(refusal(into)).toBe("bad-request")
    done(moveParagraphs(lead, { first: "p1", last: "p2", after: "p3" }))
    expect(textsOf(document)).toEqual(["3. Three.", "1. One.", "Cell.", "2. Two."])
  })
})

describe("renumbering", () => {
  test("O21 seed G16: a table old → new, suffixes go", () => {
    const document = documentWith(
      "# D. Engagement",
      ...["5. E.", "6. F.", "[6. Bis G.]", "[7. H.]", "8. I."],
      "# G. Stock",
      ...["1. A.", "2. B.", "3. C.", "3 Bis D.", "4. E.", "[5. F.]", "[5bis. G.]", "6. H."],
    )
    const table = (section?: string) =>
      previewRenumber(derivedNow(document), section).labels.map((each) => [each.key, each.to])
    expect(table("G")).toEqual([
      ["G.3bis", "4."],
      ["G.4", "5."],
      ["G.5", "6."],
      ["G.5bis", "7."],
      ["G.6", "8."],
    ])
    expect(table("D")).toEqual([
      ["D.6bis", "7."],
      ["D.7", "8."],
      ["D.8", "9."],
    ])
    expect(table()).toHaveLength(8)
    const edits = countEdits(document.doc, () => done(renumber(actingFor(document, ""))))
    expect(edits).toMatchObject({ elements: 0, entries: 0, transactions: 1 })
    expect(edits.inserted).toBe(9)
    expect(textsOf(document).slice(6)).toEqual([
      "G. Stock",
      ...["1. A.", "2. B.", "3. C.", "4. D.", "5. E.", "[6. F.]", "[7. G.]", "8. H."],
    ])
    expect(refusal(renumber(actingFor(document, "")))).toBe("nothing-to-do")
  })
  test("O21 sections that count on, lists of subparagraphs, gaps", () => {
    const document = documentWith(
      "# A. First",
      ...["12. L.", "12bis. M.", "14. N:", "a) one", "a bis) two", "d) three"],
      "# B. Second",
      ...["15. O.", "17. P."],
      "# C. Third",
      ...["2. Q.", "3. R."],
    )
    done(renumber(actingFor(document, "")))
    expect(textsOf(document)).toEqual([
      "A. First",
      ...["12. L.", "13. M.", "14. N:", "a) one", "b) two", "c) three"],
      "B. Second",
      ...["15. O.", "16. P."],
      "C. Third",
      ...["1. Q.", "2. R."],
    ])
  })
  test("O21 alternatives that hold whole paragraphs share a number", () => {
    const document = documentWith("[3. A.]", "[3bis. B.]", "7. C.")
    document.membership.set("b1", { cluster: "b1", by: "", at: "" })
    document.membership.set("b2", { cluster: "b1", by: "", at: "" })
    done(renumber(actingFor(document, "")))
    expect(textsOf(document)).toEqual(["[3. A.]", "[3bis. B.]", "4. C."])
  })
  test("O21 references follow", () => {
    const document = documentWith(
      "# B. Actions",
      ...["1. One.", "3. Three, as in paragraph 5 (b) below.", "5. Five:", "(a) x", "(b) y"],
      "# C. Means",
      ...["1. See paragraph 3 in Section B and paragraph 1 above."],
    )
    const lead = actingFor(document, "")
    const { references } = done(renumber(lead, { section: "B" }))
    expect(references.map((each) => [each.from, each.to, each.key])).toEqual([
      ["paragraph 5 (b)", "paragraph 3 (b)", "B.5.b"],
      ["paragraph 3 in Section B", "paragraph 2 in Section B", "B.3"],
    ])
    expect(textsOf(document)[2]).toBe("2. Three, as in paragraph 3 (b) below.")
    expect(textsOf(document)[7]).toBe("1. See paragraph 2 in Section B and paragraph 1 above.")
  })
})
