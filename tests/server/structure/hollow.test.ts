/** Agreed words that one puts in brackets while another takes their paragraph out. */

import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { findParagraph, paragraphElements } from "../../../schema/operations/elements.ts"
import { proposeDeletion, proposeReplacement } from "../../../schema/operations/propose.ts"
import { actingFor, done, documentWith, passageOf } from "../../support/drafting.ts"
import { LEAD, NORWAY, OTHER, roomWith, textOf, type Person } from "../support/room.ts"

/** May remove what its own party proposed, whether it knows of it or not. */
const CHAIR = { ...LEAD, party: "Norway" }

/** A lead for Norway, a delegate of Norway and one who speaks for Chile, at the same draft. */
function meeting() {
  const room = roomWith(documentWith("One.", "Two three.", "Four."))
  const { enter } = room
  return { ...room, lead: enter(CHAIR), norway: enter(NORWAY), chile: enter(OTHER) }
}

function acting({ document, standing }: Person) {
  return actingFor(document, standing.party, { person: standing.name })
}

function removal(person: Person, ...ids: readonly string[]): Uint8Array[] {
  const { document } = person
  return person.wrote(() => {
    document.doc.transact(() => {
      for (const id of ids) {
        const element = findParagraph(paragraphElements(document), id)?.element
        const sheet = element?.parent
        if (sheet instanceof Y.XmlElement)
          sheet.delete(sheet.toArray().indexOf(element as never), 1)
      }
    })
  })
}

function deletion(person: Person, words: string): Uint8Array[] {
  return person.wrote(() => {
    done(proposeDeletion(acting(person), passageOf(person.document, words)))
  })
}

type Meeting = ReturnType<typeof meeting>
type Order = "before" | "after"

/** Sends what was written before or after the removal; nobody hears of the other's. */
function meet(
  { send, lead }: Meeting,
  order: Order,
  written: readonly (readonly [Person, readonly Uint8Array[]])[],
  removed: readonly Uint8Array[],
): void {
  const gone = [lead, removed] as const
  for (const [person, updates] of order === "before" ? [...written, gone] : [gone, ...written])
    expect(send(person, updates)).toEqual(updates.map(() => undefined))
}

function records({ room }: Meeting): number[] {
  const { brackets, membership, positions } = draftDocument(room.doc)
  return [brackets.size, membership.size, positions.size]
}

describe.each(["before", "after"] as const)("brackets that come %s the removal", (order) => {
  test("G62 round agreed words leave no empty bracket, and are held with what they were round", () => {
    const here = meeting()
    const { shown, lead, norway, chile } = here
    meet(here, order, [[norway, deletion(norway, "Two three")]], removal(lead, "p2"))
    expect(shown()).toEqual(["One.", "Four."])
    expect(records(here)).toEqual([0, 0, 0])
    expect(norway.held).toMatchObject([
      {
        words: "Two three",
        paragraph: "p2",
        offset: null,
        reason: expect.stringMatching(/^You proposed to delete/) as string,
      },
    ])
    expect([norway.sentences, lead.held, chile.held]).toEqual([[], [], []])
  })

  test("G62 with other words instead of them: those come back", () => {
    const here = meeting()
    const { shown, lead, norway } = here
    const written = norway.wrote(() => {
      const passage = passageOf(norway.document, "Two")
      done(proposeReplacement(acting(norway), { ...passage, text: "New" }))
    })
    meet(here, order, [[norway, written]], removal(lead, "p2"))
    expect(shown()).toEqual(["One.", "[New]", "Four."])
    expect(records(here)[0]).toBe(1)
    expect(norway.held).toMatchObject([
      { words: "Two", reason: expect.stringMatching(/^You put/) as string },
    ])
    expect(norway.sentences[0]).toContain("“New”")
  })

  test("G62 over two paragraphs that go at once", () => {
    const here = meeting()
    const { shown, lead, norway } = here
    const written = norway.wrote(() => {
      const { from } = passageOf(norway.document, "three")
      const { to } = passageOf(norway.document, "Four")
      done(bracketPassage(acting(norway), { from, to, kind: "drop" }))
    })
    meet(here, order, [[norway, written]], removal(lead, "p2", "p3"))
    expect(shown()).toEqual(["One."])
    expect(records(here)[0]).toBe(0)
    expect(norway.held).toMatchObject([{ words: "three. Four" }])
  })
})

test("G62 over two paragraphs that go one after the other", () => {
  const here = meeting()
  const { shown, lead, norway } = here
  const written = norway.wrote(() => {
    const { from } = passageOf(norway.document, "three")
    const { to } = passageOf(norway.document, "Four")
    done(bracketPassage(acting(norway), { from, to, kind: "drop" }))
  })
  meet(here, "after", [[norway, written]], [...removal(lead, "p2"), ...removal(lead, "p3")])
  expect(shown()).toEqual(["One."])
  expect(norway.held).toMatchObject([{ words: "three. Four" }])
})

test("G53 round words that stay as well: the bracket ends with those", () => {
  const here = meeting()
  const { shown, lead, norway } = here
  const written = norway.wrote(() => {
    const { from } = passageOf(norway.document, "One")
    const { to } = passageOf(norway.document, "Two")
    done(bracketPassage(acting(norway), { from, to, kind: "drop" }))
  })
  meet(here, "after", [[norway, written]], removal(lead, "p2"))
  expect(shown()).toEqual(["[One.]", "Four."])
  expect([records(here)[0], norway.held]).toEqual([1, []])
})

test("G62 of two people, one within the other's", () => {
  const here = meeting()
  const { shown, lead, norway, chile } = here
  const written = [
    [norway, deletion(norway, "Two three")],
    [chile, deletion(chile, "three")],
  ] as const
  meet(here, "after", written, removal(lead, "p2"))
  expect(shown()).toEqual(["One.", "Four."])
  expect(records(here)).toEqual([0, 0, 0])
  expect(norway.held).toMatchObject([{ words: "Two three" }])
  expect(chile.held).toMatchObject([{ words: "three" }])
})

test("G62 round another's words, which come back without them", () => {
  const here = meeting()
  const { shown, lead, norway, chile } = here
  const typed = chile.wrote(() => textOf(chile.document, "p2").insert(3, " new", {}))
  const written = [
    [norway, deletion(norway, "Two three")],
    [chile, typed],
  ] as const
  meet(here, "before", written, removal(lead, "p2"))
  expect(shown()).toEqual(["One.", "[ new]", "Four."])
  expect(norway.held).toMatchObject([{ words: "Two three" }])
  expect([chile.sentences.length, chile.held]).toEqual([1, []])
})

test("G62 what is typed on in them comes back by itself", () => {
  const here = meeting()
  const { shown, send, lead, chile } = here
  const written = deletion(chile, "Two")
  const typed = chile.wrote(() => textOf(chile.document, "p2").insert(4, "x", {}))
  meet(here, "after", [[chile, written]], removal(lead, "p2"))
  expect(send(chile, typed)).toEqual([undefined])
  expect(shown()).toEqual(["One.", "[x]", "Four."])
  expect(chile.held).toMatchObject([{ words: "Two" }])
})

test("G62 a join that nobody saw comes back without the empty bracket before it", () => {
  const here = meeting()
  const { shown, send, ask, lead, norway, chile } = here
  const removed = removal(lead, "p2")
  expect(send(norway, deletion(norway, "Two"))).toEqual([undefined])
  expect(ask(chile, { ask: "join", second: "p3" })).toBeUndefined()
  expect(shown()).toEqual(["One.", "[Two] three.Four."])
  expect(send(lead, removed)).toEqual([undefined])
  expect(shown()).toEqual(["One.", "Four."])
  expect(norway.held).toMatchObject([{ words: "Two" }])
})

test("G62 that landed in a joined paragraph before it is removed", () => {
  const here = meeting()
  const { shown, send, ask, lead, norway } = here
  const late = deletion(norway, "Four")
  expect(ask(lead, { ask: "join", first: "p2", second: "p3" })).toBeUndefined()
  lead.hear()
  const removed = removal(lead, "p2")
  expect(send(norway, late)).toEqual([undefined])
  expect(shown()).toEqual(["One.", "Two three.[Four]."])
  expect(send(lead, removed)).toEqual([undefined])
  expect(shown()).toEqual(["One."])
  expect(norway.held).toMatchObject([{ words: "Four" }])
})

test("G62 undoing the removal brings the words back without brackets, and nothing twice", () => {
  const here = meeting()
  const { room, shown, send, lead, norway } = here
  const { document } = lead
  const undo = new Y.UndoManager([document.body], { captureTimeout: 0 })
  const removed = removal(lead, "p2")
  expect(send(norway, deletion(norway, "Two"))).toEqual([undefined])
  expect(send(lead, removed)).toEqual([undefined])
  lead.hear()
  const back = lead.wrote(() => undo.undo())
  expect(send(lead, back)).toEqual([undefined])
  expect(shown()).toEqual(["One.", "Two three.", "Four."])
  expect([draftDocument(room.doc).brackets.size, norway.held.length]).toEqual([0, 1])
})
