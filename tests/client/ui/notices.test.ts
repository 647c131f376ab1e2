/** What concerns a person, from what is recorded beside the text; and what happened, in runs. */

import { expect, test } from "vitest"
import { derive } from "../../../schema/model/derive.ts"
import { EMPTY_RECORDS, type Records } from "../../../schema/model/records.ts"
import type { Thread } from "../../../schema/model/threads.ts"
import { deed, type AuditDeed } from "../../../schema/sharing/audit.ts"
import { runsOf } from "../../../client/ui/activityRuns.ts"
import type { ShownThread } from "../../../client/ui/comments.ts"
import { noticesOf } from "../../../client/ui/notices.ts"
import { build } from "../../support/build.ts"

const at = (minute: number) => `2026-01-02T03:${String(minute).padStart(2, "0")}:00.000Z`
const me = { person: "p1", name: "Kim", party: "Kenya", role: "delegate" }
const body = build("Ports [should] [shall] open to [all] ships.")

function records(more: Partial<Records> = {}): Records {
  const bracket = (party: string) => ({ kind: "add", party, by: party, at: at(0) }) as const
  return {
    ...EMPTY_RECORDS,
    brackets: new Map([
      ["b1", bracket("Kenya")],
      ["b2", bracket("Norway")],
      ["b3", bracket("Norway")],
    ]),
    ...more,
  }
}

function noticed(more: Partial<Records> = {}, threads: readonly ShownThread[] = []) {
  const all = records(more)
  const derived = derive(body, all)
  return noticesOf({ records: all, derived, threads, held: [], me })
}

/** A thread in which these spoke: by, for whom, what, in order. */
function thread(...said: (readonly [by: string, party: string, text: string])[]): ShownThread {
  const all = said.map(([by, party, text], i) => ({
    ...{ by, party, text, at: at(i), id: `t#${i}`, record: "t" },
  }))
  return { thread: { id: "t", said: all } as unknown as Thread, key: "1" } as ShownThread
}

test("U182 mentions and answers concern, one's own words and other people's talk do not", () => {
  const kinds = (...said: Parameters<typeof thread>) =>
    noticed({}, [thread(...said)]).map(({ id, kind }) => [id, kind])
  expect(kinds(["Ann", "Norway", "Why?"], ["Bob", "", "So."])).toEqual([])
  expect(kinds(["Ann", "Norway", "@Kenya, why?"])).toEqual([["t#0", "mention"]])
  // The newest first; before one took part nothing is an answer.
  const talk = [
    ["Ann", "Norway", "Why?"],
    ["Kim", "Kenya", "So."],
    ["Bob", "", "I see."],
  ] as const
  expect(kinds(...talk, ["Ann", "Norway", "@Kim!"])).toEqual([
    ["t#3", "mention"],
    ["t#2", "answer"],
  ])
})

test("U182 decisions and opposition concern those whose bracket it is, with its place or that it is gone", () => {
  const decision = {
    outcome: "none",
    level: "supported",
    meeting: "",
    reason: "",
    by: "Lead",
  } as const
  const position = { note: "", by: "Ann", at: at(2) }
  const found = noticed({
    decisions: new Map([
      ["b1", { ...decision, at: at(5) }],
      ["b3", { ...decision, at: at(6) }],
    ]),
    positions: new Map([
      ["b1/Norway", { ...position, stance: "oppose" }],
      ["b1/Chile", { ...position, stance: "accept" }],
      ["b2/Chile", { ...position, stance: "oppose" }],
    ]),
  })
  expect(found.map(({ kind, leads }) => [kind, leads])).toEqual([
    ["decision", { to: "cluster", cluster: "b1", bracket: "b1" }],
    ["opposed", { to: "cluster", cluster: "b1", bracket: "b1" }],
  ])
  expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  const gone = noticesOf({
    ...{ threads: [], held: [], me },
    records: records({ positions: new Map([["b1/Norway", { ...position, stance: "oppose" }]]) }),
    derived: derive(build("Ports open."), records()),
  })
  expect(gone.map(({ key, leads }) => [key, leads])).toEqual([["", null]])
})

test("U182 a suggestion concerns the party, and its answer whoever made it", () => {
  const suggestion = { words: "ought to", was: "should", remark: "", at: at(1) }
  const answer = { answer: "accepted", remark: "", by: "Ann", at: at(3) } as const
  const found = noticed({
    suggestions: new Map([
      ["s1", { ...suggestion, bracket: "b1", by: "Lead" }],
      ["s2", { ...suggestion, bracket: "b2", by: "Lead" }],
      ["s3", { ...suggestion, bracket: "b2", by: "Kim", answer }],
    ]),
  })
  expect(found.map(({ id }) => id)).toEqual(["suggestion/s3/answer", "suggestion/s1"])
})

test("U183 what one party did of one kind within a while is one run, counted by what it amounts to", () => {
  let seq = 100
  const done = (minute: number, party: string, what: AuditDeed) => ({
    ...{ ...what, seq: seq--, at: at(minute), party, role: "delegate", draft: "d" },
  })
  const bracket = (subject: string, after: string) => deed("bracket", { subject, after })
  const runs = runsOf([
    done(40, "Norway", deed("position", { subject: "b1/Norway", after: "support" })),
    done(39, "Kenya", deed("text", { paragraph: "p1", after: "x" })),
    // One replacement: the agreed words, the new ones, and that they are alternatives.
    done(38, "Norway", bracket("b5", "add · Norway")),
    done(38, "Norway", bracket("b4", "keep · Norway")),
    done(38, "Norway", deed("cluster", { subject: "b5", after: "b4" })),
    done(36, "Norway", bracket("b3", "add · Norway")),
    done(35, "Kenya", deed("text", { paragraph: "p1", after: "y" })),
    done(10, "Norway", bracket("b1", "add · Norway")),
  ])
  expect(runs.map(({ kind, party, count, deeds }) => [kind, party, count, deeds.length])).toEqual([
    ["positions", "Norway", 1, 1],
    ["words", "Kenya", 1, 2],
    ["proposals", "Norway", 2, 4],
    ["proposals", "Norway", 1, 1],
  ])
})
