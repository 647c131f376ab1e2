/** Writing a draft in source form, after edits too. */

import { expect, test } from "vitest"
import { sourceOffsets } from "../../../schema/interchange/layout.ts"
import { writeSource } from "../../../schema/interchange/sourceWriter.ts"
import { readText } from "../../../schema/interchange/textReader.ts"
import { OBJECT_REPLACEMENT, paragraph, type Block } from "../../../schema/model/body.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import { paragraphs } from "./support.ts"

const SOURCE =
  "A. Ports\r\n\r\n1. The harbours of the coast¹ shall send **all** their records to the exchange at the\r\n\r\n¹ A note.\r\n\r\nsame hour &amp; place.\r\n - a) Item.\r\n"

function changed(draft: Draft, change: (blocks: readonly Block[]) => readonly Block[]): Draft {
  return { ...draft, body: { sheets: draft.body.sheets.map(change) } }
}

function withText(draft: Draft, id: string, edit: (text: string) => string): Draft {
  return changed(draft, (blocks) =>
    blocks.map((block) =>
      block.type === "paragraph" && block.id === id ? { ...block, text: edit(block.text) } : block,
    ),
  )
}

test("the source is as it was read", () => {
  const { draft, layout } = readText(SOURCE)
  expect(writeSource(draft, layout)).toBe(SOURCE)
})

test("I8 an edited paragraph is written as it stands, the rest as it was", () => {
  const { draft, layout } = readText(SOURCE)
  const edited = withText(draft, "p2", (text) => text.replace("hour & place", "minute"))
  expect(writeSource(edited, layout)).toBe(
    "A. Ports\r\n\r\n1. The harbours of the coast¹ shall send all their records to the exchange at the same minute.\r\n\r\n¹ A note.\r\n\r\n\r\n - a) Item.\r\n",
  )
})

test("an edit that keeps the length is written too", () => {
  const { draft, layout } = readText(SOURCE)
  const same = withText(draft, "p3", (text) => text.replace("Item", "Part"))
  expect(writeSource(same, layout)).toBe(SOURCE.replace("Item", "Part"))
  const entity = withText(draft, "p2", (text) => text.replace("&", "+"))
  expect(writeSource(entity, layout)).toContain("hour + place")
  expect(writeSource(entity, layout)).not.toContain("&amp;")
})

test("a new paragraph is written after the one before it, a removed one is left out", () => {
  const { draft, layout } = readText(SOURCE)
  const added = changed(draft, (blocks) =>
    blocks.flatMap((block) => (block.id === "p1" ? [block, paragraph("new", "0. New.")] : [block])),
  )
  expect(writeSource(added, layout)).toBe(SOURCE.replace("A. Ports", "A. Ports\n0. New."))
  const first = changed(draft, (blocks) => [paragraph("new", "Title"), ...blocks])
  expect(writeSource(first, layout)).toBe(`Title\n${SOURCE}`)
  const removed = changed(draft, (blocks) => blocks.filter(({ id }) => id !== "p3"))
  expect(writeSource(removed, layout)).toBe(SOURCE.replace("a) Item.", ""))
})

test("a reference that was made here is written as a superscript of its mark", () => {
  const { draft, layout } = readText(SOURCE)
  const noted = changed(draft, (blocks) =>
    blocks.map((block) =>
      block.type === "paragraph" && block.id === "p3"
        ? { ...block, text: `a) Item${OBJECT_REPLACEMENT}.`, refs: [{ at: 7, id: "n2" }] }
        : block,
    ),
  )
  const records = {
    ...draft.records,
    notes: new Map([["n2", { kind: "process", role: "co-chair", mark: "12" } as const]]),
  }
  expect(writeSource({ ...noted, records }, layout)).toContain("- a) Item¹².")
})

test("places are found in the file", () => {
  const { draft, layout } = readText(SOURCE)
  const offsetOf = sourceOffsets(layout)
  const [, second] = paragraphs(draft.body)
  const offset = second?.text.indexOf("place") ?? 0
  const place = { paragraph: "p2", offset }
  expect(offsetOf(place)).toBe(SOURCE.indexOf("place"))
  expect(offsetOf({ paragraph: "none", offset: 0 })).toBeUndefined()
})
