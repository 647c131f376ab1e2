/** Comments: what is said, answered, settled and taken back. */

import { describe, expect, test } from "vitest"
import { addresses, mentionsIn } from "../../../schema/model/addressing.ts"
import { threadsOf } from "../../../schema/model/threads.ts"
import {
  answerThread,
  beginThread,
  reopenThread,
  resolveThread,
  takeBackWords,
} from "../../../schema/operations/comment.ts"
import {
  clusterPlace,
  paragraphPlace,
  wordsPlace,
} from "../../../schema/operations/commentPlace.ts"
import type { Context } from "../../../schema/operations/context.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { readRecords } from "../../../schema/operations/reading.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import { countEdits } from "../../support/countEdits.ts"
import {
  actingFor,
  copyOf,
  documentWith,
  done,
  passageOf,
  refusal,
  sync,
} from "../../support/drafting.ts"

const ENTRY = { inserted: 0, deleted: 0, entries: 1, elements: 0, transactions: 1 }

function threads(document: DraftDocument) {
  return [...threadsOf(readRecords(document).threads).values()]
}

function told(document: DraftDocument): string[][] {
  return threads(document).map(({ said }) => said.map(({ text, deed }) => deed ?? text))
}

function begun(context: Context, words: string, text: string): string {
  const { document } = context
  const place = done({ applied: true, value: wordsPlace(document, passageOf(document, words)) })
  if ("fault" in place) throw new Error(place.message)
  return done(beginThread(context, { place, text }))
}

/** A person whose instants go forward. */
function person(document: DraftDocument, party: string): Context {
  let minute = 0
  return {
    ...actingFor(document, party),
    now: () => `2026-01-02T03:${String(minute++).padStart(2, "0")}:05.000Z`,
  }
}

describe("a thread", () => {
  test("O25 begins on words, a paragraph or a cluster, and keeps a quote", () => {
    const document = documentWith("Parties [shall] [may] act.", "Second.", "")
    const a = actingFor(document, "A")
    const edits = countEdits(document.doc, () => begun(a, "act", "Who?"))
    expect(edits).toEqual(ENTRY)
    const ids = document.body.toJSON()
    const second = passageOf(document, "Second.").from.paragraph
    const places = [paragraphPlace(document, second), clusterPlace(document, "b1")]
    for (const place of places) {
      if ("fault" in place) throw new Error(place.message)
      done(beginThread(a, { place, text: "Why?" }))
    }
    expect(document.body.toJSON()).toBe(ids)
    expect(threads(document).map(({ record }) => [record.about, record.quote])).toEqual([
      ["words", "act"],
      ["paragraph", "Second."],
      ["cluster", "[shall] [may]"],
    ])
    expect(refusal(paragraphPlace(document, "gone"))).toBe("no-such-paragraph")
    expect(refusal(clusterPlace(document, "gone"))).toBe("no-such-cluster")
    const { from } = passageOf(document, "act")
    expect(refusal(wordsPlace(document, { from, to: from }))).toBe("empty-selection")
  })

  test("O26 is answered, settled and opened again by records of their own", () => {
    const document = documentWith("Parties shall act.")
    const [a, b] = [person(document, "A"), person(document, "B")]
    const thread = begun(a, "shall", " Is this agreed? ")
    expect(countEdits(document.doc, () => answerThread(b, { thread, text: "Not yet." }))).toEqual(
      ENTRY,
    )
    done(resolveThread(a, { thread }))
    expect(threads(document)[0]?.resolved).toBe(true)
    expect(refusal(resolveThread(b, { thread }))).toBe("nothing-to-do")
    b.now()
    b.now()
    done(reopenThread(b, { thread }))
    expect(threads(document)[0]?.resolved).toBe(false)
    expect(told(document)).toEqual([["Is this agreed?", "Not yet.", "resolved", "reopened"]])
    expect(refusal(reopenThread(b, { thread }))).toBe("nothing-to-do")
    expect(refusal(answerThread(b, { thread: "gone", text: "x" }))).toBe("not-found")
    expect(refusal(answerThread(b, { thread, text: " \n" }))).toBe("nothing-to-do")
    expect(refusal(answerThread(b, { thread, text: "x".repeat(20_001) }))).toBe("too-large")
  })

  test("O26 keeps both answers of two who answer at once", () => {
    const one = documentWith("Parties shall act.")
    const thread = begun(actingFor(one, "A"), "shall", "Why?")
    const other = copyOf(one, 2)
    done(answerThread(actingFor(one, "B"), { thread, text: "Because." }))
    done(answerThread(actingFor(other, "C"), { thread, text: "For that." }))
    sync(one, other)
    expect(told(one)).toEqual([["Why?", "Because.", "For that."]])
    expect(told(other)).toEqual(told(one))
  })

  test("O27 loses only what its author takes back, and stays for those who answered", () => {
    const document = documentWith("Parties shall act.")
    const [a, b] = [person(document, "A"), person(document, "B")]
    const thread = begun(a, "shall", "Why?")
    done(answerThread(b, { thread, text: "So." }))
    const ids = () => threads(document)[0]?.said.map(({ id }) => id) ?? []
    const [first = "", second = ""] = ids()
    expect(refusal(takeBackWords(b, { thread, said: first }))).toBe("not-yours")
    done(takeBackWords(a, { thread, said: first }))
    expect(told(document)).toEqual([["So."]])
    expect(threads(document)[0]).toMatchObject({ headless: true, record: { quote: "shall" } })
    expect(refusal(takeBackWords(a, { thread, said: first }))).toBe("not-found")
    done(takeBackWords(b, { thread, said: second }))
    expect(threads(document)).toEqual([])
    expect(document.threads.has(thread)).toBe(true)
  })

  test("O25 belongs to no history: undo takes back what was written in the draft", () => {
    const document = documentWith("Parties shall act.")
    const a = actingFor(document, "A")
    const manager = undoManagerFor(document, [a.origin])
    begun(a, "shall", "Why?")
    expect(manager.undoStack).toEqual([])
    manager.destroy()
  })
})

test("O28 a mention is a whole name, the longest that fits", () => {
  const names = ["Norway", "Norway and Iceland", "挪威", ""]
  const addressable = names.map((name) => ({ name, to: { party: name } }))
  const found = (text: string) =>
    mentionsIn(text, addressable).map(({ from, to }) => text.slice(from, to))
  expect(found("@Norway, see there.")).toEqual(["@Norway"])
  expect(found("I ask @Norway and Iceland")).toEqual(["@Norway and Iceland"])
  expect(found("@Norwayan, mail@x.org, me@Norway, Norway")).toEqual([])
  expect(found("@挪威 和 @Norway")).toEqual(["@挪威", "@Norway"])
  expect(found("请@挪威的同事看")).toEqual(["@挪威"])
})

test("O28 a mention is recorded with what it stands for, and read by that", () => {
  const document = documentWith("Parties shall act.")
  const thread = begun(person(document, "A"), "shall", "Why?")
  const addressable = [
    { name: "Norway", to: { party: "Norway" } },
    { name: "Ann", to: { person: "p1", name: "Ann" } },
    { name: "co-leads", to: { role: "co-lead" } },
  ] as const
  const text = "@Norway, @Ann and @co-leads, not @Nobody"
  done(answerThread(person(document, "B"), { thread, text, addressable }))
  const said = threads(document)[0]?.said.at(-1)
  if (!said) throw new Error("nothing was said")
  expect(said.mentions?.map(({ from, to }) => said.text.slice(from, to))).toEqual([
    ...["@Norway", "@Ann", "@co-leads"],
  ])
  const reader = { person: "p9", name: "Bob", party: "", role: "delegate" }
  expect(addresses(said, reader)).toBe(false)
  expect(addresses(said, { ...reader, party: "Norway" })).toBe(true)
  expect(addresses(said, { ...reader, person: "p1", name: "Ann" })).toBe(true)
  expect(addresses(said, { ...reader, name: "Ann" })).toBe(false)
  expect(addresses(said, { ...reader, role: "co-lead" })).toBe(true)
  // What an older program wrote is read by its words.
  expect(addresses({ by: "B", party: "", at: "", text }, { ...reader, name: "Nobody" })).toBe(true)
})
