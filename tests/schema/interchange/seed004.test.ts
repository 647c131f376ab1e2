/** The note with a draft decision in Chinese, source document 004 (SEEDS 1.7). */

import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { OBJECT_REPLACEMENT, paragraphsOf } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import { readLabel } from "../../../schema/model/labels.ts"
import { codes, hasSeeds, ofKind, paragraphs, seed } from "./support.ts"

describe.skipIf(!hasSeeds)("source document 004", () => {
  const result = readText(hasSeeds ? seed("004") : "")
  const { draft } = result
  const derived = derive(draft.body, draft.records)
  const operative = ofKind(draft.body, "operative")

  test("seed D01: seed D02: seed D04: seed D05: blocks of each kind, without tabs or spaces around", () => {
    const counts: Record<string, number> = {}
    for (const { kind } of paragraphs(draft.body)) counts[kind] = (counts[kind] ?? 0) + 1
    expect(counts).toEqual({
      title: 1,
      subtitle: 1,
      heading: 3,
      text: 5,
      annex: 1,
      decision: 1,
      enacting: 1,
      preambular: 3,
      operative: 7,
      footnote: 2,
    })
    for (const { text } of paragraphsOf(draft.body)) expect(text).toBe(text.trim())
  })
  test("seed D03: the bookmark is dropped and said", () => {
    expect(ofKind(draft.body, "heading")[0]?.text).toBe("1、 导言")
    expect(codes(result, "bookmark-dropped")).toHaveLength(1)
  })
  test("seed D06: a placeholder in the number, and no open bracket", () => {
    expect(derived.brackets.map((each) => each.class)).toEqual(["placeholder"])
    expect(derived.clusters).toEqual([])
    expect(ofKind(draft.body, "decision")[0]?.text).toContain("MC-6/[--]")
  })
  test("seed D07: seed D08: enacting words and preamble", () => {
    expect(ofKind(draft.body, "enacting")[0]?.text).toBe("缔约方大会，")
    for (const { text } of ofKind(draft.body, "preambular")) expect(text).toMatch(/，$/)
  })
  test("seed D09: seed D10: seed D14: operative paragraphs 1 to 7 with their ends", () => {
    expect(operative.map(({ text }) => readLabel(text)?.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(operative.map(({ text }) => text.at(-1))).toEqual([...Array.from("；；；；；；"), "。"])
    expect(operative[1]?.text.match(/；/g)).toHaveLength(3)
  })
  test("seed D11: seed D12: seed D13: references without the artefact, bodies moved out", () => {
    expect(operative[0]?.text).toContain(`通过决议，${OBJECT_REPLACEMENT}并请`)
    expect(operative[3]?.text).toContain(`的提议，${OBJECT_REPLACEMENT}并请`)
    const notes = ofKind(draft.body, "footnote")
    expect(notes.map(({ id }) => draft.records.notes.get(id)?.mark)).toEqual(["3", "4"])
    expect(notes[0]?.text).toMatch(/^关于.*决议。$/)
    expect(notes[1]?.text).toMatch(/^概述见.*号文件。$/)
    expect(derived.notes.map(({ number }) => number)).toEqual([1, 2])
  })
  test("seed D15: seed D16: spaces in symbols, and two names for the draft", () => {
    expect(codes(result, "space-in-symbol")).toHaveLength(2)
    expect(codes(result, "mixed-terms")).toHaveLength(1)
    expect(codes(result, "verb-repeated").map(({ place }) => place?.paragraph)).toEqual([
      operative[5]?.id,
    ])
  })
  test("seed D17: the notes are substantive", () => {
    expect([...draft.records.notes.values()].map(({ kind, role }) => [kind, role])).toEqual([
      ["substantive", "footnote"],
      ["substantive", "footnote"],
    ])
  })
})
