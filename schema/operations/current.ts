/** What is derived from the shared document as it is now. */

import type * as Y from "yjs"
import { derive } from "../model/derive.ts"
import type { Derived } from "../model/derived.ts"
import type { DraftDocument } from "./document.ts"
import { readBody, readRecords } from "./reading.ts"

const last = new WeakMap<Y.Doc, Derived>()

/** Reads and derives; paragraphs that did not change since the last call are not derived anew. */
export function derivedNow(document: DraftDocument): Derived {
  const { doc, body } = document
  const derived = derive(readBody(body), readRecords(document), last.get(doc))
  last.set(doc, derived)
  return derived
}
