/** Footnotes: putting one in, and taking one out. */

import { expect, test } from "vitest"
import { paragraph, paragraphsOf, type Paragraph } from "../../../schema/model/body.ts"
import { addNote, removeNote, setNoteNature } from "../../../schema/operations/note.ts"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { readBody } from "../../../schema/operations/reading.ts"
import {
  actingFor,
  bodyAndRecords,
  documentOf,
  documentWith,
  done,
  refusal,
  textsOf,
} from "../../support/drafting.ts"
import { draftOf } from "../../support/build.ts"

const notesOf = (document: DraftDocument) =>
  derivedNow(document).notes.map(({ id, number, body }) => [id, number, body])

test("O32 a footnote is its reference, its words below the paragraph and a record, and goes whole", () => {
  const document = documentWith("4. Governments should act.", "5. They may.")
  const lead = actingFor(document, "")
  const before = bodyAndRecords(document)
  const late = done(addNote(lead, { at: { paragraph: "p1", offset: 14 }, text: " As defined. " }))
  const early = done(addNote(lead, { at: { paragraph: "p1", offset: 3 }, text: "All of them." }))
  expect(textsOf(document)).toEqual([
    "4. \uFFFCGovernments\uFFFC should act.",
    "As defined.",
    "All of them.",
    "5. They may.",
  ])
  expect(paragraphsOf(readBody(document.body)).map(({ kind }) => kind)).toEqual([
    "text",
    "footnote",
    "footnote",
    "text",
  ])
  expect(notesOf(document)).toEqual([
    [early.note, 1, [early.note]],
    [late.note, 2, [late.note]],
  ])
  expect(document.notes.get(late.note)).toEqual({
    kind: "substantive",
    role: "footnote",
    mark: "",
  })
  done(removeNote(lead, { note: early.note }))
  expect(notesOf(document)).toEqual([[late.note, 1, [late.note]]])
  done(removeNote(lead, { note: late.note }))
  expect(bodyAndRecords(document)).toEqual(before)
})

test("O32 the words of a footnote in a table stand below the table", () => {
  const cell = (inner: Paragraph) => ({
    header: false,
    colspan: 1,
    rowspan: 1,
    paragraphs: [inner],
  })
  const table = {
    type: "table",
    id: "t",
    rows: [{ cells: [cell(paragraph("c1", "One")), cell(paragraph("c2", "Two"))] }],
  } as const
  const document = documentOf(draftOf({ sheets: [[table, paragraph("p", "After.")]] }))
  done(addNote(actingFor(document, ""), { at: { paragraph: "c1", offset: 3 }, text: "Note." }))
  expect(textsOf(document)).toEqual(["One\uFFFC", "Two", "Note.", "After."])
})

test("O32 what cannot be a footnote is refused, and so is cutting a bracket", () => {
  const document = documentWith("Governments act.", "They may.")
  const lead = actingFor(document, "")
  const put = (paragraph: string, offset: number, text = "Words.") =>
    refusal(addNote(lead, { at: { paragraph, offset }, text }))
  expect(put("gone", 0)).toBe("no-such-paragraph")
  expect(put("p1", 17)).toBe("out-of-range")
  expect(put("p1", 2, "  ")).toBe("bad-request")
  const { note } = done(addNote(lead, { at: { paragraph: "p1", offset: 5 }, text: "Words." }))
  expect(put(note, 1)).toBe("bad-request")
  done(
    bracketPassage(lead, {
      from: { paragraph: note, offset: 2 },
      to: { paragraph: "p2", offset: 4 },
    }),
  )
  expect(refusal(removeNote(lead, { note }))).toBe("would-cut-bracket")
  expect(refusal(removeNote(lead, { note: "none" }))).toBe("no-such-note")
})

test("O50 a note is said to be a process note of the co-chairs, and no character changes", () => {
  const document = documentWith("4. Governments should act.")
  const lead = actingFor(document, "")
  const nature = { kind: "process", role: "co-chair" } as const
  const { note } = done(
    addNote(lead, { at: { paragraph: "p1", offset: 3 }, text: "Later.", nature }),
  )
  const natureOf = () => {
    const { kind, role } = derivedNow(document).note(note) ?? {}
    return [kind, role]
  }
  expect(natureOf()).toEqual(["process", "co-chair"])
  const texts = textsOf(document)
  done(setNoteNature(lead, { note, kind: "substantive", role: "secretariat" }))
  expect([natureOf(), textsOf(document)]).toEqual([["substantive", "secretariat"], texts])
  const again = { note, kind: "substantive", role: "secretariat" } as const
  expect(refusal(setNoteNature(lead, again))).toBe("nothing-to-do")
  done(removeNote(lead, { note }))
  expect(refusal(setNoteNature(lead, again))).toBe("no-such-note")
})
