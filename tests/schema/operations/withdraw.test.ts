/** Withdrawing: examples. Laws on random drafts stand in `laws.test.ts`. */

import { expect, test } from "vitest"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import { decide } from "../../../schema/operations/decide.ts"
import {
  proposeAlternative,
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../../schema/operations/propose.ts"
import { takePosition } from "../../../schema/operations/positions.ts"
import { proposeParagraph } from "../../../schema/operations/proposeParagraph.ts"
import { withdraw } from "../../../schema/operations/withdraw.ts"
import { countEdits } from "../../support/countEdits.ts"
import {
  actingFor,
  bodyAndRecords,
  clustersOf,
  documentWith,
  done,
  passageOf,
  placeAfter,
  refusal,
  textOf,
  textsOf,
} from "../../support/drafting.ts"

const SENTENCE = "4. Parties shall adopt appropriate measures."

test("O10 each proposal withdrawn leaves no trace", () => {
  const document = documentWith(SENTENCE, "5. Next.")
  const a = actingFor(document, "A")
  const before = bodyAndRecords(document)
  const made = [
    () => bracketPassage(a, passageOf(document, "shall")),
    () => proposeInsertion(a, { at: placeAfter(document, "adopt"), text: " all" }),
    () => proposeDeletion(a, passageOf(document, "appropriate ")),
    () => proposeReplacement(a, { ...passageOf(document, "shall"), text: "[--] may" }),
    () => proposeParagraph(a, { after: "p1", text: "More." }),
  ]
  for (const propose of made) {
    const { bracket } = done(propose())
    done(withdraw(a, { bracket }))
    expect(bodyAndRecords(document)).toEqual(before)
  }
})

test("O10 withdrawing a bracket deletes two characters, an alternative its words and the space", () => {
  const document = documentWith("Parties [shall] act.")
  const a = actingFor(document, "A")
  const { bracket } = done(proposeAlternative(a, { bracket: "b1", text: "may" }))
  expect(countEdits(document.doc, () => done(withdraw(a, { bracket })))).toEqual({
    inserted: 0,
    deleted: 6,
    entries: 1,
    elements: 0,
    transactions: 1,
  })
  const wrapped = done(bracketPassage(a, passageOf(document, "act")))
  expect(countEdits(document.doc, () => done(withdraw(a, wrapped)))).toMatchObject({
    inserted: 0,
    deleted: 2,
  })
  expect(textOf(document)).toBe("Parties [shall] act.")
})

test("O10 the words of an empty paragraph go, the paragraph stays", () => {
  const document = documentWith("", "5. Next.")
  const a = actingFor(document, "A")
  const at = { paragraph: "p1", offset: 0 }
  const { bracket } = done(proposeInsertion(a, { at, text: "New." }))
  done(withdraw(a, { bracket }))
  expect(textsOf(document)).toEqual(["", "5. Next."])
})

test("alternatives withdrawn in any order leave single spaces", () => {
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
    [1, 2, 0],
  ]) {
    const document = documentWith("Parties [shall] act.")
    const made = ["A", "B", "C"].map((party) => {
      const context = actingFor(document, party)
      return {
        context,
        bracket: done(proposeAlternative(context, { bracket: "b1", text: party })).bracket,
      }
    })
    for (const index of order) {
      const each = made[index]
      if (each) done(withdraw(each.context, each))
      expect(textOf(document)).not.toContain("  ")
    }
    expect(textOf(document)).toBe("Parties [shall] act.")
  }
})

test("the first of two proposals in a row goes with the space that the second needed", () => {
  const document = documentWith("Parties act.")
  const a = actingFor(document, "A")
  const b = actingFor(document, "B")
  const first = done(proposeInsertion(a, { at: placeAfter(document, "Parties "), text: "shall" }))
  const second = done(proposeAlternative(b, { bracket: first.bracket, text: "may" }))
  expect(textOf(document)).toBe("Parties [shall] [may]act.")
  done(withdraw(a, first))
  expect(textOf(document)).toBe("Parties [may]act.")
  done(withdraw(b, second))
  expect(textOf(document)).toBe("Parties act.")
})

test("the keep bracket stays while another party's alternative stands beside it", () => {
  const document = documentWith(SENTENCE)
  const [a, b] = [actingFor(document, "A"), actingFor(document, "B")]
  const first = done(proposeReplacement(a, { ...passageOf(document, "shall"), text: "may" }))
  const second = done(proposeAlternative(b, { bracket: first.bracket, text: "should" }))
  done(withdraw(a, { bracket: first.bracket }))
  expect(clustersOf(document)).toEqual([["shall", "should"]])
  expect(refusal(withdraw(a, { bracket: first.keep ?? "" }))).toBe("holds-others-text")
  done(withdraw(b, second))
  done(withdraw(a, { bracket: first.keep ?? "" }))
  expect(textOf(document)).toBe(SENTENCE)
})

test("O11 only the owner withdraws, and not what holds another party's work or is decided", () => {
  const document = documentWith("Parties [shall] adopt measures.")
  const [a, b, lead] = [actingFor(document, "A"), actingFor(document, "B"), actingFor(document, "")]
  const { bracket } = done(
    proposeInsertion(a, { at: placeAfter(document, "adopt"), text: " each" }),
  )
  expect(refusal(withdraw(b, { bracket }))).toBe("not-yours")
  expect(refusal(withdraw(lead, { bracket }))).toBe("not-yours")
  expect(refusal(withdraw(a, { bracket: "b1" }))).toBe("not-yours")
  expect(refusal(withdraw(a, { bracket: "gone" }))).toBe("no-such-bracket")
  const inner = done(bracketPassage(b, passageOf(document, "ea")))
  expect(refusal(withdraw(a, { bracket }))).toBe("holds-others-text")
  done(withdraw(b, inner))
  done(decide(lead, { cluster: bracket, outcome: "keep" }))
  expect(refusal(withdraw(a, { bracket }))).toBe("already-decided")
  done(withdraw(lead, { bracket: "b1" }))
  expect(textOf(document)).toBe("Parties shall adopt[ each] measures.")
})

test("O11 a position of another party does not hold a bracket back, and comes back with it", () => {
  const document = documentWith(SENTENCE)
  const [a, b] = [actingFor(document, "A"), actingFor(document, "B")]
  const { bracket } = done(bracketPassage(a, passageOf(document, "shall")))
  done(takePosition(b, { bracket, stance: "oppose" }))
  done(takePosition(a, { bracket, stance: "support" }))
  done(withdraw(a, { bracket }))
  expect([...document.positions.keys()]).toEqual([`${bracket}/B`])
})

test("O12 sponsors take over, or take their names off", () => {
  const document = documentWith("Parties [shall] act.")
  document.brackets.set("b1", {
    kind: "add",
    party: "A",
    sponsors: ["B", "C"],
    by: "someone",
    at: "2026-01-01T00:00:00.000Z",
  })
  done(withdraw(actingFor(document, "C"), { bracket: "b1" }))
  expect(document.brackets.get("b1")).toMatchObject({ party: "A", sponsors: ["B"] })
  done(withdraw(actingFor(document, "A"), { bracket: "b1" }))
  expect(document.brackets.get("b1")?.party).toBe("B")
  expect(document.brackets.get("b1")).not.toHaveProperty("sponsors")
  expect(textOf(document)).toBe("Parties [shall] act.")
  done(withdraw(actingFor(document, "B"), { bracket: "b1" }))
  expect(textOf(document)).toBe("Parties  act.")
})
