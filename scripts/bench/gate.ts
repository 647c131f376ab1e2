/** What the gate costs on a draft of 150,000 words and 5,000 brackets: each update, and each refusal. */

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
const KEYSTROKES = 2000
const PROPOSALS = 200

export function run(): Promise<Measurement[]> {
  const start = new Y.Doc()
  writeDraft(draftDocument(start), largeDraft(LARGE))
  const gate = new Gate()
  const state = Y.encodeStateAsUpdate(start)
  gate.reset([state])
  const accepted: Uint8Array[] = []

  const timed = (standing: Standing, updates: readonly Uint8Array[], lawful: boolean): number[] =>
    updates.map((update) => {
      const before = performance.now()
      const verdict = gate.judge(update, { standing }, () => [state, ...accepted])
      const duration = performance.now() - before
      if ((verdict === "change") !== lawful)
        throw new Error(isFault(verdict) ? verdict.message : verdict)
      if (lawful) accepted.push(update)
      return duration
    })

  const delegate = writer(state, DELEGATE)
  const proposals = timed(DELEGATE, delegate.proposals(PROPOSALS), true)
  const own = timed(DELEGATE, delegate.typing(KEYSTROKES, true), true)
  const refused = timed(DELEGATE, delegate.typing(1, false), false)
  const lead = writer(state, LEAD)
  const edits = timed(LEAD, lead.typing(KEYSTROKES, false), true)
  return Promise.resolve([
    ...figures("keystroke of a delegate in own words", own, "median 50 µs, p95 500 µs"),
    ...figures("keystroke of a co-lead", edits, "median 50 µs, p95 500 µs"),
    ...figures("proposal of a delegate", proposals),
    ...figures("refusal", refused, "1 ms"),
  ])
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
  const plain = paragraphsOf(readBody(document.body)).filter(
    ({ text, tokens }) => tokens.length === 0 && text.length > 60,
  )
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

function figures(name: string, durations: readonly number[], goal?: string): Measurement[] {
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 1000
  const both = { unit: "µs", ...(goal !== undefined && { goal }) }
  return sorted.length < 10
    ? [{ name, value: at(0.5), ...both }]
    : [
        { name: `${name}, median`, value: at(0.5), ...both },
        { name: `${name}, p95`, value: at(0.95), ...both },
      ]
}
