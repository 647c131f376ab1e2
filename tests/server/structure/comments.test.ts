/** Threads of comments go where the server moves their words. */

import { expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import { beginThread } from "../../../schema/operations/comment.ts"
import { wordsPlace } from "../../../schema/operations/commentPlace.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { paragraphElements } from "../../../schema/operations/elements.ts"
import { threadPlacer } from "../../../schema/sharing/threadPlaces.ts"
import { Structure } from "../../../server/structure/structure.ts"
import { actingFor, documentWith, done, passageOf, textsOf } from "../../support/drafting.ts"
import { standingOf } from "../support/standings.ts"

const LEAD = standingOf({ role: "co-lead", party: "" })

function atDraft(...sources: readonly string[]) {
  const document = documentWith(...sources)
  const structure = new Structure({
    client: 7,
    newId: numberedIds("server"),
    now: () => "2026-01-02T03:04:05.000Z",
    updates: [Y.encodeStateAsUpdate(document.doc)],
    authorOf: () => LEAD,
  })
  const writes: Uint8Array[] = []
  document.doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") writes.push(update)
  })
  const perform = (ask: Parameters<Structure["perform"]>[0]) => {
    for (const update of writes.splice(0)) structure.take(update, LEAD)
    const performed = structure.perform(ask)
    if (isFault(performed)) throw new Error(performed.message)
    if (performed.update) Y.applyUpdate(document.doc, performed.update, "server")
  }
  return { document, perform }
}

function wordsOf(document: DraftDocument, thread: string, placer = threadPlacer(document)): string {
  const derived = derivedNow(document)
  const record = document.threads.get(thread)
  if (!record) throw new Error("the thread is there")
  const stand = placer.standOf(thread, record, derived)
  if (!stand.stands) return "gone"
  const textIn = (id: string) => derived.paragraphs[derived.indexOf(id) ?? -1]?.paragraph.text ?? ""
  const { from, to } = stand
  return from.paragraph === to.paragraph
    ? textIn(from.paragraph).slice(from.offset, to.offset)
    : `${textIn(from.paragraph).slice(from.offset)}|${textIn(to.paragraph).slice(0, to.offset)}`
}

test("O31 a thread goes along when the server splits, joins and moves paragraphs", () => {
  const { document, perform } = atDraft("One.", "Parties shall act soon.", "Three.")
  const place = wordsPlace(document, passageOf(document, "shall act"))
  if (isFault(place)) throw new Error(place.message)
  const thread = done(beginThread(actingFor(document, "A"), { place, text: "Why?" }))
  const placer = threadPlacer(document)
  const ids = () => derivedNow(document).paragraphs.map((each) => each.paragraph.id)
  const [one = "", two = "", three = ""] = ids()

  const text = paragraphElements(document)[1]?.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("the paragraph has a text")
  // Its first word goes before the paragraph is moved: the others carry the thread.
  text.delete(8, 6)
  perform({ ask: "move", first: two, last: two, after: three })
  expect(textsOf(document)).toEqual(["One.", "Three.", "Parties act soon."])
  expect(wordsOf(document, thread, placer)).toBe("act")

  const item = document.threads.get(thread)?.runs?.[0]
  if (!item) throw new Error("the thread has its characters")
  perform({ ask: "join", first: three, second: two })
  expect(textsOf(document)).toEqual(["One.", "Three.Parties act soon."])
  expect(wordsOf(document, thread, placer)).toBe("act")
  const joined = paragraphElements(document)[1]?.get(0)
  if (!(joined instanceof Y.XmlText)) throw new Error("the paragraph has a text")
  const { left, right } = besides(joined, 15)
  perform({ ask: "split", left, right, made: "made", below: null, attributes: null })
  expect(textsOf(document)).toEqual(["One.", "Three.Parties a", "ct soon."])
  expect(wordsOf(document, thread, placer)).toBe("a|ct")
  expect(ids()[0]).toBe(one)
})

/** The characters on both sides of an offset. */
function besides(text: Y.XmlText, offset: number) {
  const at = (index: number) => {
    const { item } = Y.createRelativePositionFromTypeIndex(text, index)
    if (!item) throw new Error("a character stands there")
    return { client: item.client, clock: item.clock }
  }
  return { left: at(offset - 1), right: at(offset) }
}
