/** What was tried and taken back leaves a document as if it had never come. */

import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { draftDocument, type DraftDocument } from "../../../schema/operations/document.ts"
import { paragraphElements } from "../../../schema/operations/elements.ts"
import { attempt, type Attempt } from "../../../server/gate/attempt.ts"
import { documentOf } from "../../support/drafting.ts"
import { between, pick, seededRandom, type Random } from "../../support/random.ts"
import { randomDraft } from "../../support/randomDraft.ts"

const RUNS = Number(process.env["CHAPEAU_HOSTILE"] ?? 40)

function textIn(random: Random, document: DraftDocument): Y.XmlText | undefined {
  const elements = paragraphElements(document)
  const [text] = elements.length > 0 ? pick(random, elements).toArray() : []
  return text instanceof Y.XmlText ? text : undefined
}

/** Anything that a client might write, also what cuts characters in two. */
function write(document: DraftDocument, random: Random): void {
  const { body, meta, positions } = document
  const text = textIn(random, document)
  const at = between(random, 0, text?.length ?? 0)
  const rest = (text?.length ?? 0) - at
  const sheet = body.length > 0 ? body.get(0) : undefined
  const marks: object = pick(random, [{}, { strong: {} }, { em: {} }, { strong: null }])
  switch (between(random, 0, 8)) {
    case 0:
    case 1:
      text?.insert(at, pick(random, ["x", "🌿", "one two"]), marks)
      break
    case 2:
      text?.delete(at, between(random, 0, Math.min(3, rest)))
      break
    case 3:
      text?.format(at, between(random, 0, rest), marks)
      break
    case 4:
      meta.set(pick(random, ["title", "symbol"]), `title ${at}`)
      break
    case 5:
      meta.delete(pick(random, ["title", "symbol"]))
      break
    case 6:
      positions.set(`b${at}/A`, { stance: "oppose", note: "", by: "A", at: "" })
      break
    case 7:
      if (sheet instanceof Y.XmlElement && sheet.length > 0)
        sheet.delete(between(random, 0, sheet.length - 1), 1)
      break
    default:
      if (sheet instanceof Y.XmlElement) {
        const element = new Y.XmlElement("paragraph")
        element.setAttribute("id", `new${at}`)
        element.insert(0, [new Y.XmlText("new words")])
        sheet.insert(between(random, 0, sheet.length), [element])
      }
  }
}

/** The updates of somebody with a copy of a document, in several transactions or in one. */
function writtenBy(client: number, base: Uint8Array, random: Random): Uint8Array {
  const document = draftDocument(new Y.Doc())
  document.doc.clientID = client
  Y.applyUpdate(document.doc, base)
  const known = Y.encodeStateVector(document.doc)
  const many = () => {
    for (let i = between(random, 1, 6); i > 0; i--) write(document, random)
  }
  if (random() < 0.5) document.doc.transact(many)
  else many()
  return Y.encodeStateAsUpdate(document.doc, known)
}

function tried(doc: Y.Doc, update: Uint8Array): Attempt {
  return attempt(doc, (apply) => void apply(update, Y.decodeUpdate(update)))
}

/** All that can be read of a document, and what it would refuse as known. */
function shown(doc: Y.Doc): unknown {
  const { body, brackets, meta, positions } = draftDocument(doc)
  const texts = paragraphElements(draftDocument(doc)).map((element) =>
    element
      .toArray()
      .map((child): unknown => (child instanceof Y.XmlText ? child.toDelta() : null)),
  )
  const maps = [brackets, meta, positions].map((map) => map.toJSON())
  const state = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- the XML of the body
  return { body: body.toString(), length: body.length, texts, maps, state, held: held(doc) }
}

/** What waits in a document, and what it holds as deleted. */
function held({ store }: Y.Doc): unknown {
  const { clients } = Y.createDeleteSetFromStructStore(store)
  const ranges = (deletions: readonly { clock: number; len: number }[]) => {
    const joined: [number, number][] = []
    for (const { clock, len } of deletions) {
      const last = joined.at(-1)
      if (last?.[1] === clock) last[1] = clock + len
      else joined.push([clock, clock + len])
    }
    return joined
  }
  const deleted = [...clients].map(([client, each]) => [client, ranges(each)] as const)
  deleted.sort(([a], [b]) => a - b)
  return [store.pendingStructs, store.pendingDs, deleted]
}

describe("a change that is tried", () => {
  test("G35 and taken back was never there, and what comes after it is taken as ever", () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = seededRandom(seed)
      const { doc: start } = documentOf(randomDraft(random))
      const base = Y.encodeStateAsUpdate(start)
      const [doc, twin] = [new Y.Doc(), new Y.Doc()]
      for (const each of [doc, twin]) Y.applyUpdate(each, base)
      for (let client = 10; client < 22; client++) {
        const update = writtenBy(client, Y.encodeStateAsUpdate(twin), random)
        const { keep, takeBack } = tried(doc, update)
        if (random() < 0.7) expect(takeBack()).toBe(true)
        else {
          keep()
          Y.applyUpdate(twin, update)
        }
        expect(shown(doc), `seed ${seed}, client ${client}`).toEqual(shown(twin))
      }
    }
  })

  test("G35 goes back whatever it was merged with", () => {
    const doc = new Y.Doc()
    const other = new Y.Doc()
    other.clientID = 5
    const updates: Uint8Array[] = []
    other.on("update", (update: Uint8Array) => updates.push(update))
    const text = other.getText("body")
    text.insert(0, "one 🌿")
    text.insert(6, " two")
    text.delete(5, 3)
    const [first, second, third] = updates
    if (!first || !second || !third) throw new Error("three updates")
    Y.applyUpdate(doc, first)
    for (let i = 0; i < 2; i++) {
      const { takeBack } = attempt(doc, (apply) => {
        for (const update of [second, third]) apply(update, Y.decodeUpdate(update))
      })
      takeBack()
      expect(doc.getText("body").toJSON()).toBe("one 🌿")
      expect(doc.getText("body").length).toBe(6)
    }
    tried(doc, second).keep()
    tried(doc, third).keep()
    expect(doc.getText("body").toJSON()).toBe(text.toJSON())
  })

  test("G35 and builds on what is not there leaves nothing behind", () => {
    const other = new Y.Doc()
    const updates: Uint8Array[] = []
    other.on("update", (update: Uint8Array) => updates.push(update))
    other.getText("body").insert(0, "one")
    other.getText("body").insert(3, "two")
    const doc = new Y.Doc()
    const [first, second] = updates
    if (!first || !second) throw new Error("two updates")
    expect(tried(doc, second).takeBack()).toBe(true)
    expect(doc.store.pendingStructs).toBeNull()
    Y.applyUpdate(doc, first)
    expect(doc.getText("body").toJSON()).toBe("one")
  })
})
