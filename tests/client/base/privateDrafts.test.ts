/** Proposals kept private: how they are kept on a device, and how their place is found again. */

import { expect, test } from "vitest"
import { isFault, type Fault } from "../../../schema/base/fault.ts"
import type { Place } from "../../../schema/model/derived.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import {
  applySplices,
  findParagraph,
  paragraphElements,
} from "../../../schema/operations/elements.ts"
import { proposeInsertion, proposeReplacement } from "../../../schema/operations/propose.ts"
import { withdraw } from "../../../schema/operations/withdraw.ts"
import { threadPlacer } from "../../../schema/sharing/threadPlaces.ts"
import { memoryDevice, placeOnDevice } from "../../../client/base/device.ts"
import { keptTexts } from "../../../client/base/keptTexts.ts"
import { createPrivateDrafts, type PrivateDraft } from "../../../client/base/privateDrafts.ts"
import {
  afterParagraph,
  besideCluster,
  caretPlace,
  findPlace,
  selectedPlace,
  type PrivatePlace,
} from "../../../client/base/privatePlaces.ts"
import { textBetween } from "../../../client/ui/words.ts"
import { actingFor, documentWith, textOf } from "../../support/drafting.ts"

const PLACE = `${placeOnDevice("ann")}draft/`

function draftCalled(id: string, words = id): PrivateDraft {
  const place = { at: "caret", paragraph: "p", before: null, after: null } as const
  return { id, place, words, party: "Norway", key: "A.1", at: `2026-01-0${id}` }
}

test("U140 a private proposal is kept on the device, and in every page of its person", async () => {
  const device = memoryDevice()
  const [one, other] = [createPrivateDrafts(device, PLACE), createPrivateDrafts(device, PLACE)]
  const words = (drafts: typeof one) => drafts.all.get().map((each) => each.words)
  one.keep(draftCalled("2"))
  expect(one.kept.get()).toBe(false)
  await expect.poll(() => [one.kept.get(), words(other)]).toEqual([true, ["2"]])
  other.keep(draftCalled("1"))
  other.keep(draftCalled("2", "edited"))
  await expect.poll(() => words(one)).toEqual(["1", "edited"])
  const later = createPrivateDrafts(device, PLACE)
  await later.load()
  expect(words(later)).toEqual(["1", "edited"])
  const kept = await keptTexts(device, "ann")
  expect(kept.map((each) => [each.draft, each.words, each.reason])).toEqual([
    ["draft", "1", "Private: only you see this"],
    ["draft", "edited", "Private: only you see this"],
  ])

  // What is tabled is forgotten when its delivery is safe, and not before.
  let safe = () => {}
  one.discard("2", new Promise<void>((resolve) => (safe = resolve)))
  expect(words(one)).toEqual(["1"])
  await Promise.resolve()
  expect((await device.all(PLACE)).size).toBe(2)
  safe()
  await expect.poll(() => words(other)).toEqual(["1"])
  for (const each of [one, other, later]) each.close()
})

test("U141 what is thrown away leaves the list when the device has forgotten it", async () => {
  const device = memoryDevice()
  let forget = () => {}
  const asked = new Promise<void>((resolve) => (forget = resolve))
  const remove = (name: string) => asked.then(() => device.remove(name))
  const drafts = createPrivateDrafts({ ...device, remove }, PLACE)
  drafts.keep(draftCalled("1"))
  await expect.poll(() => drafts.kept.get()).toBe(true)
  drafts.discard("1")
  await Promise.resolve()
  expect(drafts.all.get()).toHaveLength(1)
  forget()
  await expect.poll(() => drafts.all.get()).toEqual([])
  expect((await device.all(PLACE)).size).toBe(0)
  drafts.close()
})

test("U141 where the device takes nothing, that is known, and the words stay on the screen", async () => {
  const failing = () => Promise.reject(new Error("full"))
  const drafts = createPrivateDrafts(
    { ...memoryDevice(), write: failing, all: failing, remove: failing },
    PLACE,
  )
  drafts.keep(draftCalled("1"))
  await drafts.load()
  expect([drafts.kept.get(), drafts.all.get().length]).toEqual([false, 1])
})

const TEXT = "States shall protect coastal waters and report each year."

/** A document with one paragraph, a place in it, and where that is when asked. */
function following(place: (document: DraftDocument) => PrivatePlace | Fault) {
  const document = documentWith(TEXT, "")
  const placer = threadPlacer(document)
  const made = place(document)
  if (isFault(made)) throw new Error(made.message)
  const find = () => {
    const derived = derivedNow(document)
    const read = (from: Place, to: Place) => textBetween(derived, from, to)
    const found = findPlace("d", made, placer, derived, read)
    if (!found.found) return { gone: true }
    const text = textOf(document)
    return {
      from: found.from.offset,
      words: read(found.from, found.to),
      changed: found.changed,
      rest: text.slice(found.to.offset),
    }
  }
  return { document, find }
}

const at = (words: string, end = false) => ({
  paragraph: "p1",
  offset: TEXT.indexOf(words) + (end ? words.length : 0),
})

test("U141 the place of a private proposal follows its words", () => {
  const { document, find } = following((it) =>
    selectedPlace(it, { from: at("coastal"), to: at("waters", true) }, "coastal waters"),
  )
  const norway = actingFor(document, "Norway")
  expect(find()).toMatchObject({ words: "coastal waters", changed: false })
  proposeInsertion(norway, { at: { paragraph: "p1", offset: 0 }, text: "All " })
  expect(find()).toMatchObject({ words: "coastal waters", changed: false })
  proposeReplacement(norway, {
    from: { paragraph: "p1", offset: textOf(document).indexOf("waters") },
    to: { paragraph: "p1", offset: textOf(document).indexOf("waters") + 6 },
    text: "seas",
  })
  expect(find()).toMatchObject({ changed: true })
})

test("U141 the place of a private insertion is found by the words on either side of it", () => {
  const { document, find } = following((it) => caretPlace(it, at("coastal"), TEXT))
  const cut = (words: string) => {
    const found = findParagraph(paragraphElements(document), "p1")
    if (!found) throw new Error("the paragraph is gone")
    const splice = { element: found.element, at: textOf(document).indexOf(words), insert: [] }
    applySplices([{ ...splice, remove: words.length }])
  }
  cut("protect ")
  expect(find()).toMatchObject({ words: "", rest: "coastal waters and report each year." })
  cut("States shall ")
  expect(find()).toMatchObject({ words: "", rest: "coastal waters and report each year." })
  // None of the words that it stood between are there.
  cut("coastal waters and report each year")
  expect(find()).toEqual({ gone: true })
})

test("U141 a place after a paragraph and one beside alternatives are found, and told when they are gone", () => {
  const whole = following((it) => afterParagraph(it, "p1"))
  expect(whole.find()).toMatchObject({ rest: "" })
  const { document } = whole
  const norway = actingFor(document, "Norway")
  const made = proposeInsertion(norway, { at: at("coastal"), text: "all " })
  if (isFault(made)) throw new Error(made.message)
  const cluster = derivedNow(document).bracket(made.value.bracket)?.cluster ?? ""
  const place = besideCluster(document, cluster)
  if (isFault(place)) throw new Error(place.message)
  const placer = threadPlacer(document)
  const find = () => findPlace("d", place, placer, derivedNow(document), () => "").found
  expect(find()).toBe(true)
  withdraw(norway, made.value)
  expect(find()).toBe(false)
})
