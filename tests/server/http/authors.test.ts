/** Who wrote which words of a draft, over HTTP. */

import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import * as Y from "yjs"
import { consolidate } from "../../../schema/operations/consolidate.ts"
import { derivedNow } from "../../../schema/operations/current.ts"
import { decide } from "../../../schema/operations/decide.ts"
import { paragraphElements } from "../../../schema/operations/elements.ts"
import { paragraphsOf } from "../../../schema/model/body.ts"
import { readBody } from "../../../schema/operations/reading.ts"
import { proposeInsertion } from "../../../schema/operations/propose.ts"
import type { Ask } from "../../../schema/sharing/asks.ts"
import { authoredRuns, type AuthorsAnswer, type Hand } from "../../../schema/sharing/authorship.ts"
import { MESSAGE, jsonFrame } from "../../../schema/sharing/protocol.ts"
import { authorsTable } from "../../../server/rooms/authorsTable.ts"
import type { AuthoredRow } from "../../../server/store/authorship.ts"
import type { Running } from "../../../server/start.ts"
import { actingFor, done, placeAfter, textsOf } from "../../support/drafting.ts"
import { textOf } from "../support/room.ts"
import {
  DRAFT,
  client,
  cookieOf,
  eventually,
  serving,
  temporaryFolder,
  type Client,
} from "../support/serving.ts"

async function asked(server: Running, name: string): Promise<AuthorsAnswer> {
  const response = await fetch(`${server.url}/api/drafts/${DRAFT}/authors`, {
    headers: { cookie: await cookieOf(server, name) },
  })
  return (await response.json()) as AuthorsAnswer
}

async function entered(server: Running, name: string): Promise<Client> {
  const page = client(server, await cookieOf(server, name))
  await page.synced()
  return page
}

/** Does something on a page, and waits until the server called it safe. */
async function stored(page: Client, act: () => void): Promise<void> {
  const before = page.durable.at(-1) ?? 0
  const refused = page.refused.length
  act()
  await eventually(() => page.refused.slice(refused)).toEqual([])
  await eventually(() => page.durable.at(-1)).toBeGreaterThan(before)
}

/** The words of a paragraph, each stretch with its writer. */
function told({ document }: Client, answer: AuthorsAnswer, paragraph: string) {
  const element = paragraphElements(document).find((each) => each.getAttribute("id") === paragraph)
  if (!element) throw new Error("the paragraph is there")
  return authoredRuns(element, answer).map(({ text, hand, at }) => {
    const by: Hand | undefined = hand === null ? undefined : answer.hands[hand]
    return { text, at, ...by }
  })
}

/** A long paragraph without brackets. */
function plainParagraph({ document }: Client): string {
  const all = paragraphsOf(readBody(document.body))
  const found = all.find(({ kind, text }) => kind === "text" && /^[^[]{60,}$/.test(text))
  if (!found) throw new Error("the draft has a plain paragraph")
  return found.id
}

function paragraphIndex({ document }: Client, paragraph: string): number {
  return paragraphsOf(readBody(document.body)).findIndex(({ id }) => id === paragraph)
}

function ask({ provider }: Client, asking: Ask): void {
  provider.ws?.send(jsonFrame(MESSAGE.ask, { id: 1, ask: asking }).slice())
}

function splitBefore(page: Client, paragraph: string, words: string, made: string): Ask {
  const ids: { client: number; clock: number }[] = []
  let shown = ""
  for (let item = textOf(page.document, paragraph)._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    shown += item.content.str
    for (let i = 0; i < item.length; i++)
      ids.push({ client: item.id.client, clock: item.id.clock + i })
  }
  const at = shown.indexOf(words)
  const [left = null, right = null] = [ids[at - 1], ids[at]]
  return { ask: "split", left, right, made, below: null, attributes: null }
}

test("S40 who wrote which words, for whom and how is told: brought in, typed, in one piece, proposed", async () => {
  const server = await serving()
  const lead = await entered(server, "Co-lead of the group")
  const paragraph = plainParagraph(lead)
  const before = textOf(lead.document, paragraph).length
  await stored(lead, () => textOf(lead.document, paragraph).insert(before, " So", {}))
  await stored(lead, () => textOf(lead.document, paragraph).insert(before + 3, " be", {}))
  const pasted = " it, and what follows is pasted."
  await stored(lead, () => textOf(lead.document, paragraph).insert(before + 6, pasted, {}))
  const norway = await entered(server, "Delegate of Norway")
  await stored(norway, () => {
    const context = actingFor(norway.document, "Norway", { person: "Delegate of Norway" })
    const at = placeAfter(norway.document, pasted)
    done(proposeInsertion({ ...context, newId: randomUUID }, { at, text: "Never." }))
  })
  const answer = await asked(server, "Co-lead of the group")
  const runs = told(norway, answer, paragraph)
  expect(runs[0]).toMatchObject({ way: "start", proposed: false })
  const since = runs.slice(runs.findIndex(({ way }) => way !== "start"))
  const own = { name: "Co-lead of the group", party: "", role: "co-lead", proposed: false }
  expect(since).toMatchObject([
    { text: " So be", way: "typed", ...own },
    { text: pasted, way: "piece", ...own },
    {
      text: expect.stringContaining("Never.") as string,
      ...{ way: "typed", proposed: true, party: "Norway", role: "delegate" },
      name: "Delegate of Norway",
    },
  ])
  for (const { at } of runs) expect(at).toMatch(/^\d{4}-\d\d-\d\dT/)
})

test("S41 words keep their first author over a decision, consolidation, splits, joins, moves and a restart", async () => {
  const data = temporaryFolder()
  const server = await serving({}, data)
  const [lead, norway] = [
    await entered(server, "Co-lead of the group"),
    await entered(server, "Delegate of Norway"),
  ]
  const paragraph = plainParagraph(lead)
  const first = textOf(lead.document, paragraph)
  await stored(lead, () => first.insert(first.length, " Typed here.", {}))
  await eventually(() => norway.text()).toContain(" Typed here.")
  await stored(norway, () => {
    const context = actingFor(norway.document, "Norway", { person: "Delegate of Norway" })
    const at = placeAfter(norway.document, "Typed here")
    done(proposeInsertion({ ...context, newId: randomUUID }, { at, text: "and proposed" }))
  })
  await eventually(() => lead.text()).toContain("and proposed")
  const bracket = [...lead.document.brackets].find(([, { party }]) => party === "Norway")?.[0]
  const cluster = derivedNow(lead.document).bracket(bracket ?? "")?.cluster ?? ""
  const context = actingFor(lead.document, "", { person: "Co-lead of the group" })
  await stored(lead, () => {
    done(decide(context, { cluster, outcome: "keep", level: "supported" }))
  })
  const secretariat = await entered(server, "Secretariat")
  await stored(secretariat, () => {
    done(consolidate(actingFor(secretariat.document, "", { person: "Secretariat" })))
  })
  await eventually(() => lead.text()).not.toContain("[and proposed")
  const sources = told(lead, await asked(server, "Secretariat"), paragraph)
  const ofNorway = sources.filter(({ party }) => party === "Norway")
  expect(ofNorway.map(({ text }) => text).join("")).toContain("and proposed")

  ask(lead, splitBefore(lead, paragraph, "proposed", "second"))
  await eventually(() => textsOf(lead.document).some((text) => text.startsWith("proposed"))).toBe(
    true,
  )
  const split = await asked(server, "Secretariat")
  const [head, tail] = [told(lead, split, paragraph), told(lead, split, "second")]
  expect(tail[0]).toMatchObject({ text: "proposed", party: "Norway", proposed: true })
  expect(tail[1]).toMatchObject({ text: ".", way: "typed", role: "co-lead" })
  expect(head.at(-2)).toMatchObject({ text: " Typed here", role: "co-lead" })
  expect([...head, ...tail].map(({ text }) => text).join("")).toBe(
    sources.map(({ text }) => text).join(""),
  )
  // What was moved twice is still theirs, at the same time.
  ask(lead, { ask: "move", first: "second", last: "second", after: null })
  await eventually(() => textsOf(lead.document)[0]).toMatch(/^proposed/)
  expect(told(lead, await asked(server, "Secretariat"), "second")).toEqual(tail)
  ask(lead, { ask: "move", first: "second", last: "second", after: paragraph })
  await eventually(() => textsOf(lead.document)[0]).not.toMatch(/^proposed/)
  ask(lead, { ask: "join", first: paragraph, second: "second" })
  await eventually(() => textsOf(lead.document).some((text) => text.startsWith("proposed"))).toBe(
    false,
  )
  expect(told(lead, await asked(server, "Secretariat"), paragraph)).toEqual(sources)
  await server.stop()
  const again = await serving({}, data)
  expect(told(lead, await asked(again, "Secretariat"), paragraph)).toEqual(sources)
})

test("S41 words that came too late for a split keep their author, where the server put them", async () => {
  const server = await serving()
  const [lead, other] = [
    await entered(server, "Co-lead of the group"),
    await entered(server, "Secretariat"),
  ]
  const paragraph = plainParagraph(lead)
  const length = textOf(other.document, paragraph).length
  other.provider.disconnect()
  textOf(other.document, paragraph).insert(length, " Late.", {})
  const tail = textsOf(lead.document)[paragraphIndex(lead, paragraph)]?.slice(20) ?? ""
  ask(lead, splitBefore(lead, paragraph, tail, "second"))
  await eventually(() => textsOf(lead.document)).toContain(tail)
  other.provider.connect()
  await eventually(() => lead.text()).toContain(" Late.")
  const runs = told(lead, await asked(server, "Secretariat"), "second")
  expect(runs.at(-1)).toMatchObject({ text: " Late.", way: "away", name: "Secretariat" })
  expect(runs[0]).toMatchObject({ way: "start" })
})

test("S41 of what was stored before there was a table only that is told which the client ids tell", () => {
  const [importer, server, old, half] = [70_000, 12, 90_001, 90_002]
  const row: AuthoredRow = {
    ...{ client: half, clock: 4, length: 3, at: "2026-02-01T00:00:00.000Z", person: "p2" },
    ...{ name: "Ben", party: "Kenya", role: "delegate", way: "typed", proposed: true },
  }
  const created = "2026-01-01T00:00:00.000Z"
  const { hands, clients } = authorsTable(
    {
      rows: [row],
      writers: new Map([
        [old, { person: "p1", name: "Ann" }],
        [half, { person: "p2", name: "Ben" }],
      ]),
    },
    new Map([
      [importer, 20],
      [server, 9],
      [old, 5],
      [half, 7],
    ]),
    { names: true, created },
  )
  const of = (client: number) =>
    (clients[String(client)] ?? []).map(([clock, length, hand, at]) => {
      const { way, party, name } = hands[hand] ?? {}
      return [clock, length, way, party, name, at]
    })
  expect(of(importer)).toEqual([[0, 20, "start", "", null, created]])
  expect(of(old)).toEqual([[0, 5, "unknown", "", "Ann", ""]])
  expect(of(half)).toEqual([
    [0, 4, "unknown", "", "Ben", ""],
    [4, 3, "typed", "Kenya", "Ben", row.at],
  ])
  // What the server wrote, it made of others' words: whose, nothing tells.
  expect(of(server)).toEqual([])
})

test("S42 who reads the draft is told parties; persons are named to co-leads and the secretariat alone", async () => {
  const server = await serving()
  const nobody = await fetch(`${server.url}/api/drafts/${DRAFT}/authors`)
  expect(nobody.status).toBe(401)
  const names = ["Delegate of Norway", "Co-lead of the group"] as const
  const [norway, lead] = [await entered(server, names[0]), await entered(server, names[1])]
  await stored(lead, () => lead.type(" more"))
  await stored(norway, () => {
    const context = actingFor(norway.document, "Norway", { person: names[0] })
    const at = placeAfter(norway.document, " more")
    done(proposeInsertion({ ...context, newId: randomUUID }, { at, text: "never" }))
  })
  for (const reader of ["Delegate of Norway", "Delegate of Kenya", "Observer"]) {
    const answer = await asked(server, reader)
    expect(answer.names).toBe(false)
    expect(JSON.stringify(answer)).not.toMatch(/Delegate of|Co-lead of|delegate-/)
    expect(answer.hands).toContainEqual(
      expect.objectContaining({ party: "Norway", name: null, proposed: true }),
    )
  }
  for (const reader of ["Co-lead of the group", "Secretariat"]) {
    const answer = await asked(server, reader)
    expect(answer.names).toBe(true)
    expect(answer.hands.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]))
    // Of the person the name is told, and nothing else.
    expect(JSON.stringify(answer)).not.toContain("delegate-")
  }
})
