import fc from "fast-check"
import { expect, test } from "vitest"
import { keepingHalves } from "../../../client/editor/guard.ts"
import { halves, tokensBetween } from "../../../client/editor/tokens.ts"
import { stateOf } from "./support.ts"

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
