/** Other words that a co-lead suggests, and what becomes of them. */

import { expect, test } from "vitest"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { decide } from "../../../schema/operations/decide.ts"
import { editOwnText } from "../../../schema/operations/ownText.ts"
import { proposeAlternative, proposeInsertion } from "../../../schema/operations/propose.ts"
import {
  acceptSuggestion,
  rejectSuggestion,
  suggestWords,
  withdrawSuggestion,
} from "../../../schema/operations/suggest.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import { countEdits } from "../../support/countEdits.ts"
import {
  actingFor,
  bodyAndRecords,
  documentWith,
  done,
  passageOf,
  placeAfter,
  refusal,
  textOf,
} from "../../support/drafting.ts"

/** Ports [may] [Norway: shall always] open to ships. */
function proposed(): DraftDocument {
  const document = documentWith("Ports [may] open to ships.")
  const norway = actingFor(document, "Norway")
  done(proposeAlternative(norway, { bracket: "b1", text: "shall always" }))
  return document
}

const SUGGESTED = { bracket: "Norway1", words: "should always", remark: "A bridge" }

test("O42 a suggestion is one record and leaves every word as it is", () => {
  const document = proposed()
  const lead = actingFor(document, "")
  const text = textOf(document)
  const edits = countEdits(document.doc, () => done(suggestWords(lead, SUGGESTED)))
  expect(edits).toEqual({ inserted: 0, deleted: 0, entries: 1, elements: 0, transactions: 1 })
  expect(textOf(document)).toBe(text)
  expect(document.suggestions.get("Lead1")).toEqual({
    ...{ bracket: "Norway1", words: "should always", was: "shall always", remark: "A bridge" },
    ...{ by: "person of the group", at: "2026-01-02T03:04:05.000Z" },
  })
  const tried = (bracket: string, words: string) => refusal(suggestWords(lead, { bracket, words }))
  expect(tried("gone", "x")).toBe("no-such-bracket")
  expect(tried("b1", "x")).toBe("bad-request")
  expect(tried("Norway1", "a [b] c")).toBe("bad-request")
  expect(tried("Norway1", " ")).toBe("nothing-to-do")
  expect(tried("Norway1", "shall  always")).toBe("nothing-to-do")
  expect(tried("Norway1", "x".repeat(20_001))).toBe("too-large")
  done(decide(lead, { cluster: "b1", outcome: "keep" }))
  expect(tried("Norway1", "x")).toBe("already-decided")
})

test("O43 accepted, the words become the party's proposal, in one step that edits what differs", () => {
  const document = proposed()
  const [lead, norway] = [actingFor(document, ""), actingFor(document, "Norway")]
  done(suggestWords(lead, SUGGESTED))
  const undo = undoManagerFor(document, [norway.origin])
  const before = bodyAndRecords(document)
  const edits = countEdits(document.doc, () =>
    done(acceptSuggestion(norway, { suggestion: "Lead1" })),
  )
  expect(edits).toMatchObject({ inserted: 4, deleted: 3, entries: 1, transactions: 1 })
  expect(textOf(document)).toBe("Ports [may] [should always] open to ships.")
  expect(document.brackets.get("Norway1")).toMatchObject({ party: "Norway", kind: "add" })
  expect(document.suggestions.get("Lead1")?.answer).toMatchObject({
    ...{ answer: "accepted", by: "person of Norway" },
  })
  expect(refusal(acceptSuggestion(norway, { suggestion: "Lead1" }))).toBe("nothing-to-do")
  undo.undo()
  expect(bodyAndRecords(document)).toEqual(before)
  undo.destroy()
})

test("O43 what the party changed meanwhile is replaced by the words that it accepts", () => {
  const document = proposed()
  const [lead, norway] = [actingFor(document, ""), actingFor(document, "Norway")]
  done(suggestWords(lead, { bracket: "Norway1", words: "ought 𝟙 to" }))
  const words = passageOf(document, "shall")
  done(editOwnText(norway, { bracket: "Norway1", ...words, text: "𝟚 to" }))
  done(acceptSuggestion(norway, { suggestion: "Lead1" }))
  expect(textOf(document)).toBe("Ports [may] [ought 𝟙 to] open to ships.")
})

test("O43 spaces at the edges of a proposal stay", () => {
  const document = documentWith("Ports open to ships.")
  const [lead, norway] = [actingFor(document, ""), actingFor(document, "Norway")]
  done(proposeInsertion(norway, { at: placeAfter(document, "open"), text: " freely" }))
  done(suggestWords(lead, { bracket: "Norway1", words: "widely" }))
  done(acceptSuggestion(norway, { suggestion: "Lead1" }))
  expect(textOf(document)).toBe("Ports open[ widely] to ships.")
})

test("O43 only the party of the proposal answers, and rejecting or withdrawing changes no word", () => {
  const document = proposed()
  const [lead, norway] = [actingFor(document, ""), actingFor(document, "Norway")]
  for (const remark of ["one", "two"]) done(suggestWords(lead, { ...SUGGESTED, remark }))
  const kenya = actingFor(document, "Kenya")
  for (const other of [kenya, lead]) {
    expect(refusal(acceptSuggestion(other, { suggestion: "Lead1" }))).toBe("not-yours")
    expect(refusal(rejectSuggestion(other, { suggestion: "Lead1" }))).toBe("not-yours")
  }
  const text = textOf(document)
  done(rejectSuggestion(norway, { suggestion: "Lead1", remark: " Too weak. " }))
  done(withdrawSuggestion(lead, { suggestion: "Lead2" }))
  expect([...document.suggestions.values()].map(({ answer }) => answer)).toMatchObject([
    { answer: "rejected", remark: "Too weak.", by: "person of Norway" },
    { answer: "withdrawn", by: "person of the group" },
  ])
  expect(textOf(document)).toBe(text)
  expect(refusal(withdrawSuggestion(lead, { suggestion: "gone" }))).toBe("not-found")
  expect(refusal(acceptSuggestion(norway, { suggestion: "Lead2" }))).toBe("nothing-to-do")
})
