/** Notes in renditions: which stay, where, and under which number. */

import { expect, test } from "vitest"
import { paragraph, type Paragraph } from "../../../schema/model/body.ts"
import type { NoteRecord } from "../../../schema/model/records.ts"
import type { RenditionOptions } from "../../../schema/renditions/rendition.ts"
import { textOf } from "../../../schema/interchange/writeText.ts"
import { build, draftOf } from "../../support/build.ts"
import { rendered, textsOf } from "./support.ts"

/** Paragraphs in which `¹`, `²`, … refer to notes `n1`, `n2`, … */
function withNotes(...texts: readonly (string | Paragraph)[]): Paragraph[] {
  const source = texts.map((text) =>
    typeof text === "string" ? text.replace(/[¹²³⁴]/g, "\uFFFC") : text,
  )
  const blocks = build(...source).sheets[0] ?? []
  const marks = texts.map((text) => (typeof text === "string" ? (text.match(/[¹²³⁴]/g) ?? []) : []))
  return blocks.map((block, i) => {
    if (block.type !== "paragraph") throw new Error("paragraphs were built")
    if (typeof texts[i] !== "string") return block
    const places = [...block.text.matchAll(/\uFFFC/g)].map(({ index }) => index)
    const refs = places.map((at, j) => ({ at, id: `n${"¹²³⁴".indexOf(marks[i]?.[j] ?? "") + 1}` }))
    return refs.length > 0 ? { ...block, refs } : block
  })
}

function body(id: string, text: string): Paragraph {
  return paragraph(id, text, { kind: "footnote" })
}

const process: NoteRecord = { kind: "process", role: "co-chair", mark: "" }
const substantive: NoteRecord = { kind: "substantive", role: "footnote", mark: "" }

function written(
  paragraphs: readonly Paragraph[],
  notes: Readonly<Record<string, NoteRecord>>,
  options: RenditionOptions,
): string {
  const draft = draftOf({ sheets: [paragraphs] }, { notes: new Map(Object.entries(notes)) })
  return textOf(rendered(draft, options), { notice: false }).trimEnd()
}

const paragraphs = withNotes(
  "1. Roads [and rails]¹ are open².",
  "[2. Ports.]³",
  "3. Docks⁴.",
  body("n1", "On rails."),
  body("n2", "To be discussed."),
  body("n3", "On ports."),
  body("n4", "See annex I."),
)
const notes = { n1: substantive, n2: process, n3: substantive, n4: substantive }

test("R8 notes go with their words, process notes unless asked for; the rest is numbered anew", () => {
  expect(written(paragraphs, notes, { as: "bracketed" })).toBe(
    "1. Roads [and rails]¹ are open².\n\n[2. Ports.]³\n\n3. Docks⁴.\n\n¹ On rails.\n\n² To be discussed.\n\n³ On ports.\n\n⁴ See annex I.",
  )
  expect(written(paragraphs, notes, { as: "agreed" })).toBe(
    "1. Roads are open.\n\n3. Docks¹.\n\n¹ See annex I.",
  )
  expect(written(paragraphs, notes, { as: "agreed", processNotes: true })).toBe(
    "1. Roads are open¹.\n\n3. Docks².\n\n¹ To be discussed.\n\n² See annex I.",
  )
  expect(written(paragraphs, notes, { as: "reading" })).toBe(
    "1. Roads and rails¹ are open.\n\n2. Ports.²\n\n3. Docks³.\n\n¹ On rails.\n\n² On ports.\n\n³ See annex I.",
  )
  expect(written(paragraphs, notes, { as: "bracketed", processNotes: false })).toContain("open.")
})

test("R8 a note behind alternatives belongs to the gap and to the chosen one", () => {
  const two = withNotes("1. Roads [may] [should]¹ open.", body("n1", "On verbs."))
  expect(written(two, { n1: substantive }, { as: "agreed" })).toBe(
    "1. Roads […]¹ open.\n\n¹ On verbs.",
  )
  expect(written(two, { n1: substantive }, { as: "reading" })).toBe(
    "1. Roads may¹ open.\n\n¹ On verbs.",
  )
  expect(written(two, { n1: substantive }, { as: "strict" })).toBe("1. Roads open.")
  const each = withNotes("1. Roads [may]¹ [should]² open.", body("n1", "A."), body("n2", "B."))
  const last: RenditionOptions = { as: "reading", choose: { alternative: "last" } }
  expect(written(each, { n1: substantive, n2: substantive }, last)).toBe(
    "1. Roads should¹ open.\n\n¹ B.",
  )
})

test("R8 brackets in the body of a note are resolved, and a body may refer to a further note", () => {
  const nested = withNotes(
    "1. Roads¹.",
    {
      ...body("n1", "See [annex I] [annex II]\uFFFC."),
      ...bracketsOf("See [annex I] [annex II]\uFFFC."),
    },
    body("n2", "As revised."),
  )
  expect(written(nested, { n1: substantive, n2: substantive }, { as: "agreed" })).toBe(
    "1. Roads¹.\n\n¹ See […]².\n\n² As revised.",
  )
})

/** Marks of a note body that refers to `n2` at its U+FFFC. */
function bracketsOf(text: string): Pick<Paragraph, "tokens" | "refs"> {
  const [built] = build(text).sheets[0] ?? []
  const tokens = built?.type === "paragraph" ? built.tokens : []
  return { tokens, refs: [{ at: text.indexOf("\uFFFC"), id: "n2" }] }
}

test("R8 a bracket over paragraphs passes over the bodies of notes between them", () => {
  const over = withNotes("1. Roads² [are open.", body("n2", "Paved roads."), "2. Rails] close.")
  expect(written(over, { n2: substantive }, { as: "agreed" })).toBe(
    "1. Roads¹\n\nclose.\n\n¹ Paved roads.",
  )
})

test("R8 a note that is a paragraph of its own drops out of clean text when it is of process", () => {
  const block = build(
    "1. Roads.",
    paragraph("p2", "Note: little time.", { kind: "note" }),
    "2. Rails.",
  )
  const draft = (note: NoteRecord) => draftOf(block, { notes: new Map([["p2", note]]) })
  expect(textsOf(rendered(draft(process), { as: "agreed" }))).toEqual(["1. Roads.", "2. Rails."])
  expect(textsOf(rendered(draft(process), { as: "bracketed" }))).toHaveLength(3)
  expect(textsOf(rendered(draft(substantive), { as: "agreed" }))).toHaveLength(3)
})

test("R8 a body that nothing refers to is shown in bracketed text only", () => {
  const orphan = withNotes("1. Roads.", body("n1", "On rails."))
  expect(written(orphan, { n1: substantive }, { as: "bracketed" })).toBe("1. Roads.\n\n¹ On rails.")
  expect(written(orphan, { n1: substantive }, { as: "agreed" })).toBe("1. Roads.")
})

test("R8 a process note goes with all that it speaks of, wherever it is referred to", () => {
  const about = withNotes(
    "1. Roads¹ open.",
    "[2. Rails.]",
    body("n1", "To be considered together with paragraph 2."),
  )
  const asked = { processNotes: true }
  expect(written(about, { n1: process }, { as: "agreed", ...asked })).toBe("1. Roads open.")
  expect(written(about, { n1: process }, { as: "reading", ...asked })).toMatch(/^1\. Roads¹ open/)
  expect(written(about, { n1: substantive }, { as: "agreed" })).toMatch(/^1\. Roads¹ open/)
})
