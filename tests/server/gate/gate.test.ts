import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { elementsIn } from "../../../schema/operations/reading.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { LIMITS } from "../../../schema/sharing/protocol.ts"
import { Gate, type Author } from "../../../server/gate/gate.ts"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import { paragraph } from "../../../schema/model/body.ts"
import { build, draftOf } from "../../support/build.ts"
import { actingFor, done, passageOf } from "../../support/drafting.ts"
import { firstText } from "../support/serving.ts"
import { standingOf } from "../support/standings.ts"

const LEAD = { standing: standingOf({ role: "co-lead", party: "" }) }
const OTHER_LEAD = { standing: { ...LEAD.standing, person: "other-lead" } }
const OBSERVER = { standing: standingOf({ role: "observer", party: "" }) }

/** A gate before a draft of one paragraph, and somebody's copy of that draft. */
function atGate() {
  const doc = new Y.Doc()
  writeDraft(draftDocument(doc), draftOf(build("Ports [should] open.")))
  const base = Y.encodeStateAsUpdate(doc)
  const gate = new Gate()
  gate.reset([base])
  const copy = () => {
    const document = draftDocument(new Y.Doc())
    Y.applyUpdate(document.doc, base)
    return document
  }
  const judge = (update: Uint8Array, author: Author) => {
    const verdict = gate.judge(update, author, () => [base])
    return isFault(verdict) ? verdict.fault : verdict
  }
  return { base, copy, judge }
}

function sheetOf(body: Y.XmlFragment): Y.XmlElement {
  const [sheet] = elementsIn(body, "sheet")
  if (!sheet) throw new Error("the draft has a sheet")
  return sheet
}

/** The updates that a change of a document makes. */
function updatesOf(doc: Y.Doc, change: () => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => updates.push(update)
  doc.on("update", note)
  change()
  doc.off("update", note)
  return updates
}

function one(doc: Y.Doc, change: () => void): Uint8Array {
  const [update] = updatesOf(doc, change)
  if (!update) throw new Error("no change")
  return update
}

describe("the gate", () => {
  test("G5 an observer's change is refused; what everybody knows already is not a change", () => {
    const { base, copy, judge } = atGate()
    const mine = copy()
    const text = firstText(mine)
    expect(judge(base, OBSERVER)).toBe("nothing")
    expect(judge(Uint8Array.of(0, 0), OBSERVER)).toBe("nothing")
    expect(
      judge(
        one(mine.doc, () => text.insert(0, "x")),
        OBSERVER,
      ),
    ).toBe("not-allowed")
    const other = copy()
    const deletion = one(other.doc, () => firstText(other).delete(0, 3))
    expect(judge(deletion, OBSERVER)).toBe("not-allowed")
    expect(judge(deletion, LEAD)).toBe("change")
    expect(judge(deletion, OBSERVER)).toBe("nothing")
  })

  test("G6 bytes that are no update are refused, whatever they are cut from", () => {
    const { copy, judge } = atGate()
    const mine = copy()
    const update = one(mine.doc, () => firstText(mine).insert(0, "shelter"))
    for (let end = 0; end < update.length; end++)
      expect(["malformed", "nothing"]).toContain(judge(update.slice(0, end), LEAD))
    // 33 million structs declared in seven bytes.
    expect(judge(Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 1, 0), LEAD)).toBe("malformed")
    expect(judge(update, LEAD)).toBe("change")
  })

  test("G7 an update above the limit is refused", () => {
    const { copy, judge } = atGate()
    const mine = copy()
    const long = "x".repeat(LIMITS.update)
    expect(
      judge(
        one(mine.doc, () => firstText(mine).insert(0, long)),
        LEAD,
      ),
    ).toBe("too-large")
  })

  test("G8 an update that builds on one which is not there is refused, and leaves nothing behind", () => {
    const { copy, judge } = atGate()
    const mine = copy()
    const [first, second] = updatesOf(mine.doc, () => {
      firstText(mine).insert(0, "one ")
      firstText(mine).insert(4, "two ")
    })
    if (!first || !second) throw new Error("two changes")
    expect(judge(second, LEAD)).toBe("out-of-order")
    // Somebody else answers to words that are not there.
    const other = draftDocument(new Y.Doc())
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(mine.doc))
    const answer = one(other.doc, () => firstText(other).insert(2, "!"))
    expect(judge(answer, OTHER_LEAD)).toBe("out-of-order")
    const deletion = one(other.doc, () => firstText(other).delete(0, 2))
    expect(judge(deletion, OTHER_LEAD)).toBe("out-of-order")
    expect(judge(first, LEAD)).toBe("change")
    expect(judge(second, LEAD)).toBe("change")
    expect(judge(answer, OTHER_LEAD)).toBe("change")
    expect(judge(deletion, OTHER_LEAD)).toBe("change")
  })

  test("G35 elements nested by the thousand are refused without making the draft again", () => {
    const doc = new Y.Doc()
    writeDraft(draftDocument(doc), draftOf(build("Ports open.")))
    const gate = new Gate()
    gate.reset([Y.encodeStateAsUpdate(doc)])
    const known = Y.encodeStateVector(doc)
    doc.clientID = 5
    let inner = sheetOf(draftDocument(doc).body)
    for (let depth = 0; depth < 3000; depth++) {
      const element = new Y.XmlElement("sheet")
      inner.insert(0, [element])
      inner = element
    }
    const verdict = gate.judge(Y.encodeStateAsUpdate(doc, known), LEAD, () => {
      throw new Error("the draft is made again")
    })
    expect(isFault(verdict) && verdict.fault).toBe("malformed")
  })

  test("G9 what drafts are not made of is refused", () => {
    const tries: ((document: ReturnType<typeof draftDocument>) => void)[] = [
      ({ body }) => body.insert(0, [new Y.XmlElement("script")]),
      ({ body }) => body.insert(0, [new Y.XmlHook("sheet") as unknown as Y.XmlElement]),
      ({ doc }) => doc.getMap("elsewhere").set("a", 1),
      ({ meta }) => meta.set("title", new Y.Map() as unknown as string),
      ({ meta }) => meta.set("title", Uint8Array.of(1) as unknown as string),
      (document) => firstText(document).insertEmbed(0, { image: "x" }),
      (document) => firstText(document).insert(0, "x", { onclick: { a: 1 } }),
      (document) => firstText(document).insert(0, "x", { link: { href: "javascript:alert(1)" } }),
      (document) => firstText(document).insert(0, "x", { link: { href: " javascript:alert(1)" } }),
      ({ body }) => body.insert(0, [new Y.XmlText("words")]),
      ({ body }) => body.insert(0, [new Y.XmlElement("paragraph")]),
      ({ body }) => sheetOf(body).insert(0, [new Y.XmlElement("sheet")]),
      ({ body }) => Y.Array.prototype.insert.call(body, 0, [1]),
      ({ body }) => Y.Array.prototype.insert.call(sheetOf(body), 0, [1]),
      ({ body }) => Y.Text.prototype.insert.call(sheetOf(body), 0, "words"),
      ({ body }) => void Y.Map.prototype.set.call(body, "a", 1),
      ({ meta }) => Y.Array.prototype.insert.call(meta, 0, [1]),
      (document) => firstText(document).setAttribute("a", "b"),
      ({ body }) => {
        let inner = new Y.XmlElement("sheet")
        for (let i = 0; i < 50; i++) {
          const outer = new Y.XmlElement("sheet")
          outer.insert(0, [inner])
          inner = outer
        }
        body.insert(0, [inner])
      },
    ]
    for (const attempt of tries) {
      const { copy, judge } = atGate()
      const mine = copy()
      const update = one(mine.doc, () => attempt(mine))
      expect(judge(update, LEAD), attempt.toString()).toBe("malformed")
    }
  })

  test("G9 what the editor and the operations write is not refused", () => {
    const tries: ((document: ReturnType<typeof draftDocument>) => void)[] = [
      (document) => firstText(document).insert(0, "x", { strong: {} }),
      (document) => firstText(document).insert(0, "x", { link: { href: "https://example.org" } }),
      (document) => {
        const passage = passageOf(document, "Ports")
        done(bracketPassage(actingFor(document, "", { person: LEAD.standing.name }), passage))
      },
      (document) => firstText(document).format(0, 3, { em: {} }),
      (document) => firstText(document).removeAttribute("nothing"),
      (document) => document.decisions.set("b1", decision),
      (document) => document.meta.set("title", "Another"),
      (document) => document.body.delete(0, 1),
      ({ doc, body }) => {
        const draft = draftDocument(new Y.Doc())
        writeDraft(draft, draftOf(build(paragraph("t1", "Tables"), paragraph("t2", "In a table."))))
        doc.transact(() =>
          body.insert(
            0,
            elementsIn(draft.body).map((each) => each.clone()),
          ),
        )
      },
    ]
    for (const attempt of tries) {
      const { copy, judge } = atGate()
      const mine = copy()
      for (const update of updatesOf(mine.doc, () => attempt(mine)))
        expect(judge(update, LEAD), attempt.toString()).toBe("change")
    }
  })

  test("G10 a client id belongs to the person who first wrote under it", () => {
    const { copy, judge } = atGate()
    const mine = copy()
    const first = one(mine.doc, () => firstText(mine).insert(0, "mine"))
    expect(judge(first, LEAD)).toBe("change")
    const second = one(mine.doc, () => firstText(mine).insert(0, "also mine"))
    expect(judge(second, OTHER_LEAD)).toBe("forged")
    expect(judge(first, OTHER_LEAD)).toBe("nothing")
    expect(judge(second, LEAD)).toBe("change")
  })
})

test("G10 who repeats what another wrote does not take the other's client id", () => {
  const { copy, judge } = atGate()
  const mine = copy()
  const first = one(mine.doc, () => firstText(mine).insert(0, "mine "))
  expect(judge(first, LEAD)).toBe("change")
  const other = copy()
  Y.applyUpdate(other.doc, first)
  const added = one(other.doc, () => firstText(other).insert(0, "theirs "))
  expect(judge(Y.mergeUpdates([first, added]), OTHER_LEAD)).toBe("change")
  const second = one(mine.doc, () => firstText(mine).insert(0, "also mine "))
  expect(judge(second, LEAD)).toBe("change")
})

const decision = {
  outcome: "keep",
  level: "supported",
  meeting: "",
  reason: "",
  by: "co-lead",
  at: "2026-01-01T00:00:00.000Z",
} as const
