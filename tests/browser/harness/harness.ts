/** Two people at one draft in one page, connected in memory, for the browser tests of the editor. */

import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness"
import * as Y from "yjs"
import { createOutbox } from "../../../client/base/outbox.ts"
import { createRelay } from "../../../client/base/relay.ts"
import { LOCAL_ORIGIN, type Workplace } from "../../../client/base/session.ts"
import { touchedBy } from "../../../client/base/touched.ts"
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
import { isFault } from "../../../schema/base/fault.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import type { Standing } from "../../../schema/sharing/standing.ts"
import { Structure } from "../../../server/structure/structure.ts"
import { build, draftOf } from "../../support/build.ts"

export interface Person {
  readonly editor: EditorHandle
  readonly session: Workplace
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
  /** Types for a person without the keyboard, into the shared document; nothing where the place is gone. */
  type(person: number, paragraph: string, offset: number, words: string): void
  /** Where screen, editor and shared document say different things; empty when all agree. */
  disagreements(): string[]
  /** The text without what a party proposed: its words, its bracket characters. */
  without(party: string): string
}

type Ask = NonNullable<Workplace["ask"]>

function person(
  place: string,
  name: string,
  party: string,
  mode: Mode,
  hub: Y.Doc,
  ask: Ask,
): Person {
  const doc = new Y.Doc()
  const relay = createRelay(doc, hub)
  const awareness = new Awareness(hub)
  awareness.setLocalStateField("user", { name, party })
  const refusals: string[] = []
  const outbox = createOutbox()
  outbox.opened((update) => Y.applyUpdate(hub, update, relay))
  doc.on("update", (update: Uint8Array, origin: unknown, _doc: Y.Doc, tr: Y.Transaction) => {
    if (origin === relay) return
    outbox.written({ client: doc.clientID, update, touched: touchedBy(tr) })
    outbox.durable(Infinity)
  })
  const session: Workplace = {
    actor: { person: name, party, lead: mode === "edit" },
    document: draftDocument(doc),
    awareness,
    ask,
    holdRemote(held) {
      relay.hold(held)
      outbox.hold(held)
    },
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

/** Splits, joins and forwards as the server does. */
function serving(hub: Y.Doc): Ask {
  const structure = new Structure({
    client: 7,
    newId: numberedIds("server"),
    now: () => AT,
    updates: [Y.encodeStateAsUpdate(hub)],
    authorOf: () => null,
  })
  const show = (update: Uint8Array | null) => {
    if (update) Y.applyUpdate(hub, update, structure)
  }
  hub.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === structure) return
    const { landed, rescued } = structure.take(update, ANYBODY)
    show(landed)
    show(rescued)
  })
  return (ask) => {
    const done = ask.ask === "dismiss" ? null : structure.perform(ask)
    if (isFault(done)) return Promise.resolve(done)
    show(done?.update ?? null)
    return Promise.resolve(null)
  }
}

const ANYBODY: Standing = {
  ...{ person: "anybody", name: "Anybody", role: "co-lead", party: "Northland" },
  ...{ policy: "consensus", mandate: null, closed: null },
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
    const ask = serving(hubs[0])
    harness.people = [
      person("one", "Ana", parties[0], modes[0], hubs[0], ask),
      person("two", "Ben", parties[1], modes[1], hubs[1], ask),
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
  disagreements() {
    const found = harness.text().includes("≠") ? [harness.text()] : []
    harness.people.forEach((each, i) => {
      const { draft } = each.editor.snapshot.get()
      const shared = readDraft(each.session.document).body
      if (JSON.stringify(draft.body) !== JSON.stringify(shared))
        found.push(`editor ${i} shows another body than its document`)
      const screen = document.querySelector(i === 0 ? "#one .draft" : "#two .draft")
      const copy = screen?.cloneNode(true)
      if (!(copy instanceof Element)) return
      for (const extra of copy.querySelectorAll("[contenteditable='false'], .remote-caret"))
        extra.remove()
      const shown = [...copy.querySelectorAll("p")].map((p) => p.textContent).join("\n")
      if (shown !== each.text()) found.push(`screen ${i}: ${shown}`)
    })
    return found
  },
  without(party) {
    const snapshot = harness.people[0]?.editor.snapshot.get()
    if (!snapshot) return ""
    const { derived, draft } = snapshot
    const gone = new Set<string>()
    for (const bracket of derived.brackets) {
      const record = draft.records.brackets.get(bracket.id)
      if (record?.party !== party) continue
      const first = derived.indexOf(bracket.open.paragraph) ?? 0
      const last = derived.indexOf(bracket.close.paragraph) ?? 0
      gone.add(`${first} ${bracket.open.offset}`).add(`${last} ${bracket.close.offset}`)
      if (record.kind !== "add") continue
      for (let at = bracket.open.offset; at <= bracket.close.offset; at++)
        gone.add(`${first} ${at}`)
    }
    return derived.paragraphs
      .map(({ paragraph }, i) =>
        paragraph.text
          .split("")
          .filter((_, at) => !gone.has(`${i} ${at}`))
          .join(""),
      )
      .join("\n")
  },
  type(who, id, at, words) {
    const document = harness.people[who]?.session.document
    const found = document && findParagraph(paragraphElements(document), id)
    if (!found || at > found.paragraph.text.length) return
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
