/** People who act on one draft through the gate, each with a copy, an undo manager and a role. */

import * as Y from "yjs"
import { isFault, type Fault } from "../../../schema/base/fault.ts"
import { numberedIds } from "../../../schema/base/ids.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import type { Context } from "../../../schema/operations/context.ts"
import { draftDocument, type DraftDocument } from "../../../schema/operations/document.ts"
import { undoManagerFor } from "../../../schema/operations/undo.ts"
import { writeDraft } from "../../../schema/operations/writing.ts"
import { may } from "../../../schema/sharing/roles.ts"
import { partyOf, type Standing } from "../../../schema/sharing/standing.ts"
import { Gate } from "../../../server/gate/gate.ts"

export interface Person {
  readonly standing: Standing
  document: DraftDocument
  context: Context
  undo: Y.UndoManager
  /** Updates of others that have not arrived yet. */
  inbox: Uint8Array[]
  /** Own updates that have not been sent yet. */
  outbox: Uint8Array[]
  /** True when what they wrote and did not send was written without knowing what others sent. */
  behind: boolean
  /** Steps of a run in which they did what they can undo, and the last in which they did anything. */
  steps: number[]
  last: number
}

export interface Room {
  readonly doc: Y.Doc
  readonly gate: Judging
  readonly people: readonly Person[]
  /** Sends what somebody wrote; answers what was refused. Lawful updates are on their way to the others. */
  send(person: Person): Fault[]
  /** Lets what others sent arrive. */
  receive(person: Person): void
}

/** What a room needs of its gate. */
export type Judging = Pick<Gate, "reset" | "judge">

const REMOTE = "remote"

/** A room of a draft with people of these standings. Client ids are small and fixed. */
export function roomOf(
  draft: Draft,
  standings: readonly Standing[],
  gate: Judging = new Gate(),
): Room {
  const doc = new Y.Doc()
  doc.clientID = 1
  writeDraft(draftDocument(doc), draft)
  const state = () => [Y.encodeStateAsUpdate(doc)]
  gate.reset(state())
  let clients = 10
  const newId = numberedIds("new")

  const enter = (standing: Standing) => {
    const mine = new Y.Doc()
    mine.clientID = ++clients
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(doc), REMOTE)
    const document = draftDocument(mine)
    const origin = `origin of ${standing.person}`
    const context: Context = {
      document,
      actor: {
        person: standing.name,
        party: partyOf(standing),
        lead: may(standing.role, "edit", standing.policy),
      },
      newId,
      now: () => "2026-01-02T03:04:05.000Z",
      origin,
    }
    const undo = undoManagerFor(document, [origin])
    undo.captureTimeout = 0
    const person: Person = {
      standing,
      document,
      context,
      undo,
      inbox: [],
      outbox: [],
      behind: false,
      steps: [],
      last: -1,
    }
    mine.on("update", (update: Uint8Array, from: unknown) => {
      if (from === REMOTE) return
      person.outbox.push(update)
      person.behind ||= person.inbox.length > 0
    })
    return person
  }
  const people = standings.map(enter)

  return {
    doc,
    gate,
    people,
    send(person) {
      const refused: Fault[] = []
      for (const update of person.outbox.splice(0)) {
        const verdict = gate.judge(update, person, state)
        if (isFault(verdict)) refused.push(verdict)
        if (verdict !== "change") continue
        Y.applyUpdate(doc, update)
        for (const other of people) {
          if (other === person) continue
          other.inbox.push(update)
          other.behind ||= other.outbox.length > 0
        }
      }
      person.behind = false
      if (refused.length > 0) Object.assign(person, enter(person.standing))
      return refused
    },
    receive(person) {
      for (const update of person.inbox.splice(0))
        Y.applyUpdate(person.document.doc, update, REMOTE)
    },
  }
}

/** What somebody does is sent; answers the code with which it is refused, "" when it is lawful. */
export function attempt(
  room: Room,
  person: Person,
  act: (document: DraftDocument) => unknown,
): string {
  room.receive(person)
  const answer = act(person.document)
  if (isFault(answer)) throw new Error(`the client itself refuses: ${answer.message}`)
  return room.send(person)[0]?.fault ?? ""
}

/** Somebody of a room. @throws when there are not so many. */
export function one(room: Room, index = 0): Person {
  const person = room.people[index]
  if (!person) throw new Error("nobody is there")
  return person
}
