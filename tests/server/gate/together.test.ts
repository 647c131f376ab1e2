/** The gate's law on what is linked, suggested and carried forward. */

import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import type {
  BracketRecord,
  Records,
  SuggestionAnswer,
  SuggestionRecord,
} from "../../../schema/model/records.ts"
import { carryForward, takeUp } from "../../../schema/operations/carry.ts"
import { decide } from "../../../schema/operations/decide.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { paragraphElements } from "../../../schema/operations/elements.ts"
import { linkWith, unlinkCluster } from "../../../schema/operations/issues.ts"
import {
  acceptSuggestion,
  rejectSuggestion,
  suggestWords,
  withdrawSuggestion,
} from "../../../schema/operations/suggest.ts"
import type { Standing } from "../../../schema/sharing/standing.ts"
import { build, draftOf } from "../../support/build.ts"
import { standingOf } from "../support/standings.ts"
import { attempt, one, roomOf, type Person, type Room } from "./people.ts"

const AT = "2026-01-02T03:04:05.000Z"
const NORWAY = standingOf()
const LEAD = standingOf({ role: "co-lead", party: "" })
const SECRETARIAT = standingOf({ role: "secretariat", party: "" })

const record = (kind: BracketRecord["kind"], party: string): BracketRecord => ({
  ...{ kind, party, by: `Delegate of ${party}`, at: AT },
})

/** Of Norway: b1 should; of Kenya: b2 all; b3 free stands in another section and is nobody's. */
function negotiated(standings: readonly Standing[], records: Partial<Records> = {}): Room {
  const body = build("# A. Ports", "Ports [should] open to [all].", "# B. Trade", "It is [free].")
  const brackets = new Map([
    ["b1", record("add", "Norway")],
    ["b2", record("add", "Kenya")],
  ])
  return roomOf(draftOf(body, { brackets, ...records }), standings)
}

describe("an issue", () => {
  const linking = (person: Person, cluster: string, other: string) => () =>
    linkWith(person.context, { cluster, others: [other], title: "Scope" })

  test("G37 is made, changed and taken away by those who edit", () => {
    const room = negotiated([LEAD, SECRETARIAT, NORWAY])
    const [lead, secretariat, norway] = [one(room), one(room, 1), one(room, 2)]
    expect(attempt(room, norway, linking(norway, "b1", "b2"))).toBe("not-allowed")
    expect(attempt(room, lead, linking(lead, "b1", "b2"))).toBe("")
    const [issue = ""] = lead.document.issues.keys()
    room.receive(norway)
    const unlink = (person: Person) => () => unlinkCluster(person.context, { issue, cluster: "b1" })
    expect(attempt(room, norway, unlink(norway))).toBe("not-allowed")
    expect(attempt(room, norway, ({ issues }) => issues.delete(issue))).toBe("not-allowed")
    expect(attempt(room, secretariat, unlink(secretariat))).toBe("")
    lead.undo.undo()
    expect(room.send(lead)).toEqual([])
  })

  test("G37 links what is in the draft and within the mandate", () => {
    const room = negotiated([LEAD, { ...LEAD, mandate: ["A"] }])
    const [lead, limited] = [one(room), one(room, 1)]
    const write = (clusters: readonly string[]) => (document: DraftDocument) =>
      document.issues.set("i1", { title: "Scope", clusters, notes: [] })
    expect(attempt(room, lead, write(["b1", "gone"]))).toBe("no-such-cluster")
    expect(attempt(room, limited, write(["b1", "b3"]))).toBe("outside-mandate")
    expect(attempt(room, lead, write(["b1", "b3"]))).toBe("")
    expect(attempt(room, limited, write(["b1"]))).toBe("outside-mandate")
    expect(attempt(room, limited, write(["b1", "b3", "b2"]))).toBe("")
    expect(attempt(room, lead, write([7 as never]))).toBe("malformed")
    expect(attempt(room, lead, ({ issues }) => issues.set("i1", 7 as never))).toBe("malformed")
    const keep = () => decide(limited.context, { cluster: "b1", outcome: "keep" })
    expect(attempt(room, limited, keep)).toBe("")
  })
})

describe("a suggestion", () => {
  const KENYA = standingOf({ party: "Kenya", person: "kenya", name: "Delegate of Kenya" })
  const suggested = (rest: Partial<SuggestionRecord> = {}): SuggestionRecord => ({
    ...{ bracket: "b1", words: "shall", was: "should", remark: "", by: LEAD.name, at: AT },
    ...rest,
  })
  const write = (key: string, record: SuggestionRecord) => (document: DraftDocument) =>
    document.suggestions.set(key, record)
  const answered = (by: string, answer: SuggestionAnswer, rest: Partial<SuggestionRecord> = {}) =>
    suggested({ ...rest, answer: { answer, remark: "", by, at: AT } })
  /** A room in which the co-lead suggested "shall" to Norway as `s1`. */
  function room(...standings: readonly Standing[]): Room {
    const suggestions = new Map([["s1", suggested()]])
    return negotiated(standings, { suggestions })
  }

  test("G38 is made by co-leads alone, in their own name, for what a party proposed", () => {
    const all = room(LEAD, SECRETARIAT, NORWAY)
    const [lead, secretariat, norway] = [one(all), one(all, 1), one(all, 2)]
    for (const person of [secretariat, norway]) {
      const own = suggested({ by: person.standing.name })
      expect(attempt(all, person, write("s2", own))).toBe("not-allowed")
    }
    expect(attempt(all, lead, write("s2", suggested({ by: "Somebody" })))).toBe("forged")
    expect(attempt(all, lead, write("s2", answered(LEAD.name, "accepted")))).toBe("forged")
    expect(attempt(all, lead, write("s2", suggested({ bracket: "gone" })))).toBe("no-such-bracket")
    expect(attempt(all, lead, write("s2", suggested({ words: "" })))).toBe("malformed")
    const made = () => suggestWords(lead.context, { bracket: "b1", words: "must" })
    expect(attempt(all, lead, made)).toBe("")
    lead.undo.undo()
    expect(all.send(lead)).toEqual([])
    lead.undo.redo()
    expect(all.send(lead)).toEqual([])
    expect(attempt(all, lead, made)).toBe("")
    expect(attempt(all, lead, () => decide(lead.context, { cluster: "b1", outcome: "keep" }))).toBe(
      "",
    )
    expect(attempt(all, lead, write("s9", suggested()))).toBe("already-decided")
  })

  test("G38 stays as it was made", () => {
    const all = room(LEAD, { ...LEAD, person: "other", name: "Other lead" }, NORWAY)
    const [lead, other, norway] = [one(all), one(all, 1), one(all, 2)]
    const changes = [{ words: "must" }, { was: "must" }, { bracket: "b2" }, { remark: "x" }]
    for (const change of changes)
      for (const person of [lead, norway]) {
        const { name } = person.standing
        expect(attempt(all, person, write("s1", suggested(change)))).toBe("forged")
        expect(attempt(all, person, write("s1", answered(name, "rejected", change)))).toBe("forged")
      }
    expect(attempt(all, other, ({ suggestions }) => suggestions.delete("s1"))).toBe("forged")
    expect(attempt(all, norway, ({ suggestions }) => suggestions.delete("s1"))).toBe("not-allowed")
  })

  test("G39 is answered by the party of the proposal alone, in its own name", () => {
    const all = room(KENYA, LEAD, SECRETARIAT, NORWAY)
    for (const person of all.people.slice(0, 3))
      for (const answer of ["accepted", "rejected"] as const) {
        const record = answered(person.standing.name, answer)
        expect(attempt(all, person, write("s1", record))).toBe("not-yours")
        expect(attempt(all, person, write("s1", answered(NORWAY.name, answer)))).toBe("forged")
      }
    const [kenya, lead, , norway] = all.people
    if (!kenya || !lead || !norway) throw new Error("nobody is there")
    expect(attempt(all, kenya, write("s1", answered(KENYA.name, "withdrawn")))).toBe("not-allowed")
    expect(attempt(all, norway, write("s1", answered(NORWAY.name, "withdrawn")))).toBe(
      "not-allowed",
    )
    const reject = () => rejectSuggestion(norway.context, { suggestion: "s1", remark: "No." })
    expect(attempt(all, norway, reject)).toBe("")
    norway.undo.undo()
    expect(all.send(norway)).toEqual([])
    expect(attempt(all, norway, reject)).toBe("")
    expect(attempt(all, kenya, write("s1", suggested()))).toBe("forged")
    expect(attempt(all, lead, write("s1", suggested()))).toBe("forged")
    expect(attempt(all, norway, write("s1", answered(NORWAY.name, "accepted")))).toBe("forged")
    expect(attempt(all, lead, write("s2", suggested()))).toBe("")
    const withdraw = () => withdrawSuggestion(lead.context, { suggestion: "s2" })
    expect(attempt(all, lead, withdraw)).toBe("")
  })

  test("G39 is accepted only together with its words, which only the party writes", () => {
    const all = room(NORWAY, LEAD)
    const [norway, lead] = [one(all), one(all, 1)]
    // An answer that says what did not happen.
    expect(attempt(all, norway, write("s1", answered(NORWAY.name, "accepted")))).toBe("forged")
    // A co-lead who writes the words and forges the party's answer.
    const forge = (document: DraftDocument) =>
      document.doc.transact(() => {
        const text = wordsIn(document, "should")
        text.type.delete(text.at, 6)
        text.type.insert(text.at, "shall")
        document.suggestions.set("s1", answered(NORWAY.name, "accepted"))
      }, lead.context.origin)
    expect(attempt(all, lead, forge)).not.toBe("")
    const accept = () => acceptSuggestion(norway.context, { suggestion: "s1" })
    expect(attempt(all, norway, accept)).toBe("")
    expect(all.people.map(({ document }) => document.brackets.get("b1")?.party)).toEqual([
      "Norway",
      "Norway",
    ])
    norway.undo.undo()
    expect(all.send(norway)).toEqual([])
    norway.undo.redo()
    expect(all.send(norway)).toEqual([])
  })
})

test("G42 what is carried forward is open, within the mandate, and named by those who run the group", () => {
  const room = negotiated([LEAD, SECRETARIAT, NORWAY, { ...LEAD, mandate: ["A"] }])
  const [lead, secretariat, norway, limited] = room.people
  if (!lead || !secretariat || !norway || !limited) throw new Error("nobody is there")
  const carry = (person: Person, cluster: string) => () =>
    carryForward(person.context, { clusters: [cluster], to: "Second session" })
  expect(attempt(room, norway, carry(norway, "b1"))).toBe("not-allowed")
  expect(attempt(room, limited, carry(limited, "b3"))).toBe("outside-mandate")
  expect(attempt(room, secretariat, carry(secretariat, "b1"))).toBe("")
  expect(attempt(room, lead, carry(lead, "b3"))).toBe("")
  const write = (key: string, rest: object) => (document: DraftDocument) =>
    document.carried.set(key, {
      ...{ to: "Second session", reason: "", by: LEAD.name, at: AT },
      ...rest,
    })
  expect(attempt(room, lead, write("b1", { by: "Somebody" }))).toBe("forged")
  expect(attempt(room, lead, write("b1", { to: "" }))).toBe("malformed")
  expect(attempt(room, lead, write("gone", {}))).toBe("no-such-cluster")
  expect(attempt(room, norway, ({ carried }) => carried.delete("b1"))).toBe("not-allowed")
  const keep = () => decide(lead.context, { cluster: "b2", outcome: "keep" })
  expect(attempt(room, lead, keep)).toBe("")
  expect(attempt(room, lead, write("b2", {}))).toBe("already-decided")
  expect(attempt(room, lead, () => takeUp(lead.context, { clusters: ["b1", "b3"] }))).toBe("")
  lead.undo.undo()
  expect(room.send(lead)).toEqual([])
  expect(lead.document.carried.size).toBe(2)
})

/** The Y text in which some words stand, and where. */
function wordsIn(document: DraftDocument, words: string): { type: Y.XmlText; at: number } {
  for (const element of paragraphElements(document)) {
    const type = element.get(0)
    const at = type instanceof Y.XmlText ? textOfType(type).indexOf(words) : -1
    if (type instanceof Y.XmlText && at >= 0) return { type, at }
  }
  throw new Error(`nothing reads "${words}"`)
}

function textOfType(type: Y.XmlText): string {
  return (type.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : ""))
    .join("")
}
