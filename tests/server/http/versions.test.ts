import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { deed, type SealedEntry } from "../../../schema/sharing/audit.ts"
import { auditWriting } from "../../../schema/sharing/auditFiles.ts"
import type { VersionSummary } from "../../../schema/sharing/versions.ts"
import { NO_HEAD, firstBreak, sealed } from "../../../server/store/audit.ts"
import { DRAFT, client, cookieOf, eventually, serving } from "../support/serving.ts"

const VERSIONS = `/api/drafts/${DRAFT}/versions`

/** Somebody's browser, as far as HTTP goes. */
function browserOf(url: string, cookie: string) {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { ...init, headers: { cookie, "content-type": "application/json" } })
  const answer = async (asked: Promise<Response>) => {
    const response = await asked
    const body: unknown = await response.json()
    return { status: response.status, body }
  }
  return {
    file: (path: string) => ask(path),
    get: (path: string) => answer(ask(path)),
    post: (path: string, body: unknown) =>
      answer(ask(path, { method: "POST", body: JSON.stringify(body) })),
  }
}

const summaryOf = ({ body }: { readonly body: unknown }) => body as VersionSummary

async function group() {
  const server = await serving()
  const as = async (name: string) => browserOf(server.url, await cookieOf(server, name))
  const lead = client(server, await cookieOf(server, "Co-lead of the group"))
  await lead.synced()
  return { server, as, lead }
}

test("VS1 a version is the draft as it is now, with symbol, status, instant, person and SHA-256", async () => {
  const { as, lead } = await group()
  const by = await as("Secretariat")
  lead.type(" Frozen words.")
  await eventually(() => lead.durable.at(-1)).toBe(1)
  const made = await by.post(VERSIONS, { symbol: "A/1", status: "Revised draft" })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({
    number: 1,
    symbol: "A/1",
    status: "Revised draft",
    person: "secretariat",
    name: "Secretariat",
  })
  lead.type(" Later words.")
  await eventually(() => lead.durable.at(-1)).toBe(2)
  const file = await by.file(`${VERSIONS}/1/render?as=source&to=json`)
  const text = await file.text()
  expect(createHash("sha256").update(text).digest("hex")).toBe(summaryOf(made).hash)
  expect(text).toContain("Frozen words.")
  expect(text).not.toContain("Later words.")
  expect((await by.post(VERSIONS, {})).body).toMatchObject({ number: 2 })
  const list = await (await as("Observer")).get(VERSIONS)
  expect(list.body).toMatchObject([{ number: 1 }, { number: 2 }])
})

test("VS2 freezing and restoring ask for the right; reading a version for reading the draft", async () => {
  const { as } = await group()
  const [delegate, lead] = [await as("Delegate of Norway"), await as("Co-lead of the group")]
  expect((await delegate.post(VERSIONS, {})).body).toMatchObject({ fault: "not-allowed" })
  expect((await lead.post(VERSIONS, {})).status).toBe(201)
  expect((await delegate.post(`${VERSIONS}/1/restore`, {})).status).toBe(403)
  expect((await delegate.get(VERSIONS)).status).toBe(200)
  expect((await delegate.file(`${VERSIONS}/1/render`)).status).toBe(200)
  for (const number of ["2", "0", "-1", "1.5", "x"])
    expect((await lead.file(`${VERSIONS}/${number}/render`)).status, number).toBe(404)
  expect((await lead.get("/api/drafts/nowhere/versions")).status).toBe(404)
})

test("VS3 any two versions are compared, and one with the draft as it is now", async () => {
  const { as, lead } = await group()
  const by = await as("Co-lead of the group")
  await by.post(VERSIONS, {})
  lead.type(" Added.")
  await eventually(() => lead.durable.at(-1)).toBe(1)
  await by.post(VERSIONS, {})
  const compared = await by.file(`${VERSIONS}/compare?a=1&b=2&to=text`)
  expect(await compared.text()).toContain("Added.")
  const html = await by.file(`${VERSIONS}/compare?a=1`)
  expect(html.headers.get("content-type")).toContain("text/html")
  expect(html.headers.get("content-disposition")).toContain("attachment")
  expect(await html.text()).toMatch(/<ins[^>]*>[^<]*Added\./)
  expect((await by.file(`${VERSIONS}/compare?a=1&b=9`)).status).toBe(404)
  expect((await by.file(`${VERSIONS}/compare?a=one`)).status).toBe(400)
})

test("VS4 a version is restored as a new draft; the old one stays as it is", async () => {
  const { as, lead } = await group()
  const by = await as("Secretariat")
  await by.post(VERSIONS, {})
  lead.type(" Not to be kept.")
  await eventually(() => lead.durable.at(-1)).toBe(1)
  const restored = await by.post(`${VERSIONS}/1/restore`, { title: "As it was" })
  expect(restored.status).toBe(201)
  const path = `/api/drafts/${(restored.body as { id: string }).id}`
  expect((await by.get(path)).body).toMatchObject({ title: "As it was" })
  const now = await (await by.file(`${path}/render?as=source&to=json`)).text()
  expect(now).not.toContain("Not to be kept.")
  const old = await (await by.file(`/api/drafts/${DRAFT}/render?as=source&to=json`)).text()
  expect(old).toContain("Not to be kept.")
  // Restored and frozen again, all but the title is the same.
  const again = await by.post(`${path}/versions`, {})
  const first = await (await by.file(`${VERSIONS}/1/render?as=source&to=json`)).text()
  const second = await (await by.file(`${path}/versions/1/render?as=source&to=json`)).text()
  const titleOf = (text: string) => (JSON.parse(text) as { meta: { title: string } }).meta.title
  expect(again.status).toBe(201)
  expect(second.replace(titleOf(second), titleOf(first))).toBe(first)
})

test("VS5 what the newest version holds already is not frozen again", async () => {
  const { as, lead } = await group()
  const by = await as("Secretariat")
  const first = await by.post(VERSIONS, { status: "Revised draft" })
  expect(first).toMatchObject({ status: 201, body: { number: 1, isNew: true } })
  const other = await as("Co-lead of the group")
  const again = await other.post(VERSIONS, { status: "Revised draft" })
  expect(again).toEqual({ status: 200, body: { ...summaryOf(first), isNew: false } })
  const named = await by.post(VERSIONS, { status: "Final draft" })
  expect(named).toMatchObject({ status: 201, body: { number: 2 } })
  // What a version before the newest held is new again.
  expect((await by.post(VERSIONS, { status: "Revised draft" })).body).toMatchObject({ number: 3 })
  lead.type(" More.")
  await eventually(() => lead.durable.at(-1)).toBe(1)
  expect((await by.post(VERSIONS, { status: "Revised draft" })).body).toMatchObject({ number: 4 })
  const log = (await by.get("/api/groups/main/audit")).body as SealedEntry[]
  const frozen = log.filter(({ action }) => action === "freeze")
  expect(frozen.map(({ subject }) => subject)).toEqual([1, 2, 3, 4].map((n) => `version ${n}`))
})

test("AU5 who has the right reads the log in parts, and takes it along as JSON or CSV", async () => {
  const { server, as, lead } = await group()
  const by = await as("Observer")
  lead.type(" =1+1")
  await eventually(() => lead.durable.at(-1)).toBe(1)
  await (await as("Secretariat")).post(VERSIONS, {})
  const path = "/api/groups/main/audit"
  const all = (await by.get(path)).body as SealedEntry[]
  expect(all.map(({ action }) => action).slice(-2)).toEqual(["text", "freeze"])
  expect(all.at(-2)).toMatchObject({
    person: "co-lead",
    name: "Co-lead of the group",
    role: "co-lead",
    draft: DRAFT,
    group: "main",
  })
  expect(all.at(-2)?.after).toContain("=1+1")
  const part = (await by.get(`${path}?after=1&limit=1`)).body
  expect(part).toEqual(all.slice(1, 2))
  const json = (await (await by.file(`${path}/export?to=json`)).json()) as {
    entries: SealedEntry[]
  }
  expect(json).toMatchObject({ format: "chapeau-audit/1", group: "main" })
  expect(json.entries).toEqual(all)
  expect(firstBreak(json.entries).broken).toBeNull()
  const csv = await by.file(`${path}/export`)
  expect(csv.headers.get("content-disposition")).toMatch(/attachment; filename=.*audit\.csv/)
  expect((await csv.text()).split("\r\n")).toHaveLength(all.length + 2)
  const newest = (query: string) => by.get(`${path}/newest${query}`)
  expect((await newest("")).body).toEqual({ entries: all.toReversed(), older: null })
  const [last] = all.slice(-1)
  expect((await newest("?limit=1")).body).toEqual({ entries: [last], older: last?.seq })
  expect((await newest("?person=nobody")).body).toEqual({ entries: [], older: null })
  for (const wrong of ["?since=yesterday", "?before=0", "?limit=5000"])
    expect((await newest(wrong)).status, wrong).toBe(400)
  const whole = { entries: all.length, hash: last?.hash, broken: null }
  expect((await by.get(`${path}/chain`)).body).toEqual(whole)
  for (const part of ["", "/newest", "/chain", "/export"]) {
    expect((await fetch(server.url + path + part)).status).toBe(401)
    expect((await by.get(`/api/groups/other/audit${part}`)).status).toBe(404)
  }
})

test("AU5 no cell of the CSV is a formula, and every text comes back from its quotes", () => {
  const texts = ["=1+1", "+1", "-1", "@x", "\tx", "＝1", 'a "quoted", word\nand line', "plain"]
  const entries = texts.map(
    (after, i) => ({ seq: i + 1, after, name: texts.at(-1 - i) }) as unknown as SealedEntry,
  )
  const { begin, part } = auditWriting("main", "csv")
  const column = begin.replace("\ufeff", "").trim().split(",").indexOf('"after"')
  const rows = part(entries, true).split("\r\n").slice(0, -1)
  const cells = rows.map((row) => [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)][column]?.[1])
  expect(cells).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@x",
    "'\tx",
    "'＝1",
    'a ""quoted"", word\nand line',
    "plain",
  ])
})

test("AU1 any change to an exported log, a gap, and another order are found", () => {
  const fields = ["at", "person", "name", "party", "role", "draft", "action", "paragraph"]
  const more = ["subject", "before", "after", "meeting", "group"]
  const whole = chainOf(6)
  expect(firstBreak(whole).broken).toBeNull()
  for (const field of [...fields, ...more]) {
    const changed = whole.map((entry, i) => (i === 2 ? { ...entry, [field]: "other" } : entry))
    expect(firstBreak(changed).broken, field).toMatch(/Entry 3 of the audit log/)
  }
  const without = whole.filter((_, i) => i !== 2)
  expect(firstBreak(without).broken).toMatch(/lacks entry 3/)
  const renumbered = without.map((entry, i) => ({ ...entry, seq: i + 1 }))
  expect(firstBreak(renumbered).broken).toMatch(/Entry 3 of the audit log of the group main/)
  expect(firstBreak(whole.slice(1)).broken).toMatch(/lacks entry 1/)
  expect(firstBreak(whole.toReversed()).broken).not.toBeNull()
})

function chainOf(length: number): readonly SealedEntry[] {
  const entries: SealedEntry[] = []
  let head = NO_HEAD
  for (let i = 0; i < length; i++) {
    const actor = { person: "p", name: "P", party: "Norway", role: "delegate" }
    const place = { group: "main", draft: "d", at: "2026-01-01T00:00:00.000Z" }
    const told = deed("text", { paragraph: "p1", subject: "b1", before: "a", after: `${i}` })
    const next = sealed({ ...actor, ...place, ...told }, head)
    entries.push(next)
    head = next
  }
  return entries
}
