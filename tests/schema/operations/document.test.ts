/** The shared document: reading, writing, keys of marks. */

import { prosemirrorToYXmlFragment } from "y-prosemirror"
import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { paragraph, paragraphsOf } from "../../../schema/model/body.ts"
import type { RunMark } from "../../../schema/model/delta.ts"
import { draftSchema } from "../../../schema/model/nodes.ts"
import { nodeOfBody } from "../../../schema/model/proseMirror.ts"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { markKey, markOfKey } from "../../../schema/operations/markKeys.ts"
import { proposeInsertion, proposeReplacement } from "../../../schema/operations/propose.ts"
import { elementsIn, readBody, readDraft } from "../../../schema/operations/reading.ts"
import { withdraw } from "../../../schema/operations/withdraw.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { build, draftOf } from "../../support/build.ts"
import {
  actingFor,
  copyOf,
  documentOf,
  documentWith,
  done,
  passageOf,
  placeAfter,
} from "../../support/drafting.ts"
import { seededRandom } from "../../support/random.ts"
import { randomDraft } from "../../support/randomDraft.ts"

function stateOf({ doc }: { doc: Y.Doc }): number[] {
  return [...Y.encodeStateAsUpdate(doc)]
}

function firstText(fragment: Y.XmlFragment): Y.XmlText {
  const [sheet] = elementsIn(fragment, "sheet")
  const [element] = sheet ? elementsIn(sheet) : []
  const text = element?.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("no text")
  return text
}

describe("reading", () => {
  test("Y1 writes nothing, on any draft", () => {
    for (let seed = 0; seed < 30; seed++) {
      const document = documentOf(randomDraft(seededRandom(seed)))
      const copy = copyOf(document, 2)
      const before = stateOf(copy)
      readDraft(copy)
      derivedNow(copy)
      expect(stateOf(copy), `seed ${seed}`).toEqual(before)
    }
  })
  test("Y1 passes over what a newer schema wrote, and leaves it where it is", () => {
    const document = documentWith("Parties shall act.")
    const [sheet] = elementsIn(document.body, "sheet")
    const text = firstText(document.body)
    text.format(0, 7, { glow: { colour: "red" } })
    text.insertEmbed(7, { picture: 1 })
    sheet?.insert(1, [new Y.XmlElement("drawing")])
    sheet?.setAttribute("fold", "yes")
    // Two people who fill an empty paragraph at once leave two texts side by side (MODEL P7).
    const [element] = sheet ? elementsIn(sheet) : []
    element?.insert(1, [new Y.XmlText(" Really.")])
    const before = stateOf(document)
    expect(paragraphsOf(readBody(document.body))).toEqual([
      paragraph("p1", "Parties shall act. Really."),
    ])
    expect(stateOf(document)).toEqual(before)
  })
  test("Y4 what did not change is the same object, what changed is not", () => {
    const document = documentWith("1. One.", "2. Two.")
    const before = paragraphsOf(readBody(document.body))
    expect(readBody(document.body)).toBe(readBody(document.body))
    done(bracketPassage(actingFor(document, "A"), passageOf(document, "Two")))
    const after = paragraphsOf(readBody(document.body))
    expect(after[0]).toBe(before[0])
    expect(after[1]?.text).toBe("2. [Two].")
  })
  test("Y4 a transaction that is still open is read as it is", () => {
    const document = documentWith("One.")
    readBody(document.body)
    const seen: (string | undefined)[] = []
    const see = () => seen.push(paragraphsOf(readBody(document.body))[0]?.text)
    document.body.observeDeep(see)
    document.doc.transact(() => {
      firstText(document.body).insert(3, " two", {})
      see()
      firstText(document.body).insert(7, " three", {})
    })
    expect(seen).toEqual(["One two.", "One two three."])
  })
})

describe("writing", () => {
  test("Y5 a draft written is the draft read", () => {
    for (let seed = 0; seed < 60; seed++) {
      const draft = randomDraft(seededRandom(seed))
      const document = documentOf(draft)
      expect(readDraft(document), `seed ${seed}`).toEqual(draft)
      expect(readDraft(copyOf(document, 2)), `seed ${seed}`).toEqual(draft)
    }
  })
  test("Y5 a document that holds a draft is not written over", () => {
    const document = documentWith("One.")
    expect(() => writeDraft(document, draftOf(build("Two.")))).toThrow("empty document")
  })
})

describe("marks", () => {
  const marks: RunMark[] = [
    { type: "bracket", id: "k3j9x0q2a1", side: "open" },
    { type: "bracket", id: "k3j9x0q2a1", side: "close" },
    { type: "bracket", id: "各国", side: "open" },
    { type: "note", id: "n1" },
    { type: "strong" },
    { type: "link", href: "http://example.org/" },
  ]
  test("Y2 each is stored under the key that y-prosemirror writes", () => {
    for (const mark of marks) {
      const { type, ...attributes } = mark
      const node = draftSchema.node("doc", null, [
        draftSchema.node("sheet", null, [
          draftSchema.node("paragraph", null, [
            draftSchema.text("[", [draftSchema.mark(type, attributes)]),
          ]),
        ]),
      ])
      const fragment = new Y.Doc().getXmlFragment("body")
      prosemirrorToYXmlFragment(node, fragment)
      const delta = firstText(fragment).toDelta() as { attributes: Record<string, unknown> }[]
      const written = delta[0]?.attributes ?? {}
      expect(Object.keys(written)).toEqual([markKey(mark)])
      expect(markOfKey(markKey(mark), written[markKey(mark)])).toEqual(mark)
    }
  })
  test("Y2 a whole draft is stored as y-prosemirror stores it", () => {
    for (let seed = 0; seed < 20; seed++) {
      const draft = randomDraft(seededRandom(seed))
      const fragment = new Y.Doc().getXmlFragment("body")
      prosemirrorToYXmlFragment(nodeOfBody(draft.body), fragment)
      expect(readBody(fragment), `seed ${seed}`).toEqual(draft.body)
      const own = documentOf(draft).body
      const keys = (body: Y.XmlFragment) => JSON.stringify(body.toJSON()).match(/\w+--[\w+/=]{8}/g)
      expect(keys(own)?.sort(), `seed ${seed}`).toEqual(keys(fragment)?.sort())
    }
  })
  test("Y3 no mark runs on into what is inserted beside it", () => {
    const document = documentOf(
      draftOf({
        sheets: [
          [paragraph("p1", "Parties shall act.", { spans: [{ from: 8, to: 13, mark: "strong" }] })],
        ],
      }),
    )
    const a = actingFor(document, "A")
    const made = done(bracketPassage(a, passageOf(document, "shall")))
    done(proposeInsertion(a, { at: placeAfter(document, "["), text: "x" }))
    done(proposeReplacement(a, { ...passageOf(document, "act"), text: "do" }))
    firstText(document.body).insert(0, "All ", {})
    const [read] = paragraphsOf(readBody(document.body))
    expect(read?.text).toBe("All Parties [[x]shall] [act] [do].")
    expect(read?.tokens).toHaveLength(8)
    expect(read?.spans).toEqual([{ from: 16, to: 21, mark: "strong" }])
    // Each token's mark stands on its own character only.
    const delta = firstText(document.body).toDelta() as {
      insert: string
      attributes?: Record<string, unknown>
    }[]
    for (const { insert, attributes = {} } of delta)
      if (Object.keys(attributes).some((key) => key.startsWith("bracket--")))
        expect(insert).toHaveLength(1)
    expect(made.bracket).toBe("A1")
    done(withdraw(a, { bracket: "A2" }))
    expect(draftDocument(document.doc).brackets.has("A2")).toBe(false)
  })
})
