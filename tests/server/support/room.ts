/** A room with people in it, each with a copy of the draft, that hears of others only when told to. */

import * as decoding from "lib0/decoding"
import * as Y from "yjs"
import { draftDocument, type DraftDocument } from "../../../schema/operations/document.ts"
import { findParagraph, paragraphElements } from "../../../schema/operations/elements.ts"
import type { Ask } from "../../../schema/sharing/asks.ts"
import { MESSAGE, readJsonFrame, type HeldWords } from "../../../schema/sharing/protocol.ts"
import type { Standing } from "../../../schema/sharing/standing.ts"
import type { Writer } from "../../../server/rooms/journal.ts"
import { Room, type Reader, type RoomHost } from "../../../server/rooms/room.ts"
import { textsOf } from "../../support/drafting.ts"
import { standingOf } from "./standings.ts"

export const LEAD = standingOf({ role: "co-lead", party: "", person: "lead", name: "Lead" })
export const OTHER = standingOf({
  role: "co-lead",
  party: "Chile",
  person: "other",
  name: "Co-lead",
})
export const NORWAY = standingOf()

/** Somebody with a copy of the draft, which hears of others only when told to. */
export interface Person extends Reader {
  readonly document: DraftDocument
  /** What they wrote since it was asked for last. */
  wrote(change: () => void): Uint8Array[]
  hear(): void
  readonly held: readonly HeldWords[]
  readonly sentences: readonly string[]
}

/** A room on a draft; nothing is stored or shown but when somebody sends or asks. */
export function roomWith(start: DraftDocument | Room, writers = new Map<number, string>()) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(start.doc))
  let waiting: Writer[] = []
  let seq = 0
  const host: RoomHost = {
    clock: { now: () => "2026-01-02T03:04:05.000Z", millis: () => 0 },
    write: (_update, writer) => waiting.push(writer),
    committed: () => undefined,
    stalled: () => undefined,
  }
  const room = new Room("draft", { doc, seq, sinceSnapshot: 0, writers, damage: [] }, host)
  const commit = () => {
    const batch = waiting
    waiting = []
    if (batch.length > 0) batch[0]?.committed(batch.map(() => ++seq))
  }
  const enter = (standing: Standing): Person => {
    const own = new Y.Doc()
    Y.applyUpdate(own, room.state())
    const sentences: string[] = []
    let held: readonly HeldWords[] = []
    const person: Person = {
      standing,
      document: draftDocument(own),
      wrote(change) {
        const updates: Uint8Array[] = []
        const note = (update: Uint8Array) => updates.push(update)
        own.on("update", note)
        change()
        own.off("update", note)
        return updates
      },
      hear: () => Y.applyUpdate(own, room.state()),
      send(...frames) {
        for (const decoder of frames.map((frame) => decoding.createDecoder(frame))) {
          const type = decoding.readVarUint(decoder)
          if (type === MESSAGE.held) held = readJsonFrame(decoder) as HeldWords[]
          if (type === MESSAGE.standing)
            sentences.push((readJsonFrame(decoder) as { message: string }).message)
        }
      },
      notStored: () => undefined,
      get held() {
        return held
      },
      sentences,
    }
    room.readers.add(person)
    return person
  }
  const send = (person: Person, updates: readonly Uint8Array[]) => {
    const refused = updates.map((update, i) => room.receive(update, person, i + 1)?.fault)
    commit()
    return refused
  }
  const ask = (person: Person, asked: Ask) => {
    const refused = room.ask(asked, person, () => undefined)?.fault
    commit()
    return refused
  }
  const shown = () => textsOf(draftDocument(room.doc))
  return { room, enter, send, ask, shown, commit }
}

export function textOf(document: DraftDocument, paragraph: string): Y.XmlText {
  const text = findParagraph(paragraphElements(document), paragraph)?.element.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error("the paragraph has a text")
  return text
}

/** Asks to split a paragraph before the character at an offset. */
export function splitAt(
  { document }: Person,
  paragraph: string,
  offset: number,
  made = "made",
): Ask {
  const ids: { client: number; clock: number }[] = []
  for (let item = textOf(document, paragraph)._start; item; item = item.right)
    if (!item.deleted && item.countable)
      for (let i = 0; i < item.length; i++)
        ids.push({ client: item.id.client, clock: item.id.clock + i })
  const [left = null, right = null] = [ids[offset - 1], ids[offset]]
  return { ask: "split", left, right, made, below: null, attributes: null }
}
