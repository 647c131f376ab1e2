/** Who wrote what, as the page tells it of a draft and the server's table. */

import { expect, test } from "vitest"
import * as Y from "yjs"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide } from "../../../schema/operations/decide.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { paragraphElements } from "../../../schema/operations/elements.ts"
import { proposeInsertion } from "../../../schema/operations/propose.ts"
import { readRecords } from "../../../schema/operations/reading.ts"
import type { AuthorsAnswer, Hand } from "../../../schema/sharing/authorship.ts"
import {
  coveredIn,
  createTally,
  nameOfWho,
  stretchesOf,
  toldOf,
} from "../../../client/ui/authors.ts"
import { authorsCsv } from "../../../client/ui/authorsFile.ts"
import { actingFor, copyOf, documentWith, done, placeAfter, sync } from "../../support/drafting.ts"

const START: Hand = { party: "", role: "co-lead", way: "start", proposed: false, name: "Ann" }
const NORWAY: Hand = { party: "Norway", role: "delegate", way: "piece", proposed: true, name: "Bo" }
const AT = "2026-01-02T03:04:05.000Z"
const IMPORTER = 1
const [OF_NORWAY, OF_NOBODY] = [700_001, 700_002]

const TABLE: AuthorsAnswer = {
  names: true,
  hands: [START, NORWAY],
  clients: { [IMPORTER]: [[0, 1000, 0, AT]], [OF_NORWAY]: [[0, 1000, 1, AT]] },
}

function paragraph(document: DraftDocument): Y.XmlElement {
  const [first] = paragraphElements(document)
  if (!first) throw new Error("the draft has a paragraph")
  return first
}

/** The stretches of the first paragraph. */
function told(document: DraftDocument) {
  const derived = derivedNow(document)
  const covered = coveredIn(derived, readRecords(document))
  const id = String(paragraph(document).getAttribute("id"))
  return stretchesOf(paragraph(document), TABLE, covered.get(id) ?? [])
}

function proposed() {
  const document = documentWith("One two three.")
  const norway = copyOf(document, OF_NORWAY)
  const context = actingFor(norway, "Norway")
  done(proposeInsertion(context, { at: placeAfter(norway, "One"), text: "new" }))
  sync(document, norway)
  return document
}

test("U160 what was proposed is told from what was taken over and what was turned down", () => {
  const document = proposed()
  expect(told(document)).toMatchObject([
    { text: "One", who: "start", kind: "start" },
    { text: "[new]", kind: "proposed", hand: NORWAY },
    { text: " two three.", kind: "start" },
  ])
  const [cluster] = derivedNow(document).clusters
  const lead = actingFor(document, "")
  done(decide(lead, { cluster: cluster?.id ?? "", outcome: "keep" }))
  expect(told(document)[1]).toMatchObject({ text: "[new]", kind: "taken" })
  document.decisions.delete(cluster?.id ?? "")
  done(decide(lead, { cluster: cluster?.id ?? "", outcome: "drop" }))
  const [, turned] = told(document)
  expect(turned).toMatchObject({ text: "[new]", kind: "dropped" })
  expect(turned && toldOf(turned, (at) => at)).toBe(
    `Bo (delegate) · proposed, and turned down · put in as one piece (pasted, or from a form) · ${AT}`,
  )
})

test("U160 words of which the table tells nothing are unknown, and stay apart", () => {
  const document = proposed()
  const other = copyOf(document, OF_NOBODY)
  const text = paragraph(other).get(0)
  if (text instanceof Y.XmlText) text.insert(3, " or", {})
  sync(document, other)
  const [, unknown] = told(document)
  expect(unknown).toMatchObject({ text: " or", kind: "unknown", hand: undefined, at: "" })
  expect(nameOfWho(unknown?.who ?? "")).toBe("Unknown")
})

test("U161 all characters are counted once, and the file has a row for each stretch", () => {
  const document = proposed()
  const counting = createTally()
  counting.add("p1", told(document))
  const { total, rows, inParagraph } = counting.tally()
  expect(total).toBe("One[new] two three.".length)
  expect(rows).toEqual([
    { who: "start", characters: 14, people: [] },
    { who: "party Norway", characters: 5, people: ["Bo"] },
  ])
  expect([...(inParagraph.get("p1") ?? [])]).toEqual(["start", "party Norway"])
  const csv = authorsCsv([{ key: "1", stretches: told(document) }]).split("\r\n")
  expect(csv).toHaveLength(5)
  // Whoever brought the first text in did not write it.
  expect(csv[1]).not.toContain("Ann")
  expect(csv[2]).toBe(`"2","1","Norway","Bo","delegate","proposed","${AT}","5","[new]"`)
})
