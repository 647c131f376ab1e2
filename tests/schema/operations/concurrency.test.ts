/**
 * Two or three people at the same moment, each on a document of their own, then synced: the conflicts
 * of MODEL §2 and the probes A–K by which the obvious construction loses text (LESSONS §1).
 */

import { describe, expect, test } from "vitest"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import type { Context } from "../../../schema/operations/context.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide, reopen } from "../../../schema/operations/decide.ts"
import { editOwnText } from "../../../schema/operations/ownText.ts"
import { setKind } from "../../../schema/operations/paragraphs.ts"
import {
  proposeAlternative,
  proposeInsertion,
  proposeReplacement,
} from "../../../schema/operations/propose.ts"
import { proposeParagraph } from "../../../schema/operations/proposeParagraph.ts"
import { readBody, readDraft } from "../../../schema/operations/reading.ts"
import { goOnInStep, undoManagerFor } from "../../../schema/operations/undo.ts"
import { withdraw } from "../../../schema/operations/withdraw.ts"
import {
  actingFor,
  clustersOf,
  copyOf,
  documentWith,
  done,
  markedTextOf,
  passageOf,
  placeAfter,
  sync,
  textOf,
  textsOf,
} from "../../support/drafting.ts"

const SENTENCE = "The Parties shall adopt appropriate measures."

/** Parties A, B and C (and a lead) at their own copies; `meet` syncs and checks that all see the same. */
function room(...sources: string[]) {
  const a = documentWith(...sources)
  const [b, c, lead] = [copyOf(a, 2), copyOf(a, 3), copyOf(a, 4)]
  const meet = () => {
    sync(a, b, c, lead)
    const [first, ...others] = [a, b, c, lead].map(readDraft)
    for (const other of others) expect(other).toEqual(first)
    return a
  }
  return {
    A: actingFor(a, "A"),
    B: actingFor(b, "B"),
    C: actingFor(c, "C"),
    lead: actingFor(lead, ""),
    meet,
  }
}

function bracket(context: Context, words: string): string {
  return done(bracketPassage(context, passageOf(context.document, words))).bracket
}

/** Typing as the editor does it: plain characters with the marks of their place. */
function type({ document }: Context, after: string, words: string): void {
  const place = placeAfter(document, after)
  const element = document.body
    .toArray()
    .flatMap((sheet) => ("toArray" in sheet ? sheet.toArray() : []))
    .find((each) => "getAttribute" in each && each.getAttribute("id") === place.paragraph)
  if (!element || !("toArray" in element)) throw new Error("no paragraph")
  const [text] = element.toArray()
  if (!text || !("insert" in text)) throw new Error("no text")
  ;(text.insert as (at: number, words: string, marks: object) => void).call(
    text,
    place.offset,
    words,
    {},
  )
}

describe("Y6 brackets made at the same moment", () => {
  test("Y6 overlapping: both stand, no text is doubled", () => {
    const { A, B, meet } = room(SENTENCE)
    bracket(A, "Parties shall adopt")
    bracket(B, "shall adopt appropriate measures")
    const document = meet()
    expect(markedTextOf(document)).toBe(
      "The [A1 Parties [B1 shall adopt A1] appropriate measures B1].",
    )
    expect(derivedNow(document).bracket("B1")?.crosses).toEqual(["A1"])
  })
  test("Y6 identical: one within the other, not crossing", () => {
    const { A, B, meet } = room(SENTENCE)
    bracket(A, "shall adopt")
    bracket(B, "shall adopt")
    const { brackets } = derivedNow(meet())
    expect(brackets.map((each) => [each.depth, each.crosses.length])).toEqual([
      [1, 0],
      [2, 0],
    ])
  })
  test("Y6 three nested at once", () => {
    const { A, B, C, meet } = room(SENTENCE)
    bracket(A, "Parties shall adopt appropriate measures")
    bracket(B, "adopt")
    bracket(C, "shall adopt appropriate")
    expect(markedTextOf(meet())).toBe(
      "The [A1 Parties [C1 shall [B1 adopt B1] appropriate C1] measures A1].",
    )
  })
  test("Y6 typing inside, and after, while another brackets", () => {
    const { A, B, C, meet } = room(SENTENCE)
    bracket(A, "Parties shall adopt")
    type(B, "shall", " fully")
    type(C, "appropriate", " national")
    expect(textOf(meet())).toBe("The [Parties shall fully adopt] appropriate national measures.")
  })
  test("Y6 typing while another brackets over two paragraphs", () => {
    const { A, B, meet } = room("1. One two.", "2. Three four.")
    done(
      bracketPassage(A, {
        from: passageOf(A.document, "two").from,
        to: passageOf(A.document, "Three").to,
      }),
    )
    type(B, "One", " and a half")
    type(B, "Three", " point one")
    expect(textsOf(meet())).toEqual(["1. One and a half [two.", "2. Three] point one four."])
  })
  test("Y6 two alternatives added at once do not interleave", () => {
    const { A, B, C, meet } = room("The Parties [shall] adopt.")
    done(proposeAlternative(A, { bracket: "b1", text: "should" }))
    done(proposeAlternative(B, { bracket: "b1", text: "may" }))
    done(proposeAlternative(C, { bracket: "b1", text: "can" }))
    const document = meet()
    const [cluster] = clustersOf(document)
    expect(cluster?.[0]).toBe("shall")
    expect(new Set(cluster)).toEqual(new Set(["shall", "should", "may", "can"]))
    expect(textOf(document).replace(/\[(?:should|may|can)\] ?/g, "")).toBe(
      "The Parties [shall] adopt.",
    )
  })
  test("Y6 two parties replace the same words", () => {
    const { A, B, meet } = room(SENTENCE)
    const words = passageOf(A.document, "shall")
    const a = done(proposeReplacement(A, { ...words, text: "should" }))
    const b = done(proposeReplacement(B, { ...words, text: "may" }))
    const document = meet()
    expect(derivedNow(document).brackets).toHaveLength(4)
    expect(derivedNow(document).diagnostics.filter((each) => each.level === "error")).toEqual([])
    // Each withdraws its own, and the agreed words are as they were.
    done(withdraw(A, a))
    done(withdraw(B, b))
    expect(textOf(meet())).toBe(SENTENCE)
  })
  test("Y6 withdrawing while another proposes inside loses nobody's words", () => {
    const { A, B, meet } = room(SENTENCE)
    const { bracket: own } = done(
      proposeInsertion(A, { at: placeAfter(A.document, "adopt"), text: " all the most" }),
    )
    meet()
    done(withdraw(A, { bracket: own }))
    done(proposeInsertion(B, { at: placeAfter(B.document, " all"), text: " of" }))
    const document = meet()
    expect(textOf(document)).toBe("The Parties shall adopt[ of] appropriate measures.")
    expect(clustersOf(document)).toEqual([[" of"]])
  })
})

describe("probes of LESSONS §1", () => {
  test("probe B: two proposals made apart have ids of their own", () => {
    const { A, B, lead, meet } = room(SENTENCE)
    done(proposeReplacement(A, { ...passageOf(A.document, "shall"), text: "may" }))
    done(proposeReplacement(B, { ...passageOf(B.document, "appropriate"), text: "all" }))
    meet()
    const [first] = derivedNow(lead.document).clusters
    const [, chosen = ""] = first?.brackets ?? []
    done(decide(lead, { cluster: first?.id ?? "", outcome: "choose", bracket: chosen }))
    expect([...meet().decisions.keys()]).toHaveLength(1)
  })
  test("probe D: a whole paragraph proposed is a proposal for everybody", () => {
    const { A, B, meet } = room("1. One.", "2. Two.")
    const { paragraph } = done(proposeParagraph(A, { after: "p1", text: "New." }))
    meet()
    const derived = derivedNow(B.document)
    expect(derived.bracket(paragraph)).toMatchObject({ wrap: true, covers: [paragraph, paragraph] })
    expect(B.document.brackets.get(paragraph)).toMatchObject({ kind: "add", party: "A" })
  })
  test("probe E: two alternatives withdrawn at once leave the rest of the cluster", () => {
    const { A, B, meet } = room("The Parties [shall] adopt.")
    const a = done(proposeAlternative(A, { bracket: "b1", text: "should" }))
    meet()
    const b = done(proposeAlternative(B, { bracket: "b1", text: "may" }))
    meet()
    done(withdraw(A, a))
    done(withdraw(B, b))
    expect(textOf(meet())).toBe("The Parties [shall] adopt.")
  })
  test("probes F and G: deciding while a party edits its alternative loses no edit", () => {
    for (const chosen of ["b1", "A1"]) {
      const { A, lead, meet } = room("The Parties [shall] adopt.")
      done(proposeAlternative(A, { bracket: "b1", text: "may" }))
      meet()
      done(decide(lead, { cluster: "b1", outcome: "choose", bracket: chosen }))
      const at = placeAfter(A.document, "may")
      done(editOwnText(A, { bracket: "A1", from: at, to: at, text: " also" }))
      const document = meet()
      expect(textOf(document)).toBe("The Parties [shall] [may also] adopt.")
      expect(document.decisions.get("b1")).toMatchObject({ bracket: chosen })
    }
  })
  test("probe H: both co-leads decide the same", () => {
    const { A, lead, meet } = room("Parties [should] [may] act.")
    const second = { ...actingFor(A.document, ""), origin: "second" }
    done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b2" }))
    done(decide(second, { cluster: "b1", outcome: "choose", bracket: "b2" }))
    const document = meet()
    expect(textOf(document)).toBe("Parties [should] [may] act.")
    expect(document.decisions.get("b1")).toMatchObject({ bracket: "b2" })
  })
  test("probe I: co-leads decide differently: one stands, the text is whole, it can be reopened", () => {
    const { A, lead, meet } = room("Parties [should] [may] act.")
    const second = { ...actingFor(A.document, ""), origin: "second" }
    done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b1" }))
    done(decide(second, { cluster: "b1", outcome: "none" }))
    const document = meet()
    expect(textOf(document)).toBe("Parties [should] [may] act.")
    expect(document.decisions.size).toBe(1)
    done(reopen(lead, { cluster: "b1" }))
    expect(meet().decisions.size).toBe(0)
  })
  test("probe J: deciding and typing elsewhere in the paragraph", () => {
    const { A, lead, meet } = room("Parties [should] [may] act.")
    done(decide(lead, { cluster: "b1", outcome: "choose", bracket: "b1" }))
    type(A, "act", " soon")
    expect(textOf(meet())).toBe("Parties [should] [may] act soon.")
  })
  test("probe A: what a paragraph is comes back as it was set, whatever is typed meanwhile", () => {
    const { A, B, meet } = room("1. One.")
    done(setKind(A, { paragraph: "p1", kind: "heading" }))
    type(B, "One", " two")
    const [first] = paragraphsOf(readBody(meet().body))
    expect(first).toMatchObject({ kind: "heading", text: "1. One two." })
  })
})

describe("undo among others", () => {
  test("O22 what others did since stays", () => {
    const { A, B, meet } = room(SENTENCE)
    const undo = undoManagerFor(A.document, [A.origin])
    bracket(A, "shall adopt")
    meet()
    bracket(B, "adopt")
    type(B, "appropriate", " national")
    meet()
    undo.undo()
    expect(textOf(meet())).toBe("The Parties shall [adopt] appropriate national measures.")
    expect([...A.document.brackets.keys()]).toEqual(["B1"])
    undo.redo()
    expect(markedTextOf(meet())).toBe(
      "The Parties [A1 shall [B1 adopt B1] A1] appropriate national measures.",
    )
    expect(derivedNow(A.document).bracket("B1")).toMatchObject({ parent: "A1", crosses: [] })
    undo.destroy()
  })
  test("O22 a proposed paragraph in which another typed is not taken away by undo", () => {
    const { A, B, meet } = room("1. One.")
    const undo = undoManagerFor(A.document, [A.origin])
    done(proposeParagraph(A, { after: "p1", text: "New." }))
    meet()
    type(B, "New", " and more")
    meet()
    undo.undo()
    expect(textsOf(meet())).toEqual(["1. One.", " and more"])
    undo.destroy()
  })
  test("O22 words typed on in a proposal are one step with it", () => {
    const { A } = room(SENTENCE)
    const undo = undoManagerFor(A.document, [A.origin])
    done(proposeInsertion(A, { at: placeAfter(A.document, "shall"), text: " s" }))
    goOnInStep(undo)
    A.document.doc.transact(() => type(A, "shall[ s", "oon"), A.origin)
    expect(textOf(A.document)).toContain("shall[ soon] adopt")
    undo.undo()
    expect(textOf(A.document)).toBe(SENTENCE)
    undo.destroy()
  })
  test("O22 typing gathers into one step, an operation is a step of its own", () => {
    const { A } = room(SENTENCE)
    const undo = undoManagerFor(A.document, [A.origin, "typing"])
    const typing = (after: string, words: string) =>
      A.document.doc.transact(() => type(A, after, words), "typing")
    typing("The", " a")
    typing("The a", "b")
    bracket(A, "shall")
    typing("The ab", "c")
    typing("The abc", "d")
    expect(undo.undoStack.length).toBe(3)
    undo.undo()
    expect(textOf(A.document)).toBe("The ab Parties [shall] adopt appropriate measures.")
    undo.undo()
    expect(textOf(A.document)).toBe("The ab Parties shall adopt appropriate measures.")
    undo.undo()
    expect(textOf(A.document)).toBe(SENTENCE)
    undo.destroy()
  })
})
