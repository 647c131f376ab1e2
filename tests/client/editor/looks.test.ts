import { expect, test } from "vitest"
import type { Derived } from "../../../schema/model/derived.ts"
import { foldedAfter } from "../../../client/editor/folding.ts"
import { looksOf } from "../../../client/editor/looks.ts"
import type { Piece } from "../../../client/editor/pieces.ts"
import { bracketFrom } from "../../../client/editor/stepping.ts"
import { bracketAt } from "../../../client/editor/derivation.ts"
import { record, snapshotOf, stateOf } from "./support.ts"

const NONE = new Set<string>()

function look(paragraphs: readonly string[], brackets = {}, decisions = {}, folded = NONE) {
  return looksOf(snapshotOf(stateOf(paragraphs).doc, brackets, decisions), folded).of
}

function ranges(pieces: readonly Piece[] | undefined, name: string): [number, number][] {
  return (pieces ?? []).flatMap((piece) =>
    piece.type === "range" && piece.class.split(" ").includes(name) ? [[piece.from, piece.to]] : [],
  )
}

test("E15 each glyph shows its depth", () => {
  const pieces = look(["We [will [surely] act]."]).get("p1")
  expect(ranges(pieces, "depth-1")).toEqual([
    [3, 4],
    [21, 22],
  ])
  expect(ranges(pieces, "depth-2")).toEqual([
    [9, 10],
    [16, 17],
  ])
})

test("E15 a chip names the party and what it proposes", () => {
  const pieces = look(["We [will] act."], { b1: record("add", "Northland") }).get("p1")
  expect(pieces?.filter(({ type }) => type === "chip")).toEqual([
    {
      type: "chip",
      at: 9,
      bracket: "b1",
      party: "Northland",
      label: "Northland proposes these words, level 1",
    },
  ])
})

test("E15 the words as they stood beside a proposal carry no chip of their own", () => {
  const records = { b1: record("keep", "Northland"), b2: record("add", "Northland") }
  const pieces = look(["We [will] [shall] act."], records).get("p1")
  expect(pieces?.flatMap((piece) => (piece.type === "chip" ? [piece.bracket] : []))).toEqual(["b2"])
})

test("E15 words that a decision removed look removed, over all their paragraphs", () => {
  const decision = { outcome: "drop", level: "supported", meeting: "", reason: "", by: "C", at: "" }
  const looks = look(["One [two", "three", "four] five"], {}, { b1: decision })
  expect(ranges(looks.get("p1"), "words-removed")).toEqual([[5, 8]])
  expect(ranges(looks.get("p2"), "words-removed")).toEqual([[0, 5]])
  expect(ranges(looks.get("p3"), "words-removed")).toEqual([[0, 4]])
})

test("seed G20: a folded paragraph keeps its label in sight and counts the decisions inside", () => {
  const text = "[7. [Ships [shall] [may]] [Boats shall] keep watch [and a log].]"
  const looks = look([text], {}, {}, new Set(["b1"]))
  expect(ranges(looks.get("p1"), "folded")).toEqual([["[7.".length, text.length - 1]])
  const [fold] = looks.get("p1")?.filter((piece) => piece.type === "fold") ?? []
  expect(fold).toMatchObject({ at: "[7.".length, inside: 3 })
})

test("E14 a folded bracket hides its words and shows that there are some", () => {
  const looks = look(["One [two", "three", "four] five"], {}, {}, new Set(["b1"]))
  expect(ranges(looks.get("p1"), "folded")).toEqual([[5, 8]])
  expect(looks.get("p2")?.some((piece) => piece.type === "paragraph")).toBe(true)
  expect(looks.get("p1")?.filter(({ type }) => type === "fold")).toHaveLength(1)
})

test("E30 a folded bracket hides the chips within it, and counts only what is open", () => {
  const records = { b1: record("add", "Northland"), b2: record("add", "Southland") }
  const decision = { outcome: "keep", level: "supported", meeting: "", reason: "", by: "C", at: "" }
  const text = ["We [will [surely] act [now] there] soon."]
  const pieces = look(text, records, { b2: decision }, new Set(["b1"])).get("p1")
  expect(pieces?.flatMap((piece) => (piece.type === "chip" ? [piece.bracket] : []))).toEqual(["b1"])
  expect(pieces?.flatMap((piece) => (piece.type === "fold" ? [piece.inside] : []))).toEqual([1])
})

test("E30 the brackets of a level are folded together, and unfolded when all are", () => {
  const snapshot = snapshotOf(stateOf(["We [will [surely] act] [soon]."]).doc)
  const once = foldedAfter(snapshot, NONE, { fold: "depth", depth: 1 })
  expect([...(once ?? [])]).toEqual(["b1", "b3"])
  const twice = foldedAfter(snapshot, once ?? NONE, { fold: "depth", depth: 1 })
  expect([...(twice ?? ["?"])]).toEqual([])
  expect(foldedAfter(snapshot, NONE, { fold: "section" })).toBe(null)
})

test("E18 only paragraphs of which something changed are looked at again", () => {
  const state = stateOf(["1. One [two].", "2. Three [four", "five] six."])
  const first = looksOf(snapshotOf(state.doc), NONE)
  const typed = state.apply(state.tr.insertText("x", 3))
  const second = looksOf(snapshotOf(typed.doc), NONE, first)
  expect([...second.changed]).toEqual(["p1"])
  const folded = looksOf(second.snapshot, new Set(["b2"]), second)
  expect([...folded.changed]).toEqual(["p2", "p3"])
})

test("E18 looks from looks are the looks from scratch", () => {
  const drafts = [
    ["1. One [two] three.", "[Four", "five] six."],
    ["1. One [two three.", "Four]", "five [six]."],
    ["One [[two] three].", "", "[Four", "five] six."],
    ["[1. One two.", "Four five six]."],
  ]
  const records = [
    {},
    { b1: record("drop", "Northland"), b2: record("add", "Southland") },
    { b1: record("add") },
  ]
  const decision = { outcome: "drop", level: "supported", meeting: "", reason: "", by: "C", at: "" }
  // One document for each draft, so that its paragraphs are the same objects in all its cases.
  const documents = drafts.map((draft) => stateOf(draft).doc)
  const cases = documents.flatMap((doc) =>
    records.flatMap((each) =>
      [{}, { b1: decision } as const].flatMap((decided) =>
        [NONE, new Set(["b1"])].map((folded) => ({
          snapshot: snapshotOf(doc, each, decided as never),
          folded,
        })),
      ),
    ),
  )
  for (const one of cases) {
    const before = looksOf(one.snapshot, one.folded)
    for (const other of cases) {
      const scratch = looksOf(other.snapshot, other.folded)
      const after = looksOf(other.snapshot, other.folded, before)
      expect(after.of).toEqual(scratch.of)
    }
  }
})

test("E16 the innermost bracket at a place, and the next from there", () => {
  const { derived } = snapshotOf(stateOf(["a[b[c]d][e]"]).doc)
  const at = (offset: number) => bracketAt(derived, { paragraph: "p1", offset })
  const standing = (offset: number) => standpoint(derived, offset)
  expect([0, 1, 2, 4, 6, 7, 8, 9, 11].map(at)).toEqual([
    null,
    null,
    "b1",
    "b2",
    "b1",
    "b1",
    null,
    "b3",
    null,
  ])
  const next = (offset: number) => bracketFrom(standing(offset), 1)?.id
  const previous = (offset: number) => bracketFrom(standing(offset), -1)?.id
  expect([next(0), next(2), next(4), next(9)]).toEqual(["b1", "b2", "b3", "b1"])
  expect([previous(9), previous(4), previous(2)]).toEqual(["b2", "b1", "b3"])
})

/** The caret in the first paragraph, and the innermost bracket around it. */
function standpoint(derived: Derived, offset: number) {
  const from = { paragraph: "p1", offset }
  return { derived, selection: { from }, bracket: bracketAt(derived, from) }
}

test("E16 of one level: as deep as the bracket of the caret, or further out", () => {
  const { derived } = snapshotOf(stateOf(["[a[b][c[d]]][e[f]]"]).doc)
  const step = (offset: number, direction: 1 | -1, level: "same" | "outer") =>
    bracketFrom(standpoint(derived, offset), direction, level)?.id
  // Within b2, which is of level 2: b3 and b6 are as deep, b1 and b5 further out.
  expect([step(3, 1, "same"), step(3, -1, "same")]).toEqual(["b3", "b6"])
  expect([step(3, 1, "outer"), step(3, -1, "outer")]).toEqual(["b5", "b1"])
  // Of level 3, both levels outside of it; on the outermost, others of it.
  expect([step(8, 1, "same"), step(8, 1, "outer"), step(8, -1, "outer")]).toEqual([
    "b4",
    "b5",
    "b3",
  ])
  expect([step(1, 1, "outer"), step(1, 1, "same")]).toEqual(["b5", "b5"])
})
