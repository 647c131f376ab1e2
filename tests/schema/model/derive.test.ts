import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { paragraph, paragraphsOf, type Paragraph } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import { EMPTY_RECORDS } from "../../../schema/model/records.ts"
import { build } from "../../support/build.ts"
import { bodyOf, dataOf, randomBody, randomParagraph, randomRecords } from "./randomBody.ts"

const edit = fc.record({
  at: fc.nat(20),
  act: fc.constantFrom("replace", "insert", "delete", "type", "typeBefore", "records", "move"),
  paragraph: randomParagraph,
  records: randomRecords,
})

/** The same paragraph with a letter typed at its end or before its first character. */
function typed(old: Paragraph, before: boolean): Paragraph {
  const { text, tokens, refs } = old
  if (!before) return { ...old, text: `${text}z` }
  const shift = <T extends { at: number }>(each: T): T => ({ ...each, at: each.at + 1 })
  return { ...old, text: ` ${text}`, tokens: tokens.map(shift), refs: refs.map(shift) }
}

describe("deriving again after an edit", () => {
  test("D4 gives what deriving from scratch gives, over random edits", () => {
    fc.assert(
      fc.property(
        randomBody,
        randomRecords,
        fc.array(edit, { maxLength: 10 }),
        (body, records, edits) => {
          let derived = derive(body, records)
          let [now, side] = [body, records]
          for (const { at, act, paragraph: other, records: others } of edits) {
            const paragraphs = [...paragraphsOf(now)]
            const old = paragraphs[at]
            if (act === "insert") paragraphs.splice(at, 0, other)
            else if (act === "delete") paragraphs.splice(at, 1)
            else if (act === "move") paragraphs.push(...paragraphs.splice(at, 1))
            else if (act === "records") side = others
            else if (act === "replace" && old) paragraphs[at] = { ...other, id: old.id }
            else if (old) paragraphs[at] = typed(old, act === "typeBefore")
            now = bodyOf(paragraphs)
            derived = derive(now, side, derived)
            expect(dataOf(derived)).toEqual(dataOf(derive(now, side)))
            for (const { id, cluster } of derived.brackets) {
              expect(derived.bracket(id)?.id).toBe(id)
              if (cluster !== null) expect(derived.cluster(cluster)?.brackets).toContain(id)
            }
          }
        },
      ),
      { seed: 20260701, numRuns: 100 },
    )
  })

  test("D4 keeps what rests on other paragraphs, the same objects", () => {
    const body = build("# A. One", "1. x [a] [b] y", "2. see paragraph 1", "[3. z]")
    const before = derive(body, EMPTY_RECORDS)
    const [heading, first, ...rest] = paragraphsOf(body)
    if (!heading || !first) throw new Error("the body has paragraphs")
    const now = { sheets: [[heading, { ...first, text: `${first.text}!` }, ...rest]] }
    const after = derive(now, EMPTY_RECORDS, before)
    expect(after.outline).toBe(before.outline)
    expect(after.paragraphs[3]).toBe(before.paragraphs[3])
    expect(after.brackets[2]).toBe(before.brackets[2])
    expect(after.references[0]).toBe(before.references[0])
    expect(before.paragraphs[1]?.paragraph.text).toBe(first.text)
  })

  test("D4 sees a note reference that went, and a paragraph that became another", () => {
    const noted = { ...paragraph("p1", "1. Ports\uFFFC open"), refs: [{ at: 8, id: "n" }] }
    const note = paragraph("n", "Ports are harbours.", { kind: "footnote" })
    const before = derive({ sheets: [[noted, note]] }, EMPTY_RECORDS)
    expect(before.notes[0]?.number).toBe(1)
    const gone = { sheets: [[paragraph("p1", "1. Ports open"), note]] }
    expect(derive(gone, EMPTY_RECORDS, before).notes[0]?.number).toBeNull()
    const renamed = { sheets: [[paragraph("p9", "# 1. Ports", { kind: "heading" }), note]] }
    const heading = { sheets: [[paragraph("p1", "# 1. Ports", { kind: "heading" }), note]] }
    const after = derive(renamed, EMPTY_RECORDS, derive(heading, EMPTY_RECORDS))
    expect(after.outline[0]?.paragraph).toBe("p9")
  })

  test("D4 a new record is seen although no character changed", () => {
    const body = build("x [a] [b] y")
    const before = derive(body, EMPTY_RECORDS)
    expect(before.clusters).toHaveLength(1)
    const membership = new Map([["b2", { cluster: null, by: "", at: "" }]])
    expect(derive(body, { ...EMPTY_RECORDS, membership }, before).clusters).toHaveLength(2)
  })

  test.each(["[a] [b] ", "x“a[b]c ", "x[a], y "])(
    "%j over and over is derived in the time that its length asks for",
    (unit) => {
      const { brackets } = derive(build(unit.repeat(20_000)), EMPTY_RECORDS)
      expect(brackets.length).toBeGreaterThanOrEqual(20_000)
    },
  )
})
