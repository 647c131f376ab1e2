/** How long operations take on a draft of 150,000 words, and what they send. */

import * as Y from "yjs"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { numberedIds } from "../../schema/base/ids.ts"
import { paragraphsOf } from "../../schema/model/body.ts"
import type { Place } from "../../schema/model/derived.ts"
import { bracketPassage } from "../../schema/operations/bracket.ts"
import type { Applied, Context } from "../../schema/operations/context.ts"
import { derivedNow } from "../../schema/operations/current.ts"
import { decide } from "../../schema/operations/decide.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { proposeReplacement } from "../../schema/operations/propose.ts"
import { readBody, readDraft } from "../../schema/operations/reading.ts"
import { withdraw } from "../../schema/operations/withdraw.ts"
import { writeDraft } from "../../schema/operations/writing.ts"
import { LARGE, largeDraft } from "./largeDraft.ts"
import { medianOf, type Measurement } from "./measurement.ts"

const TIMES = 60

/** Medians of one operation after another, each with the reading and deriving that it needs. */
export function run(): Promise<Measurement[]> {
  const document = draftDocument(new Y.Doc())
  writeDraft(document, largeDraft(LARGE))
  const context: Context = {
    document,
    actor: { person: "someone", party: "P", lead: false },
    newId: numberedIds("new"),
    now: () => "2030-01-01T00:00:00Z",
    origin: "bench",
  }
  const copy = draftDocument(new Y.Doc())
  Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(document.doc))
  const start = performance.now()
  readDraft(copy)
  const cold = performance.now() - start

  const plain = paragraphsOf(readBody(document.body)).filter(
    ({ text, tokens }) => tokens.length === 0 && text.length > 60,
  )
  let next = 0
  const passage = (): { from: Place; to: Place } => {
    const paragraph = plain[next++ % plain.length]?.id ?? ""
    return { from: { paragraph, offset: 20 }, to: { paragraph, offset: 40 } }
  }
  const made: string[] = []
  const bracket = medianOf(TIMES, () => {
    made.push(done(bracketPassage(context, passage())).bracket)
  })
  const replacement = medianOf(TIMES, () => {
    done(proposeReplacement(context, { ...passage(), text: "other words" }))
  })
  const taken = medianOf(TIMES, () => {
    done(withdraw(context, { bracket: made.pop() ?? "" }))
  })
  const open = derivedNow(document).clusters.filter((cluster) => cluster.parent === null)
  const decision = medianOf(TIMES, () => {
    done(decide(context, { cluster: open.pop()?.id ?? "", outcome: "keep" }))
  })
  const bytes = sentBy(document.doc, () => done(bracketPassage(context, passage())))
  return Promise.resolve([
    { name: "read the whole document for the first time", value: cold, unit: "ms" },
    { name: "bracket a passage", value: bracket, unit: "ms" },
    { name: "propose other words", value: replacement, unit: "ms" },
    { name: "withdraw a bracket", value: taken, unit: "ms" },
    { name: "decide a cluster", value: decision, unit: "ms" },
    { name: "update that brackets a passage", value: bytes, unit: "bytes" },
  ])
}

function done<T>(answer: Applied<T> | Fault): T {
  if (isFault(answer)) throw new Error(answer.message)
  return answer.value
}

function sentBy(doc: Y.Doc, change: () => void): number {
  let bytes = 0
  const count = (update: Uint8Array) => {
    bytes += update.length
  }
  doc.on("update", count)
  change()
  doc.off("update", count)
  return bytes
}
