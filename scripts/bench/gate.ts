/**
 * What the gate costs on a draft of 150,000 words and 5,000 brackets: each update, each refusal, and the
 * memory.
 */

import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as Y from "yjs"
import { isFault } from "../../schema/base/fault.ts"
import { numberedIds } from "../../schema/base/ids.ts"
import { paragraphsOf } from "../../schema/model/body.ts"
import type { Context } from "../../schema/operations/context.ts"
import { draftDocument, type DraftDocument } from "../../schema/operations/document.ts"
import { findParagraph, paragraphElements } from "../../schema/operations/elements.ts"
import { proposeInsertion } from "../../schema/operations/propose.ts"
import { readBody } from "../../schema/operations/reading.ts"
import { writeDraft } from "../../schema/operations/writing.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { Gate } from "../../server/gate/gate.ts"
import { LARGE, largeDraft } from "./largeDraft.ts"
import type { Measurement } from "./measurement.ts"

const DELEGATE: Standing = {
  person: "norway",
  name: "Delegate of Norway",
  role: "delegate",
  party: "Norway",
  policy: "consensus",
  mandate: null,
  closed: null,
}
const LEAD: Standing = { ...DELEGATE, person: "lead", name: "Co-lead", role: "co-lead", party: "" }
/** Sections of the large draft are numbered from 1; what stands before the first is in none. */
const MANDATE = Array.from({ length: 100 }, (_, i) => String(i + 1))
const KEYSTROKES = 2000
const PROPOSALS = 200
const REFUSALS = 500
const KEY_GOAL = "median 50 µs, p95 500 µs"

export function run(): Promise<Measurement[]> {
  const state = stateOfLargeDraft()
  const empty = usedMemory()
  const shared = new Y.Doc()
  Y.applyUpdate(shared, state)
  const document = usedMemory() - empty
  const gate = new Gate()
  gate.reset([state])
  const withGate = usedMemory() - empty

  const timed = (standing: Standing, updates: readonly Uint8Array[], lawful: boolean): number[] =>
    updates.map((update) => {
      const before = performance.now()
      const verdict = gate.judge(update, { standing }, made)
      const duration = performance.now() - before
      if ((verdict === "change") !== lawful)
        throw new Error(isFault(verdict) ? verdict.message : verdict)
      gate.chronicle.take()
      return duration
    })

  const edits = timed(LEAD, writer(state, LEAD).typing(KEYSTROKES, false), true)
  const mandated: Standing = { ...LEAD, person: "mandated", mandate: MANDATE }
  const within = timed(mandated, writer(state, mandated).typing(KEYSTROKES, false), true)
  const { proposed, typed } = proposing(state)
  const proposals = timed(DELEGATE, proposed, true)
  const own = timed(DELEGATE, typed, true)
  const keys = timed(DELEGATE, writer(state, DELEGATE).intruding("type"), false)
  const marks = timed(DELEGATE, writer(state, DELEGATE).intruding("format"), false)
  const after = usedMemory() - empty
  const times = (memory: number) => ({ value: memory / document, unit: "×", goal: "3 ×" })
  return Promise.resolve([
    ...figures("keystroke of a co-lead", edits, KEY_GOAL),
    ...figures("the same within a mandate", within, KEY_GOAL),
    ...figures("keystroke of a delegate in own words", own, KEY_GOAL),
    ...figures("proposal of a delegate", proposals),
    ...figures("refusal of a keystroke in agreed words", keys, "1 ms"),
    ...figures("refusal of what has to be tried", marks, "1 ms"),
    { name: "memory of the document alone", value: document / 1e6, unit: "MB" },
    { name: "document, staging and mirror ÷ document", ...times(withGate) },
    { name: "the same after these updates ÷ document", ...times(after) },
  ])
}

function stateOfLargeDraft(): Uint8Array {
  const start = new Y.Doc()
  writeDraft(draftDocument(start), largeDraft(LARGE))
  return Y.encodeStateAsUpdate(start)
}

function made(): never {
  throw new Error("no refusal makes the staging document again")
}

function proposing(state: Uint8Array) {
  const { proposals, typing } = writer(state, DELEGATE)
  return { proposed: proposals(PROPOSALS), typed: typing(KEYSTROKES, true) }
}

/** Somebody's copy of the draft, and the updates that they write in it. */
function writer(state: Uint8Array, standing: Standing) {
  const document = draftDocument(new Y.Doc())
  Y.applyUpdate(document.doc, state, "state")
  const context: Context = {
    document,
    actor: { person: standing.name, party: standing.party, lead: standing.party === "" },
    newId: numberedIds("new"),
    now: () => "2030-01-01T00:00:00Z",
    origin: "bench",
  }
  const all = paragraphsOf(readBody(document.body))
  const plain = all
    .slice(all.findIndex(({ kind }) => kind === "heading"))
    .filter(({ text, tokens }) => tokens.length === 0 && text.length > 60)
  const target = (i: number) => plain[i % plain.length]?.id ?? ""
  return {
    proposals: (count: number) =>
      updatesOf(document.doc, () => {
        for (let i = 0; i < count; i++)
          proposeInsertion(context, { at: { paragraph: target(i), offset: 20 }, text: "new words" })
      }),
    typing: (count: number, inOwn: boolean) =>
      updatesOf(document.doc, () => {
        for (let i = 0; i < count; i++)
          textOf(document, target(i % PROPOSALS)).insert(inOwn ? 24 : 10, "x", {})
      }),
    /** Each under a client id of its own, and none near another: what is refused leaves a gap. */
    intruding: (how: "type" | "format") =>
      updatesOf(document.doc, () => {
        for (let i = 0; i < REFUSALS; i++) {
          document.doc.clientID = (how === "type" ? 1_000_000 : 2_000_000) + i
          const text = textOf(document, target(i))
          const at = (how === "type" ? 3 : 6) + 6 * Math.floor(i / plain.length)
          if (how === "type") text.insert(at, "x", {})
          else text.format(at, 2, { strong: {} })
        }
      }),
  }
}

function textOf(document: DraftDocument, paragraph: string): Y.XmlText {
  const text = findParagraph(paragraphElements(document), paragraph)?.element.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("a paragraph has its text")
  return text
}

function updatesOf(doc: Y.Doc, write: () => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => updates.push(update)
  doc.on("update", note)
  write()
  doc.off("update", note)
  return updates
}

/** What is in use once nothing more can be collected, in bytes. */
function usedMemory(): number {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

function figures(name: string, durations: readonly number[], goal?: string): Measurement[] {
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 1000
  const both = { unit: "µs", ...(goal !== undefined && { goal }) }
  return [
    { name: `${name}, median`, value: at(0.5), ...both },
    { name: `${name}, p95`, value: at(0.95), ...both },
  ]
}
