import { expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { paragraph, type Body } from "../../../schema/model/body.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { findParagraph, paragraphElements } from "../../../schema/operations/elements.ts"
import { Structure } from "../../../server/structure/structure.ts"
import { draftOf } from "../../support/build.ts"
import { copyOf, documentOf, textsOf } from "../../support/drafting.ts"
import { standingOf } from "../support/standings.ts"

const TABLE: Body = {
  sheets: [
    [
      paragraph("above", "Above."),
      {
        type: "table",
        id: "t",
        rows: [
          {
            cells: [
              { header: false, colspan: 1, rowspan: 1, paragraphs: [paragraph("a", "One two.")] },
              { header: false, colspan: 1, rowspan: 1, paragraphs: [paragraph("b", "Other.")] },
            ],
          },
        ],
      },
      paragraph("below", "Below."),
    ],
  ],
}
const LEAD = standingOf({ role: "co-lead", party: "" })

function atTable() {
  const document = documentOf(draftOf(TABLE))
  const structure = new Structure({
    client: 7,
    newId: numberedIds("server"),
    now: () => "2026-01-02T03:04:05.000Z",
    updates: [Y.encodeStateAsUpdate(document.doc)],
    authorOf: () => LEAD,
  })
  const show = (update: Uint8Array | null) => {
    if (update) Y.applyUpdate(document.doc, update)
  }
  const perform = (ask: Parameters<Structure["perform"]>[0]) => {
    const done = structure.perform(ask)
    if (isFault(done)) return done.fault
    show(done.update)
    return undefined
  }
  const take = (update: Uint8Array) => {
    show(update)
    const { landed, rescued } = structure.take(update, LEAD)
    show(landed)
    show(rescued)
  }
  return { document, perform, take }
}

function textIn(document: ReturnType<typeof draftDocument>, id: string): Y.XmlText {
  const text = findParagraph(paragraphElements(document), id)?.element.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("the paragraph has a text")
  return text
}

test("G50 in a cell of a table as anywhere, and never over its edge", () => {
  const { document, perform, take } = atTable()
  const other = copyOf(document, 9)
  const late: Uint8Array[] = []
  other.doc.on("update", (update: Uint8Array) => late.push(update))
  const left = textIn(document, "a")._start
  if (!left) throw new Error("the cell has words")
  const { client, clock } = left.id
  const split = {
    ...{ ask: "split" as const, made: "made", below: null, attributes: null },
    left: { client, clock: clock + 3 },
    right: null,
  }
  expect(perform(split)).toBeUndefined()
  textIn(other, "a").insert(7, " three", {})
  late.forEach(take)
  expect(textsOf(document)).toEqual(["Above.", "One ", "two three.", "Other.", "Below."])
  expect(perform({ ask: "join", second: "b" })).toBe("not-adjacent")
  expect(perform({ ask: "join", second: "below" })).toBe("not-adjacent")
  expect(perform({ ask: "join", second: "made" })).toBeUndefined()
  expect(textsOf(document)).toEqual(["Above.", "One two three.", "Other.", "Below."])
})

test("G51 a table that moves takes along what is typed in it meanwhile", () => {
  const { document, perform, take } = atTable()
  const other = copyOf(document, 9)
  const late: Uint8Array[] = []
  other.doc.on("update", (update: Uint8Array) => late.push(update))
  textIn(other, "b").insert(5, " words", {})
  expect(perform({ ask: "move", first: "t", last: "below", after: null })).toBeUndefined()
  late.forEach(take)
  expect(textsOf(document)).toEqual(["One two.", "Other words.", "Below.", "Above."])
})
