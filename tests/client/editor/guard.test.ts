import fc from "fast-check"
import { expect, test } from "vitest"
import { keepingHalves, refusedEdit } from "../../../client/editor/guard.ts"
import { halves, tokensBetween } from "../../../client/editor/tokens.ts"
import { record, snapshotOf, stateOf } from "./support.ts"

const DRAFTS = [
  ["ab[cd]ef"],
  ["a[[b]c]d [e]"],
  ["One [two", "three [four] five", "six] seven"],
  ["[a][b][]c"],
]

const SEED = 20_260_101

test("E2 whatever range goes, no bracket is left with one half, and nothing outside is touched", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DRAFTS),
      fc.nat(60),
      fc.nat(60),
      fc.constantFrom("", "X"),
      (draft, one, other, typed) => {
        const { doc } = stateOf(draft)
        const places: number[] = []
        doc.descendants((node, pos) => {
          if (!node.isTextblock) return
          for (let i = 0; i <= node.content.size; i++) places.push(pos + 1 + i)
        })
        const [from = 2, to = 2] = [one, other]
          .map((each) => places[each % places.length] ?? 2)
          .sort((a, b) => a - b)
        if (from === to) return
        const state = stateOf(draft, from, to)
        const tr = typed === "" ? state.tr.delete(from, to) : state.tr.insertText(typed, from, to)
        const kept = keepingHalves(state, tr)
        expect(halves(tokensBetween(kept.doc, 0, kept.doc.content.size))).toEqual([])
        const half = halves(tokensBetween(doc, from, to)).length
        const expected =
          doc.textBetween(0, from) +
          typed +
          "*".repeat(half) +
          doc.textBetween(to, doc.content.size)
        expect(kept.doc.textContent.length).toBe(expected.length)
        expect(kept.doc.textContent.startsWith(doc.textBetween(0, from))).toBe(true)
        expect(kept.doc.textContent.endsWith(doc.textBetween(to, doc.content.size))).toBe(true)
      },
    ),
    { seed: SEED, numRuns: 400 },
  )
})

test("E2 an edit that takes no half is the same transaction", () => {
  const state = stateOf(["ab[cd]ef"])
  const tr = state.tr.delete(4, 8)
  expect(keepingHalves(state, tr)).toBe(tr)
})

const LEAD = { person: "Ana", party: "", lead: true }

/** The sentence with which an edit of a co-lead is refused: positions count from 2. */
function refusal(
  paragraphs: readonly string[],
  [from, to]: readonly [number, number],
  brackets: Parameters<typeof snapshotOf>[1],
  decided: Parameters<typeof snapshotOf>[2] = {},
): string | undefined {
  const state = stateOf(paragraphs, from, to)
  const tr = keepingHalves(state, state.tr.delete(from, to))
  return refusedEdit(tr, () => snapshotOf(state.doc, brackets, decided), LEAD)
}

test("E24 a bracket that a party proposed is not edited away, with the sentence of the server", () => {
  const theirs = { ...record("add", "Southland"), by: "Bo" }
  const whole = [4, 8] as const
  const sentence = "A party's bracket stays as it is until the party withdraws it or it is decided."
  const draft = ["ab[cd]ef"]
  expect(refusal(draft, whole, { b1: theirs })).toBe(sentence)
  expect(refusal(draft, whole, { b1: { ...record("open"), sponsors: ["Southland"] } })).toBe(
    sentence,
  )
  // Nobody's, and what one typed for a party oneself.
  expect(refusal(draft, whole, {})).toBeUndefined()
  expect(refusal(draft, whole, { b1: record("open") })).toBeUndefined()
  expect(refusal(draft, whole, { b1: { ...theirs, by: "Ana" } })).toBeUndefined()
  // The words in it, and half of it, since its character stays.
  expect(refusal(draft, [5, 7], { b1: theirs })).toBeUndefined()
  expect(refusal(draft, [3, 7], { b1: theirs })).toBeUndefined()
  const said = { level: "supported", meeting: "", reason: "", by: "Ana", at: "" } as const
  const decision = { outcome: "keep", ...said } as const
  expect(refusal(draft, whole, { b1: record("open") }, { b1: decision })).toMatch(/decided/)
})

test("E24 a character of it that comes to stand elsewhere leaves it what it held", () => {
  const theirs = { b1: { ...record("add", "Southland"), by: "Bo" } }
  // From the word before the bracket to within it, over the end of a paragraph.
  expect(refusal(["One [two", "three] four"], [4, 15], theirs)).toBeDefined()
  // What stands in the bracket stays: only the agreed word before its second half goes.
  expect(refusal(["One two", "[three] four"], [4, 12], theirs)).toBeUndefined()
})
