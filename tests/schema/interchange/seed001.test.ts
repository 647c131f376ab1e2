/** The stakeholder paper, source document 001 (SEEDS 1.4). */

import { describe, expect, test } from "vitest"
import { readText } from "../../../schema/interchange/textReader.ts"
import { derive } from "../../../schema/model/derive.ts"
import { namedIssues } from "../../../schema/model/namedIssues.ts"
import { quotedBrackets } from "../../../schema/model/quotations.ts"
import { codes, hasSeeds, marked, ofKind, paragraphs, seed } from "./support.ts"

describe.skipIf(!hasSeeds)("source document 001", () => {
  const result = readText(hasSeeds ? seed("001") : "")
  const { draft } = result
  const blocks = paragraphs(draft.body)
  const items = ofKind(draft.body, "item")

  test("seed S01: a title over three lines, bold across them, no asterisks", () => {
    const [title] = ofKind(draft.body, "title")
    expect(title?.text.split("\n")).toHaveLength(3)
    expect(title && marked(title, "strong")).toEqual([title?.text])
    expect(draft.meta.title).not.toContain("\n")
    expect(blocks.some(({ text }) => text.includes("*"))).toBe(false)
  })
  test("seed S02: a bold line is a heading", () => {
    expect(ofKind(draft.body, "heading").map(({ text }) => text)).toEqual(["Background"])
  })
  test("seed S03: seed S04: four paragraphs and five items, eleven blocks, no invented number", () => {
    expect(blocks).toHaveLength(11)
    expect(ofKind(draft.body, "text")).toHaveLength(4)
    expect(items).toHaveLength(5)
    const derived = derive(draft.body, draft.records)
    expect(derived.paragraphs.every(({ label }) => label === null)).toBe(true)
  })
  test("seed S05: ten bold runs", () => {
    expect(blocks.flatMap((each) => marked(each, "strong"))).toHaveLength(10)
  })
  test("seed S06: a link without target is a link and no bracket", () => {
    const links = blocks.flatMap(({ spans }) => spans.filter(({ mark }) => mark === "link"))
    expect(links.map(({ href }) => href)).toEqual(["#"])
    expect(codes(result, "link-without-target")).toHaveLength(1)
    expect(blocks.flatMap((each) => marked(each, "link"))).toEqual(["SAICM website"])
  })
  test("seed S07: two brackets within quoted targets, of the issue of scope, and no proposal", () => {
    const derived = derive(draft.body, draft.records)
    expect(derived.clusters.map(({ kind }) => kind)).toEqual(["optional", "optional"])
    expect(derived.clusters.map(({ place }) => place.paragraph)).toEqual([
      items[1]?.id,
      items[3]?.id,
    ])
    const ids = derived.clusters.map(({ id }) => id)
    expect([...quotedBrackets(derived)]).toEqual(ids)
    // What the issue is called is told by the notes of the base text, source document 000.
    const base = readText(seed("000")).draft
    const issues = namedIssues(derived, derive(base.body, base.records))
    expect(issues).toEqual([{ title: "scope", clusters: ids, notes: [] }])
    const proposals = [...draft.records.brackets.values()].filter(({ kind }) => kind !== "open")
    expect(proposals).toEqual([])
  })
  test("seed S08: a path with arrows is text", () => {
    expect(blocks.some(({ text }) => text.includes("→ Pre-session documents →"))).toBe(true)
  })
  test("seed S09: only the last item may be cut off", () => {
    expect(codes(result, "maybe-cut-off").map(({ place }) => place?.paragraph)).toEqual([
      items[4]?.id,
    ])
  })
})
