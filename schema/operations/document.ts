/**
 * The draft as a Y document: names and types of its roots (DESIGN §2).
 *
 * The roots are the shared form between browser, server and command line. Server code never renders
 * with y-prosemirror, which can write while it reads (MODEL P7); `reading.ts` reads without writing.
 */

import * as Y from "yjs"
import type {
  BracketRecord,
  CarryRecord,
  DecisionRecord,
  IssueRecord,
  MembershipRecord,
  Meta,
  NoteRecord,
  PositionRecord,
  SuggestionRecord,
  ThreadRecord,
} from "../model/records.ts"

export interface DraftDocument {
  readonly doc: Y.Doc
  readonly body: Y.XmlFragment
  readonly brackets: Y.Map<BracketRecord>
  readonly membership: Y.Map<MembershipRecord>
  readonly positions: Y.Map<PositionRecord>
  readonly decisions: Y.Map<DecisionRecord>
  readonly notes: Y.Map<NoteRecord>
  readonly issues: Y.Map<IssueRecord>
  readonly threads: Y.Map<ThreadRecord>
  readonly suggestions: Y.Map<SuggestionRecord>
  readonly carried: Y.Map<CarryRecord>
  readonly meta: Y.Map<Meta[keyof Meta]>
}

/** The roots of a draft's Y document. Defines them, writes nothing. */
export function draftDocument(doc: Y.Doc): DraftDocument {
  return {
    doc,
    body: doc.getXmlFragment("body"),
    brackets: doc.getMap("brackets"),
    membership: doc.getMap("membership"),
    positions: doc.getMap("positions"),
    decisions: doc.getMap("decisions"),
    notes: doc.getMap("notes"),
    issues: doc.getMap("issues"),
    threads: doc.getMap("threads"),
    suggestions: doc.getMap("suggestions"),
    carried: doc.getMap("carried"),
    meta: doc.getMap("meta"),
  }
}
