/** Two people at one draft in one page, connected in memory, for the browser tests of the editor. */

import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness"
import * as Y from "yjs"
import { createRelay } from "../../../client/base/relay.ts"
import { LOCAL_ORIGIN, type Session } from "../../../client/base/session.ts"
import { createEditor } from "../../../client/editor/createEditor.ts"
import type { EditorHandle, Mode } from "../../../client/editor/handle.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import type { Records } from "../../../schema/model/records.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import {
  applySplices,
  findParagraph,
  paragraphElements,
} from "../../../schema/operations/elements.ts"
import { readDraft } from "../../../schema/operations/reading.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { build, draftOf } from "../../support/build.ts"

export interface Person {
  readonly editor: EditorHandle
  readonly session: Session
  readonly refusals: string[]
  /** Texts of the paragraphs in the shared document. */
  text(): string
  updates: number
}

export interface Start {
  readonly paragraphs: readonly string[]
  readonly modes: readonly [Mode, Mode]
  readonly parties?: readonly [string, string]
  /** Records of brackets by id: kind and party. */
  readonly brackets?: Readonly<Record<string, { kind: "open" | "add" | "drop"; party: string }>>
}

export interface Harness {
  start(start: Start): void
  people: Person[]
  /** Texts of all paragraphs of the draft that both share. */
  text(): string
  /** Types for a person without the keyboard, into the shared document. */
  type(person: number, paragraph: string, offset: number, words: string): void
}

function person(place: string, name: string, party: string, mode: Mode, hub: Y.Doc): Person {
  const doc = new Y.Doc()
  const relay = createRelay(doc, hub)
  const awareness = new Awareness(hub)
  awareness.setLocalStateField("user", { name, party })
  const refusals: string[] = []
  const session: Session = {
    draftId: "draft",
    me: { name, party, role: mode === "edit" ? "co-lead" : "delegate" },
    actor: { person: name, party, lead: mode === "edit" },
    document: draftDocument(doc),
    awareness,
    saved: {
      get: () => ({ connection: "online", undelivered: 0, reason: null }),
      subscribe: () => () => undefined,
    },
    loaded: Promise.resolve(),
    holdRemote: (held) => relay.hold(held),
    close: () => relay.destroy(),
  }
  const element = document.getElementById(place)
  if (!element) throw new Error(place)
  element.textContent = ""
  const editor = createEditor(element, session, { mode })
  editor.onRefusal((message) => refusals.push(message))
  const made: Person = {
    editor,
    session,
    refusals,
    text: () => textOf(doc),
    updates: 0,
  }
  doc.on("update", () => made.updates++)
  return made
}

function textOf(doc: Y.Doc): string {
  const { body } = readDraft(draftDocument(doc))
  return body.sheets
    .flat()
    .map((block) => (block.type === "paragraph" ? block.text : "<table>"))
    .join("\n")
}

const AT = "2026-01-01T00:00:00.000Z"

const harness: Harness = {
  people: [],
  start({ paragraphs, modes, parties = ["Northland", "Southland"], brackets = {} }) {
    for (const each of harness.people) each.editor.destroy()
    const records: Partial<Records> = {
      brackets: new Map(
        Object.entries(brackets).map(([id, record]) => [id, { ...record, by: "Test", at: AT }]),
      ),
    }
    const draft: Draft = draftOf(build(...paragraphs), records)
    // Each person has a hub of their own, as each has a connection; the hubs exchange at once.
    const hubs = [new Y.Doc(), new Y.Doc()] as const
    writeDraft(draftDocument(hubs[0]), draft)
    Y.applyUpdate(hubs[1], Y.encodeStateAsUpdate(hubs[0]))
    hubs.forEach((hub, i) => {
      const other = hubs[1 - i]
      hub.on("update", (update: Uint8Array, origin: unknown) => {
        if (origin !== "wire" && other) Y.applyUpdate(other, update, "wire")
      })
    })
    harness.people = [
      person("one", "Ana", parties[0], modes[0], hubs[0]),
      person("two", "Ben", parties[1], modes[1], hubs[1]),
    ]
    const [ana, ben] = harness.people.map(({ session }) => session.awareness)
    if (ana && ben)
      for (const [from, to] of [
        [ana, ben],
        [ben, ana],
      ] as const) {
        from.on(
          "update",
          ({ added, updated, removed }: Record<string, number[]>, origin: unknown) => {
            if (origin === "wire") return
            const changed = [...(added ?? []), ...(updated ?? []), ...(removed ?? [])]
            applyAwarenessUpdate(to, encodeAwarenessUpdate(from, changed), "wire")
          },
        )
      }
  },
  text() {
    const [one, two] = harness.people.map((each) => each.text())
    return one === two ? (one ?? "") : `${one}\n≠\n${two}`
  },
  type(who, id, at, words) {
    const document = harness.people[who]?.session.document
    const found = document && findParagraph(paragraphElements(document), id)
    if (!found) throw new Error(`no paragraph ${id}`)
    document.doc.transact(() => {
      applySplices([
        { element: found.element, at, remove: 0, insert: [{ text: words, marks: [] }] },
      ])
    }, LOCAL_ORIGIN)
  },
}

declare global {
  interface Window {
    harness: Harness
  }
}
window.harness = harness
