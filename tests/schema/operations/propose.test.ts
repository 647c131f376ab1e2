/** Bracketing, proposing and withdrawing: examples. */

import { describe, expect, test } from "vitest"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import {
  proposeAlternative,
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../../schema/operations/propose.ts"
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

describe("bracketing", () => {
  test("O1 a bracket is two characters and one record", () => {
    const document = documentWith(SENTENCE)
    const edits = countEdits(document.doc, () =>
      done(bracketPassage(actingFor(document, "A"), passageOf(document, "shall adopt"))),
    )
    expect(edits).toEqual({ inserted: 2, deleted: 0, entries: 1, elements: 0, transactions: 1 })
    expect(textOf(document)).toBe("4. Parties [shall adopt] appropriate measures.")
    expect(document.brackets.get("a1")).toMatchObject({ kind: "open", party: "A" })
  })
})

describe("proposing", () => {
  test("O4 other words stand beside the agreed ones, which belong to the proposer's own bracket", () => {
    const document = documentWith(SENTENCE)
    const passage = passageOf(document, "shall adopt")
    const before = bodyAndRecords(document)
    const context = actingFor(document, "A")
    const made = done(proposeReplacement(context, { ...passage, text: "may consider" }))
    expect(textOf(document)).toBe("4. Parties [shall adopt] [may consider] appropriate measures.")
    expect(clustersOf(document)).toEqual([["shall adopt", "may consider"]])
    done(withdraw(context, { bracket: made.bracket }))
    expect(bodyAndRecords(document)).toEqual(before)
  })
  test("an insertion, a deletion, an alternative", () => {
    const document = documentWith(SENTENCE)
    const a = actingFor(document, "A")
    done(proposeInsertion(a, { at: placeAfter(document, "Parties"), text: " to the Plan" }))
    done(proposeDeletion(a, passageOf(document, "appropriate ")))
    const bracket = done(bracketPassage(a, passageOf(document, "shall"))).bracket
    done(proposeAlternative(actingFor(document, "B"), { bracket, text: "may" }))
    expect(textsOf(document)).toEqual([
      "4. Parties[ to the Plan] [shall] [may] adopt [appropriate ]measures.",
    ])
    expect(clustersOf(document)).toEqual([[" to the Plan"], ["shall", "may"], ["appropriate "]])
    expect(refusal(withdraw(a, { bracket }))).toBe("holds-others-text")
  })
})
