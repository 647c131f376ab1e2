/** A small room for tests: a shared document with people who act on it, and how documents are synced. */

import * as Y from "yjs"
import { numberedIds } from "../../schema/base/ids.ts"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { Body, Paragraph } from "../../schema/model/body.ts"
import { paragraphsOf } from "../../schema/model/body.ts"
import type { Derived, Place } from "../../schema/model/derived.ts"
import type { Draft } from "../../schema/model/draft.ts"
import type { Records } from "../../schema/model/records.ts"
import type { Applied, Context } from "../../schema/operations/context.ts"
import { derivedNow } from "../../schema/operations/current.ts"
import { draftDocument, type DraftDocument } from "../../schema/operations/document.ts"
import { readBody, readDraft } from "../../schema/operations/reading.ts"
import { writeDraft } from "../../schema/operations/writing.ts"
import { build, draftOf } from "./build.ts"

/** A document that holds a draft. Client ids are small and fixed, so that every run is the same. */
export function documentOf(draft: Draft, client = 1): DraftDocument {
  const doc = new Y.Doc()
  doc.clientID = client
  const document = draftDocument(doc)
  writeDraft(document, draft)
  return document
}

/** A document of paragraphs in the notation of `build`. */
export function documentWith(...sources: readonly (string | Paragraph)[]): DraftDocument {
  return documentOf(draftOf(build(...sources)))
}

/** Another person's copy of a document. */
export function copyOf(document: DraftDocument, client: number): DraftDocument {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(document.doc), "remote")
  return draftDocument(doc)
}

/** Brings documents to one state. */
export function sync(...documents: readonly DraftDocument[]): void {
  const updates = documents.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of documents)
    for (const update of updates) Y.applyUpdate(doc, update, "remote")
}

/** Someone acting for a party on a document. New ids are the party's name and a number. */
export function actingFor(
  document: DraftDocument,
  party: string,
  rest: Partial<Context["actor"]> = {},
): Context {
  return {
    document,
    actor: { person: `person of ${party || "the group"}`, party, lead: party === "", ...rest },
    newId: numberedIds(party === "" ? "Lead" : party),
    now: () => "2026-01-02T03:04:05.000Z",
    origin: `origin of ${party}`,
  }
}

/** The texts of all paragraphs. */
export function textsOf(document: DraftDocument): string[] {
  return paragraphsOf(readBody(document.body)).map(({ text }) => text)
}

/** The text of the first paragraph. */
export function textOf(document: DraftDocument): string {
  return textsOf(document)[0] ?? ""
}

/** The text of the first paragraph with the id of each bracket after its opening and before its closing character. */
export function markedTextOf(document: DraftDocument): string {
  const [first] = paragraphsOf(readBody(document.body))
  if (!first) return ""
  let shown = ""
  for (let at = 0; at < first.text.length; at++) {
    const token = first.tokens.find((each) => each.at === at)
    const character = first.text.charAt(at)
    if (!token) shown += character
    else shown += token.side === "open" ? `${character}${token.id} ` : ` ${token.id}${character}`
  }
  return shown
}

/** The places around the first occurrence of some words in the draft. */
export function passageOf(document: DraftDocument, words: string): { from: Place; to: Place } {
  for (const { id, text } of paragraphsOf(readBody(document.body))) {
    const at = text.indexOf(words)
    if (at >= 0)
      return {
        from: { paragraph: id, offset: at },
        to: { paragraph: id, offset: at + words.length },
      }
  }
  throw new Error(`nothing reads "${words}"`)
}

/** The place after the first occurrence of some words. */
export function placeAfter(document: DraftDocument, words: string): Place {
  return passageOf(document, words).to
}

/** What an operation answers when it was applied; throws on a fault. */
export function done<T>(result: Applied<T> | Fault): T {
  if (isFault(result)) throw new Error(`${result.fault}: ${result.message}`)
  return result.value
}

/** The fault code of an answer, undefined when it was applied. */
export function refusal(result: unknown): string | undefined {
  return isFault(result) ? result.fault : undefined
}

/** The draft without who did what when, for comparing. */
export function bodyAndRecords(document: DraftDocument): { body: Body; records: Records } {
  const { body, records } = readDraft(document)
  return { body, records }
}

/** Clusters as lists of the words of their members. */
export function clustersOf(document: DraftDocument): string[][] {
  const derived = derivedNow(document)
  return derived.clusters.map((cluster) => cluster.brackets.map((id) => wordsIn(derived, id)))
}

function wordsIn(derived: Derived, id: string): string {
  const bracket = derived.bracket(id)
  if (!bracket) return ""
  const from = derived.indexOf(bracket.open.paragraph) ?? 0
  const to = derived.indexOf(bracket.close.paragraph) ?? 0
  return derived.paragraphs
    .slice(from, to + 1)
    .map(({ paragraph: { text } }, i) =>
      text.slice(
        i === 0 ? bracket.open.offset + 1 : 0,
        from + i === to ? bracket.close.offset : text.length,
      ),
    )
    .join("\n")
}
