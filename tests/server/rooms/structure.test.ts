/** A room in which paragraphs are split, joined, moved and removed while others type in them. */

import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { paragraph } from "../../../schema/model/body.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { paragraphElements } from "../../../schema/operations/elements.ts"
import { proposeInsertion } from "../../../schema/operations/propose.ts"
import { withdraw } from "../../../schema/operations/withdraw.ts"
import type { Ask } from "../../../schema/sharing/asks.ts"
import { heldOf, movesOf } from "../../../schema/sharing/moves.ts"
import { Structuring } from "../../../server/rooms/structuring.ts"
import { build, draftOf } from "../../support/build.ts"
import { actingFor, documentOf, documentWith, done, textsOf } from "../../support/drafting.ts"
import { LEAD, NORWAY, OTHER, roomWith, splitAt, textOf } from "../support/room.ts"

const join = (second: string): Ask => ({ ask: "join", second })

describe("paragraphs by the server", () => {
  test("G50 are split, joined and moved for those who may edit, and for nobody else", () => {
    const { enter, ask, shown } = roomWith(documentWith("One two.", "Three."))
    const lead = enter(LEAD)
    const split = splitAt(lead, "p1", 4)
    expect(ask(enter(NORWAY), split)).toBe("not-allowed")
    expect(ask(enter({ ...LEAD, closed: "frozen" }), split)).toBe("not-allowed")
    expect(shown()).toEqual(["One two.", "Three."])
    expect(ask(lead, split)).toBeUndefined()
    expect(shown()).toEqual(["One ", "two.", "Three."])
    // Asked again, as after a connection was lost before the answer.
    expect(ask(lead, split)).toBe("nothing-to-do")
    expect(ask(lead, { ask: "move", first: "p2", last: "p2", after: null })).toBeUndefined()
    expect(shown()).toEqual(["Three.", "One ", "two."])
    expect(ask(lead, join("made"))).toBeUndefined()
    expect(ask(lead, join("made"))).toBe("nothing-to-do")
    expect(shown()).toEqual(["Three.", "One two."])
    expect(ask(lead, join("p2"))).toBe("not-adjacent")
  })

  test("G63 the two that a person saw side by side are joined, or none", () => {
    const { enter, send, ask, shown } = roomWith(documentWith("One.", "Two.", "Three.", "Four."))
    const [lead, other] = [enter(LEAD), enter(OTHER)]
    const typed = other.wrote(() => textOf(other.document, "p2").insert(3, " more", {}))
    const removed = lead.wrote(() => {
      const sheet = paragraphElements(lead.document)[0]?.parent
      if (sheet instanceof Y.XmlElement) sheet.delete(1, 1)
    })
    // What was typed came just before: it stands between the two now, and its person is told.
    send(other, typed)
    send(lead, removed)
    expect(ask(lead, { ask: "join", first: "p1", second: "p3" })).toBe("not-adjacent")
    expect(shown()).toEqual(["One.", "[ more]", "Three.", "Four."])
    expect(ask(lead, { ask: "join", first: "p2", second: "p3" })).toBe("no-such-paragraph")
    // Joined to another meanwhile, the first is that one; a page of before names none.
    expect(ask(lead, { ask: "move", first: "p1", last: "p1", after: "p3" })).toBeUndefined()
    expect(ask(other, { ask: "join", first: "p3", second: "p1" })).toBeUndefined()
    expect(ask(lead, { ask: "join", first: "p1", second: "p4" })).toBeUndefined()
    expect(shown()).toEqual(["[ more]", "Three.One.Four."])
    expect(ask(lead, join("p3"))).toBeUndefined()
    expect(shown()).toEqual(["[ more]Three.One.Four."])
  })

  test("G63 the words of a footnote are joined to none but its own", () => {
    const note = (id: string, text: string) => paragraph(id, text, { kind: "footnote" })
    const notes = ["f1", "f2"].map((id) => {
      return [id, { kind: "process", role: "footnote", mark: "" }] as const
    })
    const body = build("One.", note("f1", "First."), note("f2", "Second."), "Two.")
    const { enter, ask, shown } = roomWith(documentOf(draftOf(body, { notes: new Map(notes) })))
    const lead = enter(LEAD)
    for (const second of ["f1", "f2", "p4"]) expect(ask(lead, join(second))).toBe("not-adjacent")
    expect(ask(lead, splitAt(lead, "f2", 3))).toBeUndefined()
    expect(ask(lead, join("made"))).toBeUndefined()
    expect(shown()).toEqual(["One.", "First.", "Second.", "Two."])
  })

  test("G50 within a mandate only", () => {
    const draft = documentWith("# I. First", "One two.", "# II. Second", "Three four.")
    const { enter, ask, shown } = roomWith(draft)
    const group = enter({ ...LEAD, mandate: ["II"] })
    expect(ask(group, splitAt(group, "p2", 4))).toBe("outside-mandate")
    expect(ask(group, splitAt(group, "p4", 6))).toBeUndefined()
    expect(shown().slice(1)).toEqual(["One two.", "II. Second", "Three ", "four."])
  })

  test("G51 what was typed and deleted before its author heard of a split lands in the right half", () => {
    const { enter, send, ask, shown } = roomWith(documentWith("One two three."))
    const [lead, other] = [enter(LEAD), enter(OTHER)]
    const late = other.wrote(() => {
      const text = textOf(other.document, "p1")
      text.insert(3, " late", {})
      text.delete(13, 5)
      text.insert(13, "four", {})
    })
    expect(ask(lead, splitAt(lead, "p1", 4))).toBeUndefined()
    expect(send(other, late)).toEqual([undefined, undefined, undefined])
    expect(shown()).toEqual(["One late ", "two four."])
    other.hear()
    expect(textsOf(other.document)).toEqual(shown())
  })

  test("G51 a proposal of a delegate lands with its record", () => {
    const { enter, send, ask, shown, room } = roomWith(documentWith("One two three.", "Four."))
    const [lead, norway] = [enter(LEAD), enter(NORWAY)]
    const late = norway.wrote(() => {
      const context = actingFor(norway.document, "Norway", { person: NORWAY.name })
      done(proposeInsertion(context, { at: { paragraph: "p2", offset: 4 }, text: "new" }))
    })
    expect(ask(lead, join("p2"))).toBeUndefined()
    expect(send(norway, late)).toEqual(late.map(() => undefined))
    expect(shown()).toEqual(["One two three.Four[new]."])
    expect([...draftDocument(room.doc).brackets.values()]).toMatchObject([{ party: "Norway" }])
  })

  test("G52 a late edit is judged where it lands, and a refused one leaves nothing behind", () => {
    const { enter, send, ask, shown } = roomWith(documentWith("One two three."))
    const [lead, other, norway] = [enter(LEAD), enter(OTHER), enter(NORWAY)]
    const hostile = norway.wrote(() => textOf(norway.document, "p1").delete(0, 7))
    const written = norway.wrote(() => textOf(norway.document, "p1").insert(0, "No ", {}))
    const late = other.wrote(() => textOf(other.document, "p1").insert(13, " four", {}))
    expect(ask(lead, splitAt(lead, "p1", 4))).toBeUndefined()
    expect(send(norway, hostile)).not.toEqual([undefined])
    expect(send(norway, written)).not.toEqual([undefined])
    expect(shown()).toEqual(["One ", "two three."])
    expect(send(other, late)).toEqual([undefined])
    expect(shown()).toEqual(["One ", "two three four."])
  })

  test("G53 words typed in a paragraph that somebody removes come back as a proposal beside it", () => {
    const { enter, send, shown, room } = roomWith(documentWith("One.", "Two.", "Three."))
    const [lead, other] = [enter(LEAD), enter(OTHER)]
    const removed = lead.wrote(() => {
      const [sheet] = paragraphElements(lead.document).map(({ parent }) => parent)
      if (sheet instanceof Y.XmlElement) sheet.delete(1, 1)
    })
    const typed = other.wrote(() => textOf(other.document, "p2").insert(3, " and more", {}))
    const more = other.wrote(() => textOf(other.document, "p2").insert(12, " yet", {}))
    // One is there before the removal, and one comes after it.
    expect(send(other, typed)).toEqual([undefined])
    expect(send(lead, removed)).toEqual([undefined])
    expect(shown()).toEqual(["One.", "[ and more]", "Three."])
    expect(send(other, more)).toEqual([undefined])
    expect(shown()).toEqual(["One.", "[ and more yet]", "Three."])
    expect([...draftDocument(room.doc).brackets.values()]).toEqual([
      { kind: "add", party: "Chile", by: "Co-lead", at: "2026-01-02T03:04:05.000Z" },
    ])
    expect(other.sentences[0]).toContain("“ and more”")
    expect([other.held, lead.sentences]).toEqual([[], []])
  })

  test("G53 a proposal that was being typed there comes back whole and is typed on, by a delegate too", () => {
    const { enter, send, ask, shown, room } = roomWith(documentWith("One.", "Two.", "Three."))
    const [lead, norway] = [enter(LEAD), enter(NORWAY)]
    const proposed = norway.wrote(() => {
      const context = actingFor(norway.document, "Norway", { person: NORWAY.name })
      done(proposeInsertion(context, { at: { paragraph: "p2", offset: 3 }, text: " " }))
    })
    const typed = norway.wrote(() => textOf(norway.document, "p2").insert(5, "more", {}))
    const removed = lead.wrote(() => {
      const [sheet] = paragraphElements(lead.document).map(({ parent }) => parent)
      if (sheet instanceof Y.XmlElement) sheet.delete(1, 1)
    })
    send(lead, removed)
    expect(ask(lead, join("p3"))).toBeUndefined()
    expect(shown()).toEqual(["One.Three."])
    expect(send(norway, proposed)).toEqual([undefined])
    expect(shown()).toEqual(["One.Three.", "[ ]"])
    expect(send(norway, typed)).toEqual([undefined])
    expect(shown()).toEqual(["One.Three.", "[ more]"])
    // It is theirs, the paragraph too: withdrawn, it goes as a whole.
    norway.hear()
    const [bracket = ""] = draftDocument(room.doc).brackets.keys()
    const context = actingFor(norway.document, "Norway", { person: NORWAY.name })
    const withdrawn = norway.wrote(() => done(withdraw(context, { bracket })))
    expect(send(norway, withdrawn)).toEqual([undefined])
    expect(shown()).toEqual(["One.Three."])
  })

  test("G54 words of somebody who speaks for no party are held for them until they say so", () => {
    const { room, enter, send, ask, shown } = roomWith(documentWith("One.", "Two."))
    const [lead, other] = [enter(OTHER), enter(LEAD)]
    const removed = lead.wrote(() => {
      const [sheet] = paragraphElements(lead.document).map(({ parent }) => parent)
      if (sheet instanceof Y.XmlElement) sheet.delete(1, 1)
    })
    const typed = other.wrote(() => textOf(other.document, "p2").insert(3, " and more", {}))
    send(lead, removed)
    expect(send(other, typed)).toEqual([undefined])
    expect(shown()).toEqual(["One."])
    expect(other.held).toMatchObject([{ words: " and more", paragraph: "p2" }])
    expect(lead.held).toEqual([])
    const [held] = other.held
    if (!held) throw new Error("words are held")
    const again = enter(LEAD)
    room.greet(again)
    expect(again.held).toEqual(other.held)
    // Nobody else can dismiss them.
    ask(lead, { ask: "dismiss", held: held.id })
    expect(heldOf(room.doc).size).toBe(1)
    ask(other, { ask: "dismiss", held: held.id })
    expect(heldOf(room.doc).size).toBe(0)
  })

  test("G54 what is added to held words while they are dismissed stays held", () => {
    const { room, enter, send, ask } = roomWith(documentWith("One.", "Two."))
    const [lead, other] = [enter(OTHER), enter(LEAD)]
    const removed = lead.wrote(() => {
      const sheet = paragraphElements(lead.document)[0]?.parent
      if (sheet instanceof Y.XmlElement) sheet.delete(1, 1)
    })
    const type = (offset: number, words: string) =>
      other.wrote(() => textOf(other.document, "p2").insert(offset, words, {}))
    send(lead, removed)
    send(other, type(3, " and more"))
    const [seen] = other.held
    if (!seen) throw new Error("words are held")
    const again = enter(LEAD)
    send(other, type(12, " yet"))
    expect(other.held).toMatchObject([{ id: seen.id, words: " and more yet" }])
    ask(other, { ask: "dismiss", held: seen.id, seen: seen.words.length })
    expect(other.held).toMatchObject([{ words: " yet", paragraph: "p2" }])
    expect(other.held[0]?.id).not.toBe(seen.id)
    expect(again.held).toEqual(other.held)
    // Told twice, as when the answer did not arrive: nothing more goes.
    ask(other, { ask: "dismiss", held: seen.id, seen: 13 })
    // What is typed on in the same place is one with the rest.
    send(other, type(16, "!"))
    expect(other.held).toMatchObject([{ words: " yet!" }])
    ask(other, { ask: "dismiss", held: other.held[0]?.id ?? "" })
    expect(heldOf(room.doc).size).toBe(0)
  })

  test("G55 after a restart late words go by the record of moves", () => {
    const before = roomWith(documentWith("One two three."))
    const [lead, other] = [before.enter(LEAD), before.enter(OTHER)]
    const late = other.wrote(() => {
      textOf(other.document, "p1").insert(7, " late", {})
      textOf(other.document, "p1").delete(0, 4)
    })
    before.ask(lead, splitAt(lead, "p1", 8))
    const after = roomWith(before.room)
    expect(after.send(after.enter(OTHER), late)).toEqual([undefined, undefined])
    expect(after.shown()).toEqual(["two late ", "three."])
  })

  test("G55 after a restart late words that are stored already are not written again", () => {
    const before = roomWith(documentWith("One two three."))
    const [lead, other] = [before.enter(LEAD), before.enter(OTHER)]
    const { doc } = other.document
    const start = Y.encodeStateVector(doc)
    const [first] = other.wrote(() => textOf(other.document, "p1").insert(7, " late", {}))
    before.ask(lead, splitAt(lead, "p1", 8))
    before.send(other, first ? [first] : [])
    expect(before.shown()).toEqual(["One two late ", "three."])

    // Their author was not told: it is sent again, also as one piece with what was typed since.
    other.wrote(() => textOf(other.document, "p1").insert(12, "ly", {}))
    const after = roomWith(before.room, new Map([[doc.clientID, OTHER.person]]))
    const again = [first ?? start, Y.encodeStateAsUpdate(doc, start)]
    expect(after.send(after.enter(OTHER), again)).toEqual([undefined, undefined])
    expect(after.shown()).toEqual(["One two lately ", "three."])
  })

  test("G55 after something that was asked is refused late words go by the record of moves", () => {
    const { enter } = roomWith(documentWith("One two three.", "Four."))
    const [lead, other] = [enter(LEAD), enter(OTHER)]
    const [late] = other.wrote(() => textOf(other.document, "p1").insert(7, " late", {}))
    const { doc } = lead.document
    const clock = { now: () => "2026-01-02T03:04:05.000Z", millis: () => 0 }
    const structuring = new Structuring(doc, clock, () => [Y.encodeStateAsUpdate(doc)])
    const perform = (ask: Ask) => {
      const done = structuring.perform(ask, LEAD)
      if ("fault" in done || !done.update || !late) throw new Error("it can be done")
      return { ...done, update: done.update, late }
    }
    Y.applyUpdate(doc, perform(splitAt(lead, "p1", 8)).update)
    const refused = perform(join("p2"))
    refused.back()
    const landed = structuring.land(refused.late, OTHER)
    Y.applyUpdate(doc, refused.late)
    if (landed) Y.applyUpdate(doc, landed)
    expect(textsOf(lead.document)).toEqual(["One two late ", "three.", "Four."])
  })

  test("G56 nobody but the server writes where words went and what is held", () => {
    const { enter, send, ask, room } = roomWith(documentWith("One two."))
    const [lead, other] = [enter(LEAD), enter(OTHER)]
    const late = () => textOf(other.document, "p1").insert(1, "x", {})
    const forged = other.wrote(() => {
      other.document.doc.transact(() => {
        late()
        movesOf(other.document.doc).set("forged", [])
      })
    })
    ask(lead, splitAt(lead, "p1", 4))
    expect(send(other, forged)).toEqual(["malformed"])
    lead.hear()
    const [key = ""] = movesOf(room.doc).keys()
    const erased = lead.wrote(() => movesOf(lead.document.doc).delete(key))
    expect(send(lead, erased)).toEqual(["malformed"])
    expect(movesOf(room.doc).has(key)).toBe(true)
  })

  test("G57 what a client tells when it connects again deletes nothing of what was moved", () => {
    const { enter, ask, shown, room, commit } = roomWith(documentWith("One two three."))
    const [lead, other] = [enter(LEAD), enter(OTHER)]
    ask(lead, splitAt(lead, "p1", 4))
    other.hear()
    const seen = Y.decodeStateVector(Y.encodeStateVector(other.document.doc))
    textOf(other.document, "p1").insert(0, "So ", {})
    const all = Y.encodeStateAsUpdate(other.document.doc, Y.encodeStateVector(room.doc))
    expect(room.receive(all, other, 0, seen)).toBeUndefined()
    commit()
    expect(shown()).toEqual(["So One ", "two three."])
  })
})
