/** Attacks on what is recorded beside the body. */

import type * as Y from "yjs"
import type {
  CarryRecord,
  DecisionRecord,
  PositionRecord,
  SuggestionRecord,
} from "../../schema/model/records.ts"
import {
  attack,
  bracketMark,
  freshId,
  LEADS,
  NOBODY,
  one,
  signedBy,
  textOf,
  wrap,
  type Attack,
  type Attacker,
} from "./attack.ts"

const AT = "2026-01-02T03:04:06.000Z"

/** Any value under any key, whatever the map is meant to hold. */
function put(map: Y.Map<never>, key: string, value: unknown): void {
  map.set(key, value as never)
}

const position = (me: Attacker, rest: Partial<PositionRecord> = {}): PositionRecord => ({
  stance: one(me, "support", "accept", "reserve", "oppose"),
  note: "",
  ...signedBy(me),
  ...rest,
})

const decision = (me: Attacker, rest: object = {}): DecisionRecord => ({
  outcome: "drop",
  level: "supported",
  meeting: "",
  reason: "",
  ...signedBy(me),
  ...rest,
})

/** A value with one field that is not as records are. */
function misshapen(me: Attacker, record: object): unknown {
  return one<unknown>(
    me,
    "words",
    7,
    null,
    [],
    [record],
    {},
    { ...record, extra: "field" },
    { ...record, by: { name: "somebody" } },
    { ...record, at: "yesterday" },
    { ...record, note: "x".repeat(200_000), reason: "x".repeat(200_000) },
    Object.fromEntries(Object.entries(record).slice(1)),
  )
}

const positions: readonly Attack[] = [
  attack("a position of another party", LEADS, (me) => {
    me.document.positions.set(`${one(me, "b2", "b5")}/Kenya`, position(me))
  }),
  attack("a position of a party that is not there", LEADS, (me) => {
    me.document.positions.set("b5/Atlantis", position(me))
  }),
  attack("take another party's position away", LEADS, (me) => {
    me.document.positions.delete(one(me, "b1/Kenya", "b5/Kenya"))
  }),
  attack("a position typed by somebody else", NOBODY, (me) => {
    const by = "Delegate of Kenya"
    me.document.positions.set(`b5/${me.standing.party || "Norway"}`, position(me, { by }))
  }),
  attack("a position that is none", NOBODY, (me) => {
    const value = misshapen(me, { ...position(me), stance: "loves" })
    put(me.document.positions as never, `b5/${me.standing.party || "Norway"}`, value)
  }),
  attack("a position under a strange key", NOBODY, (me) => {
    const key = one(me, "b5", "/", "b5/", "/Norway", "__proto__", "b5/Norway/Kenya", "")
    me.document.positions.set(key, position(me))
  }),
]

const decisions: readonly Attack[] = [
  attack("decide against who stands against it", NOBODY, (me) => {
    me.document.decisions.set("b5", decision(me, { outcome: "keep" }))
  }),
  attack("decide what is decided", NOBODY, (me) => {
    me.document.decisions.set("b4", decision(me, { outcome: one(me, "drop", "none") }))
  }),
  attack("take a decision away", ["co-lead"], (me) => {
    me.document.decisions.delete("b4")
  }),
  attack("agree without a meeting", NOBODY, (me) => {
    me.document.decisions.set("b6", decision(me, { level: "ad-ref", outcome: "keep" }))
  }),
  attack("choose what is no alternative", NOBODY, (me) => {
    const value = decision(me, { outcome: "choose", bracket: one(me, "b5", "nothing", "") })
    me.document.decisions.set("b1", value)
  }),
  attack("decide a cluster that is not there", NOBODY, (me) => {
    me.document.decisions.set(one(me, "b2", "nothing", "__proto__", ""), decision(me))
  }),
  attack("a decision in somebody else's name", NOBODY, (me) => {
    me.document.decisions.set("b6", decision(me, { by: "Co-lead of the group" }))
  }),
  attack("a decision that is none", NOBODY, (me) => {
    put(me.document.decisions as never, "b6", misshapen(me, decision(me, { outcome: "perhaps" })))
  }),
]

const brackets: readonly Attack[] = [
  attack("take over another party's bracket", NOBODY, (me) => {
    const id = one(me, "b1", "b2", "b7")
    const before = me.document.brackets.get(id)
    if (before)
      me.document.brackets.set(id, { ...before, party: me.standing.party, ...signedBy(me) })
  }),
  attack("sponsor another party's words in its record", NOBODY, (me) => {
    const before = me.document.brackets.get("b2")
    const sponsors = [me.standing.party || "Norway"]
    if (before) me.document.brackets.set("b2", { ...before, sponsors })
  }),
  attack("another party becomes a sponsor of one's own words", NOBODY, (me) => {
    const before = me.document.brackets.get("b3")
    if (before) me.document.brackets.set("b3", { ...before, sponsors: ["Kenya"] })
  }),
  attack("change what another's bracket is", NOBODY, (me) => {
    const before = me.document.brackets.get("b1")
    if (before) me.document.brackets.set("b1", { ...before, kind: one(me, "add", "open", "drop") })
  }),
  attack("take the record of another's bracket away", NOBODY, (me) => {
    me.document.brackets.delete(one(me, "b1", "b2", "b7"))
  }),
  attack("take the record away and leave the bracket", NOBODY, (me) => {
    me.document.brackets.delete("b3")
  }),
  attack("a record for imported brackets", NOBODY, (me) => {
    me.document.brackets.set("b5", { kind: "add", party: me.standing.party, ...signedBy(me) })
  }),
  attack("a record without a bracket", NOBODY, (me) => {
    me.document.brackets.set(one(me, freshId(), "__proto__", ""), {
      kind: "add",
      party: me.standing.party,
      ...signedBy(me),
    })
  }),
  attack("a bracket typed by somebody else", NOBODY, (me) => {
    me.document.doc.transact(() => {
      const id = freshId()
      wrap(textOf(me, "p2"), id, 3, 8)
      const by = "Delegate of Kenya"
      me.document.brackets.set(id, { kind: "drop", party: me.standing.party, by, at: AT })
    })
  }),
  attack("a bracket whose record is none", NOBODY, (me) => {
    me.document.doc.transact(() => {
      const id = freshId()
      textOf(me, "p2").insert(3, "[", bracketMark(id, "open"))
      textOf(me, "p2").insert(9, "]", bracketMark(id, "close"))
      const record = { kind: "drop", party: me.standing.party, ...signedBy(me) }
      put(me.document.brackets as never, id, misshapen(me, record))
    })
  }),
  attack("group another party's brackets", LEADS, (me) => {
    me.document.membership.set(one(me, "b1", "b2", "b6"), {
      cluster: one(me, null, "b5", "elsewhere"),
      ...signedBy(me),
    })
  }),
]

const suggestion = (me: Attacker, rest: Partial<SuggestionRecord> = {}): SuggestionRecord => ({
  bracket: "b2",
  words: "could",
  was: "may",
  remark: "",
  ...signedBy(me),
  ...rest,
})

const suggestions: readonly Attack[] = [
  attack("suggest other words", ["co-lead"], (me) => {
    me.document.suggestions.set(freshId(), suggestion(me))
  }),
  attack("suggest words for what no party proposed", NOBODY, (me) => {
    const bracket = one(me, "b1", "b4", "b5", "nothing", "__proto__", "")
    me.document.suggestions.set(freshId(), suggestion(me, { bracket }))
  }),
  attack("a suggestion in somebody else's name", NOBODY, (me) => {
    me.document.suggestions.set(freshId(), suggestion(me, { by: "Another co-lead" }))
  }),
  attack("a suggestion that has its answer", NOBODY, (me) => {
    const answer = { answer: "accepted", remark: "", ...signedBy(me) } as const
    me.document.suggestions.set(freshId(), suggestion(me, { answer }))
  }),
  attack("answer for the party", NOBODY, (me) => {
    const before = me.document.suggestions.get("s1")
    const by = one(me, signedBy(me).by, "Delegate of Kenya")
    const answer = { answer: one(me, "accepted", "rejected"), remark: "", by, at: AT } as const
    if (before) me.document.suggestions.set("s1", { ...before, answer })
  }),
  attack("change what another suggested", NOBODY, (me) => {
    const before = me.document.suggestions.get("s1")
    const rest = one<object>(me, { words: "shall" }, { bracket: "b7" }, signedBy(me))
    if (before) me.document.suggestions.set("s1", { ...before, ...rest })
  }),
  attack("take another's suggestion away", NOBODY, (me) => {
    me.document.suggestions.delete("s1")
  }),
  attack("a suggestion that is none", NOBODY, (me) => {
    put(me.document.suggestions as never, freshId(), misshapen(me, suggestion(me)))
  }),
]

const carry = (me: Attacker, rest: Partial<CarryRecord> = {}): CarryRecord => ({
  to: "Fifth meeting",
  reason: "",
  ...signedBy(me),
  ...rest,
})

const carrying: readonly Attack[] = [
  attack("carry a bracket forward", LEADS, (me) => {
    me.document.carried.set(one(me, "b1", "b5"), carry(me))
  }),
  attack("take up again what is carried", LEADS, (me) => {
    me.document.carried.delete("b5")
  }),
  attack("carry what is decided, or not there", NOBODY, (me) => {
    me.document.carried.set(one(me, "b4", "b2", "nothing", "__proto__", ""), carry(me))
  }),
  attack("carry in somebody else's name", NOBODY, (me) => {
    me.document.carried.set("b1", carry(me, { by: "Co-lead" }))
  }),
  attack("carry to nowhere", NOBODY, (me) => {
    put(me.document.carried as never, "b1", misshapen(me, carry(me, { to: "" })))
  }),
]

const others: readonly Attack[] = [
  attack("change a note", LEADS, (me) => {
    me.document.notes.set("n1", { kind: "substantive", role: "footnote", mark: "" })
  }),
  attack("take a note away", LEADS, (me) => {
    me.document.notes.delete("n1")
  }),
  attack("link clusters", LEADS, (me) => {
    me.document.issues.set("i1", { title: "Ports", clusters: ["b1"], notes: [] })
  }),
  attack("an issue that is none", NOBODY, (me) => {
    put(me.document.issues as never, "i2", misshapen(me, { title: "", clusters: [1], notes: 2 }))
  }),
  attack("change what another said", NOBODY, (me) => {
    const thread = me.document.threads.get("t1")
    const [first] = thread?.messages ?? []
    if (thread && first)
      me.document.threads.set("t1", { ...thread, messages: [{ ...first, text: "Any port." }] })
  }),
  attack("take another's words out of a thread", NOBODY, (me) => {
    const thread = me.document.threads.get("t1")
    if (one(me, true, false)) me.document.threads.delete("t1")
    else if (thread) me.document.threads.set("t1", { ...thread, messages: [] })
  }),
  attack("speak in another's name", NOBODY, (me) => {
    const thread = me.document.threads.get("t1")
    const forged = { by: "Delegate of Kenya", party: "Kenya", at: AT, text: "We agree." }
    if (thread) me.document.threads.set("t1", { ...thread, messages: [...thread.messages, forged] })
  }),
  attack("change what is said of the draft", LEADS, (me) => {
    me.document.meta.set(one(me, "title", "symbol", "status"), "Another")
  }),
  attack("another version of the schema", NOBODY, (me) => {
    me.document.meta.set("schema", one(me, 0, 2, 99))
  }),
  attack("a field that drafts do not have", NOBODY, (me) => {
    put(me.document.meta as never, one(me, "__proto__", "constructor", "script"), "x")
  }),
]

export const RECORD_ATTACKS: readonly Attack[] = [
  ...positions,
  ...decisions,
  ...brackets,
  ...suggestions,
  ...carrying,
  ...others,
]
