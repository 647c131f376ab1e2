/** A room without a network: a server that judges as it is told, and people with their working copies. */

import * as Y from "yjs"
import type { GivenBack } from "../../../client/base/givenBack.ts"
import type { Work } from "../../../client/base/keeping.ts"
import { createWorkingCopy, type WorkingCopy } from "../../../client/base/workingCopy.ts"
import type { Paragraph } from "../../../schema/model/body.ts"
import { draftDocument, type DraftDocument } from "../../../schema/operations/document.ts"
import { findParagraph, paragraphElements } from "../../../schema/operations/elements.ts"
import { documentWith, textsOf } from "../../support/drafting.ts"

export interface Person {
  readonly name: string
  readonly copy: WorkingCopy
  /** All that came back to them. */
  readonly given: GivenBack[]
  /** The words that came back to them. */
  words(): string[]
  texts(): string[]
  /** Types at an offset of a paragraph of their document, or at its end. */
  type(paragraph: string, words: string, at?: number): void
  erase(paragraph: string, at: number, length: number): void
  online(): void
  offline(): void
  /** What they would leave on their device if they left now. */
  leave(): Work
}

export interface TestRoom {
  readonly document: DraftDocument
  texts(): string[]
  /** Why an update is refused; null: it is taken. */
  judge: (by: Person, update: Uint8Array, before: DraftDocument) => string | null
  join(name: string, rights?: { edits?: boolean; party?: string }, left?: readonly Work[]): Person
  /** The server hears one update that is on its way. Answers whether there was one. */
  hear(): boolean
  /** The server hears all that is on its way. */
  settle(): void
}

let lastClient = 1000

/** A draft in the notation of `build`. */
export function room(...sources: readonly (string | Paragraph)[]): TestRoom {
  const document = documentWith(...sources)
  const under: { by: Person; update: Uint8Array; number: number; connection: object }[] = []
  const connections = new Map<Person, object>()
  const mirrors = new Map<Person, Y.Doc>()

  const made: TestRoom = {
    document,
    texts: () => textsOf(document),
    judge: () => null,
    join(name, { edits = true, party = "" } = {}, left = []) {
      const mirror = new Y.Doc()
      const given: GivenBack[] = []
      const copy = createWorkingCopy(mirror, {
        rights: () => ({ edits, party }),
        giveBack: (each) => void given.push(each),
        changed: () => undefined,
        newClient: () => ++lastClient,
      })
      if (left.length > 0) copy.adopt(left)
      const textOf = (id: string) => {
        const found = findParagraph(paragraphElements(copy.document), id)
        const text = found?.element.get(0)
        if (!(text instanceof Y.XmlText)) throw new Error(`there is no paragraph ${id}`)
        return text
      }
      const person: Person = {
        name,
        copy,
        given,
        words: () => given.flatMap(({ texts }) => texts.map(({ words }) => words)),
        texts: () => textsOf(copy.document),
        type(id, words, at) {
          copy.workAt(id)
          const text = textOf(id)
          text.insert(at ?? text.length, words, {})
        },
        erase(id, at, length) {
          copy.workAt(id)
          textOf(id).delete(at, length)
        },
        online() {
          const connection = {}
          let number = 0
          connections.set(person, connection)
          copy.opened()
          Y.applyUpdate(mirror, Y.encodeStateAsUpdate(document.doc, Y.encodeStateVector(mirror)))
          copy.synced(mirror, (update) => {
            under.push({ by: person, update, number: ++number, connection })
          })
        },
        offline() {
          connections.delete(person)
          copy.lost()
        },
        leave: () => structuredClone({ ...copy.work(), at: "2026-01-01T00:00:00.000Z" }),
      }
      mirrors.set(person, mirror)
      person.online()
      return person
    },
    hear() {
      const next = under.shift()
      if (!next) return false
      const { by, update, number, connection } = next
      const open = connections.get(by) === connection
      const reason = outOfOrder(document.doc, update) ?? made.judge(by, update, document)
      if (reason !== null) {
        if (open) {
          by.copy.outbox.refused(number, "not-allowed", reason)
          by.copy.settle()
        }
        return true
      }
      Y.applyUpdate(document.doc, update)
      for (const [person, mirror] of mirrors)
        if (connections.has(person)) Y.applyUpdate(mirror, update)
      if (!open) return true
      for (const each of by.copy.outbox.durable(number))
        Y.applyUpdate(mirrors.get(by) ?? new Y.Doc(), each.update)
      by.copy.settle()
      return true
    },
    settle() {
      while (made.hear());
    },
  }
  return made
}

/** As the gate does, an update that builds on what the server does not have is refused. */
function outOfOrder(doc: Y.Doc, update: Uint8Array): string | null {
  const trial = draftDocument(new Y.Doc())
  Y.applyUpdate(trial.doc, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(trial.doc, update)
  const { pendingStructs, pendingDs } = trial.doc.store
  return pendingStructs === null && pendingDs === null ? null : "It builds on what is not there."
}
