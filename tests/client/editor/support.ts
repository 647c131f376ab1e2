/** States and snapshots of small drafts, without a screen. */

import type { Node } from "prosemirror-model"
import { EditorState, TextSelection } from "prosemirror-state"
import type { Snapshot } from "../../../client/editor/handle.ts"
import type { Body } from "../../../schema/model/body.ts"
import { derive } from "../../../schema/model/derive.ts"
import { bodyOfNode, nodeOfBody } from "../../../schema/model/proseMirror.ts"
import type { BracketRecord, DecisionRecord } from "../../../schema/model/records.ts"
import { standing } from "../../../schema/model/standing.ts"
import { build, draftOf } from "../../support/build.ts"

export function record(kind: BracketRecord["kind"], party = ""): BracketRecord {
  return { kind, party, by: "Ana", at: "2026-01-01T00:00:00.000Z" }
}

/** A state of paragraphs in the notation of `build`, with the caret or selection given. */
export function stateOf(paragraphs: readonly string[], from = 2, to = from): EditorState {
  return stateOfBody(build(...paragraphs), from, to)
}

export function stateOfBody(body: Body, from = 2, to = from): EditorState {
  const doc = nodeOfBody(body)
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) })
}

/** What is derived from a document and the records of its brackets. */
export function snapshotOf(
  doc: Node,
  brackets: Readonly<Record<string, BracketRecord>> = {},
  decisions: Readonly<Record<string, DecisionRecord>> = {},
): Snapshot {
  const draft = draftOf(bodyOfNode(doc), {
    brackets: new Map(Object.entries(brackets)),
    decisions: new Map(Object.entries(decisions)),
  })
  const derived = derive(draft.body, draft.records)
  return {
    draft,
    derived,
    standing: standing(derived, draft.records.decisions),
    selection: null,
    bracket: null,
  }
}

/** Texts of the paragraphs, sheet by sheet. */
export function textsOf(doc: Node): string[][] {
  return doc.children.map((sheet) => sheet.children.map((block) => block.textContent))
}
