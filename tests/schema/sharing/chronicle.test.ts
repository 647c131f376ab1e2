import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { decide, reopen } from "../../../schema/operations/decide.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { takePosition } from "../../../schema/operations/positions.ts"
import { proposeAlternative, proposeInsertion } from "../../../schema/operations/propose.ts"
import { elementsIn, readBody } from "../../../schema/operations/reading.ts"
import { setLevel } from "../../../schema/operations/paragraphs.ts"
import { moveParagraphs } from "../../../schema/operations/move.ts"
import { changesOf, deedsOf, type Change } from "../../../schema/sharing/chronicle.ts"
import { inWords } from "../../../schema/sharing/inWords.ts"
import { RECORD_MAPS } from "../../../schema/sharing/recordShapes.ts"
import { actingFor, copyOf, documentOf, documentWith } from "../../support/drafting.ts"
import { between, pick, seededRandom } from "../../support/random.ts"
import { randomDraft } from "../../support/randomDraft.ts"

/** Gathers what changes in a document from now on. */
function following({ doc }: DraftDocument): Change[] {
  const changes: Change[] = []
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    changes.push(...changesOf(transaction))
  })
  return changes
}

/** What was done, without the fields that say nothing. */
function told(changes: readonly Change[]) {
  return deedsOf(changes).map((deed) =>
    Object.fromEntries(Object.entries(deed).filter(([, value]) => value !== "")),
  )
}

function textOfFirst({ body }: DraftDocument): Y.XmlText {
  const [sheet] = elementsIn(body, "sheet")
  const text = sheet && elementsIn(sheet, "paragraph")[0]?.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("no text")
  return text
}

function done(result: unknown): void {
  if (isFault(result)) throw new Error(result.message)
}

describe("what a change is told as", () => {
  test("CH1 typed and deleted characters are told as words, once for a paragraph", () => {
    const document = documentWith("Parties shall acces the fund.", "Another.")
    const changes = following(document)
    textOfFirst(document).insert(19, "s")
    textOfFirst(document).insert(20, " to")
    textOfFirst(document).delete(0, 3)
    expect(told(changes)).toEqual([
      {
        action: "text",
        paragraph: "p1",
        before: "Parties shall acces",
        after: "ties shall access to",
      },
    ])
  })

  test("CH1 what was typed and taken back within one commit is not told", () => {
    const document = documentWith("Parties shall act.")
    const changes = following(document)
    textOfFirst(document).insert(7, " soon")
    textOfFirst(document).delete(7, 5)
    expect(told(changes)).toEqual([])
  })

  test("CH2 a change within a bracket names the bracket", () => {
    const document = documentWith("Parties [shall [fully] comply].")
    const changes = following(document)
    textOfFirst(document).insert("Parties [shall [".length, "most ")
    expect(told(changes)).toMatchObject([{ paragraph: "p1", subject: "b2" }])
  })

  test("CH3 a proposal is told with its words, its bracket and its party", () => {
    const document = documentWith("Parties shall act.")
    const changes = following(document)
    const norway = actingFor(document, "Norway")
    const at = { paragraph: "p1", offset: 13 }
    done(proposeInsertion(norway, { at, text: " together" }))
    expect(told(changes)).toEqual([
      { action: "text", paragraph: "p1", before: "shall", after: "shall[ together]" },
      { action: "bracket", subject: "Norway1", after: "add · Norway", party: "Norway" },
    ])
  })

  test("CH3 positions, decisions and what reopens them are told with party and meeting", () => {
    const document = documentWith("Parties [shall] act.")
    const changes = following(document)
    const [norway, lead] = [actingFor(document, "Norway"), actingFor(document, "")]
    done(takePosition(norway, { bracket: "b1", stance: "oppose", note: "too strong" }))
    const meeting = "CRP.1"
    done(
      decide(lead, { cluster: "b1", outcome: "drop", level: "ad-ref", meeting, reason: "agreed" }),
    )
    done(reopen(lead, { cluster: "b1" }))
    expect(told(changes)).toEqual([
      {
        action: "position",
        subject: "b1/Norway",
        after: "oppose: too strong",
        party: "Norway",
      },
      { action: "decision", subject: "b1", after: "drop · ad-ref · agreed", meeting },
      { action: "reopened", subject: "b1", before: "drop · ad-ref · agreed", meeting },
    ])
  })

  test("CH7 brackets of an imported text, which have no record, are told when their characters go", () => {
    const document = documentWith("Ports [shall] act [soon].", "Ships [a] go.")
    const changes = following(document)
    const lead = actingFor(document, "")
    textOfFirst(document).delete("Ports ".length, "[shall] ".length)
    expect(told(changes.splice(0)).at(-1)).toEqual({ action: "bracket-removed", subject: "b1" })
    done(moveParagraphs(lead, { first: "p2", last: "p2", after: null }))
    expect(told(changes.splice(0))).toMatchObject([{ action: "paragraph-moved" }])
    const [sheet] = elementsIn(document.body, "sheet")
    sheet?.delete(0, 1)
    expect(told(changes.splice(0)).at(-1)).toEqual({ action: "bracket-removed", subject: "b3" })
  })

  test("CH7 the cluster into which a bracket is proposed is told with it", () => {
    const document = documentWith("Ports [shall] act.")
    const changes = following(document)
    done(proposeAlternative(actingFor(document, "Kenya"), { bracket: "b1", text: "must" }))
    expect(told(changes)).toMatchObject([
      { action: "text" },
      { action: "bracket", subject: "Kenya1", party: "Kenya" },
      { action: "cluster", subject: "Kenya1", after: "b1" },
    ])
  })

  test("CH4 paragraphs made, taken away, moved and set otherwise are told", () => {
    const document = documentWith("One.", "Two.", "Three.")
    const changes = following(document)
    const lead = actingFor(document, "")
    done(setLevel(lead, { paragraph: "p1", level: 2 }))
    expect(told(changes.splice(0))).toEqual([
      { action: "paragraph-changed", paragraph: "p1", before: "level 0", after: "level 2" },
    ])
    const [sheet] = elementsIn(document.body, "sheet")
    sheet?.delete(1, 1)
    expect(told(changes.splice(0))).toEqual([
      { action: "paragraph-removed", paragraph: "p2", before: "Two." },
    ])
    done(moveParagraphs(lead, { first: "p3", last: "p3", after: null }))
    expect(told(changes.splice(0))).toEqual([
      { action: "paragraph-moved", paragraph: "p3", after: "Three." },
    ])
    textOfFirst(document).format(0, 3, { strong: {} })
    expect(told(changes)).toEqual([{ action: "format", paragraph: "p3", after: "strong" }])
  })

  test("CH5 records of any shape are told without failing", () => {
    const document = documentWith("One.")
    const changes = following(document)
    for (const name of RECORD_MAPS)
      for (const value of [null, 7, "word", [1], { kind: 3, messages: [null], sponsors: [{}] }])
        document.doc.getMap(name).set("x", value)
    for (const name of RECORD_MAPS) document.doc.getMap(name).delete("x")
    expect(told(changes).length).toBeGreaterThan(30)
  })
})

const SEEDS = Array.from({ length: 30 }, (_, i) => i + 1)

test.each(SEEDS)(
  "CH6 every text that changed is told from how it was to how it is (seed %i)",
  (seed) => {
    const random = seededRandom(seed)
    const shown = documentOf(randomDraft(random), 1)
    const changes = following(shown)
    const writers = [copyOf(shown, 2), copyOf(shown, 3)]
    for (let round = 0; round < 40; round++) {
      const writer = writers[round % 2]
      if (!writer) throw new Error("two writers")
      for (let i = between(random, 1, 4); i > 0; i--) scribble(writer, random)
      const before = textsById(shown)
      const vector = Y.encodeStateVector(shown.doc)
      Y.applyUpdate(shown.doc, Y.encodeStateAsUpdate(writer.doc, vector), "remote")
      const after = textsById(shown)
      expect(textsTold(changes.splice(0)), `seed ${seed}, round ${round}`).toEqual(
        differences(before, after),
      )
      // The other learns of it late.
      if (round % 3 === 0)
        for (const { doc } of writers)
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(shown.doc, Y.encodeStateVector(doc)), "remote")
    }
  },
)

/** Some change to some paragraph: characters, formatting, or a paragraph taken away or put in. */
function scribble({ doc, body }: DraftDocument, random: () => number): void {
  const sheets = elementsIn(body, "sheet")
  const sheet = sheets[between(random, 0, sheets.length - 1)]
  const paragraphs = sheet ? elementsIn(sheet, "paragraph") : []
  const element = paragraphs[between(random, 0, paragraphs.length - 1)]
  const text = element?.get(0)
  if (!sheet || !element) return
  doc.transact(() => {
    const choice = random()
    if (choice < 0.05) sheet.delete(sheet.toArray().indexOf(element), 1)
    else if (choice < 0.1) {
      const made = new Y.XmlElement("paragraph")
      made.setAttribute("id", `made${doc.clientID}-${between(random, 0, 1e9)}`)
      const words = new Y.XmlText()
      words.insert(0, "Made here. ")
      made.insert(0, [words])
      sheet.insert(between(random, 0, sheet.length), [made])
    } else if (!(text instanceof Y.XmlText)) return
    else if (choice < 0.6)
      text.insert(
        whole(text, between(random, 0, text.length)),
        pick(random, ["a", "b c", "🌿", "能"]),
      )
    else {
      const [from, to] = [1, 1].map(() => whole(text, between(random, 0, text.length)))
      const at = Math.min(from ?? 0, to ?? 0)
      const length = Math.min(8, Math.abs((to ?? 0) - (from ?? 0)))
      const end = whole(text, at + length)
      if (end <= at) return
      if (choice < 0.9) text.delete(at, end - at)
      else text.format(at, end - at, { strong: {} })
    }
  })
}

/** A place, or the one before it when it lies within a pair: Yjs replaces halves. */
function whole(text: Y.XmlText, at: number): number {
  const plain = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join("")
  return /[\udc00-\udfff]/.test(plain.charAt(at)) ? at - 1 : at
}

function textsById({ body }: DraftDocument): ReadonlyMap<string, string> {
  return new Map(paragraphsOf(readBody(body)).map(({ id, text }) => [id, text]))
}

type Pair = readonly [before: string | null, after: string | null]

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Record<string, Pair> {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort()
  const pairs = ids.map((id): [string, Pair] => [
    id,
    [before.get(id) ?? null, after.get(id) ?? null],
  ])
  return Object.fromEntries(pairs.filter(([, [was, is]]) => was !== is))
}

/** What the changes say of texts; of several about one paragraph, from the first to the last. */
function textsTold(changes: readonly Change[]): Record<string, Pair> {
  const pairs = new Map<string, Pair>()
  for (const change of changes) {
    if (!("text" in change)) continue
    const { paragraph, before, after } = change.text
    pairs.set(paragraph, [
      pairs.has(paragraph) ? (pairs.get(paragraph)?.[0] ?? null) : before,
      after,
    ])
  }
  const changed = [...pairs].filter(([, [was, is]]) => was !== is)
  return Object.fromEntries(changed.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const LONE = /(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/

test("CH1 words are whole, in any script, and never half a character", () => {
  expect(inWords("we may act now", "we shall act now")).toEqual({ before: "may", after: "shall" })
  expect(inWords("co-operate", "cooperate")).toEqual({ before: "co-operate", after: "cooperate" })
  expect(inWords("", "new")).toEqual({ before: "", after: "new" })
  expect(inWords("a b", "a")).toEqual({ before: "a b", after: "a" })
  const long = "各国应采取措施。".repeat(20)
  const { before, after } = inWords(long, `${long.slice(0, 80)}不${long.slice(80)}`)
  expect(before).toHaveLength(80)
  expect(after).toHaveLength(81)
  const [tree, leaf] = ["x🌳y".padEnd(100, "y"), "x🌿y".padEnd(100, "y")]
  expect(inWords(tree, leaf).before.startsWith("x🌳y")).toBe(true)
  const emoji = "🌿".repeat(50)
  for (const half of [inWords(`${emoji}a`, `${emoji}b`), inWords(`a${emoji}`, `b${emoji}`)])
    expect([half.before, half.after].every((words) => !LONE.test(words))).toBe(true)
})
