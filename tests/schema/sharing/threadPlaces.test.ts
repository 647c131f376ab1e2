/** Where threads stand while others edit. */

import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import type { Place } from "../../../schema/model/derived.ts"
import { beginThread } from "../../../schema/operations/comment.ts"
import {
  clusterPlace,
  paragraphPlace,
  wordsPlace,
  type ThreadPlace,
} from "../../../schema/operations/commentPlace.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { paragraphElements, removeElement } from "../../../schema/operations/elements.ts"
import { group, ungroup } from "../../../schema/operations/group.ts"
import { readDraft } from "../../../schema/operations/reading.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import { threadPlacer } from "../../../schema/sharing/threadPlaces.ts"
import {
  actingFor,
  copyOf,
  documentOf,
  documentWith,
  done,
  passageOf,
  sync,
  textsOf,
} from "../../support/drafting.ts"
import { between, pick, seededRandom } from "../../support/random.ts"

const newId = numberedIds("thread")

function begin(document: DraftDocument, place: ThreadPlace | ReturnType<typeof wordsPlace>) {
  if (isFault(place)) throw new Error(place.message)
  return done(beginThread({ ...actingFor(document, "A"), newId }, { place, text: "Why?" }))
}

function textIn(document: DraftDocument, index: number): Y.XmlText {
  const text = paragraphElements(document)[index]?.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("the paragraph has a text")
  return text
}

/** The words on which a thread stands; "gone" with the place where they were. */
function standsOn(document: DraftDocument, thread: string, placer = threadPlacer(document)) {
  const derived = derivedNow(document)
  const record = document.threads.get(thread)
  if (!record) throw new Error("the thread is there")
  const stand = placer.standOf(thread, record, derived)
  if (!stand.stands) return { gone: stand.near }
  const { from, to } = stand
  const textOf = ({ paragraph }: Place) =>
    derived.paragraphs[derived.indexOf(paragraph) ?? -1]?.paragraph.text ?? ""
  if (from.paragraph === to.paragraph) return textOf(from).slice(from.offset, to.offset)
  return `${textOf(from).slice(from.offset)}|${textOf(to).slice(0, to.offset)}`
}

describe("O29 a thread stands on its characters", () => {
  test("wherever edits beside and within put them", () => {
    const document = documentWith("Parties shall act.")
    const thread = begin(document, wordsPlace(document, passageOf(document, "shall")))
    const placer = threadPlacer(document)
    const text = textIn(document, 0)
    text.insert(0, "All ")
    expect(standsOn(document, thread, placer)).toBe("shall")
    text.insert(14, "xx")
    text.insert(19, "!")
    text.delete(12, 1)
    expect(textsOf(document)).toEqual(["All Parties hxxall! act."])
    expect(standsOn(document, thread, placer)).toBe("hxxall")
  })

  test("over several paragraphs", () => {
    const document = documentWith("One two.", "Three.", "Four five.")
    const { from } = passageOf(document, "two.")
    const { to } = passageOf(document, "Four")
    const thread = begin(document, wordsPlace(document, { from, to }))
    expect(document.threads.get(thread)?.quote).toBe("two. Three. Four")
    expect(standsOn(document, thread)).toBe("two.|Four")
  })

  test("and says where they were when all of them are gone", () => {
    const document = documentWith("Parties shall act.", "Other.")
    const thread = begin(document, wordsPlace(document, passageOf(document, "shall")))
    const placer = threadPlacer(document)
    const { paragraph } = passageOf(document, "Parties").from
    textIn(document, 0).delete(8, 5)
    expect(standsOn(document, thread, placer)).toEqual({ gone: { paragraph, offset: 8 } })
    const [first] = paragraphElements(document)
    if (first) removeElement(first)
    expect(standsOn(document, thread, placer)).toEqual({ gone: null })
    expect(document.threads.get(thread)).toMatchObject({ quote: "shall" })
  })

  test("and on those that an undo brings back", () => {
    const document = documentWith("Parties shall act.")
    const other = copyOf(document, 2)
    const thread = begin(document, wordsPlace(document, passageOf(document, "shall act")))
    const manager = undoManagerFor(document, ["typing"])
    document.doc.transact(() => textIn(document, 0).delete(3, 14), "typing")
    sync(document, other)
    expect(standsOn(other, thread)).toMatchObject({ gone: { offset: 3 } })
    manager.undo()
    sync(document, other)
    expect(standsOn(document, thread)).toBe("shall act")
    expect(standsOn(other, thread)).toBe("shall act")
    textIn(document, 0).insert(13, " soon")
    sync(document, other)
    expect(standsOn(document, thread)).toBe("shall soon act")
    expect(standsOn(other, thread)).toBe("shall soon act")
    manager.destroy()
  })

  test("and, in a copy of the draft, on the same words in the same paragraph", () => {
    const document = documentWith("Parties shall act.")
    const thread = begin(document, wordsPlace(document, passageOf(document, "shall")))
    const restored = documentOf(readDraft(document), 99)
    expect(standsOn(restored, thread)).toBe("shall")
    textIn(restored, 0).delete(8, 5)
    expect(standsOn(restored, thread)).toMatchObject({ gone: { offset: 0 } })
  })
})

test("O30 a thread on a paragraph or a cluster stands on the whole of it as it is now", () => {
  const document = documentWith("Parties [shall] [may] act.", "")
  const [first, empty] = derivedNow(document).paragraphs.map((each) => each.paragraph.id)
  const whole = begin(document, paragraphPlace(document, first ?? ""))
  const none = begin(document, paragraphPlace(document, empty ?? ""))
  const cluster = begin(document, clusterPlace(document, "b1"))
  textIn(document, 0).insert(0, "All ")
  expect(standsOn(document, whole)).toBe("All Parties [shall] [may] act.")
  expect(standsOn(document, none)).toBe("")
  expect(standsOn(document, cluster)).toBe("[shall] [may]")
  done(ungroup(actingFor(document, ""), { cluster: "b1" }))
  expect(standsOn(document, cluster)).toBe("[shall]")
  done(group(actingFor(document, ""), { brackets: ["b1", "b2"] }))
  const text = textIn(document, 0)
  text.delete(12, 13)
  expect(textsOf(document)[0]).toBe("All Parties  act.")
  expect(standsOn(document, cluster)).toMatchObject({ gone: { offset: 12 } })
})

test("O29 under random edits of several people a thread stands while one of its characters does", () => {
  for (let seed = 1; seed <= 50; seed++) {
    const random = seededRandom(seed)
    const letters = "abcdefghijklmnopqrstuvwxyz"
    const one = documentWith(letters)
    const [from, to] = [between(random, 0, 20), between(random, 21, 26)]
    const { paragraph } = passageOf(one, "a").from
    const place = (offset: number) => ({ paragraph, offset })
    const thread = begin(one, wordsPlace(one, { from: place(from), to: place(to) }))
    const people = [one, copyOf(one, 2), copyOf(one, 3)]
    const placers = people.map((each) => threadPlacer(each))
    for (let step = 0; step < 30; step++) {
      const who = between(random, 0, 2)
      const text = textIn(people[who] ?? one, 0)
      const at = between(random, 0, text.length)
      if (random() < 0.4) text.insert(at, pick(random, ["1", "22", "333"]))
      else text.delete(Math.min(at, text.length), Math.min(between(random, 1, 4), text.length - at))
      if (random() < 0.3) sync(...people)
      for (const [i, each] of people.entries()) {
        const shown = textsOf(each)[0] ?? ""
        const left = Array.from(letters.slice(from, to)).filter((letter) => shown.includes(letter))
        const stand = standsOn(each, thread, placers[i])
        // What was looked for before is as true as what is looked for anew.
        expect(stand, `seed ${seed}`).toEqual(standsOn(each, thread))
        if (left.length === 0) expect(stand, `seed ${seed}`).toHaveProperty("gone")
        else {
          const words = typeof stand === "string" ? stand : ""
          expect([words.at(0), words.at(-1)], `seed ${seed}`).toEqual([left.at(0), left.at(-1)])
        }
      }
    }
  }
})
