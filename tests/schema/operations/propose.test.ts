/** Bracketing and proposing: examples. */

import { describe, expect, test } from "vitest"
import { paragraph } from "../../../schema/model/body.ts"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { editOwnText } from "../../../schema/operations/ownText.ts"
import {
  proposeAlternative,
  proposeDeletion,
  proposeInsertion,
  proposeReplacement,
} from "../../../schema/operations/propose.ts"
import { proposeParagraph } from "../../../schema/operations/proposeParagraph.ts"
import { readBody } from "../../../schema/operations/reading.ts"
import { withdraw } from "../../../schema/operations/withdraw.ts"
import { countEdits } from "../../support/countEdits.ts"
import {
  actingFor,
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
const ONE = { elements: 0, transactions: 1 }

describe("bracketing", () => {
  test("O1 a bracket is two characters and one record", () => {
    const document = documentWith(SENTENCE)
    const edits = countEdits(document.doc, () =>
      done(bracketPassage(actingFor(document, "A"), passageOf(document, "shall adopt"))),
    )
    expect(edits).toEqual({ ...ONE, inserted: 2, deleted: 0, entries: 1 })
    expect(textOf(document)).toBe("4. Parties [shall adopt] appropriate measures.")
    expect(document.brackets.get("A1")).toMatchObject({ kind: "open", party: "A" })
  })
  test("O1 a bracket over several paragraphs is two characters too", () => {
    const document = documentWith("1. One two.", "2. Three.", "3. Four five.")
    const [from, to] = [passageOf(document, "two").from, passageOf(document, "Four").to]
    const edits = countEdits(document.doc, () =>
      done(bracketPassage(actingFor(document, "A"), { from, to })),
    )
    expect(edits).toEqual({ ...ONE, inserted: 2, deleted: 0, entries: 1 })
    expect(textsOf(document)).toEqual(["1. One [two.", "2. Three.", "3. Four] five."])
  })
  test("paragraph ends at the edges of a selection are left out", () => {
    const document = documentWith("1. One.", "2. Two.", "3. Three.")
    const from = passageOf(document, "One.").to
    const to = passageOf(document, "3.").from
    done(bracketPassage(actingFor(document, "A"), { from, to }))
    expect(textsOf(document)).toEqual(["1. One.", "[2. Two.]", "3. Three."])
  })
  test("O2 new brackets look like their surroundings", () => {
    const strong = { mark: "strong" } as const
    const document = documentWith(
      paragraph("p1", "Bold words here and ［全角］ there", {
        spans: [{ from: 0, to: 10, ...strong }],
        tokens: [
          { at: 20, id: "w", side: "open" },
          { at: 23, id: "w", side: "close" },
        ],
      }),
    )
    const context = actingFor(document, "A")
    done(bracketPassage(context, passageOf(document, "ld wo")))
    done(bracketPassage(context, passageOf(document, "here")))
    const [first] = readBody(document.body).sheets[0] ?? []
    expect(first).toMatchObject({
      text: "Bo［ld wo］rds ［here］ and ［全角］ there",
      spans: [{ from: 0, to: 12, ...strong }],
    })
  })
  test("O3 half a bracket is not bracketed", () => {
    const document = documentWith("Parties [shall adopt] measures.")
    const context = actingFor(document, "A")
    const across = { from: passageOf(document, "adopt").from, to: placeAfter(document, "measures") }
    expect(refusal(bracketPassage(context, across))).toBe("would-cut-bracket")
    const loose = { from: passageOf(document, "[shall").from, to: placeAfter(document, "shall") }
    done(bracketPassage(context, loose))
    expect(textOf(document)).toBe("Parties [[shall] adopt] measures.")
  })
  test("places that are not in the text are refused", () => {
    const document = documentWith("A 🌿 leaf.", "Next.")
    const context = actingFor(document, "A")
    const at = (offset: number, id = "p1") => ({ paragraph: id, offset })
    const tried = (from: ReturnType<typeof at>, to: ReturnType<typeof at>) =>
      refusal(bracketPassage(context, { from, to }))
    expect(tried(at(0), at(99))).toBe("out-of-range")
    expect(tried(at(3), at(5))).toBe("out-of-range")
    expect(tried(at(5), at(2))).toBe("out-of-range")
    expect(tried(at(0, "p2"), at(1))).toBe("out-of-range")
    expect(tried(at(2), at(2))).toBe("empty-selection")
    expect(tried(at(0), at(1, "gone"))).toBe("no-such-paragraph")
  })
})

describe("other words", () => {
  test("O4 the agreed words belong to the proposer's own bracket, the new ones stand beside it", () => {
    const document = documentWith(SENTENCE)
    const context = actingFor(document, "A")
    const passage = passageOf(document, "shall adopt")
    let made: { bracket: string; keep: string | null } | undefined
    const edits = countEdits(document.doc, () => {
      made = done(proposeReplacement(context, { ...passage, text: "may adopt" }))
    })
    expect(edits).toEqual({ ...ONE, inserted: 14, deleted: 0, entries: 2 })
    expect(textOf(document)).toBe("4. Parties [shall adopt] [may adopt] appropriate measures.")
    expect(clustersOf(document)).toEqual([["shall adopt", "may adopt"]])
    expect(document.brackets.get(made?.keep ?? "")).toMatchObject({ kind: "keep", party: "A" })
    expect(document.brackets.get(made?.bracket ?? "")).toMatchObject({ kind: "add", party: "A" })
  })
  test("O4 no space is added in Chinese", () => {
    const document = documentWith("各国应采取措施。")
    done(proposeReplacement(actingFor(document, "A"), { ...passageOf(document, "应"), text: "可" }))
    expect(textOf(document)).toBe("各国[应][可]采取措施。")
    expect(clustersOf(document)).toEqual([["应", "可"]])
  })
  test("O5 beside a bracket or alternatives the new words come last", () => {
    const document = documentWith("Parties [shall] [should] act [soon].")
    const b = actingFor(document, "B")
    for (const words of ["shall", "[shall]", "[shall] [should]"]) {
      const copy = documentWith(textOf(document))
      const made = done(
        proposeReplacement(actingFor(copy, "B"), { ...passageOf(copy, words), text: "may" }),
      )
      expect(made.keep).toBeNull()
      expect(textOf(copy)).toBe("Parties [shall] [should] [may] act [soon].")
      expect(clustersOf(copy)).toEqual([["shall", "should", "may"], ["soon"]])
    }
    const edits = countEdits(document.doc, () =>
      done(proposeAlternative(b, { bracket: "b3", text: "later" })),
    )
    expect(edits).toEqual({ ...ONE, inserted: 8, deleted: 0, entries: 1 })
    expect(textOf(document)).toBe("Parties [shall] [should] act [soon] [later].")
  })
  test("part of an alternative is replaced inside it", () => {
    const document = documentWith("[Parties shall act] [States shall act].")
    const passage = passageOf(document, "shall act] [")
    done(
      proposeReplacement(actingFor(document, "B"), {
        from: passage.from,
        to: { ...passage.from, offset: passage.from.offset + 5 },
        text: "may",
      }),
    )
    expect(textOf(document)).toBe("[Parties [shall] [may] act] [States shall act].")
  })
  test("the same words are no proposal", () => {
    const document = documentWith(SENTENCE)
    const context = actingFor(document, "A")
    const passage = passageOf(document, "shall")
    expect(refusal(proposeReplacement(context, { ...passage, text: "shall" }))).toBe(
      "nothing-to-do",
    )
    expect(refusal(proposeReplacement(context, { ...passage, text: "" }))).toBe("empty-selection")
  })
})

describe("insertions and deletions", () => {
  test("O6 an insertion is the words given, a deletion is bracketed", () => {
    const document = documentWith(SENTENCE)
    const context = actingFor(document, "A")
    const at = placeAfter(document, "Parties")
    const edits = countEdits(document.doc, () =>
      done(proposeInsertion(context, { at, text: " to the Plan", note: "As in Annex II." })),
    )
    expect(edits).toEqual({ ...ONE, inserted: 14, deleted: 0, entries: 2 })
    expect([...document.positions.values()]).toMatchObject([
      { stance: "support", note: "As in Annex II." },
    ])
    done(proposeDeletion(context, passageOf(document, "appropriate ")))
    expect(textOf(document)).toBe("4. Parties[ to the Plan] shall adopt [appropriate ]measures.")
    expect(document.brackets.get("A2")).toMatchObject({ kind: "drop", party: "A" })
    const whole = passageOf(document, "appropriate ")
    expect(refusal(proposeDeletion(context, whole))).toBe("nothing-to-do")
  })
  test("O6 brackets typed in the words become brackets", () => {
    const document = documentWith(SENTENCE)
    done(
      proposeInsertion(actingFor(document, "A"), {
        at: placeAfter(document, "adopt"),
        text: " [all] the ] [--] best",
      }),
    )
    expect(textOf(document)).toBe(
      "4. Parties shall adopt[ [all] the ] [--] best] appropriate measures.",
    )
    const { brackets } = derivedNow(document)
    expect(brackets.map((each) => [each.class, each.parent])).toEqual([
      ["negotiation", null],
      ["negotiation", "A1"],
      ["placeholder", "A1"],
    ])
  })
  test("O6 an empty bracket and one around a full stop are no placeholders", () => {
    const document = documentWith(SENTENCE)
    const text = " best[.] [xx] [×] []"
    done(proposeInsertion(actingFor(document, "A"), { at: placeAfter(document, "adopt"), text }))
    const kinds = derivedNow(document).brackets.map(({ id }) => document.brackets.get(id)?.kind)
    expect(kinds).toEqual(["add", "open", "placeholder", "placeholder", "open"])
  })
  test("O9 a bracket made beside another stays independent", () => {
    const document = documentWith("Parties [shall] adopt every measure.")
    const a = actingFor(document, "A")
    done(bracketPassage(a, passageOf(document, "adopt")))
    expect(clustersOf(document)).toEqual([["shall"], ["adopt"]])
    done(proposeReplacement(a, { ...passageOf(document, "every"), text: "some" }))
    expect(clustersOf(document)).toEqual([["shall"], ["adopt"], ["every", "some"]])
    done(proposeInsertion(a, { at: placeAfter(document, "[some]"), text: " or more" }))
    expect(clustersOf(document).at(-1)).toEqual([" or more"])
  })
})

describe("paragraphs", () => {
  test("O7 a new paragraph holds its label inside its bracket", () => {
    const document = documentWith("# D. Section", "6. First.", "7. Second.")
    const a = actingFor(document, "A")
    const edits = countEdits(document.doc, () =>
      done(proposeParagraph(a, { after: "p2", text: "Further measures." })),
    )
    expect(edits).toMatchObject({ deleted: 0, inserted: 25, transactions: 1 })
    done(proposeParagraph(actingFor(document, "B"), { after: "A1", text: "Yet more." }))
    done(proposeParagraph(actingFor(document, "B"), { after: "p3", text: "At the end." }))
    expect(textsOf(document)).toEqual([
      "D. Section",
      "6. First.",
      "[6bis. Further measures.]",
      "[6ter. Yet more.]",
      "7. Second.",
      "[8. At the end.]",
    ])
    expect(derivedNow(document).paragraphs.map((each) => each.key)).toEqual([
      "D",
      "D.6",
      "D.6bis",
      "D.6ter",
      "D.7",
      "D.8",
    ])
  })
  test("O7 it goes behind the subparagraphs of the one before, and takes a label that is given", () => {
    const document = documentWith("4. Regions shall:", "a) act;", "b) report.", "5. More.")
    const a = actingFor(document, "A")
    done(proposeParagraph(a, { after: "p1", text: "New." }))
    done(proposeParagraph(a, { after: null, text: "0. Before all." }))
    expect(textsOf(document)).toEqual([
      "[0. Before all.]",
      "4. Regions shall:",
      "a) act;",
      "b) report.",
      "[4bis. New.]",
      "5. More.",
    ])
  })
  test("an alternative to whole paragraphs is a paragraph of the same cluster", () => {
    const document = documentWith("4. One.", "[5. Two.]", "6. Three.")
    done(proposeAlternative(actingFor(document, "A"), { bracket: "b1", text: "Other." }))
    expect(textsOf(document)).toEqual(["4. One.", "[5. Two.]", "[5bis. Other.]", "6. Three."])
    expect(clustersOf(document)).toEqual([["5. Two.", "5bis. Other."]])
    expect([...document.membership.keys()]).toEqual([])
  })
})

describe("one's own words", () => {
  const own = () => {
    const document = documentWith(SENTENCE)
    const a = actingFor(document, "A")
    done(proposeInsertion(a, { at: placeAfter(document, "adopt"), text: " each of the" }))
    return { document, a }
  }
  test("O13 they change by plain edits, within the bracket only", () => {
    const { document, a } = own()
    const edits = countEdits(document.doc, () =>
      done(editOwnText(a, { bracket: "A1", ...passageOf(document, "each"), text: "some" })),
    )
    expect(edits).toEqual({ ...ONE, inserted: 4, deleted: 4, entries: 0 })
    expect(textOf(document)).toBe("4. Parties shall adopt[ some of the] appropriate measures.")
    const outside = passageOf(document, "Parties")
    expect(refusal(editOwnText(a, { bracket: "A1", ...outside, text: "" }))).toBe("out-of-range")
    const b = actingFor(document, "B")
    const inside = passageOf(document, "some")
    expect(refusal(editOwnText(b, { bracket: "A1", ...inside, text: "" }))).toBe("not-yours")
  })
  test("O13 words that another party sponsors do not change", () => {
    const { document, a } = own()
    const record = document.brackets.get("A1")
    if (record) document.brackets.set("A1", { ...record, sponsors: ["B"] })
    const request = { bracket: "A1", ...passageOf(document, "each"), text: "some" }
    expect(refusal(editOwnText(a, request))).toBe("holds-others-text")
    done(withdraw(actingFor(document, "B"), { bracket: "A1" }))
    done(editOwnText(a, request))
  })
  test("O13 another party's bracket inside is neither cut nor deleted, nor its words changed", () => {
    const { document, a } = own()
    const b = actingFor(document, "B")
    const made = done(proposeReplacement(b, { ...passageOf(document, "each"), text: "any" }))
    expect(textOf(document)).toBe(
      "4. Parties shall adopt[ [each] [any] of the] appropriate measures.",
    )
    const tried = (words: string) =>
      refusal(editOwnText(a, { bracket: "A1", ...passageOf(document, words), text: "x" }))
    expect(tried(" [ea")).toBe("would-cut-bracket")
    expect(tried("[each]")).toBe("holds-others-text")
    expect(tried("any")).toBe("not-yours")
    expect(tried("each")).toBeUndefined()
    expect(document.brackets.has(made.bracket)).toBe(true)
  })
})
