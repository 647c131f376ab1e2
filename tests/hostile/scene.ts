/** A draft behind the gate, as an attacker and honest people come to it. */

import * as Y from "yjs"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { paragraph, type Body } from "../../schema/model/body.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { EMPTY_META, EMPTY_RECORDS, type BracketRecord } from "../../schema/model/records.ts"
import type { Context } from "../../schema/operations/context.ts"
import { draftDocument, type DraftDocument } from "../../schema/operations/document.ts"
import { writeDraft } from "../../schema/operations/writing.ts"
import { may } from "../../schema/sharing/roles.ts"
import type { Standing } from "../../schema/sharing/standing.ts"
import { Gate } from "../../server/gate/gate.ts"
import { build } from "../support/build.ts"

type Verdict = "change" | "nothing" | Fault

export interface Scene {
  /** What everybody is shown. */
  readonly doc: Y.Doc
  /** Judges an update; a lawful one is shown to everybody. */
  readonly submit: (update: Uint8Array, standing: Standing) => Verdict
  /** Somebody's own copy of what is shown, under a client id of its own. */
  readonly copy: (client: number) => DraftDocument
}

const AT = "2026-01-02T03:04:05.000Z"
const signed = (by: string) => ({ by, at: AT })

function record(kind: BracketRecord["kind"], party: string, cluster?: string): BracketRecord {
  const base = { kind, party, ...signed(party === "" ? "Secretariat" : `Delegate of ${party}`) }
  return cluster === undefined ? base : { ...base, cluster }
}

/** A draft in which every kind of thing stands that somebody might want to get at. */
function contested(): Draft {
  const noted = "3. Parties [adopt measures] and report.\uFFFC"
  const { sheets }: Body = build(
    "# A. Purpose",
    "1. Governments shall report by 2030 and every year after that.",
    "2. Ports [should] [may] open to ships of all flags.",
    noted,
    "4. [Fair] trade is [good] for all, and [free].",
    "[5. Another paragraph of Kenya.]",
    "6. Nothing here is in dispute.",
  )
  const blocks = (sheets[0] ?? []).map((block) =>
    block.type === "paragraph" && block.text === noted
      ? { ...block, refs: [{ at: noted.length - 1, id: "n1" }] }
      : block.type === "paragraph" && block.id === "p6"
        ? { ...block, id: "b7" }
        : block,
  )
  const cell = (id: string, text: string) => ({
    header: false,
    colspan: 1,
    rowspan: 1,
    paragraphs: [paragraph(id, text)],
  })
  const table = {
    type: "table" as const,
    id: "t1",
    rows: [{ cells: [cell("c1", "Year"), cell("c2", "Report")] }],
  }
  const note = paragraph("n1", "To be discussed.", { kind: "footnote" })
  // Brackets in order of their opening characters: b1 should, b2 may, b3 adopt measures, b4 Fair,
  // b5 good, b6 free, b7 the paragraph.
  return {
    body: { sheets: [[...blocks, table, note]] },
    records: {
      ...EMPTY_RECORDS,
      brackets: new Map([
        ["b1", record("keep", "Kenya")],
        ["b2", record("add", "Kenya", "b1")],
        ["b3", record("drop", "Norway")],
        ["b4", record("open", "")],
        ["b5", record("open", "")],
        ["b6", record("drop", "Kenya")],
        ["b7", record("add", "Kenya")],
      ]),
      positions: new Map([
        ["b1/Kenya", { stance: "oppose", note: "", ...signed("Delegate of Kenya") }],
        ["b5/Kenya", { stance: "oppose", note: "", ...signed("Delegate of Kenya") }],
      ]),
      decisions: new Map([
        [
          "b4",
          { outcome: "keep", level: "supported", meeting: "", reason: "", ...signed("Co-lead") },
        ],
      ]),
      notes: new Map([["n1", { kind: "process", role: "co-chair", mark: "" }]]),
      issues: new Map([["i1", { title: "Trade", clusters: ["b4", "b5"], notes: [] }]]),
      threads: new Map([
        [
          "t1",
          {
            from: null,
            to: null,
            quote: "Ports",
            messages: [{ by: "Delegate of Kenya", party: "Kenya", at: AT, text: "Which ports?" }],
          },
        ],
      ]),
      suggestions: new Map([
        [
          "s1",
          { bracket: "b2", words: "must", was: "may", remark: "", ...signed("Another co-lead") },
        ],
      ]),
      carried: new Map([["b5", { to: "Fourth meeting", reason: "", ...signed("Co-lead") }]]),
    },
    meta: EMPTY_META,
  }
}

/** A new scene; the draft was written by somebody who is not in it. */
export function scene(gate: Pick<Gate, "reset" | "judge"> = new Gate()): Scene {
  const doc = new Y.Doc({ gc: true })
  doc.clientID = 1
  writeDraft(draftDocument(doc), contested())
  const state = () => [Y.encodeStateAsUpdate(doc)]
  gate.reset(state())
  return {
    doc,
    submit(update, standing) {
      const verdict = gate.judge(update, { standing }, state)
      if (verdict === "change") Y.applyUpdate(doc, update, "shown")
      return verdict
    },
    copy(client) {
      const mine = new Y.Doc()
      mine.clientID = client
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(doc), "shown")
      return draftDocument(mine)
    },
  }
}

/** The updates that a change of one's copy makes. */
export function updatesOf(doc: Y.Doc, change: () => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => updates.push(update)
  doc.on("update", note)
  try {
    change()
  } finally {
    doc.off("update", note)
  }
  return updates
}

let ids = 0

/** How the operations see somebody who acts on their copy. */
export function contextOf(document: DraftDocument, standing: Standing): Context {
  const { name, party, role, policy } = standing
  return {
    document,
    actor: { person: name, party, lead: may(role, "edit", policy) },
    newId: () => `h${++ids}`,
    now: () => AT,
    origin: "local",
  }
}

/** An honest act on a fresh copy, which the gate has to let through. */
export function honestly(
  { copy, submit }: Scene,
  client: number,
  standing: Standing,
  act: (context: Context) => unknown,
): void {
  const document = copy(client)
  for (const update of updatesOf(document.doc, () => {
    const answer = act(contextOf(document, standing))
    if (isFault(answer)) throw new Error(`${answer.fault}: ${answer.message}`)
  })) {
    const verdict = submit(update, standing)
    if (verdict !== "change")
      throw new Error(`an honest act was refused: ${isFault(verdict) ? verdict.message : verdict}`)
  }
}
