/** The gate's law, rule by rule, on small drafts and with the updates that people's clients write. */

import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { isFault } from "../../../schema/base/fault.ts"
import { paragraph } from "../../../schema/model/body.ts"
import type { BracketRecord, Records, ThreadMessage } from "../../../schema/model/records.ts"
import { bracketPassage } from "../../../schema/operations/bracket.ts"
import {
  answerThread,
  beginThread,
  reopenThread,
  resolveThread,
  takeBackWords,
} from "../../../schema/operations/comment.ts"
import { wordsPlace } from "../../../schema/operations/commentPlace.ts"
import { consolidate } from "../../../schema/operations/consolidate.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide, reopen } from "../../../schema/operations/decide.ts"
import type { DraftDocument } from "../../../schema/operations/document.ts"
import { elementsIn } from "../../../schema/operations/reading.ts"
import { factor } from "../../../schema/operations/factor.ts"
import { textAttributes } from "../../../schema/operations/markKeys.ts"
import { setLevel } from "../../../schema/operations/paragraphs.ts"
import { takePosition } from "../../../schema/operations/positions.ts"
import { proposeInsertion, proposeReplacement } from "../../../schema/operations/propose.ts"
import { proposeParagraph } from "../../../schema/operations/proposeParagraph.ts"
import { withdraw } from "../../../schema/operations/withdraw.ts"
import { answerOf, POLICIES, ROLES } from "../../../schema/sharing/roles.ts"
import type { Standing } from "../../../schema/sharing/standing.ts"
import { build, draftOf } from "../../support/build.ts"
import { done, passageOf, placeAfter, textsOf } from "../../support/drafting.ts"
import { firstText } from "../support/serving.ts"
import { standingOf } from "../support/standings.ts"
import { attempt, one, roomOf, type Person, type Room } from "./people.ts"

const AT = "2026-01-02T03:04:05.000Z"
const NORWAY = standingOf()
const KENYA = standingOf({ party: "Kenya" })
const LEAD = standingOf({ role: "co-lead", party: "" })
const SECRETARIAT = standingOf({ role: "secretariat", party: "" })
const GUEST = standingOf({ role: "participant", party: "", person: "guest", name: "Guest" })
const GUIDE = standingOf({ role: "guide", party: "" })

const record = (kind: BracketRecord["kind"], party: string): BracketRecord => ({
  kind,
  party,
  by: party === "" ? "importer" : `Delegate of ${party}`,
  at: AT,
})

/** Ports [should] open to [all] ships: b1 an addition of Norway, b2 one of Kenya. */
function negotiated(standings: readonly Standing[], records: Partial<Records> = {}): Room {
  const body = build("Ports [should] open to [all] ships.", "Nothing is in dispute here.")
  const brackets = new Map([
    ["b1", record("add", "Norway")],
    ["b2", record("add", "Kenya")],
  ])
  return roomOf(draftOf(body, { brackets, ...records }), standings)
}

function together(person: Person, write: () => void): void {
  person.document.doc.transact(write, person.context.origin)
}

const mark = (id: string, side: "open" | "close") =>
  textAttributes({ text: "[", marks: [{ type: "bracket", id, side }] })

/** A bracket by hand around characters of the first paragraph. */
function wrap(person: Person, id: string, from: number, to: number, kind: BracketRecord): void {
  together(person, () => {
    firstText(person.document).insert(to, "]", mark(id, "close"))
    firstText(person.document).insert(from, "[", mark(id, "open"))
    person.document.brackets.set(id, kind)
  })
}

describe("who proposes", () => {
  test("G21 leaves agreed words alone", () => {
    for (const [change, code] of [
      [(text: Y.XmlText) => text.insert(2, "x", {}), "agreed-text"],
      [(text: Y.XmlText) => text.delete(2, 1), "agreed-text"],
      [(text: Y.XmlText) => text.format(0, 3, { strong: {} }), "agreed-text"],
      [(text: Y.XmlText) => text.insert(24, "x", {}), "others-text"],
      [(text: Y.XmlText) => text.delete(24, 1), "others-text"],
      [(text: Y.XmlText) => text.delete(23, 1), "others-text"],
      [(text: Y.XmlText) => text.insert(8, "x", {}), ""],
      [(text: Y.XmlText) => text.delete(8, 2), ""],
      [(text: Y.XmlText) => text.format(8, 2, { strong: {} }), ""],
    ] as const) {
      const room = negotiated([NORWAY])
      expect(attempt(room, one(room), (document) => change(firstText(document)))).toBe(code)
    }
  })

  test("G21 changes no paragraph and no table", () => {
    const room = negotiated([NORWAY])
    const person = one(room)
    expect(
      attempt(room, person, () => setLevel(person.context, { paragraph: "p1", level: 2 })),
    ).toBe("agreed-text")
    for (const change of [
      (sheet: Y.XmlElement) => sheet.delete(1, 1),
      (sheet: Y.XmlElement) => sheet.insert(0, [new Y.XmlElement("paragraph")]),
      (sheet: Y.XmlElement) => sheet.insert(0, [new Y.XmlElement("table")]),
    ])
      expect(
        attempt(room, person, ({ body }) => elementsIn(body, "sheet").map(change)),
        change.toString(),
      ).toBe("agreed-text")
  })

  test("G21 proposes whole paragraphs and takes them back", () => {
    const room = negotiated([NORWAY, KENYA])
    const [norway, kenya] = [one(room), one(room, 1)]
    let made = ""
    expect(
      attempt(room, norway, () => {
        const proposed = proposeParagraph(norway.context, { after: "p1", text: "Ships pay." })
        made = done(proposed).bracket
      }),
    ).toBe("")
    expect(
      attempt(room, kenya, ({ body }) =>
        elementsIn(body, "sheet").map((each) => each.delete(1, 1)),
      ),
    ).toBe("others-text")
    expect(attempt(room, norway, () => withdraw(norway.context, { bracket: made }))).toBe("")
    expect(textsOf(norway.document)).toHaveLength(2)
  })

  test("G22 types no word of others anew, not even the same", () => {
    const room = negotiated([NORWAY])
    const person = one(room)
    const again = (document: DraftDocument) =>
      together(person, () => {
        firstText(document).delete(0, 5)
        firstText(document).insert(0, "Ports", {})
      })
    expect(attempt(room, person, again)).toBe("agreed-text")
  })

  test("G23 puts only new words into an addition, and takes no half of a bracket", () => {
    const room = negotiated([NORWAY])
    const person = one(room)
    const own = { ...record("add", "Norway") }
    expect(attempt(room, person, () => wrap(person, "n1", 0, 5, own))).toBe("agreed-text")
    expect(attempt(room, person, () => wrap(person, "n2", 0, 28, own))).toBe("agreed-text")
    expect(attempt(room, person, () => wrap(person, "n3", 0, 5, record("drop", "Norway")))).toBe("")
    expect(attempt(room, person, (document) => firstText(document).delete(0, 1))).toBe(
      "would-cut-bracket",
    )
    const turned = (document: DraftDocument) => document.brackets.set("n3", own)
    expect(attempt(room, person, turned)).toBe("forged")
  })

  test("G23 collapses what only its own party proposed, and makes no word agreed by that", () => {
    const room = roomOf(draftOf(build("We adopt measures.")), [NORWAY])
    const person = one(room)
    const { context } = person
    expect(
      attempt(room, person, (document) =>
        proposeReplacement(context, {
          ...passageOf(document, "adopt measures"),
          text: "take measures",
        }),
      ),
    ).toBe("")
    const cluster = derivedNow(person.document).clusters[0]?.id ?? ""
    expect(attempt(room, person, () => factor(context, { cluster }))).toBe("")
    expect(textsOf(person.document)).toEqual(["We [adopt] [take] measures."])
    expect(attempt(room, person, () => person.undo.undo())).toBe("")

    const additions = roomOf(draftOf(build("We [adopt measures] [take measures].")), [NORWAY])
    for (const id of ["b1", "b2"]) additions.doc.getMap("brackets").set(id, record("add", "Norway"))
    additions.gate.reset([Y.encodeStateAsUpdate(additions.doc)])
    const other = one(additions)
    Y.applyUpdate(other.document.doc, Y.encodeStateAsUpdate(additions.doc), "remote")
    expect(attempt(additions, other, () => factor(other.context, { cluster: "b1" }))).toBe(
      "agreed-text",
    )
  })

  test("G32 without a party, in a name that is no party's", () => {
    const room = negotiated([GUEST, standingOf({ party: "Guest" })])
    const [guest, party] = [one(room), one(room, 1)]
    let made = ""
    expect(
      attempt(room, guest, (document) => {
        const at = placeAfter(document, "Ports")
        made = done(proposeInsertion(guest.context, { at, text: " now" })).bracket
      }),
    ).toBe("")
    expect(guest.document.brackets.get(made)?.party).toBe("Guest (personal capacity)")
    const typed = (document: DraftDocument) => firstText(document).insert(8, "x", {})
    expect(attempt(room, party, typed)).toBe("others-text")
    expect(attempt(room, guest, typed)).toBe("")
  })
})

describe("who edits", () => {
  test("G24 changes words, and leaves the brackets of parties standing", () => {
    const room = negotiated([LEAD])
    const person = one(room)
    for (const [change, code] of [
      [(text: Y.XmlText) => text.insert(2, "x", {}), ""],
      [(text: Y.XmlText) => text.insert(9, "x", {}), ""],
      [(text: Y.XmlText) => text.delete(7, 1), "would-cut-bracket"],
      [(text: Y.XmlText) => text.delete(0, text.length), "others-text"],
    ] as const)
      expect(attempt(room, person, (document) => change(firstText(document)))).toBe(code)
    const moved = (document: DraftDocument) =>
      together(person, () => {
        const text = firstText(document)
        const at = textsOf(document)[0]?.indexOf("[") ?? 0
        text.delete(at, 1)
        text.insert(at + 2, "[", mark("b1", "open"))
      })
    expect(attempt(room, person, moved)).toBe("others-text")
  })

  test("G24 collapses alternatives of others, and takes that back", () => {
    const room = roomOf(
      draftOf(build("We [adopt] [adopt] [take] it."), {
        brackets: new Map([
          ["b1", record("add", "Norway")],
          ["b2", record("add", "Kenya")],
          ["b3", record("add", "Kenya")],
        ]),
      }),
      [LEAD],
    )
    const person = one(room)
    expect(attempt(room, person, () => factor(person.context, { cluster: "b1" }))).toBe("")
    expect(person.document.brackets.get("b1")?.sponsors).toEqual(["Kenya"])
    expect(attempt(room, person, () => person.undo.undo())).toBe("")
    expect(person.document.brackets.get("b2")?.party).toBe("Kenya")
  })

  test("G24 collapses what an imported text tells of nobody and no time", () => {
    const imported = { kind: "add", party: "", by: "", at: "" } as const
    const brackets = new Map([
      ["b1", imported],
      ["b2", record("add", "Kenya")],
    ])
    const room = roomOf(draftOf(build("We [adopt] [adopt] [take] it."), { brackets }), [LEAD])
    const person = one(room)
    expect(attempt(room, person, () => factor(person.context, { cluster: "b1" }))).toBe("")
    expect(person.document.brackets.get("b1")?.by).toBe("")
  })

  test("G24 consolidates what was decided, and nothing else", () => {
    const decision = { level: "supported", meeting: "", reason: "", by: "co-lead", at: AT } as const
    const decisions = new Map([["b1", { outcome: "drop", ...decision } as const]])
    const room = negotiated([SECRETARIAT, LEAD], { decisions })
    const [secretariat, lead] = [one(room), one(room, 1)]
    const words = (document: DraftDocument) => firstText(document).delete(6, 9)
    expect(attempt(room, lead, words)).toBe("already-decided")
    expect(attempt(room, secretariat, ({ decisions: taken }) => taken.delete("b1"))).toBe(
      "not-allowed",
    )
    expect(attempt(room, secretariat, () => consolidate(secretariat.context))).toBe("")
    expect(textsOf(secretariat.document)[0]).toBe("Ports open to [all] ships.")
    expect(attempt(room, secretariat, () => secretariat.undo.undo())).toBe("")
  })
})

test("G25 what was decided is nobody's to change until it is reopened", () => {
  const room = negotiated([NORWAY, LEAD])
  const [norway, lead] = [one(room), one(room, 1)]
  const decideIt = () => decide(lead.context, { cluster: "b1", outcome: "keep" })
  expect(attempt(room, lead, decideIt)).toBe("")
  const type = (document: DraftDocument) => firstText(document).insert(8, "x", {})
  expect(attempt(room, norway, type)).toBe("already-decided")
  expect(attempt(room, norway, (document) => firstText(document).delete(6, 8))).toBe(
    "already-decided",
  )
  expect(attempt(room, lead, () => reopen(lead.context, { cluster: "b1" }))).toBe("")
  expect(attempt(room, norway, type)).toBe("")
})

describe("a record", () => {
  test("G26 names who wrote it and whom they speak for, and stays as it is", () => {
    const room = negotiated([NORWAY, LEAD])
    const [norway, lead] = [one(room), one(room, 1)]
    const bracket = (person: Person, id: string, made: BracketRecord) =>
      attempt(room, person, () => wrap(person, id, 0, 5, made))
    expect(bracket(norway, "n1", record("drop", "Kenya"))).toBe("others-text")
    expect(bracket(norway, "n2", { ...record("drop", "Norway"), by: "Another" })).toBe("forged")
    expect(bracket(norway, "n3", { ...record("drop", "Norway"), sponsors: ["Kenya"] })).toBe(
      "others-text",
    )
    expect(bracket(norway, "p2", record("drop", "Norway"))).toBe("forged")
    expect(bracket(norway, "n4", { ...record("drop", "Norway"), at: "today" })).toBe("malformed")
    expect(bracket(lead, "n5", { ...record("drop", "Kenya"), by: LEAD.name })).toBe("")
    const alone = (document: DraftDocument) => document.brackets.set("n6", record("open", "Norway"))
    expect(attempt(room, norway, alone)).toBe("forged")
    expect(attempt(room, norway, (document) => document.brackets.delete("b1"))).toBe("others-text")
    expect(attempt(room, norway, (document) => document.brackets.delete("b2"))).toBe("others-text")
  })

  test("G26 G27 is on behalf of another party where the table of roles says so, and of no role else", () => {
    for (const role of ROLES)
      for (const policy of POLICIES) {
        const party = role === "delegate" ? "Norway" : ""
        const room = negotiated([standingOf({ role, party, policy, name: "Somebody" })])
        const person = one(room)
        const { name } = person.standing
        const kenyas = { ...person.context, actor: { person: name, party: "Kenya", lead: true } }
        const acts = [
          () => proposeInsertion(kenyas, { at: { paragraph: "p2", offset: 0 }, text: "Now " }),
          () => takePosition(kenyas, { bracket: "b1", stance: "oppose" }),
        ]
        const taken = acts.map((act) => attempt(room, person, act) === "")
        const lawful = answerOf(role, "propose-for", policy) === "yes"
        expect(taken, `${role} ${policy}`).toEqual([lawful, lawful])
        if (!lawful) continue
        // Nobody types in another's name, on whose behalf ever.
        const forging = { ...kenyas, actor: { ...kenyas.actor, person: "Delegate of Kenya" } }
        const forged = () => takePosition(forging, { bracket: "b1", stance: "support" })
        expect(attempt(room, person, forged)).toBe("forged")
      }
  })

  test("G26 that somebody took away comes back by their undo as it was", () => {
    const room = negotiated([{ ...NORWAY, name: "A colleague" }, KENYA])
    const [norway, kenya] = [one(room), one(room, 1)]
    expect(attempt(room, norway, () => withdraw(norway.context, { bracket: "b1" }))).toBe("")
    const back = (document: DraftDocument) => {
      firstText(document).insert(0, "[x]", {})
      document.brackets.set("b1", record("add", "Norway"))
    }
    expect(attempt(room, kenya, back)).toBe("agreed-text")
    expect(attempt(room, norway, () => norway.undo.undo())).toBe("")
    expect(norway.document.brackets.get("b1")?.by).toBe("Delegate of Norway")
  })

  test("G27 of a position belongs to the party", () => {
    const room = negotiated([NORWAY, LEAD])
    const [norway, lead] = [one(room), one(room, 1)]
    const position = (by: string) => ({ stance: "oppose", note: "", by, at: AT }) as const
    const put = (person: Person, key: string, by = person.standing.name) =>
      attempt(room, person, ({ positions }) => positions.set(key, position(by)))
    expect(put(norway, "b2/Norway")).toBe("")
    expect(put(norway, "b2/Norway", "Another")).toBe("forged")
    expect(put(norway, "b2/Kenya")).toBe("forged")
    expect(put(lead, "b2/Kenya")).toBe("")
    expect(put(norway, "b2/Kenya")).toBe("not-allowed")
    expect(put(norway, "b2/Norway/Kenya")).toBe("malformed")
  })

  test("G29 of a discussion takes everybody's own words", () => {
    const thread = (...said: (readonly [by: string, party: string, text: string])[]) => ({
      from: null,
      to: null,
      quote: "",
      messages: said.map(([by, party, text]) => ({ by, party, at: AT, text })),
    })
    const first = ["Delegate of Kenya", "Kenya", "Why?"] as const
    const room = negotiated([NORWAY, GUIDE], { threads: new Map([["t1", thread(first)]]) })
    const [norway, guide] = [one(room), one(room, 1)]
    const say = (person: Person, ...said: Parameters<typeof thread>) =>
      attempt(room, person, ({ threads }) => threads.set("t1", thread(...said)))
    const mine = ["Delegate of Norway", "Norway", "So."] as const
    expect(say(norway, first, mine)).toBe("")
    expect(say(norway, first)).toBe("")
    expect(say(norway)).toBe("forged")
    expect(say(guide, first, ["guide", "", "Go on."])).toBe("")
    expect(say(guide, first, mine)).toBe("forged")
    expect(attempt(room, guide, (document) => firstText(document).insert(0, "x"))).toBe(
      "not-allowed",
    )
  })

  test("S35 a mention stands for the name that it says, in one's own words alone", () => {
    const room = negotiated([NORWAY, KENYA])
    const [norway, kenya] = [one(room), one(room, 1)]
    const text = "@Kenya, @co-leads and @Ann"
    const say = (...mentions: unknown[]) =>
      attempt(room, norway, ({ threads }) => {
        const said = { by: "Delegate of Norway", party: "Norway", at: AT, text, mentions }
        threads.set("t1", {
          ...{ from: null, to: null, quote: "" },
          messages: [said as unknown as ThreadMessage],
        })
      })
    const kept = { party: "Kenya", from: 0, to: 6 }
    const lead = { role: "co-lead", from: 8, to: 17 }
    const ann = { person: "p1", name: "Ann", from: 22, to: 26 }
    expect(say(kept, lead, ann)).toBe("")
    // Another name than the words say, words without an @, out of order, beyond the end, of no known kind.
    expect(say({ ...kept, party: "Norway" })).toBe("malformed")
    expect(say({ ...ann, name: "Bob" })).toBe("malformed")
    expect(say({ ...lead, from: 9 })).toBe("malformed")
    expect(say(lead, kept)).toBe("malformed")
    expect(say({ ...ann, to: 27 })).toBe("malformed")
    expect(say({ everybody: true, from: 0, to: 6 })).toBe("malformed")
    expect(say({ ...lead, role: "delegate" })).toBe("malformed")
    // Nobody else puts a mention into those words, or takes one out.
    expect(
      attempt(room, kenya, ({ threads }) => {
        const thread = threads.get("t1")
        if (!thread) throw new Error("there is no thread")
        const messages = thread.messages.map((each) => ({ ...each, mentions: [kept] }))
        threads.set("t1", { ...thread, messages })
      }),
    ).toBe("forged")
  })

  test("G36 a discussion stays, with its place, and answers stand in it by themselves", () => {
    const observer = standingOf({ role: "observer", party: "", name: "Observer" })
    const room = negotiated([NORWAY, GUIDE, observer])
    const [norway, guide, reader] = [one(room), one(room, 1), one(room, 2)]
    const begin = (document: DraftDocument) => {
      const place = wordsPlace(document, passageOf(document, "ships"))
      return isFault(place) ? place : beginThread(norway.context, { place, text: "All?" })
    }
    expect(attempt(room, norway, begin)).toBe("")
    const thread = [...norway.document.threads.keys()][0] ?? ""
    const answer = { thread, text: "All." }
    expect(attempt(room, guide, () => answerThread(guide.context, answer))).toBe("")
    expect(attempt(room, reader, () => answerThread(reader.context, answer))).toBe("not-allowed")
    expect(attempt(room, guide, () => resolveThread(guide.context, { thread }))).toBe("")
    expect(attempt(room, norway, () => reopenThread(norway.context, { thread }))).toBe("")
    const reply = [...guide.document.threads].find(([, { of }]) => of === thread)?.[0] ?? ""
    const take = (person: Person, said: string) => () =>
      takeBackWords(person.context, { thread, said })
    expect(attempt(room, norway, ({ threads }) => threads.delete(reply))).toBe("forged")
    expect(attempt(room, norway, ({ threads }) => threads.delete(thread))).toBe("not-allowed")
    expect(attempt(room, guide, take(guide, `${reply}#0`))).toBe("")
    expect(attempt(room, norway, take(norway, `${thread}#0`))).toBe("")
    const placed = (document: DraftDocument) => document.threads.get(thread)
    expect(placed(guide.document)?.quote).toBe("ships")
    const empty = { from: null, to: null, quote: "", messages: [] }
    expect(attempt(room, norway, ({ threads }) => threads.set(thread, empty))).toBe("forged")
    expect(attempt(room, norway, ({ threads }) => threads.set("x", { ...empty, of: "y" }))).toBe(
      "malformed",
    )
  })
})

test("G28 a decision is taken by the rule of the group, once", () => {
  const room = negotiated([LEAD, NORWAY, SECRETARIAT])
  const [lead, norway, secretariat] = [one(room), one(room, 1), one(room, 2)]
  const dropIt = (person: Person) => () =>
    decide(person.context, { cluster: "b2", outcome: "drop" })
  const keepIt = (person: Person) => () =>
    decide(person.context, { cluster: "b2", outcome: "keep" })
  expect(attempt(room, lead, dropIt(lead))).toBe("stands-against")
  expect(
    attempt(room, norway, () => takePosition(norway.context, { bracket: "b2", stance: "reserve" })),
  ).toBe("")
  expect(attempt(room, lead, keepIt(lead))).toBe("stands-against")
  expect(
    attempt(room, norway, () => takePosition(norway.context, { bracket: "b2", stance: "accept" })),
  ).toBe("")
  expect(attempt(room, secretariat, keepIt(secretariat))).toBe("not-allowed")
  const adRef = () =>
    decide(norway.context, { cluster: "b2", outcome: "keep", level: "ad-ref", meeting: "M1" })
  expect(attempt(room, norway, adRef)).toBe("not-allowed")
  // Two at the same moment: the second hears that it is decided.
  room.receive(lead)
  room.receive(norway)
  done(keepIt(lead)())
  done(keepIt(norway)())
  expect(room.send(norway)).toEqual([])
  expect(room.send(lead)).toMatchObject([{ fault: "already-decided" }])
})

test("G30 a section outside the mandate is closed to all but the secretariat", () => {
  const body = build("# A. Ports", "1. Ports open.", "# B. Trade", "1. Trade is [free].")
  const mandate = ["A"]
  const room = roomOf(
    draftOf(body, { brackets: new Map([["b1", record("drop", "Kenya")]]) }),
    [LEAD, NORWAY, SECRETARIAT].map((standing) => ({ ...standing, mandate })),
  )
  const [lead, norway, secretariat] = [one(room), one(room, 1), one(room, 2)]
  const bracket = (person: Person, words: string) =>
    attempt(room, person, (document) => bracketPassage(person.context, passageOf(document, words)))
  expect(bracket(norway, "open")).toBe("")
  expect(bracket(norway, "Trade is")).toBe("outside-mandate")
  expect(bracket(lead, "Trade is")).toBe("outside-mandate")
  expect(bracket(secretariat, "Trade is")).toBe("")
  const oppose = (person: Person) => () =>
    takePosition(person.context, { bracket: "b1", stance: "oppose" })
  expect(attempt(room, norway, oppose(norway))).toBe("outside-mandate")
  const propose = (after: string) => () =>
    proposeParagraph(norway.context, { after, text: "Ships pay." })
  expect(attempt(room, norway, propose("p2"))).toBe("")
  expect(attempt(room, norway, propose("p4"))).toBe("outside-mandate")
  // Nothing, where a decision belongs: no section is known of it, and it is none.
  const nothing = (document: DraftDocument) => document.decisions.set("b1", null as never)
  expect(attempt(room, lead, nothing)).toBe("outside-mandate")
  // A section goes by the label that its heading has at the moment.
  expect(bracket(lead, "Ports")).toBe("")
  expect(attempt(room, secretariat, (document) => firstText(document).insert(0, "C", {}))).toBe("")
  expect(bracket(lead, "Ports")).toBe("outside-mandate")
})

test("G30 a cluster outside the mandate is not decided, be its first bracket gone", () => {
  const body = build("# A. Ports", "1. Ports are [open].", "# B. Trade", "1. Trade is [free].")
  const room = roomOf(
    draftOf(body, {
      brackets: new Map([
        ["b1", { ...record("add", "Kenya"), cluster: "gone-a" }],
        ["b2", { ...record("add", "Kenya"), cluster: "gone-b" }],
      ]),
    }),
    [{ ...LEAD, mandate: ["A"] }],
  )
  const lead = one(room)
  const keep = (cluster: string) => () => decide(lead.context, { cluster, outcome: "keep" })
  expect(attempt(room, lead, keep("gone-b"))).toBe("outside-mandate")
  expect(attempt(room, lead, keep("gone-a"))).toBe("")
  const open = () => reopen(lead.context, { cluster: "gone-a" })
  expect(attempt(room, lead, open)).toBe("")
})

test.each(["frozen", "round-closed"] as const)(
  "G31 a draft that is %s takes comments only",
  (closed) => {
    const room = negotiated([
      { ...LEAD, closed },
      { ...NORWAY, closed },
    ])
    const [lead, norway] = [one(room), one(room, 1)]
    expect(attempt(room, lead, (document) => firstText(document).insert(0, "x"))).toBe(closed)
    expect(attempt(room, norway, (document) => firstText(document).insert(8, "x", {}))).toBe(closed)
    expect(
      attempt(room, norway, () =>
        takePosition(norway.context, { bracket: "b2", stance: "accept" }),
      ),
    ).toBe(closed)
    const message = { by: NORWAY.name, party: "Norway", at: AT, text: "When?" }
    const say = ({ threads }: DraftDocument) =>
      threads.set("t1", { from: null, to: null, quote: "", messages: [message] })
    expect(attempt(room, norway, say)).toBe("")
  },
)

test("G33 nothing has the name of something else, or a mark that is not its own", () => {
  const room = negotiated([LEAD])
  const person = one(room)
  const add = (id: string) => () => {
    const element = new Y.XmlElement("paragraph")
    element.setAttribute("id", id)
    elementsIn(person.document.body, "sheet")[0]?.insert(0, [element])
  }
  expect(attempt(room, person, add("p2"))).toBe("forged")
  expect(attempt(room, person, add("p3"))).toBe("")
  const marked = (document: DraftDocument) => firstText(document).format(0, 3, mark("b1", "open"))
  const last = roomOf(draftOf({ sheets: [[paragraph("p1", "Ports open.")]] }), [LEAD])
  expect(attempt(last, one(last), marked)).toBe("malformed")
})
