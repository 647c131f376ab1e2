/** Rows 19 and 20 of the faults: people who write what is not theirs, byte by byte. */

import { expect, test } from "vitest"
import * as Y from "yjs"
import { draftDocument } from "../../schema/operations/document.ts"
import { MESSAGE, SYNC, syncFrame } from "../../schema/sharing/protocol.ts"
import { firstText, rawSocket, saying, type RawSocket } from "../server/support/serving.ts"
import { eventually, lasting, typist, type Typist } from "./support/people.ts"
import { bounded } from "./support/report.ts"
import { startServer, type Server } from "./support/server.ts"

/** What somebody would write at the beginning of the draft that another sees, under a client id. */
function written(reader: Typist, words: string, clientID = 4242): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(reader.document.doc))
  const before = Y.encodeStateVector(doc)
  doc.clientID = clientID
  firstText(draftDocument(doc)).insert(0, words)
  return Y.encodeStateAsUpdate(doc, before)
}

const refused = ({ frames }: RawSocket) =>
  frames.filter(([type]) => type === MESSAGE.refused).length

async function line(server: Server, name: string): Promise<RawSocket> {
  return rawSocket(server, await server.cookieOf(name))
}

test("G40 an observer, a delegate and a forger change nothing, are told, and nobody sees it", async () => {
  const server = await startServer()
  const lead = typist(server, await server.cookieOf("Co-lead of the group"), "lead")
  const reader = typist(server, await server.cookieOf("Delegate of Kenya"), "reader")
  for (const each of [lead, reader]) await each.synced()
  lead.next()
  await eventually(() => reader.text()).toContain(lead.typed[0])
  const seen = new Set<string>()
  reader.document.doc.on("update", () => seen.add(reader.text()))

  const observer = await line(server, "Observer")
  observer.ws.send(syncFrame(SYNC.step2, written(reader, "By an observer. ")))
  await eventually(() => refused(observer)).toBe(1)
  observer.ws.send(syncFrame(SYNC.update, written(reader, "By an observer. ", 4243)))
  await eventually(() => refused(observer)).toBe(2)
  const norway = await line(server, "Delegate of Norway")
  norway.ws.send(syncFrame(SYNC.step2, Uint8Array.of(0, 0)))
  norway.ws.send(syncFrame(SYNC.update, written(reader, "Agreed text, changed. ")))
  await eventually(() => refused(norway)).toBe(1)
  const secretariat = await line(server, "Secretariat")
  secretariat.ws.send(syncFrame(SYNC.step2, Uint8Array.of(0, 0)))
  // They may edit, but not as somebody else.
  const { clientID } = lead.document.doc
  secretariat.ws.send(syncFrame(SYNC.update, written(reader, "Under another's id. ", clientID)))
  await eventually(() => refused(secretariat)).toBe(1)

  // Presence: of another's id nothing is heard, of one's own the name is the session's.
  lead.provider.awareness.setLocalStateField("cursor", 1)
  const stateOf = (id: number) =>
    reader.provider.awareness.getStates().get(id) as { user?: { name: string }; cursor?: number }
  await eventually(() => stateOf(clientID).cursor).toBe(1)
  const forged = { user: { name: "Co-lead of the group", role: "co-lead" }, cursor: 2 }
  norway.ws.send(saying([clientID, 1000, forged]))
  norway.ws.send(saying([4244, 1, forged]))
  await eventually(() => stateOf(4244).user?.name).toBe("Delegate of Norway")
  expect([stateOf(clientID).cursor, stateOf(clientID).user?.name]).toEqual([
    1,
    "Co-lead of the group",
  ])
  lead.next()
  await eventually(() => reader.text()).toContain(lead.typed[1])
  for (const text of seen) expect(text).not.toMatch(/By an observer|changed\. |another's id/)
})

test("A11 a role that is lowered while its person has the draft open counts at once", async () => {
  const server = await startServer()
  const lead = typist(server, await server.cookieOf("Co-lead of the group"), "lead")
  await lead.synced()
  lead.next()
  await eventually(() => lead.safe()).toEqual(lead.typed)
  const answer = await fetch(`${server.url}/api/groups/main/people/co-lead`, {
    method: "PATCH",
    headers: {
      "content-type": "application/json",
      cookie: await server.cookieOf("Secretariat"),
    },
    body: JSON.stringify({ role: "observer" }),
  })
  expect(answer.ok).toBe(true)
  lead.next()
  const told = lasting(eventually(() => lead.refused.length).toBe(1))
  bounded("19", "an update after a role was lowered is refused, ms", await told, 1000)
  expect(lead.safe()).toEqual(lead.typed.slice(0, 1))
})
