import { expect, test } from "vitest"
import * as Y from "yjs"
import type { LeadNote } from "../../../schema/sharing/leadNotes.ts"
import { MESSAGE, SYNC, jsonFrame, syncFrame } from "../../../schema/sharing/protocol.ts"
import type { Running } from "../../../server/start.ts"
import { administratorOf, asker, newcomer, type Asker } from "../support/accounts.ts"
import {
  DRAFT,
  client,
  cookieOf,
  eventually,
  rawSocket,
  serving,
  temporaryFolder,
  type RawSocket,
} from "../support/serving.ts"

const NOTES = `drafts/${DRAFT}/lead-notes`
const SECRET = "Norway may live without this bracket"
const place = {
  about: "paragraph",
  subject: "p1",
  quote: "Words of the place",
  runs: [[1, 0, 5]],
} as const
const note = (id: string, text = SECRET) => ({ id, text, place })

async function group(substitutes = {}, data = temporaryFolder()) {
  const server = await serving(substitutes, data)
  const as = async (name: string) => asker(server, await cookieOf(server, name))
  return { server, as, lead: await as("Co-lead of the group") }
}

/** How many times a line was told that notes for those who lead changed. */
function told({ frames }: RawSocket): number {
  return frames.filter(([type]) => type === MESSAGE.leadNotes).length
}

/** Everything that a line heard, as one text: what stands in a frame stands in it. */
function heardBy({ frames }: RawSocket): string {
  return frames.map((frame) => Buffer.from(frame).toString("latin1")).join("\n")
}

/** A line that has the whole draft. */
async function reading(server: Running, name: string): Promise<RawSocket> {
  const raw = await rawSocket(server, await cookieOf(server, name))
  raw.ws.send(syncFrame(SYNC.step1, Uint8Array.of(0)))
  await eventually(() => raw.frames.some(([a, b]) => a === MESSAGE.sync && b === SYNC.step2)).toBe(
    true,
  )
  return raw
}

test("S31 co-leads and the secretariat write, read, change and remove notes", async () => {
  const { lead, as } = await group()
  const secretariat = await as("Secretariat")
  expect(await lead.get(NOTES)).toEqual([])
  expect(await lead.done("POST", NOTES, note("n1"))).toMatchObject([
    { id: "n1", text: SECRET, place, by: "Co-lead of the group", revision: 1 },
  ])
  // The answer was lost, and the page asks again.
  expect(await lead.done("POST", NOTES, note("n1"))).toHaveLength(1)
  expect((await secretariat.ask("POST", NOTES, note("n1", "other"))).status).toBe(400)

  const changed = { text: "Shorter.", revision: 1 }
  expect(await secretariat.done("PUT", `${NOTES}/n1`, changed)).toMatchObject([
    { text: "Shorter.", by: "Co-lead of the group", changedBy: "Secretariat", revision: 2 },
  ])
  const late = await lead.ask("PUT", `${NOTES}/n1`, { text: "Mine.", revision: 1 })
  expect(late).toMatchObject({ status: 400, body: { fault: "out-of-order" } })
  expect((await lead.ask("DELETE", `${NOTES}/n1?revision=1`)).status).toBe(400)
  expect((await lead.ask("DELETE", `${NOTES}/n1`)).status).toBe(400)
  expect(await lead.done("DELETE", `${NOTES}/n1?revision=2`)).toEqual([])
  expect((await lead.ask("PUT", `${NOTES}/n1`, changed)).status).toBe(404)
})

test("S31 what has another shape is refused, and nothing of it is kept", async () => {
  const { lead } = await group()
  const wrong = [
    note("n1", "   "),
    note("n1", "x".repeat(5001)),
    note("a/b"),
    { ...note("n1"), by: "Delegate of Norway" },
    { ...note("n1"), place: { ...place, about: "words" } },
    { ...note("n1"), place: { ...place, runs: [[1, -1, 5]] } },
    {},
  ]
  for (const body of wrong) expect((await lead.ask("POST", NOTES, body)).status).toBe(400)
  expect((await lead.ask("POST", NOTES, note("n1", "x".repeat(70_000)))).status).toBe(413)
  expect(await lead.get(NOTES)).toEqual([])
})

test("S31 nobody else is let near them, whatever they ask, nor told whether there are any", async () => {
  const { server, lead, as } = await group()
  await lead.done("POST", NOTES, note("n1"))
  const asked = [
    ["GET", NOTES],
    ["POST", NOTES, note("n2")],
    ["POST", NOTES, "not even a note"],
    ["PUT", `${NOTES}/n1`, { text: "Changed.", revision: 1 }],
    ["PUT", `${NOTES}/nowhere`, { text: "Changed.", revision: 1 }],
    ["DELETE", `${NOTES}/n1?revision=1`],
  ] as const
  for (const name of ["Delegate of Norway", "Observer"]) {
    const other = await as(name)
    for (const [method, path, body] of asked) {
      const answer = await other.ask(method, path, body)
      expect(answer, `${name} ${method}`).toMatchObject({
        status: 403,
        body: { fault: "not-allowed" },
      })
    }
  }
  const nobody = asker(server, "")
  for (const [method, path, body] of asked)
    expect((await nobody.ask(method, path, body)).status).toBe(401)
  expect(await lead.get<LeadNote[]>(NOTES)).toMatchObject([{ id: "n1", revision: 1 }])
})

test("S31 a co-lead of another group is told that there is no such draft", async () => {
  const server = await serving({}, temporaryFolder(), false)
  const ada = await administratorOf(server)
  const { id } = await ada.done<{ id: string }>("POST", "drafts?group=main", {
    title: "Draft",
    text: "1. Boats sail.",
  })
  const other = await ada.done<{ id: string }>("POST", "groups", { name: "Other" })
  const stranger = await newcomer(server, ada, other.id, "Ola", "co-lead")
  for (const draft of [id, "nowhere"])
    expect((await stranger.ask("GET", `drafts/${draft}/lead-notes`)).status).toBe(404)
})

test("S32 no word of a note is in anything that others are sent, or can ask for", async () => {
  const { server, lead, as } = await group()
  const lines = await Promise.all(
    ["Delegate of Norway", "Observer", "Co-lead of the group"].map((name) => reading(server, name)),
  )
  await lead.done("POST", NOTES, note("n1"))
  await lead.done("PUT", `${NOTES}/n1`, { text: `${SECRET}!`, revision: 1 })
  await lead.done("POST", `drafts/${DRAFT}/versions`, { symbol: "A/1" })
  lines.push(await reading(server, "Delegate of Norway"))

  const names = ["Delegate of Norway", "Observer"]
  const paths = [
    "drafts",
    `drafts/${DRAFT}`,
    ...["bracketed", "agreed", "strict", "reading", "source"].flatMap((as) =>
      ["text", "md", "html", "json"].map(
        (to) => `drafts/${DRAFT}/render?as=${as}&to=${to}&names=1`,
      ),
    ),
    `drafts/${DRAFT}/versions`,
    `drafts/${DRAFT}/versions/1/render?as=source&to=json`,
    `drafts/${DRAFT}/versions/compare?a=1&to=json`,
    `drafts/${DRAFT}/convergence`,
    `drafts/${DRAFT}/brackets/history?ids=p1,n1`,
    "groups/main/audit",
    "groups/main/audit/newest",
    "groups/main/audit/export?to=csv",
    "groups/main/audit/export?to=json",
    "groups/main/people",
  ].map((path) => `/api/${path}`)
  paths.push(`/drafts/${DRAFT}`, `/drafts/${DRAFT}/text`, "/backup", `/api/${NOTES}`)
  let whole = 0
  for (const name of names) {
    const cookie = await cookieOf(server, name)
    for (const path of paths) {
      const response = await fetch(server.url + path, { headers: { cookie } })
      const text = await response.text()
      if (response.ok) whole++
      expect(text, `${name} ${path}`).not.toContain(SECRET)
      expect(text, `${name} ${path}`).not.toMatch(/lead-note|leadNote/)
    }
  }
  expect(whole).toBeGreaterThan(50)
  for (const line of lines) expect(heardBy(line)).not.toContain(SECRET)
  // The log tells of the version, and of nothing before it.
  const log = await (await as("Secretariat")).get<object>("groups/main/audit/newest")
  expect(JSON.stringify(log)).toContain("A/1")
  expect(JSON.stringify(log)).not.toContain(SECRET)
})

test("S32 a client of its own making gets nothing by asking over the line", async () => {
  const { server, lead } = await group()
  await lead.done("POST", NOTES, note("n1"))
  const line = await reading(server, "Delegate of Norway")
  line.ws.send(jsonFrame(MESSAGE.ask, { id: 1, ask: { ask: "leadNotes", draft: DRAFT } }))
  expect(await line.closed).toBe(4400)
  const other = await reading(server, "Delegate of Norway")
  other.ws.send(jsonFrame(MESSAGE.leadNotes, null))
  expect(await other.closed).toBe(4400)
  for (const each of [line, other]) {
    expect(heardBy(each)).not.toContain(SECRET)
    expect(told(each)).toBe(0)
  }
  // Nor is there a place for it in the document itself.
  const doc = client(server, await cookieOf(server, "Co-lead of the group"))
  await doc.synced()
  expect(Buffer.from(Y.encodeStateAsUpdate(doc.document.doc)).includes(SECRET)).toBe(false)
})

test("S33 those who lead and have the draft open are told at once, and nobody else", async () => {
  const { server, lead } = await group()
  const [colead, secretariat, delegate, observer] = await Promise.all(
    ["Co-lead of the group", "Secretariat", "Delegate of Norway", "Observer"].map((name) =>
      reading(server, name),
    ),
  )
  if (!colead || !secretariat || !delegate || !observer) throw new Error("four lines")
  await lead.done("POST", NOTES, note("n1"))
  await lead.done("PUT", `${NOTES}/n1`, { text: "Other words.", revision: 1 })
  await lead.done("DELETE", `${NOTES}/n1?revision=2`)
  await eventually(() => told(colead)).toBe(3)
  await eventually(() => told(secretariat)).toBe(3)
  expect(colead.frames.filter(([type]) => type === MESSAGE.leadNotes)[0]?.length).toBeLessThan(8)
  // What the last frame tells comes after all that was told before.
  const typing = client(server, await cookieOf(server, "Secretariat"))
  await typing.synced()
  const before = delegate.frames.length
  typing.type(" More.")
  await eventually(() => delegate.frames.length).toBeGreaterThan(before)
  expect([told(delegate), told(observer)]).toEqual([0, 0])
})

test("S33 who leads no more is told nothing and refused, at once", async () => {
  const server = await serving({}, temporaryFolder(), false)
  const ada = await administratorOf(server)
  const ola = await newcomer(server, ada, "main", "Ola", "co-lead")
  const { id } = await ada.done<{ id: string }>("POST", "drafts?group=main", {
    title: "Draft",
    text: "1. Boats sail.",
  })
  const path = `drafts/${id}/lead-notes`
  const open = client(server, ola.cookie, id)
  await open.synced()
  let count = 0
  open.provider.messageHandlers[MESSAGE.leadNotes] = () => {
    count++
  }
  await ola.done("POST", path, note("n1"))
  await eventually(() => count).toBe(1)
  await setRole(ada, "Ola", "observer")
  expect((await ola.ask("GET", path)).status).toBe(403)
  await ada.done("PUT", `${path}/n1`, { text: "Without Ola.", revision: 1 })
  await setRole(ada, "Ola", "co-lead")
  await ada.done("PUT", `${path}/n1`, { text: "With Ola.", revision: 2 })
  await eventually(() => count).toBe(2)
})

test("S34 a note stays under the name of whoever wrote it, when they are out of the group", async () => {
  const server = await serving({}, temporaryFolder(), false)
  const ada = await administratorOf(server)
  const ola = await newcomer(server, ada, "main", "Ola", "co-lead")
  const { id } = await ada.done<{ id: string }>("POST", "drafts?group=main", {
    title: "Draft",
    text: "1. Boats sail.",
  })
  await ola.done("POST", `drafts/${id}/lead-notes`, note("n1"))
  await ada.done("DELETE", `groups/main/people/${await personOf(ada, "Ola")}`)
  expect((await ola.ask("GET", `drafts/${id}/lead-notes`)).status).toBe(404)
  expect(await ada.get(`drafts/${id}/lead-notes`)).toMatchObject([{ id: "n1", by: "Ola" }])
})

test("S34 a note is there when the server is started again, also without its demonstration", async () => {
  const data = temporaryFolder()
  const { server, lead } = await group({}, data)
  await lead.done("POST", NOTES, note("n1"))
  await server.stop()
  const again = await serving({}, data, false)
  const ada = await administratorOf(again)
  expect(await ada.get(NOTES)).toMatchObject([{ id: "n1", by: "Co-lead of the group" }])
})

async function personOf(by: Asker, name: string): Promise<string> {
  const people = await by.get<{ person: string; name: string }[]>("groups/main/people")
  return people.find((each) => each.name === name)?.person ?? ""
}

async function setRole(by: Asker, name: string, role: string): Promise<void> {
  await by.done("PATCH", `groups/main/people/${await personOf(by, name)}`, { role, parties: [] })
}
