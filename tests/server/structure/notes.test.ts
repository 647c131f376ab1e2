/** Footnotes that one puts in while another takes their paragraph out. */

import { expect, test } from "vitest"
import { draftDocument } from "../../../schema/operations/document.ts"
import {
  findParagraph,
  paragraphElements,
  removeElement,
} from "../../../schema/operations/elements.ts"
import { addNote } from "../../../schema/operations/note.ts"
import { actingFor, documentWith, done } from "../../support/drafting.ts"
import { LEAD, OTHER, roomWith, type Person } from "../support/room.ts"

function removal(person: Person, id: string): Uint8Array[] {
  const { document } = person
  return person.wrote(() => {
    const element = findParagraph(paragraphElements(document), id)?.element
    if (element) document.doc.transact(() => removeElement(element))
  })
}

test.each(["before", "after"])(
  "G54 a reference is no words to hold: the footnote stays (%s the removal)",
  (order) => {
    const { room, enter, send, shown } = roomWith(documentWith("One.", "Two.", "Three."))
    const [lead, other] = [enter(LEAD), enter({ ...LEAD, person: "other" })]
    const reader = enter(OTHER)
    const written = lead.wrote(() => {
      const at = { paragraph: "p2", offset: 3 }
      done(addNote(actingFor(lead.document, ""), { at, text: "As defined." }))
    })
    const gone = [other, removal(other, "p2")] as const
    const put = [lead, written] as const
    for (const [person, updates] of order === "before" ? [put, gone] : [gone, put])
      expect(send(person, updates)).toEqual(updates.map(() => undefined))
    expect(shown()).toEqual(["One.", "As defined.", "Three."])
    expect(draftDocument(room.doc).notes.size).toBe(1)
    expect([lead.held, other.held, reader.held]).toEqual([[], [], []])
  },
)
